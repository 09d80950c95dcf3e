# SPDX-License-Identifier: GPL-3.0-or-later
"""Results that are one table: they work as a DataFrame does, and load pandas only for that."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ._core import Fixed, failure
from ._need import make_frame

if TYPE_CHECKING:
    import pandas


class Table(Fixed):
    """A result with one table in it. What it lacks itself is asked of its DataFrame."""

    _columns: dict[str, Any]
    _index: str | None

    def __init__(self, columns: Mapping[str, Any], index: str | None = None) -> None:
        self._set(_columns=dict(columns), _index=index)

    def to_frame(self) -> pandas.DataFrame:
        """The table as a DataFrame of its own."""
        return make_frame(self._columns, self._index)

    @functools.cached_property
    def _frame(self) -> pandas.DataFrame:
        return self.to_frame()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        return getattr(self._frame, name)

    def __array__(self, *_: object, **__: object) -> Any:
        # Without this, numpy and pandas would take the table for a list of its parts.
        name = type(self).__name__
        raise failure("type", f"this {name} is no DataFrame: take its .to_frame()", name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._columns)

    def __getitem__(self, key: Any) -> Any:
        return self._frame[key]

    def __len__(self) -> int:
        return len(next(iter(self._columns.values())))
