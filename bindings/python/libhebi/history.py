# SPDX-License-Identifier: GPL-3.0-or-later
"""What was observed: the series of one place, with vintage and source of every value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _html
from ._core import CData, Fixed, Record, enum_value, failure, make, string, text, to_dict
from ._lang import pick
from ._libhebi import ffi, lib
from ._need import make_frame
from ._source import Source, open_document
from .catalog import Catalog, Indicator, load_catalog

if TYPE_CHECKING:
    import pandas

_OBSERVATION = [name for name, _ in ffi.typeof("hebi_observation").fields]


class Place(Record):
    """A place that sets targets or is compared with.

    Attributes
    ----------
    id : str
        The six digits of its division in GB/T 2260, as ``"410600"``.
    name_zh, name_en : str
    level : str
        ``"country"``, ``"province"``, ``"city"`` or ``"county"``.
    parent : str or None
        The id of the place above, None for a country. What is held against 全省 or 全国 is held
        against it.

    Examples
    --------
    >>> import libhebi as hb
    >>> hb.load_history("hebi").place.parent
    '410000'
    >>> anyang = hb.Place(
    ...     id="410500", name_zh="安阳市", name_en="Anyang", level="city", parent="410000"
    ... )
    >>> hb.make_plan([("gdp_growth", "高于全省平均水平")], anyang, 2026).place.name("en")
    'Anyang'
    """

    id: str
    name_zh: str
    name_en: str
    level: str
    parent: str | None

    def name(self, lang: str | None = None) -> str:
        """Its name in a language, ``"zh"`` or ``"en"``; None is that of the locale."""
        return pick(self.to_dict(), "name", lang)

    def is_called(self, name: str) -> bool:
        """Whether `name` is its id or one of its names, as "hebi", "鹤壁" and "鹤壁市"."""
        zh, wanted = self.name_zh, name.strip().casefold()
        return wanted in (self.id, zh, zh.rstrip("省市"), self.name_en.casefold())


class Publication(Record):
    """A source: ``id``, ``title``, ``publisher``, ``url``, ``published`` (a date)."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None


class Observation(Record):
    """One value of one year, with where it was published and when.

    Attributes
    ----------
    year : int
    value : float
        In the unit of the series.
    vintage : str
        ``"first"`` release or ``"revised"``.
    confidence : str
        ``"high"`` or ``"medium"``.
    derived : int
        1 where it was computed from other published values, as `note` says.
    source : str or None
        The id of a source of the history.
    note : str or None
    """

    year: int
    value: float
    vintage: str
    confidence: str
    derived: int
    source: str | None
    note: str | None


class Break(Record):
    """A year from which on values do not compare with those before: ``year``, ``kind``, notes."""

    year: int
    kind: str
    note_zh: str | None
    note_en: str | None


class Known(NamedTuple):
    """A value a year from `first_year` on, NaN where missing; 1 where a break leads into a year."""

    first_year: int
    values: list[float]
    shifted: list[int]

    def by_year(self) -> dict[int, float]:
        years = range(self.first_year, self.first_year + len(self.values))
        return {year: value for year, value in zip(years, self.values) if value == value}


class Series(Fixed):
    """All observations of one indicator in one place.

    Attributes
    ----------
    indicator : Indicator
    unit : str
        The unit in which the values are printed.
    observations : tuple of Observation
        A year stands twice where both its first release and its revision are known.
    breaks : tuple of Break
    """

    indicator: Indicator
    unit: str
    observations: tuple[Observation, ...]
    breaks: tuple[Break, ...]
    _history: CData
    _catalog: CData

    def __init__(self, struct: CData, indicator: Indicator, history: CData, catalog: CData) -> None:
        members = to_dict(struct)
        self._set(
            indicator=indicator,
            unit=members["unit"],
            observations=tuple(Observation(**m) for m in members["observations"]),
            breaks=tuple(Break(**m) for m in members["breaks"]),
            _history=history,
            _catalog=catalog,
        )

    def known(self, vintage: str = "revised") -> Known:
        """What :meth:`annual` says, with the missing years and the breaks."""
        preferred = enum_value("hebi_vintage", vintage, "vintage")
        name = self.indicator.id.encode()
        annual = make(
            "hebi_annual",
            lib.hebi_history_annual,
            self._history,
            self._catalog,
            name,
            preferred,
            0,
        )
        n = annual.n
        if n == 0:
            return Known(0, [], [])
        return Known(annual.first_year, ffi.unpack(annual.values, n), ffi.unpack(annual.shifted, n))

    def annual(self, vintage: str = "revised") -> dict[int, float]:
        """All that is known of the indicator, by year, in the unit of the indicator.

        That is the published values since the last redefinition, and for a growth rate, in the
        years without one, the growth of its level: what a forecast and a verdict take.

        Parameters
        ----------
        vintage : {"revised", "first"}
            Which to take where a year has two: revised values to fit, first releases to judge.
        """
        return self.known(vintage).by_year()

    def to_frame(self) -> pandas.DataFrame:
        """One row an observation."""
        return make_frame(self._columns())

    def _columns(self) -> dict[str, list[Any]]:
        return {name: [getattr(o, name) for o in self.observations] for name in _OBSERVATION}

    def __len__(self) -> int:
        return len(self.observations)

    def __repr__(self) -> str:
        years = [observation.year for observation in self.observations]
        span = f", {years[0]}-{years[-1]}" if years else ""
        return f"<Series {self.indicator.id}: {len(self)} values in {self.unit}{span}>"

    def _repr_html_(self) -> str:
        return _html.table(
            self._columns(),
            f"{self.indicator.name()} ({self.unit})",
            right=("year", "value"),
        )


class History(Fixed):
    """All series of one place; made by :func:`load_history`.

    Attributes
    ----------
    place : Place
    sources : tuple of Publication
    catalog : Catalog
        The indicators that the series belong to.
    """

    place: Place
    sources: tuple[Publication, ...]
    catalog: Catalog
    _handle: CData
    _series: dict[str, Series]

    def __init__(self, handle: CData, catalog: Catalog) -> None:
        data = lib.hebi_history_get(handle)
        series = {}
        for i in range(data.n_series):
            indicator = catalog[str(string(data.series[i].indicator))]
            series[indicator.id] = Series(data.series + i, indicator, handle, catalog._handle)
        self._set(
            place=Place(**to_dict(data.place)),
            sources=tuple(Publication(**to_dict(data.sources[i])) for i in range(data.n_sources)),
            catalog=catalog,
            _handle=handle,
            _series=series,
        )

    def __len__(self) -> int:
        return len(self._series)

    def __iter__(self) -> Iterator[Series]:
        return iter(self._series.values())

    def __contains__(self, indicator: object) -> bool:
        return indicator in self._series

    def __getitem__(self, indicator: str) -> Series:
        if indicator not in self._series:
            place = self.place.name("en")
            raise failure(
                "name",
                f"the history of {place} has no series {indicator!r}, it has "
                + ", ".join(self._series),
                str(indicator),
            )
        return self._series[indicator]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, History) and bool(
            lib.hebi_history_equal(self._handle, other._handle)
        )

    def __hash__(self) -> int:
        return hash((self.place, len(self)))

    def __reduce__(self) -> tuple[object, ...]:
        return load_history, (self.to_json(), self.catalog)

    def to_frame(self, vintage: str | None = "revised") -> pandas.DataFrame:
        """All series as one long table.

        Parameters
        ----------
        vintage : {"revised", "first"} or None
            Which value to take where a year has two, as a table of ``unique_id``, ``ds`` and
            ``y`` that :func:`forecast` takes. None: every observation, with vintage and source.
        """
        if vintage is not None:
            return make_frame(self.annual(vintage))
        pairs = [(series, observation) for series in self for observation in series.observations]
        columns: dict[str, list[Any]] = {"unique_id": [s.indicator.id for s, _ in pairs]}
        columns["ds"] = [o.year for _, o in pairs]
        columns["y"] = [o.value for _, o in pairs]
        columns["unit"] = [s.unit for s, _ in pairs]
        for name in _OBSERVATION[2:]:
            columns[name] = [getattr(o, name) for _, o in pairs]
        return make_frame(columns)

    def annual(self, vintage: str = "revised") -> dict[str, list[Any]]:
        """The columns ``unique_id``, ``ds`` and ``y``: :meth:`Series.annual` of every series.

        A series without a value since it was last redefined has no rows.
        """
        rows = [(s.indicator.id, *item) for s in self for item in s.annual(vintage).items()]
        names = ("unique_id", "ds", "y")
        return {name: [row[i] for row in rows] for i, name in enumerate(names)}

    def to_json(self) -> str:
        """JSON that :func:`load_history` reads back into an equal object."""
        return text(lib.hebi_history_write, self._handle)

    def __repr__(self) -> str:
        return f"<History of {self.place.name('en')} ({self.place.id}): {len(self)} series>"

    def _repr_html_(self) -> str:
        series = list(self)
        years = [list(s.annual()) for s in series]
        return _html.table(
            {
                "id": [s.indicator.id for s in series],
                "name": [s.indicator.name() for s in series],
                "unit": [s.unit for s in series],
                "n": [len(y) for y in years],
                "first": [y[0] if y else None for y in years],
                "last": [y[-1] if y else None for y in years],
                "breaks": [", ".join(str(b.year) for b in s.breaks) for s in series],
            },
            self.place.name(),
            right=("n", "first", "last"),
        )


def load_history(source: Source, catalog: Catalog | None = None) -> History:
    """Read the history of a place.

    Parameters
    ----------
    source : str, path or bytes
        The id or the name of a built-in place (``"410600"`` or ``"hebi"``, ``"410000"`` Henan,
        ``"000000"`` China), a path (an object of :mod:`pathlib`, or a name that ends in ``.json``)
        or a JSON text.
    catalog : Catalog, optional
        The indicators it may use; the built-in ones without it.

    Raises
    ------
    HebiError
        With code, JSON pointer and line of what is wrong in the text.

    Examples
    --------
    >>> import libhebi as hb
    >>> hebi = hb.load_history("410600")
    >>> hebi["gdp_growth"].annual()[2025]
    6.6
    """
    known = catalog if catalog is not None else load_catalog()
    handle = open_document("history", _place_id(source), known._handle)
    return History(handle, known)


def _place_id(source: Source) -> Source:
    """The id of the built-in place of that name; anything else as it is."""
    if not isinstance(source, str) or not source.strip().isalpha():
        return source
    for i in range(lib.hebi_builtin_history_count()):
        name = lib.hebi_builtin_history_place(i)
        handle = make("hebi_history", lib.hebi_history_builtin, name)
        place = Place(**to_dict(lib.hebi_history_get(handle).place))
        if place.is_called(source):
            return place.id
    return source


def as_place(place: Place | str) -> Place:
    """A place, or the built-in one of that id or name."""
    known = load_history(place).place if isinstance(place, str) else place
    if not isinstance(known, Place):
        raise failure("type", f"place is {place!r}, wanted a Place or its name", "place")
    return known
