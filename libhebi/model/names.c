/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/names.h"

#include <libhebi/place.h>
#include <libhebi/series.h>
#include <libhebi/target.h>
#include <string.h>

const hebi__name hebi__place_levels[] = {{HEBI_PLACE_LEVEL_COUNTRY, "country"},
                                         {HEBI_PLACE_LEVEL_PROVINCE, "province"},
                                         {HEBI_PLACE_LEVEL_CITY, "city"},
                                         {HEBI_PLACE_LEVEL_COUNTY, "county"},
                                         {0, NULL}};

const hebi__name hebi__supports[] = {{HEBI_SUPPORT_REAL, "real"},
                                     {HEBI_SUPPORT_POSITIVE, "positive"},
                                     {HEBI_SUPPORT_SHARE, "share"},
                                     {HEBI_SUPPORT_COUNT, "count"},
                                     {0, NULL}};

const hebi__name hebi__desirables[] = {{HEBI_DESIRABLE_NONE, "none"},
                                       {HEBI_DESIRABLE_UP, "up"},
                                       {HEBI_DESIRABLE_DOWN, "down"},
                                       {HEBI_DESIRABLE_STABLE, "stable"},
                                       {0, NULL}};

const hebi__name hebi__statistics[] = {{HEBI_STATISTIC_LEVEL, "level"},
                                       {HEBI_STATISTIC_GROWTH, "growth"},
                                       {HEBI_STATISTIC_SHARE, "share"},
                                       {0, NULL}};

const hebi__name hebi__prices_names[] = {{HEBI_PRICES_NONE, "none"},
                                         {HEBI_PRICES_CONSTANT, "constant"},
                                         {HEBI_PRICES_CURRENT, "current"},
                                         {0, NULL}};

const hebi__name hebi__vintages[] = {
    {HEBI_VINTAGE_FIRST, "first"}, {HEBI_VINTAGE_REVISED, "revised"}, {0, NULL}};

const hebi__name hebi__confidences[] = {
    {HEBI_CONFIDENCE_HIGH, "high"}, {HEBI_CONFIDENCE_MEDIUM, "medium"}, {0, NULL}};

const hebi__name hebi__break_kinds[] = {
    {HEBI_BREAK_KIND_LEVEL, "level"}, {HEBI_BREAK_KIND_DEFINITION, "definition"}, {0, NULL}};

const hebi__name hebi__comparators[] = {
    {HEBI_COMPARATOR_NONE, "none"},   {HEBI_COMPARATOR_BARE, "bare"},   {HEBI_COMPARATOR_GE, "ge"},
    {HEBI_COMPARATOR_GT, "gt"},       {HEBI_COMPARATOR_LE, "le"},       {HEBI_COMPARATOR_LT, "lt"},
    {HEBI_COMPARATOR_ABOUT, "about"}, {HEBI_COMPARATOR_RANGE, "range"}, {0, NULL}};

const hebi__name hebi__relations[] = {{HEBI_RELATION_NONE, "none"},
                                      {HEBI_RELATION_IN_STEP, "in_step"},
                                      {HEBI_RELATION_OWN_PAST, "own_past"},
                                      {HEBI_RELATION_ASSIGNED, "assigned"},
                                      {0, NULL}};

const hebi__name hebi__commitments[] = {
    {HEBI_COMMITMENT_PLAIN, "plain"},       {HEBI_COMMITMENT_BINDING, "binding"},
    {HEBI_COMMITMENT_ENSURE, "ensure"},     {HEBI_COMMITMENT_STRIVE, "strive"},
    {HEBI_COMMITMENT_EXPECTED, "expected"}, {0, NULL}};

const hebi__name hebi__kinds[] = {{HEBI_KIND_RANGE, "range"},
                                  {HEBI_KIND_BARE, "bare"},
                                  {HEBI_KIND_AT_LEAST, "at_least"},
                                  {HEBI_KIND_AT_MOST, "at_most"},
                                  {HEBI_KIND_ABOUT, "about"},
                                  {HEBI_KIND_IN_STEP, "in_step"},
                                  {HEBI_KIND_MAINTAIN, "maintain"},
                                  {HEBI_KIND_ASSIGNED, "assigned"},
                                  {0, NULL}};

const char *hebi__name_of(hebi__names names, int32_t value) {
  for (; names->name != NULL; names++)
    if (names->value == value)
      return names->name;
  return NULL;
}

const hebi__name *hebi__name_find(hebi__names names, const char *name) {
  for (; names->name != NULL; names++)
    if (strcmp(names->name, name) == 0)
      return names;
  return NULL;
}

const char *hebi_place_level_name(int32_t level) {
  return hebi__name_of(hebi__place_levels, level);
}

const char *hebi_support_name(int32_t support) {
  return hebi__name_of(hebi__supports, support);
}

const char *hebi_desirable_name(int32_t desirable) {
  return hebi__name_of(hebi__desirables, desirable);
}

const char *hebi_statistic_name(int32_t statistic) {
  return hebi__name_of(hebi__statistics, statistic);
}

const char *hebi_prices_name(int32_t prices) {
  return hebi__name_of(hebi__prices_names, prices);
}

const char *hebi_vintage_name(int32_t vintage) {
  return hebi__name_of(hebi__vintages, vintage);
}

const char *hebi_confidence_name(int32_t confidence) {
  return hebi__name_of(hebi__confidences, confidence);
}

const char *hebi_break_kind_name(int32_t kind) {
  return hebi__name_of(hebi__break_kinds, kind);
}

const char *hebi_comparator_name(int32_t comparator) {
  return hebi__name_of(hebi__comparators, comparator);
}

const char *hebi_relation_name(int32_t relation) {
  return hebi__name_of(hebi__relations, relation);
}

const char *hebi_commitment_name(int32_t commitment) {
  return hebi__name_of(hebi__commitments, commitment);
}

const char *hebi_kind_name(int32_t type) {
  return hebi__name_of(hebi__kinds, type);
}
