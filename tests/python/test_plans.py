# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the plans below data/: results, targets and goals as reports announced them.

The oracle is the text of the reports. That of Hebi's stands outside of this repository, as does the
CSV of facts that Henan's targets are compiled in; checks that need them look in HEBI_FACTS_DIR,
else in the folders beside the checkout, and are skipped where there is neither.
"""

import csv
import importlib.util
import json
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from test_data import DATA, PLANS, ROOT, beside_or_named, facts_path, load

import libhebi as hb

HEBI = DATA / "places" / "410600-hebi" / "2026.json"
HENAN = DATA / "places" / "410000-henan" / "2026.json"
NUMERALS = HEBI.with_name("2026-numerals.csv")
LISTS = ("results", "targets", "goals")
LONGEST_PHRASE = 25
UNSCORED = ("milestone", "investment", "qualitative")
# Chinese words for numbers that records take from their phrases.
COUNTS = {
    "四大": 4,
    "五年": 5,
    "六大": 6,
    "双": 2,
    "第一": 1,
    "Ⅱ": 2,
    "不亡一人": 0,
    "三大": 3,
    "百亿": 100,
    "百项": 100,
}

__all__ = ["facts_path"]


@pytest.fixture(scope="module")
def report():
    text = beside_or_named("*/work-report-2026.txt").read_text(encoding="utf-8")
    return re.sub(r"</?sup>|\*\*", "", text)


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
def test_phrases_are_short_and_hold_their_hedges(path):
    for _, one in statements(path):
        assert 2 <= len(one["phrase"]) <= LONGEST_PHRASE, one["id"]
        assert one.get("hedge", "") in one["phrase"], one["id"]
        assert "\n" not in one["phrase"]


def printed_numbers(phrase):
    """The numbers that a phrase prints, as digits or in the words above."""
    digits = {Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", phrase)}
    return digits | {Decimal(value) for word, value in COUNTS.items() if word in phrase}


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_values_stand_in_their_phrases(path):
    whole = ("全部", "所有", "全覆盖")
    for _, one in statements(path):
        numbers = printed_numbers(one["phrase"])
        if any(word in one["phrase"] for word in whole):
            numbers.add(Decimal(100))
        read = [abs(one[key]) for key in ("value", "low", "high", "base_value") if key in one]
        assert set(read) <= numbers, (one["id"], read, one["phrase"])


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_decimals_are_those_printed(path):
    for _, one in statements(path):
        if "decimals" in one:
            texts = re.findall(r"\d+(?:\.\d+)?", one["phrase"])
            longest = max((len(text.partition(".")[2]) for text in texts), default=0)
            assert one["decimals"] <= longest, one["id"]


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_every_area_and_source_has_a_use(path):
    plan = load(path)
    for key, ids in (("area", "areas"), ("source", "sources")):
        listed = {one["id"] for one in plan.get(ids, [])}
        assert listed == {one[key] for _, one in statements(path)}


@pytest.mark.parametrize("path", PLANS, ids=by_name)
def test_doubts_lower_nothing_in_silence(path):
    """A record of medium confidence says what is doubtful."""
    for _, one in statements(path):
        if one.get("confidence", "high") != "high":
            assert "doubt" in one, one["id"]


def test_links_go_from_like_to_like():
    plan = load(HEBI)
    results = {one["id"]: one for one in plan["results"]}
    linked = [(one, results[one["continues"]]) for one in plan["targets"] if "continues" in one]
    assert len(linked) >= 15
    for target, result in linked:
        if "indicator" in target and "indicator" in result:
            families = [re.sub(r"_(growth|level)$", "", x["indicator"]) for x in (target, result)]
            assert families[0] == families[1], target["id"]


def test_the_named_links_are_there():
    plan = hb.load_plan("hebi-2026")
    intensity = plan["rd_intensity"]
    assert (plan[intensity.continues].value, intensity.value) == (1.88, 1.95)
    net = plan["hightech_firms_net"]
    assert (plan[net.continues].value, net.value, net.kind) == (165, 8, "increment")


def test_every_phrase_stands_in_the_report(report):
    for _, one in statements(HEBI):
        assert one["phrase"] in report, one["id"]


def test_statements_come_in_the_order_of_the_report(report):
    for name in LISTS:
        at = 0
        for one in load(HEBI)[name]:
            found = report.find(one["phrase"], max(0, at - LONGEST_PHRASE))
            assert found >= 0, f"{one['id']} stands before the one that it follows"
            at = found


def test_the_headline_list_is_the_paragraph(report):
    paragraph = re.search(r"主要预期目标是：(.*)", report)[1]
    phrases = [t["phrase"] for t in load(HEBI)["targets"] if t["area"] == "headline"]
    assert len(phrases) == 12
    assert "，".join(phrases) + "。" == paragraph


def account_numerals():
    spec = importlib.util.spec_from_file_location(
        "account_numerals", ROOT / "tools" / "data" / "account_numerals.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def numeral_rows():
    with NUMERALS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_numeral_of_the_report_is_accounted_for():
    tool = account_numerals()
    text = beside_or_named("*/work-report-2026.txt").read_text(encoding="utf-8")
    plan = json.loads(HEBI.read_text(encoding="utf-8"))
    rows = [
        {key: str(value) for key, value in row.items()}
        for row in tool.account(text, plan, tool.known_reasons(NUMERALS))
    ]
    assert rows == numeral_rows()


def test_a_numeral_is_in_a_record_or_has_a_reason():
    phrases = {one["id"]: one["phrase"] for _, one in statements(HEBI)}
    rows = numeral_rows()
    for row in rows:
        assert bool(row["records"]) != bool(row["reason"]), row
        for record in row["records"].split():
            assert row["numeral"] in phrases[record], row
    arabic = [row for row in rows if row["numeral"].isascii()]
    assert len(rows) > 300 and len(arabic) > 150


def test_an_arabic_numeral_in_a_record_is_a_value_or_part_of_a_name():
    """Numbers that a phrase prints beside its value belong to another record or to a name."""
    values = {}
    for _, one in statements(HEBI):
        read = [one[key] for key in ("value", "low", "high") if key in one]
        values[one["id"]] = {abs(value) for value in read}
    names = {"3项", "2005年", "30年", "107", "342", "305", "5000万元", "5A", "26天"}
    unread = []
    for row in numeral_rows():
        if row["numeral"].isascii() and row["records"]:
            recorded = set().union(*(values[record] for record in row["records"].split()))
            named = any(name.startswith(row["numeral"]) for name in names)
            if Decimal(row["numeral"]) not in recorded and not named:
                unread.append(row["context"])
    assert not unread


def test_counts_are_those_of_the_report():
    """Guards against losing records; the numbers are a reading, counted."""
    plan = load(HEBI)
    kinds = Counter(one.get("measure", "value") for one in plan["targets"])
    scored = [one for one in plan["targets"] if one.get("measure") not in UNSCORED]
    assert len(plan["results"]) >= 90
    assert len(scored) + kinds["milestone"] + kinds["investment"] >= 190
    assert len(plan["goals"]) >= 60


def test_the_phrases_read_themselves():
    """The parser and the readers of the report agree wherever the parser dares."""
    disagree, agreed = [], 0
    for name, one in statements(HEBI):
        if name == "results" or "value" not in one or one.get("measure") in UNSCORED:
            continue
        try:
            read = hb.parse(one["phrase"])
        except hb.HebiError:
            continue
        numbers = {reading.target.value for reading in read}
        agreed += float(one["value"]) in numbers
        if float(one["value"]) not in numbers:
            disagree.append((one["id"], one["phrase"], numbers))
    assert not disagree
    assert agreed >= 40


def test_henan_is_what_its_report_announced(facts_path):
    announced = {}
    with open(facts_path, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if (
                row["place"] == "河南省"
                and row["role"] == "target"
                and "2026年1月" in row["source_title"]
            ):
                announced[row["wording"]] = row
    plan = hb.load_plan("henan-2026")
    stated = [*plan.targets, *plan.goals]
    assert {one.phrase for one in stated} <= set(announced)
    for one in stated:
        row = announced[one.phrase]
        assert one.year == int(row["year"])
        if row["value"]:
            factor = {"亿斤": 5, "万家": 10000}.get(one.unit, 1)
            assert one.value * factor == float(row["value"]), one.id


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
