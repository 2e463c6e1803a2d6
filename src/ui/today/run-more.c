/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-more.h"

#include <glib/gi18n.h>

#include "ui/preferences/choice-row.h"
#include "ui/preferences/text-row.h"
#include "ui/today/level-row.h"
#include "ui/today/run-shoes.h"
#include "ui/widgets/field-row.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/word-chips.h"

#define N_PAINS 3 /* at the start, in the middle, at the end */
#define N_FIELDS 6

struct _FouleeRunMore {
  AdwExpanderRow parent_instance;

  FouleeRunShoes *shoes;
  FouleeTextRow *new_shoe_row;
  FouleeChoiceRow *surface_row;
  FouleeFieldRow *descent_row;
  FouleeFieldRow *ascent_row;
  FouleeWordChips *heats;
  GtkListBoxRow *pain_start_row;
  GtkListBoxRow *pain_middle_row;
  GtkListBoxRow *pain_end_row;
  FouleeChoiceRow *pain_region_row;
  FouleeWordChips *cool_downs;
  FouleeWordChips *forms;
  FouleeFieldRow *heart_rate_row;
  FouleeFieldRow *cadence_row;
  FouleeFieldRow *mass_before_row;
  FouleeFieldRow *mass_after_row;
  FouleeNoteView *note;

  FouleeLevelRow *pains[N_PAINS];
  gint32 levels[N_PAINS]; /* FOULEE_UNSET for none */
};

G_DEFINE_FINAL_TYPE (FouleeRunMore, foulee_run_more, ADW_TYPE_EXPANDER_ROW)

enum { TYPED, EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A flag as words, at the positions of its values. */
static const FouleeWord cool_down_words[] = {
  FOULEE_WORD ("none", "cool-down", "None"),
  FOULEE_WORD ("done", "cool-down", "Done"),
};
static const FouleeWords cool_downs = { "cool-down", cool_down_words,
                                        G_N_ELEMENTS (cool_down_words) };

/* ---- Rows ------------------------------------------------------------------------------------ */

typedef struct {
  FouleeFieldRow *row;
  gsize offset; /* in FouleeRun */
} Field;

static void
list_fields (FouleeRunMore *self, Field fields[N_FIELDS])
{
  const Field list[N_FIELDS] = {
    { self->descent_row, G_STRUCT_OFFSET (FouleeRun, descent) },
    { self->ascent_row, G_STRUCT_OFFSET (FouleeRun, ascent) },
    { self->heart_rate_row, G_STRUCT_OFFSET (FouleeRun, heart_rate) },
    { self->cadence_row, G_STRUCT_OFFSET (FouleeRun, cadence) },
    { self->mass_before_row, G_STRUCT_OFFSET (FouleeRun, mass_before) },
    { self->mass_after_row, G_STRUCT_OFFSET (FouleeRun, mass_after) },
  };

  for (int i = 0; i < N_FIELDS; i++)
    fields[i] = list[i];
}

static void
show_pain (FouleeRunMore *self, int index, gint32 level)
{
  const FouleeReading reading = { (gint8) (level == FOULEE_UNSET ? -1 : level), -1, 0 };

  self->levels[index] = level;
  foulee_level_row_show (self->pains[index], 0, &reading);
}

static void
show_new_shoe (FouleeRunMore *self)
{
  gboolean is_new = foulee_run_shoes_is_new (self->shoes);

  gtk_widget_set_visible (GTK_WIDGET (self->new_shoe_row), is_new);
  if (!is_new)
    foulee_text_row_set_text (self->new_shoe_row, NULL);
}

/* ---- In a line ------------------------------------------------------------------------------- */

static void
add_word (GStrvBuilder *parts, const FouleeWords *words, gint32 value)
{
  if (value != FOULEE_UNSET)
    g_strv_builder_add (parts, foulee_words_label (words, value, foulee_language_of_system ()));
}

static char *
dup_shoe_name (FouleeRunMore *self)
{
  const char *name = foulee_run_shoes_get_name (self->shoes);

  if (foulee_run_shoes_is_new (self->shoes))
    return foulee_text_row_dup_text (self->new_shoe_row);
  return g_strdup (name ? name : "");
}

/* What is filled in here has an effect though it is folded away. */
static void
show_summary (FouleeRunMore *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *shoe = dup_shoe_name (self);
  g_autofree char *summary = NULL;
  g_auto (GStrv) list = NULL;

  if (*shoe)
    g_strv_builder_add (parts, shoe);
  add_word (parts, &foulee_surfaces, foulee_choice_row_get_value (self->surface_row));
  add_word (parts, &foulee_heats, foulee_word_chips_get_value (self->heats));
  list = g_strv_builder_end (parts);
  summary = *list ? g_strjoinv (" · ", list) : NULL;
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 summary ? summary : _ ("Shoes, surface, descent, pain, note …"));
}

/* ---- What the runner does -------------------------------------------------------------------- */

static void
on_typed (FouleeRunMore *self)
{
  show_summary (self);
  g_signal_emit (self, signals[TYPED], 0);
}

static void
on_edited (FouleeRunMore *self)
{
  show_summary (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_shoe_chosen (FouleeRunMore *self)
{
  show_new_shoe (self);
  if (foulee_run_shoes_is_new (self->shoes))
    gtk_widget_grab_focus (GTK_WIDGET (self->new_shoe_row));
  on_edited (self);
}

static void
on_pain_edited (FouleeRunMore *self, int index, int level, int sensation, int marks,
                gboolean continued, FouleeLevelRow *row)
{
  for (int i = 0; i < N_PAINS; i++)
    if (self->pains[i] == row)
      show_pain (self, i, level < 0 ? FOULEE_UNSET : level);
  on_edited (self);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
add_pain (FouleeRunMore *self, int index, GtkListBoxRow *place, const char *title)
{
  GtkWidget *row = foulee_level_row_new (title, &title, 1, FALSE, C_ ("soreness scale", "none"),
                                         C_ ("soreness scale", "worst imaginable"));

  g_signal_connect_object (row, "edited", G_CALLBACK (on_pain_edited), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (place, row);
  self->pains[index] = FOULEE_LEVEL_ROW (row);
  self->levels[index] = FOULEE_UNSET;
}

static void
fill_regions (FouleeChoiceRow *row)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  foulee_choice_row_add (row, FOULEE_UNSET, C_ ("a choice", "Not recorded"), NULL);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    foulee_choice_row_add (row, region, foulee_region_label ((FouleeRegion) region, language),
                           NULL);
}

static void
foulee_run_more_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_MORE);
  G_OBJECT_CLASS (foulee_run_more_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, shoes);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, new_shoe_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, surface_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, descent_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, ascent_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, heats);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, pain_start_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, pain_middle_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, pain_end_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, pain_region_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, cool_downs);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, forms);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, heart_rate_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, mass_before_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, mass_after_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunMore, note);
}

static void
foulee_run_more_class_init (FouleeRunMoreClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_more_dispose;
  signals[TYPED] = g_signal_new ("typed", FOULEE_TYPE_RUN_MORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", FOULEE_TYPE_RUN_MORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_CHOICE_ROW);
  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_RUN_SHOES);
  g_type_ensure (FOULEE_TYPE_TEXT_ROW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-more.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_shoe_chosen);
}

static void
foulee_run_more_init (FouleeRunMore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_choice_row_add (self->surface_row, FOULEE_UNSET, C_ ("a choice", "Not recorded"), NULL);
  foulee_choice_row_add_words (self->surface_row, &foulee_surfaces);
  fill_regions (self->pain_region_row);
  foulee_word_chips_set_words (self->heats, &foulee_heats, FALSE, _ ("Weather"));
  foulee_word_chips_set_words (self->cool_downs, &cool_downs, FALSE, _ ("Cool-down"));
  foulee_word_chips_set_words (self->forms, &foulee_form_notes, TRUE, _ ("Running form"));
  add_pain (self, 0, self->pain_start_row, _ ("Pain at the start"));
  add_pain (self, 1, self->pain_middle_row, _ ("Pain in the middle"));
  add_pain (self, 2, self->pain_end_row, _ ("Pain at the end"));
  show_summary (self);
}

void
foulee_run_more_show (FouleeRunMore *self, FouleeDay *day, const FouleeRun *run)
{
  FouleeJournal *journal = foulee_day_get_journal (day);
  FouleeDate date = foulee_instant_is_set (run->start)
                        ? foulee_instant_day (run->start, foulee_journal_get_day_start (journal))
                        : foulee_day_get_date (day);
  Field fields[N_FIELDS];

  g_return_if_fail (FOULEE_IS_RUN_MORE (self));

  foulee_run_shoes_show (self->shoes, foulee_journal_get_history (journal), date, run->shoe);
  show_new_shoe (self);
  foulee_choice_row_set_value (self->surface_row, run->surface);
  foulee_word_chips_set_value (self->heats, run->heat);
  show_pain (self, 0, run->pain_start);
  show_pain (self, 1, run->pain_middle);
  show_pain (self, 2, run->pain_end);
  foulee_choice_row_set_value (self->pain_region_row, run->pain_region);
  foulee_word_chips_set_value (self->cool_downs, run->cool_down);
  foulee_word_chips_set_value (self->forms, run->form);
  foulee_note_view_set_text (self->note, run->note);
  list_fields (self, fields);
  for (int i = 0; i < N_FIELDS; i++) {
    foulee_field_row_set_units (fields[i].row, foulee_day_get_units (day));
    foulee_field_row_set_value (fields[i].row, G_STRUCT_MEMBER (gint32, run, fields[i].offset));
  }
  show_summary (self);
}

gboolean
foulee_run_more_check (FouleeRunMore *self, gboolean grab)
{
  Field fields[N_FIELDS];
  gboolean all = TRUE;

  g_return_val_if_fail (FOULEE_IS_RUN_MORE (self), FALSE);

  list_fields (self, fields);
  for (int i = 0; i < N_FIELDS; i++) {
    if (foulee_field_row_check (fields[i].row, FALSE))
      continue;
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
    if (grab && all)
      gtk_widget_grab_focus (GTK_WIDGET (fields[i].row));
    all = FALSE;
  }
  all = all && (!foulee_run_shoes_is_new (self->shoes) ||
                foulee_text_row_check (self->new_shoe_row, grab));
  return foulee_note_view_check (self->note, grab && all) && all;
}

/* The shoe of this name; NULL for none. */
static const FouleeShoe *
find_shoe (FouleeHistory *history, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_SHOE); i++) {
    const FouleeShoe *shoe = foulee_history_get (history, FOULEE_KIND_SHOE, i);
    g_autofree char *other = g_utf8_casefold (shoe->name, -1);

    if (g_str_equal (folded, other))
      return shoe;
  }
  return NULL;
}

/* A pair is a thing of its own: it stays when the run that it was named for goes. */
static char *
store_shoe (FouleeDay *day, const char *name, const FouleeRun *run)
{
  FouleeJournal *journal = foulee_day_get_journal (day);
  const FouleeShoe *known = find_shoe (foulee_journal_get_history (journal), name);
  FouleeShoe *shoe;
  char *id;

  if (known)
    return g_strdup (known->record.id);
  shoe = foulee_record_new (FOULEE_KIND_SHOE);
  id = g_strdup (shoe->record.id);
  foulee_record_set_text (&shoe->name, name);
  shoe->first_used = foulee_instant_day (run->start, foulee_journal_get_day_start (journal));
  foulee_day_save (day, shoe, _ ("New shoes"), NULL);
  return id;
}

static void
write_shoe (FouleeRunMore *self, FouleeDay *day, FouleeRun *run)
{
  g_autofree char *name = foulee_text_row_dup_text (self->new_shoe_row);
  g_autofree char *id = NULL;

  if (!foulee_run_shoes_is_new (self->shoes)) {
    foulee_record_set_text (&run->shoe, foulee_run_shoes_get_chosen (self->shoes));
  } else if (*name && foulee_text_row_check (self->new_shoe_row, FALSE)) {
    id = store_shoe (day, name, run);
    foulee_record_set_text (&run->shoe, id);
  }
}

void
foulee_run_more_write (FouleeRunMore *self, FouleeDay *day, FouleeRun *run)
{
  g_autofree char *note = NULL;
  Field fields[N_FIELDS];

  g_return_if_fail (FOULEE_IS_RUN_MORE (self));

  run->surface = foulee_choice_row_get_value (self->surface_row);
  run->heat = foulee_word_chips_get_value (self->heats);
  run->pain_start = self->levels[0];
  run->pain_middle = self->levels[1];
  run->pain_end = self->levels[2];
  run->pain_region = foulee_choice_row_get_value (self->pain_region_row);
  run->cool_down = foulee_word_chips_get_value (self->cool_downs);
  run->form = foulee_word_chips_get_value (self->forms);
  list_fields (self, fields);
  for (int i = 0; i < N_FIELDS; i++)
    foulee_field_row_read (fields[i].row, &G_STRUCT_MEMBER (gint32, run, fields[i].offset));
  note = foulee_note_view_get_text (self->note);
  if (foulee_note_view_check (self->note, FALSE))
    foulee_record_set_text (&run->note, note);
  write_shoe (self, day, run);
}
