/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The vocabulary of verdicts and reasons, one row each. */
#include <libhebi/gap.h>
#include <string.h>

typedef struct word {
  int32_t value;
  const char *name, *zh, *en;
} word;

static const word verdicts[] = {
    {HEBI_VERDICT_NOT_DETERMINABLE, "not_determinable", "无法判断", "cannot be said"},
    {HEBI_VERDICT_MISSED, "missed", "未完成", "missed"},
    {HEBI_VERDICT_WITHIN_HEDGE, "within_hedge", "基本完成", "within the hedge"},
    {HEBI_VERDICT_MET, "met", "完成", "met"},
    {HEBI_VERDICT_EXCEEDED, "exceeded", "超额完成", "exceeded"},
};

static const word reasons[] = {
    {HEBI_REASON_NONE, "none", "", ""},
    {HEBI_REASON_NO_OUTCOME, "no_outcome", "实绩尚未公布", "the outcome is not known"},
    {HEBI_REASON_NO_BASE, "no_base", "缺少可比的基期数值", "no base value to compare with"},
    {HEBI_REASON_NO_PEER, "no_peer", "缺少对照对象的数值", "the value of a peer is not known"},
    {HEBI_REASON_UNASSIGNED, "unassigned", "目标值由上级下达，尚未公布",
     "the number is set by the tier above and is not known"},
    {HEBI_REASON_NO_DIRECTION, "no_direction", "未说明升降何者为好",
     "nothing says which way is good"},
    {HEBI_REASON_NO_HISTORY, "no_history", "没有历史数据", "no observation to forecast from"},
    {HEBI_REASON_SHORT, "short", "历史数据太少", "too few observations"},
    {HEBI_REASON_DEGENERATE, "degenerate", "历史数据没有变化，无法估计波动",
     "the observations do not vary, so no spread can be estimated"},
    {HEBI_REASON_NO_FORECAST, "no_forecast", "预测失败", "the forecast failed"},
    {HEBI_REASON_PEER_SHORT, "peer_short", "对照对象的历史数据太少",
     "too few observations of a peer"},
    {HEBI_REASON_NO_NUMBER, "no_number", "目标没有给出数值", "the words set no number"},
    {HEBI_REASON_NOT_SCORED, "not_scored", "项目、投资或定性表述，不作评分",
     "a project, an investment or words without a measure: not scored"},
    {HEBI_REASON_NO_PATH, "no_path", "缺少中间年份的数值",
     "a year between the base and the target is not known"},
    {HEBI_REASON_NO_ADDITIONS, "no_additions", "从存量看不出新增量",
     "what is added does not show in a stock"},
    {HEBI_REASON_NO_RANKING, "no_ranking", "位次取决于其他对象，无法预测",
     "a rank depends on the values of the others"},
    {HEBI_REASON_NOT_MODELLED, "not_modelled", "此类目标的概率无法计算",
     "a probability of this kind cannot be computed"},
};

static const word *find(const word *words, size_t n, int32_t value) {
  for (size_t i = 0; i < n; i++)
    if (words[i].value == value)
      return &words[i];
  return NULL;
}

static const char *text(const word *w, const char *lang) {
  if (w == NULL)
    return NULL;
  return lang != NULL && strcmp(lang, "zh") == 0 ? w->zh : w->en;
}

static const word *verdict(int32_t value) {
  return find(verdicts, sizeof verdicts / sizeof *verdicts, value);
}

static const word *reason(int32_t value) {
  return find(reasons, sizeof reasons / sizeof *reasons, value);
}

const char *hebi_verdict_name(int32_t value) {
  const word *w = verdict(value);
  return w ? w->name : NULL;
}

const char *hebi_verdict_text(int32_t value, const char *lang) {
  return text(verdict(value), lang);
}

const char *hebi_reason_name(int32_t value) {
  const word *w = reason(value);
  return w ? w->name : NULL;
}

const char *hebi_reason_text(int32_t value, const char *lang) {
  return text(reason(value), lang);
}
