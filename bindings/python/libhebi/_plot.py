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
from .attain import Answer, attainment

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ._batch import Batch
    from .plan import Plan

# Okabe and Ito's colours, told apart by the colour-blind as well.
HISTORY, MEDIAN, TARGET = "#000000", "#0072b2", "#d55e00"
_WORDS = {
    "zh": {"history": "历史", "median": "预测（中位数）", "band": "{:g}% 区间", "target": "目标"},
    "en": {
        "history": "history",
        "median": "forecast (median)",
        "band": "{:g}% band",
        "target": "target",
    },
}


class _Title(NamedTuple):
    name: str
    unit: str


def fan_chart(batch: Batch, i: int, plan: Plan | None, ax: Axes | None, lang: str) -> Axes:
    """Series `i` with its forecast, and the plan's target for it."""
    shown, context = labels(lang)
    answer = None if plan is None else _answer(plan, batch.panel.ids[i])
    with context:
        if ax is None:
            ax = load_matplotlib("pyplot").subplots(figsize=(8, 4.5), layout="constrained")[1]
        words = _WORDS[shown]
        _draw_bands(ax, batch, i, words)
        _draw_history(ax, batch, i, words)
        if answer is not None:
            _draw_target(ax, answer, words)
        title = _title(batch.panel.ids[i], answer, shown)
        ax.set_title(title.name)
        ax.set_ylabel(title.unit)
        ax.xaxis.set_major_locator(load_matplotlib("ticker").MaxNLocator(integer=True))
        ax.legend(frameon=False)
    return ax


def _answer(plan: Plan, key: Any) -> Answer | None:
    """The answer for the target of that id, or of that indicator."""
    answers = attainment(plan).answers
    for_indicator = {a.indicator.id: a for a in answers.values()}
    return answers.get(key, for_indicator.get(key))


def _draw_history(ax: Axes, batch: Batch, i: int, words: dict[str, str]) -> None:
    values = batch.panel.values(i)
    first = int(batch.panel.first_years[i])
    years = range(first, first + len(values))
    ax.plot(years, values, color=HISTORY, marker="o", markersize=3, label=words["history"])


def _draw_bands(ax: Axes, batch: Batch, i: int, words: dict[str, str]) -> None:
    last = int(batch.panel.last_years()[i])
    years = range(last + 1, last + 1 + batch.h)
    known = range(len(batch.level)) if batch.status[i] == lib.HEBI_FORECAST_STATUS_OK else ()
    widest_first = sorted(known, key=lambda k: -batch.level[k])
    for rank, k in enumerate(widest_first, start=1):
        lo, hi = batch.lo[i, :, k], batch.hi[i, :, k]
        label = words["band"].format(batch.level[k])
        shade = 0.5 * rank / (len(widest_first) + 1)
        ax.fill_between(years, lo, hi, color=MEDIAN, alpha=shade, linewidth=0, label=label)
    ax.plot(years, batch.median[i], color=MEDIAN, marker="o", markersize=3, label=words["median"])


def _draw_target(ax: Axes, answer: Answer, words: dict[str, str]) -> None:
    """A line at each bound; between the two ends of a range, or of what 左右 forgives, a band."""
    bounds = answer.acceptance
    said = answer.phrase if words is _WORDS["zh"] else answer.words("reading", "en")
    label = f"{words['target']}: {said}"
    for bound in dict.fromkeys(b for b in (bounds["low"], bounds["high"]) if math.isfinite(b)):
        ax.axhline(bound, color=TARGET, linestyle="--", linewidth=1.5, label=label)
        label = "_nolegend_"
    ends = (bounds["low"], bounds["exceeded"])
    if not all(map(math.isfinite, ends)):
        ends = (bounds["lenient_low"], bounds["lenient_high"])
    if all(map(math.isfinite, ends)):
        ax.axhspan(*ends, color=TARGET, alpha=0.15, linewidth=0)
    ax.axvline(answer.year, color=TARGET, linestyle=":", linewidth=1)


def _title(key: Any, answer: Answer | None, lang: str) -> _Title:
    if answer is None:
        return _Title(str(key), "")
    members = answer.indicator.to_dict()
    unit = lib.hebi_unit_find(members["unit"].encode())
    return _Title(
        pick(members, "name", lang), str(string(unit.name if lang == "zh" else unit.name_en))
    )
