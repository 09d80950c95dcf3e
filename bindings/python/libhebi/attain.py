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
from .listing import Statements
from .own import histories_of
from .plan import Plan, as_plans, load_plan
from .select import Query, handles
from .target import Target

if TYPE_CHECKING:
    import pandas


class Attainment(Table):
    """The answer for targets of a plan: a table with one row a target, its id as index.

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
    Columns: ``indicator`` (its name, or that of the target's own subject), ``target`` (as
    printed), ``area``, ``list`` (``"targets"`` or ``"goals"``), ``kind``, ``measure``, ``tier``,
    ``reading`` (in symbols), ``unit`` (of the indicator), ``measured_unit`` (of ``gap``),
    ``year``, ``last`` and ``last_year`` (the last observed value), ``forecast`` (the median),
    ``lo-80``, ``hi-80``, ``lo-95``, ``hi-95``, ``outcome`` (where it is known) and its
    ``outcome_vintage``, ``gap`` (>= 0 is good), ``p_met`` (the probability that the target is met
    by its number), ``p_lenient`` (with what words such as 左右 forgive), ``verdict`` and
    ``verdict_lenient`` (None where there is a probability), ``required`` (the value of the
    indicator that just meets it), ``progress`` (share of the way from the base to it),
    ``annual_rate`` (the growth to get there, percent a year), ``times_met`` of ``times_known``
    past years that did as much, ``recent_met`` of ``recent_known`` of the ten years up to
    ``last_year``, ``method``, ``reason`` and ``because`` (why it cannot be said), ``notes``,
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
        columns["area"] = [a.area for a in answers]
        columns["list"] = ["goals" if a.is_goal else "targets" for a in answers]
        columns["kind"] = [a.kind for a in answers]
        columns["measure"] = [a.measure for a in answers]
        columns["tier"] = [a.tier for a in answers]
        columns["reading"] = [a.words("reading", self._lang) for a in answers]
        columns["unit"] = [a.indicator.unit for a in answers]
        columns["measured_unit"] = [a.unit for a in answers]
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
        columns["progress"] = [a.requirement["progress"] for a in answers]
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
        if target not in self.answers:
            listed = ", ".join(self.answers)
            raise failure("name", f"no answer for {target!r}; there are {listed}", str(target))
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
    targets: Any = None,
    query: str | None = None,
    area: str | None = None,
    lists: str | None = None,
    plans: Any = None,
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
    targets : str, Target, sequence of these, Statements or DataFrame, optional
        Which targets and goals: ids, or what ``plan.query()``, ``plan.select()`` and ``plan.goals``
        give, or a DataFrame of it. Without this and the next three, those that the document calls
        its main targets (the area ``"headline"``), or all of a plan that has no such list.
    query : str, optional
        A condition on the columns of :class:`Statements`, as :meth:`Plan.query` takes it.
    area : str, optional
        The id of an area of the plan.
    lists : {"targets", "goals", "both"}, optional
        Which lists of the plan; both, where something else is chosen.
    plans : Plan or sequence of these, optional
        What other places announced, for targets that are held against them (高于全省平均水平).
        Built-in plans are known anyhow.
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
    ids = _ids(chosen, targets, query)
    wanted = None
    if ids is not None or area is not None or lists is not None:
        wanted = Query([chosen], area=area, lists=lists, ids=ids)
    histories = histories_of(history, chosen.place, chosen.catalog, fill)
    others = as_plans(plans)
    other_handles = handles("hebi_plan", others)
    name = argument(method, "method")
    method_name = ffi.new("char[]", name)
    options = ffi.new("hebi_report_options *")
    lib.hebi_report_options_init(options)
    options.method = method_name
    options.n_paths = _count(n_paths, "n_paths")
    options.seed = _count(seed, "seed")
    options.min_n = integer(min_n, "min_n")
    options.last_year = integer(last_year, "last_year")
    options.query = ffi.NULL if wanted is None else wanted.struct
    options.plans, options.n_plans = other_handles, len(others)
    report = make(
        "hebi_report",
        lib.hebi_report_create,
        chosen._handle,
        chosen.catalog._handle,
        handles("hebi_history", histories),
        len(histories),
        options,
    )
    return Attainment(report, chosen, language(lang))


def _ids(plan: Plan, targets: Any, query: str | None) -> list[str] | None:
    """The ids of those that are meant, None for no choice."""
    if targets is None and query is None:
        return None
    both = Statements(plan._rows("targets", "goals"))
    asked = both if query is None else both._query(query, 3)
    if targets is None:
        return [str(one.id) for one in asked]
    if isinstance(targets, (str, Target)):
        targets = [targets]
    elif hasattr(targets, "columns") and not isinstance(targets, Statements):
        targets = targets.index
    names = [one.id if isinstance(one, Target) else one for one in targets]
    for name in names:
        if name not in both:
            raise failure("name", f"the plan has no target or goal {name!r}", "targets")
    return [str(name) for name in names if name in asked]


def _count(value: int, where: str) -> int:
    number = integer(value, where, bits=64)
    if number < 0:
        raise failure("argument", f"{where} is {number}, wanted 0 or more", where)
    return number
