/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/xml-reader.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

#include "recording/xml-mend.h"

/* No such file nests deeper than a dozen elements, or gives one more than a dozen attributes. */
#define MOST_DEPTH 64
#define MOST_ATTRIBUTES 64

#define MOST_TEXT (64 * 1024)
#define BLOCK (32 * 1024)

/* A tag, comment or declaration is collected by libxml2 until it ends. One that is longer than
 * this many bytes is none that belongs into such a file, and what follows cannot be made out. */
#define MOST_WAITING (128 * 1024)

struct _FouleeXml {
  const FouleeXmlHandler *handler;
  gpointer data;
  FouleeRecording *recording;
  const char *root;
  xmlParserCtxtPtr parser;

  /* The element at hand; what is libxml2's is valid during its call only. */
  guint depth;
  const xmlChar *prefix;
  const xmlChar **attributes; /* five pointers each: name, prefix, URI, value, its end */
  int n_attributes;
  GString *value;
  GString *text;

  FouleeXmlMend mend;
  gint64 trouble_line; /* where libxml2 complained after the last it reported; 0 for nowhere */
  gint64 refused_line; /* 0 where the file is not refused */
  gsize waiting;       /* bytes given since libxml2 last reported anything */
  gboolean closed;     /* the root is */
  gboolean wrong_root;
  gboolean given_up;
};

guint
foulee_xml_depth (const FouleeXml *self)
{
  return self->depth;
}

gint64
foulee_xml_line (const FouleeXml *self)
{
  return self->mend.n_lines_cut + MAX (1, xmlSAX2GetLineNumber (self->parser));
}

gboolean
foulee_xml_has_prefix (const FouleeXml *self, const char *prefix)
{
  return self->prefix != NULL && strcmp ((const char *) self->prefix, prefix) == 0;
}

/* Without a tree, libxml2 leaves an ampersand in an attribute escaped once. */
static void
unescape (GString *value)
{
  char *to = value->str;

  for (const char *from = to; *from != '\0'; from++) {
    *to++ = *from;
    if (g_str_has_prefix (from, "&#38;"))
      from += strlen ("#38;");
  }
  g_string_truncate (value, (gsize) (to - value->str));
}

const char *
foulee_xml_attribute (FouleeXml *self, const char *name)
{
  for (int i = 0; i < self->n_attributes; i++) {
    const xmlChar **attribute = self->attributes + 5 * i;

    if (strcmp ((const char *) attribute[0], name) != 0)
      continue;
    g_string_truncate (self->value, 0);
    g_string_append_len (self->value, (const char *) attribute[3],
                         MIN (attribute[4] - attribute[3], MOST_TEXT));
    unescape (self->value);
    return self->value->str;
  }
  return NULL;
}

static void
refuse (FouleeXml *self)
{
  if (self->refused_line == 0)
    self->refused_line = foulee_xml_line (self);
  xmlStopParser (self->parser);
}

/* What comes cannot be made out; what came before it holds. */
static void
give_up (FouleeXml *self)
{
  self->given_up = TRUE;
  self->trouble_line = foulee_xml_line (self);
  xmlStopParser (self->parser);
}

/* Whatever it complained about, it went on. */
static void
note_progress (FouleeXml *self)
{
  self->waiting = 0;
  self->trouble_line = 0;
}

static gboolean
is_over (const FouleeXml *self)
{
  return self->refused_line != 0 || self->wrong_root || self->given_up;
}

/* What libxml2 calls */

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
          int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
          const xmlChar **attributes)
{
  FouleeXml *self = data;

  if (is_over (self))
    return;
  note_progress (self);
  self->depth++;
  if (self->depth > MOST_DEPTH || n_attributes > MOST_ATTRIBUTES) {
    give_up (self);
    return;
  }
  if (self->depth == 1 && strcmp ((const char *) name, self->root) != 0) {
    self->wrong_root = TRUE;
    xmlStopParser (self->parser);
    return;
  }
  self->prefix = prefix;
  self->attributes = attributes;
  self->n_attributes = n_attributes;
  g_string_truncate (self->text, 0);
  self->handler->start (self, (const char *) name, self->data);
  self->n_attributes = 0;
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  FouleeXml *self = data;

  if (is_over (self) || self->depth == 0)
    return;
  note_progress (self);
  self->prefix = prefix;
  self->handler->end (self, (const char *) name, g_strstrip (self->text->str), self->data);
  g_string_truncate (self->text, 0);
  self->depth--;
  self->closed = self->depth == 0;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  FouleeXml *self = data;

  note_progress (self);
  g_string_append_len (self->text, (const char *) text,
                       MIN ((gsize) length, MOST_TEXT - self->text->len));
}

static void
on_comment (void *data, const xmlChar *text)
{
  note_progress (data);
}

static void
on_instruction (void *data, const xmlChar *target, const xmlChar *text)
{
  note_progress (data);
}

static void
on_entity (void *data, const xmlChar *name, int type, const xmlChar *public_id,
           const xmlChar *system_id, xmlChar *content)
{
  refuse (data);
}

static void
on_unparsed_entity (void *data, const xmlChar *name, const xmlChar *public_id,
                    const xmlChar *system_id, const xmlChar *notation)
{
  refuse (data);
}

/* Attributes that are there without being written are another way to make much out of little. */
static void
on_default (void *data, const xmlChar *element, const xmlChar *name, int type, int preset,
            const xmlChar *value, xmlEnumerationPtr choices)
{
  xmlFreeEnumeration (choices);
  refuse (data);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *ErrorPointer;
#else
typedef xmlErrorPtr ErrorPointer;
#endif

static void
on_error (void *data, ErrorPointer error)
{
  FouleeXml *self = data;

  if (error->level == XML_ERR_WARNING || is_over (self))
    return;
  self->trouble_line = self->mend.n_lines_cut + MAX (1, error->line);
  foulee_recording_note (self->recording, FOULEE_RECORDING_MENDED_XML, 1, self->trouble_line, -1);
}

/* Encoders complain without saying to whom; that must not be printed either. */
static void
on_stray_error (void *data, ErrorPointer error)
{
}

/* The bytes */

static xmlParserCtxtPtr
create_parser (FouleeXml *self, const guint8 *start, gsize length)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .comment = on_comment,
    .processingInstruction = on_instruction,
    .entityDecl = on_entity,
    .unparsedEntityDecl = on_unparsed_entity,
    .attributeDecl = on_default,
    .serror = on_error,
  };
  const int options =
      XML_PARSE_RECOVER | XML_PARSE_NONET | (self->mend.ignore_encoding ? XML_PARSE_IGNORE_ENC : 0);
  xmlParserCtxtPtr parser =
      xmlCreatePushParserCtxt (&sax, self, (const char *) start, (int) length, NULL);

  if (parser == NULL)
    g_error ("libxml2 has no memory for a parser");
  xmlCtxtUseOptions (parser, options);
  return parser;
}

static void
free_parser (xmlParserCtxtPtr parser)
{
  /* It keeps declarations in a document of its own, even where none was asked for. */
  xmlDocPtr document = parser->myDoc;

  parser->myDoc = NULL;
  xmlFreeParserCtxt (parser);
  if (document != NULL)
    xmlFreeDoc (document);
}

/* Hands on what was put right. */
static void
give (FouleeXml *self)
{
  const GByteArray *bytes = self->mend.bytes;
  gsize from = 0;

  if (bytes->len == 0)
    return;
  if (self->parser == NULL) {
    /* The encoding is recognised by the first four. */
    from = MIN (4, bytes->len);
    self->parser = create_parser (self, bytes->data, from);
  }
  self->waiting += bytes->len - from;
  xmlParseChunk (self->parser, (const char *) bytes->data + from, (int) (bytes->len - from), FALSE);
  g_byte_array_set_size (self->mend.bytes, 0);
}

static gboolean
parse (FouleeXml *self, FouleeInput *input, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gsize n_kept = 0, n_read;
  gboolean last;

  do {
    gsize n_taken;

    if (!foulee_input_read (input, block + n_kept, BLOCK - n_kept, &n_read, error))
      return FALSE;
    last = n_read < BLOCK - n_kept;
    n_taken = foulee_xml_mend_take (&self->mend, block, n_kept + n_read, last);
    n_kept = n_kept + n_read - n_taken;
    memmove (block, block + n_taken, n_kept);
    give (self);
  } while (!last && self->waiting <= MOST_WAITING && !self->closed && !is_over (self));

  /* libxml2 is not told that this is the end: all that is whole it has handed out, and at the rest
   * of a comment that is cut short it would look as often as there are letters in it. */
  return TRUE;
}

static gboolean
conclude (FouleeXml *self, gint64 *cut_line, GError **error)
{
  *cut_line = 0;
  if (self->wrong_root)
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  if (self->refused_line != 0)
    return foulee_fail (error, FOULEE_ERROR_SYNTAX, .line = self->refused_line);
  if (self->closed)
    return TRUE;
  if (self->trouble_line != 0)
    *cut_line = self->trouble_line;
  else if (self->waiting > MOST_WAITING)
    *cut_line = foulee_xml_line (self);
  else
    *cut_line = self->mend.line;
  return TRUE;
}

gboolean
foulee_xml_read (FouleeInput *input, const char *root, const FouleeXmlHandler *handler,
                 gpointer data, FouleeRecording *recording, gint64 *cut_line, GError **error)
{
  FouleeXml self = { .handler = handler, .data = data, .recording = recording, .root = root };
  gboolean done;

  xmlInitParser ();
  xmlSetStructuredErrorFunc (NULL, on_stray_error);
  self.text = g_string_new (NULL);
  self.value = g_string_new (NULL);
  foulee_xml_mend_init (&self.mend);
  done = parse (&self, input, error) && conclude (&self, cut_line, error);
  if (self.mend.n_mended > 0)
    foulee_recording_note (recording, FOULEE_RECORDING_MENDED_XML, self.mend.n_mended,
                           self.mend.first_mended, -1);
  xmlSetStructuredErrorFunc (NULL, NULL);
  if (self.parser != NULL)
    free_parser (self.parser);
  g_string_free (self.text, TRUE);
  g_string_free (self.value, TRUE);
  foulee_xml_mend_clear (&self.mend);
  return done;
}
