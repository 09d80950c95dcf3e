# SPDX-License-Identifier: GPL-3.0-or-later
"""Many annual series as the library takes them: one array, and where each series begins."""

from __future__ import annotations

import numbers
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ._core import failure
from .errors import HebiError
from .history import History

# A year that is out of this range, or a series over more years, is a slip of the pen: without a
# bound it would take all memory.
_FIRST_YEAR, _LAST_YEAR = -9999, 9999


class Names(NamedTuple):
    """What the columns are called."""

    id: str
    time: str
    target: str


class Panel(NamedTuple):
    """Series `i` is ``y[indptr[i]:indptr[i + 1]]``, a value a year from ``first_years[i]`` on.

    ``shifted`` is as long as ``y``: 1 where a break of the level leads into the year.
    """

    ids: list[Any]
    y: NDArray[np.float64]
    shifted: NDArray[np.int32]
    indptr: NDArray[np.uintp]
    first_years: NDArray[np.int64]
    faults: dict[int, HebiError]

    def values(self, i: int) -> NDArray[np.float64]:
        """The values of series `i`, NaN where a year is missing."""
        return self.y[self.indptr[i] : self.indptr[i + 1]]

    def last_years(self) -> NDArray[np.int64]:
        """The year of each series' last entry."""
        return self.first_years + np.diff(self.indptr).astype(np.int64) - 1


def read(data: Any, names: Names, first_year: int) -> Panel:
    """Any of the inputs that forecast() documents."""
    if isinstance(data, History):
        columns = data.annual()
        panel = _from_columns(columns["unique_id"], columns["ds"], columns["y"], Names(*columns))
        return _mark_breaks(panel, data)
    if hasattr(data, "columns"):
        return _from_table(data, list(data.columns), names)
    if isinstance(data, Mapping):
        if any(name in data for name in names):
            return _from_table(data, list(data), names)
        return _join([_one(key, values, first_year) for key, values in data.items()])
    if isinstance(data, (str, bytes)) or np.ndim(data) != 1:
        raise failure(
            "type", "data is neither a table nor a history, nor one series: a value a year", "data"
        )
    return _one(getattr(data, "name", None) or names.target, data, first_year)


def _mark_breaks(panel: Panel, history: History) -> Panel:
    for i, key in enumerate(panel.ids):
        years = panel.first_years[i] + np.arange(len(panel.values(i)))
        breaks = [b.year for b in history[key].breaks]
        panel.shifted[panel.indptr[i] : panel.indptr[i + 1]] = np.isin(years, breaks)
    return panel


def _from_table(table: Any, found: list[Any], names: Names) -> Panel:
    for argument, name in zip(("id_col", "time_col", "target_col"), names):
        if name not in found:
            listed = ", ".join(repr(column) for column in found)
            raise failure(
                "name", f"there is no column {name!r} ({argument}); there are {listed}", argument
            )
    return _from_columns(table[names.id], table[names.time], table[names.target], names)


def _from_columns(ids: Any, times: Any, targets: Any, names: Names) -> Panel:
    keys = np.asarray(ids).tolist()
    of: Callable[[int], str] = lambda row: str(keys[row])  # noqa: E731
    years, y = _years(times, names.time, of), _numbers(targets, names.target, of)
    if not len(keys) == len(years) == len(y):
        raise failure(
            "argument",
            f"columns differ in length: {len(keys)}, {len(years)} and {len(y)}",
            names.target,
        )
    position: dict[Any, int] = {}
    group = np.array([position.setdefault(key, len(position)) for key in keys], dtype=np.int64)
    if any(_is_missing(key) for key in position):
        raise failure("value", f"column {names.id!r} has a row without an id", names.id)
    return _scatter(list(position), group, years, y)


def _scatter(
    ids: list[Any], group: NDArray[np.int64], years: NDArray[np.int64], y: NDArray[np.float64]
) -> Panel:
    """Put every value into its series at its year."""
    first = np.full(len(ids), _LAST_YEAR, dtype=np.int64)
    last = np.full(len(ids), _FIRST_YEAR, dtype=np.int64)
    np.minimum.at(first, group, years)
    np.maximum.at(last, group, years)
    indptr = np.concatenate([[0], np.cumsum(last - first + 1)]).astype(np.int64)
    at = indptr[group] + years - first[group]
    values = np.full(int(indptr[-1]), np.nan)
    values[at] = y
    faults = _repeated(ids, group, years, at)
    return Panel(ids, values, _unbroken(values), indptr.astype(np.uintp), first, faults)


def _unbroken(values: NDArray[np.float64]) -> NDArray[np.int32]:
    return np.zeros(len(values), dtype=np.int32)


def _repeated(
    ids: list[Any], group: NDArray[np.int64], years: NDArray[np.int64], at: NDArray[np.int64]
) -> dict[int, HebiError]:
    """Series with a year that stands twice: nobody can know which value is meant."""
    _, firsts = np.unique(at, return_index=True)
    again = np.ones(len(at), dtype=bool)
    again[firsts] = False
    return {
        int(group[row]): failure(
            "order",
            f"series {ids[group[row]]!r} has the year {years[row]} twice",
            str(ids[group[row]]),
        )
        for row in np.flatnonzero(again)[::-1]
    }


def _one(key: Any, values: Any, first_year: int) -> Panel:
    """One series: what has an index has its years there, what has none begins in `first_year`."""
    y = _numbers(values, str(key), lambda row: str(key))
    index = getattr(values, "index", None)
    if index is None or callable(index):
        years = np.arange(first_year, first_year + len(y), dtype=np.int64)
    else:
        years = _years(index, "index", lambda row: str(key))
    if len(y) == 0:
        return Panel([key], y, _unbroken(y), np.zeros(2, np.uintp), np.array([first_year]), {})
    return _scatter([key], np.zeros(len(y), dtype=np.int64), years, y)


def _join(panels: Sequence[Panel]) -> Panel:
    lengths = [len(panel.y) for panel in panels]
    faults = {i: fault for i, panel in enumerate(panels) for fault in panel.faults.values()}
    values = np.concatenate([np.zeros(0), *(panel.y for panel in panels)])
    return Panel(
        [panel.ids[0] for panel in panels],
        values,
        _unbroken(values),
        np.cumsum([0, *lengths]).astype(np.uintp),
        np.array([panel.first_years[0] for panel in panels], dtype=np.int64),
        faults,
    )


def _numbers(column: Any, name: str, series: Callable[[int], str]) -> NDArray[np.float64]:
    """A column as numbers, NaN where there is none."""
    array = np.asarray(column)
    if array.ndim != 1:
        raise failure(
            "type", f"{name} has {array.ndim} dimensions, wanted one: a value a year", name
        )
    if array.dtype.kind in "iuf":
        return array.astype(np.float64)
    return np.array([_number(v, i, name, series) for i, v in enumerate(array.tolist())], float)


def _number(value: Any, row: int, name: str, series: Callable[[int], str]) -> float:
    if _is_missing(value):
        return float("nan")
    if isinstance(value, (bool, complex)) or not isinstance(value, numbers.Number):
        raise failure(
            "type", f"series {series(row)!r} has {value!r} in {name}, wanted a number", name
        )
    try:
        return float(value)  # type: ignore[arg-type]
    except OverflowError:
        return float("inf")


def _is_missing(value: Any) -> bool:
    return value is None or type(value).__name__ in ("NAType", "NaTType") or bool(value != value)


def _years(column: Any, name: str, series: Callable[[int], str]) -> NDArray[np.int64]:
    """A column as whole years."""
    array = np.asarray(column)
    if array.dtype.kind not in "iuf":
        array = _years_of_objects(array, name, series)
    wrong = np.flatnonzero(
        ~((array >= _FIRST_YEAR) & (array <= _LAST_YEAR) & (array == np.floor(array)))
    )
    if wrong.size:
        raise _no_year(array[wrong[0]], int(wrong[0]), name, series)
    return array.astype(np.int64)


def _years_of_objects(
    array: NDArray[Any], name: str, series: Callable[[int], str]
) -> NDArray[np.float64]:
    values = array.tolist() if array.dtype.kind == "O" else list(array)
    for row, value in enumerate(values):
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            raise _no_year(value, row, name, series)
    return np.array(values, dtype=np.float64)


def _no_year(value: Any, row: int, name: str, series: Callable[[int], str]) -> HebiError:
    shown = repr(value) if isinstance(value, str) else str(value)
    return failure(
        "value",
        f"series {series(row)!r} has {shown} in {name}, wanted a whole year as 2025",
        series(row),
    )
