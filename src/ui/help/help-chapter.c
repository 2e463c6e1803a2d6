/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/help-chapter.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "advice/help-numbers.h"
#include "chart/guide-chart.h"
#include "report/statement.h"
#include "ui/widgets/chart-view.h"

/* Of the plot, in pixels at the usual size of text. */
#define PLOT_HEIGHT 200

/* Half a line between paragraphs, which are copied with a whole one. */
#define BETWEEN_PARAGRAPHS "\n<span size=\"50%\">\n</span>"

/* Paragraphs that follow one another are one label, so that they can be selected together. */
typedef struct {
  GtkLabel *label;
  const FouleeGuidePart *first;
} Passage;

struct _FouleeHelpChapter {
  GtkBox parent_instance;

  GtkLabel *heading;

  FouleeJournal *journal;
  GArray *passages; /* Passage */
};

G_DEFINE_FINAL_TYPE (FouleeHelpChapter, foulee_help_chapter, GTK_TYPE_BOX)

/* ---- Words ----------------------------------------------------------------------------------- */

static const FouleeRunner *
get_runner (FouleeHelpChapter *self)
{
  return foulee_history_runner (foulee_journal_get_history (self->journal));
}

/* Whom to call, in one paragraph. */
static char *
write_numbers (FouleeHelpChapter *self)
{
  const FouleeHelpNumbers numbers =
      foulee_help_numbers_of_runner (get_runner (self), foulee_language_of_system ());
  g_autoptr (GString) text = g_string_new (NULL);

  if (!numbers.emergency)
    return g_strdup (_ ("Choose your country in the preferences to see here whom to call."));
  g_string_append_printf (text, _ ("In an emergency, call %s."), numbers.emergency);
  if (numbers.by_text) {
    g_string_append_c (text, ' ');
    g_string_append_printf (text, _ ("By text message: %s."), numbers.by_text);
  }
  if (numbers.advice) {
    g_string_append_c (text, ' ');
    /* Translators: a telephone number. */
    g_string_append_printf (text, _ ("When it is not an emergency: %s."), numbers.advice);
  }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Where the journal is, in markup. */
static char *
write_place (FouleeHelpChapter *self)
{
  const char *path = foulee_journal_get_path (self->journal);
  g_autofree char *name = path ? g_filename_display_name (path) : NULL;

  if (!name)
    return g_strdup (_ ("This journal is in memory only: nothing of it is kept."));
  /* Translators: the name of a file. */
  return g_markup_printf_escaped (_ ("The journal: <b>%s</b>"), name);
}

/* In markup; NULL for what is no text. */
static char *
write_part (FouleeHelpChapter *self, const FouleeGuidePart *part)
{
  g_autofree char *plain = NULL;

  switch (part->kind) {
  case FOULEE_GUIDE_TEXT:
    return g_strdup (_ (part->text));
  case FOULEE_GUIDE_PLACE:
    return write_place (self);
  case FOULEE_GUIDE_NUMBERS:
    plain = write_numbers (self);
    return g_markup_escape_text (plain, -1);
  case FOULEE_GUIDE_STATEMENT:
    plain = foulee_statement (foulee_language_of_system (), get_runner (self));
    return g_markup_escape_text (plain, -1);
  case FOULEE_GUIDE_PICTURE:
  case FOULEE_GUIDE_LINK:
  case FOULEE_GUIDE_END:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

static gboolean
is_text (const FouleeGuidePart *part)
{
  return part->kind != FOULEE_GUIDE_PICTURE && part->kind != FOULEE_GUIDE_LINK &&
         part->kind != FOULEE_GUIDE_END;
}

/* What is written already stays, and what of it is selected. */
static void
write_passage (FouleeHelpChapter *self, const Passage *passage)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const FouleeGuidePart *part = passage->first; is_text (part); part++) {
    g_autofree char *paragraph = write_part (self, part);

    if (text->len > 0)
      g_string_append (text, BETWEEN_PARAGRAPHS);
    g_string_append (text, paragraph);
  }
  if (!g_str_equal (gtk_label_get_label (passage->label), text->str))
    gtk_label_set_markup (passage->label, text->str);
}

static void
refresh (FouleeHelpChapter *self)
{
  for (guint i = 0; i < self->passages->len; i++)
    write_passage (self, &g_array_index (self->passages, Passage, i));
}

/* ---- Parts ----------------------------------------------------------------------------------- */

static void
add_passage (FouleeHelpChapter *self, const FouleeGuidePart *first)
{
  const Passage passage = { GTK_LABEL (gtk_label_new (NULL)), first };

  gtk_label_set_wrap (passage.label, TRUE);
  gtk_label_set_wrap_mode (passage.label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (passage.label, 0);
  gtk_label_set_selectable (passage.label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (passage.label), "passage");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (passage.label));
  g_array_append_val (self->passages, passage);
}

static void
add_picture (FouleeHelpChapter *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  FouleeChartView *view = g_object_new (FOULEE_TYPE_CHART_VIEW, "hexpand", TRUE, NULL);

  foulee_chart_view_set_plot_height (view, PLOT_HEIGHT);
  foulee_chart_view_show (view, foulee_guide_chart_new (language),
                          foulee_guide_chart_label (language),
                          foulee_guide_chart_description (language));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "guide-picture");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (view));
  gtk_box_append (GTK_BOX (self), card);
}

static void
add_link (GtkWidget *links, const FouleeGuidePart *part)
{
  GtkWidget *button = gtk_button_new_with_label (_ (part->text));

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), part->action);
  gtk_widget_add_css_class (button, "touched");
  adw_wrap_box_append (ADW_WRAP_BOX (links), button);
}

static void
add_parts (FouleeHelpChapter *self, const FouleeGuideChapter *chapter)
{
  GtkWidget *links = NULL;

  for (const FouleeGuidePart *part = chapter->parts; part->kind != FOULEE_GUIDE_END; part++) {
    if (part->kind == FOULEE_GUIDE_PICTURE) {
      add_picture (self);
    } else if (part->kind == FOULEE_GUIDE_LINK && links) {
      add_link (links, part);
    } else if (part->kind == FOULEE_GUIDE_LINK) {
      links = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
      gtk_box_append (GTK_BOX (self), links);
      add_link (links, part);
    } else if (part == chapter->parts || !is_text (part - 1)) {
      add_passage (self, part);
    }
  }
}

/* ---- The chapter ----------------------------------------------------------------------------- */

static gboolean
foulee_help_chapter_grab_focus (GtkWidget *widget)
{
  FouleeHelpChapter *self = FOULEE_HELP_CHAPTER (widget);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->heading)))
    return FALSE;
  /* Of a label that takes the focus all is selected, which would look like a mark here. */
  gtk_label_select_region (self->heading, 0, 0);
  return TRUE;
}

static void
foulee_help_chapter_dispose (GObject *object)
{
  FouleeHelpChapter *self = FOULEE_HELP_CHAPTER (object);

  g_array_set_size (self->passages, 0);
  g_clear_object (&self->journal);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_HELP_CHAPTER);
  G_OBJECT_CLASS (foulee_help_chapter_parent_class)->dispose (object);
}

static void
foulee_help_chapter_finalize (GObject *object)
{
  g_array_unref (FOULEE_HELP_CHAPTER (object)->passages);
  G_OBJECT_CLASS (foulee_help_chapter_parent_class)->finalize (object);
}

static void
foulee_help_chapter_class_init (FouleeHelpChapterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_help_chapter_dispose;
  object_class->finalize = foulee_help_chapter_finalize;
  widget_class->grab_focus = foulee_help_chapter_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/help-chapter.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpChapter, heading);
}

static void
foulee_help_chapter_init (FouleeHelpChapter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->passages = g_array_new (FALSE, FALSE, sizeof (Passage));
}

GtkWidget *
foulee_help_chapter_new (const FouleeGuideChapter *chapter, FouleeJournal *journal)
{
  FouleeHelpChapter *self = g_object_new (FOULEE_TYPE_HELP_CHAPTER, NULL);

  self->journal = g_object_ref (journal);
  gtk_label_set_label (self->heading, _ (chapter->title));
  add_parts (self, chapter);
  refresh (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
