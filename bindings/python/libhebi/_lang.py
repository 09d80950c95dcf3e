# SPDX-License-Identifier: GPL-3.0-or-later
"""The language of what is shown: "zh" or "en"."""

from __future__ import annotations

import os
from typing import Any

from ._core import failure

LANGUAGES = ("zh", "en")


def language(lang: str | None) -> str:
    """`lang`, or for None that of the locale, which is English unless it is Chinese."""
    if lang is None:
        names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        return "zh" if next(filter(None, names), "").startswith("zh") else "en"
    if lang not in LANGUAGES:
        raise failure("argument", f'lang is {lang!r}, wanted "zh" or "en"', "lang")
    return lang


def pick(members: dict[str, Any], name: str, lang: str | None) -> str:
    """The member `name` of a record in a language, "" where it has none."""
    return members[f"{name}_{language(lang)}"] or ""
