/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rules.h"

const FouleeRuleTable foulee_fluid_rules = { NULL, 0 };
