# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan hebi-2026 against the report that it was read from.

tests/cases/plan/hebi-2026.csv is a second reading, made from the printed text: every number and
every side, with the words that it stands in. The numerals of the report and what each of them is
are listed in 2026-numerals.csv beside the plan. The text itself stands outside of this repository;
what needs it looks in HEBI_FACTS_DIR, else in the folders beside the checkout, and is skipped where
there is neither.
"""

import csv
import functools
import importlib.util
import json
import math
import re
from collections import Counter
from decimal import Decimal

import pytest
from test_data import DATA, ROOT, beside_or_named, indicators, load

import libhebi as hb

HEBI = DATA / "places" / "410600-hebi" / "2026.json"
NUMERALS = HEBI.with_name("2026-numerals.csv")
READINGS = ROOT / "tests" / "cases" / "plan" / "hebi-2026.csv"
LISTS = ("results", "targets", "goals")
UNSCORED = ("milestone", "investment", "qualitative")
OVERLAP = 25
# Numbers that the words say without printing them: 全部, 全覆盖, 不亡一人.
IMPLIED = {
    "water_sections_all_up_to_standard_2025": 100,
    "chemical_industry_coverage": 100,
    "flood_deaths_2025": 0,
}
# Numbers in digits that are no value of anything, with the words that make them names.
NAMES = """[2] | 要闻;[3]+1;3+[1];[2026]年重点;[1]+2+4;1+[2]+4;+[4]+N;[3070]”工程;延长[30]年
口[5000]万元;“[5]+1;5+[1];[2005]年前;国道[107]沿线;国道[342];省道[305];国家[5]A级;[3]项保险"""


def account_numerals():
    path = ROOT / "tools" / "data" / "account_numerals.py"
    spec = importlib.util.spec_from_file_location("account_numerals", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = account_numerals()


def raw_report():
    return beside_or_named("*/work-report-2026.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def report():
    return re.sub(r"</?sup>|\*\*", "", raw_report())


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def statements():
    plan = load(HEBI)
    return [one for name in LISTS for one in plan[name]]


@functools.lru_cache(maxsize=1)
def by_id():
    return {one["id"]: one for one in statements()}


def numbers_of(one):
    return [one[key] for key in ("value", "low", "high") if key in one]


@pytest.mark.parametrize("row", rows_of(READINGS), ids=lambda row: row["id"])
def test_it_reads_as_printed(row):
    one = by_id()[row["id"]]
    assert row["words"] in one["phrase"]
    assert one.get("indicator", "") == row["of"]
    assert one.get("measure", "value") == row["measure"]
    assert one.get("comparator", "none") == row["comparator"]
    assert one.get("relation", "") == row["relation"]
    assert one.get("commitment", "") == row["commitment"]
    assert numbers_of(one) == [Decimal(n) for n in row["number"].split("~") if n]
    if row["number"]:
        own = indicators().get(one.get("indicator"), {}).get("unit", "")
        assert one.get("unit", own if row["measure"] != "rank" else "位") == row["unit"]


def test_every_number_and_every_side_was_read_twice():
    rows = rows_of(READINGS)
    wanted = {
        one["id"] for one in statements() if {"comparator", "indicator", "relation"} & set(one)
    }
    wanted |= {one["id"] for one in statements() if one.get("measure") == "rank"}
    assert Counter(row["id"] for row in rows) == Counter(wanted)
    assert sum(bool(row["number"]) for row in rows) >= 140


def test_the_second_reading_is_of_the_text(report):
    for row in rows_of(READINGS):
        assert row["words"] in report, row["id"]
        for number in re.findall(r"[\d.]+", row["number"]):
            printed = [str(TOOL.number(n)) for n in TOOL.NUMERAL.findall(row["words"])]
            assert number in printed or row["id"] in IMPLIED, row["id"]


def test_every_phrase_stands_in_the_report(report):
    for one in statements():
        assert one["phrase"] in report, one["id"]


def places(report, records):
    """Where each phrase stands: the records of a list come in the order of the text."""
    at = 0
    for one in records:
        found = report.find(one["phrase"], max(0, at - OVERLAP))
        assert found >= 0, f"{one['id']} stands before the one that it follows"
        at = found
        yield at, one


def test_statements_come_in_the_order_of_the_report(report):
    for name in LISTS:
        assert len(list(places(report, load(HEBI)[name]))) == len(load(HEBI)[name])


def headings(text):
    """(where it starts, the section) of each paragraph; one that a page breaks goes on."""
    part, lead, at, ended = "2025年工作回顾", "", 0, True
    for paragraph in text.split("\n"):
        if paragraph.startswith("## ") and "、" in paragraph:
            part, lead, ended = paragraph[3:], "", True
        elif paragraph:
            if ended:
                bold = re.match(r"\*\*(.+?)(?:取得更大(?:突破|进步))?(?:，|。|是：)", paragraph)
                lead = "：" + re.sub(r"\*\*", "", bold[1]) if bold else ""
            ended = paragraph.rstrip("*").endswith(("。", "：", "）", "要闻", "报告"))
        plain = re.sub(r"</?sup>|\*\*", "", paragraph)
        yield at, part + lead
        at += len(plain) + 1


def test_the_section_is_where_the_phrase_stands(report):
    starts = list(headings(raw_report()))
    areas = {}
    for name in LISTS:
        for at, one in places(report, load(HEBI)[name]):
            section = [text for start, text in starts if start <= at][-1]
            assert one["section"] == section, one["id"]
            areas.setdefault((name, section.partition("：")[0], section), set()).add(one["area"])
    assert all(len(found) == 1 for found in areas.values()), areas


def test_the_headline_list_is_the_paragraph(report):
    paragraph = re.search(r"主要预期目标是：(.*)", report)[1]
    phrases = [t["phrase"] for t in load(HEBI)["targets"] if t["area"] == "headline"]
    assert len(phrases) == 12
    assert "，".join(phrases) + "。" == paragraph


def test_numerals_are_read():
    written = {
        "二十": 20,
        "十一": 11,
        "百亿": 100,
        "双": 2,
        "Ⅱ": 2,
        "五": 5,
        "13.8": Decimal("13.8"),
    }
    assert {word: TOOL.number(word) for word in written} == written
    assert TOOL.number("万") is None


def test_every_numeral_of_the_report_is_accounted_for():
    plan = json.loads(HEBI.read_text(encoding="utf-8"))
    rows = [
        {key: str(value) for key, value in row.items()}
        for row in TOOL.account(raw_report(), plan, TOOL.known_reasons(NUMERALS))
    ]
    assert rows == rows_of(NUMERALS)
    assert len(rows) > 300


def test_a_numeral_is_a_number_of_its_records_or_has_a_reason():
    known, before = by_id(), None
    for row in rows_of(NUMERALS):
        assert bool(row["records"]) != bool(row["reason"]), row
        if row["numeral"] in ("万", "亿") and row["records"]:
            assert row["records"] == before["records"], row
            assert f"{before['numeral']}[" in row["context"], row
        else:
            for record in row["records"].split():
                sizes = [abs(number) for number in numbers_of(known[record])]
                assert TOOL.number(row["numeral"]) in sizes, row
        before = row


def test_every_number_is_one_numeral_and_has_its_decimals():
    printed = {}
    for row in rows_of(NUMERALS):
        if row["numeral"] not in ("万", "亿"):
            for record in row["records"].split():
                printed.setdefault(record, []).append(row["numeral"])
    for one in statements():
        texts = printed.get(one["id"], [])
        if one["id"] in IMPLIED:
            assert numbers_of(one) == [IMPLIED[one["id"]]] and not texts
            assert "decimals" not in one
            continue
        sizes = sorted(abs(number) for number in numbers_of(one))
        assert sorted(TOOL.number(text) for text in texts) == sizes, one["id"]
        decimals = max((len(text.partition(".")[2]) for text in texts), default=None)
        assert one.get("decimals") == decimals, one["id"]


def test_a_number_in_digits_without_a_record_is_a_name():
    rows = [r["context"] for r in rows_of(NUMERALS) if r["numeral"].isascii() and r["reason"]]
    names = NAMES.replace("\n", ";").split(";")
    assert len(rows) == len(names)
    for context, name in zip(rows, names):
        assert name in context


def test_links_go_from_like_to_like():
    plan = load(HEBI)
    results = {one["id"]: one for one in plan["results"]}
    linked = [(one, results[one["continues"]]) for one in plan["targets"] if "continues" in one]
    assert len(linked) >= 40
    for target, result in linked:
        if "indicator" in target and "indicator" in result:
            families = [re.sub(r"_(growth|level)$", "", x["indicator"]) for x in (target, result)]
            assert families[0] == families[1], target["id"]


def test_the_named_links_are_there():
    plan = hb.load_plan(HEBI)
    intensity = plan["rd_intensity"]
    assert (plan[intensity.continues].value, intensity.value) == (1.88, 1.95)
    net = plan["hightech_firms_net"]
    assert (plan[net.continues].value, net.value, net.kind) == (165, 8, "increment")
    served = {
        "gdp_growth": "gdp_growth_above_province_2030",
        "carbon_intensity_change": "carbon_peak_2030",
        "imports_exports": "opening_up_2030",
        "peanut_demo_area": "grain_yield_2030",
    }
    assert {one: plan[one].serves for one in served} == served


def test_a_result_stands_in_only_where_it_is_the_same_number():
    """New facilities are no coverage, parks built are none renewed, a rank is no index."""
    plan = hb.load_plan(HEBI)
    answers = hb.attainment(plan, lists="both")
    for one in ("elderly_meal_coverage", "child_friendly_parks_upgraded", "air_index_assigned"):
        assert plan[one].continues is not None
        assert math.isnan(answers[one].last)
    assert answers["skilled_workers_new"].last == 1.7


def test_nothing_is_said_twice():
    """Two records of the same words differ in what they are of or in what is measured."""
    seen = Counter(
        (name, one["phrase"], one.get("measure"), str(one.get("subject", one.get("indicator"))))
        for name in LISTS
        for one in load(HEBI)[name]
    )
    assert max(seen.values()) == 1
    subjects = Counter(
        (name, one["subject"]["zh"], one.get("measure"))
        for name in LISTS
        for one in load(HEBI)[name]
        if "subject" in one
    )
    assert max(subjects.values()) == 1, subjects.most_common(3)


def test_streaks_have_the_same_axes():
    streaks = [one for one in statements() if one.get("measure") == "streak"]
    assert [one["value"] for one in streaks] == [11, 5]
    for one in streaks:
        assert one["comparator"] == "bare" and not {"relation", "every_year"} & set(one)


def test_counts_are_those_of_the_report():
    """Guards against losing records; the numbers are a reading, counted."""
    plan = load(HEBI)
    kinds = Counter(one.get("measure", "value") for one in plan["targets"])
    scored = [one for one in plan["targets"] if one.get("measure") not in UNSCORED]
    assert len(plan["results"]) >= 110
    assert len(scored) + kinds["milestone"] + kinds["investment"] >= 190
    assert len(plan["goals"]) >= 60


def test_the_phrases_read_themselves():
    """The parser and the readers of the report agree wherever the parser dares."""
    disagree, unnumbered, agreed = [], [], 0
    plan = load(HEBI)
    for one in [*plan["targets"], *plan["goals"]]:
        if "value" not in one or one.get("measure") in UNSCORED:
            continue
        try:
            read = hb.parse(one["phrase"])
        except hb.HebiError:
            continue
        numbers = {r.target.value for r in read if not math.isnan(r.target.value)}
        agreed += float(one["value"]) in numbers
        if not numbers:
            unnumbered.append(one["id"])
        elif float(one["value"]) not in numbers:
            disagree.append((one["id"], one["phrase"], numbers))
    assert not disagree
    # 第一档次 may be a class or, like 第一方阵, mere praise: the parser takes no number from it.
    assert unnumbered == ["waste_sorting_class"]
    assert agreed >= 40
