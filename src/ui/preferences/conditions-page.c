/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/conditions-page.h"

#include <glib/gi18n.h>

#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/declined-group.h"
#include "ui/preferences/period-words.h"
#include "ui/preferences/record-group.h"
#include "ui/widgets/toast.h"

struct _FouleeConditionsPage {
  FouleeSettingsPage parent_instance;

  FouleeRecordGroup *present_group;
  FouleeRecordGroup *past_group;
  FouleeDeclinedGroup *declined_group;
};

G_DEFINE_FINAL_TYPE (FouleeConditionsPage, foulee_conditions_page, FOULEE_TYPE_SETTINGS_PAGE)

#define DAY(self) (foulee_settings_page_get_day (FOULEE_SETTINGS_PAGE (self)))
#define NOTE_SHOWN 120 /* characters of a note; all of it is in the form */

/* The latest first; where no day is known, last. */
static int
compare_conditions (gconstpointer a, gconstpointer b)
{
  const FouleeCondition *one = a;
  const FouleeCondition *other = b;

  if (one->since != other->since)
    return one->since > other->since ? -1 : 1;
  return g_strcmp0 (one->record.id, other->record.id);
}

static char *
describe_title (const FouleeCondition *condition)
{
  /* In the order of foulee_condition_sides. */
  const char *const sides[] = { C_ ("of a condition", "left side"),
                                C_ ("of a condition", "right side"),
                                C_ ("of a condition", "both sides") };
  const char *kind = foulee_words_label (&foulee_condition_kinds, condition->condition_kind,
                                         foulee_language_of_system ());

  if (condition->side == FOULEE_UNSET)
    return g_strdup (kind);
  return g_strdup_printf ("%s, %s", kind, sides[condition->side]);
}

/* When, and how the note begins. */
static char *
describe_rest (const FouleeCondition *condition)
{
  g_autofree char *period = foulee_period_words (condition->since, condition->until);
  g_autofree char *note = NULL;
  gboolean whole;

  if (!condition->note)
    return g_steal_pointer (&period);
  whole = g_utf8_strlen (condition->note, -1) <= NOTE_SHOWN;
  note = whole ? g_strdup (condition->note) : g_utf8_substring (condition->note, 0, NOTE_SHOWN);
  return g_strconcat (period, *period ? "\n" : "", note, whole ? NULL : "…", NULL);
}

static void
show_condition (FouleeRecordGroup *group, guint index, const FouleeCondition *condition)
{
  g_autofree char *title = describe_title (condition);
  g_autofree char *rest = describe_rest (condition);
  /* Translators: the name of a button; %s is a condition, a shoe … */
  g_autofree char *delete_name = g_strdup_printf (_ ("Delete “%s”"), title);

  foulee_record_group_show (group, index, condition->record.id, title, rest, delete_name);
}

static void
foulee_conditions_page_refresh (FouleeSettingsPage *page, FouleeDay *day)
{
  FouleeConditionsPage *self = FOULEE_CONDITIONS_PAGE (page);
  g_autoptr (GPtrArray) conditions =
      foulee_settings_page_list (page, FOULEE_KIND_CONDITION, compare_conditions);
  guint n_present = 0, n_past = 0;

  for (guint i = 0; i < conditions->len; i++) {
    const FouleeCondition *condition = g_ptr_array_index (conditions, i);

    if (condition->until == FOULEE_DATE_NONE)
      show_condition (self->present_group, n_present++, condition);
    else
      show_condition (self->past_group, n_past++, condition);
  }
  foulee_record_group_trim (self->present_group, n_present);
  foulee_record_group_trim (self->past_group, n_past);
  foulee_declined_group_show (self->declined_group, day);
}

static void
on_add_activated (FouleeConditionsPage *self)
{
  foulee_entry_dialog_present (foulee_condition_dialog_new (DAY (self), NULL), GTK_WIDGET (self));
}

static void
on_opened (FouleeConditionsPage *self, const char *id)
{
  const FouleeCondition *condition = foulee_day_lookup (DAY (self), FOULEE_KIND_CONDITION, id);

  if (condition)
    foulee_entry_dialog_present (foulee_condition_dialog_new (DAY (self), condition),
                                 GTK_WIDGET (self));
}

static void
on_deleted (FouleeConditionsPage *self, const char *id)
{
  const FouleeCondition *condition = foulee_day_lookup (DAY (self), FOULEE_KIND_CONDITION, id);

  if (!condition)
    return;
  foulee_journal_delete (foulee_day_get_journal (DAY (self)), condition, _ ("Condition deleted"));
  foulee_toast_undo (GTK_WIDGET (self), _ ("Condition deleted"));
}

static void
foulee_conditions_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_CONDITIONS_PAGE);
  G_OBJECT_CLASS (foulee_conditions_page_parent_class)->dispose (object);
}

static void
foulee_conditions_page_class_init (FouleeConditionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_conditions_page_dispose;
  FOULEE_SETTINGS_PAGE_CLASS (klass)->refresh = foulee_conditions_page_refresh;

  g_type_ensure (FOULEE_TYPE_DECLINED_GROUP);
  g_type_ensure (FOULEE_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/conditions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeConditionsPage, present_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeConditionsPage, past_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeConditionsPage, declined_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_deleted);
}

static void
foulee_conditions_page_init (FouleeConditionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
