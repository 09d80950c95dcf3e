# SPDX-License-Identifier: GPL-3.0-or-later
"""What was announced: results, targets and goals of one place in one document."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from . import _html
from ._core import CData, Fixed, failure, string, text, to_dict
from ._lang import pick
from ._libhebi import ffi, lib
from ._need import make_frame
from ._source import Source, open_document
from .catalog import Catalog, Indicator, load_catalog
from .history import History, Place, Publication, load_history
from .listing import Row, Statements
from .own import histories_of
from .select import Query, names_in, rows, selection
from .target import Area, Target, target_of

if TYPE_CHECKING:
    import pandas

# Rows shown in a notebook.
_IN_HTML = 60


class Plan(Fixed):
    """What one place announced in one document; made by :func:`load_plan`.

    Iterating gives its targets, an id (``plan["gdp_growth"]``) a target, a goal or a result.

    Attributes
    ----------
    id, title_zh, title_en : str
    place : Place
    years : tuple of int
        The first and the last year that its targets are tested in.
    goal_years : tuple of int, or None
        The same of its goals, None where it has none.
    areas : tuple of Area
        The parts of the document.
    sources : tuple of Publication
    catalog : Catalog
        The indicators that its statements belong to.
    """

    id: str
    title_zh: str
    title_en: str
    place: Place
    years: tuple[int, int]
    goal_years: tuple[int, int] | None
    areas: tuple[Area, ...]
    sources: tuple[Publication, ...]
    catalog: Catalog
    _handle: CData
    _lists: Mapping[str, dict[str, Target]]
    _statements: dict[str, Target]

    def __init__(self, handle: CData, catalog: Catalog) -> None:
        data = lib.hebi_plan_get(handle)
        lists = {name: _by_id(data, name, catalog) for name in ("targets", "goals", "results")}
        goal_years = (data.goals_first_year, data.goals_last_year)
        self._set(
            id=string(data.id),
            title_zh=string(data.title_zh),
            title_en=string(data.title_en),
            place=Place(**to_dict(data.place)),
            years=(data.first_year, data.last_year),
            goal_years=goal_years if all(goal_years) else None,
            areas=tuple(Area(**to_dict(data.areas[i])) for i in range(data.n_areas)),
            sources=tuple(Publication(**to_dict(data.sources[i])) for i in range(data.n_sources)),
            catalog=catalog,
            _handle=handle,
            _lists=lists,
            _statements={key: said for listed in lists.values() for key, said in listed.items()},
        )

    def title(self, lang: str | None = None) -> str:
        """Its title in a language, ``"zh"`` or ``"en"``; None is that of the locale."""
        return pick(self.__dict__, "title", lang)

    def indicator(self, statement: str | Target) -> Indicator:
        """The indicator of a target, a goal or a result, by its id.

        Raises
        ------
        HebiError
            ``"name"`` where it is of no indicator, but of a subject that it names itself.
        """
        said = self[statement] if isinstance(statement, str) else statement
        if said.indicator is None:
            message = f"{said.id!r} is of no indicator, but of {said.subject_zh!r}"
            raise failure("name", message, str(said.id))
        return self.catalog[said.indicator]

    def name(self, statement: str | Target, lang: str | None = None) -> str:
        """What a statement is about, in a language: the name of its subject or its indicator."""
        said = self[statement] if isinstance(statement, str) else statement
        if said.indicator is None:
            return pick(said.to_dict(), "subject", lang)
        return self.indicator(said).name(lang)

    @property
    def targets(self) -> Statements:
        """What is to be reached in the plan's years: one row a target, its id as index."""
        return Statements(self._rows("targets"))

    @property
    def goals(self) -> Statements:
        """What is to be reached in the longer period: one row a goal, its id as index."""
        return Statements(self._rows("goals"))

    @property
    def results(self) -> Statements:
        """What was reached, as the document says: one row a result, its id as index."""
        return Statements(self._rows("results"))

    def _rows(self, *names: str) -> list[Row]:
        return [(self, name, said) for name in names for said in self._lists[name].values()]

    def query(self, expr: str, lists: str = "both") -> Statements:
        """The statements that meet a condition on the columns of :class:`Statements`.

        Parameters
        ----------
        expr : str
            As :meth:`pandas.DataFrame.query` takes it.
        lists : {"both", "targets", "goals", "results", "all"}
            Of which lists; both are the targets and the goals.

        Raises
        ------
        HebiError
            ``"name"`` for a column that is not there, ``"argument"`` for what is no condition.

        Examples
        --------
        >>> import libhebi as hb
        >>> plan = hb.load_plan("hebi-2026")
        >>> [target.id for target in plan.query("unit == '%' and low >= 6")]
        ['gdp_growth']
        """
        return Statements(self._rows(*names_in(lists)))._query(expr, 2)

    def select(
        self,
        *,
        area: str | None = None,
        kind: str | None = None,
        indicator: str | None = None,
        year: int | None = None,
        scorable: bool | None = None,
        in_history: bool | None = None,
        lists: str | None = None,
        history: Any = None,
    ) -> Statements:
        """The statements that meet all conditions, as the library finds them.

        Parameters
        ----------
        area, kind, indicator : str, optional
        year : int, optional
            In which they are tested, or were reached.
        scorable : bool, optional
            Whether an outcome can decide them.
        in_history : bool, optional
            Whether a value of the indicator is known for the place.
        lists : {"both", "targets", "goals", "results", "all"}, optional
            Of which lists; without it both, the targets and the goals.
        history : History, DataFrame, or sequence of these, optional
            For `in_history`, before the built-in history of the place.

        Examples
        --------
        >>> import libhebi as hb
        >>> plan = hb.load_plan("hebi-2026")
        >>> [target.id for target in plan.select(area="headline", kind="range")]
        ['gdp_growth']
        """
        query = Query(
            [self],
            area=area,
            kind=kind,
            indicator=indicator,
            year=year,
            scorable=scorable,
            in_history=in_history,
            lists=lists,
        )
        histories = histories_of(history, self.place, self.catalog)
        return Statements(rows(self, selection(self, query, histories)))

    def counts(self) -> pandas.DataFrame:
        """How many targets, goals and results there are of each kind: one row a kind, as index."""
        kinds = list(ffi.typeof("hebi_kind").elements)
        columns: dict[str, Any] = {"kind": [string(lib.hebi_kind_name(kind)) for kind in kinds]}
        for name in self._lists:
            found = selection(self, Query([self], lists=name))
            columns[name] = [lib.hebi_selection_count_kind(found, kind) for kind in kinds]
        frame = make_frame(columns, "kind")
        return frame[frame.sum(axis=1) > 0]

    @functools.cached_property
    def history(self) -> History:
        """The built-in history of the plan's place."""
        return load_history(self.place.id)

    @functools.cached_property
    def _observed(self) -> frozenset[str | None]:
        """The ids of those whose indicator has a value in the built-in history."""
        found = rows(self, selection(self, Query([self], in_history=True, lists="all")))
        return frozenset(said.id for _, _, said in found)

    def __len__(self) -> int:
        return len(self._lists["targets"])

    def __iter__(self) -> Iterator[Target]:
        return iter(self._lists["targets"].values())

    def __contains__(self, key: object) -> bool:
        return key in self._statements

    def __getitem__(self, key: str) -> Target:
        """The target, the goal or the result with this id."""
        if key not in self._statements:
            listed = _listed(list(self._statements))
            message = f"the plan has no target, goal or result {key!r}, it has {listed}"
            raise failure("name", message, str(key))
        return self._statements[key]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plan) and bool(lib.hebi_plan_equal(self._handle, other._handle))

    def __hash__(self) -> int:
        return hash((self.id, self.years, len(self)))

    def __reduce__(self) -> tuple[object, ...]:
        return load_plan, (self.to_json(), self.catalog)

    def to_json(self) -> str:
        """JSON that :func:`load_plan` reads back into an equal plan."""
        return text(lib.hebi_plan_write, self._handle)

    def __repr__(self) -> str:
        said = f"{len(self)} targets of {self.place.name('en')}, {_span(self.years)}"
        if self.goal_years is not None:
            said += f"; {len(self._lists['goals'])} goals, {_span(self.goal_years)}"
        if self._lists["results"]:
            said += f"; {len(self._lists['results'])} results"
        return f"<Plan {self.id}: {said}>"

    def _repr_html_(self) -> str:
        titles = {source.id: source.title for source in self.sources}
        shown = list(self)[:_IN_HTML]
        more = "" if len(self) <= _IN_HTML else f", {_IN_HTML} / {len(self)}"
        return _html.table(
            {
                "id": [target.id for target in shown],
                "indicator": [self.name(target) for target in shown],
                "target": [target.phrase for target in shown],
                "reading": [target.kind for target in shown],
                "unit": [target.unit for target in shown],
                "nature": [target.commitment for target in shown],
                "year": [target.year for target in shown],
                "source": [titles.get(target.source or "") for target in shown],
            },
            self.title() + more,
        )


def _by_id(data: CData, name: str, catalog: Catalog) -> dict[str, Target]:
    """One of the lists of a plan."""
    structs = getattr(data, name)
    made = (target_of(structs[i], catalog) for i in range(getattr(data, f"n_{name}")))
    return {str(said.id): said for said in made}


def _listed(names: list[str], most: int = 40) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if names[most:] else "")


def _span(years: tuple[int, int]) -> str:
    first, last = years
    return str(first) if first == last else f"{first}-{last}"


def load_plan(source: Source, catalog: Catalog | None = None) -> Plan:
    """Read a plan.

    Parameters
    ----------
    source : str, path or bytes
        The name of a built-in plan (see :func:`plans`), a path (an object of :mod:`pathlib`, or a
        name that ends in ``.json``) or a JSON text.
    catalog : Catalog, optional
        The indicators it may use; the built-in ones without it.

    Raises
    ------
    HebiError
        With code, JSON pointer and line of what is wrong in the text.

    Examples
    --------
    >>> import libhebi as hb
    >>> plan = hb.load_plan("hebi-2026")
    >>> plan["gdp_growth"].phrase
    '经济增长6%—6.5%'
    >>> hb.load_plan(plan.to_json()) == plan
    True
    """
    known = catalog if catalog is not None else load_catalog()
    return Plan(open_document("plan", source, known._handle), known)


def plans() -> list[str]:
    """The names of the built-in plans.

    Examples
    --------
    >>> import libhebi as hb
    >>> "hebi-2026" in hb.plans()
    True
    """
    return [str(string(lib.hebi_builtin_plan_id(i))) for i in range(lib.hebi_builtin_plan_count())]


def as_plans(given: Any) -> list[Plan]:
    """Plans, or what :func:`load_plan` takes, or a sequence of these."""
    if given is None:
        return []
    items = given if isinstance(given, (list, tuple)) else [given]
    return [item if isinstance(item, Plan) else load_plan(item) for item in items]
