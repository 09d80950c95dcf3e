# SPDX-License-Identifier: GPL-3.0-or-later
"""Will the targets of a plan be met?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import _html
from ._core import CData, argument, failure, integer, make, text
from ._lang import language
from ._libhebi import ffi, lib
from ._table import Table
from .answer import Answer, from_row, main_cells
from .dist import Dist
from .errors import HebiKeyError
from .history import History
from .own import make_history
from .plan import Plan, load_plan

if TYPE_CHECKING:
    import pandas


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
        answers = {answer.target: answer for answer in map(from_row, rows)}
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
        self.plan[target]  # says which targets there are where this is none
        return self.answers[target].dist

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
        cells = main_cells(self, self._lang)
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
    >>> own = {"unique_id": ["gdp_growth"] * 4, "ds": [2022, 2023, 2024, 2025], "y": [5, 6, 7, 8.0]}
    >>> hb.attainment("hebi-2026", own)["gdp_growth"].last
    8.0
    >>> answer = hb.attainment("hebi-2026", lang="en")
    >>> len(answer), answer["carbon_intensity_change"].reason
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
