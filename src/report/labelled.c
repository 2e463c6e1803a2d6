/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/labelled.h"

#include "report/own-words.h"

#define GAP 2

/* Letters of a text that are looked at for a place to cut it: more than any column has room for. */
#define MAX_LETTERS 4000

static void
clear_labelled (gpointer data)
{
  g_free (((FouleeLabelled *) data)->text);
}

GArray *
foulee_labelled_array_new (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (FouleeLabelled));

  g_array_set_clear_func (array, clear_labelled);
  return array;
}

void
foulee_labelled_add (GArray *array, const char *label, char *text, guint least)
{
  const FouleeLabelled labelled = { label, text, least };

  if (text != NULL)
    g_array_append_val (array, labelled);
}

/* ---- How much room each gets ----------------------------------------------------------------- */

static double
measure (FouleeComposer *composer, double width, const char *label, const char *text)
{
  g_autoptr (FouleeBlock) block = foulee_block_new (composer->typesetter, width, FOULEE_TAG_NONE);

  return foulee_block_labelled (block, 0, 0, width, label, text);
}

/* Line by line in turn, so that short texts are whole before long ones grow further. */
static void
share_out (const FouleeLabelled *items, const double *full, double *rooms, guint n, double line,
           double height)
{
  gboolean grew = TRUE;

  for (guint i = 0; i < n; i++) {
    rooms[i] = MIN (full[i], items[i].least * line);
    height -= rooms[i] + (i > 0 ? GAP : 0);
  }
  while (grew) {
    grew = FALSE;
    for (guint i = 0; i < n; i++) {
      const double more = MIN (line, full[i] - rooms[i]);
      if (more > 0 && more <= height) {
        rooms[i] += more;
        height -= more;
        grew = TRUE;
      }
    }
  }
}

/* ---- Cutting --------------------------------------------------------------------------------- */

typedef struct {
  FouleeComposer *composer;
  const FouleeLabelled *item;
  double width, room;
  const char *more; /* " … (continues on page 2)" */
} Cut;

static char *
head_of (const Cut *cut, gsize at)
{
  g_autofree char *first = NULL, *rest = NULL;

  foulee_own_words_cut (cut->item->text, at, &first, &rest);
  return g_strconcat (first, cut->more, NULL);
}

static gboolean
fits (const Cut *cut, gsize at)
{
  g_autofree char *head = head_of (cut, at);

  return measure (cut->composer, cut->width, cut->item->label, head) <= cut->room + 0.01;
}

/* The last of `places` (byte offsets, ascending) that fits; 0 for none. */
static gsize
last_that_fits (const Cut *cut, const GArray *places)
{
  guint low = 0, high = places->len;

  while (low < high) {
    const guint middle = (low + high) / 2;
    if (fits (cut, g_array_index (places, gsize, middle)))
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 ? g_array_index (places, gsize, low - 1) : 0;
}

/* Where lines may be broken; failing that, as in one word that is longer than its room, between any
 * two letters. */
static gsize
find_cut (const Cut *cut)
{
  const char *text = cut->item->text;
  const glong n = MIN (g_utf8_strlen (text, -1), MAX_LETTERS);
  const int length = (int) (g_utf8_offset_to_pointer (text, n) - text);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize at = 0;

  pango_get_log_attrs (
      text, length, -1,
      pango_context_get_language (foulee_typesetter_pango (cut->composer->typesetter)), attributes,
      (int) n + 1);
  for (glong i = 0; i < n; i++, at = (gsize) (g_utf8_next_char (text + at) - text)) {
    if (i > 0 && attributes[i].is_line_break)
      g_array_append_val (breaks, at);
    if (i > 0 && attributes[i].is_cursor_position)
      g_array_append_val (letters, at);
  }
  at = last_that_fits (cut, breaks);
  return at > 0 ? at : last_that_fits (cut, letters);
}

/* ---- What goes on in the flow ---------------------------------------------------------------- */

/* What is put into the flow first stands on page 2, for as long as it is short. */
static gboolean
begins_on_page_two (FouleeComposer *composer)
{
  double width, height;

  foulee_typesetter_get_paper (composer->typesetter, &width, &height);
  for (guint i = 0; i < foulee_flow_n (composer->flow); i++)
    height -= foulee_flow_items (composer->flow)[i].height +
              2 * foulee_flow_items (composer->flow)[i].space;
  return height > width;
}

static char *
describe_more (FouleeComposer *composer)
{
  if (begins_on_page_two (composer))
    return g_strconcat (" ", foulee_tr (composer->language, "… (continues on page 2)"), NULL);
  return g_strconcat (" ", foulee_tr (composer->language, "… (continues further on)"), NULL);
}

static void
go_on (FouleeComposer *composer, const char *label, const char *rest)
{
  /* Translators: a heading, of what did not fit where it began: "Concern, continued". */
  g_autofree char *title =
      g_strdup_printf (foulee_trc (composer->language, "heading", "%s, continued"), label);
  g_autofree char *text = g_strconcat ("… ", rest, NULL);

  foulee_flow_add_heading (composer->flow, title, NULL);
  foulee_flow_add_text (composer->flow, text);
}

/* What of `item` is written in its room; owned by the caller. The rest is put into the flow. */
static char *
cut_to (FouleeComposer *composer, const FouleeLabelled *item, double width, double room)
{
  g_autofree char *more = describe_more (composer);
  const Cut cut = { composer, item, width, room, more };
  const gsize at = find_cut (&cut);
  g_autofree char *first = NULL, *rest = NULL;

  foulee_own_words_cut (item->text, at, &first, &rest);
  go_on (composer, item->label, rest);
  return head_of (&cut, at);
}

FouleeBlock *
foulee_labelled_column (FouleeComposer *composer, double width, double height, const GArray *array)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, width, FOULEE_TAG_NONE);
  const FouleeLabelled *items = (const FouleeLabelled *) (gconstpointer) array->data;
  g_autofree double *full = g_new (double, array->len);
  g_autofree double *rooms = g_new (double, array->len);
  double y = 0;

  for (guint i = 0; i < array->len; i++)
    full[i] = measure (composer, width, items[i].label, items[i].text);
  share_out (items, full, rooms, array->len,
             foulee_typesetter_line (composer->typesetter, &foulee_style_text), height);
  for (guint i = 0; i < array->len; i++) {
    const gboolean all = rooms[i] + 0.01 >= full[i];
    g_autofree char *text =
        all ? g_strdup (items[i].text) : cut_to (composer, &items[i], width, rooms[i]);
    foulee_block_begin (block, FOULEE_TAG_P);
    y += foulee_block_labelled (block, 0, y, width, items[i].label, text) + GAP;
    foulee_block_end (block);
  }
  return block;
}
