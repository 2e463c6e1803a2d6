/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/action-kinds.h"

#include <glib/gi18n.h>

#include "ui/widgets/search-text.h"

/* Whether a name of its own is asked for. */
typedef enum { NAME_NONE, NAME_OPTIONAL, NAME_REQUIRED } NameRule;

typedef struct {
  FouleeActionGroup group;
  NameRule name;
  const char *words; /* NULL where its name and its group say enough */
} Kind;

static const Kind table[FOULEE_N_ACTION_KINDS] = {
  /* Translators: this and those that follow are words to search for, not shown. Write those that
   * runners may type for the action: here for foam rolling. */
  [FOULEE_ACTION_FOAM_ROLLING] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE,
                                   N_ ("roller ball self-massage") },
  /* Translators: words to search for: massage. */
  [FOULEE_ACTION_MASSAGE] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE, N_ ("massage gun") },
  /* Translators: words to search for: compression. */
  [FOULEE_ACTION_COMPRESSION] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE,
                                  N_ ("socks sleeves tights boots") },
  /* Translators: words to search for: cold water. */
  [FOULEE_ACTION_COLD_WATER] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE,
                                 N_ ("ice bath shower cryotherapy") },
  /* Translators: words to search for: contrast bath. */
  [FOULEE_ACTION_CONTRAST_BATH] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE,
                                    N_ ("hot and cold alternating") },
  /* Translators: words to search for: easy movement. */
  [FOULEE_ACTION_EASY_MOVEMENT] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE,
                                    N_ ("walking stroll gentle cycling") },
  /* Translators: words to search for: stretching. */
  [FOULEE_ACTION_STRETCHING] = { FOULEE_ACTION_GROUP_SELF_CARE, NAME_NONE,
                                 N_ ("yoga mobility flexibility") },
  [FOULEE_ACTION_SQUATS] = { FOULEE_ACTION_GROUP_STRENGTH, NAME_NONE, NULL },
  [FOULEE_ACTION_LUNGES] = { FOULEE_ACTION_GROUP_STRENGTH, NAME_NONE, NULL },
  /* Translators: words to search for: calf raises. */
  [FOULEE_ACTION_CALF_RAISES] = { FOULEE_ACTION_GROUP_STRENGTH, NAME_NONE, N_ ("heel raises") },
  /* Translators: words to search for: core and hips. */
  [FOULEE_ACTION_CORE_AND_HIPS] = { FOULEE_ACTION_GROUP_STRENGTH, NAME_NONE,
                                    N_ ("plank bridge Pilates") },
  /* Translators: words to search for: cross-training. */
  [FOULEE_ACTION_CROSS_TRAINING] = { FOULEE_ACTION_GROUP_TRAINING, NAME_OPTIONAL,
                                     N_ ("cycling swimming rowing elliptical aqua-jogging") },
  /* Translators: words to search for: rest day. */
  [FOULEE_ACTION_REST_DAY] = { FOULEE_ACTION_GROUP_TRAINING, NAME_NONE, N_ ("day off no run") },
  /* Translators: words to search for: food. */
  [FOULEE_ACTION_FOOD] = { FOULEE_ACTION_GROUP_FOOD, NAME_OPTIONAL,
                           N_ ("meal snack protein carbohydrate") },
  /* Translators: words to search for: medicine taken. */
  [FOULEE_ACTION_MEDICINE] = { FOULEE_ACTION_GROUP_FOOD, NAME_REQUIRED,
                               N_ ("tablet pill drug cream") },
  /* Translators: words to search for: manual therapy. */
  [FOULEE_ACTION_CLINIC_MANUAL] = { FOULEE_ACTION_GROUP_CLINIC, NAME_REQUIRED,
                                    N_ ("physiotherapist osteopath chiropractor") },
  /* Translators: words to search for: neuromodulation. */
  [FOULEE_ACTION_CLINIC_NEUROMODULATION] = { FOULEE_ACTION_GROUP_CLINIC, NAME_REQUIRED,
                                             N_ ("TENS electrical stimulation") },
  [FOULEE_ACTION_CLINIC_SHOCKWAVE] = { FOULEE_ACTION_GROUP_CLINIC, NAME_REQUIRED, NULL },
  [FOULEE_ACTION_CLINIC_LASER] = { FOULEE_ACTION_GROUP_CLINIC, NAME_REQUIRED, NULL },
  /* Translators: words to search for: another treatment at a clinic. */
  [FOULEE_ACTION_CLINIC_OTHER] = { FOULEE_ACTION_GROUP_CLINIC, NAME_REQUIRED,
                                   N_ ("acupuncture needling injection ultrasound") },
};

/* What is offered to a runner who has not used six kinds yet. */
static const FouleeActionKind defaults[] = {
  FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_EASY_MOVEMENT, FOULEE_ACTION_MASSAGE,
  FOULEE_ACTION_COMPRESSION,  FOULEE_ACTION_COLD_WATER,    FOULEE_ACTION_STRETCHING,
};
G_STATIC_ASSERT (G_N_ELEMENTS (defaults) == FOULEE_N_USUAL_ACTIONS);

FouleeActionGroup
foulee_action_kind_group (FouleeActionKind kind)
{
  return table[kind].group;
}

const char *
foulee_action_group_label (FouleeActionGroup group)
{
  static const char *const labels[FOULEE_N_ACTION_GROUPS] = {
    [FOULEE_ACTION_GROUP_SELF_CARE] = N_ ("Self-care"),
    [FOULEE_ACTION_GROUP_STRENGTH] = N_ ("Strength"),
    [FOULEE_ACTION_GROUP_TRAINING] = N_ ("Cross-training and rest"),
    [FOULEE_ACTION_GROUP_FOOD] = N_ ("Food and medicine"),
    [FOULEE_ACTION_GROUP_CLINIC] = N_ ("Clinic"),
  };

  return _ (labels[group]);
}

const char *
foulee_action_kind_label (FouleeActionKind kind)
{
  return foulee_words_label (&foulee_action_kinds, (int) kind, foulee_language_of_system ());
}

char *
foulee_action_kind_search (FouleeActionKind kind)
{
  const Kind *entry = &table[kind];
  g_autofree char *text =
      g_strjoin ("\n", foulee_action_kind_label (kind), foulee_action_group_label (entry->group),
                 entry->words ? _ (entry->words) : NULL, NULL);

  return foulee_search_text (text);
}

gboolean
foulee_action_kind_has_name (FouleeActionKind kind)
{
  return table[kind].name != NAME_NONE;
}

gboolean
foulee_action_kind_needs_name (FouleeActionKind kind)
{
  return table[kind].name == NAME_REQUIRED;
}

const char *
foulee_action_title (const FouleeAction *action)
{
  return action->name ? action->name
                      : foulee_action_kind_label ((FouleeActionKind) action->action_kind);
}

/* How often each kind was used, and the place of its last use in the history. */
typedef struct {
  FouleeActionKind kind;
  guint n;
  guint last;
} Use;

static int
compare_uses (gconstpointer a, gconstpointer b, gpointer data)
{
  const Use *ua = a;
  const Use *ub = b;

  if (ua->n != ub->n)
    return ua->n > ub->n ? -1 : 1;
  return (ua->last < ub->last) - (ua->last > ub->last);
}

static void
count_uses (const FouleeHistory *history, FouleeDate date, Use uses[FOULEE_N_ACTION_KINDS])
{
  int day_start = foulee_history_day_start (history);
  /* A day on the wall may lie up to a day off UTC's; its end is a day longer. */
  gint64 from = ((gint64) date - FOULEE_USUAL_ACTION_DAYS - 1) * 86400;
  guint n = foulee_history_find (history, FOULEE_KIND_ACTION, ((gint64) date + 2) * 86400);

  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    uses[kind] = (Use) { .kind = (FouleeActionKind) kind };
  for (guint i = foulee_history_find (history, FOULEE_KIND_ACTION, from); i < n; i++) {
    const FouleeAction *action = foulee_history_action (history, i);
    FouleeDate day = foulee_record_day (action, day_start);
    Use *use = &uses[action->action_kind];

    if (day < date - FOULEE_USUAL_ACTION_DAYS || day >= date)
      continue;
    use->n++;
    use->last = i;
  }
}

static gboolean
is_among (FouleeActionKind kind, const FouleeActionKind *kinds, guint n)
{
  for (guint i = 0; i < n; i++)
    if (kinds[i] == kind)
      return TRUE;
  return FALSE;
}

void
foulee_action_kinds_usual (const FouleeHistory *history, FouleeDate date,
                           FouleeActionKind kinds[FOULEE_N_USUAL_ACTIONS])
{
  Use uses[FOULEE_N_ACTION_KINDS];
  guint n = 0;

  count_uses (history, date, uses);
  g_sort_array (uses, FOULEE_N_ACTION_KINDS, sizeof *uses, compare_uses, NULL);
  for (int i = 0; i < FOULEE_N_ACTION_KINDS && n < FOULEE_N_USUAL_ACTIONS && uses[i].n > 0; i++)
    if (!foulee_action_kind_needs_name (uses[i].kind))
      kinds[n++] = uses[i].kind;
  for (gsize i = 0; i < G_N_ELEMENTS (defaults) && n < FOULEE_N_USUAL_ACTIONS; i++)
    if (!is_among (defaults[i], kinds, n))
      kinds[n++] = defaults[i];
}

FouleeAction *
foulee_action_new_like_last (const FouleeHistory *history, FouleeActionKind kind, FouleeInstant at)
{
  FouleeAction *action = foulee_action_new ();

  action->at = at;
  action->action_kind = (gint32) kind;
  for (guint i = foulee_history_find (history, FOULEE_KIND_ACTION, at.seconds + 1); i > 0; i--) {
    const FouleeAction *last = foulee_history_action (history, i - 1);

    if (last->action_kind != (gint32) kind)
      continue;
    action->minutes = last->minutes;
    action->region = last->region;
    break;
  }
  return action;
}
