/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/note-section.h"

#include <glib/gi18n.h>

#include "ui/widgets/note-view.h"

struct _FouleeNoteSection {
  FouleeSection parent_instance;

  FouleeNoteView *note;
};

G_DEFINE_FINAL_TYPE (FouleeNoteSection, foulee_note_section, FOULEE_TYPE_SECTION)

static void
foulee_note_section_refresh (FouleeSection *section, FouleeDay *day)
{
  const FouleeCheckIn *check_in = foulee_day_get_check_in (day);

  foulee_note_view_set_text (FOULEE_NOTE_SECTION (section)->note, check_in ? check_in->note : NULL);
}

static void
foulee_note_section_leave (FouleeSection *section, FouleeDay *day)
{
  foulee_note_view_commit (FOULEE_NOTE_SECTION (section)->note);
}

static void
on_committed (FouleeNoteSection *self)
{
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (self));
  g_autoptr (FouleeCheckIn) check_in = foulee_day_edit_check_in (day);
  g_autofree char *text = foulee_note_view_get_text (self->note);
  g_autofree char *key = g_strdup_printf ("note %s", check_in->record.id);
  const FouleeCheckIn *shown = foulee_day_get_check_in (day);

  foulee_record_set_text (&check_in->note, text);
  /* A note begun and taken back makes no check-in. */
  if (g_strcmp0 (check_in->note, shown ? shown->note : NULL) != 0)
    foulee_day_save_check_in (day, g_steal_pointer (&check_in), _ ("Note"), key);
}

static void
foulee_note_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_NOTE_SECTION);
  G_OBJECT_CLASS (foulee_note_section_parent_class)->dispose (object);
}

static void
foulee_note_section_class_init (FouleeNoteSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_note_section_dispose;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_note_section_refresh;
  FOULEE_SECTION_CLASS (klass)->leave = foulee_note_section_leave;

  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/note-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeNoteSection, note);
  gtk_widget_class_bind_template_callback (widget_class, on_committed);
}

static void
foulee_note_section_init (FouleeNoteSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
