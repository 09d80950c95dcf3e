# SPDX-License-Identifier: GPL-3.0-or-later
"""What was announced: the targets of one place in one document."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _html
from ._core import CData, Fixed, Record, failure, string, text, to_dict
from ._lang import pick
from ._libhebi import ffi, lib
from ._need import make_frame
from ._source import Source, open_document
from .catalog import Catalog, Indicator, load_catalog
from .history import History, Place, Publication, load_history

if TYPE_CHECKING:
    import pandas

_TABLE = [
    "id",
    "indicator",
    "phrase",
    "kind",
    "comparator",
    "relation",
    "value",
    "low",
    "high",
    "unit",
    "commitment",
    "year",
    "source",
]


class Target(Record):
    """A target: who announced what, in which words, and how the words are read.

    Attributes
    ----------
    id, indicator : str
    phrase : str
        As printed.
    kind : str
        The reading in one word: ``"range"``, ``"bare"``, ``"at_least"``, ``"at_most"``,
        ``"about"``, ``"in_step"``, ``"maintain"`` or ``"assigned"``.
    comparator, relation, commitment, desirable : str
        The axes of the reading, see docs/targets.md.
    value, low, high : float
        The numbers, NaN where there is none.
    unit : str
    year : int
        The year in which it is tested.
    section, source, hedge, partner : str or None
    assigned_by_zh, assigned_by_en, doubt_zh, doubt_en : str or None
    decimals, base_year : int
    tolerance : float
    """

    id: str
    indicator: str
    phrase: str
    kind: str
    section: str | None
    source: str | None
    comparator: str
    relation: str
    commitment: str
    desirable: str
    value: float
    low: float
    high: float
    unit: str
    decimals: int
    hedge: str | None
    tolerance: float
    year: int
    base_year: int
    partner: str | None
    assigned_by_zh: str | None
    assigned_by_en: str | None
    doubt_zh: str | None
    doubt_en: str | None

    def _repr_html_(self) -> str:
        return _html.card(self, self.phrase)


class Plan(Fixed):
    """The targets of one place; made by :func:`load_plan`. Iterating gives its targets.

    Attributes
    ----------
    id, title_zh, title_en : str
    place : Place
    years : tuple of int
        The first and the last year that it covers.
    sources : tuple of Publication
    catalog : Catalog
        The indicators that its targets belong to.
    """

    id: str
    title_zh: str
    title_en: str
    place: Place
    years: tuple[int, int]
    sources: tuple[Publication, ...]
    catalog: Catalog
    _handle: CData
    _targets: dict[str, Target]

    def __init__(self, handle: CData, catalog: Catalog) -> None:
        data = lib.hebi_plan_get(handle)
        targets = (_target(data.targets[i], catalog) for i in range(data.n_targets))
        self._set(
            id=string(data.id),
            title_zh=string(data.title_zh),
            title_en=string(data.title_en),
            place=Place(**to_dict(data.place)),
            years=(data.first_year, data.last_year),
            sources=tuple(Publication(**to_dict(data.sources[i])) for i in range(data.n_sources)),
            catalog=catalog,
            _handle=handle,
            _targets={target.id: target for target in targets},
        )

    def title(self, lang: str | None = None) -> str:
        """Its title in a language, ``"zh"`` or ``"en"``; None is that of the locale."""
        return pick(self.__dict__, "title", lang)

    def indicator(self, target: str) -> Indicator:
        """The indicator of a target."""
        return self.catalog[self[target].indicator]

    @property
    def targets(self) -> pandas.DataFrame:
        """One row a target, its id as index."""
        return make_frame(self._columns(), "id")

    @functools.cached_property
    def history(self) -> History:
        """The built-in history of the plan's place."""
        return load_history(self.place.id)

    def _columns(self) -> dict[str, list[Any]]:
        return {name: [getattr(target, name) for target in self] for name in _TABLE}

    def __len__(self) -> int:
        return len(self._targets)

    def __iter__(self) -> Iterator[Target]:
        return iter(self._targets.values())

    def __contains__(self, target: object) -> bool:
        return target in self._targets

    def __getitem__(self, target: str) -> Target:
        if target not in self._targets:
            known = ", ".join(self._targets)
            raise failure("name", f"the plan has no target {target!r}, it has {known}", str(target))
        return self._targets[target]

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
        first, last = self.years
        years = str(first) if first == last else f"{first}-{last}"
        return f"<Plan {self.id}: {len(self)} targets of {self.place.name('en')}, {years}>"

    def _repr_html_(self) -> str:
        titles = {source.id: source.title for source in self.sources}
        return _html.table(
            {
                "id": [target.id for target in self],
                "indicator": [self.indicator(target.id).name() for target in self],
                "target": [target.phrase for target in self],
                "reading": [target.kind for target in self],
                "unit": [target.unit for target in self],
                "nature": [target.commitment for target in self],
                "year": [target.year for target in self],
                "source": [titles.get(target.source or "") for target in self],
            },
            self.title(),
        )


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


def _target(struct: CData, catalog: Catalog) -> Target:
    members = to_dict(struct)
    members["unit"] = catalog[members["indicator"]].unit
    kind = string(lib.hebi_kind_name(lib.hebi_target_kind(ffi.addressof(struct))))
    return Target(**members, kind=kind)
