# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the JSON files below data/.

The oracle is what was published: the CSV of facts that the histories are made from. It stands
outside of this repository; the checks that need it look in HEBI_FACTS_DIR, else in the folders
beside the checkout, and are skipped where there is neither. Plans have a file of checks of their
own, test_plans.py.
"""

import csv
import json
import os
import re
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
CATALOG = DATA / "indicators.json"
PLAN = DATA / "places" / "410600-hebi" / "2026.json"
HISTORIES = sorted(DATA.glob("places/*/history.json"))
PLANS = sorted(DATA.glob("places/*/[0-9]*.json"))
CSV_PLACES = {"410600": "鹤壁市", "410000": "河南省", "000000": "全国"}
VINTAGES = ["first", "revised"]


def load(path):
    """JSON with numbers as they are printed, and no key twice."""

    def unique(pairs):
        assert len(pairs) == len(dict(pairs)), f"{path.name}: a key twice in {pairs}"
        return dict(pairs)

    text = path.read_text(encoding="utf-8")
    return json.loads(text, parse_float=Decimal, parse_int=Decimal, object_pairs_hook=unique)


def indicators():
    return {indicator["id"]: indicator for indicator in load(CATALOG)["indicators"]}


def all_series():
    for path in HISTORIES:
        history = load(path)
        for series in history["series"]:
            yield history, series


def compiled_observations():
    """Those of the places that the table of facts is about."""
    return (one for one in all_observations() if one[0] in CSV_PLACES)


def all_observations():
    for history, series in all_series():
        for observation in series["values"]:
            yield history["place"]["id"], series["indicator"], observation


def beside_or_named(pattern):
    """A file that is not part of the repository."""
    named = os.environ.get("HEBI_FACTS_DIR")
    places = [Path(named)] if named else [p for p in ROOT.parent.iterdir() if p != ROOT]
    found = sorted(f for place in places if place.is_dir() for f in place.glob(pattern))
    if not found:
        pytest.skip(f"{pattern} is not at hand (HEBI_FACTS_DIR names its folder)")
    return found[0]


@pytest.fixture(scope="module")
def facts_path():
    return beside_or_named("*/hebi-henan-china.csv")


@pytest.fixture(scope="module")
def facts(facts_path):
    """(place, indicator, year) -> the values published as outcomes."""
    published = {}
    with open(facts_path, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["role"] == "outcome" and row["confidence"] != "low":
                key = (row["place"], row["indicator"], int(row["year"]))
                published.setdefault(key, []).append(row)
    return published


def test_everything_is_there():
    places = {path.parent.name for path in HISTORIES}
    assert places >= {"000000-china", "410000-henan", "410600-hebi"}
    assert PLAN in PLANS


@pytest.mark.parametrize("path", [CATALOG, *HISTORIES, *PLANS], ids=lambda p: p.parent.name)
def test_files_are_readable(path):
    text = path.read_text(encoding="utf-8")
    assert text.endswith("}\n") and not text.endswith("\n\n")
    assert "\\u" not in text and "\t" not in text and "\r" not in text
    indents = {len(line) - len(line.lstrip(" ")) for line in text.splitlines()}
    assert all(indent % 2 == 0 for indent in indents)


def test_catalog_refers_to_itself():
    catalog = load(CATALOG)["indicators"]
    ids = [indicator["id"] for indicator in catalog]
    assert len(ids) == len(set(ids))
    by_id = indicators()
    for indicator in catalog:
        of = indicator.get("growth_of")
        if of is not None:
            assert indicator["statistic"] == "growth" and by_id[of]["statistic"] in (
                "level",
                "flow",
            )
            same_basis = indicator.get("prices") == by_id[of].get("prices")
            assert same_basis, f"{indicator['id']} and {of} are on different prices"


def test_each_name_stands_once():
    for language in ("zh", "en"):
        names = [indicator["name"][language] for indicator in load(CATALOG)["indicators"]]
        assert len(names) == len(set(names))


def test_every_indicator_has_a_use():
    used = {series["indicator"] for _, series in all_series()}
    for path in PLANS:
        plan = load(path)
        for name in ("results", "targets", "goals"):
            used |= {one["indicator"] for one in plan.get(name, []) if "indicator" in one}
    assert set(indicators()) == used


@pytest.mark.parametrize("path", HISTORIES, ids=lambda p: p.parent.name)
def test_sources_used_are_sources_listed(path):
    history = load(path)
    listed = [source["id"] for source in history["sources"]]
    used = {value["source"] for series in history["series"] for value in series["values"]}
    assert len(listed) == len(set(listed))
    assert set(listed) == used


@pytest.mark.parametrize("path", HISTORIES, ids=lambda p: p.parent.name)
def test_one_series_an_indicator_in_its_unit(path):
    by_id = indicators()
    series = load(path)["series"]
    names = [one["indicator"] for one in series]
    assert len(names) == len(set(names))
    assert all(one["unit"] == by_id[one["indicator"]]["unit"] for one in series)


def test_years_are_ordered():
    for history, series in all_series():
        where = (history["place"]["id"], series["indicator"])
        keys = [(o["year"], VINTAGES.index(o["vintage"])) for o in series["values"]]
        assert keys == sorted(set(keys)), where
        breaks = [one["year"] for one in series.get("breaks", [])]
        assert breaks == sorted(set(breaks)), where


def test_values_lie_in_their_support():
    by_id = indicators()
    fits = {
        "real": lambda value: True,
        "positive": lambda value: value > 0,
        "share": lambda value: 0 <= value <= 100,
        "count": lambda value: value >= 0 and value == value.to_integral_value(),
    }
    for place, indicator, observation in all_observations():
        assert fits[by_id[indicator]["support"]](observation["value"]), (place, indicator)


def test_sector_value_added_makes_up_the_whole():
    """An oracle that none of the rules knows: the three industries add up to the product."""
    hebi = load(DATA / "places" / "410600-hebi" / "history.json")
    levels = {}
    for series in hebi["series"]:
        values = {o["year"]: o["value"] for o in series["values"] if o["vintage"] == "first"}
        levels[series["indicator"]] = values
    sectors = [levels[f"{name}_va_level"] for name in ("primary", "secondary", "tertiary")]
    years = sorted(set.intersection(*(set(sector) for sector in sectors)))
    assert len(years) == 25
    for year in years:
        rest = levels["gdp_level"][year] - sum(sector[year] for sector in sectors)
        assert abs(rest) <= Decimal("0.01"), year


def computed(note):
    """The number that a note's arithmetic gives: a + b, a - b or a / (1 ± p%)."""
    backcast = re.match(r"([\d.]+) / \(1 ([+-]) ([\d.]+)%\)$", note)
    if backcast:
        later, sign, growth = backcast.groups()
        return Decimal(later) / (1 + Decimal(sign + growth) / 100)
    sum_or_rest = re.match(r"([\d.]+) ([+-]) ([\d.]+)(?:$|:)", note)
    if sum_or_rest:
        a, sign, b = sum_or_rest.groups()
        return Decimal(a) + Decimal(sign + b)
    return None


def test_derived_values_follow_from_their_notes():
    recomputed = 0
    for place, indicator, observation in all_observations():
        note = observation.get("note")
        if not observation.get("derived"):
            assert note is None or computed(note) is None, (place, indicator, note)
        elif observation["source"] == "world-bank-wdi":
            assert note == "growth of the series in constant prices"
        else:
            unit = Decimal(1).scaleb(observation["value"].as_tuple().exponent)
            got = computed(note).quantize(unit, ROUND_HALF_UP)
            assert got == observation["value"], (place, indicator, observation)
            recomputed += place in CSV_PLACES
    assert recomputed == 34


def test_derived_levels_start_from_published_ones(facts):
    """The numbers in the arithmetic of the city's own derived values are published ones."""
    for place, indicator, observation in all_observations():
        if place != "410600" or not observation.get("derived"):
            continue
        note = observation["note"]
        year = int(observation["year"])
        if " / " in note:
            inputs = {Decimal(note.split(" / ")[0]): [(indicator, year + 1)]}
        else:
            parts = [("exports_level", year), ("imports_level", year)]
            inputs = dict.fromkeys(map(Decimal, note.split(" + ")), parts)
        for value, keys in inputs.items():
            published = [
                Decimal(row["value"]) for key in keys for row in facts[(CSV_PLACES[place], *key)]
            ]
            assert value in published, (indicator, observation)


def test_growth_in_the_arithmetic_is_the_published_growth(facts):
    by_level = {i["growth_of"]: i["id"] for i in indicators().values() if "growth_of" in i}
    for place, indicator, observation in compiled_observations():
        match = re.search(r"\(1 ([+-]) ([\d.]+)%\)", observation.get("note", ""))
        if not match:
            continue
        growth = Decimal(match[1] + match[2])
        year = int(observation["year"]) + 1
        rows = facts.get((CSV_PLACES[place], by_level.get(indicator), year), [])
        levels = facts[(CSV_PLACES[place], indicator, year)]
        sign = "下降" if growth < 0 else "增长"
        worded = any(f"{sign}{abs(growth)}%" in row["wording"] for row in levels)
        assert worded or growth in [Decimal(row["value"]) for row in rows], (indicator, growth)


def test_every_value_was_published(facts):
    for place, indicator, observation in compiled_observations():
        if observation.get("derived") and observation["source"] != "world-bank-wdi":
            continue
        rows = facts.get((CSV_PLACES[place], indicator, int(observation["year"])), [])
        published = [Decimal(row["value"]) for row in rows]
        assert observation["value"] in published, (place, indicator, observation)


def test_2025_is_what_the_bulletin_says():
    """Read by hand from the statistical bulletin of Hebi for 2025."""
    bulletin = {
        "gdp_growth": "6.6",
        "gdp_level": "1144.12",
        "industrial_va_growth": "8.2",
        "fixed_investment_growth": "5.9",
        "retail_sales_growth": "6.2",
        "imports_exports": "42.81",
        "imports_exports_growth": "-28.3",
        "budget_revenue_growth": "3.6",
        "new_urban_jobs": "3.13",
        "cpi_growth": "-0.2",
        "income_growth": "5.7",
        "grain_output": "127.29",
        "tech_contract_value": "31.6",
    }
    found = {
        indicator: observation["value"]
        for place, indicator, observation in all_observations()
        if place == "410600" and observation["year"] == 2025 and indicator in bulletin
    }
    assert found == {indicator: Decimal(value) for indicator, value in bulletin.items()}


def test_medium_confidence_is_not_made_high(facts):
    for place, indicator, observation in compiled_observations():
        rows = facts.get((CSV_PLACES[place], indicator, int(observation["year"])), [])
        levels = {r["confidence"] for r in rows if Decimal(r["value"]) == observation["value"]}
        if levels == {"medium"}:
            assert observation.get("confidence") == "medium", (place, indicator, observation)


@pytest.mark.parametrize(
    "folder", [p.parent.name for p in HISTORIES if p.parent.name.split("-")[0] in CSV_PLACES]
)
def test_histories_are_what_the_tool_makes(facts_path, tmp_path, folder):
    tool = ROOT / "tools" / "data" / "make_history.py"
    subprocess.run([sys.executable, tool, facts_path, "--out", tmp_path], check=True)
    made = (tmp_path / folder / "history.json").read_bytes()
    assert made == (DATA / "places" / folder / "history.json").read_bytes()
