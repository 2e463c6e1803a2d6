/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pagination.h"

#include <math.h>

#include "analysis/chance.h"

#define PAGE 100.0
#define N_DIARIES 400

/* "item page y height", a place to a line; what was worked out by hand is written the same way. */
static char *
tell (const GArray *places)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    const FouleePlace *place = &g_array_index (places, FouleePlace, i);
    g_string_append_printf (text, "%s%u@%u %g+%g", i > 0 ? ", " : "", place->item, place->page,
                            place->y, place->height);
  }
  return g_string_free (text, FALSE);
}

#define MOST_ITEMS 6

static const struct {
  const char *name;
  double first;
  FouleeFlowItem items[MOST_ITEMS]; /* up to the first without a height */
  const char *places;
  guint n_pages;
} cases[] = {
  { "spaces only between", PAGE, { { 30 }, { 30, .space = 10 } }, "0@0 0+30, 1@0 40+30", 1 },
  { "no space at the top of a page",
    PAGE,
    { { 60 }, { 35, .space = 10 }, { 20, .space = 10 } },
    "0@0 0+60, 1@1 0+35, 2@1 45+20",
    2 },
  { "exactly full", PAGE, { { 60 }, { 30, .space = 10 } }, "0@0 0+60, 1@0 70+30", 1 },
  { "a page of which much is taken", 20, { { 30 }, { 70 } }, "0@1 0+30, 1@1 30+70", 2 },
  { "a heading goes with what follows",
    PAGE,
    { { 80 }, { 10, .with_next = TRUE }, { 20 } },
    "0@0 0+80, 1@1 0+10, 2@1 10+20",
    2 },
  { "a heading, a head and its first row",
    PAGE,
    { { 70 },
      { 10, .with_next = TRUE },
      { 10, .table = 1, .is_head = TRUE },
      { 15, .table = 1 },
      { 15, .table = 1 } },
    "0@0 0+70, 1@1 0+10, 2@1 10+10, 3@1 20+15, 4@1 35+15",
    2 },
  { "the head is written again",
    PAGE,
    { { 10, .table = 1, .is_head = TRUE },
      { 50, .table = 1 },
      { 50, .table = 1 },
      { 30, .table = 1 },
      { 10, .space = 5 } },
    "0@0 0+10, 1@0 10+50, 0@1 0+10, 2@1 10+50, 3@1 60+30, 4@2 0+10",
    3 },
  { "the head of another table is not",
    PAGE,
    { { 10, .table = 1, .is_head = TRUE },
      { 80, .table = 1 },
      { 10, .table = 2, .is_head = TRUE },
      { 10, .table = 2 } },
    "0@0 0+10, 1@0 10+80, 2@1 0+10, 3@1 10+10",
    2 },
  { "a new page", PAGE, { { 10 }, { 10, .on_new = TRUE } }, "0@0 0+10, 1@1 0+10", 2 },
  { "a new page is not empty before", PAGE, { { 10, .on_new = TRUE } }, "0@0 0+10", 1 },
  { "a new page where the first is taken", 50, { { 10, .on_new = TRUE } }, "0@1 0+10", 2 },
  { "fills the rest",
    PAGE,
    { { 30 }, { 20, .space = 5, .fills = TRUE } },
    "0@0 0+30, 1@0 35+65",
    1 },
  { "fills a page of its own where the rest is too little",
    PAGE,
    { { 90 }, { 20, .fills = TRUE }, { 10 } },
    "0@0 0+90, 1@1 0+100, 2@2 0+10",
    3 },
  { "higher than a page",
    PAGE,
    { { 10 }, { 250, .space = 5 }, { 10 } },
    "0@0 0+10, 1@1 0+250, 2@2 0+10",
    3 },
  { "headings that are together higher than a page",
    PAGE,
    { { 10 }, { 60, .with_next = TRUE }, { 60, .with_next = TRUE }, { 60 } },
    "0@0 0+10, 1@0 10+60, 2@1 0+60, 3@2 0+60",
    3 },
  { "a row that leaves no room for its head",
    PAGE,
    { { 10, .table = 1, .is_head = TRUE }, { 50, .table = 1 }, { 95, .table = 1 } },
    "0@0 0+10, 1@0 10+50, 2@1 0+95",
    2 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint n = 0, n_pages;
    g_autoptr (GArray) places = NULL;
    g_autofree char *told = NULL;

    while (n < MOST_ITEMS && cases[i].items[n].height > 0)
      n++;
    places = foulee_paginate (cases[i].items, n, cases[i].first, PAGE, &n_pages);
    told = tell (places);
    g_test_message ("%s", cases[i].name);
    g_assert_cmpstr (told, ==, cases[i].places);
    g_assert_cmpuint (n_pages, ==, cases[i].n_pages);
  }
}

static void
test_nothing (void)
{
  guint n_pages;
  g_autoptr (GArray) places = foulee_paginate (NULL, 0, PAGE, PAGE, &n_pages);

  g_assert_cmpuint (places->len, ==, 0);
  g_assert_cmpuint (n_pages, ==, 1);
}

/* ---- Diaries of chance ----------------------------------------------------------------------- */

/* What stands together is never higher than a page: 8 + 12 + 10 + 60. */
static GArray *
make_diary (FouleeChance *chance)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (FouleeFlowItem));
  const guint n_sections = foulee_chance_below (chance, 8);

  for (guint section = 0; section < n_sections; section++) {
    const gboolean table = foulee_chance_happens (chance, 0.7);
    const guint n = 1 + foulee_chance_below (chance, foulee_chance_happens (chance, 0.2) ? 60 : 6);
    FouleeFlowItem item = { .height = foulee_chance_uniform (chance, 4, 8),
                            .space = 12,
                            .with_next = TRUE,
                            .on_new = foulee_chance_happens (chance, 0.1) };
    g_array_append_val (items, item);
    if (table) {
      item = (FouleeFlowItem) { .height = foulee_chance_uniform (chance, 5, 10),
                                .table = section + 1,
                                .is_head = TRUE };
      g_array_append_val (items, item);
    }
    for (guint row = 0; row < n; row++) {
      item = (FouleeFlowItem) { .height = foulee_chance_uniform (chance, 3, 60),
                                .space = table ? 0 : foulee_chance_uniform (chance, 0, 3),
                                .table = table ? section + 1 : 0,
                                .fills = !table && foulee_chance_happens (chance, 0.05) };
      g_array_append_val (items, item);
    }
  }
  return items;
}

static const FouleeFlowItem *
item_of (const GArray *items, const FouleePlace *place)
{
  return &g_array_index (items, FouleeFlowItem, place->item);
}

/* As many in as out, in their order; only heads come again. */
static void
assert_nothing_lost (const GArray *items, const GArray *places)
{
  guint next = 0;

  for (guint i = 0; i < places->len; i++) {
    const FouleePlace *place = &g_array_index (places, FouleePlace, i);
    if (place->item < next)
      g_assert_true (item_of (items, place)->is_head);
    else
      g_assert_cmpuint (place->item, ==, next++);
  }
  g_assert_cmpuint (next, ==, items->len);
}

static void
assert_nothing_over_another (const GArray *items, const GArray *places, double first, guint n_pages)
{
  for (guint i = 0; i < places->len; i++) {
    const FouleePlace *place = &g_array_index (places, FouleePlace, i);
    const double room = place->page == 0 ? first : PAGE;
    g_assert_cmpfloat (place->y, >=, 0);
    g_assert_cmpfloat (place->height, >=, item_of (items, place)->height);
    g_assert_cmpfloat (place->y + place->height, <=, room + 1e-6);
    g_assert_cmpuint (place->page, <, n_pages);
    if (item_of (items, place)->fills)
      g_assert_cmpfloat (fabs (place->y + place->height - room), <, 1e-6);
    if (i == 0)
      continue;
    const FouleePlace *before = &g_array_index (places, FouleePlace, i - 1);
    g_assert_cmpuint (place->page, >=, before->page);
    g_assert_cmpuint (place->page, <=, before->page + 1);
    if (place->page == before->page)
      g_assert_cmpfloat (place->y, >=, before->y + before->height - 1e-6);
  }
}

/* A page on which a table goes on begins with its head; no heading is the last of a page, nor is a
 * head. */
static void
assert_nothing_parted (const GArray *items, const GArray *places)
{
  for (guint i = 0; i < places->len; i++) {
    const FouleePlace *place = &g_array_index (places, FouleePlace, i);
    const FouleeFlowItem *item = item_of (items, place);
    const FouleePlace *next =
        i + 1 < places->len ? &g_array_index (places, FouleePlace, i + 1) : NULL;
    const gboolean at_top = i == 0 || g_array_index (places, FouleePlace, i - 1).page < place->page;

    if (item->with_next || item->is_head) {
      g_assert_nonnull (next);
      g_assert_cmpuint (next->page, ==, place->page);
    }
    if (item->on_new)
      g_assert_true (at_top);
    if (at_top)
      g_assert_true (item->table == 0 || item->is_head);
  }
}

/* A page is not turned while what comes next would have fitted. */
static void
assert_no_page_wasted (const GArray *items, const GArray *places)
{
  for (guint i = 1; i < places->len; i++) {
    const FouleePlace *before = &g_array_index (places, FouleePlace, i - 1);
    const FouleePlace *place = &g_array_index (places, FouleePlace, i);
    const FouleePlace *last = place;
    if (place->page == before->page || item_of (items, place)->on_new)
      continue;
    /* On its new page, up to the last of those that stand together. A head that comes again was not
     * needed before. */
    const gboolean again = place->item < before->item;
    guint k = again ? i + 1 : i;
    const double top = g_array_index (places, FouleePlace, k).y;
    const double space = again ? 0 : item_of (items, place)->space;
    for (last = &g_array_index (places, FouleePlace, k);
         item_of (items, last)->with_next || item_of (items, last)->is_head;
         last = &g_array_index (places, FouleePlace, ++k))
      ;
    const double needed = last->y - top + item_of (items, last)->height;
    g_assert_cmpfloat (before->y + before->height + space + needed, >,
                       PAGE - 40.0 * (before->page == 0));
  }
}

static void
test_diaries (void)
{
  for (guint seed = 0; seed < N_DIARIES; seed++) {
    FouleeChance chance = foulee_chance_of (seed, 1);
    const double first = foulee_chance_happens (&chance, 0.5) ? PAGE : PAGE - 40;
    g_autoptr (GArray) items = make_diary (&chance);
    guint n_pages;
    g_autoptr (GArray) places = foulee_paginate ((const FouleeFlowItem *) (gpointer) items->data,
                                                 items->len, first, PAGE, &n_pages);

    assert_nothing_lost (items, places);
    assert_nothing_over_another (items, places, first, n_pages);
    assert_nothing_parted (items, places);
    assert_no_page_wasted (items, places);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pagination/cases", test_cases);
  g_test_add_func ("/pagination/nothing", test_nothing);
  g_test_add_func ("/pagination/diaries", test_diaries);
  return g_test_run ();
}
