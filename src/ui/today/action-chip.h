/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"

G_BEGIN_DECLS

/* A recovery action as a chip: one that may be stored at a press, or one of the day with a tick and
 * its minutes. */
#define FOULEE_TYPE_ACTION_CHIP (foulee_action_chip_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActionChip, foulee_action_chip, FOULEE, ACTION_CHIP, GtkButton)

GtkWidget *foulee_action_chip_new (void);

/* `action` is one of the day, of this kind; NULL for none yet. */
void foulee_action_chip_show (FouleeActionChip *self, FouleeActionKind kind,
                              const FouleeAction *action);

FouleeActionKind foulee_action_chip_get_kind (FouleeActionChip *self);

/* The id of the action; NULL for none yet. */
const char *foulee_action_chip_get_id (FouleeActionChip *self);

G_END_DECLS
