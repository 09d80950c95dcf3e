# SPDX-License-Identifier: GPL-3.0-or-later
"""Phrases into targets and back. The readings wanted here are made by hand."""

import json
import math
import pickle

import pandas as pd
import pytest

import libhebi as hb

GRAIN = "粮食产量120万吨以上"


def read(phrase, **named):
    (one,) = hb.parse(phrase, **named)
    return one


def test_one_target():
    one = read(GRAIN, year=2026)
    assert (one.kind, one.comparator, one.value, one.unit) == ("at_least", "ge", 120, "万吨")
    assert (one.sign, one.hedge, one.year, one.subject_zh) == (1, "以上", 2026, "粮食产量")
    assert one.target.phrase == one.text == GRAIN
    assert (one.target.id, one.target.indicator) == (None, None)
    assert one.target.scorable
    assert math.isnan(one.low)


def test_a_fall_is_negative():
    one = read("单位国内生产总值二氧化碳排放下降3.4%以上")
    assert (one.value, one.sign, one.comparator, one.measure) == (-3.4, -1, "le", "growth")


def test_spans_are_slices_of_the_text():
    # Characters of one, three and four bytes before the number.
    text = "GDP𠀀等增长６％—6.5%"
    one = read(text)
    assert (one.low, one.high, one.kind) == (6, 6.5, "range")
    assert text[one.spans["number"]] == one.part("number") == "６％—6.5"
    assert text[one.spans["unit_at"]] == one.part("unit_at") == "%"
    assert one.spans["verb"] == slice(text.index("增长"), text.index("增长") + 2)
    assert one.part("whole") == text[one.spans["whole"]]
    assert one.part("hedge") == ""
    assert "hedge" not in one.spans


def test_several_targets_in_one_phrase():
    phrase = hb.parse("分别增长8%、9%以上")
    assert [one.value for one in phrase] == [8, 9]
    assert (len(phrase), phrase[1].value, phrase[-1].comparator) == (2, 9, "ge")
    assert [one.value for one in phrase[:1]] == [8]
    assert phrase["value"].tolist() == phrase.to_frame()["value"].tolist() == [8, 9]
    assert phrase.to_frame()["unit"].tolist() == ["%", "%"]
    assert phrase.shape == (2, len(phrase.to_frame().columns))


def test_options_reach_the_library(plan):
    cell = read("〔18〕", head="细颗粒物浓度下降(%)", year=2030, first_year=2026)
    assert (cell.value, cell.unit, cell.year) == (-18, "%", 2030)
    assert cell.measure == "cumulative_change"
    for place in (plan.place, "hebi", "410600"):
        assert read("增速高于全省平均水平", place=place).peers[0].place == "410000"
    assert read("增速高于全省平均水平").peers[0].place is None


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("", "phrase", 1),
        ("鹤壁𠀀增长6.5.1%", "phrase", None),
        ("增长\0", "utf8", 3),
        ("增长\udcff", "utf8", 3),
        ("增" * 5000, "limit", None),
    ],
)
def test_what_cannot_be_read_is_refused(refused, text, code, column):
    error = refused(hb.parse, text)
    assert (error.code, error.where) == (code, "phrase")
    assert isinstance(error, ValueError)
    if column is not None:
        assert error.column == column
    if code == "phrase":
        assert f"column {error.column}" in str(error)


def test_the_column_counts_characters(refused):
    text = "鹤壁𠀀增长6.5.1%"
    error = refused(hb.parse, text)
    assert text.index("6") + 1 <= error.column <= text.index("%") + 1


def test_wrong_arguments(refused):
    for arguments, named, code, where in (
        ((6,), {}, "type", "phrase"),
        ((None,), {}, "type", "phrase"),
        ((GRAIN,), {"head": 3}, "type", "head"),
        ((GRAIN,), {"year": "next"}, "type", "year"),
        ((GRAIN,), {"place": 3}, "type", "place"),
        ((GRAIN,), {"place": "nowhere"}, "name", None),
    ):
        error = refused(hb.parse, *arguments, **named)
        assert error.code == code
        assert where is None or error.where == where
    assert refused(read(GRAIN).part, "peers").code == "name"
    with pytest.raises(AttributeError):
        _ = read(GRAIN).nothing


def test_they_show_themselves():
    phrase = hb.parse(GRAIN)
    for shown in (phrase._repr_html_(), phrase[0]._repr_html_()):
        assert ">以上</mark>" in shown and 'title="hedge' in shown
    assert "at_least" in repr(phrase) and "120" in repr(phrase[0])


def test_they_do_not_change_and_can_be_copied():
    phrase = hb.parse(GRAIN)
    for item in (phrase, phrase[0], phrase[0].target):
        with pytest.raises(AttributeError, match="does not change"):
            item.text = ""
    again = pickle.loads(pickle.dumps(phrase))
    assert list(again) == list(phrase)
    assert again[0].part("number") == phrase[0].part("number")


def test_many_phrases_are_one_table():
    frame = hb.parse_many([GRAIN, "分别增长8%、9%以上"], year=2026)
    assert frame.index.tolist() == [0, 1, 1]
    assert frame["value"].tolist() == [120, 8, 9]
    assert set(frame["status"]) == {"ok"} and set(frame["message"]) == {""}
    assert frame.columns.tolist()[:-2] == hb.parse(GRAIN).to_frame().columns.tolist()
    series = pd.Series(["〔18〕", GRAIN], index=["a", "b"], name="said").rename_axis("row")
    frame = hb.parse_many(series, head=["细颗粒物浓度下降(%)", None])
    assert frame.index.tolist() == ["a", "b"] and frame.index.name == "row"
    assert frame["value"].tolist() == [-18, 120]
    assert len(hb.parse_many([])) == 0
    assert list(hb.parse_many([]).columns) == list(frame.columns)


def test_what_cannot_be_read_is_kept_or_refused(refused):
    phrases = pd.Series([GRAIN, "增长6.5.1%", None, 7.5], index=list("abcd"))
    error = refused(hb.parse_many, phrases)
    assert (error.code, error.where) == ("phrase", "b")
    assert "'b'" in str(error)
    frame = hb.parse_many(phrases, errors="coerce")
    assert frame["status"].tolist() == ["ok", "phrase", "type", "type"]
    assert frame["value"].isna().tolist() == [False, True, True, True]
    assert frame.loc["b", "phrase"] == "增长6.5.1%" and frame.loc["b", "message"]
    assert refused(hb.parse_many, phrases, errors="ignore").where == "errors"
    assert refused(hb.parse_many, GRAIN).where == "phrases"
    assert refused(hb.parse_many, [GRAIN], head=["a", "b"]).where == "head"


@pytest.mark.parametrize(
    "phrase",
    [
        GRAIN,
        "失业率控制在5.5%左右",
        "经济增长6%—6.5%",
        "能耗强度下降3.4%以上",
        "居民收入增长与经济增长同步",
        "研发投入强度突破1.95%",
    ],
)
def test_what_is_written_reads_back(phrase):
    one = read(phrase, year=2026)
    again = read(hb.phrase(one, lang="zh"), year=2026)
    for name in ("measure", "comparator", "relation", "value", "low", "high", "unit"):
        assert repr(getattr(again, name)) == repr(getattr(one, name)), name
    assert hb.phrase(one.target, lang="zh") == hb.phrase(one, lang="zh")


def test_targets_of_a_plan_are_written(plan, refused):
    target = plan["gdp_growth"]
    said = hb.phrase(target, lang="zh")
    assert plan.name(target, "zh") in said
    again = read(said, year=2026)
    assert (again.kind, again.low, again.high, again.unit) == ("range", 6, 6.5, "%")
    assert hb.phrase(target, "en", catalog=plan.catalog) == hb.phrase(target, "en")
    assert hb.phrase(target, lang="en").startswith(plan.name(target, "en"))
    assert refused(hb.phrase, "6%").where == "target"
    assert refused(hb.phrase, target, lang="fr").where == "lang"


def test_a_catalog_of_ones_own_names_what_is_said(plan, refused):
    document = json.loads(plan.catalog.to_json())
    rate = next(i for i in document["indicators"] if i["id"] == "gdp_growth")
    rate["name"] = {"zh": "产出增速", "en": "Output growth"}
    rate["id"], rate["aliases"] = "output", []
    own = hb.load_catalog(json.dumps(document))
    error = refused(hb.phrase, plan["gdp_growth"], "zh", catalog=own)
    assert (error.code, error.where) == ("reference", "indicator")
    rate["id"] = "gdp_growth"
    own = hb.load_catalog(json.dumps(document))
    said = hb.phrase(plan["income_growth"], "en", catalog=own)
    assert said.endswith("in step with Output growth (expected)")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_peers_are_written_by_their_names(plan, lang):
    target = plan["income_growth"]
    assert target.peers[0].indicator == "gdp_growth"
    said = hb.phrase(target, lang=lang)
    assert plan.catalog["gdp_growth"].name(lang) in said
    assert "gdp_growth" not in said


def test_a_plan_of_ones_own():
    rows = [
        ("gdp_growth", "增长6%—6.5%"),
        ("城镇调查失业率", "控制在5.5%左右"),
        ("机器人企业", "达到20家以上", 2027),
    ]
    for targets in (rows, [list(row) for row in rows]):
        own = hb.make_plan(targets, "hebi", 2026, title="我的目标")
        assert [one.id for one in own] == [
            *("gdp_growth", "surveyed_unemployment_rate", "机器人企业"),
        ]
        assert (own.years, own.title("zh"), own.id) == ((2026, 2027), "我的目标", "own")
    assert (own["gdp_growth"].low, own["gdp_growth"].high) == (6, 6.5)
    assert own["机器人企业"].indicator is None and own["机器人企业"].year == 2027
    assert own.name("机器人企业") == "机器人企业"
    assert hb.load_plan(own.to_json()) == own
    assert hb.attainment(own, lang="en")["gdp_growth"].attainment["strict"] > 0
    frame = pd.DataFrame({"what": ["gdp_growth"], "said": ["增长6%以上"], "year": [2026]})
    assert hb.make_plan(frame, "hebi")["gdp_growth"].year == 2026


def test_ids_of_ones_own_plan_stand_once():
    own = hb.make_plan([("gdp_growth", "确保增长6%、力争6.5%")], "hebi", 2026)
    assert [(one.id, one.value) for one in own] == [("gdp_growth", 6), ("gdp_growth_2", 6.5)]


@pytest.mark.parametrize(
    ("what", "phrase", "wanted"),
    [
        ("社零", "增长6%", "retail_sales_growth"),
        ("社零", "达到500亿元", "retail_sales_level"),
        ("社会消费品零售总额", "年均增长6%", "retail_sales_growth"),
        ("GDP", "增长6%", "gdp_growth"),
        ("GDP", "达到1200亿元", "gdp_level"),
        ("gdp_level", "增长6%", "gdp_level"),
        ("经济增长", "6%左右", "gdp_growth"),
        ("工业投资", "增长6%", "industrial_investment_growth"),
        ("城镇化率", "提高1个百分点", "urbanization_rate"),
        ("高新技术企业", "增长6%", "hightech_firms"),
        ("居民收入", "与经济增长同步", "income_growth"),
        ("居民收入", "快于经济增长", "income_growth"),
        ("社会消费品零售额", "增长6%", None),
        ("robot makers", "达到20家", None),
    ],
)
def test_rows_are_about_indicators_by_any_name(what, phrase, wanted):
    (target,) = hb.make_plan([(what, phrase)], "hebi", 2026)
    assert target.indicator == wanted
    assert target.subject_zh == (None if wanted else what)


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("与经济增长同步", [("gdp_growth", None)]),
        ("与GDP同步", [("gdp_growth", None)]),
        ("高于全省平均水平", [(None, "410000")]),
        ("高于全国、全省平均水平", [(None, "000000"), (None, "410000")]),
        ("高于河南省平均水平", [(None, "410000")]),
        ("高于周边城市平均水平", [(None, None)]),
    ],
)
def test_partners_are_found_by_their_names(phrase, wanted):
    (target,) = hb.make_plan([("居民收入增长", phrase)], "hebi", 2018)
    assert [(peer.indicator, peer.place) for peer in target.peers] == wanted


def test_partners_by_name_are_judged():
    """In 2025 incomes grew by 5.7 %, the economy by 6.6 %, that of the country by 5.0 %."""
    rows = [("income_growth", "与经济增长同步"), ("GDP", "增速高于全国平均水平")]
    own = hb.make_plan(rows, "hebi", 2025)
    answers = hb.attainment(own, lang="en")
    verdicts = [answers[one].verdict for one in ("income_growth", "gdp_growth")]
    assert verdicts == ["missed", "met"]


def test_years_of_rows():
    frame = pd.DataFrame([("GDP", "增长6%", 2027), ("社零", "增长5%", None)])
    own = hb.make_plan(frame, "hebi", 2026)
    assert [one.year for one in own] == [2027, 2026]
    assert own.years == (2026, 2027)
    assert hb.make_plan([("GDP", "到2030年增长6%")], "hebi").years == (2030, 2030)


def test_a_plan_needs_a_year(refused):
    error = refused(hb.make_plan, [("GDP", "增长6%", 2026), ("社零", "增长6%")], "hebi")
    assert (error.code, error.where) == ("argument", "/targets/1/year")
    assert "row 1: no year is given" in str(error) and "`year`" in str(error)
    error = refused(hb.make_plan, [], "hebi")
    assert (error.code, error.where) == ("argument", "year")
    assert hb.make_plan([], "hebi", 2026).years == (2026, 2026)


@pytest.mark.parametrize(
    ("phrase", "column", "said"),
    [
        ("\ufeff增长6%", 1, "U+FEFF (a byte order mark)"),
        ("增长\x006%", 3, "NUL"),
        ("增长\u200b6%", 3, "U+200B"),
    ],
)
def test_what_cannot_be_seen_is_named(refused, phrase, column, said):
    error = refused(hb.parse, phrase)
    assert error.column == column
    assert said in str(error) and str(error).isprintable()


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        ([("gdp_grwth", "增长6%以上")], "name", "gdp_growth"),
        ([("gdp_growth", "增长6.5.1%")], "phrase", "row 0"),
        ([("grain_output", "达到6%以上")], "unit", "/targets/0/unit"),
        ([("gdp_growth",)], "type", "row 0"),
        (["gdp_growth"], "type", "row 0"),
        ([("gdp_growth", 6)], "type", "row 0"),
        ([("gdp_growth", "增长6%以上", "soon")], "type", "year"),
    ],
)
def test_bad_rows_make_no_plan(refused, rows, code, said):
    error = refused(hb.make_plan, rows, "hebi", 2026)
    assert error.code == code
    assert said in str(error)
