# SPDX-License-Identifier: GPL-3.0-or-later
"""How good is the library on labelled cases?

    python tools/score.py phrases FILE.csv [--json FILE]

phrases: FILE.csv (or .csv.gz) has the columns id, indicator_zh, phrase, target_kind, comparator,
value_low, value_high, unit_as_written, verb_sign and part ("k/n": target k of the n that the
phrase holds). Each phrase is read with indicator_zh as its row's head, and the reading is compared
with the label, field by field. Prints the shares that are right and every miss; a number that was
read without an error and differs from the label counts as accepted silently.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import math
import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from libhebi._libhebi import ffi, lib

FIELDS = ("kind", "comparator", "values", "unit", "sign")
RELATIVE_ERROR = 1e-9

# The labels' words for what the library calls otherwise.
KINDS = {
    "in_step": "in_step_with",
    "assigned": "external_assignment",
    "ordinal": "ordinal_class",
    "band": "between",
}
COMPARATORS = {"bare": "ge", "about": "approx", "range": "in", "band": "in"}
TURNED = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
TURNED_KINDS = {"at_least": "at_most", "at_most": "at_least"}
WITHOUT_COMPARATOR = {"direction", "in_step_with", "external_assignment", "qualitative"}


@dataclass
class Reading:
    """One target in the labels' words."""

    kind: str
    comparator: str
    low: float | None
    high: float | None
    unit: str
    sign: int

    def values(self) -> tuple[float | None, float | None]:
        return self.low, self.high


def rows_of(path: str) -> Iterator[dict[str, str]]:
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def text_of(pointer: object) -> str:
    return "" if pointer == ffi.NULL else ffi.string(pointer).decode()


def comparator_of(reading: object) -> str:
    """As an evaluator uses it, for the magnitude: falls are negative in the library."""
    target = reading.target
    name = text_of(lib.hebi_comparator_name(target.comparator))
    if target.measure == lib.HEBI_MEASURE_COMPOSITION and name == "bare":
        return "approx"
    ordinal = target.measure in (lib.HEBI_MEASURE_RANK, lib.HEBI_MEASURE_CLASS)
    if name == "bare" and (ordinal or target.desirable == lib.HEBI_DESIRABLE_DOWN):
        return "le"
    if target.relation == lib.HEBI_RELATION_PEER and text_of(target.hedge) in ("左右", "上下"):
        return "approx"
    held = target.relation == lib.HEBI_RELATION_OWN_PAST and math.isnan(target.value)
    if held and name == "none" and reading.peer.length == 0:
        # Not worse than before, about so where it is hedged: 基本稳定.
        return "approx" if text_of(target.hedge) else "ge"
    falls = target.value < 0 or target.low < 0
    peer = target.relation == lib.HEBI_RELATION_PEER and reading.sign < 0
    if falls or peer:
        name = TURNED.get(name, name)
    return COMPARATORS.get(name, name)


def kind_of(reading: object) -> str:
    target = reading.target
    name = text_of(lib.hebi_kind_name(lib.hebi_target_kind(ffi.addressof(target))))
    if target.comparator == lib.HEBI_COMPARATOR_BAND and math.isnan(target.low):
        return "between"
    # "Not below last year's level": the labels take the own past for a peer.
    past = target.relation == lib.HEBI_RELATION_OWN_PAST and math.isnan(target.value)
    if past and reading.peer.length > 0:
        return "above_peer"
    if target.value < 0 and name in TURNED_KINDS:
        name = TURNED_KINDS[name]
    return KINDS.get(name, name)


def ends_of(reading: object, comparator: str) -> tuple[float | None, float | None]:
    """The numbers as written: both for a bare number, one for a bound."""
    target = reading.target
    low, high = reading.written, reading.written_high
    if math.isnan(low):
        return None, None
    if text_of(reading.unit) == "番":
        low = high = 2.0**low
    ordinal = target.measure in (lib.HEBI_MEASURE_RANK, lib.HEBI_MEASURE_CLASS)
    bare = target.comparator == lib.HEBI_COMPARATOR_BARE
    margin = target.relation == lib.HEBI_RELATION_PEER and text_of(target.hedge) != "以上"
    if not ordinal and (bare or margin or comparator in ("approx", "in", "eq")):
        return low, high
    return (None, high) if comparator in ("le", "lt") else (low, None)


def read_reading(reading: object) -> Reading:
    kind, comparator = kind_of(reading), comparator_of(reading)
    low, high = ends_of(reading, comparator)
    if kind in WITHOUT_COMPARATOR or (kind == "ordinal_class" and high is None):
        comparator = "none"
    return Reading(kind, comparator, low, high, text_of(reading.unit), reading.sign)


def parse(phrase: str, head: str) -> list[Reading] | str:
    """What the library reads, or why it does not."""
    options, error = ffi.new("hebi_phrase_options *"), ffi.new("hebi_error *")
    lib.hebi_phrase_options_init(options)
    head_text = ffi.new("char[]", head.encode())
    options.head = head_text
    out, text = ffi.new("hebi_phrase **"), phrase.encode()
    if lib.hebi_target_parse(out, text, len(text), options, error) != 0:
        return text_of(error.message)
    try:
        count = lib.hebi_phrase_count(out[0])
        return [read_reading(lib.hebi_phrase_at(out[0], i)) for i in range(count)]
    finally:
        lib.hebi_phrase_free(out[0])


def number_of(text: str) -> float | None:
    return float(text) if text.strip() else None


def label_of(row: dict[str, str]) -> Reading:
    return Reading(
        row["target_kind"],
        row["comparator"],
        number_of(row["value_low"]),
        number_of(row["value_high"]),
        row["unit_as_written"],
        int(row["verb_sign"]),
    )


def part_of(readings: list[Reading], part: str) -> Reading | None:
    """Target k of n. A phrase that holds only one of its document's n targets has one reading."""
    k, n = (int(number) for number in part.split("/"))
    if len(readings) == 1 and n > 1:
        return readings[0]
    return readings[k - 1] if k <= len(readings) else None


def same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=RELATIVE_ERROR, abs_tol=0)


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def judge(label: Reading, seen: Reading) -> dict[str, bool]:
    return {
        "kind": label.kind == seen.kind,
        "comparator": label.comparator == seen.comparator,
        "values": same(label.low, seen.low) and same(label.high, seen.high),
        "unit": plain(label.unit) == plain(seen.unit),
        "sign": label.sign == seen.sign,
    }


def magnitudes(reading: Reading) -> set[float]:
    return {value for value in reading.values() if value is not None}


def is_other_number(label: Reading, seen: Reading) -> bool:
    """A number was read that the label does not have."""
    return any(
        not any(same(value, wanted) for wanted in magnitudes(label)) for value in magnitudes(seen)
    )


def score_phrases(path: str) -> dict:
    right = dict.fromkeys(FIELDS, 0)
    rows = all_right = wrong = refused = 0
    misses = []
    for row in rows_of(path):
        rows += 1
        label = label_of(row)
        readings = parse(row["phrase"], row["indicator_zh"])
        seen = part_of(readings, row["part"]) if isinstance(readings, list) else None
        refused += isinstance(readings, str)
        verdicts = judge(label, seen) if seen is not None else dict.fromkeys(FIELDS, False)
        for field in FIELDS:
            right[field] += verdicts[field]
        other = seen is not None and is_other_number(label, seen)
        wrong += other
        if all(verdicts.values()):
            all_right += 1
            continue
        misses.append(
            {
                "id": row["id"],
                "phrase": row["phrase"],
                "wrong": [field for field in FIELDS if not verdicts[field]],
                "label": vars(label),
                "read": vars(seen) if seen is not None else None,
                "error": readings if isinstance(readings, str) else None,
                "number_accepted": other,
            }
        )
    return {
        "rows": rows,
        "all_right_share": all_right / rows if rows else 0.0,
        "wrong_accepted": wrong,
        "refused": refused,
        "fields": {field: right[field] / rows if rows else 0.0 for field in FIELDS},
        "misses": misses,
    }


def short(reading: dict) -> str:
    numbers = " ".join(
        "-" if reading[end] is None else f"{reading[end]:g}" for end in ("low", "high")
    )
    return (
        f"{reading['kind']} {reading['comparator']} {numbers} "
        f"[{reading['unit']}] {reading['sign']:+d}"
    )


def print_phrases(score: dict) -> None:
    print(f"{'rows':<16}{score['rows']:>8}")
    print(f"{'all right':<16}{score['all_right_share']:>8.1%}")
    for field, share in score["fields"].items():
        print(f"{field:<16}{share:>8.1%}")
    print(f"{'refused':<16}{score['refused']:>8}")
    print(f"{'wrong accepted':<16}{score['wrong_accepted']:>8}")
    for miss in score["misses"]:
        print(f"\n{miss['id']}  {miss['phrase']}")
        print(f"  wrong  {', '.join(miss['wrong'])}")
        print(f"  label  {short(miss['label'])}")
        if miss["read"] is not None:
            print(f"  read   {short(miss['read'])}")
        elif miss["error"] is not None:
            print(f"  error  {miss['error']}")
        else:
            print("  read   fewer targets than the label counts")


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Score the library on labelled cases.")
    commands = parser.add_subparsers(dest="command", required=True)
    phrases = commands.add_parser("phrases", help="target phrases")
    phrases.add_argument("file", help="CSV, possibly .gz")
    phrases.add_argument("--json", metavar="FILE", help="also write the score as JSON")
    phrases.set_defaults(score=lambda options: score_phrases(options.file), show=print_phrases)
    return parser


def main() -> int:
    options = arguments().parse_args()
    score = options.score(options)
    options.show(score)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(score, file, ensure_ascii=False, indent=2)
            file.write("\n")
    return 0


if __name__ == "__main__":
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader (head) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status)
