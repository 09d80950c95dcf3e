# SPDX-License-Identifier: GPL-3.0-or-later
"""Many annual series as the library takes them: one array, and where each series begins."""

from __future__ import annotations

import numbers
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ._core import failure, integer
from .errors import HebiError
from .history import History, Series

# A year that is out of this range is a slip of the pen, or no year at all but a row's number.
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_WRITTEN_YEAR = re.compile(r"(YR)?([0-9]{4})(年)?")


class Names(NamedTuple):
    """What the columns are called."""

    id: str
    time: str
    target: str


class Panel(NamedTuple):
    """Series `i` is ``y[indptr[i]:indptr[i + 1]]``, a value a year from ``first_years[i]`` on.

    ``shifted`` is as long as ``y``: 1 where a break of the level leads into the year. ``written``
    makes of a year what the input had for years.
    """

    ids: list[Any]
    y: NDArray[np.float64]
    shifted: NDArray[np.int32]
    indptr: NDArray[np.uintp]
    first_years: NDArray[np.int64]
    faults: dict[int, HebiError]
    written: Callable[[int], Any] = int

    def values(self, i: int) -> NDArray[np.float64]:
        """The values of series `i`, NaN where a year is missing."""
        return self.y[self.indptr[i] : self.indptr[i + 1]]

    def last_years(self) -> NDArray[np.int64]:
        """The year of each series' last entry."""
        return self.first_years + np.diff(self.indptr).astype(np.int64) - 1


def read(data: Any, names: Names, first_year: int) -> Panel:
    """Any of the inputs that forecast() documents."""
    panel = _read(data, names, first_year)
    if not panel.ids:
        raise failure("short", "data has no rows, wanted a value at least", "data")
    return panel


def _read(data: Any, names: Names, first_year: int) -> Panel:
    if isinstance(data, (History, Series)):
        known = [_known(series) for series in ([data] if isinstance(data, Series) else data)]
        return _join([panel for panel in known if len(panel.y)])
    if hasattr(data, "columns"):
        return _from_table(data, list(data.columns), names)
    if isinstance(data, Mapping):
        if any(name in data for name in names):
            return _from_table(data, list(data), names)
        if data and all(map(_is_scalar, data.values())):
            return _one(names.target, _ByYear(data), first_year)
        return _join([_one(key, values, first_year) for key, values in data.items()])
    if isinstance(data, (str, bytes)) or np.ndim(data) != 1:
        raise failure(
            "type", "data is neither a table nor a history, nor one series: a value a year", "data"
        )
    return _one(getattr(data, "name", None) or names.target, data, first_year)


class _ByYear:
    """A mapping from years to values, looking like a series with an index."""

    def __init__(self, values: Mapping[Any, Any]) -> None:
        self.index = list(values)
        self._values = list(values.values())

    def __array__(self, *_: object, **__: object) -> NDArray[Any]:
        return np.array(self._values, dtype=object)


def _is_scalar(value: Any) -> bool:
    if isinstance(value, (list, tuple, Series)):
        return False
    return value is None or np.ndim(value) == 0


def _known(series: Series) -> Panel:
    """What forecasts of the library's own reports take of a series."""
    known = series.known()
    return Panel(
        [series.indicator.id],
        np.array(known.values, dtype=np.float64),
        np.array(known.shifted, dtype=np.int32),
        np.array([0, len(known.values)], dtype=np.uintp),
        np.array([known.first_year], dtype=np.int64),
        {},
    )


def _from_table(table: Any, found: list[Any], names: Names) -> Panel:
    for argument, name in zip(("id_col", "time_col", "target_col"), names):
        if name in found or (argument == "id_col" and _is_one_series(table, found, names)):
            continue
        listed = ", ".join(repr(column) for column in found) or "no columns"
        raise failure(
            "name", f"there is no column {name!r} ({argument}); there are {listed}", argument
        )
    times, targets = table[names.time], table[names.target]
    ids = table[names.id] if names.id in found else [names.target] * len(times)
    return _from_columns(ids, times, targets, names)


def _is_one_series(table: Any, found: list[Any], names: Names) -> bool:
    """Whether a table without ids needs none: no year stands twice."""
    if names.time not in found or names.target not in found:
        return False
    years = np.asarray(table[names.time]).tolist()
    return len(set(map(str, years))) == len(years)


def _from_columns(ids: Any, times: Any, targets: Any, names: Names) -> Panel:
    keys = np.asarray(ids).tolist()
    of: Callable[[int], str] = lambda row: str(keys[row])  # noqa: E731
    (years, written), y = _years(times, names.time, of), _numbers(targets, names.target, of)
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
    return _scatter(list(position), group, years, y)._replace(written=written)


def _scatter(
    ids: list[Any], group: NDArray[np.int64], years: NDArray[np.int64], y: NDArray[np.float64]
) -> Panel:
    """Put every value into its series at its year."""
    extremes = np.iinfo(np.int64)
    first = np.full(len(ids), extremes.max, dtype=np.int64)
    last = np.full(len(ids), extremes.min, dtype=np.int64)
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
    written: Callable[[int], Any] = int
    index = getattr(values, "index", None)
    if index is None or callable(index):
        years = np.arange(first_year, first_year + len(y), dtype=np.int64)
    else:
        years, written = _years(index, "index", lambda row: str(key))
    if len(y) == 0:
        return Panel([key], y, _unbroken(y), np.zeros(2, np.uintp), np.array([first_year]), {})
    panel = _scatter([key], np.zeros(len(y), dtype=np.int64), years, y)
    return panel._replace(written=written)


def _join(panels: Sequence[Panel]) -> Panel:
    lengths = [len(panel.y) for panel in panels]
    faults = {i: fault for i, panel in enumerate(panels) for fault in panel.faults.values()}
    values = np.concatenate([np.zeros(0), *(panel.y for panel in panels)])
    shifted = np.concatenate([np.zeros(0, np.int32), *(panel.shifted for panel in panels)])
    return Panel(
        [panel.ids[0] for panel in panels],
        values,
        shifted,
        np.cumsum([0, *lengths]).astype(np.uintp),
        np.array([panel.first_years[0] for panel in panels], dtype=np.int64),
        faults,
        panels[0].written if panels else int,
    )


def _numbers(column: Any, name: str, series: Callable[[int], str]) -> NDArray[np.float64]:
    """A column as numbers, NaN where there is none."""
    try:
        array = np.asarray(column)
    except ValueError:
        raise failure("type", f"{name} has values of several lengths", name) from None
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


def _years(
    column: Any, name: str, series: Callable[[int], str]
) -> tuple[NDArray[np.int64], Callable[[int], Any]]:
    """A column as whole years, and what writes a year as the column does."""
    array = np.asarray(column)
    written: Callable[[int], Any] = int
    if array.dtype.kind not in "iuf":
        values = list(column) if array.dtype.kind == "M" else array.tolist()
        array = np.array([_year(value, row, name, series) for row, value in enumerate(values)])
        written = _writer(values[0]) if values else int
    wrong = np.flatnonzero(
        ~((array >= _FIRST_YEAR) & (array <= _LAST_YEAR) & (array == np.floor(array)))
    )
    if wrong.size:
        raise _no_year(array[wrong[0]], int(wrong[0]), name, series)
    return array.astype(np.int64), written


def _year(value: Any, row: int, name: str, series: Callable[[int], str]) -> float:
    year = _parsed_year(value)
    if year is None:
        raise _no_year(value, row, name, series)
    return year


def _parsed_year(value: Any) -> float | None:
    """The year of a number, of a text as 2025年 or YR2025, of a date or of a period."""
    if isinstance(value, str):
        match = _WRITTEN_YEAR.fullmatch(value.strip())
        return float(match[2]) if match else None
    if isinstance(value, np.datetime64) and value == value:
        return float(str(value.astype("datetime64[Y]")))
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return float(value)
    if not _is_missing(value) and isinstance(getattr(value, "year", None), int):
        return float(value.year)
    return None


def year_number(value: Any) -> int:
    """The year that a caller names, written as in a table or as a number."""
    if isinstance(value, numbers.Number) or value is None:
        return integer(value, "year")
    year = _parsed_year(value)
    if year is None:
        raise failure("type", f"year is {value!r}, wanted a year as 2025", "year")
    return int(year)


def _writer(sample: Any) -> Callable[[int], Any]:
    """What writes a year as `sample` is written."""
    if isinstance(sample, str):
        text = sample.strip()
        return lambda year: re.sub("[0-9]{4}", str(year), text)
    if isinstance(sample, np.datetime64):
        dated = _writer(sample.astype("datetime64[D]").item())
        return lambda year: np.datetime64(dated(year)).astype(sample.dtype)
    if hasattr(sample, "freqstr") and hasattr(sample, "ordinal"):
        period = type(sample)
        return lambda year: period(f"{year}-{sample.month:02}", freq=sample.freqstr)
    if hasattr(sample, "replace") and hasattr(sample, "year"):
        day = 28 if (sample.month, sample.day) == (2, 29) else sample.day
        return lambda year: sample.replace(year=year, day=day)
    return int


def _no_year(value: Any, row: int, name: str, series: Callable[[int], str]) -> HebiError:
    shown = repr(value) if isinstance(value, str) else str(value)
    hint = "; a list has values without years" if name == "index" else ""
    return failure(
        "value",
        f"series {series(row)!r} has {shown} in {name}, wanted a whole year as 2025{hint}",
        series(row),
    )
