# SPDX-License-Identifier: GPL-3.0-or-later
"""A font that has Chinese, found among the installed ones at run time."""

from __future__ import annotations

import functools
import os
import warnings
from collections.abc import Iterator
from typing import Any

from ._need import load_matplotlib

# What such fonts have in their names, the better looking in charts first.
_NAMES = (
    "noto sans cjk",
    "source han sans",
    "noto sans sc",
    "microsoft yahei",
    "pingfang",
    "hiragino sans gb",
    "wenquanyi",
    "wqy",
    "simhei",
    "heiti",
    "droid sans fallback",
    "noto serif cjk",
    "source han serif",
    "simsun",
    "songti",
    "uming",
    "ukai",
    "unifont",
)
_SAMPLE = "鹤壁目标预测值历史增速亿元"


def _has_chinese(path: str) -> bool:
    manager = load_matplotlib("font_manager")
    try:
        font = manager.get_font(path)
    except (OSError, RuntimeError):
        return False
    return all(font.get_char_index(ord(character)) for character in _SAMPLE)


def _plain(name: str) -> str:
    return name.lower().replace("-", " ").replace("_", " ")


def _known() -> Iterator[tuple[str, str]]:
    """Family name and path of the fonts that matplotlib knows, the better ones first."""
    fonts = [f for f in load_matplotlib("font_manager").fontManager.ttflist if f.style == "normal"]
    for part in _NAMES:
        yield from ((f.name, f.fname) for f in fonts if part in _plain(f.name))


def _new() -> Iterator[str]:
    """Paths of fonts that were installed since matplotlib looked."""
    manager = load_matplotlib("font_manager")
    parts = [part.replace(" ", "") for part in _NAMES]
    known = {font.fname for font in manager.fontManager.ttflist}
    for path in sorted(set(manager.findSystemFonts()) - known):
        file = _plain(os.path.basename(path)).replace(" ", "")
        if any(part in file for part in parts):
            yield path


@functools.lru_cache(maxsize=1)
def chinese_family() -> str | None:
    """The family name of an installed font with Chinese, None where there is none."""
    for name, path in _known():
        if _has_chinese(path):
            return name
    for path in filter(_has_chinese, _new()):
        manager = load_matplotlib("font_manager").fontManager
        manager.addfont(path)
        return str(manager.ttflist[-1].name)
    return None


@functools.lru_cache(maxsize=1)
def _warn_once() -> None:
    warnings.warn(
        "no installed font has Chinese characters, so labels are in English; "
        "install one (on Debian: fonts-noto-cjk)",
        UserWarning,
        stacklevel=5,
    )


def labels(lang: str) -> tuple[str, Any]:
    """The language that labels can have, and the context in which to write them."""
    matplotlib = load_matplotlib("pyplot").matplotlib
    family = chinese_family() if lang == "zh" else None
    if family is None:
        if lang == "zh":
            _warn_once()
        return "en", matplotlib.rc_context()
    # The Chinese font only stands in for what the user's font lacks, minus signs among it.
    fonts = [*matplotlib.rcParams["font.family"], family]
    return "zh", matplotlib.rc_context({"font.family": fonts})
