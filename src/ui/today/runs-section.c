/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/runs-section.h"

#include <glib/gi18n.h>

#include "ui/today/coin-line.h"
#include "ui/today/run-asking.h"
#include "ui/today/run-dialog.h"
#include "ui/today/run-lines.h"
#include "ui/today/run-prompt.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/window-settings.h"

struct _FouleeRunsSection {
  FouleeSection parent_instance;

  GtkWidget *plan_button;
  FouleeCoinLine *coin_line;
  GtkListBox *list;
  GtkWidget *empty_row;
  GtkWidget *file_row;
  GtkWidget *coming_group;
  GtkListBox *coming_list;

  GPtrArray *lines;        /* FouleeRunLines in `list` */
  GPtrArray *coming_lines; /* the same in `coming_list` */
  FouleeRunAsking *asking;
  GHashTable *drafts; /* what it is a form of → FouleeEntryDialog */
  GSettings *settings;
  guint tick; /* looks at the clock again; 0 while there is no need */
};

G_DEFINE_FINAL_TYPE (FouleeRunsSection, foulee_runs_section, FOULEE_TYPE_SECTION)

enum { PROP_SETTINGS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

/* How long a planned run that nobody told about is asked after on today. */
#define ASK_DAYS 7

#define TICK_SECONDS 60

static FouleeJournal *
get_journal (FouleeRunsSection *self)
{
  return foulee_day_get_journal (DAY (self));
}

static gint64
get_now (FouleeRunsSection *self)
{
  return foulee_clock_now (foulee_journal_get_clock (get_journal (self))).seconds;
}

static FouleeDate
day_of (FouleeRunsSection *self, const FouleeRun *run)
{
  return foulee_instant_day (run->start, foulee_journal_get_day_start (get_journal (self)));
}

/* ---- Forms ----------------------------------------------------------------------------------- */

typedef enum { FORM_NEW, FORM_PLAN, FORM_DONE, FORM_AGAIN } Form;

static void open_form (FouleeRunsSection *self, Form form, const char *id);

static char *
make_key (Form form, const char *id)
{
  return g_strdup_printf ("%d %s", (int) form, id ? id : "");
}

/* NULL where the run that it is about is gone. */
static FouleeEntryDialog *
make_form (FouleeRunsSection *self, Form form, const char *id)
{
  const FouleeRun *run = id ? foulee_day_lookup (DAY (self), FOULEE_KIND_RUN, id) : NULL;

  switch (form) {
  case FORM_NEW:
    return foulee_run_dialog_new (DAY (self), NULL);
  case FORM_PLAN:
    return foulee_run_dialog_new_plan (DAY (self));
  case FORM_DONE:
    return run ? foulee_run_dialog_new_done (DAY (self), run) : NULL;
  case FORM_AGAIN:
  default:
    return run ? foulee_run_dialog_new_again (DAY (self), run) : NULL;
  }
}

static char *
dup_key_of (FouleeRunsSection *self, FouleeEntryDialog *dialog)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (value == dialog)
      return g_strdup (key);
  return NULL;
}

static void
forget (FouleeRunsSection *self, FouleeEntryDialog *dialog)
{
  g_autofree char *key = dup_key_of (self, dialog);

  if (key)
    g_hash_table_remove (self->drafts, key);
}

/* What is not on the day that is shown is not seen to arrive. */
static void
say_where (FouleeRunsSection *self, FouleeDate date)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (date == foulee_day_get_date (DAY (self)) || date > foulee_journal_today (get_journal (self)))
    return;
  day = foulee_format_date (foulee_language_of_system (), date, FOULEE_DATE_SHORT);
  /* Translators: %s is a date, such as "Thu 19 Nov". */
  text = g_strdup_printf (_ ("Run added on %s"), day);
  foulee_toast_undo (GTK_WIDGET (self), text);
}

static void
on_finished (FouleeRunsSection *self, gboolean added, FouleeEntryDialog *dialog)
{
  if (added)
    say_where (self, foulee_run_dialog_get_date (FOULEE_RUN_DIALOG (dialog)));
  forget (self, dialog);
}

static void
on_closed (FouleeRunsSection *self, FouleeEntryDialog *dialog)
{
  if (foulee_entry_dialog_is_draft (dialog))
    foulee_toast_say (GTK_WIDGET (self), _ ("Draft kept"));
  else
    forget (self, dialog);
}

static void
on_discarded (FouleeRunsSection *self, FouleeEntryDialog *dialog)
{
  g_autoptr (FouleeEntryDialog) kept = g_object_ref (dialog);
  g_autofree char *key = dup_key_of (self, dialog);
  char *id;
  Form form;

  forget (self, dialog);
  adw_dialog_close (ADW_DIALOG (dialog));
  if (!key)
    return;
  form = (Form) g_ascii_strtoull (key, &id, 10);
  open_form (self, form, *++id ? id : NULL);
}

/* The draft where there is one. `id` is that of the run that the form is made from, or NULL. */
static void
open_form (FouleeRunsSection *self, Form form, const char *id)
{
  g_autofree char *key = make_key (form, id);
  FouleeEntryDialog *dialog = g_hash_table_lookup (self->drafts, key);

  if (!dialog) {
    dialog = make_form (self, form, id);
    if (!dialog)
      return;
    g_hash_table_insert (self->drafts, g_strdup (key), g_object_ref_sink (dialog));
    g_signal_connect_object (dialog, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "discarded", G_CALLBACK (on_discarded), self,
                             G_CONNECT_SWAPPED);
  }
  if (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    foulee_entry_dialog_present (dialog, GTK_WIDGET (self));
}

/* ---- What the runner does with a line -------------------------------------------------------- */

static void
refresh (FouleeRunsSection *self)
{
  FOULEE_SECTION_GET_CLASS (self)->refresh (FOULEE_SECTION (self), DAY (self));
}

static void
delete_run (FouleeRunsSection *self, const FouleeRun *run)
{
  const char *label = run->planned == 1 ? _ ("Planned run deleted") : _ ("Run deleted");

  foulee_journal_delete (get_journal (self), run, label);
  foulee_toast_undo (GTK_WIDGET (self), label);
}

/* A planned one whose time is over is not planned anew: it is asked about. */
static void
open_run (FouleeRunsSection *self, FouleeRunLines *lines, const FouleeRun *run)
{
  if (foulee_run_prompt (run, get_now (self)) == FOULEE_RUN_PROMPT_DONE) {
    foulee_run_asking_ask_now (self->asking, run->record.id);
    refresh (self);
    foulee_run_lines_grab_focus (lines);
    return;
  }
  foulee_entry_dialog_present (foulee_run_dialog_new (DAY (self), run), GTK_WIDGET (self));
}

static void
on_wanted (FouleeRunsSection *self, int what, FouleeRunLines *lines)
{
  const char *id = foulee_run_lines_get_id (lines);
  const FouleeRun *run = foulee_day_lookup (DAY (self), FOULEE_KIND_RUN, id);

  if (!run)
    return;
  switch ((FouleeRunWant) what) {
  case FOULEE_RUN_WANT_EDIT:
    open_run (self, lines, run);
    break;
  case FOULEE_RUN_WANT_AGAIN:
    open_form (self, FORM_AGAIN, id);
    break;
  case FOULEE_RUN_WANT_DONE:
    open_form (self, FORM_DONE, id);
    break;
  case FOULEE_RUN_WANT_LATER:
    foulee_run_asking_ask_later (self->asking, id, foulee_journal_today (get_journal (self)));
    refresh (self);
    break;
  case FOULEE_RUN_WANT_DELETE:
  default:
    delete_run (self, run);
    break;
  }
}

static void
on_rated (FouleeRunsSection *self, int level, FouleeRunLines *lines)
{
  const char *id = foulee_run_lines_get_id (lines);
  const FouleeRun *run = foulee_day_lookup (DAY (self), FOULEE_KIND_RUN, id);
  g_autofree char *merge_key = g_strdup_printf ("effort %s", id);
  FouleeRun *rated;

  if (!run)
    return;
  rated = foulee_record_copy (run);
  rated->rpe = level;
  foulee_day_save (DAY (self), rated, _ ("Effort"), merge_key);
}

static void
on_warmed_up (FouleeRunsSection *self, int warm_up, FouleeRunLines *lines)
{
  const FouleeRun *run =
      foulee_day_lookup (DAY (self), FOULEE_KIND_RUN, foulee_run_lines_get_id (lines));
  FouleeRun *answered;

  if (!run)
    return;
  answered = foulee_record_copy (run);
  answered->warm_up = warm_up;
  foulee_day_save (DAY (self), answered, _ ("Warm-up"), NULL);
}

static void
on_dismissed (FouleeRunsSection *self, FouleeRunLines *lines)
{
  foulee_run_lines_grab_focus (lines);
  foulee_run_asking_do_not_rate (self->asking, foulee_run_lines_get_id (lines));
  refresh (self);
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* The day's runs. On today also what was planned for the week before and not told about, unless
 * the runner does not want to say now. */
static GPtrArray *
list_runs (FouleeRunsSection *self)
{
  FouleeHistory *history = foulee_journal_get_history (get_journal (self));
  FouleeDate today = foulee_journal_today (get_journal (self));
  g_autoptr (GPtrArray) of_day = foulee_day_list_kind (DAY (self), FOULEE_KIND_RUN);
  GPtrArray *runs = g_ptr_array_new ();

  for (FouleeDate date = today - ASK_DAYS; foulee_day_is_today (DAY (self)) && date < today;
       date++) {
    g_autoptr (GPtrArray) earlier = foulee_history_list_day (history, FOULEE_KIND_RUN, date);

    for (guint i = 0; i < earlier->len; i++) {
      const FouleeRun *run = g_ptr_array_index (earlier, i);

      if (run->planned == 1 && !foulee_run_asking_is_later (self->asking, run->record.id, today))
        g_ptr_array_add (runs, (gpointer) run);
    }
  }
  g_ptr_array_extend_and_steal (runs, g_steal_pointer (&of_day));
  return runs;
}

/* On today, what is planned for the days to come. */
static GPtrArray *
list_coming (FouleeRunsSection *self)
{
  FouleeHistory *history = foulee_journal_get_history (get_journal (self));
  FouleeDate today = foulee_journal_today (get_journal (self));
  GPtrArray *runs = g_ptr_array_new ();

  if (!foulee_day_is_today (DAY (self)))
    return runs;
  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, get_now (self));
       i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);

    if (run->planned == 1 && day_of (self, run) > today)
      g_ptr_array_add (runs, (gpointer) run);
  }
  return runs;
}

static void
show_run (FouleeRunsSection *self, FouleeRunLines *lines, const FouleeRun *run)
{
  FouleeDate today = foulee_journal_today (get_journal (self));
  FouleeDate day = day_of (self, run);
  g_autofree char *date = NULL;
  FouleeRunLook look = {
    .units = foulee_day_get_units (DAY (self)),
    .now = get_now (self),
    .later = foulee_run_asking_is_later (self->asking, run->record.id, today),
    .not_to_rate = foulee_run_asking_is_not_to_rate (self->asking, run->record.id),
  };

  if (day != foulee_day_get_date (DAY (self)))
    date = foulee_format_date (foulee_language_of_system (), day, FOULEE_DATE_SHORT);
  look.date = date;
  foulee_run_lines_show (lines, run, &look);
}

static void
fill (FouleeRunsSection *self, GtkListBox *list, GPtrArray *all_lines, GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++) {
    if (i == all_lines->len) {
      FouleeRunLines *lines = foulee_run_lines_new (list, (int) i * FOULEE_RUN_LINES_N);

      g_signal_connect_object (lines, "wanted", G_CALLBACK (on_wanted), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lines, "rated", G_CALLBACK (on_rated), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (lines, "warmed-up", G_CALLBACK (on_warmed_up), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (lines, "dismissed", G_CALLBACK (on_dismissed), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (all_lines, lines);
    }
    show_run (self, g_ptr_array_index (all_lines, i), g_ptr_array_index (runs, i));
  }
  while (all_lines->len > runs->len) {
    foulee_run_lines_remove (g_ptr_array_index (all_lines, all_lines->len - 1));
    g_ptr_array_set_size (all_lines, (int) all_lines->len - 1);
  }
}

/* ---- The clock ------------------------------------------------------------------------------- */

static void
on_tick (gpointer data)
{
  FouleeRunsSection *self = data;

  self->tick = 0;
  refresh (self);
}

/* Whether something will be asked that is not yet. */
static gboolean
is_waiting (FouleeRunsSection *self, const FouleeRun *run)
{
  FouleeRunPrompt prompt = foulee_run_prompt (run, get_now (self));

  return prompt == FOULEE_RUN_PROMPT_EFFORT_SOON ||
         (prompt == FOULEE_RUN_PROMPT_NONE && run->planned == 1);
}

static void
schedule (FouleeRunsSection *self, GPtrArray *runs)
{
  gboolean waiting = FALSE;

  for (guint i = 0; i < runs->len; i++)
    waiting = waiting || is_waiting (self, g_ptr_array_index (runs, i));
  g_clear_handle_id (&self->tick, g_source_remove);
  if (waiting)
    self->tick = g_timeout_add_seconds_once (TICK_SECONDS, on_tick, self);
}

/* ---- The section ----------------------------------------------------------------------------- */

static void
foulee_runs_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeRunsSection *self = FOULEE_RUNS_SECTION (section);
  g_autoptr (GPtrArray) runs = list_runs (self);
  g_autoptr (GPtrArray) coming = list_coming (self);

  fill (self, self->list, self->lines, runs);
  fill (self, self->coming_list, self->coming_lines, coming);
  gtk_widget_set_visible (self->empty_row, runs->len == 0);
  gtk_widget_set_visible (self->file_row, runs->len == 0);
  gtk_widget_set_visible (self->coming_group, coming->len > 0);
  gtk_widget_set_visible (self->plan_button, foulee_day_is_today (day));
  foulee_coin_line_show (self->coin_line, get_journal (self), foulee_day_is_today (day));
  schedule (self, runs);
}

static void
on_add_clicked (FouleeRunsSection *self)
{
  open_form (self, FORM_NEW, NULL);
}

static void
on_plan_clicked (FouleeRunsSection *self)
{
  open_form (self, FORM_PLAN, NULL);
}

static void
set_settings (FouleeRunsSection *self, GSettings *settings)
{
  if (!g_set_object (&self->settings, settings))
    return;
  foulee_run_asking_set_settings (self->asking, settings);
  if (DAY (self))
    refresh (self);
}

/* What is asked about a run, else the first run, else the row that adds one. */
static gboolean
foulee_runs_section_grab_focus (GtkWidget *widget)
{
  FouleeRunsSection *self = FOULEE_RUNS_SECTION (widget);

  for (guint i = 0; i < self->lines->len; i++)
    if (foulee_run_lines_grab_question (g_ptr_array_index (self->lines, i)))
      return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
foulee_runs_section_root (GtkWidget *widget)
{
  FouleeRunsSection *self = FOULEE_RUNS_SECTION (widget);
  g_autoptr (GSettings) settings = NULL;

  GTK_WIDGET_CLASS (foulee_runs_section_parent_class)->root (widget);
  if (self->settings)
    return;
  settings = foulee_window_settings (widget);
  set_settings (self, settings);
}

static void
foulee_runs_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    g_value_set_object (value, FOULEE_RUNS_SECTION (object)->settings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_runs_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    set_settings (FOULEE_RUNS_SECTION (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_runs_section_dispose (GObject *object)
{
  FouleeRunsSection *self = FOULEE_RUNS_SECTION (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_hash_table_remove_all (self->drafts);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUNS_SECTION);
  G_OBJECT_CLASS (foulee_runs_section_parent_class)->dispose (object);
}

static void
foulee_runs_section_finalize (GObject *object)
{
  FouleeRunsSection *self = FOULEE_RUNS_SECTION (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->coming_lines);
  g_hash_table_unref (self->drafts);
  foulee_run_asking_free (self->asking);
  G_OBJECT_CLASS (foulee_runs_section_parent_class)->finalize (object);
}

static void
foulee_runs_section_class_init (FouleeRunsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_runs_section_get_property;
  object_class->set_property = foulee_runs_section_set_property;
  object_class->dispose = foulee_runs_section_dispose;
  object_class->finalize = foulee_runs_section_finalize;
  widget_class->root = foulee_runs_section_root;
  widget_class->grab_focus = foulee_runs_section_grab_focus;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_runs_section_refresh;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_COIN_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/runs-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, plan_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, coin_line);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, list);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, empty_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, file_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, coming_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, coming_list);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_clicked);
}

static void
foulee_runs_section_init (FouleeRunsSection *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->coming_lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->asking = foulee_run_asking_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
foulee_runs_section_add (FouleeRunsSection *self)
{
  g_return_if_fail (FOULEE_IS_RUNS_SECTION (self));
  open_form (self, FORM_NEW, NULL);
}

static FouleeEntryDialog *
find_draft (FouleeRunsSection *self)
{
  GHashTableIter iter;
  gpointer dialog;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, &dialog))
    if (foulee_entry_dialog_is_draft (dialog))
      return dialog;
  return NULL;
}

gboolean
foulee_runs_section_has_draft (FouleeRunsSection *self)
{
  g_return_val_if_fail (FOULEE_IS_RUNS_SECTION (self), FALSE);
  return find_draft (self) != NULL;
}

void
foulee_runs_section_show_draft (FouleeRunsSection *self)
{
  FouleeEntryDialog *draft;

  g_return_if_fail (FOULEE_IS_RUNS_SECTION (self));

  draft = find_draft (self);
  if (draft && !gtk_widget_get_mapped (GTK_WIDGET (draft)))
    foulee_entry_dialog_present (draft, GTK_WIDGET (self));
}
