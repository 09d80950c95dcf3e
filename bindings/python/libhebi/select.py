# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the statements of one or more plans: the library's query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ._core import CData, argument, enum_value, failure, integer, make, string
from ._libhebi import ffi, lib
from .history import History
from .listing import Row

if TYPE_CHECKING:
    from .plan import Plan

_LISTS = {
    "targets": lib.HEBI_LISTS_TARGETS,
    "goals": lib.HEBI_LISTS_GOALS,
    "both": lib.HEBI_LISTS_BOTH,
    "results": lib.HEBI_LISTS_RESULTS,
    "all": lib.HEBI_LISTS_ALL,
}
_NAMES = {number: name for name, number in _LISTS.items()}
_CHOICES = {None: lib.HEBI_CHOICE_ANY, True: lib.HEBI_CHOICE_YES, False: lib.HEBI_CHOICE_NO}


class Query:
    """A query of the library, with the texts that it points to; None leaves a condition open.

    An area or an indicator that none of the plans has is refused: a misprint would find nothing.
    """

    def __init__(
        self,
        plans: Sequence[Plan],
        *,
        year: int | None = None,
        area: str | None = None,
        kind: str | None = None,
        indicator: str | None = None,
        scorable: bool | None = None,
        in_history: bool | None = None,
        lists: str | None = None,
        ids: Iterable[str] | None = None,
    ) -> None:
        self._held: list[CData] = []
        self.struct = ffi.new("hebi_query *")
        lib.hebi_query_init(self.struct)
        if lists is not None:
            self.struct.lists = _one_of(lists, _LISTS, "lists")
        if year is not None:
            self.struct.year = integer(year, "year")
        if area is not None:
            known = [one.id for plan in plans for one in plan.areas]
            self.struct.area = self._name(area, known, "area")
        if indicator is not None:
            known = [one.id for plan in plans for one in plan.catalog]
            self.struct.indicator = self._name(indicator, known, "indicator")
        if kind is not None:
            self.struct.kind = enum_value("hebi_kind", kind, "kind")
        self.struct.scorable = _one_of(scorable, _CHOICES, "scorable")
        self.struct.in_history = _one_of(in_history, _CHOICES, "in_history")
        if ids is not None:
            self._set_ids([self._text(name, "ids") for name in ids])

    def _set_ids(self, texts: list[CData]) -> None:
        # An array without elements is still an array: nothing is asked for.
        array = ffi.new("const char *[]", [*texts, ffi.NULL])
        self._held.append(array)
        self.struct.ids, self.struct.n_ids = array, len(texts)

    def _text(self, value: str, where: str) -> CData:
        self._held.append(ffi.new("char[]", argument(value, where)))
        return self._held[-1]

    def _name(self, name: str, known: list[str], where: str) -> CData:
        text = self._text(name, where)
        if name not in known:
            listed = ", ".join(dict.fromkeys(known)) or "none"
            raise failure("name", f"there is no {where} {name!r}; there are {listed}", where)
        return text


def _one_of(value: object, known: Mapping[Any, int], where: str) -> int:
    for name, number in known.items():
        if value == name:
            return number
    wanted = ", ".join(map(repr, known))
    raise failure("argument", f"{where} is {value!r}, wanted one of {wanted}", where)


def names_in(lists: str) -> list[str]:
    """The names of the single lists that are meant."""
    meant = _one_of(lists, _LISTS, "lists")
    return [name for name in ("targets", "goals", "results") if meant & _LISTS[name]]


def handles(kind: str, objects: Sequence[Plan] | Sequence[History]) -> CData:
    """The library's objects as the array that it takes."""
    return ffi.new(f"{kind} *[]", [one._handle for one in objects]) if objects else ffi.NULL


def selection(plan: Plan, query: Query, histories: Sequence[History] = ()) -> CData:
    """What the library finds in a plan."""
    return make(
        "hebi_selection",
        lib.hebi_selection_create,
        handles("hebi_plan", [plan]),
        1,
        query.struct,
        plan.catalog._handle,
        handles("hebi_history", histories),
        len(histories),
    )


def rows(plan: Plan, found: CData) -> list[Row]:
    """What was found, as rows of a table."""
    made: list[Row] = []
    for i in range(lib.hebi_selection_count(found)):
        one = lib.hebi_selection_at(found, i)
        where = _NAMES[one.list]
        made.append((plan, where, plan._lists[where][str(string(one.target.id))]))
    return made
