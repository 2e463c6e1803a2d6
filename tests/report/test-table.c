/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table.h"

#include <string.h>

#define N 4
#define WIDTH 300.0

static const char long_text[] = "so many words that they cannot stand in one line of a table, and "
                                "then as many once more to be sure of that, whatever the font";

static FouleeTable *
make_table (FouleeTypesetter *typesetter, const char *const texts[][N], guint n_rows)
{
  static const FouleeTableColumn columns[N] = {
    { .title = "P" },
    { .title = "Area, side", .wraps = TRUE },
    { .title = "Last · worst · mean", .wraps = TRUE },
    { .title = "Number", .alignment = PANGO_ALIGN_RIGHT },
  };
  FouleeTable *table = foulee_table_new (typesetter, columns, N, WIDTH);

  for (guint row = 0; row < n_rows; row++) {
    FouleeCell cells[N] = { { 0 } };
    for (guint i = 0; i < N; i++)
      cells[i].text = texts[row][i];
    foulee_table_add (table, cells);
  }
  return table;
}

static graphene_rect_t
bounds_of (FouleeBlock *block)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  foulee_block_snapshot (block, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, &bounds);
  return bounds;
}

/* Neither beyond the table, nor out of its row. */
static void
assert_within (FouleeBlock *block)
{
  const graphene_rect_t bounds = bounds_of (block);

  g_assert_cmpfloat (bounds.origin.x, >=, -1);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, WIDTH + 1);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, foulee_block_height (block) + 1);
}

static void
test_room (void)
{
  static const char *const texts[][N] = {
    { "P1", "Left calf", "2 · 6 · 1.2", "12" },
    { "P2", long_text, "5 · 7 · 2.2", "1 234" },
    { "P3", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      long_text, NULL },
    { "P4", "", "–", "0" },
  };
  g_autoptr (FouleeTypesetter) typesetter =
      foulee_typesetter_new (FOULEE_PAPER_A4, foulee_language_english ());

  /* Each alone, and all of them together. */
  for (guint first = 0; first < G_N_ELEMENTS (texts); first++)
    for (guint n = 1; first + n <= G_N_ELEMENTS (texts); n++) {
      g_autoptr (FouleeTable) table = make_table (typesetter, texts + first, n);
      g_autoptr (FouleeBlock) head = foulee_table_head (table);
      assert_within (head);
      for (guint row = 0; row < n; row++) {
        g_autoptr (FouleeBlock) block = foulee_table_row (table, row);
        assert_within (block);
      }
    }
}

/* What is short stays in one line beside what is long. */
static void
test_short_is_whole (void)
{
  static const char *const texts[][N] = {
    { "P1", long_text, "2 · 6 · 1.2", "12" },
    { "P2", "calf", "2 · 6 · 1.2", "12" },
  };
  g_autoptr (FouleeTypesetter) typesetter =
      foulee_typesetter_new (FOULEE_PAPER_A4, foulee_language_english ());
  g_autoptr (FouleeTable) table = make_table (typesetter, texts, 2);
  g_autoptr (FouleeBlock) row = foulee_table_row (table, 1), high = foulee_table_row (table, 0);
  const double line = foulee_typesetter_line (typesetter, &foulee_style_text);

  g_assert_cmpfloat (foulee_block_height (row), <, 1.9 * line);
  g_assert_cmpfloat (foulee_block_height (high), >, 2 * line);
}

/* A row that would be higher than a page is written in parts that are not, and nothing of it is
 * lost; its words come once. */
static void
test_high_row (void)
{
  g_autoptr (FouleeTypesetter) typesetter =
      foulee_typesetter_new (FOULEE_PAPER_A4, foulee_language_english ());
  g_autoptr (FouleeFlow) flow = foulee_flow_new (typesetter);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (FouleeTable) table = NULL;

  for (int i = 0; i < 700; i++)
    g_string_append_printf (text, "w%d ", i);
  {
    const char *const texts[][N] = { { "P1", text->str, "5", "1" } };
    table = make_table (typesetter, texts, 1);
  }
  foulee_table_write (table, flow, 0);
  g_assert_cmpuint (foulee_flow_n (flow), >, 2);
  for (guint i = 1; i < foulee_flow_n (flow); i++) {
    FouleeBlock *block = foulee_flow_block (flow, i);
    g_autofree char *words = foulee_block_words (block);
    g_assert_cmpfloat (foulee_block_height (block), <, 400);
    g_string_append (written, words);
  }
  for (int i = 0, at = 0; i < 700; i++) {
    g_autofree char *word = g_strdup_printf ("w%d", i);
    const char *found = strstr (written->str + at, word);
    g_assert_nonnull (found);
    at = (int) (found - written->str);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Render nodes need GTK's types, not a display. */
  gtk_init_check ();
  g_test_add_func ("/table/room", test_room);
  g_test_add_func ("/table/short-is-whole", test_short_is_whole);
  g_test_add_func ("/table/high-row", test_high_row);
  return g_test_run ();
}
