/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/note-section.h"

#include <glib/gi18n.h>

#include "ui/widgets/note-view.h"

struct _FouleeNoteSection {
  FouleeSection parent_instance;

  FouleeNoteView *note;
  char owner[FOULEE_UUID_SIZE]; /* the check-in whose note stands there; empty for a new one */
  guint session;                /* tells one time of writing from the next */
};

G_DEFINE_FINAL_TYPE (FouleeNoteSection, foulee_note_section, FOULEE_TYPE_SECTION)

static void
foulee_note_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeNoteSection *self = FOULEE_NOTE_SECTION (section);
  const FouleeCheckIn *check_in = foulee_day_get_check_in (day);

  /* What is being written stays with its check-in; a new one is one as soon as anything of it is
   * stored. */
  if (!foulee_note_view_is_written (self->note) || !*self->owner)
    g_strlcpy (self->owner, check_in ? check_in->record.id : "", sizeof self->owner);
  foulee_note_view_set_text (self->note, check_in ? check_in->note : NULL);
}

static void
foulee_note_section_leave (FouleeSection *section, FouleeDay *day)
{
  FouleeNoteSection *self = FOULEE_NOTE_SECTION (section);

  foulee_note_view_commit (self->note);
  self->session++;
  /* What is too long to be stored does not go along to another check-in. */
  foulee_note_view_reset (self->note);
}

/* The check-in that the text was written for. Where that is gone meanwhile, a new one has it, and
 * not the one that is shown in its place. */
static FouleeCheckIn *
edit_owner (FouleeNoteSection *self, FouleeDay *day)
{
  const FouleeCheckIn *shown = foulee_day_get_check_in (day);
  FouleeCheckIn *check_in;

  if (!*self->owner || (shown && g_str_equal (shown->record.id, self->owner)))
    return foulee_day_edit_check_in (day);
  check_in = foulee_check_in_new ();
  check_in->at = foulee_day_moment (day);
  return check_in;
}

static void
on_focus_entered (FouleeNoteSection *self)
{
  self->session++;
}

static void
on_committed (FouleeNoteSection *self)
{
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (self));
  g_autoptr (FouleeCheckIn) check_in = edit_owner (self, day);
  g_autofree char *text = foulee_note_view_get_text (self->note);
  g_autofree char *key = g_strdup_printf ("note %s %u", check_in->record.id, self->session);
  g_autofree char *before = g_strdup (check_in->note);

  foulee_record_set_text (&check_in->note, text);
  /* A note begun and taken back makes no check-in. */
  if (g_strcmp0 (check_in->note, before) != 0)
    foulee_day_save_check_in (day, g_steal_pointer (&check_in), _ ("Note"), key);
  else
    foulee_note_section_refresh (FOULEE_SECTION (self), day);
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
  gtk_widget_class_bind_template_callback (widget_class, on_focus_entered);
}

static void
foulee_note_section_init (FouleeNoteSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
