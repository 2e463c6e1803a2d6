/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/one-line.h"

/* The strings of the detail are owned here. */
typedef struct {
  FouleeErrorDetail detail;
} FouleeErrorPrivate;

static void
foulee_error_private_init (FouleeErrorPrivate *private)
{
  private->detail = (FouleeErrorDetail) { 0 };
}

static void
detail_copy_strings (FouleeErrorDetail *detail)
{
  detail->file = g_strdup (detail->file);
  detail->record = g_strdup (detail->record);
  detail->field = g_strdup (detail->field);
  detail->value = g_strdup (detail->value);
  detail->system = g_strdup (detail->system);
}

static void
foulee_error_private_copy (const FouleeErrorPrivate *from, FouleeErrorPrivate *to)
{
  *to = *from;
  detail_copy_strings (&to->detail);
}

static void
foulee_error_private_clear (FouleeErrorPrivate *private)
{
  g_free ((char *) private->detail.file);
  g_free ((char *) private->detail.record);
  g_free ((char *) private->detail.field);
  g_free ((char *) private->detail.value);
  g_free ((char *) private->detail.system);
}

G_DEFINE_EXTENDED_ERROR (FouleeError, foulee_error)

const FouleeErrorDetail *
foulee_error_get_detail (const GError *error)
{
  const FouleeErrorPrivate *private;

  g_return_val_if_fail (error != NULL && error->domain == FOULEE_ERROR, NULL);
  private = foulee_error_get_private (error);
  return &private->detail;
}

/* The English message follows the detail. */
static void
update_message (GError *error)
{
  g_free (error->message);
  error->message = NULL;
  error->message = foulee_error_describe (error, foulee_language_english ());
}

gboolean
foulee_error_set (GError **error, FouleeErrorCode code, const FouleeErrorDetail *detail)
{
  FouleeErrorPrivate *private;

  if (error == NULL)
    return FALSE;
  g_return_val_if_fail (*error == NULL, FALSE);
  *error = g_error_new_literal (FOULEE_ERROR, (int) code, "");
  private = foulee_error_get_private (*error);
  private->detail = *detail;
  detail_copy_strings (&private->detail);
  update_message (*error);
  return FALSE;
}

void
foulee_error_name_file (GError *error, const char *file)
{
  FouleeErrorPrivate *private;

  if (error == NULL || error->domain != FOULEE_ERROR)
    return;
  private = foulee_error_get_private (error);
  if (private->detail.file != NULL)
    return;
  private->detail.file = g_strdup (file);
  update_message (error);
}

/* Why one value was refused: a clause that follows a colon. */
static char *
describe_problem (const FouleeErrorDetail *detail, const FouleeLanguage *language)
{
  g_autofree char *minimum = foulee_format_number (language, detail->minimum, 0);
  g_autofree char *maximum = foulee_format_number (language, detail->maximum, 0);

  switch (detail->problem) {
  case FOULEE_PROBLEM_MISSING:
    return g_strdup (foulee_trc (language, "problem", "it is missing"));
  case FOULEE_PROBLEM_UNKNOWN:
    return g_strdup (foulee_trc (language, "problem", "it is not known here"));
  case FOULEE_PROBLEM_NOT_A_NUMBER:
    return g_strdup (foulee_trc (language, "problem", "a number is expected"));
  case FOULEE_PROBLEM_NOT_A_DATE:
    return g_strdup (foulee_trc (language, "problem", "a date such as 2026-11-19 is expected"));
  case FOULEE_PROBLEM_NOT_A_TIME:
    return g_strdup (foulee_trc (language, "problem", "a time such as 06:45 is expected"));
  case FOULEE_PROBLEM_NOT_A_DURATION:
    return g_strdup (foulee_trc (language, "problem", "a duration such as 1:05:30 is expected"));
  case FOULEE_PROBLEM_OUT_OF_RANGE:
    return g_strdup_printf (foulee_trc (language, "problem", "it must lie between %s and %s"),
                            minimum, maximum);
  case FOULEE_PROBLEM_WRONG_TYPE:
    return g_strdup (foulee_trc (language, "problem", "it has the wrong type"));
  case FOULEE_PROBLEM_TOO_LONG:
    return g_strdup_printf (foulee_trc (language, "problem", "it is longer than %s bytes"),
                            maximum);
  case FOULEE_PROBLEM_NOT_UTF8:
    return g_strdup (foulee_trc (language, "problem", "it is not text in UTF-8"));
  case FOULEE_PROBLEM_UNCLOSED_QUOTE:
    return g_strdup (foulee_trc (language, "problem", "a quotation mark is never closed"));
  case FOULEE_PROBLEM_TWICE:
    return g_strdup (foulee_trc (language, "problem", "it is given twice"));
  case FOULEE_PROBLEM_ENDS_BEFORE_START:
    return g_strdup (foulee_trc (language, "problem", "it ends before it starts"));
  case FOULEE_PROBLEM_UNKNOWN_REFERENCE:
    return g_strdup (foulee_trc (language, "problem", "it names a record that is not there"));
  case FOULEE_PROBLEM_IN_THE_FUTURE:
    return g_strdup (foulee_trc (language, "problem", "it lies in the future"));
  case FOULEE_PROBLEM_NONE:
    break;
  }
  return g_strdup (foulee_trc (language, "problem", "it cannot be read"));
}

/* "runs.csv, line 12, distance_m “abc”", of whatever is known. */
static char *
describe_place (const FouleeErrorDetail *detail, const FouleeLanguage *language)
{
  GString *place = g_string_new (NULL);
  const char *between = foulee_trc (language, "between items of a list", ", ");

  if (detail->file != NULL)
    g_string_append (place, detail->file);
  if (detail->line > 0) {
    g_string_append (place, place->len > 0 ? between : "");
    g_string_append_printf (place, foulee_trc (language, "place in a file", "line %lld"),
                            (long long) detail->line);
  }
  if (detail->position > 0) {
    g_string_append (place, place->len > 0 ? between : "");
    g_string_append_printf (place,
                            detail->line > 0
                                ? foulee_trc (language, "place in a file", "column %lld")
                                : foulee_trc (language, "place in a file", "byte %lld"),
                            (long long) detail->position);
  }
  if (detail->record != NULL)
    g_string_append_printf (place, "%s%s", place->len > 0 ? between : "", detail->record);
  if (detail->field != NULL)
    g_string_append_printf (place, "%s%s", place->len > 0 ? between : "", detail->field);
  if (detail->value != NULL) {
    g_autofree char *value = foulee_one_line (detail->value, FOULEE_ONE_LINE_VALUE);

    g_string_append (place, place->len > 0 ? " " : "");
    g_string_append_printf (place, foulee_trc (language, "quoted value", "“%s”"), value);
  }
  return g_string_free_and_steal (place);
}

static char *
describe_with_problem (const FouleeErrorDetail *detail, const FouleeLanguage *language)
{
  g_autofree char *place = describe_place (detail, language);
  g_autofree char *problem = describe_problem (detail, language);

  if (*place == '\0')
    return g_steal_pointer (&problem);
  return g_strdup_printf (foulee_trc (language, "place: problem", "%s: %s."), place, problem);
}

static char *
describe (const GError *error, const FouleeLanguage *language)
{
  const FouleeErrorDetail *detail;
  g_autofree char *most = NULL;
  const char *file;

  if (error->domain != FOULEE_ERROR)
    return g_strdup (error->message);
  detail = foulee_error_get_detail (error);
  file = detail->file != NULL ? detail->file : foulee_trc (language, "a file", "The journal");

  switch ((FouleeErrorCode) error->code) {
  case FOULEE_ERROR_BUSY:
    return g_strdup_printf (
        foulee_tr (language, "%s: another program is using the journal. Please try again."), file);
  case FOULEE_ERROR_FULL:
    return g_strdup_printf (
        foulee_tr (language, "%s: there is no space left on the disk. Nothing was changed."), file);
  case FOULEE_ERROR_CORRUPT:
    return g_strdup_printf (
        foulee_tr (language, "%s: the journal is damaged. It was left as it is; a backup can "
                             "replace it."),
        file);
  case FOULEE_ERROR_TOO_NEW:
    return g_strdup_printf (
        foulee_tr (language, "%s: written by a newer version of Foulée (format %lld). Please "
                             "update Foulée."),
        file, (long long) detail->number);
  case FOULEE_ERROR_READ_ONLY:
    return g_strdup_printf (
        foulee_tr (language, "%s: the file or its folder is read-only. Nothing was changed."),
        file);
  case FOULEE_ERROR_NOT_A_JOURNAL:
    return g_strdup_printf (foulee_tr (language, "%s: this is not a Foulée journal."), file);
  case FOULEE_ERROR_CONSTRAINT:
    return g_strdup_printf (
        foulee_tr (language, "%s: the journal does not accept this entry (%s)."), file,
        detail->record != NULL ? detail->record : detail->system);
  case FOULEE_ERROR_NOT_FOUND:
    return g_strdup_printf (foulee_tr (language, "%s: there is no such file."), file);
  case FOULEE_ERROR_IO:
    return g_strdup_printf (foulee_tr (language, "%s: cannot be read or written (%s)."), file,
                            detail->system != NULL ? detail->system : "?");
  case FOULEE_ERROR_EXISTS:
    return g_strdup_printf (foulee_tr (language, "%s: exists already and was left as it is."),
                            file);
  case FOULEE_ERROR_FORMAT:
    return g_strdup_printf (foulee_tr (language, "%s: not a file of a kind that Foulée can read."),
                            file);
  case FOULEE_ERROR_TOO_LARGE:
    most = foulee_format_number (language, (double) detail->number / (1 << 20), 0);
    return g_strdup_printf (foulee_tr (language, "%s: larger than the %s MB that Foulée reads."),
                            file, most);
  case FOULEE_ERROR_TOO_MANY:
    most = foulee_format_number (language, (double) detail->number, 0);
    return g_strdup_printf (
        foulee_tr (language, "%s: holds more than the %s files that Foulée looks through at once."),
        file, most);
  case FOULEE_ERROR_BOMB:
    return g_strdup_printf (
        foulee_tr (language, "%s: unpacks to far more than a real archive would. It was not read "
                             "any further."),
        file);
  case FOULEE_ERROR_PASSWORD:
    return g_strdup_printf (
        foulee_tr (language, "%s: locked with a password. Please unpack it first."), file);
  case FOULEE_ERROR_UNSAFE:
    return g_strdup_printf (
        foulee_tr (language, "%s: the name leads out of the archive. This file was left out."),
        file);
  case FOULEE_ERROR_SYNTAX:
  case FOULEE_ERROR_FIELD:
  case FOULEE_ERROR_USAGE:
    break;
  }
  return describe_with_problem (detail, language);
}

char *
foulee_error_describe (const GError *error, const FouleeLanguage *language)
{
  g_autofree char *sentence = describe (error, language);

  return foulee_one_line (sentence, -1);
}
