# SPDX-License-Identifier: GPL-3.0-or-later
"""Indicators: what is measured, in which unit, and which way is good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _html
from ._core import CData, Fixed, Record, argument, failure, make, string, text, to_dict
from ._lang import pick
from ._libhebi import ffi, lib
from ._need import make_frame
from ._source import Source, open_document

if TYPE_CHECKING:
    import pandas


class Indicator(Record):
    """An indicator of the catalog.

    Attributes
    ----------
    id : str
        Its name in data and tables, as ``"gdp_growth"``; None for the subject of a target that no
        catalog has.
    name_zh, name_en : str
    aliases : tuple of str
        Other names, in either language.
    unit : str
        As printed: ``"亿元"``, ``"%"``.
    support : str
        The values it can take: ``"real"``, ``"positive"``, ``"share"`` (0 to 100) or ``"count"``.
    desirable : str
        Which way is good: ``"up"``, ``"down"``, ``"stable"`` or ``"none"``.
    statistic : str
        ``"level"``, ``"flow"``, ``"growth"`` or ``"share"``.
    prices : str
        ``"constant"`` (real), ``"current"`` (nominal) or ``"none"``.
    decimals : int
        Decimals of the official publication.
    growth_of : str or None
        The indicator that it is the growth rate of.
    """

    id: str
    name_zh: str
    name_en: str
    aliases: tuple[str, ...]
    unit: str
    support: str
    desirable: str
    statistic: str
    prices: str
    decimals: int
    growth_of: str | None

    def name(self, lang: str | None = None) -> str:
        """Its name in a language, ``"zh"`` or ``"en"``; None is that of the locale."""
        return pick(self.to_dict(), "name", lang)

    def _repr_html_(self) -> str:
        return _html.card(self, self.name())


class Catalog(Fixed):
    """An immutable list of indicators; made by :func:`load_catalog`.

    Examples
    --------
    >>> import libhebi as hb
    >>> hb.load_catalog()["gdp_level"].unit
    '亿元'
    """

    _handle: CData
    _indicators: dict[str, Indicator]

    def __init__(self, handle: CData) -> None:
        members = (
            to_dict(lib.hebi_catalog_at(handle, i)) for i in range(lib.hebi_catalog_count(handle))
        )
        self._set(_handle=handle, _indicators={m["id"]: Indicator(**m) for m in members})

    def __len__(self) -> int:
        return len(self._indicators)

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self._indicators.values())

    def __contains__(self, indicator: object) -> bool:
        return indicator in self._indicators

    def __getitem__(self, indicator: str) -> Indicator:
        if indicator not in self._indicators:
            raise failure("name", f"the catalog has no indicator {indicator!r}", str(indicator))
        return self._indicators[indicator]

    def find(self, name: str) -> Indicator | None:
        """The indicator that is called so: by id, name or alias; None where there is none.

        The whole name has to fit. A level and its growth are two indicators: 地区生产总值 is the
        level, 经济增长 its growth.

        Examples
        --------
        >>> import libhebi as hb
        >>> hb.load_catalog().find("经济增长").id
        'gdp_growth'
        """
        found = lib.hebi_catalog_find_name(self._handle, argument(name, "name"))
        return None if found == ffi.NULL else self._indicators[str(string(found.id))]

    def __reduce__(self) -> tuple[object, ...]:
        return load_catalog, (self.to_json(),)

    def to_frame(self) -> pandas.DataFrame:
        """One row an indicator, its id as index."""
        return make_frame(self._columns(), "id")

    def _columns(self) -> dict[str, list[Any]]:
        return {name: [getattr(i, name) for i in self] for name in Indicator.__annotations__}

    def to_json(self) -> str:
        """JSON that :func:`load_catalog` reads back."""
        return text(lib.hebi_catalog_write, self._handle)

    def __repr__(self) -> str:
        return f"<Catalog: {len(self)} indicators>"

    def _repr_html_(self) -> str:
        return _html.table(self._columns())


def load_catalog(source: Source | None = None) -> Catalog:
    """Read a catalog of indicators.

    Parameters
    ----------
    source : str, path or bytes, optional
        A path (an object of :mod:`pathlib`, or a name that ends in ``.json``) or a JSON text.
        Without it, the built-in catalog.

    Raises
    ------
    HebiError
        With code, JSON pointer and line of what is wrong in the text.
    """
    if source is None:
        return Catalog(make("hebi_catalog", lib.hebi_catalog_builtin))
    return Catalog(open_document("catalog", source))
