# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts with matplotlib."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from ._core import string
from ._fonts import labels
from ._lang import pick
from ._libhebi import lib
from ._need import load_matplotlib

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ._batch import Batch
    from .answer import Answer
    from .plan import Plan

# Okabe and Ito's colours, told apart by the colour-blind as well.
HISTORY, MEDIAN, TARGET = "#000000", "#0072b2", "#d55e00"
_WORDS = {
    "zh": {"history": "历史", "median": "预测（中位数）", "band": "{:g}% 区间", "target": "目标："},
    "en": {
        "history": "history",
        "median": "forecast (median)",
        "band": "{:g}% band",
        "target": "target: ",
    },
}


# How far the bar of a target reaches to both sides of its one year.
_HALF_BAR = 0.3


class _Title(NamedTuple):
    name: str
    unit: str


def fan_chart(
    batch: Batch, i: int, plan: Plan | None, answer: Answer | None, ax: Axes | None, lang: str
) -> Axes:
    """Series `i` with its forecast, and the plan's target for it with its answer."""
    shown, context = labels(lang)
    with context:
        if ax is None:
            ax = load_matplotlib("pyplot").subplots(figsize=(8, 4.5), layout="constrained")[1]
        words = _WORDS[shown]
        _draw_bands(ax, batch, i, words)
        _draw_history(ax, batch, i, words)
        if plan is not None and answer is not None:
            _draw_target(ax, answer, words, _years(answer, plan))
        title = _title(batch.panel.ids[i], plan, answer, shown)
        ax.set_title(title.name)
        ax.set_ylabel(title.unit)
        ax.xaxis.set_major_locator(load_matplotlib("ticker").MaxNLocator(integer=True))
        ax.legend(frameon=False)
    return ax


def _draw_history(ax: Axes, batch: Batch, i: int, words: dict[str, str]) -> None:
    values = batch.panel.values(i)
    first = int(batch.panel.first_years[i])
    years = range(first, first + len(values))
    ax.plot(years, values, color=HISTORY, marker="o", markersize=3, label=words["history"])


def _draw_bands(ax: Axes, batch: Batch, i: int, words: dict[str, str]) -> None:
    last = int(batch.panel.last_years()[i])
    start, value = _last_observed(batch, i)
    years = [*start, *range(last + 1, last + 1 + batch.h)]
    known = range(len(batch.level)) if batch.status[i] == lib.HEBI_FORECAST_STATUS_OK else ()
    widest_first = sorted(known, key=lambda k: -batch.level[k])
    for rank, k in enumerate(widest_first, start=1):
        lo, hi = [*value, *batch.lo[i, :, k]], [*value, *batch.hi[i, :, k]]
        label = words["band"].format(batch.level[k])
        shade = 0.5 * rank / (len(widest_first) + 1)
        ax.fill_between(years, lo, hi, color=MEDIAN, alpha=shade, linewidth=0, label=label)
    median = [*value, *batch.median[i]]
    marked = range(len(value), len(median))
    ax.plot(
        years,
        median,
        color=MEDIAN,
        marker="o",
        markersize=3,
        markevery=marked,
        label=words["median"],
    )


def _last_observed(batch: Batch, i: int) -> tuple[list[int], list[float]]:
    """Year and value that the forecast starts from; nothing where nothing was observed."""
    values = batch.panel.values(i)
    known = [k for k, value in enumerate(values) if math.isfinite(value)][-1:]
    first = int(batch.panel.first_years[i])
    return [first + k for k in known], [float(values[k]) for k in known]


def _draw_target(ax: Axes, answer: Answer, words: dict[str, str], years: list[float]) -> None:
    """A bar at each bound; between the two ends of a range, or of what 左右 forgives, a band."""
    bounds = _bounds(answer)
    label = words["target"] + _said(answer, words)
    style = {"color": TARGET, "linewidth": 2, "marker": "|", "markersize": 8}
    for bound in dict.fromkeys(b for b in (bounds["low"], bounds["high"]) if math.isfinite(b)):
        ax.plot(years, [bound] * 2, label=label, **style)
        label = "_nolegend_"
    ends = (bounds["low"], bounds["exceeded"])
    if not all(map(math.isfinite, ends)):
        ends = (bounds["lenient_low"], bounds["lenient_high"])
    if all(map(math.isfinite, ends)):
        ax.fill_between(years, *ends, color=TARGET, alpha=0.25, linewidth=0)
    # A target without a number has its year alone, and says so.
    ax.axvline(answer.year, color=TARGET, linestyle=":", linewidth=1, label=label)


def _said(answer: Answer, words: dict[str, str]) -> str:
    """As printed, with the reading where one phrase sets two numbers; in English the reading."""
    if words is not _WORDS["zh"]:
        return answer.words("reading", "en")
    if answer.tier == "none":
        return answer.phrase
    return f"{answer.phrase}（{answer.words('reading', 'zh')}）"


def _years(answer: Answer, plan: Plan) -> list[float]:
    """From where to where a target is drawn: its year, or all in which one number holds."""
    said = plan[answer.target]
    if said.every_year and said.base_year and answer.kind != "direction" and _is_of_value(answer):
        return [said.base_year, answer.year]
    return [answer.year - _HALF_BAR, answer.year + _HALF_BAR]


def _is_of_value(answer: Answer) -> bool:
    """Whether it is the indicator's own value that is measured; growth of a growth rate is."""
    of_rate = answer.measure == "growth" and answer.indicator.statistic == "growth"
    return of_rate or answer.measure == "value"


def _bounds(answer: Answer) -> dict[str, float]:
    """What the indicator itself has to reach: for a change, the value that just does it."""
    if _is_of_value(answer):
        return answer.acceptance
    needed, none = answer.requirement["value"], math.nan
    return {
        "low": needed,
        "high": none,
        "exceeded": none,
        "lenient_low": none,
        "lenient_high": none,
    }


def _title(key: Any, plan: Plan | None, answer: Answer | None, lang: str) -> _Title:
    if plan is None or answer is None:
        return _Title(str(key), "")
    members = answer.indicator.to_dict()
    unit = lib.hebi_unit_find(members["unit"].encode())
    return _Title(
        plan.place.name(lang) + (": " if lang == "en" else "：") + pick(members, "name", lang),
        str(string(unit.name if lang == "zh" else unit.name_en)),
    )
