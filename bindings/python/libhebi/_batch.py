# SPDX-License-Identifier: GPL-3.0-or-later
"""One call of the library for many series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._core import CData, call, code_name, make, string
from ._libhebi import ffi, lib
from ._panel import Names, Panel
from .errors import HebiError


class Batch:
    """Series, what is asked of them, and the answers."""

    def __init__(
        self, panel: Panel, names: Names, h: int, level: Sequence[float], method: bytes
    ) -> None:
        self.panel = panel
        self.names = names
        self.h = h
        self.level = level
        self._method = ffi.new("char[]", method)
        self._supports = np.zeros(len(panel.ids), dtype=np.int32)

    def set_supports(self, supports: Sequence[int]) -> None:
        """The number of the support of each series."""
        self._supports = np.array(supports, dtype=np.int32)

    def _options(self, support: int) -> CData:
        options = ffi.new("hebi_forecast_options *")
        lib.hebi_forecast_options_init(options)
        options.method = self._method
        options.support = support
        options.horizon = self.h
        return options

    def run(self, n_threads: int) -> None:
        """Forecast every series; one that fails leaves NaN and its code."""
        n, k = len(self.panel.ids), len(self.level)
        h = min(max(self.h, 0), 100)  # any other horizon is refused by the call
        self.median, self.mean = np.full((n, h), np.nan), np.full((n, h), np.nan)
        self.lo, self.hi = np.full((n, h, k), np.nan), np.full((n, h, k), np.nan)
        self.status, self.method = np.zeros(n, np.int32), np.full(n, -1, np.int32)
        levels = np.array(self.level, dtype=np.float64)
        batch = ffi.new("hebi_batch *")
        lib.hebi_batch_init(batch)
        batch.n_series, batch.n_levels, batch.n_threads = n, k, n_threads
        held = []
        for name, kind, array in (
            ("y", "double[]", self.panel.y),
            ("shifted", "int32_t[]", self.panel.shifted),
            ("indptr", "size_t[]", self.panel.indptr),
            ("supports", "int32_t[]", self._supports),
            ("levels", "double[]", levels),
            ("mean", "double[]", self.mean),
            ("median", "double[]", self.median),
            ("lo", "double[]", self.lo),
            ("hi", "double[]", self.hi),
            ("status", "int32_t[]", self.status),
            ("method", "int32_t[]", self.method),
        ):
            held.append(ffi.from_buffer(kind, array))
            setattr(batch, name, held[-1])
        try:
            call(lib.hebi_forecast_batch, batch, self._options(lib.HEBI_SUPPORT_REAL))
        except HebiError as error:
            error.where = {"horizon": "h", "levels": "level"}.get(error.where, error.where)
            raise
        for i, fault in self.panel.faults.items():
            self._withdraw(i, fault)

    def _withdraw(self, i: int, fault: HebiError) -> None:
        """The answer for a series that should not have been asked."""
        for array in (self.median, self.mean, self.lo, self.hi):
            array[i] = np.nan
        self.status[i], self.method[i] = fault.number, -1

    def single(self, i: int) -> CData:
        """The forecast of one series as an object of its own."""
        if i in self.panel.faults:
            raise self.panel.faults[i]
        part = slice(self.panel.indptr[i], self.panel.indptr[i + 1])
        values = ffi.from_buffer("double[]", self.panel.y[part])
        shifted = ffi.from_buffer("int32_t[]", self.panel.shifted[part])
        annual = ffi.new("hebi_annual *")
        annual.first_year, annual.n = int(self.panel.first_years[i]), len(values)
        annual.values, annual.shifted = values, shifted
        options = self._options(int(self._supports[i]))
        return make("hebi_forecast", lib.hebi_forecast_annual, annual, options)

    def raise_first(self) -> None:
        """Fail with what the first failed series says."""
        failed = np.flatnonzero(self.status < 0)
        if failed.size == 0:
            return
        i = int(failed[0])
        try:
            self.single(i)
        except HebiError as error:
            key = self.panel.ids[i]
            if i not in self.panel.faults:
                error.message = f"series {key!r}: {error.message}"
            error.where = str(key)
            error.args = (error.message,)
            raise

    def columns(self, lang: str) -> dict[str, Any]:
        """The answers as a long table."""
        h = self.h
        years = (self.panel.last_years()[:, None] + np.arange(1, h + 1)).ravel()
        written = self.panel.written
        columns: dict[str, Any] = {
            self.names.id: [key for key in self.panel.ids for _ in range(h)],
            self.names.time: years if written is int else list(map(written, years.tolist())),
            "forecast": self.median.ravel(),
            "mean": self.mean.ravel(),
        }
        for k, level in enumerate(self.level):
            columns[f"forecast-lo-{level:g}"] = self.lo[:, :, k].ravel()
            columns[f"forecast-hi-{level:g}"] = self.hi[:, :, k].ravel()
        columns["method"] = self._spread(self.method, _method_name)
        columns["status"] = self._spread(self.status, _status_name)
        columns["message"] = [
            str(self.panel.faults[i].message) if i in self.panel.faults else _message(status, lang)
            for i, status in enumerate(self.status.tolist())
            for _ in range(h)
        ]
        return columns

    def _spread(self, numbers: NDArray[np.int32], name: Any) -> list[str]:
        """The names of numbers that belong to whole series, once a row."""
        known = {number: name(number) for number in set(numbers.tolist())}
        return [known[number] for number in numbers.tolist() for _ in range(self.h)]


def _method_name(number: int) -> str:
    return "" if number < 0 else str(string(lib.hebi_method_at(number).name))


def _status_name(number: int) -> str:
    return code_name(number) if number < 0 else str(string(lib.hebi_forecast_status_name(number)))


def _message(status: int, lang: str) -> str:
    if status == lib.HEBI_FORECAST_STATUS_OK:
        return ""
    return str(string(lib.hebi_status_message(status, lang.encode())))
