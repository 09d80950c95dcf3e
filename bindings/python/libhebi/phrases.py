# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets as reports write them: phrases into targets, and back."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from . import _html
from ._core import CData, Record, failure, from_dict, integer, make, string, text
from ._lang import language
from ._libhebi import ffi, lib
from ._need import make_frame
from ._table import Table
from .catalog import Catalog, load_catalog
from .errors import HebiError
from .history import Place, as_place
from .target import Target, target_of

if TYPE_CHECKING:
    import pandas

_SPANS = tuple(
    name for name, field in ffi.typeof("hebi_reading").fields if field.type.cname.endswith("span")
)
# What of the target is a column.
_AXES = (
    *("subject_zh", "kind", "measure", "comparator", "relation", "value", "low", "high", "unit"),
    *("hedge", "commitment", "tier", "every_year", "year", "base_year", "base_value"),
)
_COLUMNS = (
    *("phrase", *(name.replace("_zh", "") for name in _AXES)),
    *("written_unit", "sign", "peers"),
)
# Those that are NaN where there is none.
_NUMBERS = ("value", "low", "high", "base_value")


class Reading(Record):
    """One target of a phrase, and where its parts stand.

    What is asked of it beyond these members is asked of its target: ``reading.value``,
    ``reading.kind``.

    Attributes
    ----------
    target : Target
        A fall (下降3.4%以上) is negative, its comparator turned with it (at most -3.4).
    text : str
        The whole phrase.
    sign : int
        -1 where the verb is a fall, else 1.
    written_unit : str
        The unit as written, multipliers included.
    spans : dict of str to slice
        Where the parts stand in `text`: ``whole`` (this target), ``subject``, ``verb``,
        ``number``, ``unit_at``, ``hedge``, ``commitment``, ``base``, ``peer``, ``year``. A part
        that is not there is left out.
    """

    target: Target
    text: str
    sign: int
    written_unit: str
    spans: dict[str, slice]

    def part(self, name: str) -> str:
        """A part as written, "" where there is none."""
        if name not in _SPANS:
            listed = ", ".join(_SPANS)
            raise failure("name", f"a reading has no part {name!r}, it has {listed}", "name")
        return self.text[self.spans[name]] if name in self.spans else ""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or "target" not in self.__dict__:
            raise AttributeError(f"a {type(self).__name__} has no {name!r}")
        return getattr(self.target, name)

    def _repr_html_(self) -> str:
        said = {name: self.part(name) for name in self.spans if name != "whole"}
        marked = _html.marked(self.text, {k: v for k, v in self.spans.items() if k != "whole"})
        return marked + _html.table({"": said.keys(), "part": said.values()})


class Phrase(Table):
    """What was read in a phrase: a sequence of readings, and a table with one row each.

    Attributes
    ----------
    text : str
    readings : tuple of Reading

    Notes
    -----
    Columns: ``phrase`` (what belongs to this target), ``subject``, ``kind``, ``measure``,
    ``comparator``, ``relation``, ``value``, ``low``, ``high``, ``unit``, ``written_unit``,
    ``sign``, ``hedge``, ``commitment``, ``tier``, ``every_year``, ``year``, ``base_year``,
    ``base_value``, ``peers`` (as written).
    """

    text: str
    readings: tuple[Reading, ...]

    def __init__(self, text: str, readings: Iterable[Reading]) -> None:
        self._set(text=text, readings=tuple(readings))
        rows = [_row(reading) for reading in self.readings]
        super().__init__({name: [row[name] for row in rows] for name in _COLUMNS})

    def __len__(self) -> int:
        return len(self.readings)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self.readings)

    def __getitem__(self, key: Any) -> Any:
        """A reading by its position, else what the table has."""
        return self.readings[key] if isinstance(key, (int, slice)) else super().__getitem__(key)

    def __repr__(self) -> str:
        return _html.plain(self._shown())

    def _repr_html_(self) -> str:
        spans = {
            f"{name} {i}": span
            for i, reading in enumerate(self, start=1)
            for name, span in reading.spans.items()
            if name != "whole"
        }
        return _html.marked(self.text, spans) + _html.table(self._shown(), right=_NUMBERS)

    def _shown(self) -> dict[str, list[Any]]:
        """The columns to look at: those that say something."""
        silent = (None, "", "none", "plain", 0)
        return {
            name: cells
            for name, cells in self._columns.items()
            if any(cell not in silent and cell == cell for cell in cells)
        }


def _row(reading: Reading) -> dict[str, Any]:
    cells = [reading.part("whole"), *(getattr(reading.target, name) for name in _AXES)]
    cells += [reading.written_unit, reading.sign, reading.part("peer")]
    return dict(zip(_COLUMNS, cells))


def parse(
    phrase: str,
    head: str | None = None,
    place: Place | str | None = None,
    year: int | None = None,
    first_year: int | None = None,
) -> Phrase:
    """Read a target phrase as reports write them.

    Parameters
    ----------
    phrase : str
        As ``"粮食产量120万吨以上"``; it may hold several targets.
    head : str, optional
        The indicator as a table's row head names it, for phrases that are only a cell.
    place : Place or str, optional
        Whose target it is: 全省 is then the place above it.
    year : int, optional
        Of the targets that name none.
    first_year : int, optional
        The first year of the period: 2026 of 2026–2030.

    Returns
    -------
    Phrase

    Raises
    ------
    HebiError
        ``"phrase"`` for what cannot be read; `column` is the character, from 1.

    Examples
    --------
    >>> import libhebi as hb
    >>> grain = hb.parse("粮食产量120万吨以上", year=2026)[0]
    >>> grain.kind, grain.value, grain.unit, grain.part("hedge")
    ('at_least', 120.0, '万吨', '以上')
    """
    return Reader(place, year, first_year).read(phrase, head)


class Reader:
    """The options that many phrases share, as the library takes them."""

    def __init__(self, place: Place | str | None, year: int | None, first_year: int | None) -> None:
        self._held: list[CData] = []
        self._options = ffi.new("hebi_phrase_options *")
        lib.hebi_phrase_options_init(self._options)
        if place is not None:
            members = from_dict("hebi_place", as_place(place).to_dict(), self._held)
            self._held.append(ffi.new("hebi_place *", members))
            self._options.place = self._held[-1]
        self._options.year = 0 if year is None else integer(year, "year")
        self._options.first_year = 0 if first_year is None else integer(first_year, "first_year")

    def read(self, phrase: str, head: str | None) -> Phrase:
        data = _bytes(phrase, "phrase")
        name = ffi.NULL if head is None else ffi.new("char[]", _bytes(head, "head"))
        self._options.head = name
        try:
            read = make("hebi_phrase", lib.hebi_target_parse, data, len(data), self._options)
        except HebiError as error:
            error.where = {"text": "phrase"}.get(error.where, error.where)
            if error.column is not None:
                error.column = _characters(data, error.column)
            raise
        readings = (lib.hebi_phrase_at(read, i) for i in range(lib.hebi_phrase_count(read)))
        return Phrase(phrase, [_reading(one, phrase, data) for one in readings])


def _bytes(value: object, where: str) -> bytes:
    """A text for the library to judge: what is no Unicode and NUL as well."""
    if not isinstance(value, str):
        raise failure("type", f"{where} is {value!r}, wanted a text", where)
    return value.encode("utf-8", "surrogatepass")


def _characters(data: bytes, n: int) -> int:
    """How many characters begin in the first `n` bytes; the end of the text counts as one."""
    return sum(byte & 0xC0 != 0x80 for byte in data[:n]) + (n > len(data))


def _reading(struct: CData, phrase: str, data: bytes) -> Reading:
    spans = {}
    for name in _SPANS:
        span = getattr(struct, name)
        if span.length > 0:
            ends = (span.start, span.start + span.length)
            spans[name] = slice(*(_characters(data, end) for end in ends))
    return Reading(
        target=target_of(struct.target, None),
        text=phrase,
        sign=struct.sign,
        written_unit=string(struct.unit),
        spans=spans,
    )


def parse_many(
    phrases: Iterable[str],
    errors: str = "raise",
    head: str | Sequence[str | None] | None = None,
    place: Place | str | None = None,
    year: int | None = None,
    first_year: int | None = None,
) -> pandas.DataFrame:
    """Read many phrases into one table with a row a target.

    Parameters
    ----------
    phrases : Series or sequence of str
    errors : {"raise", "coerce"}
        Whether a phrase that cannot be read fails the call, or gets one row with its ``status``
        and ``message``.
    head : str or sequence of str, optional
        One for all, or one a phrase.
    place, year, first_year : optional
        As in :func:`parse`.

    Returns
    -------
    DataFrame
        The columns of :class:`Phrase`, ``status`` (``"ok"`` or the code of the failure) and
        ``message``. Its index is that of `phrases`, or their position: a phrase with two targets
        has it twice.

    Examples
    --------
    >>> import libhebi as hb
    >>> hb.parse_many(["粮食产量120万吨以上", "分别增长8%、9%以上"])["value"].tolist()
    [120.0, 8.0, 9.0]
    """
    if errors not in ("raise", "coerce"):
        raise failure("argument", f'errors is {errors!r}, wanted "raise" or "coerce"', "errors")
    if isinstance(phrases, str):
        raise failure("type", f"phrases is {phrases!r}, wanted many: parse() reads one", "phrases")
    index = getattr(phrases, "index", None)
    texts = list(phrases)
    labels = list(range(len(texts)) if index is None or callable(index) else index)
    heads = [head] * len(texts) if head is None or isinstance(head, str) else list(head)
    if len(heads) != len(texts):
        message = f"head has {len(heads)} entries, wanted one a phrase: {len(texts)}"
        raise failure("argument", message, "head")
    reader = Reader(place, year, first_year)
    rows: list[dict[str, Any]] = []
    for label, said, name in zip(labels, texts, heads):
        rows.extend({"of": label, **row} for row in _rows(reader, said, name, label, errors))
    names = ["of", *_COLUMNS, "status", "message"]
    frame = make_frame({name: [row[name] for row in rows] for name in names}, "of")
    return frame.rename_axis(getattr(index, "name", None))


def _rows(
    reader: Reader, phrase: str, head: str | None, label: object, errors: str
) -> list[dict[str, Any]]:
    """The rows of one of many phrases."""
    try:
        read = reader.read(phrase, head)
    except HebiError as error:
        if errors == "raise":
            error.message, error.where = f"phrase {label!r}: {error.message}", str(label)
            error.args = (error.message,)
            raise
        none = {name: math.nan if name in _NUMBERS else None for name in _COLUMNS}
        return [{**none, "phrase": phrase, "status": error.code, "message": str(error)}]
    return [{**_row(reading), "status": "ok", "message": ""} for reading in read]


def phrase(
    target: Target | Reading, lang: str | None = None, *, catalog: Catalog | None = None
) -> str:
    """Write a target as a phrase.

    Parameters
    ----------
    target : Target or Reading
    lang : {"zh", "en"}, optional
        That of the locale without it. What is written in Chinese reads back into the same target,
        but for what a phrase on its own cannot say (the tier, how many a milestone counts);
        qualitative targets are written as they were printed.
    catalog : Catalog, optional
        Where the indicators of the target and of its peers have their names and units; the
        built-in one without it.

    Raises
    ------
    HebiError
        ``"reference"`` for an indicator that the catalog does not have.

    Examples
    --------
    >>> import libhebi as hb
    >>> hb.phrase(hb.parse("粮食产量120万吨以上")[0], lang="zh")
    '粮食产量达到120万吨以上'
    """
    said = target.target if isinstance(target, Reading) else target
    if not isinstance(said, Target):
        raise failure("type", f"target is {target!r}, wanted a Target", "target")
    known = catalog if catalog is not None else load_catalog()
    held: list[CData] = []
    struct = ffi.new("hebi_target *", from_dict("hebi_target", said.to_dict(), held))
    return text(lib.hebi_target_phrase, struct, known._handle, language(lang).encode())
