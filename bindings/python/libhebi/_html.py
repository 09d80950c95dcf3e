# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and cards for notebooks. Everything that comes from data is escaped."""

from __future__ import annotations

import html
import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from ._core import Record

MISSING = "—"


def number(value: object, decimals: int | None = None) -> str:
    """A number for reading, with a true minus sign; text as it is."""
    if value is None or value != value:
        return MISSING
    if isinstance(value, float):
        shown = f"{value:.6g}" if decimals is None else f"{value:.{decimals}f}"
        return shown.replace("-", "−").replace("inf", "∞")
    return str(value)


def signed(value: float, decimals: int | None = None) -> str:
    """A difference with its sign; an infinite one is none."""
    if math.isinf(value):
        return MISSING
    shown = number(value, decimals)
    return f"+{shown}" if value > 0 else shown


def percent(share: float) -> str:
    """A probability in whole percent, never rounded to impossible or certain."""
    if share != share:
        return MISSING
    return "<1%" if share < 0.01 else ">99%" if share > 0.99 else f"{share:.0%}"


def table(
    columns: Mapping[str, Iterable[object]], caption: str = "", right: Sequence[str] = ()
) -> str:
    """Columns of values by title; those in `right` are set to the right."""
    sides = ["right" if title in right else "left" for title in columns]
    head = _row("th", columns, sides)
    body = "".join(_row("td", cells, sides) for cells in zip(*columns.values()))
    shown = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    return f"<table>{shown}<thead>{head}</thead><tbody>{body}</tbody></table>"


def plain(columns: Mapping[str, Iterable[object]], right: Sequence[str] = ()) -> str:
    """The same for a terminal, where a Chinese character is two columns wide."""
    texts = [[_printable(number(c)) for c in (t, *cells)] for t, cells in columns.items()]
    widths = [max(map(_width, cells)) for cells in texts]
    sides = ["right" if title in right else "left" for title in columns]
    lines = ("  ".join(map(_padded, cells, widths, sides)).rstrip() for cells in zip(*texts))
    return "\n".join(lines)


def _printable(text: str) -> str:
    """Characters that would break the table or steer the terminal as their escapes."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _padded(text: str, width: int, side: str) -> str:
    space = " " * (width - _width(text))
    return space + text if side == "right" else text + space


def _row(tag: str, cells: Iterable[object], sides: Sequence[str]) -> str:
    made = (
        f'<{tag} style="text-align:{side}">{html.escape(number(cell))}</{tag}>'
        for cell, side in zip(cells, sides)
    )
    return f"<tr>{''.join(made)}</tr>"


def marked(text: str, spans: Mapping[str, slice]) -> str:
    """A text with its parts marked; what they are is said where the pointer rests on them."""
    ends = {0, len(text), *(end for span in spans.values() for end in (span.start, span.stop))}
    cuts = sorted(ends)
    return f"<p>{''.join(_mark(text, spans, *piece) for piece in zip(cuts, cuts[1:]))}</p>"


def _mark(text: str, spans: Mapping[str, slice], start: int, stop: int) -> str:
    shown = html.escape(text[start:stop])
    names = [name for name, span in spans.items() if span.start <= start and stop <= span.stop]
    title = html.escape(", ".join(names))
    return f'<mark title="{title}" style="margin:1px">{shown}</mark>' if names else shown


def card(record: Record, title: str) -> str:
    """All members of a record that say something."""
    silent = (None, "", "none")
    said = {k: v for k, v in record.to_dict().items() if v not in silent and v == v}
    return table({"": said.keys(), title: said.values()})
