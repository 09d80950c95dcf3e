/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/tables.h"

#include <libhebi/plan.h>
#include <math.h>
#include <string.h>

#define TABLE(list, ...)                                                                           \
  { .fields = list, .n_fields = sizeof list / sizeof *list, __VA_ARGS__ }

#define FORMAT(name)                                                                               \
  {.key = "format", .type = HEBI__FIELD_FORMAT, .constant = name}, {                               \
    .key = "version", .type = HEBI__FIELD_VERSION, .low = 1, .high = 1                             \
  }

/* A key that is called like the member that it fills. */
#define KEY(struct_type, member) .key = #member, .offset = offsetof(struct_type, member)

#define TEXT(struct_type, member)                                                                  \
  { KEY(struct_type, member), .type = HEBI__FIELD_TEXT }
#define OPTIONAL_TEXT(struct_type, member)                                                         \
  { KEY(struct_type, member), .type = HEBI__FIELD_TEXT, .optional = 1 }
#define OPTIONAL_ID(struct_type, member)                                                           \
  { KEY(struct_type, member), .type = HEBI__FIELD_TEXT, .optional = 1, .form = HEBI__FORM_ID }
#define OPTIONAL_TEXTS(struct_type, member)                                                        \
  {                                                                                                \
    KEY(struct_type, member), .type = HEBI__FIELD_TEXTS, .optional = 1,                            \
                              .count_offset = offsetof(struct_type, n_##member)                    \
  }
#define UNIT(struct_type, member)                                                                  \
  KEY(struct_type, member), .type = HEBI__FIELD_TEXT, .form = HEBI__FORM_UNIT
#define NAME(struct_type, member, list)                                                            \
  { KEY(struct_type, member), .type = HEBI__FIELD_NAME, .names = list }
#define OPTIONAL_NAME(struct_type, member, list, value)                                            \
  {                                                                                                \
    KEY(struct_type, member), .type = HEBI__FIELD_NAME, .names = list, .optional = 1,              \
                              .absent = value                                                      \
  }
#define NUMBER(struct_type, member)                                                                \
  { KEY(struct_type, member), .type = HEBI__FIELD_NUMBER, .low = -INFINITY, .high = INFINITY }
#define OPTIONAL_NUMBER(struct_type, member, lowest)                                               \
  {                                                                                                \
    KEY(struct_type, member), .type = HEBI__FIELD_NUMBER, .low = lowest, .high = INFINITY,         \
                              .optional = 1                                                        \
  }
#define YEAR(struct_type, member)                                                                  \
  { KEY(struct_type, member), .type = HEBI__FIELD_INTEGER, .low = 1000, .high = 9999 }
#define DECIMALS .type = HEBI__FIELD_INTEGER, .low = 0, .high = 6

/* An object whose members follow each other in the struct that holds it, from `member` on. */
#define OBJECT(name, struct_type, member, child)                                                   \
  .key = name, .type = HEBI__FIELD_OBJECT, .offset = offsetof(struct_type, member), .table = &child
#define LIST(name, struct_type, member, child)                                                     \
  .key = name, .type = HEBI__FIELD_LIST, .offset = offsetof(struct_type, member),                  \
  .count_offset = offsetof(struct_type, n_##member), .table = &child

/* "name": {"zh", "en"} fills name_zh and name_en, "years": {"first", "last"} two years: one table
 * serves every struct because the two members stand next to each other in all of them. */
typedef struct two_texts {
  const char *zh, *en;
} two_texts;
typedef struct two_years {
  int32_t first, last;
} two_years;
#define FOLLOWS(struct_type, first, second)                                                        \
  _Static_assert(offsetof(struct_type, second) ==                                                  \
                     offsetof(struct_type, first) + sizeof(((struct_type *)0)->first),             \
                 #second " follows " #first)
FOLLOWS(hebi_indicator, name_zh, name_en);
FOLLOWS(hebi_place, name_zh, name_en);
FOLLOWS(hebi_break, note_zh, note_en);
FOLLOWS(hebi_peer, name_zh, name_en);
FOLLOWS(hebi_target, subject_zh, subject_en);
FOLLOWS(hebi_target, scope_zh, scope_en);
FOLLOWS(hebi_target, assigned_by_zh, assigned_by_en);
FOLLOWS(hebi_target, doubt_zh, doubt_en);
FOLLOWS(hebi_area, title_zh, title_en);
FOLLOWS(hebi_plan_data, title_zh, title_en);
FOLLOWS(hebi_plan_data, first_year, last_year);
FOLLOWS(hebi_plan_data, goals_first_year, goals_last_year);
_Static_assert(sizeof(hebi_support) == sizeof(int32_t), "an enumeration is filled as an int32_t");

#define RULES(list) .rules = list, .n_rules = sizeof list / sizeof *list
#define IS(value)   (UINT32_C(1) << (value))

const char hebi__date_pattern[] = "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

static const hebi__field two_texts_fields[] = {TEXT(two_texts, zh), TEXT(two_texts, en)};
static const hebi__table two_texts_table = TABLE(two_texts_fields, .one_line = 1);

static const hebi__field two_years_fields[] = {YEAR(two_years, first), YEAR(two_years, last)};
static const hebi__table two_years_table = TABLE(two_years_fields, .one_line = 1);

static const hebi__field place_fields[] = {
    TEXT(hebi_place, id),
    {OBJECT("name", hebi_place, name_zh, two_texts_table)},
    NAME(hebi_place, level, hebi__place_levels),
    OPTIONAL_TEXT(hebi_place, parent),
};
static const hebi__table place_table = TABLE(place_fields, .one_line = 1);

static const hebi__field source_fields[] = {
    TEXT(hebi_source, id),
    TEXT(hebi_source, title),
    OPTIONAL_TEXT(hebi_source, publisher),
    OPTIONAL_TEXT(hebi_source, url),
    {KEY(hebi_source, published), .type = HEBI__FIELD_TEXT, .optional = 1, .form = HEBI__FORM_DATE},
};
static const hebi__table source_table =
    TABLE(source_fields, .size = sizeof(hebi_source), .one_line = 1);

static const hebi__field indicator_fields[] = {
    TEXT(hebi_indicator, id),
    {OBJECT("name", hebi_indicator, name_zh, two_texts_table)},
    OPTIONAL_TEXTS(hebi_indicator, aliases),
    {UNIT(hebi_indicator, unit)},
    NAME(hebi_indicator, support, hebi__supports),
    NAME(hebi_indicator, desirable, hebi__desirables),
    NAME(hebi_indicator, statistic, hebi__statistics),
    OPTIONAL_NAME(hebi_indicator, prices, hebi__prices_names, HEBI_PRICES_NONE),
    {KEY(hebi_indicator, decimals), DECIMALS},
    OPTIONAL_ID(hebi_indicator, growth_of),
};
static const hebi__rule indicator_rules[] = {
    {.key = "statistic",
     .values = IS(HEBI_STATISTIC_LEVEL) | IS(HEBI_STATISTIC_SHARE) | IS(HEBI_STATISTIC_FLOW),
     .barred = {"growth_of"}},
};
static const hebi__table indicator_table =
    TABLE(indicator_fields, .size = sizeof(hebi_indicator), .one_line = 1, RULES(indicator_rules));

static const hebi__field catalog_fields[] = {
    FORMAT("libhebi-catalog"),
    {LIST("indicators", hebi__catalog_data, indicators, indicator_table)},
};
const hebi__table hebi__catalog_table = TABLE(catalog_fields, .one_line = 0);

static const hebi__field break_fields[] = {
    YEAR(hebi_break, year),
    NAME(hebi_break, kind, hebi__break_kinds),
    {OBJECT("note", hebi_break, note_zh, two_texts_table)},
};
static const hebi__table break_table =
    TABLE(break_fields, .size = sizeof(hebi_break), .one_line = 1);

static const hebi__field observation_fields[] = {
    YEAR(hebi_observation, year),
    NUMBER(hebi_observation, value),
    NAME(hebi_observation, vintage, hebi__vintages),
    OPTIONAL_NAME(hebi_observation, confidence, hebi__confidences, HEBI_CONFIDENCE_HIGH),
    {KEY(hebi_observation, derived), .type = HEBI__FIELD_BOOLEAN, .optional = 1},
    OPTIONAL_ID(hebi_observation, source),
    OPTIONAL_TEXT(hebi_observation, note),
};
static const hebi__table observation_table =
    TABLE(observation_fields, .size = sizeof(hebi_observation), .one_line = 1);

static const hebi__field series_fields[] = {
    TEXT(hebi_series, indicator),
    {UNIT(hebi_series, unit)},
    {LIST("breaks", hebi_series, breaks, break_table), .optional = 1},
    {LIST("values", hebi_series, observations, observation_table)},
};
static const hebi__table series_table = TABLE(series_fields, .size = sizeof(hebi_series));

static const hebi__field history_fields[] = {
    FORMAT("libhebi-history"),
    {OBJECT("place", hebi_history_data, place, place_table)},
    {LIST("sources", hebi_history_data, sources, source_table)},
    {LIST("series", hebi_history_data, series, series_table)},
};
const hebi__table hebi__history_table = TABLE(history_fields, .one_line = 0);

static const hebi__field peer_fields[] = {
    OPTIONAL_ID(hebi_peer, indicator),
    OPTIONAL_ID(hebi_peer, place),
    {OBJECT("name", hebi_peer, name_zh, two_texts_table), .optional = 1},
};
static const hebi__table peer_table = TABLE(peer_fields, .size = sizeof(hebi_peer), .one_line = 1,
                                            .any_of = {"indicator", "place", "name"});

#define DECIMALS_OF(struct_type)                                                                   \
  { KEY(struct_type, decimals), DECIMALS, .optional = 1, .absent = -1 }
#define BASE_YEAR(struct_type)                                                                     \
  {                                                                                                \
    KEY(struct_type, base_year), .type = HEBI__FIELD_INTEGER, .low = 1000, .high = 9999,           \
                                 .optional = 1                                                     \
  }
#define EVERY_YEAR(struct_type)                                                                    \
  { KEY(struct_type, every_year), .type = HEBI__FIELD_BOOLEAN, .optional = 1 }
#define ANY_NUMBER(struct_type, member) OPTIONAL_NUMBER(struct_type, member, -INFINITY)
#define BOTH(struct_type, name, member)                                                            \
  { OBJECT(name, struct_type, member, two_texts_table), .optional = 1 }

/* Of targets, goals and results. What is absent here is what hebi_target_init() sets. */
static const hebi__field target_fields[] = {
    TEXT(hebi_target, id),
    OPTIONAL_ID(hebi_target, indicator),
    BOTH(hebi_target, "subject", subject_zh),
    TEXT(hebi_target, phrase),
    OPTIONAL_TEXT(hebi_target, section),
    OPTIONAL_ID(hebi_target, area),
    OPTIONAL_ID(hebi_target, source),
    OPTIONAL_NAME(hebi_target, measure, hebi__measures, HEBI_MEASURE_VALUE),
    OPTIONAL_NAME(hebi_target, comparator, hebi__comparators, HEBI_COMPARATOR_NONE),
    OPTIONAL_NAME(hebi_target, relation, hebi__relations, HEBI_RELATION_NONE),
    OPTIONAL_NAME(hebi_target, commitment, hebi__commitments, HEBI_COMMITMENT_PLAIN),
    OPTIONAL_NAME(hebi_target, tier, hebi__tiers, HEBI_TIER_NONE),
    OPTIONAL_NAME(hebi_target, desirable, hebi__desirables, HEBI_DESIRABLE_NONE),
    ANY_NUMBER(hebi_target, value),
    ANY_NUMBER(hebi_target, low),
    ANY_NUMBER(hebi_target, high),
    {UNIT(hebi_target, unit), .optional = 1},
    DECIMALS_OF(hebi_target),
    OPTIONAL_TEXT(hebi_target, hedge),
    OPTIONAL_NUMBER(hebi_target, tolerance, 0),
    EVERY_YEAR(hebi_target),
    YEAR(hebi_target, year),
    BASE_YEAR(hebi_target),
    ANY_NUMBER(hebi_target, base_value),
    {LIST("peers", hebi_target, peers, peer_table), .optional = 1, .low = 1},
    BOTH(hebi_target, "scope", scope_zh),
    BOTH(hebi_target, "assigned_by", assigned_by_zh),
    BOTH(hebi_target, "doubt", doubt_zh),
    OPTIONAL_ID(hebi_target, continues),
    OPTIONAL_ID(hebi_target, serves),
    OPTIONAL_NAME(hebi_target, confidence, hebi__confidences, HEBI_CONFIDENCE_HIGH),
};

/* What hebi_target_check() says of the axes and of what goes with them. */
#define SIDES                                                                                      \
  (IS(HEBI_COMPARATOR_BARE) | IS(HEBI_COMPARATOR_GE) | IS(HEBI_COMPARATOR_GT) |                    \
   IS(HEBI_COMPARATOR_LE) | IS(HEBI_COMPARATOR_LT))
#define SINGLE  (SIDES | IS(HEBI_COMPARATOR_ABOUT) | IS(HEBI_COMPARATOR_EQ))
#define PAIR    (IS(HEBI_COMPARATOR_RANGE) | IS(HEBI_COMPARATOR_BAND))
#define ORDINAL (IS(HEBI_MEASURE_RANK) | IS(HEBI_MEASURE_CLASS))
#define UNSCORED                                                                                   \
  (IS(HEBI_MEASURE_MILESTONE) | IS(HEBI_MEASURE_INVESTMENT) | IS(HEBI_MEASURE_QUALITATIVE))
#define NUMERIC (~(ORDINAL | UNSCORED))
#define SELF_CONTAINED                                                                             \
  (IS(HEBI_RELATION_NONE) | IS(HEBI_RELATION_IN_STEP) | IS(HEBI_RELATION_ASSIGNED))

/* For targets and results alike. */
#define TARGET_RULES                                                                               \
  {.key = "comparator", .values = IS(HEBI_COMPARATOR_NONE), .barred = {"value", "low", "high"}},   \
      {.key = "comparator", .values = PAIR, .barred = {"value"}},                                  \
      {.key = "comparator", .values = SINGLE, .barred = {"low", "high"}},                          \
      {.key = "comparator",                                                                        \
       .values = SIDES,                                                                            \
       .also = "relation",                                                                         \
       .also_values = SELF_CONTAINED,                                                              \
       .needed = {"value"}},                                                                       \
      {.key = "comparator", .values = SINGLE & ~SIDES, .needed = {"value"}},                       \
      {.key = "comparator", .values = IS(HEBI_COMPARATOR_RANGE), .needed = {"low", "high"}},       \
      {.key = "comparator",                                                                        \
       .values = IS(HEBI_COMPARATOR_BAND),                                                         \
       .also = "relation",                                                                         \
       .also_values = IS(HEBI_RELATION_OWN_PAST),                                                  \
       .needed = {"low", "high"}},                                                                 \
      {.key = "relation",                                                                          \
       .values = IS(HEBI_RELATION_NONE),                                                           \
       .also = "measure",                                                                          \
       .also_values = NUMERIC,                                                                     \
       .other = "comparator",                                                                      \
       .allowed = SINGLE | PAIR},                                                                  \
      {.key = "measure", .values = ~ORDINAL, .barred = {"scope"}},                                 \
      {.key = "relation",                                                                          \
       .values = IS(HEBI_RELATION_IN_STEP) | IS(HEBI_RELATION_PEER),                               \
       .needed = {"peers"}},                                                                       \
      {.key = "relation",                                                                          \
       .values = ~(IS(HEBI_RELATION_IN_STEP) | IS(HEBI_RELATION_PEER)),                            \
       .barred = {"peers"}},                                                                       \
      {.key = "relation", .values = ~IS(HEBI_RELATION_ASSIGNED), .barred = {"assigned_by"}},       \
      {.key = "relation",                                                                          \
       .values = IS(HEBI_RELATION_IN_STEP),                                                        \
       .also = "measure",                                                                          \
       .also_values = NUMERIC,                                                                     \
       .other = "comparator",                                                                      \
       .allowed = IS(HEBI_COMPARATOR_NONE)},                                                       \
      {.key = "relation",                                                                          \
       .values = IS(HEBI_RELATION_PEER),                                                           \
       .also = "measure",                                                                          \
       .also_values = NUMERIC,                                                                     \
       .other = "comparator",                                                                      \
       .allowed = SIDES},                                                                          \
  {                                                                                                \
    .key = "relation", .values = IS(HEBI_RELATION_PEER), .not_negative = "value"                   \
  }

static const hebi__rule target_rules[] = {TARGET_RULES};
static const hebi__table target_table =
    TABLE(target_fields, .size = sizeof(hebi_target), RULES(target_rules),
          .one_of = {"indicator", "subject"}, .together = {"low", "high"});

/* What was reached binds nobody, whatever is measured. */
static const hebi__rule result_rules[] = {
    TARGET_RULES,
    {.key = "measure",
     .values = ~UINT32_C(0),
     .barred = {"commitment", "tier", "continues", "serves"}},
};
static const hebi__table result_table =
    TABLE(target_fields, .size = sizeof(hebi_target), RULES(result_rules),
          .one_of = {"indicator", "subject"}, .together = {"low", "high"});

static const hebi__field area_fields[] = {
    TEXT(hebi_area, id),
    {OBJECT("title", hebi_area, title_zh, two_texts_table)},
};
static const hebi__table area_table = TABLE(area_fields, .size = sizeof(hebi_area), .one_line = 1);

static const hebi__field plan_fields[] = {
    FORMAT("libhebi-plan"),
    TEXT(hebi_plan_data, id),
    {OBJECT("title", hebi_plan_data, title_zh, two_texts_table)},
    {OBJECT("place", hebi_plan_data, place, place_table)},
    {OBJECT("years", hebi_plan_data, first_year, two_years_table)},
    {OBJECT("goal_years", hebi_plan_data, goals_first_year, two_years_table), .optional = 1},
    {LIST("sources", hebi_plan_data, sources, source_table)},
    {LIST("areas", hebi_plan_data, areas, area_table), .optional = 1},
    {LIST("results", hebi_plan_data, results, result_table), .optional = 1},
    {LIST("targets", hebi_plan_data, targets, target_table)},
    {LIST("goals", hebi_plan_data, goals, target_table), .optional = 1},
};
const hebi__table hebi__plan_table =
    TABLE(plan_fields, .list_with = "goals", .needs = "goal_years");

size_t hebi__table_find(const hebi__table *table, const char *key) {
  size_t i = 0;
  while (i < table->n_fields && strcmp(table->fields[i].key, key) != 0)
    i++;
  return i;
}
