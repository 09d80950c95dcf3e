# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements of a document: what is to be reached, and what was."""

from __future__ import annotations

from . import _html
from ._core import CData, Record, string, to_dict
from ._lang import pick
from ._libhebi import ffi, lib
from .catalog import Catalog


class Area(Record):
    """A part of a document: ``id``, ``title_zh``, ``title_en``.

    ``"headline"`` is the list that the document calls its main targets.
    """

    id: str
    title_zh: str
    title_en: str

    def title(self, lang: str | None = None) -> str:
        """Its title in a language, ``"zh"`` or ``"en"``; None is that of the locale."""
        return pick(self.to_dict(), "title", lang)


class Peer(Record):
    """What a target is held against: ``indicator``, ``place``, ``name_zh``, ``name_en``.

    None stands for the target's own indicator or place, and for a name that the ids say.
    """

    indicator: str | None
    place: str | None
    name_zh: str | None
    name_en: str | None


class Target(Record):
    """A target, a goal or a result: who said what, in which words, and how the words are read.

    Attributes
    ----------
    id : str or None
        None for a target on its own, which :func:`parse` reads.
    indicator : str or None
        None where the statement names its own subject.
    subject_zh, subject_en : str or None
    phrase : str
        As printed.
    kind : str
        The reading in one word: ``"range"``, ``"exact"``, ``"at_least"``, ``"at_most"``,
        ``"about"``, ``"band"``, ``"increment"``, ``"cumulative_change"``, ``"annual_average"``,
        ``"in_step"``, ``"above_peer"``, ``"maintain"``, ``"direction"``, ``"ordinal"``,
        ``"assigned"``, ``"milestone"``, ``"investment"`` or ``"qualitative"``.
    scorable : bool
        Whether an outcome can decide it; of a result, whether figures can show it.
    measure, comparator, relation, commitment, tier, desirable : str
        The axes of the reading, see docs/targets.md.
    value, low, high : float
        The numbers, NaN where there is none.
    unit : str or None
        Of the numbers.
    year : int
        The year in which it is tested, or was reached.
    base_year : int
        What it is counted from; 0 is the year before.
    base_value : float
    every_year : int
        1 where each year from the base year on has to do.
    peers : tuple of Peer
        All those that it is held against.
    continues, serves : str or None
        The id of the result that it carries on, and of the goal that it serves.
    section, area, source, hedge : str or None
    scope_zh, scope_en, assigned_by_zh, assigned_by_en, doubt_zh, doubt_en : str or None
    decimals : int
    tolerance : float
    confidence : str
        Of the reading.
    """

    id: str | None
    indicator: str | None
    subject_zh: str | None
    subject_en: str | None
    phrase: str
    kind: str
    scorable: bool
    section: str | None
    area: str | None
    source: str | None
    measure: str
    comparator: str
    relation: str
    commitment: str
    tier: str
    desirable: str
    value: float
    low: float
    high: float
    unit: str | None
    decimals: int
    hedge: str | None
    tolerance: float
    every_year: int
    year: int
    base_year: int
    base_value: float
    peers: tuple[Peer, ...]
    scope_zh: str | None
    scope_en: str | None
    assigned_by_zh: str | None
    assigned_by_en: str | None
    doubt_zh: str | None
    doubt_en: str | None
    continues: str | None
    serves: str | None
    confidence: str

    def _repr_html_(self) -> str:
        return _html.card(self, self.phrase)


def target_of(struct: CData, catalog: Catalog | None) -> Target:
    """The copy of a C target; its unit is that of the indicator where it has none of its own."""
    members = to_dict(struct)
    members["peers"] = tuple(Peer(**peer) for peer in members["peers"])
    members["unit"] = _unit(struct, catalog)
    at = ffi.addressof(struct)
    kind = string(lib.hebi_kind_name(lib.hebi_target_kind(at)))
    return Target(**members, kind=kind, scorable=bool(lib.hebi_target_scorable(at)))


def _unit(struct: CData, catalog: Catalog | None) -> str | None:
    """The printed unit, else that of the measure."""
    indicator = string(struct.indicator)
    if struct.unit != ffi.NULL or indicator is None or catalog is None:
        return string(struct.unit)
    own = ffi.new("char[]", catalog[indicator].unit.encode())
    return string(lib.hebi_measure_unit(struct.measure, own))
