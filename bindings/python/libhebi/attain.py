# SPDX-License-Identifier: GPL-3.0-or-later
"""Will the targets of a plan be met?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import _html
from ._core import CData, Record, argument, failure, integer, make, string, text, to_dict
from ._lang import language
from ._libhebi import ffi, lib
from ._table import Table
from .catalog import Indicator
from .dist import Dist, from_struct
from .errors import HebiKeyError
from .history import History
from .own import make_history
from .plan import Plan, load_plan

if TYPE_CHECKING:
    import pandas


class Answer(Record):
    """Everything known of one target: the library's row, by member.

    Attributes
    ----------
    target, phrase, kind : str
    indicator : Indicator
    year : int
        Of the target.
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
    indicator: Indicator
    year: int
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
        cells: dict[str, list[str]] = {**_cells([self], lang), **_details(self, lang)}
        said = {title: cell for title, (cell,) in cells.items() if cell}
        return _html.table({"": said.keys(), self.phrase: said.values()})


class Attainment(Table):
    """The answer for every target of a plan: a table with one row a target, its id as index.

    Iterating gives its answers, and the id of a target (``answer["gdp_growth"]``) one of them. What
    a DataFrame can do works on it as well (``answer.loc["gdp_growth", "p_met"]``,
    ``answer["p_met"]``); where a DataFrame itself is wanted, :meth:`to_frame` gives it.

    Attributes
    ----------
    plan : Plan
    answers : mapping of str to Answer
        Everything known of each target, with no column left out.

    Notes
    -----
    Columns: ``indicator`` (its name), ``target`` (as printed), ``kind``, ``reading`` (in symbols),
    ``unit``, ``year``, ``last`` and ``last_year`` (the last observed value), ``forecast`` (the
    median), ``lo-80``, ``hi-80``, ``lo-95``, ``hi-95``, ``outcome`` (where it is known) and its
    ``outcome_vintage``, ``gap`` (>= 0 is good), ``p_met`` (the probability that the target is met
    by its number), ``p_lenient`` (with what words such as 左右 forgive), ``verdict`` and
    ``verdict_lenient`` (None where there is a probability), ``required`` (the value that just meets
    it), ``annual_rate`` (the growth to get there, percent a year), ``times_met`` of
    ``times_known`` past years that did as much, ``recent_met`` of ``recent_known`` of the ten years
    up to ``last_year``, ``method``, ``reason`` and ``because`` (why it cannot be said), ``notes``,
    ``history_note``. Missing numbers are NaN.
    """

    plan: Plan
    answers: Mapping[str, Answer]
    _handle: CData
    _lang: str

    def __init__(self, handle: CData, plan: Plan, lang: str) -> None:
        rows = (lib.hebi_report_row(handle, i) for i in range(lib.hebi_report_count(handle)))
        answers = {answer.target: answer for answer in map(_answer, rows)}
        self._set(_handle=handle, _lang=lang, plan=plan, answers=MappingProxyType(answers))
        super().__init__(self._make_columns(), index="id")

    def _make_columns(self) -> dict[str, list[Any]]:
        answers = self.answers.values()
        columns: dict[str, list[Any]] = {"id": list(self.answers)}
        columns["indicator"] = [a.indicator.name(self._lang) for a in answers]
        columns["target"] = [a.phrase for a in answers]
        columns["kind"] = [a.kind for a in answers]
        columns["reading"] = [a.words("reading", self._lang) for a in answers]
        columns["unit"] = [a.indicator.unit for a in answers]
        columns["year"] = [a.year for a in answers]
        columns["last"] = [a.last for a in answers]
        columns["last_year"] = [a.last_year or None for a in answers]
        columns["forecast"] = [a.median for a in answers]
        for end in ("lo80", "hi80", "lo95", "hi95"):
            columns[f"{end[:2]}-{end[2:]}"] = [getattr(a, end) for a in answers]
        for name in ("outcome", "outcome_vintage", "gap"):
            columns[name] = [getattr(a, name) for a in answers]
        columns["p_met"] = [a.attainment["strict"] for a in answers]
        columns["p_lenient"] = [a.attainment["lenient"] for a in answers]
        for name in ("verdict", "verdict_lenient"):
            columns[name] = [getattr(a, name) for a in answers]
        columns["required"] = [a.requirement["value"] for a in answers]
        for name in ("annual_rate", "times_met", "times_known", "recent_met", "recent_known"):
            columns[name] = [a.requirement[name] for a in answers]
        columns["method"] = [a.method or "" for a in answers]
        columns["reason"] = [a.reason for a in answers]
        for name in ("because", "notes", "history_note"):
            columns[name] = [a.words(name, self._lang) for a in answers]
        return columns

    def to_frame(self) -> pandas.DataFrame:
        """The table as a DataFrame of its own."""
        return super().to_frame().astype({"last_year": "Int64"})

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.answers.values())

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            if key in self.answers:
                return self.answers[key]
            if key not in self._columns:
                listed = ", ".join([*self.answers, *self._columns])
                raise failure("name", f"no target or column {key!r}; there are {listed}", key)
        return super().__getitem__(key)

    def dist(self, target: str) -> Dist | None:
        """The forecast of a target's year, None where there is none."""
        return self.answer(target).dist

    def answer(self, target: str) -> Answer:
        """Everything known of one target."""
        self.plan[target]
        return self.answers[target]

    def to_text(self, lang: str | None = None) -> str:
        """The table and its remarks for a terminal, as the C library prints it."""
        return self._written(lib.hebi_report_text, lang)

    def to_markdown(self, lang: str | None = None) -> str:
        """The table and its remarks in Markdown."""
        return self._written(lib.hebi_report_markdown, lang)

    def to_json(self) -> str:
        """All rows in both languages, with every digit; missing numbers are null."""
        return text(lib.hebi_report_json, self._handle)

    def _written(self, function: CData, lang: str | None) -> str:
        chosen = self._lang if lang is None else language(lang)
        return text(function, self._handle, argument(chosen, "lang"))

    def __repr__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        cells = _cells(self, self._lang)
        numeric = [list(cells)[i] for i in (3, 4, 5, 6)]
        return _html.table(cells, self.plan.title(self._lang), right=numeric)


def attainment(
    plan: Plan | str,
    history: Any = None,
    method: str = "auto",
    *,
    fill: bool = True,
    n_paths: int = 0,
    seed: int = 0,
    min_n: int = 0,
    last_year: int = 0,
    lang: str | None = None,
) -> Attainment:
    """How likely is each target of a plan to be met, and what would it take?

    Parameters
    ----------
    plan : Plan or str
        A plan, or what :func:`load_plan` takes.
    history : History, DataFrame, or sequence of these, optional
        What was observed: a history, or a long table of first releases as :func:`make_history`
        takes for the plan's place. The first that has an indicator gives all its values. Without
        it, the built-in history of the place.
    method : str
        A forecasting method for all targets (see :func:`methods`), or ``"auto"``.
    fill : bool
        Whether the built-in history of the plan's place stands behind `history`, for the indicators
        that it lacks.
    n_paths : int
        Joint draws for targets that two series decide (与经济增长同步); 0 means 20000.
    seed : int
        Of these draws; 0 means 20260101. The same seed gives the same numbers everywhere.
    min_n : int
        Observations below which no probability is said; 0 means 3.
    last_year : int
        Use nothing observed after this year; 0 means the year before each target's.
    lang : {"zh", "en"}, optional
        Of names, readings and reasons; that of the locale without it. Columns have English names.

    Returns
    -------
    Attainment
        One row a target. A target that cannot be answered has its ``reason`` and ``because``.

    Raises
    ------
    HebiError
        ``"name"`` for an unknown method, ``"argument"`` for a number out of range.

    Examples
    --------
    >>> import libhebi as hb
    >>> answer = hb.attainment("hebi-2026", lang="en")
    >>> len(answer), answer.answer("carbon_intensity_change").reason
    (12, 'unassigned')
    """
    chosen = plan if isinstance(plan, Plan) else load_plan(plan)
    histories = _histories(history, chosen, fill)
    handles = ffi.new("hebi_history *[]", [h._handle for h in histories]) if histories else ffi.NULL
    name = argument(method, "method")
    method_name = ffi.new("char[]", name)
    options = ffi.new("hebi_report_options *")
    lib.hebi_report_options_init(options)
    options.method = method_name
    options.n_paths = _count(n_paths, "n_paths")
    options.seed = _count(seed, "seed")
    options.min_n = integer(min_n, "min_n")
    options.last_year = integer(last_year, "last_year")
    report = make(
        "hebi_report",
        lib.hebi_report_create,
        chosen._handle,
        chosen.catalog._handle,
        ffi.cast("const hebi_history *const *", handles),
        len(histories),
        options,
    )
    return Attainment(report, chosen, language(lang))


def _count(value: int, where: str) -> int:
    number = integer(value, where, bits=64)
    if number < 0:
        raise failure("argument", f"{where} is {number}, wanted 0 or more", where)
    return number


def _histories(history: Any, plan: Plan, fill: bool) -> list[History]:
    """What is to be searched, in this order; nothing for the built-in history alone."""
    if history is None:
        return []
    items = list(history) if isinstance(history, (list, tuple)) else [history]
    return [*(_one_history(item, plan) for item in items), *(_builtin(plan) if fill else ())]


def _one_history(item: Any, plan: Plan) -> History:
    if isinstance(item, History):
        return item
    if hasattr(item, "columns") or isinstance(item, Mapping):
        return make_history(item, plan.place, catalog=plan.catalog)
    raise failure(
        "type", f"history is {item!r}, wanted what load_history() gives or a table", "history"
    )


def _builtin(plan: Plan) -> list[History]:
    try:
        return [plan.history]
    except HebiKeyError:
        return []  # there is none of that place


def _answer(row: CData) -> Answer:
    members = to_dict(row)
    target, indicator = row.target, row.indicator
    members["dist"] = None if members["median"] != members["median"] else from_struct(row.dist)
    return Answer(
        target=string(target.id),
        phrase=string(target.phrase),
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


def _cells(answers: Iterable[Answer], lang: str) -> dict[str, list[str]]:
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
        "差距" if zh else "Gap": [_html.signed(a.gap, a.indicator.decimals) for a in answers],
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
