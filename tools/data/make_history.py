#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make data/places/*/history.json from a CSV of facts: make_history.py FACTS.csv [--out FOLDER]

One row of the CSV is one value in one publication. Which rows become observations, of which
vintage, and what is noted on them stands in history_rules.json; nothing is decided here.
"""

import argparse
import csv
import json
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = Path(__file__).with_name("history_rules.json")
CATALOG = ROOT / "data" / "indicators.json"
VINTAGES = ("first", "revised")
ASIDE = re.compile(r"（.*?）")
PRINTED_AS = re.compile(r"[\d.]+(?:万亿元|万亿斤|亿斤|亿吨|万家|万美元)")


class RulesError(Exception):
    """The rules do not settle what the CSV says."""


@dataclass
class Observation:
    year: int
    value: Decimal
    vintage: str
    confidence: str
    source: str
    rank: int = 0
    derived: bool = False
    note: str | None = None

    def as_json(self):
        item = {"year": self.year, "value": as_number(self.value), "vintage": self.vintage}
        if self.confidence != "high":
            item["confidence"] = self.confidence
        if self.derived:
            item["derived"] = True
        item["source"] = self.source
        if self.note:
            item["note"] = self.note
        return item


def as_number(value):
    return int(value) if value == value.to_integral_value() else float(value)


def rounded(value, decimals):
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def printed_decimals(value):
    return max(0, -value.normalize().as_tuple().exponent)


class Maker:
    """Turns rows into observations and observations into histories, by the rules."""

    def __init__(self, rules, catalog):
        self.rules = rules
        self.catalog = {indicator["id"]: indicator for indicator in catalog["indicators"]}
        self.sources = {source["id"]: source for source in rules["sources"]}
        self.folder_of = {place["csv"]: place for place in rules["places"]}
        self.candidates = {}
        self.urls = {}

    def read(self, path):
        with open(path, encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                if self.is_outcome(row):
                    self.take(row)

    def is_outcome(self, row):
        return (
            row["role"] == "outcome"
            and row["confidence"] != "low"
            and row["place"] in self.folder_of
            and row["indicator"] in self.catalog
            and not any(word in ASIDE.sub("", row["wording"]) for word in self.rules["not_values"])
        )

    def take(self, row):
        source = self.source_of(row)
        if source is None or self.is_left_out(row, source["id"]):
            return
        if row["unit"] != self.catalog[row["indicator"]]["unit"]:
            raise RulesError(f"{row['indicator']} {row['year']}: unit {row['unit']}")
        url = row["source_url"].split()[0]
        if url.startswith("http"):
            self.urls[source["id"]] = url
        key = (row["place"], row["indicator"], int(row["year"]))
        self.candidates.setdefault(key, []).append(self.observation(row, source))

    def source_of(self, row):
        """The rule of a row's source, None where the source only repeats others."""
        title = row["source_title"]
        for source in self.rules["sources"]:
            covers = row["indicator"] in source.get("indicators", [row["indicator"]])
            if covers and title.startswith(source["match"]):
                return source
        if any(title.startswith(passed["match"]) for passed in self.rules["passed_over"]):
            return None
        raise RulesError(f"no rule for the source {title}")

    def is_left_out(self, row, source):
        return any(
            (row["place"], row["indicator"]) == (rule["place"], rule["indicator"])
            and int(row["year"]) in rule["years"]
            and source == rule.get("source", source)
            for rule in self.rules["left_out"]
        )

    def observation(self, row, source):
        revised = source.get("revised", False)
        if isinstance(revised, list):
            revised = row["indicator"] in revised
        printed = PRINTED_AS.search(row["wording"])
        return Observation(
            year=int(row["year"]),
            value=Decimal(row["value"]),
            vintage="revised" if revised or "修订" in row["wording"] else "first",
            confidence=row["confidence"],
            source=source["id"],
            rank=self.rules["sources"].index(source),
            derived="推算" in row["wording"],
            note=source.get("note") or (f"printed as {printed.group()}" if printed else None),
        )

    def settle(self):
        """place -> indicator -> observations in order."""
        settled = {}
        for (place, indicator, _), candidates in sorted(self.candidates.items()):
            kept = self.settle_year(indicator, candidates)
            for observation in kept:
                self.annotate(place, indicator, observation)
            settled.setdefault(place, {}).setdefault(indicator, []).extend(kept)
        return settled

    def settle_year(self, indicator, candidates):
        """One value a vintage; of equal values the first release, then the more original source."""
        decimals = self.catalog[indicator]["decimals"]
        kept = []
        for one in sorted(candidates, key=lambda c: (VINTAGES.index(c.vintage), c.rank)):
            if any(rounded(one.value, decimals) == rounded(k.value, decimals) for k in kept):
                continue
            if any(one.vintage == k.vintage for k in kept):
                raise RulesError(f"{indicator} {one.year}: {one} against {kept}")
            kept.append(one)
        return kept

    def annotate(self, place, indicator, observation):
        for rule in self.rules["notes"]:
            if (rule["place"], rule["indicator"], rule["year"]) == (
                place,
                indicator,
                observation.year,
            ) and rule.get("vintage", observation.vintage) == observation.vintage:
                observation.note = rule["note"]
                observation.derived = rule.get("derived", observation.derived)

    def derive(self, settled):
        for rule in self.rules["sums"]:
            series = settled[rule["place"]]
            for year in range(rule["first"], rule["last"] + 1):
                parts = [find(series[part], year) for part in rule["parts"]]
                insert(series.setdefault(rule["indicator"], []), total(parts))
        for rule in self.rules["backcasts"]:
            series = settled[rule["place"]][rule["indicator"]]
            decimals = self.catalog[rule["indicator"]]["decimals"]
            insert(series, backcast(find(series, rule["from"]), rule, decimals))

    def history(self, place, series):
        """A history in the order of the format; series in the order of the catalog."""
        used = {observation.source for values in series.values() for observation in values}
        history = {
            "format": "libhebi-history",
            "version": 1,
            "place": self.folder_of[place]["place"],
            "sources": [self.source(name) for name in self.sources if name in used],
            "series": [],
        }
        for indicator in self.catalog:
            if indicator in series:
                history["series"].append(self.series(place, indicator, series[indicator]))
        return history

    def source(self, name):
        source = {"id": name, "title": self.sources[name]["title"]}
        if "publisher" in self.sources[name]:
            source["publisher"] = self.sources[name]["publisher"]
        if name in self.urls:
            source["url"] = self.urls[name]
        if "published" in self.sources[name]:
            source["published"] = self.sources[name]["published"]
        return source

    def series(self, place, indicator, observations):
        series = {"indicator": indicator, "unit": self.catalog[indicator]["unit"]}
        breaks = [
            {key: rule[key] for key in ("year", "kind", "note")}
            for rule in self.rules["breaks"]
            if (rule["place"], rule["indicator"]) == (place, indicator)
        ]
        if breaks:
            series["breaks"] = breaks
        series["values"] = [observation.as_json() for observation in observations]
        return series


def find(observations, year):
    return next(observation for observation in observations if observation.year == year)


def insert(observations, observation):
    if any(other.year == observation.year for other in observations):
        raise RulesError(f"{observation} is published, it need not be derived")
    observations.append(observation)
    observations.sort(key=lambda other: (other.year, VINTAGES.index(other.vintage)))


def total(parts):
    """The sum of published parts, as first published as they are."""
    return Observation(
        year=parts[0].year,
        value=sum(part.value for part in parts),
        vintage="first",
        confidence="medium" if any(p.confidence == "medium" for p in parts) else "high",
        source=parts[0].source,
        derived=True,
        note=" + ".join(str(part.value) for part in parts),
    )


def backcast(later, rule, decimals):
    """The level before `later` that its growth implies: on the later footing, so revised."""
    growth = Decimal(rule["growth"])
    sign = "-" if growth < 0 else "+"
    level = later.value / (1 + growth / 100)
    return Observation(
        year=rule["year"],
        value=rounded(level, max(decimals, printed_decimals(later.value))),
        vintage="revised",
        confidence=later.confidence,
        source=later.source,
        derived=True,
        note=f"{later.value.normalize():f} / (1 {sign} {abs(growth)}%)",
    )


def write_json(value, path):
    """Two spaces an indent; names, sources and observations each on a line of their own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json_lines(value, "")) + "\n", encoding="utf-8")


def json_lines(value, indent, key="", comma=""):
    lead = indent + (f"{json.dumps(key)}: " if key else "")
    deep = isinstance(value, list) or any(isinstance(v, list) for v in as_values(value))
    if not deep:
        yield lead + json.dumps(value, ensure_ascii=False) + comma
        return
    items = list(value.items()) if isinstance(value, dict) else [("", item) for item in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    yield lead + opening
    for i, (name, item) in enumerate(items):
        yield from json_lines(item, indent + "  ", name, "," if i + 1 < len(items) else "")
    yield indent + closing + comma


def as_values(value):
    return value.values() if isinstance(value, dict) else ()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("facts", type=Path, help="the CSV of facts")
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "places")
    arguments = parser.parse_args()
    maker = Maker(json.loads(RULES.read_text("utf-8")), json.loads(CATALOG.read_text("utf-8")))
    maker.read(arguments.facts)
    settled = maker.settle()
    maker.derive(settled)
    for place, series in settled.items():
        folder = arguments.out / maker.folder_of[place]["folder"]
        write_json(maker.history(place, series), folder / "history.json")


if __name__ == "__main__":
    main()
