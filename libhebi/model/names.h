/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the model's enumerations: one table each, from which the public hebi_..._name()
 * functions, the JSON reader, the writer and the schema all read. */
#ifndef HEBI_MODEL_NAMES_H
#define HEBI_MODEL_NAMES_H

#include <stddef.h>
#include <stdint.h>

typedef struct hebi__name {
  int32_t value;
  const char *name;
} hebi__name;

/* A list of names, ended by a NULL name. */
typedef const hebi__name *hebi__names;

extern const hebi__name hebi__place_levels[];
extern const hebi__name hebi__supports[];
extern const hebi__name hebi__desirables[];
extern const hebi__name hebi__statistics[];
extern const hebi__name hebi__prices_names[];
extern const hebi__name hebi__vintages[];
extern const hebi__name hebi__confidences[];
extern const hebi__name hebi__break_kinds[];
extern const hebi__name hebi__measures[];
extern const hebi__name hebi__tiers[];
extern const hebi__name hebi__comparators[];
extern const hebi__name hebi__relations[];
extern const hebi__name hebi__commitments[];
extern const hebi__name hebi__kinds[];

/* The name of `value`, NULL where it has none. */
const char *hebi__name_of(hebi__names names, int32_t value);

/* The entry called `name`, NULL where there is none. */
const hebi__name *hebi__name_find(hebi__names names, const char *name);

#endif
