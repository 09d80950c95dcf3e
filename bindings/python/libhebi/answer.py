# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything known of one target, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import _html
from ._core import CData, Record, string, to_dict
from ._lang import language
from ._libhebi import lib
from .catalog import Indicator
from .dist import Dist, from_struct


class Answer(Record):
    """Everything known of one target: the library's row, by member.

    Attributes
    ----------
    target, phrase, kind, measure, tier : str
    area : str or None
    is_goal : int
    indicator : Indicator
        What is observed and forecast; where the target names its own subject, that, without an id.
    year : int
        Of the target.
    unit, decimals : str, int
        Of what is measured: of acceptance, judgement and gap.
    dist : Dist or None
        The forecast of that year, None where there is none.
    median, lo80, hi80, lo95, hi95 : float
    acceptance, attainment, judgement, requirement : dict
        As the members of the C structs of these names.
    ...
        And all other members of ``hebi_row``.
    """

    target: str
    phrase: str
    kind: str
    measure: str
    tier: str
    area: str | None
    is_goal: int
    indicator: Indicator
    year: int
    unit: str
    decimals: int
    dist: Dist | None
    n_observed: int
    first_year: int
    last_year: int
    last: float
    method: str | None
    median: float
    lo80: float
    hi80: float
    lo95: float
    hi95: float
    outcome: float
    outcome_vintage: str | None
    outcome_derived: int
    acceptance: dict[str, Any]
    attainment: dict[str, Any]
    judgement: dict[str, Any]
    requirement: dict[str, Any]
    reason: str

    @property
    def gap(self) -> float:
        """How far the outcome, else the median forecast, is on the good side of the target."""
        known = self.judgement["reason"] == "none"
        return float((self.judgement if known else self.attainment)["gap"])

    @property
    def p_met(self) -> float:
        """The probability that the target is met by its number; NaN where it cannot be said."""
        return float(self.attainment["strict"])

    @property
    def verdict(self) -> str | None:
        """The verdict on a known outcome; None where there is a probability instead."""
        return self._verdict("strict")

    @property
    def verdict_lenient(self) -> str | None:
        """The same with what words such as 左右 forgive."""
        return self._verdict("lenient")

    def _verdict(self, by: str) -> str | None:
        p = self.attainment["strict"]
        return str(self.judgement[by]) if p != p else None

    def words(self, name: str, lang: str) -> str:
        """One of the texts that exist in two languages: reading, because, notes, ..."""
        return self.to_dict()[f"{name}_{lang}"] or ""

    def __repr__(self) -> str:
        cells = {"target": self.words("reading", "en"), "last": _last(self)}
        cells["outcome" if _is_known(self) else "forecast"] = _outcome_or_forecast(self)
        cells["P(met)" if self.verdict is None else "verdict"] = _chance(self, "en")
        said = "; ".join(f"{name} {cell}" for name, cell in cells.items())
        return f"<Answer {self.target}, {self.year}: {said}>"

    def _repr_html_(self) -> str:
        lang = language(None)
        cells: dict[str, list[str]] = {**main_cells([self], lang), **_details(self, lang)}
        said = {title: cell for title, (cell,) in cells.items() if cell}
        return _html.table({"": said.keys(), self.phrase: said.values()})


def from_row(row: CData) -> Answer:
    members = to_dict(row)
    target, indicator = row.target, row.indicator
    members["dist"] = None if members["median"] != members["median"] else from_struct(row.dist)
    return Answer(
        target=string(target.id),
        phrase=string(target.phrase),
        measure=string(lib.hebi_measure_name(target.measure)),
        tier=string(lib.hebi_tier_name(target.tier)),
        area=string(target.area),
        year=target.year,
        indicator=Indicator(**to_dict(indicator)),
        **members,
    )


def _last(a: Answer) -> str:
    value = _html.number(a.last, a.indicator.decimals)
    return f"{value} ({a.last_year})" if a.last_year else value


def _is_known(a: Answer) -> bool:
    return a.outcome == a.outcome


def _outcome_or_forecast(a: Answer) -> str:
    """The outcome where it is known: there is nothing left to forecast."""
    decimals = a.indicator.decimals
    if _is_known(a):
        return _html.number(a.outcome, decimals)
    value = _html.number(a.median, decimals)
    if a.lo80 != a.lo80:
        return value
    return f"{value} [{_html.number(a.lo80, decimals)}, {_html.number(a.hi80, decimals)}]"


def main_cells(answers: Iterable[Answer], lang: str) -> dict[str, list[str]]:
    """The main columns as texts, by title."""
    zh, answers = lang == "zh", list(answers)
    outcome = "实绩 " if zh else "outcome "
    return {
        "指标" if zh else "Indicator": [a.indicator.name(lang) for a in answers],
        "目标" if zh else "Target": [a.phrase for a in answers],
        "读法" if zh else "Reading": [a.words("reading", lang) for a in answers],
        "最近值" if zh else "Last": [_last(a) for a in answers],
        "预测" if zh else "Forecast": [
            (outcome if _is_known(a) else "") + _outcome_or_forecast(a) for a in answers
        ],
        "差距" if zh else "Gap": [_html.signed(a.gap, a.decimals) for a in answers],
        "完成概率" if zh else "P(met)": [_chance(a, lang) for a in answers],
        "说明" if zh else "Remark": [_remark(a, lang) for a in answers],
    }


def _details(a: Answer, lang: str) -> dict[str, list[str]]:
    """What else is to be said of one target alone."""
    zh, required = lang == "zh", a.requirement
    known, recent = required["times_known"], required["recent_known"]
    times = f"{required['times_met']}/{known}" if known else ""
    if recent < known:
        times += f", {required['recent_met']}/{recent}"
    return {
        "需要" if zh else "Required": [_html.number(required["value"], a.indicator.decimals)],
        "历史做到（全部，近十年）" if zh else "Done before (all, last ten)": [times],
        "方法" if zh else "Method": [a.method or ""],
        "数据" if zh else "Data": [a.words("history_note", lang)],
    }


def _chance(a: Answer, lang: str) -> str:
    p, lenient = a.attainment["strict"], a.attainment["lenient"]
    if a.reason == "not_scored":
        return "不评分" if lang == "zh" else "not scored"
    if p != p:
        verdict = getattr(lib, f"HEBI_VERDICT_{a.judgement['lenient'].upper()}")
        return str(string(lib.hebi_verdict_text(verdict, lang.encode())))
    low, high = a.acceptance["low"], a.acceptance["high"]
    if a.acceptance["lenient_low"] < low or a.acceptance["lenient_high"] > high:
        return f"{_html.percent(p)}–{_html.percent(lenient)}"
    return _html.percent(p)


def _remark(a: Answer, lang: str) -> str:
    parts = (a.words("because", lang), a.words("notes", lang))
    return ("；" if lang == "zh" else "; ").join(part for part in parts if part)
