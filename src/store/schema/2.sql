-- SPDX-License-Identifier: GPL-3.0-or-later
-- Layout 2: what came of a warning sign, what became of suggestions, and whom to call.

ALTER TABLE sign_answer ADD COLUMN outcome_kind TEXT
  CHECK (outcome_kind IN ('may_run', 'no_running', 'over'));

CREATE TABLE advice_answer (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  suggestion TEXT NOT NULL CHECK (length (suggestion) BETWEEN 1 AND 64),
  answer TEXT NOT NULL CHECK (answer IN ('done', 'not_now', 'never'))
) STRICT;
CREATE INDEX advice_answer_by_time ON advice_answer (at);

ALTER TABLE runner ADD COLUMN emergency_number TEXT
  CHECK (length (emergency_number) BETWEEN 1 AND 40);
ALTER TABLE runner ADD COLUMN advice_number TEXT
  CHECK (length (advice_number) BETWEEN 1 AND 40);
