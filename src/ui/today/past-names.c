/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/past-names.h"

#include "ui/widgets/button-name.h"
#include "ui/widgets/search-text.h"

#define MAX_OFFERED 4

typedef struct {
  char *name;
  char *searched;
} PastName;

struct _FouleePastNames {
  AdwBin parent_instance;

  AdwWrapBox *box;
  GtkWidget *chips[MAX_OFFERED];

  GArray *names;    /* PastName */
  GHashTable *seen; /* as they were written and as they are searched */
  char *typed;
};

G_DEFINE_FINAL_TYPE (FouleePastNames, foulee_past_names, ADW_TYPE_BIN)

enum { PROP_MATCHING = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
past_name_clear (gpointer data)
{
  PastName *past = data;

  g_free (past->name);
  g_free (past->searched);
}

static gboolean
is_matching (FouleePastNames *self)
{
  return gtk_widget_get_visible (self->chips[0]);
}

static GtkLabel *
label_of (GtkWidget *chip)
{
  return GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip)));
}

static void
update (FouleePastNames *self)
{
  g_autofree char *typed = foulee_search_text (self->typed);
  gboolean matched = is_matching (self);
  guint n = 0;

  g_strstrip (typed);
  for (guint i = 0; *typed && i < self->names->len && n < MAX_OFFERED; i++) {
    const PastName *past = &g_array_index (self->names, PastName, i);

    /* What is typed completely needs no completing. */
    if (!g_str_equal (past->searched, typed) && foulee_search_text_has (past->searched, typed)) {
      gtk_label_set_label (label_of (self->chips[n]), past->name);
      foulee_button_set_name (GTK_BUTTON (self->chips[n++]), past->name);
    }
  }
  for (guint i = 0; i < MAX_OFFERED; i++)
    gtk_widget_set_visible (self->chips[i], i < n);
  if (matched != is_matching (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHING]);
}

static void
on_chip_clicked (FouleePastNames *self, GtkWidget *chip)
{
  g_autofree char *name = g_strdup (gtk_label_get_label (label_of (chip)));

  g_signal_emit (self, signals[CHOSEN], 0, name);
}

static void
foulee_past_names_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_MATCHING:
    g_value_set_boolean (value, is_matching (FOULEE_PAST_NAMES (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_past_names_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_PAST_NAMES);
  G_OBJECT_CLASS (foulee_past_names_parent_class)->dispose (object);
}

static void
foulee_past_names_finalize (GObject *object)
{
  FouleePastNames *self = FOULEE_PAST_NAMES (object);

  g_array_unref (self->names);
  g_hash_table_unref (self->seen);
  g_free (self->typed);
  G_OBJECT_CLASS (foulee_past_names_parent_class)->finalize (object);
}

static void
foulee_past_names_class_init (FouleePastNamesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_past_names_get_property;
  object_class->dispose = foulee_past_names_dispose;
  object_class->finalize = foulee_past_names_finalize;

  properties[PROP_MATCHING] = g_param_spec_boolean ("matching", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", FOULEE_TYPE_PAST_NAMES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/past-names.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleePastNames, box);
}

static GtkWidget *
make_chip (FouleePastNames *self)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_set_visible (chip, FALSE);
  /* The entry keeps the focus: leaving it would store what is only half typed. */
  gtk_widget_set_focus_on_click (chip, FALSE);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "tall");
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
foulee_past_names_init (FouleePastNames *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (PastName));
  g_array_set_clear_func (self->names, past_name_clear);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->typed = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < MAX_OFFERED; i++) {
    self->chips[i] = make_chip (self);
    adw_wrap_box_append (self->box, self->chips[i]);
  }
}

void
foulee_past_names_add (FouleePastNames *self, const char *name)
{
  g_autofree char *searched = NULL;
  PastName past;

  g_return_if_fail (FOULEE_IS_PAST_NAMES (self));

  /* As written first, which is quick: most have been there before. */
  if (!g_hash_table_add (self->seen, g_strdup (name)))
    return;
  searched = foulee_search_text (name);
  if (!g_str_equal (searched, name) && !g_hash_table_add (self->seen, g_strdup (searched)))
    return;
  past.name = g_strdup (name);
  past.searched = g_steal_pointer (&searched);
  g_array_append_val (self->names, past);
  if (*self->typed)
    update (self);
}

void
foulee_past_names_set_typed (FouleePastNames *self, const char *typed)
{
  g_return_if_fail (FOULEE_IS_PAST_NAMES (self));

  if (g_set_str (&self->typed, typed))
    update (self);
}
