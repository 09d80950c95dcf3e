/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi/forecast.h>
#include <string.h>

typedef struct message {
  int32_t status;
  const char *zh, *en;
} message;

static const message messages[] = {
    {HEBI_FORECAST_STATUS_OK, "预测完成。", "The forecast is complete."},
    {HEBI_FORECAST_STATUS_POINT, "观测值太少，只有点预测；增加观测年份后才有区间和概率。",
     "Too few observations for a spread, so only a point; add years for intervals and "
     "probabilities."},
    {HEBI_FORECAST_STATUS_DEGENERATE, "残差全为零，只有点预测；请检查数据是否重复或经过插值。",
     "The residuals are all zero, so only a point; check whether values were repeated or "
     "interpolated."},
    {HEBI_CODE_ARGUMENT, "数值无穷大或数据类型无效；缺失年份请用 NaN。",
     "A value is infinite or the support is not known; mark missing years with NaN."},
    {HEBI_CODE_SHORT, "观测值少于该方法的最低要求；请增加年份或换用 naive。",
     "Fewer observations than the method needs; add years or use naive."},
    {HEBI_CODE_SUPPORT, "有数值超出指标的取值范围；请检查数值或取值范围。",
     "A value lies outside of the indicator's support; check the value or the support."},
    {HEBI_CODE_NUMERIC, "计算未能收敛或数值过大；请换用其他方法或更大的计量单位。",
     "The fit did not converge or its numbers are too large; use another method or a larger unit."},
};

const char *hebi_status_message(int32_t status, const char *lang) {
  int zh = lang != NULL && strcmp(lang, "zh") == 0;
  for (size_t i = 0; i < sizeof messages / sizeof *messages; i++)
    if (messages[i].status == status)
      return zh ? messages[i].zh : messages[i].en;
  return zh ? "预测失败；请查看返回码。" : "The forecast failed; see the code.";
}

const char *hebi_forecast_status_name(int32_t status) {
  switch (status) {
  case HEBI_FORECAST_STATUS_OK:
    return "ok";
  case HEBI_FORECAST_STATUS_POINT:
    return "point";
  case HEBI_FORECAST_STATUS_DEGENERATE:
    return "degenerate";
  default:
    return "unknown";
  }
}
