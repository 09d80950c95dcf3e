# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan from phrases of one's own."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ._core import CData, failure, from_dict, integer, make
from ._libhebi import ffi, lib
from .catalog import Catalog, Indicator, load_catalog
from .errors import HebiError
from .history import Place, as_place
from .phrases import Reader
from .plan import Plan


def make_plan(
    targets: Any,
    place: Place | str,
    year: int | None = None,
    *,
    first_year: int | None = None,
    id: str = "own",
    title: str | None = None,
    catalog: Catalog | None = None,
) -> Plan:
    """A plan from phrases.

    Parameters
    ----------
    targets : DataFrame or sequence of sequences
        Rows of what is measured (the id or the name of an indicator, or any other subject), the
        phrase as reports write it, and, if it is not that of the plan, the year.
    place : Place or str
        Whose plan it is: a place, or what :func:`load_history` knows.
    year : int, optional
        Of the targets that name none.
    first_year : int, optional
        The first year of the period that the targets are for.
    id, title : str, optional
        Of the plan; its title is its id without one.
    catalog : Catalog, optional
        The indicators; the built-in ones without it.

    Returns
    -------
    Plan
        A target has the id of its indicator, or its subject, and a number behind it where that is
        taken.

    Raises
    ------
    HebiError
        ``"phrase"`` for a phrase that cannot be read, ``"name"`` for what looks like an id and is
        none, ``"unit"`` for a unit that does not go with the indicator's.

    Examples
    --------
    >>> import libhebi as hb
    >>> rows = [("gdp_growth", "增长6%以上"), ("grain_output", "稳定在120万吨以上")]
    >>> own = hb.make_plan(rows, "hebi", 2026)
    >>> own["gdp_growth"].kind, own["gdp_growth"].value
    ('at_least', 6.0)
    """
    known = catalog if catalog is not None else load_catalog()
    where = as_place(place)
    held: list[CData] = []
    members = list(_numbered(_members(_rows(targets), known, where, year, first_year)))
    years = [one["year"] for one in members] or [0 if year is None else integer(year, "year")]
    document = {
        "id": id,
        "title_zh": title if title is not None else id,
        "title_en": title if title is not None else id,
        "place": where,
        "first_year": min(years),
        "last_year": max(years),
    }
    array = ffi.new("hebi_target[]", [from_dict("hebi_target", one, held) for one in members])
    data = ffi.new("hebi_plan_data *", from_dict("hebi_plan_data", document, held))
    data.targets, data.n_targets = array, len(members)
    return Plan(make("hebi_plan", lib.hebi_plan_create, data, known._handle), known)


def _rows(targets: Any) -> list[tuple[Any, ...]]:
    if hasattr(targets, "itertuples"):
        targets = targets.itertuples(index=False)
    rows = [tuple(row) if isinstance(row, Sequence) else (row,) for row in targets]
    for i, row in enumerate(rows):
        if len(row) not in (2, 3) or not all(isinstance(text, str) for text in row[:2]):
            message = f"row {i} is {row!r}, wanted what is measured, the phrase and its year"
            raise failure("type", message, "targets")
    return rows


def _members(
    rows: Iterable[tuple[Any, ...]],
    catalog: Catalog,
    place: Place,
    year: int | None,
    first_year: int | None,
) -> Iterator[dict[str, Any]]:
    """The targets of all rows, each by member."""
    for i, (what, phrase, *own_year) in enumerate(rows):
        indicator = _indicator(what, catalog)
        reader = Reader(place, own_year[0] if own_year else year, first_year)
        try:
            readings = list(reader.read(phrase, None))
        except HebiError as error:
            error.message, error.where = f"row {i}: {error.message}", f"/targets/{i}/phrase"
            error.args = (error.message,)
            raise
        subject = what if indicator is None else None
        name = what if indicator is None else indicator.id
        for reading in readings:
            members = reading.target.to_dict()
            members.update(id=name, indicator=indicator and name)
            members.update(subject_zh=subject, subject_en=subject)
            yield members


def _indicator(what: str, catalog: Catalog) -> Indicator | None:
    """The indicator of that id or name, None for a subject."""
    for one in catalog:
        if what in (one.id, one.name_zh, one.name_en):
            return one
    if not what.isascii() or not what.isidentifier():
        return None
    nearest = difflib.get_close_matches(what, [one.id for one in catalog], n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(map(repr, nearest))}?" if nearest else "see load_catalog()"
    raise failure("name", f"there is no indicator {what!r}; {hint}", "targets")


def _numbered(members: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same with ids that stand once."""
    taken: dict[str, int] = {}
    for one in members:
        n = taken[one["id"]] = taken.get(one["id"], 0) + 1
        yield one if n == 1 else {**one, "id": f"{one['id']}_{n}"}
