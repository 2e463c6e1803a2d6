/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-prompter.h"

#include "advice/hint-asks.h"
#include "advice/open-sign.h"
#include "ui/advice/sign-dialog.h"

struct _FouleeSignPrompter {
  GObject parent_instance;

  FouleeDay *day;
  FouleeLegsSection *legs; /* borrowed */
  GtkRoot *root;           /* weak: that is listened to */
  FouleeHintAsks *asks;
  gboolean begun;   /* the journal has been analysed once */
  gboolean at_legs; /* the focus is there */
  gboolean over;    /* the check-in is, wherever the focus is */
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (FouleeSignPrompter, foulee_sign_prompter, G_TYPE_OBJECT)

static FouleeJournal *
get_journal (FouleeSignPrompter *self)
{
  return foulee_day_get_journal (self->day);
}

/* ---- Whether to ask -------------------------------------------------------------------------- */

/* The findings are of what is written in the journal now; else they are on their way. */
static gboolean
is_analysed (FouleeSignPrompter *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (get_journal (self));

  return findings &&
         foulee_findings_history (findings) == foulee_journal_get_history (get_journal (self));
}

static gboolean
is_wanted (FouleeSignPrompter *self)
{
  FouleeJournal *journal = get_journal (self);
  const FouleeSignAnswer *last = foulee_last_sign_answer (
      foulee_journal_get_history (journal), foulee_clock_now (foulee_journal_get_clock (journal)));

  return foulee_hint_asks_is_new (self->asks,
                                  foulee_findings_hints (foulee_journal_get_findings (journal)),
                                  last ? last->at.seconds : G_MININT64);
}

/* There is a dialog, or a menu, that the list would lie over. */
static gboolean
is_covered (FouleeSignPrompter *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->root)) ||
         (focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER));
}

static void
tell (FouleeSignPrompter *self)
{
  foulee_hint_asks_tell (self->asks,
                         foulee_findings_hints (foulee_journal_get_findings (get_journal (self))));
}

static gboolean
on_idle (gpointer data)
{
  FouleeSignPrompter *self = data;
  gboolean over = self->over;

  self->idle_id = 0;
  if (!self->root || !self->begun || !is_analysed (self))
    return G_SOURCE_REMOVE;
  self->over = FALSE;
  if (!over && self->at_legs && gtk_widget_get_mapped (GTK_WIDGET (self->legs)))
    return G_SOURCE_REMOVE;
  if (is_covered (self) || !is_wanted (self))
    return G_SOURCE_REMOVE;
  tell (self);
  adw_dialog_present (foulee_sign_dialog_new (self->day, TRUE), GTK_WIDGET (self->root));
  return G_SOURCE_REMOVE;
}

/* Not at once: the focus may be on its way elsewhere, what is being typed is stored only now, and a
 * dialog that closes is still there. */
static void
consider (FouleeSignPrompter *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
}

/* ---- What goes on ---------------------------------------------------------------------------- */

static void
on_analysed (FouleeSignPrompter *self)
{
  if (!self->begun)
    tell (self);
  self->begun = TRUE;
  consider (self);
}

static void
on_over (FouleeSignPrompter *self)
{
  self->over = TRUE;
  consider (self);
}

static void
on_focus_changed (FouleeSignPrompter *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  /* Where there is none, the legs are being moved to another place, or the next one follows. */
  if (!focus)
    return;
  self->at_legs = foulee_legs_section_has (self->legs, focus);
  consider (self);
}

static void
set_root (FouleeSignPrompter *self, GtkRoot *root)
{
  if (self->root)
    g_signal_handlers_disconnect_by_data (self->root, self);
  g_set_weak_pointer (&self->root, root);
  if (!root)
    return;
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (root, "notify::visible-dialog", G_CALLBACK (consider), self,
                           G_CONNECT_SWAPPED);
  on_focus_changed (self);
}

static void
on_root_changed (FouleeSignPrompter *self)
{
  set_root (self, gtk_widget_get_root (GTK_WIDGET (self->legs)));
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_sign_prompter_dispose (GObject *object)
{
  FouleeSignPrompter *self = FOULEE_SIGN_PROMPTER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  set_root (self, NULL);
  if (self->day) {
    g_signal_handlers_disconnect_by_data (get_journal (self), self);
    g_signal_handlers_disconnect_by_data (self->day, self);
    g_signal_handlers_disconnect_by_data (self->legs, self);
  }
  g_clear_object (&self->day);
  G_OBJECT_CLASS (foulee_sign_prompter_parent_class)->dispose (object);
}

static void
foulee_sign_prompter_finalize (GObject *object)
{
  foulee_hint_asks_free (FOULEE_SIGN_PROMPTER (object)->asks);
  G_OBJECT_CLASS (foulee_sign_prompter_parent_class)->finalize (object);
}

static void
foulee_sign_prompter_class_init (FouleeSignPrompterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = foulee_sign_prompter_dispose;
  object_class->finalize = foulee_sign_prompter_finalize;
}

static void
foulee_sign_prompter_init (FouleeSignPrompter *self)
{
  self->asks = foulee_hint_asks_new ();
}

FouleeSignPrompter *
foulee_sign_prompter_new (FouleeDay *day, FouleeLegsSection *legs)
{
  FouleeSignPrompter *self;

  g_return_val_if_fail (FOULEE_IS_DAY (day), NULL);
  g_return_val_if_fail (FOULEE_IS_LEGS_SECTION (legs), NULL);

  self = g_object_new (FOULEE_TYPE_SIGN_PROMPTER, NULL);
  self->day = g_object_ref (day);
  self->legs = legs;
  g_signal_connect_object (get_journal (self), "analysed", G_CALLBACK (on_analysed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (day, "leaving", G_CALLBACK (on_over), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (legs, "rest-answered", G_CALLBACK (on_over), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (legs, "notify::root", G_CALLBACK (on_root_changed), self,
                           G_CONNECT_SWAPPED);
  on_root_changed (self);
  if (foulee_journal_get_findings (get_journal (self)))
    on_analysed (self);
  return self;
}
