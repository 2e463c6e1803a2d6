/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/shoes-page.h"

#include <glib/gi18n.h>

#include "ui/preferences/period-words.h"
#include "ui/preferences/record-group.h"
#include "ui/preferences/shoe-dialog.h"
#include "ui/widgets/toast.h"

struct _FouleeShoesPage {
  FouleeSettingsPage parent_instance;

  FouleeRecordGroup *used_group;
  FouleeRecordGroup *retired_group;
};

G_DEFINE_FINAL_TYPE (FouleeShoesPage, foulee_shoes_page, FOULEE_TYPE_SETTINGS_PAGE)

#define DAY(self) (foulee_settings_page_get_day (FOULEE_SETTINGS_PAGE (self)))

/* The newest first; where no day is known, last. */
static int
compare_shoes (gconstpointer a, gconstpointer b)
{
  const FouleeShoe *one = a;
  const FouleeShoe *other = b;

  if (one->first_used != other->first_used)
    return one->first_used > other->first_used ? -1 : 1;
  return g_utf8_collate (one->name, other->name);
}

/* "412.3 km · Since 3 March 2026": what is known of it. */
static char *
describe_rest (FouleeDay *day, const FouleeShoe *shoe)
{
  FouleeFindings *findings = foulee_journal_get_findings (foulee_day_get_journal (day));
  gint64 metres = findings ? foulee_findings_shoe_distance (findings, shoe->record.id) : 0;
  g_autofree char *period = foulee_period_words (shoe->first_used, shoe->retired);
  g_autofree char *distance = NULL;

  if (metres == 0)
    return g_steal_pointer (&period);
  distance =
      foulee_format_distance (foulee_language_of_system (), foulee_day_get_units (day), metres);
  return g_strconcat (distance, *period ? " · " : "", period, NULL);
}

static void
show_shoe (FouleeRecordGroup *group, guint index, FouleeDay *day, const FouleeShoe *shoe)
{
  g_autofree char *rest = describe_rest (day, shoe);
  /* Translators: the name of a button; %s is a condition, a shoe … */
  g_autofree char *delete_name = g_strdup_printf (_ ("Delete “%s”"), shoe->name);

  foulee_record_group_show (group, index, shoe->record.id, shoe->name, rest, delete_name);
}

static void
foulee_shoes_page_refresh (FouleeSettingsPage *page, FouleeDay *day)
{
  FouleeShoesPage *self = FOULEE_SHOES_PAGE (page);
  g_autoptr (GPtrArray) shoes = foulee_settings_page_list (page, FOULEE_KIND_SHOE, compare_shoes);
  guint n_used = 0, n_retired = 0;

  for (guint i = 0; i < shoes->len; i++) {
    const FouleeShoe *shoe = g_ptr_array_index (shoes, i);

    if (shoe->retired == FOULEE_DATE_NONE)
      show_shoe (self->used_group, n_used++, day, shoe);
    else
      show_shoe (self->retired_group, n_retired++, day, shoe);
  }
  foulee_record_group_trim (self->used_group, n_used);
  foulee_record_group_trim (self->retired_group, n_retired);
}

static void
on_add_activated (FouleeShoesPage *self)
{
  foulee_entry_dialog_present (foulee_shoe_dialog_new (DAY (self), NULL), GTK_WIDGET (self));
}

static void
on_opened (FouleeShoesPage *self, const char *id)
{
  const FouleeShoe *shoe = foulee_day_lookup (DAY (self), FOULEE_KIND_SHOE, id);

  if (shoe)
    foulee_entry_dialog_present (foulee_shoe_dialog_new (DAY (self), shoe), GTK_WIDGET (self));
}

static void
on_deleted (FouleeShoesPage *self, const char *id)
{
  const FouleeShoe *shoe = foulee_day_lookup (DAY (self), FOULEE_KIND_SHOE, id);

  if (!shoe)
    return;
  foulee_journal_delete (foulee_day_get_journal (DAY (self)), shoe, _ ("Shoes deleted"));
  foulee_toast_undo (GTK_WIDGET (self), _ ("Shoes deleted"));
}

static void
foulee_shoes_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SHOES_PAGE);
  G_OBJECT_CLASS (foulee_shoes_page_parent_class)->dispose (object);
}

static void
foulee_shoes_page_class_init (FouleeShoesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_shoes_page_dispose;
  FOULEE_SETTINGS_PAGE_CLASS (klass)->refresh = foulee_shoes_page_refresh;

  g_type_ensure (FOULEE_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/shoes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeShoesPage, used_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeShoesPage, retired_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_deleted);
}

static void
foulee_shoes_page_init (FouleeShoesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
