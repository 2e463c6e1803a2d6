-- SPDX-License-Identifier: GPL-3.0-or-later
-- Layout 3: what the runner wants to say and to ask at an appointment.

ALTER TABLE runner ADD COLUMN concern TEXT CHECK (length (concern) BETWEEN 1 AND 20000);
ALTER TABLE runner ADD COLUMN onset TEXT CHECK (onset GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE runner ADD COLUMN onset_note TEXT CHECK (length (onset_note) BETWEEN 1 AND 20000);
ALTER TABLE runner ADD COLUMN questions TEXT CHECK (length (questions) BETWEEN 1 AND 20000);
