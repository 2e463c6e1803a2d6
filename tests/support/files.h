/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Removes a folder that a test made, with everything in it. */
void test_remove_tree (const char *path);
