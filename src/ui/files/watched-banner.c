/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/watched-banner.h"

#include <glib/gi18n.h>

struct _FouleeWatchedBanner {
  AdwBin parent_instance;

  AdwBanner *banner;

  FouleeWatchedFolder *folder; /* NULL for none */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (FouleeWatchedBanner, foulee_watched_banner, ADW_TYPE_BIN)

static void
show_count (FouleeWatchedBanner *self, guint n)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u new file from your watch", "%u new files from your watch", n), n);

  adw_banner_set_title (self->banner, title);
  /* The focus stays where it is, so that those who don't see it are to hear of it. */
  if (n > self->n_shown)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), title,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
on_folder_changed (FouleeWatchedBanner *self)
{
  const guint n = foulee_watched_folder_get_n_new (self->folder);

  if (n > 0)
    show_count (self, n);
  self->n_shown = n;
  gtk_widget_set_visible (GTK_WIDGET (self->banner), n > 0);
  adw_banner_set_revealed (self->banner, n > 0);
}

/* What is left aside there is not offered once more. */
static void
on_look (FouleeWatchedBanner *self)
{
  g_auto (GStrv) uris = foulee_watched_folder_list (self->folder, TRUE);

  foulee_watched_folder_set_told (self->folder);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.bring-in", "^as", uris);
}

static void
foulee_watched_banner_dispose (GObject *object)
{
  g_clear_object (&FOULEE_WATCHED_BANNER (object)->folder);
  /* The banner is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_WATCHED_BANNER);
  G_OBJECT_CLASS (foulee_watched_banner_parent_class)->dispose (object);
}

static void
foulee_watched_banner_class_init (FouleeWatchedBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_watched_banner_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/watched-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeWatchedBanner, banner);
  gtk_widget_class_bind_template_callback (widget_class, on_look);
}

static void
foulee_watched_banner_init (FouleeWatchedBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
foulee_watched_banner_set_folder (FouleeWatchedBanner *self, FouleeWatchedFolder *folder)
{
  g_return_if_fail (FOULEE_IS_WATCHED_BANNER (self));
  g_return_if_fail (self->folder == NULL);

  self->folder = g_object_ref (folder);
  g_signal_connect_object (folder, "changed", G_CALLBACK (on_folder_changed), self,
                           G_CONNECT_SWAPPED);
  on_folder_changed (self);
}
