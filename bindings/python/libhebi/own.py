# SPDX-License-Identifier: GPL-3.0-or-later
"""A history from a table of one's own numbers."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._core import CData, enum_value, failure, from_dict, make
from ._libhebi import ffi, lib
from .catalog import Catalog, Indicator, load_catalog
from .errors import HebiKeyError
from .history import History, Place, Series, as_place, load_history

if TYPE_CHECKING:
    from ._panel import Panel


def make_history(
    data: Any,
    place: Place | str,
    *,
    id_col: str = "unique_id",
    time_col: str = "ds",
    target_col: str = "y",
    vintage: str = "first",
    catalog: Catalog | None = None,
) -> History:
    """A history of a place from one's own numbers.

    Parameters
    ----------
    data : DataFrame, mapping
        A long table with the columns `id_col` (ids of indicators, see :func:`load_catalog`),
        `time_col` (years) and `target_col` (values in the unit of the indicator); or a mapping
        from ids to series. Rows without a value are left out.
    place : Place or str
        Whose numbers they are: ``plan.place``, or what :func:`load_history` knows.
    vintage : {"first", "revised"}
        Whether the values are first releases or came later.
    catalog : Catalog, optional
        The indicators; the built-in ones without it.

    Raises
    ------
    HebiError
        ``"name"`` for an id that is no indicator (the nearest is named), ``"order"`` for a year
        that stands twice, ``"support"`` for a value that its indicator cannot take.

    Examples
    --------
    >>> import libhebi as hb
    >>> own = {"unique_id": ["gdp_growth"] * 3, "ds": [2023, 2024, 2025], "y": [3.1, 5.5, 6.6]}
    >>> hb.make_history(own, "hebi")["gdp_growth"].annual()
    {2023: 3.1, 2024: 5.5, 2025: 6.6}
    """
    from ._panel import Names, read

    if isinstance(data, (History, Series)):
        raise failure("type", f"data is {data!r}, wanted a table: that is known already", "data")
    known = catalog if catalog is not None else load_catalog()
    panel = read(data, Names(id_col, time_col, target_col), 1)
    for fault in panel.faults.values():
        raise fault
    where = as_place(place)
    preferred = enum_value("hebi_vintage", vintage, "vintage")
    held: list[CData] = []
    series = [
        _series(panel, i, _indicator(key, known, id_col, target_col), preferred, held)
        for i, key in enumerate(panel.ids)
    ]
    document = ffi.new("hebi_history_data *")
    document.place = from_dict("hebi_place", where.to_dict(), held)
    rows = ffi.new("hebi_series[]", series)
    document.series, document.n_series = rows, len(series)
    return History(make("hebi_history", lib.hebi_history_create, document, known._handle), known)


def _indicator(key: Any, catalog: Catalog, column: str, target: str) -> Indicator:
    if key in catalog:
        return catalog[key]
    if key == target:
        raise failure("name", f"there is no column {column!r} (id_col) with indicators", "id_col")
    names = {name: i.id for i in catalog for name in (i.id, i.name_zh, i.name_en, *i.aliases)}
    nearest = difflib.get_close_matches(str(key), names, n=3, cutoff=0.4)
    listed = " or ".join(repr(name) for name in dict.fromkeys(names[name] for name in nearest))
    hint = f"did you mean {listed}?" if nearest else "load_catalog() lists them"
    raise failure("name", f"there is no indicator {key!r} ({column}); {hint}", column)


def _series(
    panel: Panel, i: int, indicator: Indicator, vintage: int, held: list[CData]
) -> dict[str, Any]:
    first = int(panel.first_years[i])
    observations = [
        {
            "year": year,
            "value": value,
            "vintage": vintage,
            "confidence": lib.HEBI_CONFIDENCE_HIGH,
        }
        for year, value in enumerate(panel.values(i).tolist(), start=first)
        if value == value
    ]
    rows = ffi.new("hebi_observation[]", observations)
    held.append(rows)
    names = from_dict("hebi_series", {"indicator": indicator.id, "unit": indicator.unit}, held)
    return {**names, "observations": rows, "n_observations": len(observations)}


def histories_of(history: Any, place: Place, catalog: Catalog, fill: bool = True) -> list[History]:
    """What is to be searched, in this order; nothing for the built-in history alone."""
    if history is None:
        return []
    items = list(history) if isinstance(history, (list, tuple)) else [history]
    behind = _builtin(place) if fill else []
    return [*(_one_history(item, place, catalog) for item in items), *behind]


def _one_history(item: Any, place: Place, catalog: Catalog) -> History:
    if isinstance(item, History):
        return item
    if hasattr(item, "columns") or isinstance(item, Mapping):
        return make_history(item, place, catalog=catalog)
    raise failure(
        "type", f"history is {item!r}, wanted what load_history() gives or a table", "history"
    )


def _builtin(place: Place) -> list[History]:
    try:
        return [load_history(place.id)]
    except HebiKeyError:
        return []  # there is none of that place
