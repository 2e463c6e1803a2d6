/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/actions-section.h"

#include <glib/gi18n.h>

#include "ui/today/action-dialog.h"
#include "ui/today/entry-rows.h"

struct _FouleeActionsSection {
  FouleeSection parent_instance;

  GtkListBox *list;
  AdwWrapBox *chips;
  GtkMenuButton *more;

  FouleeEntryRows *rows;
};

G_DEFINE_FINAL_TYPE (FouleeActionsSection, foulee_actions_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static const FouleeActionKind usual_kinds[] = {
  FOULEE_ACTION_FOAM_ROLLING,  FOULEE_ACTION_MASSAGE,    FOULEE_ACTION_COMPRESSION,
  FOULEE_ACTION_EASY_MOVEMENT, FOULEE_ACTION_COLD_WATER, FOULEE_ACTION_STRETCHING
};

static gboolean
is_usual (FouleeActionKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usual_kinds); i++)
    if (usual_kinds[i] == kind)
      return TRUE;
  return FALSE;
}

static const char *
kind_label (int kind)
{
  return foulee_words_label (&foulee_action_kinds, kind, foulee_language_of_system ());
}

static FouleeEntryDialog *
edit_action (FouleeDay *day, gconstpointer action)
{
  return foulee_action_dialog_new (day, action);
}

static void
insert_row (FouleeSection *section, GtkWidget *row, guint index)
{
  gtk_list_box_insert (FOULEE_ACTIONS_SECTION (section)->list, row, (int) index);
}

static void
remove_row (FouleeSection *section, GtkWidget *row)
{
  gtk_list_box_remove (FOULEE_ACTIONS_SECTION (section)->list, row);
}

static const FouleeEntryRowsInfo rows_info = {
  .kind = FOULEE_KIND_ACTION,
  .deleted = N_ ("Action deleted"),
  .edit = edit_action,
  .insert = insert_row,
  .remove = remove_row,
};

/* "18:40 · 10 min · better". */
static char *
describe (const FouleeAction *action)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  int seconds;

  foulee_instant_to_civil (action->at, NULL, &seconds);
  g_strv_builder_take (parts, foulee_format_time (language, seconds));
  if (action->minutes != FOULEE_UNSET)
    g_strv_builder_take (parts, foulee_format_hours (language, action->minutes * 60));
  if (action->region != FOULEE_UNSET)
    g_strv_builder_add (parts, foulee_region_label ((FouleeRegion) action->region, language));
  if (action->after == FOULEE_AFTER_BETTER)
    g_strv_builder_add (parts, _ ("felt better after"));
  else if (action->after == FOULEE_AFTER_SAME)
    g_strv_builder_add (parts, _ ("felt the same after"));
  else if (action->after == FOULEE_AFTER_WORSE)
    g_strv_builder_add (parts, _ ("felt worse after"));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

static void
foulee_actions_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeActionsSection *self = FOULEE_ACTIONS_SECTION (section);
  g_autoptr (GPtrArray) actions = foulee_day_list_kind (day, FOULEE_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++) {
    const FouleeAction *action = g_ptr_array_index (actions, i);
    const char *label = kind_label (action->action_kind);
    g_autofree char *details = describe (action);
    /* Translators: the name of a button; %s is a recovery action, such as "Foam rolling". */
    g_autofree char *delete_name = g_strdup_printf (_ ("Delete: %s"), label);

    foulee_entry_row_show (foulee_entry_rows_get (self->rows, i), action->record.id,
                           action->name ? action->name : label, details, delete_name);
  }
  foulee_entry_rows_trim (self->rows, actions->len);
  gtk_widget_set_visible (GTK_WIDGET (self->list), actions->len > 0);
}

static void
add_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FouleeActionsSection *self = FOULEE_ACTIONS_SECTION (widget);
  FouleeAction *action = foulee_action_new ();

  action->at = foulee_day_moment (DAY (self));
  action->action_kind = g_variant_get_int32 (parameter);
  foulee_day_save (DAY (self), action, kind_label (action->action_kind), NULL);
}

static void
foulee_actions_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTIONS_SECTION);
  G_OBJECT_CLASS (foulee_actions_section_parent_class)->dispose (object);
}

static void
foulee_actions_section_finalize (GObject *object)
{
  g_object_unref (FOULEE_ACTIONS_SECTION (object)->rows);
  G_OBJECT_CLASS (foulee_actions_section_parent_class)->finalize (object);
}

static void
foulee_actions_section_class_init (FouleeActionsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_actions_section_dispose;
  object_class->finalize = foulee_actions_section_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_actions_section_refresh;

  gtk_widget_class_install_action (widget_class, "actions.add", "i", add_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/actions-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActionsSection, list);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionsSection, chips);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionsSection, more);
}

static void
foulee_actions_section_init (FouleeActionsSection *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *before = NULL;

  self->rows = foulee_entry_rows_new (FOULEE_SECTION (self), &rows_info);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (usual_kinds); i++) {
    GtkWidget *chip = gtk_button_new_with_label (kind_label ((int) usual_kinds[i]));

    gtk_widget_add_css_class (chip, "chip");
    gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "actions.add");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "i", (gint32) usual_kinds[i]);
    adw_wrap_box_insert_child_after (self->chips, chip, before);
    before = chip;
  }
  for (int kind = 0; kind < foulee_action_kinds.n_words; kind++) {
    g_autoptr (GMenuItem) item = NULL;

    if (is_usual ((FouleeActionKind) kind))
      continue;
    item = g_menu_item_new (kind_label (kind), NULL);
    g_menu_item_set_action_and_target (item, "actions.add", "i", (gint32) kind);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (self->more, G_MENU_MODEL (menu));
}
