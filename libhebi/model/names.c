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
                                       {HEBI_STATISTIC_FLOW, "flow"},
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

const hebi__name hebi__measures[] = {{HEBI_MEASURE_VALUE, "value"},
                                     {HEBI_MEASURE_NET_INCREMENT, "net_increment"},
                                     {HEBI_MEASURE_GROSS_INCREMENT, "gross_increment"},
                                     {HEBI_MEASURE_GROWTH, "growth"},
                                     {HEBI_MEASURE_CUMULATIVE_CHANGE, "cumulative_change"},
                                     {HEBI_MEASURE_ANNUAL_AVERAGE, "annual_average"},
                                     {HEBI_MEASURE_RANK, "rank"},
                                     {HEBI_MEASURE_CLASS, "class"},
                                     {HEBI_MEASURE_COMPOSITION, "composition"},
                                     {HEBI_MEASURE_STREAK, "streak"},
                                     {HEBI_MEASURE_MILESTONE, "milestone"},
                                     {HEBI_MEASURE_INVESTMENT, "investment"},
                                     {HEBI_MEASURE_QUALITATIVE, "qualitative"},
                                     {0, NULL}};

const hebi__name hebi__tiers[] = {{HEBI_TIER_NONE, "none"},
                                  {HEBI_TIER_FLOOR, "floor"},
                                  {HEBI_TIER_STRETCH, "stretch"},
                                  {0, NULL}};

const hebi__name hebi__comparators[] = {{HEBI_COMPARATOR_NONE, "none"},
                                        {HEBI_COMPARATOR_BARE, "bare"},
                                        {HEBI_COMPARATOR_GE, "ge"},
                                        {HEBI_COMPARATOR_GT, "gt"},
                                        {HEBI_COMPARATOR_LE, "le"},
                                        {HEBI_COMPARATOR_LT, "lt"},
                                        {HEBI_COMPARATOR_ABOUT, "about"},
                                        {HEBI_COMPARATOR_RANGE, "range"},
                                        {HEBI_COMPARATOR_BAND, "band"},
                                        {HEBI_COMPARATOR_EQ, "eq"},
                                        {0, NULL}};

const hebi__name hebi__relations[] = {
    {HEBI_RELATION_NONE, "none"},         {HEBI_RELATION_IN_STEP, "in_step"},
    {HEBI_RELATION_OWN_PAST, "own_past"}, {HEBI_RELATION_ASSIGNED, "assigned"},
    {HEBI_RELATION_PEER, "peer"},         {0, NULL}};

const hebi__name hebi__commitments[] = {
    {HEBI_COMMITMENT_PLAIN, "plain"},       {HEBI_COMMITMENT_BINDING, "binding"},
    {HEBI_COMMITMENT_ENSURE, "ensure"},     {HEBI_COMMITMENT_STRIVE, "strive"},
    {HEBI_COMMITMENT_EXPECTED, "expected"}, {0, NULL}};

const hebi__name hebi__kinds[] = {{HEBI_KIND_RANGE, "range"},
                                  {HEBI_KIND_EXACT, "exact"},
                                  {HEBI_KIND_AT_LEAST, "at_least"},
                                  {HEBI_KIND_AT_MOST, "at_most"},
                                  {HEBI_KIND_ABOUT, "about"},
                                  {HEBI_KIND_IN_STEP, "in_step"},
                                  {HEBI_KIND_MAINTAIN, "maintain"},
                                  {HEBI_KIND_ASSIGNED, "assigned"},
                                  {HEBI_KIND_BAND, "band"},
                                  {HEBI_KIND_INCREMENT, "increment"},
                                  {HEBI_KIND_CUMULATIVE_CHANGE, "cumulative_change"},
                                  {HEBI_KIND_ANNUAL_AVERAGE, "annual_average"},
                                  {HEBI_KIND_ABOVE_PEER, "above_peer"},
                                  {HEBI_KIND_DIRECTION, "direction"},
                                  {HEBI_KIND_ORDINAL, "ordinal"},
                                  {HEBI_KIND_MILESTONE, "milestone"},
                                  {HEBI_KIND_INVESTMENT, "investment"},
                                  {HEBI_KIND_QUALITATIVE, "qualitative"},
                                  {0, NULL}};

/* What people call a kind. */
static const struct {
  const char *zh, *en;
} kind_texts[] = {
    [HEBI_KIND_RANGE] = {"区间", "range"},
    [HEBI_KIND_EXACT] = {"定值", "number"},
    [HEBI_KIND_AT_LEAST] = {"下限", "at least"},
    [HEBI_KIND_AT_MOST] = {"上限", "at most"},
    [HEBI_KIND_ABOUT] = {"左右", "about"},
    [HEBI_KIND_IN_STEP] = {"同步", "in step"},
    [HEBI_KIND_MAINTAIN] = {"保持", "maintain"},
    [HEBI_KIND_ASSIGNED] = {"上级下达", "assigned"},
    [HEBI_KIND_BAND] = {"合理区间", "band"},
    [HEBI_KIND_INCREMENT] = {"增量", "increment"},
    [HEBI_KIND_CUMULATIVE_CHANGE] = {"累计变化", "cumulative change"},
    [HEBI_KIND_ANNUAL_AVERAGE] = {"年均", "annual average"},
    [HEBI_KIND_ABOVE_PEER] = {"与他者比较", "against peers"},
    [HEBI_KIND_DIRECTION] = {"方向", "direction"},
    [HEBI_KIND_ORDINAL] = {"位次等级", "rank or class"},
    [HEBI_KIND_MILESTONE] = {"项目事项", "milestone"},
    [HEBI_KIND_INVESTMENT] = {"投资规模", "investment"},
    [HEBI_KIND_QUALITATIVE] = {"定性", "qualitative"},
};

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

const char *hebi_measure_name(int32_t measure) {
  return hebi__name_of(hebi__measures, measure);
}

const char *hebi_tier_name(int32_t tier) {
  return hebi__name_of(hebi__tiers, tier);
}

const char *hebi_kind_name(int32_t kind) {
  return hebi__name_of(hebi__kinds, kind);
}

const char *hebi_kind_text(int32_t kind, const char *lang) {
  if (lang == NULL || kind < HEBI_KIND_RANGE || kind > HEBI_KIND_QUALITATIVE)
    return NULL;
  if (strcmp(lang, "zh") == 0)
    return kind_texts[kind].zh;
  return strcmp(lang, "en") == 0 ? kind_texts[kind].en : NULL;
}
