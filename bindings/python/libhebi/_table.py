# SPDX-License-Identifier: GPL-3.0-or-later
"""Results that are one table: they work as a DataFrame does, and load pandas only for that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._need import make_frame

if TYPE_CHECKING:
    import pandas


class Table:
    """A result with one table in it. What it lacks itself is asked of its DataFrame."""

    def __init__(self, columns: Mapping[str, Any], index: str | None = None) -> None:
        self._columns = dict(columns)
        self._index = index
        self._cached: pandas.DataFrame | None = None

    def to_frame(self) -> pandas.DataFrame:
        """The table as a DataFrame of its own."""
        return make_frame(self._columns, self._index)

    @property
    def _frame(self) -> pandas.DataFrame:
        if self._cached is None:
            self._cached = self.to_frame()
        return self._cached

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        return getattr(self._frame, name)

    def __getitem__(self, key: Any) -> Any:
        return self._frame[key]

    def __len__(self) -> int:
        return len(next(iter(self._columns.values())))
