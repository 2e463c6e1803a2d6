/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-banner.h"

#include "advice/help-numbers.h"
#include "advice/open-sign.h"
#include "ui/advice/sign-card.h"

struct _FouleeSignBanner {
  AdwBin parent_instance;

  AdwBanner *banner;

  FouleeDay *day;
  gboolean shown;
  gboolean open; /* there is a sign to tell of */
  gboolean pending;
};

G_DEFINE_FINAL_TYPE (FouleeSignBanner, foulee_sign_banner, ADW_TYPE_BIN)

enum { PROP_DAY = 1, PROP_SHOWN, PROP_PENDING, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* ---- What there is --------------------------------------------------------------------------- */

static void
update (FouleeSignBanner *self)
{
  const gboolean visible = self->shown && self->open;

  gtk_widget_set_visible (GTK_WIDGET (self->banner), visible);
  adw_banner_set_revealed (self->banner, visible);
}

/* A sign with which a clinician allows no running asks for nothing more than that. */
static FouleeSignLevel
get_level (const FouleeOpenSign *sign)
{
  return sign->resting ? FOULEE_SIGN_DAYS : sign->level;
}

static void
refresh (FouleeSignBanner *self)
{
  FouleeJournal *journal = foulee_day_get_journal (self->day);
  const FouleeInstant now = foulee_clock_now (foulee_journal_get_clock (journal));
  g_autoptr (GArray) signs = foulee_open_signs_new (foulee_journal_get_history (journal), now);
  gboolean pending;

  self->open = signs->len > 0;
  if (self->open)
    adw_banner_set_title (self->banner, foulee_sign_level_brief (
                                            get_level (&g_array_index (signs, FouleeOpenSign, 0)),
                                            foulee_language_of_system ()));
  update (self);
  pending = self->open || foulee_sign_card_has_hint (journal);
  if (pending == self->pending)
    return;
  self->pending = pending;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
forget_day (FouleeSignBanner *self)
{
  if (!self->day)
    return;
  g_signal_handlers_disconnect_by_data (foulee_day_get_journal (self->day), self);
  g_signal_handlers_disconnect_by_data (self->day, self);
  g_clear_object (&self->day);
}

static void
set_day (FouleeSignBanner *self, FouleeDay *day)
{
  if (day == self->day)
    return;
  forget_day (self);
  if (!day)
    return;
  self->day = g_object_ref (day);
  g_signal_connect_object (day, "refreshed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (foulee_day_get_journal (day), "analysed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
foulee_sign_banner_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeSignBanner *self = FOULEE_SIGN_BANNER (object);

  switch (id) {
  case PROP_DAY:
    g_value_set_object (value, self->day);
    break;
  case PROP_SHOWN:
    g_value_set_boolean (value, self->shown);
    break;
  case PROP_PENDING:
    g_value_set_boolean (value, self->pending);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_sign_banner_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeSignBanner *self = FOULEE_SIGN_BANNER (object);

  switch (id) {
  case PROP_DAY:
    set_day (self, g_value_get_object (value));
    break;
  case PROP_SHOWN:
    self->shown = g_value_get_boolean (value);
    update (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_sign_banner_dispose (GObject *object)
{
  forget_day (FOULEE_SIGN_BANNER (object));
  /* The banner is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SIGN_BANNER);
  G_OBJECT_CLASS (foulee_sign_banner_parent_class)->dispose (object);
}

static void
foulee_sign_banner_class_init (FouleeSignBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_sign_banner_get_property;
  object_class->set_property = foulee_sign_banner_set_property;
  object_class->dispose = foulee_sign_banner_dispose;

  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWN] =
      g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sign-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSignBanner, banner);
}

static void
foulee_sign_banner_init (FouleeSignBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
