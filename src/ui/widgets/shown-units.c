/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/shown-units.h"

#include "base/regional.h"

FouleeUnits
foulee_shown_units (const FouleeHistory *history)
{
  const FouleeRunner *runner = foulee_history_runner (history);

  return runner && runner->units != FOULEE_UNSET ? (FouleeUnits) runner->units
                                                 : foulee_units_of_system ();
}
