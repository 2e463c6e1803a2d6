/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "display/scene-journals.h"
#include "ui/window/window.h"

G_BEGIN_DECLS

/* Every view and dialog of the window, for pictures and for what all of them have to keep to. The
 * settings of the program and an application (harness_application_new()) have to be there. */
typedef struct {
  const char *name;
  SceneJournal journal;
  void (*prepare) (FouleeWindow *window); /* NULL: as the window opens */
} Scene;

extern const Scene scenes[];
extern const gsize n_scenes;

G_END_DECLS
