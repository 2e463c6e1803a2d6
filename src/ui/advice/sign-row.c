/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-row.h"

struct _FouleeSignRow {
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  GtkLabel *text;
  GtkLabel *aside;
  GtkRevealer *revealer;
  GtkLabel *call;

  const FouleeWarningSign *sign;
};

G_DEFINE_FINAL_TYPE (FouleeSignRow, foulee_sign_row, GTK_TYPE_LIST_BOX_ROW)

enum { TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

const char *
foulee_sign_level_style (FouleeSignLevel level)
{
  static const char *const styles[FOULEE_N_SIGN_LEVELS] = { "emergency", "same-day", "days" };

  return styles[level];
}

const char *
foulee_sign_level_icon (FouleeSignLevel level)
{
  static const char *const icons[FOULEE_N_SIGN_LEVELS] = {
    "foulee-sign-emergency-symbolic",
    "foulee-sign-same-day-symbolic",
    "foulee-sign-days-symbolic",
  };

  return icons[level];
}

static void
on_toggled (FouleeSignRow *self)
{
  const gboolean ticked = gtk_check_button_get_active (self->check);

  gtk_revealer_set_reveal_child (self->revealer, ticked);
  if (ticked)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->call),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
foulee_sign_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SIGN_ROW);
  G_OBJECT_CLASS (foulee_sign_row_parent_class)->dispose (object);
}

static void
foulee_sign_row_class_init (FouleeSignRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_sign_row_dispose;
  signals[TOGGLED] = g_signal_new ("toggled", FOULEE_TYPE_SIGN_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sign-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSignRow, check);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignRow, text);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignRow, aside);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignRow, call);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
foulee_sign_row_init (FouleeSignRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
foulee_sign_row_new (const FouleeWarningSign *sign, const char *call)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeSignRow *self = g_object_new (FOULEE_TYPE_SIGN_ROW, NULL);
  const char *text = foulee_warning_sign_text (sign, language);
  const char *aside = foulee_warning_sign_aside (sign, language);

  self->sign = sign;
  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->aside, aside ? aside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->aside), aside != NULL);
  gtk_label_set_label (self->call, call);
  gtk_widget_add_css_class (GTK_WIDGET (self->call), foulee_sign_level_style (sign->level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, aside ? aside : "", -1);
  return GTK_WIDGET (self);
}

const FouleeWarningSign *
foulee_sign_row_get_sign (FouleeSignRow *self)
{
  g_return_val_if_fail (FOULEE_IS_SIGN_ROW (self), NULL);

  return self->sign;
}

gboolean
foulee_sign_row_is_ticked (FouleeSignRow *self)
{
  g_return_val_if_fail (FOULEE_IS_SIGN_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}
