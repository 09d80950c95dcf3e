# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the plans below data/: results, targets and goals as reports announced them.

The oracle of Henan's is the CSV of facts that its targets are compiled in. It stands outside of
this repository; the check that needs it looks in HEBI_FACTS_DIR, else in the folders beside the
checkout, and is skipped where there is neither. Hebi's is held against its report in
test_hebi_2026.py.
"""

import csv
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from test_data import DATA, PLANS, facts_path, load
from test_hebi_2026 import IMPLIED, TOOL, numbers_of

import libhebi as hb

HENAN = DATA / "places" / "410000-henan" / "2026.json"
LISTS = ("results", "targets", "goals")
LONGEST_PHRASE = 25
# What the facts count over a plan's years is a measure of an indicator of ours.
FIVE_YEARS = {
    "gdp_growth_5yr_avg": ("gdp_growth", "annual_average"),
    "new_urban_jobs_5yr": ("new_urban_jobs", "gross_increment"),
    "rd_spend_growth_5yr_avg": ("rd_spend_level", "annual_average"),
}

__all__ = ["facts_path"]


def statements(path):
    plan = load(path)
    return [(name, one) for name in LISTS for one in plan.get(name, [])]


def by_name(path):
    return path.parent.name


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_the_reader_takes_it(path):
    """Which means: axes fit, units are known, links resolve, ids are unique."""
    plan = hb.load_plan(path)
    assert len(plan.targets) == len(load(path)["targets"])


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_it_is_what_the_library_writes(path):
    assert hb.load_plan(path).to_json() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_phrases_are_short_and_hold_their_hedges(path):
    for _, one in statements(path):
        assert 2 <= len(one["phrase"]) <= LONGEST_PHRASE, one["id"]
        assert one.get("hedge", "") in one["phrase"], one["id"]
        assert "\n" not in one["phrase"]


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_values_stand_in_their_phrases_with_their_decimals(path):
    for _, one in statements(path):
        printed = TOOL.NUMERAL.findall(one["phrase"])
        read = {text for text in printed if TOOL.number(text) in map(abs, numbers_of(one))}
        if one["id"] not in IMPLIED:
            assert {TOOL.number(text) for text in read} == {abs(n) for n in numbers_of(one)}
            longest = max((len(text.partition(".")[2]) for text in read), default=None)
            assert one.get("decimals") == longest, one["id"]


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_every_area_and_source_has_a_use(path):
    plan = load(path)
    for key, ids in (("area", "areas"), ("source", "sources")):
        listed = {one["id"] for one in plan.get(ids, [])}
        assert {one.get(key) for _, one in statements(path)} == (listed or {None})


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_doubts_lower_nothing_in_silence(path):
    """A record of medium confidence says what is doubtful; a doubt is no sentence."""
    for _, one in statements(path):
        assert one.get("confidence", "high") == "high" or "doubt" in one, one["id"]
        for text in one.get("doubt", {}).values():
            assert not text.endswith(("。", ".")), one["id"]


def announced(path):
    """What Henan's report announced: (indicator, measure, year) -> the row of the facts."""
    rows = {}
    with open(path, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["place"] == "河南省" and row["role"] == "target" and int(row["year"]) >= 2026:
                of = FIVE_YEARS.get(row["indicator"], (row["indicator"], "value"))
                assert (*of, int(row["year"])) not in rows
                rows[(*of, int(row["year"]))] = row
    return rows


def side_of(wording):
    sides = {"更好": "gt", "左右": "about", "以上": "ge", "同步": "none"}
    return next((side for word, side in sides.items() if word in wording), "bare")


def test_henan_is_what_its_report_announced(facts_path):
    rows = announced(facts_path)
    stated = [one for _, one in statements(HENAN)]
    keys = [(one["indicator"], one.get("measure", "value"), one["year"]) for one in stated]
    assert set(keys) == set(rows)
    assert len(keys) == len(rows) + 1  # better than 5% is a tier of its own
    for key, one in zip(keys, stated):
        row = rows[key]
        assert one["phrase"] == ("5%左右" if one.get("tier") == "floor" else row["wording"])
        assert one.get("comparator", "none") == side_of(one["phrase"]), one["id"]
        assert (one.get("commitment") == "strive") == bool(re.search("力争|争取", one["phrase"]))
        factor = {"亿斤": 5, "万家": 10000}.get(one.get("unit"), 1)
        wanted = [Decimal(row["value"])] if row["value"] else []
        assert [number * factor for number in numbers_of(one)] == wanted, one["id"]


def test_better_than_five_is_the_stretch_of_about_five():
    plan = hb.load_plan(HENAN)
    floor, stretch = list(plan.targets)[:2]
    assert (floor.id, floor.tier, floor.comparator) == ("gdp_growth", "floor", "about")
    assert (stretch.id, stretch.tier, stretch.comparator) == ("gdp_growth_stretch", "stretch", "gt")
    assert stretch.doubt_zh


def test_above_the_province_finds_the_province():
    goal = "gdp_growth_above_province_2030"
    plan = hb.load_plan("hebi-2026")
    answer = hb.attainment(plan, lists="goals")[goal]
    assert "河南省" in answer.reading_zh or "全省" in answer.reading_zh
    assert "年均增长5%左右" in answer.notes_zh
    assert 0 < answer.p_met < 1


def test_a_place_is_added_by_data_only(tmp_path):
    """A city nobody has heard of, from a page of phrases."""
    phrases = {
        "gdp_growth": "地区生产总值增长5.5%左右",
        "new_urban_jobs": "城镇新增就业2万人以上",
        "surveyed_unemployment_rate": "城镇调查失业率控制在5.5%以内",
    }
    targets = []
    for indicator, phrase in phrases.items():
        (reading,) = hb.parse(phrase)
        targets.append(
            {
                "id": indicator,
                "indicator": indicator,
                "phrase": phrase,
                "comparator": reading.target.comparator,
                "value": reading.target.value,
                "year": 2027,
            }
        )
    targets.append(
        {
            "id": "income_above_province",
            "indicator": "income_growth",
            "phrase": "居民收入增速高于全省平均水平",
            "comparator": "gt",
            "relation": "peer",
            "year": 2027,
            "peers": [{"place": "410000"}],
        }
    )
    plan = {
        "format": "libhebi-plan",
        "version": 1,
        "id": "xinzhen-2027",
        "title": {"zh": "新镇2027年目标", "en": "Targets of Xinzhen for 2027"},
        "place": {
            "id": "419999",
            "name": {"zh": "新镇", "en": "Xinzhen"},
            "level": "city",
            "parent": "410000",
        },
        "years": {"first": 2027, "last": 2027},
        "sources": [],
        "targets": targets,
    }
    path = tmp_path / "2027.json"
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    loaded = hb.load_plan(Path(path))
    answers = hb.attainment(loaded)
    assert answers["gdp_growth"].reason == "no_history"
    assert "河南省" in answers["income_above_province"].reading_zh
