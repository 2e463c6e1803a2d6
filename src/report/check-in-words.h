/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* What was entered with check-ins of the period, by day. Texts are the caller's to free. */

/* Training changed: "“less” answered at check-ins, 1–9 November; “none”, 10 November; as usual on
 * the 12 other days answered"; "not recorded". It is what was answered: the runs of those days may
 * say otherwise. Of several answers of a day the last counts. */
char *foulee_training_label (const FouleeComposer *composer);

/* What the list of warning signs asks about, too: "changed gait, 1 and 2 November; ill or fever,
 * 3 November; pinpoint, left calf, 4 November"; NULL where none was entered. `first` is set to when
 * the first of it was. */
char *foulee_check_in_marks_label (const FouleeComposer *composer, gint64 *first);

G_END_DECLS
