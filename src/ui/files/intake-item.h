/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/files.h"

G_BEGIN_DECLS

/* A row of an intake as a list shows it.
 *
 * Properties: "wanted" (boolean): whether the runner wants to bring it in. What is in the journal
 * already cannot be wanted. */
#define FOULEE_TYPE_INTAKE_ITEM (foulee_intake_item_get_type ())
G_DECLARE_FINAL_TYPE (FouleeIntakeItem, foulee_intake_item, FOULEE, INTAKE_ITEM, GObject)

/* `row` belongs to the intake, which has to outlive the item. */
FouleeIntakeItem *foulee_intake_item_new (FouleeIntakeRow *row);

const FouleeIntakeRow *foulee_intake_item_get_row (FouleeIntakeItem *self);

void foulee_intake_item_set_wanted (FouleeIntakeItem *self, gboolean wanted);

G_END_DECLS
