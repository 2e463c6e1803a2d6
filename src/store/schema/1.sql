-- SPDX-License-Identifier: GPL-3.0-or-later
-- Layout 1 of the journal. Frozen: a change is a further file with the steps that lead to it.
--
-- created, modified and deleted are milliseconds since 1970 UTC; deleted 0 is a living record.
-- An instant is Unix seconds UTC in one column and the minutes east of UTC that held there in the
-- next, *_offset. Dates are ISO 8601. Sets hold their words with a space between, '' for none.
-- NULL is "not recorded".

PRAGMA application_id = 0x466f756c; -- "Foul"

CREATE TABLE shoe (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  first_used TEXT CHECK (first_used GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  distance_before_m INTEGER CHECK (distance_before_m BETWEEN 0 AND 10000000),
  retired TEXT CHECK (retired GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE check_in (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  origin TEXT NOT NULL CHECK (origin IN ('entered', 'none_everywhere', 'notification')),
  overall INTEGER CHECK (overall BETWEEN 0 AND 10),
  fatigue INTEGER CHECK (fatigue BETWEEN 0 AND 10),
  gait_changed INTEGER CHECK (gait_changed BETWEEN 0 AND 1),
  ill INTEGER CHECK (ill BETWEEN 0 AND 1),
  training_changed TEXT CHECK (training_changed IN ('no', 'less', 'none')),
  note TEXT CHECK (length (note) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX check_in_by_time ON check_in (at);

-- The answers of a check-in. region counts from 0, the lower back, as FouleeRegion does; what was
-- not asked has no row, an answered "none" has level 0.
CREATE TABLE reading (
  check_in INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
  region INTEGER NOT NULL CHECK (region BETWEEN 0 AND 26),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
  sensation TEXT,
  marks TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (check_in, region)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  start INTEGER NOT NULL,
  start_offset INTEGER NOT NULL
    CHECK (start_offset BETWEEN -1439 AND 1439),
  planned INTEGER NOT NULL CHECK (planned BETWEEN 0 AND 1),
  duration_s INTEGER CHECK (duration_s BETWEEN 1 AND 604800),
  distance_m INTEGER CHECK (distance_m BETWEEN 1 AND 1000000),
  ascent_m INTEGER CHECK (ascent_m BETWEEN 0 AND 30000),
  descent_m INTEGER CHECK (descent_m BETWEEN 0 AND 30000),
  session_rpe INTEGER CHECK (session_rpe BETWEEN 0 AND 10),
  kind TEXT
    CHECK (kind IN ('easy', 'long', 'tempo', 'intervals', 'hills', 'race', 'trail', 'treadmill')),
  surface TEXT
    CHECK (surface IN ('road', 'track', 'gravel', 'trail', 'grass', 'sand', 'treadmill', 'mixed')),
  heat TEXT CHECK (heat IN ('cold', 'mild', 'warm', 'hot')),
  cadence_spm INTEGER CHECK (cadence_spm BETWEEN 40 AND 300),
  heart_rate_bpm INTEGER CHECK (heart_rate_bpm BETWEEN 25 AND 250),
  mass_before_g INTEGER CHECK (mass_before_g BETWEEN 20000 AND 400000),
  mass_after_g INTEGER CHECK (mass_after_g BETWEEN 20000 AND 400000),
  shoe TEXT REFERENCES shoe (uuid) DEFERRABLE INITIALLY DEFERRED,
  pain_start INTEGER CHECK (pain_start BETWEEN 0 AND 10),
  pain_middle INTEGER CHECK (pain_middle BETWEEN 0 AND 10),
  pain_end INTEGER CHECK (pain_end BETWEEN 0 AND 10),
  pain_region TEXT,
  cool_down INTEGER CHECK (cool_down BETWEEN 0 AND 1),
  form TEXT NOT NULL DEFAULT '',
  warm_up TEXT CHECK (warm_up IN ('none', 'done')),
  warm_up_min INTEGER CHECK (warm_up_min BETWEEN 1 AND 180),
  warm_up_parts TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL CHECK (source IN ('typed', 'file')),
  source_name TEXT CHECK (length (source_name) BETWEEN 1 AND 200),
  source_hash TEXT CHECK (length (source_hash) BETWEEN 1 AND 64),
  note TEXT CHECK (length (note) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX run_by_time ON run (start);

CREATE TABLE sleep (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  night TEXT NOT NULL CHECK (night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('night', 'nap')),
  to_bed INTEGER,
  to_bed_offset INTEGER CHECK (to_bed_offset BETWEEN -1439 AND 1439),
  woke INTEGER,
  woke_offset INTEGER CHECK (woke_offset BETWEEN -1439 AND 1439),
  times_awake INTEGER CHECK (times_awake BETWEEN 0 AND 50),
  quality INTEGER CHECK (quality BETWEEN 1 AND 5)
) STRICT;
CREATE INDEX sleep_by_time ON sleep (night);

CREATE TABLE drink (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  volume_ml INTEGER NOT NULL CHECK (volume_ml BETWEEN 1 AND 10000),
  kind TEXT NOT NULL CHECK (kind IN ('water', 'electrolyte', 'other'))
) STRICT;
CREATE INDEX drink_by_time ON drink (at);

CREATE TABLE urine (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  shade INTEGER NOT NULL CHECK (shade BETWEEN 1 AND 8)
) STRICT;
CREATE INDEX urine_by_time ON urine (at);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  kind TEXT NOT NULL
    CHECK (kind IN ('foam_rolling', 'massage', 'compression', 'cold_water', 'contrast_bath', 'easy_movement', 'stretching', 'squats', 'lunges', 'calf_raises', 'core_and_hips', 'cross_training', 'rest_day', 'food', 'medicine', 'clinic_manual', 'clinic_neuromodulation', 'clinic_shockwave', 'clinic_laser', 'clinic_other')),
  name TEXT CHECK (length (name) BETWEEN 1 AND 200),
  duration_min INTEGER CHECK (duration_min BETWEEN 1 AND 1440),
  region TEXT,
  after TEXT CHECK (after IN ('worse', 'same', 'better')),
  note TEXT CHECK (length (note) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX action_by_time ON action (at);

CREATE TABLE activity_score (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  activity TEXT NOT NULL REFERENCES activity (uuid) DEFERRABLE INITIALLY DEFERRED,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX activity_score_by_time ON activity_score (at);

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  who TEXT CHECK (length (who) BETWEEN 1 AND 200),
  note TEXT CHECK (length (note) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX visit_by_time ON visit (date);

CREATE TABLE condition (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL
    CHECK (kind IN ('osteoarthritis', 'artery_disease', 'heart_disease', 'raynaud', 'diabetes', 'neuropathy', 'vein_disease', 'blood_thinner', 'statin', 'fluid_limit', 'low_energy', 'bone_stress', 'other_injury', 'pregnancy')),
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  note TEXT CHECK (length (note) BETWEEN 1 AND 20000)
) STRICT;

CREATE TABLE sign_answer (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  list_version INTEGER NOT NULL CHECK (list_version BETWEEN 1 AND 1000000),
  ticked TEXT CHECK (length (ticked) BETWEEN 1 AND 20000),
  denied TEXT CHECK (length (denied) BETWEEN 1 AND 20000),
  outcome TEXT CHECK (length (outcome) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX sign_answer_by_time ON sign_answer (at);

CREATE TABLE runner (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE CHECK (length (uuid) = 36),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name TEXT CHECK (length (name) BETWEEN 1 AND 200),
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2199),
  height_mm INTEGER CHECK (height_mm BETWEEN 500 AND 2800),
  mass_g INTEGER CHECK (mass_g BETWEEN 20000 AND 400000),
  country TEXT CHECK (length (country) BETWEEN 1 AND 2),
  units TEXT CHECK (units IN ('metric', 'imperial')),
  day_start_min INTEGER CHECK (day_start_min BETWEEN 0 AND 719),
  page_language TEXT CHECK (page_language IN ('en', 'fr')),
  clinic TEXT CHECK (length (clinic) BETWEEN 1 AND 200)
) STRICT;
