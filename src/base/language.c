/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/language.h"

#include <gio/gio.h>
#include <string.h>

#include "base/language-private.h"

/* Generated from catalogues.gresource.xml. */
GResource *foulee_catalogues_get_resource (void);

/* The parts of a compiled gettext catalogue (GNU gettext manual, "The Format of GNU MO Files"). */
#define MO_MAGIC 0x950412deu

typedef struct {
  const char *data;
  gboolean swapped; /* written on a machine of the other byte order */
  guint32 n, originals, translations;
} Catalogue;

/* 0 for the singular, 1 for the plural. */
static gulong
plural_of_english (gulong n)
{
  return n != 1;
}

static gulong
plural_of_french (gulong n)
{
  return n > 1;
}

/* What is said otherwise in one country comes after the language as such. */
enum { ENGLISH, FRENCH, FRENCH_OF_CANADA, N_LANGUAGES };

static const FouleeLanguage languages[N_LANGUAGES] = {
  [ENGLISH] = {
    .code = "en",
    .decimal_sign = ".",
    .thousands_sign = ",",
    .plural = plural_of_english,
  },
  [FRENCH] = {
    .code = "fr",
    .decimal_sign = ",",
    .thousands_sign = "\u202f",
    .plural = plural_of_french,
    .catalogue = "/io/github/foulee/Foulee/catalogues/fr.mo",
  },
  [FRENCH_OF_CANADA] = {
    .code = "fr",
    .territory = "CA",
    .general = &languages[FRENCH],
    .decimal_sign = ",",
    .thousands_sign = "\u202f",
    .plural = plural_of_french,
    .catalogue = "/io/github/foulee/Foulee/catalogues/fr_CA.mo",
  },
};

const FouleeLanguage *
foulee_language_english (void)
{
  return &languages[ENGLISH];
}

const FouleeLanguage *
foulee_language_french (void)
{
  return &languages[FRENCH];
}

/* Whether `code` begins with `word`, and that is the whole of a part of it. */
static gboolean
has_part (const char *code, const char *word)
{
  const gsize length = strlen (word);

  return g_ascii_strncasecmp (code, word, length) == 0 && !g_ascii_isalnum (code[length]);
}

/* "CA.UTF-8" of "fr_CA.UTF-8"; empty where no territory is named. */
static const char *
territory_of (const char *code)
{
  code += strspn (code, G_CSET_a_2_z G_CSET_A_2_Z);
  return *code == '_' || *code == '-' ? code + 1 : "";
}

gboolean
foulee_language_from_code (const char *code, const FouleeLanguage **language)
{
  gboolean found = FALSE;

  if (code == NULL)
    return FALSE;
  for (gsize i = 0; i < N_LANGUAGES; i++) {
    if (!has_part (code, languages[i].code) ||
        (languages[i].territory != NULL && !has_part (territory_of (code), languages[i].territory)))
      continue;
    *language = &languages[i];
    found = TRUE;
  }
  return found;
}

gboolean
foulee_language_from_code_in (const char *code, const char *country,
                              const FouleeLanguage **language)
{
  const FouleeLanguage *system = foulee_language_of_system ();
  g_autofree char *in_country = NULL;

  if (!foulee_language_from_code (code, language))
    return FALSE;
  if (*territory_of (code) != '\0')
    return TRUE;
  if (country == NULL) {
    if (g_str_equal (system->code, (*language)->code))
      *language = system;
    return TRUE;
  }
  in_country = g_strconcat ((*language)->code, "_", country, NULL);
  return foulee_language_from_code (in_country, language);
}

const FouleeLanguage *
foulee_language_of_system (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (gsize i = 0; names[i] != NULL; i++) {
    const FouleeLanguage *language;
    if (foulee_language_from_code (names[i], &language))
      return language;
  }
  return &languages[ENGLISH];
}

const char *
foulee_language_code (const FouleeLanguage *language)
{
  return language->code;
}

const char *
foulee_language_territory (const FouleeLanguage *language)
{
  return language->territory;
}

static guint32
catalogue_word (const Catalogue *catalogue, gsize offset)
{
  guint32 word;

  memcpy (&word, catalogue->data + offset, sizeof word);
  return catalogue->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static void
catalogue_load (Catalogue *catalogue, const char *path)
{
  /* The data lies in the program itself: dropping the reference leaves it there. */
  g_autoptr (GBytes) bytes = g_resource_lookup_data (foulee_catalogues_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  catalogue->data = g_bytes_get_data (bytes, NULL);
  catalogue->swapped = catalogue_word (catalogue, 0) != MO_MAGIC;
  g_assert (catalogue_word (catalogue, 0) == MO_MAGIC);
  catalogue->n = catalogue_word (catalogue, 8);
  catalogue->originals = catalogue_word (catalogue, 12);
  catalogue->translations = catalogue_word (catalogue, 16);
}

/* NULL for the language of the source. */
static const Catalogue *
catalogue_of (const FouleeLanguage *language)
{
  static Catalogue catalogues[N_LANGUAGES];
  static gsize ready;

  if (g_once_init_enter (&ready)) {
    for (gsize i = 0; i < N_LANGUAGES; i++)
      if (languages[i].catalogue != NULL)
        catalogue_load (&catalogues[i], languages[i].catalogue);
    g_once_init_leave (&ready, 1);
  }
  return language->catalogue != NULL ? &catalogues[language - languages] : NULL;
}

/* The originals are sorted by strcmp(). */
static const char *
look_up_in (const Catalogue *catalogue, const char *original)
{
  guint32 low = 0, high = catalogue->n;

  while (low < high) {
    const guint32 middle = low + (high - low) / 2;
    const char *candidate =
        catalogue->data + catalogue_word (catalogue, catalogue->originals + middle * 8 + 4);
    const int order = strcmp (original, candidate);
    if (order == 0)
      return catalogue->data + catalogue_word (catalogue, catalogue->translations + middle * 8 + 4);
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

/* In the words of the country, else in those of the language: message by message, as gettext. */
static const char *
look_up (const FouleeLanguage *language, const char *original)
{
  const char *found = NULL;

  for (; language != NULL && found == NULL; language = language->general) {
    const Catalogue *catalogue = catalogue_of (language);
    if (catalogue != NULL)
      found = look_up_in (catalogue, original);
  }
  return found;
}

const char *
foulee_tr (const FouleeLanguage *language, const char *text)
{
  const char *translation = look_up (language, text);

  return translation != NULL ? translation : text;
}

const char *
foulee_trc (const FouleeLanguage *language, const char *context, const char *text)
{
  /* gettext joins context and text with EOT. */
  g_autofree char *key = g_strconcat (context, "\004", text, NULL);
  const char *translation = look_up (language, key);

  return translation != NULL ? translation : text;
}

const char *
foulee_trn (const FouleeLanguage *language, const char *one, const char *many, gulong n)
{
  const char *translation = look_up (language, one);

  if (translation == NULL)
    return plural_of_english (n) == 0 ? one : many;
  /* The forms follow each other, each ended by a NUL. */
  for (gulong form = language->plural (n); form > 0; form--)
    translation += strlen (translation) + 1;
  return translation;
}
