/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pdf-language.h"

#include <string.h>

#define ENTRY_LENGTH 20 /* of the table: "0000000015 00000 n \n" */

typedef struct {
  GByteArray *pdf;
  gsize table;    /* where the table of objects begins, for the next one to say */
  gsize entries;  /* where its entries begin */
  guint n;        /* of objects, the free one included */
  char *trailer;  /* between << and >> */
  GString *added; /* objects written anew, to follow the file … */
  GString *where; /* … and where they are: the next table */
} Update;

static const char *
at (const Update *update, gsize offset)
{
  return (const char *) update->pdf->data + offset;
}

/* Where `text` comes next; the end of the file where it does not. */
static gsize
find (const Update *update, gsize from, const char *text)
{
  const gsize length = update->pdf->len;
  const char *found =
      from < length ? memmem (at (update, from), length - from, text, strlen (text)) : NULL;

  return found != NULL ? (gsize) (found - at (update, 0)) : length;
}

/* Reads the number behind `name` in the trailer, such as /Root. */
static guint
number_in_trailer (const Update *update, const char *name)
{
  const char *found = strstr (update->trailer, name);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (name), NULL, 10) : 0;
}

/* The file ends with "trailer << … >> startxref OFFSET %%EOF", all of it text. */
static gboolean
read_end (Update *update)
{
  gsize tail = update->pdf->len > 64 ? update->pdf->len - 64 : 0;
  gsize start = find (update, tail, "startxref"), trailer, end;
  char *rest;

  if (start == update->pdf->len)
    return FALSE;
  update->table = g_ascii_strtoull (at (update, start + strlen ("startxref")), NULL, 10);
  if (update->table + 10 > update->pdf->len ||
      memcmp (at (update, update->table), "xref\n0 ", 7) != 0)
    return FALSE;
  update->n = (guint) g_ascii_strtoull (at (update, update->table + 7), &rest, 10);
  update->entries = (gsize) (rest + 1 - at (update, 0));
  trailer = find (update, update->table, "trailer");
  if (update->entries + (gsize) update->n * ENTRY_LENGTH > trailer || trailer > start)
    return FALSE;
  trailer = find (update, trailer, "<<") + 2;
  end = find (update, trailer, ">>");
  if (end > start)
    return FALSE;
  update->trailer = g_strndup (at (update, trailer), end - trailer);
  return TRUE;
}

/* Whether an object is where the table says. */
static gboolean
is_written (const Update *update, guint number)
{
  const gsize offset =
      g_ascii_strtoull (at (update, update->entries + (gsize) number * ENTRY_LENGTH), NULL, 10);
  char head[32];
  const int length = g_snprintf (head, sizeof head, "%u 0 obj\n", number);

  return offset + (gsize) length <= update->table &&
         memcmp (at (update, offset), head, (gsize) length) == 0;
}

/* From "<<" up to and with the last ">>" of an object that is a dictionary; owned by the caller.
 * NULL for others. */
static char *
read_object (const Update *update, guint number)
{
  gsize offset, end;
  char *text, *last;

  if (number == 0 || number >= update->n || !is_written (update, number))
    return NULL;
  offset =
      g_ascii_strtoull (at (update, update->entries + (gsize) number * ENTRY_LENGTH), NULL, 10);
  offset = find (update, offset, " obj\n") + strlen (" obj\n");
  end = find (update, offset, "endobj");
  if (end >= update->pdf->len || memcmp (at (update, offset), "<<", 2) != 0)
    return NULL;
  text = g_strndup (at (update, offset), end - offset);
  last = g_strrstr (text, ">>");
  if (last != NULL)
    last[2] = '\0';
  return text;
}

/* Writes an object anew with more in its dictionary. */
static void
add_to_object (Update *update, guint number, const char *dictionary, const char *more)
{
  const gsize length = strlen (dictionary) - 2;

  g_string_append_printf (update->where, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                          update->pdf->len + update->added->len);
  g_string_append_printf (update->added, "%u 0 obj\n%.*s%s>>\nendobj\n", number, (int) length,
                          dictionary, more);
}

/* cairo (1.18) gives artifacts numbers in its table, though it writes no objects for them. */
static void
free_unwritten (Update *update)
{
  for (guint i = 1; i < update->n; i++)
    if (!is_written (update, i))
      g_string_append_printf (update->where, "%u 1\n0000000000 65535 f \n", i);
}

/* "<FEFF00E9…>". */
static char *
text_string (const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GString *string = g_string_new ("<FEFF");

  for (glong i = 0; i < n; i++)
    g_string_append_printf (string, "%04X", units[i]);
  g_string_append_c (string, '>');
  return g_string_free (string, FALSE);
}

/* Objects of figures, in their order; cairo numbers them as they are tagged. */
static GArray *
find_figures (const Update *update)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 1; i < update->n; i++) {
    g_autofree char *object = read_object (update, i);
    if (object != NULL && strstr (object, "/Type /StructElem") != NULL &&
        strstr (object, "/S /Figure\n") != NULL)
      g_array_append_val (numbers, i);
  }
  return numbers;
}

static void
describe_figures (Update *update, GPtrArray *figures)
{
  g_autoptr (GArray) numbers = find_figures (update);

  for (guint i = 0; numbers->len == figures->len && i < numbers->len; i++) {
    const guint number = g_array_index (numbers, guint, i);
    g_autofree char *object = read_object (update, number);
    g_autofree char *text = text_string (g_ptr_array_index (figures, i));
    g_autofree char *more = g_strdup_printf ("   /Alt %s\n", text);
    add_to_object (update, number, object, more);
  }
}

static void
append_update (Update *update)
{
  const gsize table = update->pdf->len + update->added->len;

  g_string_append_printf (update->added,
                          "xref\n%strailer\n<<%s   /Prev %" G_GSIZE_FORMAT "\n>>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          update->where->str, update->trailer, update->table, table);
  g_byte_array_append (update->pdf, (const guint8 *) update->added->str,
                       (guint) update->added->len);
}

gboolean
foulee_pdf_add_language (GByteArray *pdf, const char *language, GPtrArray *figures)
{
  g_autoptr (GString) added = g_string_new (NULL), where = g_string_new (NULL);
  Update update = { .pdf = pdf, .added = added, .where = where };
  g_autofree char *root = NULL;
  g_autofree char *more = NULL;
  g_autofree char *trailer = NULL;

  if (!read_end (&update))
    return FALSE;
  trailer = update.trailer;
  root = read_object (&update, number_in_trailer (&update, "/Root "));
  if (root == NULL)
    return FALSE;
  more = g_strdup_printf ("   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                          language);
  add_to_object (&update, number_in_trailer (&update, "/Root "), root, more);
  describe_figures (&update, figures);
  free_unwritten (&update);
  append_update (&update);
  return TRUE;
}
