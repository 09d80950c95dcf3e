# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages that load when they are used, and what to do where they are missing."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from .errors import HebiImportError

if TYPE_CHECKING:
    import pandas


def _load(module: str, extra: str, purpose: str) -> Any:
    package = module.partition(".")[0]
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != package:
            raise
        message = f'{purpose} needs {package}: pip install "libhebi[{extra}]"'
        raise HebiImportError(message, code="extra", number=0, where=extra) from None


def load_pandas() -> Any:
    """The module pandas."""
    return _load("pandas", "pandas", "a table as DataFrame")


def load_matplotlib(part: str) -> Any:
    """A module of matplotlib."""
    return _load(f"matplotlib.{part}", "plot", "a picture")


def make_frame(columns: dict[str, Any], index: str | None = None) -> pandas.DataFrame:
    """Columns as a DataFrame, one of them as its index where it is named."""
    frame: pandas.DataFrame = load_pandas().DataFrame(columns)
    return frame if index is None else frame.set_index(index)
