# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of targets, goals and results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Callable

from . import _html
from ._core import failure
from ._lang import pick
from ._table import Table
from .target import Target

if TYPE_CHECKING:
    import pandas
    from typing_extensions import Self

    from .plan import Plan

# Whose it is, in which list of the plan it stands, and what it says; and what a column has of it.
Row = tuple["Plan", str, Target]
Cell = Callable[["Plan", str, Target], Any]

_CONDITION = "wanted one such as \"kind == 'range' and year == 2026\""

# Rows shown in a terminal and in a notebook.
_IN_TEXT, _IN_HTML = 20, 60
_SHOWN = ("id", "name", "phrase", "tier", "reading", "value", "unit", "area", "year", "doubt")
# Characters of a text in a terminal, and columns set to the right.
_LONGEST, _RIGHT = 32, ("value", "year")


def _members(*names: str) -> dict[str, Cell]:
    """Columns that are members of the statement."""
    return {name: _member(name) for name in names}


def _member(name: str) -> Cell:
    return lambda plan, where, said: getattr(said, name)


def _text(name: str) -> Cell:
    """A text that exists in two languages, in that of the locale."""
    return lambda plan, where, said: pick(said.to_dict(), name, None) or None


_CELLS: dict[str, Cell] = {
    **_members("id"),
    "place": lambda plan, where, said: plan.place.id,
    "plan": lambda plan, where, said: plan.id,
    "list": lambda plan, where, said: where,
    **_members("area", "indicator"),
    "name": lambda plan, where, said: plan.name(said),
    **_members("phrase", "kind", "measure", "comparator", "relation"),
    **_members("value", "low", "high", "unit", "hedge", "commitment", "tier", "every_year", "year"),
    "base_year": lambda plan, where, said: said.base_year or None,
    "scope": _text("scope"),
    **_members("scorable"),
    "in_history": lambda plan, where, said: said.id in plan._observed,
    **_members("continues", "serves"),
    "doubt": _text("doubt"),
    **_members("confidence", "section", "source"),
}


class Statements(Table):
    """Targets, goals and results of plans: a table with one row a statement, its id as index.

    Iterating gives them as :class:`Target`, and an id one of them. What a DataFrame can do works as
    well (``found["value"]``, ``found.loc[...]``, ``found.groupby(...)``); :meth:`to_frame` gives
    the DataFrame itself, and :meth:`query` those that meet a condition.

    Notes
    -----
    Columns: ``place`` and ``plan`` (ids), ``list`` (``"targets"``, ``"goals"`` or ``"results"``),
    ``area``, ``indicator`` (None where the statement names its own subject), ``name`` (of the
    indicator or the subject, in the language of the locale), ``phrase`` (as printed), ``kind``,
    ``measure``, ``comparator``, ``relation``, ``value``, ``low``, ``high``, ``unit``, ``hedge``,
    ``commitment``, ``tier``, ``every_year`` (1 for year after year), ``year``, ``base_year``,
    ``scope`` (among whom a rank counts), ``scorable`` (an outcome can decide it), ``in_history``
    (the built-in history of the place has a value of the indicator), ``continues`` (a result),
    ``serves`` (a goal), ``doubt`` (what is doubtful in the print), ``confidence`` (of the reading),
    ``section``, ``source``. A result has no commitment, tier or links.
    """

    _rows: tuple[Row, ...]

    def __init__(self, rows: Iterable[Row]) -> None:
        self._set(_rows=tuple(rows))
        columns = {name: [cell(*row) for row in self._rows] for name, cell in _CELLS.items()}
        super().__init__(columns, index="id")

    def to_frame(self) -> pandas.DataFrame:
        """The table as a DataFrame of its own."""
        return super().to_frame().astype({"base_year": "Int64"})

    def query(self, expr: str) -> Self:
        """Those that meet a condition as :meth:`pandas.DataFrame.query` takes it.

        Raises
        ------
        HebiError
            ``"name"`` for a column that is not there, ``"argument"`` for what is no condition.
        """
        return self._query(expr, 2)

    def _query(self, expr: str, level: int) -> Self:
        """`level`: how many calls up the variables are that the condition has with an ``@``."""
        if not isinstance(expr, str):
            raise failure("type", f"query is {expr!r}, wanted a text", "query")
        frame = self.to_frame().reset_index()
        try:
            found = frame.query(expr, level=level).index
        except NameError as error:
            listed = ", ".join(self._columns)
            raise failure("name", f"{error}; the columns are {listed}", "query") from None
        except (SyntaxError, TypeError, ValueError, KeyError) as error:
            message = f"{expr!r} is no condition for pandas ({error}); {_CONDITION}"
            raise failure("argument", message, "query") from None
        return type(self)(self._rows[i] for i in found)

    def __iter__(self) -> Iterator[Target]:
        return (said for _, _, said in self._rows)

    def _named(self, key: object) -> list[Row]:
        """Those with this id, or with this plan and id."""
        return [row for row in self._rows if key in (row[2].id, (row[0].id, row[2].id))]

    def __contains__(self, key: object) -> bool:
        return bool(self._named(key))

    def __getitem__(self, key: Any) -> Any:
        """A statement by its id (by plan and id, where two plans have it), else a column."""
        found = self._named(key) if isinstance(key, (str, tuple)) else []
        if len(found) > 1:
            plans = [plan.id for plan, _, _ in found]
            message = f"{key!r} is in {' and '.join(plans)}: ask for {(plans[0], key)!r}"
            raise failure("argument", message, str(key))
        if found:
            return found[0][2]
        if isinstance(key, (str, tuple)) and key not in self._columns:
            listed = ", ".join(self._columns)
            raise failure("name", f"no id or column {key!r}; the columns are {listed}", str(key))
        return super().__getitem__(key)

    def _shown(self, rows: int, brief: bool = False) -> dict[str, list[Any]]:
        """The columns to look at; tiers and doubts only where there are some."""
        cells = {name: column[:rows] for name, column in self._columns.items()}
        cells["reading"] = cells["kind"]
        cells["value"] = list(map(_numbers, cells["value"], cells["low"], cells["high"]))
        if brief:
            cells.update({name: list(map(_cut, cells[name])) for name in ("id", "name", "phrase")})
            cells["doubt"] = ["?" if doubt else "" for doubt in cells["doubt"]]
        cells["tier"] = [tier.replace("none", "") for tier in cells.get("tier", ())]
        for rare in ("tier", "doubt"):
            if not any(cells[rare]):
                del cells[rare]
        return {name: cells[name] for name in _SHOWN if name in cells}

    def __repr__(self) -> str:
        shown = self._shown(_IN_TEXT, brief=True)
        lines = [f"<{type(self).__name__}: {len(self)}>", _html.plain(shown, right=_RIGHT)]
        if len(self) > _IN_TEXT:
            lines.append(f"... {len(self) - _IN_TEXT} more")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        more = "" if len(self) <= _IN_HTML else f"{_IN_HTML} / {len(self)}"
        return _html.table(self._shown(_IN_HTML), more, right=_RIGHT)


def _numbers(value: float, low: float, high: float) -> str:
    """The number, or the two ends; nothing where there is none."""
    return "–".join(_html.number(number) for number in (value, low, high) if number == number)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
