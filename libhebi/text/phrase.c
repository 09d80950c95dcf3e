/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/build.h"
#include "text/reader.h"
#include "text/settle.h"

#include <libhebi/phrase.h>
#include <string.h>

/* Lives in its own arena. */
struct hebi_phrase {
  hebi__arena arena;
  hebi_reading *readings;
  size_t n;
};

void hebi_phrase_options_init(hebi_phrase_options *options) {
  if (options == NULL)
    return;
  memset(options, 0, sizeof *options);
  options->size = sizeof *options;
}

static int build_all(hebi_phrase *phrase, const hebi__reader *reader, const char *text,
                     const hebi__context *context, hebi_error *err) {
  for (size_t i = 0; i < reader->n; i++) {
    int code = hebi__build(&phrase->readings[i], &phrase->arena, &reader->drafts[i],
                           i > 0 ? &reader->drafts[i - 1] : NULL, text, context, err);
    if (code != HEBI_CODE_OK)
      return code;
    phrase->n++;
  }
  return HEBI_CODE_OK;
}

static int create(hebi_phrase **out, const hebi__reader *reader, const hebi__context *context,
                  hebi_error *err) {
  hebi__arena arena = {0};
  const hebi__script *script = context->script;
  size_t length = script->from[script->n];
  hebi_phrase *phrase = hebi__arena_take(&arena, 1, sizeof *phrase);
  hebi_reading *readings =
      phrase != NULL ? hebi__arena_take(&arena, reader->n, sizeof *readings) : NULL;
  char *text = readings != NULL ? hebi__arena_take(&arena, length + 1, 1) : NULL;
  if (text == NULL) {
    hebi__arena_free(&arena);
    return hebi__fail_memory(err);
  }
  memcpy(text, script->source, length);
  *phrase = (hebi_phrase){.arena = arena, .readings = readings};
  int code = build_all(phrase, reader, text, context, err);
  if (code == HEBI_CODE_OK)
    *out = phrase;
  else
    hebi_phrase_free(phrase);
  return code;
}

static int parse(hebi_phrase **out, const char *text, size_t length,
                 const hebi_phrase_options *options, hebi_error *err) {
  hebi__script script;
  hebi__reader reader;
  int code = hebi__script_read(&script, text, length, err);
  if (code == HEBI_CODE_OK)
    code = hebi__reader_read(&reader, &script, err);
  if (code == HEBI_CODE_OK)
    code = hebi__settle(&reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__context context = {&script, options, hebi__head_read(options->head)};
  return create(out, &reader, &context, err);
}

int hebi_target_parse(hebi_phrase **out, const char *text, size_t length,
                      const hebi_phrase_options *options, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (text == NULL)
    return hebi__fail_null(err, "text");
  hebi_phrase_options defaults;
  hebi_phrase_options_init(&defaults);
  if (options != NULL && options->size != sizeof *options)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "options",
                      "options->size is %zu, wanted %zu: set them with hebi_phrase_options_init()",
                      options->size, sizeof *options);
  int code = parse(out, text, length, options != NULL ? options : &defaults, err);
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}

void hebi_phrase_free(hebi_phrase *phrase) {
  if (phrase == NULL)
    return;
  hebi__arena arena = phrase->arena; /* the phrase is a part of it */
  hebi__arena_free(&arena);
}

size_t hebi_phrase_count(const hebi_phrase *phrase) {
  return phrase != NULL ? phrase->n : 0;
}

const hebi_reading *hebi_phrase_at(const hebi_phrase *phrase, size_t i) {
  return phrase != NULL && i < phrase->n ? &phrase->readings[i] : NULL;
}
