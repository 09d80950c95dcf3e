# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan from phrases of one's own."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ._core import CData, failure, from_dict, integer, make
from ._libhebi import ffi, lib
from .catalog import Catalog, Indicator, load_catalog
from .errors import HebiError, HebiKeyError
from .history import Place, as_place, load_history
from .phrases import Reader
from .plan import Plan
from .target import Peer, Target


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
        Rows of what is measured (the id, a name or an alias of an indicator, or any other
        subject), the phrase as reports write it, and, if it is not that of the plan, the year.
    place : Place or str
        Whose plan it is: a place, or what :func:`load_history` knows.
    year : int, optional
        Of the targets that name none: those have to get one from somewhere.
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

    Notes
    -----
    A name has to fit as a whole (:meth:`Catalog.find`). Where the phrase is about growth, what is
    called like a level is its growth rate: 社零 with 增长6% is ``"retail_sales_growth"``. An id
    stands for itself. Any other text is a subject of its own, which is kept but has no history:
    社会消费品零售额 is no name of an indicator, so it is a subject. A text of one word without
    Chinese is taken for an id, and refused where there is none.

    What a target is held against is found in the same way: 经济增长 is ``"gdp_growth"``,
    全省平均水平 the place above.

    Raises
    ------
    HebiError
        ``"phrase"`` for a phrase that cannot be read, ``"name"`` for what looks like an id and is
        none, ``"unit"`` for a unit that does not go with the indicator's, ``"argument"`` where
        no year is given. The message says which row it is.

    Examples
    --------
    >>> import libhebi as hb
    >>> rows = [("gdp_growth", "增长6%以上"), ("grain_output", "稳定在120万吨以上")]
    >>> own = hb.make_plan(rows, "hebi", 2026)
    >>> own["gdp_growth"].kind, own["gdp_growth"].value
    ('at_least', 6.0)
    >>> own = hb.make_plan([("居民收入", "与经济增长同步")], "hebi", 2026)
    >>> own["income_growth"].peers[0].indicator
    'gdp_growth'
    """
    known = catalog if catalog is not None else load_catalog()
    where = as_place(place)
    held: list[CData] = []
    making = _Making(known, where, year, first_year)
    members = list(_numbered(making.members(_rows(targets))))
    years = [one["year"] for one in members] or [_year_of_nothing(year)]
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


def _year_of_nothing(year: int | None) -> int:
    if year is None:
        raise failure("argument", "there are no targets and no year is given", "year")
    return integer(year, "year")


def _rows(targets: Any) -> list[tuple[Any, ...]]:
    if hasattr(targets, "itertuples"):
        targets = targets.itertuples(index=False)
    rows = [tuple(row) if isinstance(row, Sequence) else (row,) for row in targets]
    for i, row in enumerate(rows):
        if len(row) not in (2, 3) or not all(isinstance(text, str) for text in row[:2]):
            message = f"row {i} is {row!r}, wanted what is measured, the phrase and its year"
            raise failure("type", message, "targets")
    return rows


class _Making:
    """What all rows of a plan are read by."""

    def __init__(
        self, catalog: Catalog, place: Place, year: int | None, first_year: int | None
    ) -> None:
        self.catalog, self.place, self.year, self.first_year = catalog, place, year, first_year
        self.above = list(_above(place))

    def members(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
        """The targets of all rows, each by member."""
        for i, row in enumerate(rows):
            try:
                yield from self._of_row(*row)
            except HebiError as error:
                error.message = f"row {i}: {error.message}"
                error.where = f"/targets/{i}/{error.where}"
                error.args = (error.message,)
                raise

    def _of_row(self, what: str, phrase: str, year: Any = None) -> Iterator[dict[str, Any]]:
        reader = Reader(self.place, _year(year, self.year), self.first_year)
        for reading in reader.read(phrase, None):
            target = reading.target
            if target.year == 0:
                message = "no year is given: it may stand in the phrase, in the row or as `year`"
                raise failure("argument", message, "year")
            peers = tuple(self._peer(peer, target) for peer in target.peers)
            found = self._indicator(what, target, peers)
            subject = what if found is None else None
            yield {
                **target.to_dict(),
                **{"id": what if found is None else found.id, "indicator": found and found.id},
                **{"subject_zh": subject, "subject_en": subject, "peers": peers},
            }

    def _indicator(self, what: str, target: Target, peers: Iterable[Peer]) -> Indicator | None:
        """What a row is about; None for a subject."""
        if what in self.catalog:
            return self.catalog[what]
        beside = (self.catalog[one.indicator] for one in peers if one.indicator is not None)
        growing = _is_growth(target) or any(one.statistic == "growth" for one in beside)
        found = _called(what, growing, self.catalog)
        if found is None and what.isascii() and what.isidentifier():
            nearest = difflib.get_close_matches(what, [one.id for one in self.catalog], 3, 0.4)
            listed = " or ".join(map(repr, nearest))
            hint = f"did you mean {listed}?" if nearest else "see load_catalog()"
            raise failure("name", f"there is no indicator {what!r}; {hint}", "indicator")
        return found

    def _peer(self, peer: Peer, target: Target) -> Peer:
        """The same with the place or the indicator that it names."""
        name = peer.name_zh
        if name is None or peer.place is not None:
            return peer
        place = next((one.id for one in self.above if name.startswith(one.name_zh)), None)
        found = _called(name, _is_growth(target), self.catalog) if place is None else None
        return Peer(**{**peer.to_dict(), "place": place, "indicator": found and found.id})


def _year(own: Any, otherwise: int | None) -> int | None:
    """The year of a row; a table without some of them has floats, and NaN for none."""
    if own is None or own != own:
        return otherwise
    return int(own) if isinstance(own, float) and own.is_integer() else integer(own, "year")


def _above(place: Place) -> Iterator[Place]:
    """The built-in places above a place, the nearest first."""
    while place.parent is not None:
        try:
            place = load_history(place.parent).place
        except HebiKeyError:
            return
        yield place


def _is_growth(target: Target) -> bool:
    """Whether a rate of growth decides it: what grows in step is compared by its growth, and what
    adds up over years in percent is the product of its growth rates."""
    percent = target.unit in ("%", None)
    changes = target.measure in ("annual_average", "cumulative_change") and percent
    return target.measure == "growth" or target.relation == "in_step" or changes


def _called(name: str, growing: bool, catalog: Catalog) -> Indicator | None:
    """The indicator that is called so, where growth is meant that of the level of this name."""
    found = catalog.find(name)
    if not growing or (found is not None and found.statistic == "growth"):
        return found
    rate = catalog.find(f"{name}增长")
    if rate is None and found is not None:
        rate = catalog.find(f"{found.name_zh}增长")
    return found if rate is None else rate


def _numbered(members: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same with ids that stand once."""
    taken: dict[str, int] = {}
    for one in members:
        n = taken[one["id"]] = taken.get(one["id"], 0) + 1
        yield one if n == 1 else {**one, "id": f"{one['id']}_{n}"}
