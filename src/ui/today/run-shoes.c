/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-shoes.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _FouleeRunShoes {
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *shown; /* FouleeShoe, in the order of the chips */
  GPtrArray *chips; /* owned by the box; one more than `shown` */
  char *chosen;
  gboolean is_new;
  gboolean showing; /* the chips follow the choice just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeRunShoes, foulee_run_shoes, GTK_TYPE_WIDGET)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_choice (FouleeRunShoes *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->shown->len; i++) {
    const FouleeShoe *shoe = g_ptr_array_index (self->shown, i);

    gtk_toggle_button_set_active (g_ptr_array_index (self->chips, i),
                                  !self->is_new && g_strcmp0 (self->chosen, shoe->record.id) == 0);
  }
  gtk_toggle_button_set_active (g_ptr_array_index (self->chips, self->shown->len), self->is_new);
  self->showing = FALSE;
}

static void
on_chip_toggled (FouleeRunShoes *self, GtkToggleButton *chip)
{
  gboolean active = gtk_toggle_button_get_active (chip);
  const FouleeShoe *shoe = NULL;
  guint position;

  if (self->showing || !g_ptr_array_find (self->chips, chip, &position))
    return;
  if (position < self->shown->len)
    shoe = g_ptr_array_index (self->shown, position);
  self->is_new = active && !shoe;
  /* Until a new one has its name, what was chosen before is not forgotten. */
  if (shoe)
    g_set_str (&self->chosen, active ? shoe->record.id : NULL);
  show_choice (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static GtkWidget *
add_chip (FouleeRunShoes *self, const char *label)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);
  GtkLabel *text = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip)));

  gtk_label_set_wrap (text, TRUE);
  gtk_label_set_wrap_mode (text, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (chip, "chip");
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip_toggled), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), chip);
  g_ptr_array_add (self->chips, chip);
  return chip;
}

/* When each shoe was last run in, by its id; a shoe that never was is not there. */
static GHashTable *
collect_uses (const FouleeHistory *history)
{
  GHashTable *uses = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);

    if (run->shoe)
      g_hash_table_insert (uses, run->shoe, (gpointer) run);
  }
  return uses;
}

/* The last used first; those never used in the order in which they were entered. */
static int
compare_use (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeShoe *shoe_a = *(FouleeShoe *const *) a;
  const FouleeShoe *shoe_b = *(FouleeShoe *const *) b;
  const FouleeRun *run_a = g_hash_table_lookup (data, shoe_a->record.id);
  const FouleeRun *run_b = g_hash_table_lookup (data, shoe_b->record.id);
  gint64 use_a = run_a ? run_a->start.seconds : G_MININT64;
  gint64 use_b = run_b ? run_b->start.seconds : G_MININT64;

  if (use_a != use_b)
    return use_a < use_b ? 1 : -1;
  return (shoe_a->record.created > shoe_b->record.created) -
         (shoe_a->record.created < shoe_b->record.created);
}

static GPtrArray *
list_shoes (const FouleeHistory *history, FouleeDate date, const char *chosen)
{
  g_autoptr (GHashTable) uses = collect_uses (history);
  GPtrArray *shoes = foulee_record_array_new ();

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_SHOE); i++) {
    const FouleeShoe *shoe = foulee_history_get (history, FOULEE_KIND_SHOE, i);

    if (shoe->retired == FOULEE_DATE_NONE || shoe->retired >= date ||
        g_strcmp0 (shoe->record.id, chosen) == 0)
      g_ptr_array_add (shoes, foulee_record_ref ((gpointer) shoe));
  }
  g_ptr_array_sort_with_data (shoes, compare_use, uses);
  return shoes;
}

/* In whatever order. */
static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find (b, g_ptr_array_index (a, i), NULL))
      return FALSE;
  return TRUE;
}

/* Chips stay where they are while the shoes are the same, though another may be the last used now:
 * the focus may be on one. */
static void
fill (FouleeRunShoes *self, GPtrArray *shoes)
{
  if (are_same (shoes, self->shown) && self->chips->len > 0) {
    g_ptr_array_unref (shoes);
    return;
  }
  g_ptr_array_unref (self->shown);
  self->shown = shoes;
  for (guint i = 0; i < self->chips->len; i++)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; i < shoes->len; i++)
    add_chip (self, ((const FouleeShoe *) g_ptr_array_index (shoes, i))->name);
  add_chip (self, _ ("New shoes…"));
}

static void
foulee_run_shoes_dispose (GObject *object)
{
  FouleeRunShoes *self = FOULEE_RUN_SHOES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (foulee_run_shoes_parent_class)->dispose (object);
}

static void
foulee_run_shoes_finalize (GObject *object)
{
  FouleeRunShoes *self = FOULEE_RUN_SHOES (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->chips);
  g_free (self->chosen);
  G_OBJECT_CLASS (foulee_run_shoes_parent_class)->finalize (object);
}

static void
foulee_run_shoes_class_init (FouleeRunShoesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_shoes_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_run_shoes_finalize;
  signals[EDITED] = g_signal_new ("edited", FOULEE_TYPE_RUN_SHOES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
foulee_run_shoes_init (FouleeRunShoes *self)
{
  self->shown = foulee_record_array_new ();
  self->chips = g_ptr_array_new ();
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Shoe"),
                                  -1);
}

void
foulee_run_shoes_show (FouleeRunShoes *self, const FouleeHistory *history, FouleeDate date,
                       const char *chosen)
{
  g_return_if_fail (FOULEE_IS_RUN_SHOES (self));

  /* What the runner is about to name stays chosen until it is there. */
  if (g_strcmp0 (chosen, self->chosen) != 0)
    self->is_new = FALSE;
  g_set_str (&self->chosen, chosen);
  fill (self, list_shoes (history, date, chosen));
  show_choice (self);
}

const char *
foulee_run_shoes_get_chosen (FouleeRunShoes *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_SHOES (self), NULL);
  return self->is_new ? NULL : self->chosen;
}

const char *
foulee_run_shoes_get_name (FouleeRunShoes *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_SHOES (self), NULL);

  for (guint i = 0; i < self->shown->len && !self->is_new; i++) {
    const FouleeShoe *shoe = g_ptr_array_index (self->shown, i);

    if (g_strcmp0 (self->chosen, shoe->record.id) == 0)
      return shoe->name;
  }
  return NULL;
}

gboolean
foulee_run_shoes_is_new (FouleeRunShoes *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_SHOES (self), FALSE);
  return self->is_new;
}
