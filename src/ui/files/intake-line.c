/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/intake-line.h"

#include "ui/files/intake-words.h"

struct _FouleeIntakeLine {
  AdwBin parent_instance;

  GtkCheckButton *check;
  GtkLabel *when;
  GtkLabel *facts;
  GtkImage *icon;
  GtkLabel *state;
  GtkLabel *remarks;

  GBinding *binding; /* of the check to the item that is shown */
  char *name;
};

G_DEFINE_FINAL_TYPE (FouleeIntakeLine, foulee_intake_line, ADW_TYPE_BIN)

static void
tell_checked (FouleeIntakeLine *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row)
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                 gtk_check_button_get_active (self->check)
                                     ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                     : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                 -1);
}

static void
foulee_intake_line_dispose (GObject *object)
{
  FouleeIntakeLine *self = FOULEE_INTAKE_LINE (object);

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INTAKE_LINE);
  G_OBJECT_CLASS (foulee_intake_line_parent_class)->dispose (object);
}

static void
foulee_intake_line_class_init (FouleeIntakeLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_intake_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/intake-line.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeIntakeLine, check);
  gtk_widget_class_bind_template_child (widget_class, FouleeIntakeLine, when);
  gtk_widget_class_bind_template_child (widget_class, FouleeIntakeLine, facts);
  gtk_widget_class_bind_template_child (widget_class, FouleeIntakeLine, icon);
  gtk_widget_class_bind_template_child (widget_class, FouleeIntakeLine, state);
  gtk_widget_class_bind_template_child (widget_class, FouleeIntakeLine, remarks);
  gtk_widget_class_bind_template_callback (widget_class, tell_checked);
}

static void
foulee_intake_line_init (FouleeIntakeLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
foulee_intake_line_new (void)
{
  return g_object_new (FOULEE_TYPE_INTAKE_LINE, NULL);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

/* "Thu 19 Nov, 17:24. 10.4 km · 52:30. New". */
static char *
make_name (FouleeIntakeLine *self, const char *facts)
{
  const char *texts[] = { gtk_label_get_label (self->when), facts,
                          gtk_label_get_label (self->state), gtk_label_get_label (self->remarks) };
  g_autoptr (GString) name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i])
      g_string_append_printf (name, "%s%s", name->len > 0 ? ". " : "", texts[i]);
  return g_string_free_and_steal (g_steal_pointer (&name));
}

void
foulee_intake_line_show (FouleeIntakeLine *self, FouleeIntakeItem *item, FouleeUnits units,
                         FouleeDate today, gboolean named)
{
  const FouleeIntakeRow *row;
  g_autofree char *when = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *spelled = NULL;
  g_autofree char *state = NULL;
  g_autofree char *remarks = NULL;

  g_return_if_fail (FOULEE_IS_INTAKE_LINE (self));

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (!item)
    return;
  row = foulee_intake_item_get_row (item);
  when = foulee_intake_row_when (row, today);
  facts = foulee_intake_row_facts (row, units, FALSE);
  spelled = foulee_intake_row_facts (row, units, TRUE);
  state = foulee_intake_row_state (row);
  remarks = foulee_intake_row_remarks (row, units, named);
  set_text (self->when, when);
  set_text (self->facts, facts);
  set_text (self->state, state);
  set_text (self->remarks, remarks);
  gtk_image_set_from_icon_name (self->icon, foulee_intake_state_icon (row->state));
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), row->state != FOULEE_INTAKE_KNOWN);
  self->binding = g_object_bind_property (item, "wanted", self->check, "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_free (self->name);
  self->name = make_name (self, spelled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  tell_checked (self);
}

const char *
foulee_intake_line_get_name (FouleeIntakeLine *self)
{
  g_return_val_if_fail (FOULEE_IS_INTAKE_LINE (self), NULL);

  return self->name ? self->name : "";
}

void
foulee_intake_line_toggle (FouleeIntakeLine *self)
{
  g_return_if_fail (FOULEE_IS_INTAKE_LINE (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->check)))
    gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
