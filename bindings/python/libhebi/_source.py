# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a document comes from: the library itself, a file, or a text."""

from __future__ import annotations

import os
from typing import Union

from ._core import CData, argument, failure, make, path_argument
from ._libhebi import lib

Source = Union[str, "os.PathLike[str]", bytes]


def _is_text(source: str) -> bool:
    """No name has a line break, and what has one is to be refused as the text that it is."""
    return "\n" in source or source.lstrip("\ufeff \t\r").startswith(("{", "["))


def _is_path(source: str) -> bool:
    return source.endswith(".json") or "/" in source or os.sep in source


def open_document(noun: str, source: Source, *catalog: CData) -> CData:
    """The object of a JSON text, of a file (a path, or a name ending in .json), or built in."""
    kind = f"hebi_{noun}"
    if isinstance(source, str):
        if _is_text(source):
            source = source.encode("utf-8", "surrogatepass")
        elif not _is_path(source):
            return make(kind, getattr(lib, f"{kind}_builtin"), argument(source, noun))
    if isinstance(source, (str, os.PathLike)):
        return make(kind, getattr(lib, f"{kind}_read_file"), path_argument(source), *catalog)
    if not isinstance(source, bytes):
        raise failure("type", f"{source!r} is neither a name, a path nor a JSON text", noun)
    return make(kind, getattr(lib, f"{kind}_read"), source, len(source), *catalog)
