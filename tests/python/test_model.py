# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans, histories and catalogs. The oracle is the JSON that they were made from."""

import copy
import gc
import json
import math
import pickle
from pathlib import Path

import pytest

import libhebi as hb

DATA = Path(__file__).resolve().parents[2] / "data"
PLAN = DATA / "places" / "410600-hebi" / "2026.json"
HISTORY = DATA / "places" / "410600-hebi" / "history.json"


@pytest.fixture(scope="module")
def plan_json():
    return json.loads(PLAN.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def history_json():
    return json.loads(HISTORY.read_text(encoding="utf-8"))


def test_builtin_file_text_and_bytes_are_one_plan(plan, tmp_path):
    text = PLAN.read_text(encoding="utf-8")
    folder = tmp_path / "鹤壁 市"
    folder.mkdir()
    path = folder / "plan.json"
    path.write_text(text, encoding="utf-8")
    for source in (path, str(path), text, text.encode(), plan.to_json(), plan.id):
        assert hb.load_plan(source) == plan
    assert hb.plans()
    assert all(hb.load_plan(name).id == name for name in hb.plans())


def test_plan_holds_what_the_file_says(plan, plan_json):
    assert (plan.id, plan.title_zh) == (plan_json["id"], plan_json["title"]["zh"])
    assert plan.title("en") == plan_json["title"]["en"]
    assert (plan.place.id, plan.place.name("zh"), plan.place.level) == ("410600", "鹤壁市", "city")
    assert plan.years == (2026, 2026)
    assert [source.title for source in plan.sources] == [s["title"] for s in plan_json["sources"]]
    assert [target.id for target in plan] == [t["id"] for t in plan_json["targets"]]
    for target, wanted in zip(plan, plan_json["targets"]):
        for name, absent in (("comparator", "none"), ("commitment", "plain"), ("tier", "none")):
            assert getattr(target, name) == wanted.get(name, absent)
        for name in ("phrase", "year"):
            assert getattr(target, name) == wanted[name]
        for name in ("value", "low", "high"):
            number = getattr(target, name)
            assert number == wanted[name] if name in wanted else math.isnan(number)


def test_targets_are_a_table(plan):
    frame = plan.targets
    assert frame.index.tolist() == [target.id for target in plan]
    assert frame.loc["gdp_growth", ["low", "high"]].tolist() == [6.0, 6.5]
    assert frame.loc["gdp_growth", "kind"] == "range"
    assert frame.loc["imports_exports", "kind"] == "maintain"


def test_one_target(plan):
    target = plan["gdp_growth"]
    assert (target.low, target.high, target.unit, target.hedge) == (6.0, 6.5, "%", None)
    assert plan.indicator("gdp_growth").desirable == "up"
    assert "gdp_growth" in plan
    assert "gdp" not in plan
    assert len(plan) == len(list(plan))
    with pytest.raises(AttributeError):
        target.low = 5
    with pytest.raises(AttributeError):
        del target.low
    assert target == hb.load_plan("hebi-2026")["gdp_growth"]
    assert target != plan["grain_output"]
    assert "经济增长6%—6.5%" in repr(target)


def test_plan_differs_from_another(plan):
    other = hb.load_plan(plan.to_json().replace('"low": 6,', '"low": 5.5,'))
    assert other != plan
    assert plan != "hebi-2026"
    assert len({plan, hb.load_plan("hebi-2026"), other}) == 2


def test_history_holds_what_the_file_says(history, history_json):
    assert [s.indicator.id for s in history] == [s["indicator"] for s in history_json["series"]]
    for series, wanted in zip(history, history_json["series"]):
        got = [(o.year, o.value, o.vintage, o.source) for o in series.observations]
        assert got == [(o["year"], o["value"], o["vintage"], o["source"]) for o in wanted["values"]]
        assert [b.year for b in series.breaks] == [b["year"] for b in wanted.get("breaks", [])]
        assert series.unit == wanted["unit"]


def test_annual_prefers_a_vintage(history):
    text = history.to_json()
    series = next(s for s in history if len({o.year for o in s.observations}) < len(s.observations))
    by_vintage = {(o.year, o.vintage): o.value for o in series.observations}
    year = next(y for y, v in by_vintage if v == "revised" and (y, "first") in by_vintage)
    assert series.annual()[year] == by_vintage[year, "revised"]
    assert series.annual("first")[year] == by_vintage[year, "first"]
    assert history == hb.load_history(text)


def test_history_tables(history):
    every = history.to_frame(None)
    assert len(every) == sum(len(series) for series in history)
    assert {"unique_id", "ds", "y", "unit", "vintage", "source"} <= set(every.columns)
    long = history.to_frame()
    assert list(long.columns) == ["unique_id", "ds", "y"]
    assert not long.duplicated(["unique_id", "ds"]).any()
    frame = history["gdp_growth"].to_frame()
    assert frame["year"].is_monotonic_increasing


def test_places_go_by_name(history, refused):
    for name in ("hebi", "Hebi", "鹤壁", "鹤壁市"):
        assert hb.load_history(name) == history
    assert hb.load_history("全国") == hb.load_history("china") == hb.load_history("000000")
    assert refused(hb.load_history, "xinzhen").code == "name"


def test_history_of_own_numbers(plan):
    table = {
        "unique_id": ["gdp_growth", "gdp_growth", "gdp_level", "gdp_growth"],
        "ds": [2024, 2025, 2025, 2023],
        "y": [5.5, 6.6, 1234.5, math.nan],
    }
    for place in (plan.place, "hebi", "410600"):
        own = hb.make_history(table, place)
        assert own.place == plan.place
        assert own["gdp_growth"].annual("first") == {2024: 5.5, 2025: 6.6}
        assert own["gdp_level"].annual() == {2025: 1234.5}
    assert [o.vintage for o in own["gdp_growth"].observations] == ["first", "first"]
    assert own["gdp_level"].unit == "亿元"
    revised = hb.make_history(table, "hebi", vintage="revised")
    assert revised["gdp_level"].observations[0].vintage == "revised"
    assert hb.load_history(own.to_json()) == own == pickle.loads(pickle.dumps(own))
    named = {"指标": ["gdp_growth"], "年份": ["2025年"], "值": [6.6]}
    columns = {"id_col": "指标", "time_col": "年份", "target_col": "值"}
    assert hb.make_history(named, "hebi", **columns)["gdp_growth"].annual() == {2025: 6.6}


@pytest.mark.parametrize(
    ("ids", "years", "values", "code", "said"),
    [
        (["gdp_grwth"], [2025], [1.0], "name", "'gdp_growth'"),
        (["城镇调查失业率"], [2025], [1.0], "name", "'surveyed_unemployment_rate'"),
        ([410600], [2025], [1.0], "name", "410600"),
        (["gdp_growth"] * 2, [2025, 2025], [1.0, 2.0], "order", "2025"),
        (["gdp_level"], [2025], [-1.0], "support", "-1"),
        (["gdp_level"], [2025], [math.inf], "value", "finite"),
        (["gdp_level"], ["next"], [1.0], "value", "'next'"),
        ([], [], [], "short", "no rows"),
    ],
)
def test_bad_numbers_make_no_history(refused, ids, years, values, code, said):
    error = refused(hb.make_history, {"unique_id": ids, "ds": years, "y": values}, "hebi")
    assert error.code == code
    assert said in str(error)


def test_history_needs_a_place(refused):
    table = {"unique_id": ["gdp_growth"], "ds": [2025], "y": [6.6]}
    assert refused(hb.make_history, table, "nowhere").code == "name"
    assert refused(hb.make_history, table, None).where == "place"
    assert refused(hb.make_history, hb.load_history("hebi"), "hebi").where == "data"
    del table["unique_id"]
    assert refused(hb.make_history, table, "hebi").where == "id_col"
    assert hb.make_history({"ds": [2025], "gdp_growth": [6.6]}, "hebi", target_col="gdp_growth")
    assert refused(hb.make_history, table, "hebi", vintage="last").where == "vintage"


def test_nothing_in_them(plan, history):
    document = json.loads(history.to_json())
    document["series"] = []
    nothing = hb.load_history(json.dumps(document))
    assert len(nothing) == len(nothing.to_frame()) == len(nothing.to_frame(None)) == 0
    assert list(nothing.to_frame(None).columns) == list(history.to_frame(None).columns)
    assert hb.attainment(plan, nothing, fill=False)["p_met"].isna().all()
    document = json.loads(plan.to_json())
    document["targets"] = []
    assert len(hb.attainment(hb.load_plan(json.dumps(document))).to_frame()) == 0


def test_catalog():
    catalog = hb.load_catalog()
    frame = catalog.to_frame()
    assert frame.loc["gdp_level", ["unit", "support"]].tolist() == ["亿元", "positive"]
    wanted = json.loads((DATA / "indicators.json").read_text(encoding="utf-8"))["indicators"]
    assert frame.index.tolist() == [indicator["id"] for indicator in wanted]
    assert catalog["gdp_growth"].name("zh") == wanted[0]["name"]["zh"]
    again = hb.load_catalog(catalog.to_json())
    assert list(again) == list(catalog)
    assert hb.load_catalog(DATA / "indicators.json")["gdp_level"] in list(catalog)
    assert catalog["retail_sales_level"].aliases == tuple(wanted[8]["aliases"]) != ()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("gdp_growth", "gdp_growth"),
        ("地区生产总值", "gdp_level"),
        ("GDP", "gdp_level"),
        ("生产总值", "gdp_level"),
        ("经济增长", "gdp_growth"),
        ("GDP growth", "gdp_growth"),
        ("社零", "retail_sales_level"),
        ("社零增长", "retail_sales_growth"),
        ("居民收入", "income_level"),
        ("居民收入增长", "income_growth"),
        ("CPI", "cpi_growth"),
        ("规上工业增加值", "industrial_va_growth"),
        ("外贸进出口", "imports_exports"),
        ("投资", None),
        ("社会消费品零售额", None),
        ("", None),
    ],
)
def test_indicators_by_name(name, wanted):
    found = hb.load_catalog().find(name)
    assert (found and found.id) == wanted


def test_names_are_texts(refused):
    assert refused(hb.load_catalog().find, 5).code == "type"


def test_growth_is_called_growth():
    """The growth of a level is found by the name of the level and 增长."""
    catalog = hb.load_catalog()
    for rate in catalog:
        if rate.growth_of is not None:
            assert catalog.find(catalog[rate.growth_of].name("zh") + "增长") == rate
        elif rate.name_zh.endswith("增速"):
            assert catalog.find(rate.name_zh.replace("增速", "增长")) == rate


def test_plan_with_a_catalog_of_ones_own(plan, refused):
    document = json.loads(hb.load_catalog().to_json())
    document["indicators"] = [i for i in document["indicators"] if i["id"] != "grain_output"]
    document["indicators"] = [
        i for i in document["indicators"] if i.get("growth_of") != "grain_output"
    ]
    small = hb.load_catalog(json.dumps(document))
    error = refused(hb.load_plan, plan.to_json(), small)
    assert error.code == "reference"
    assert error.where.endswith("/indicator")
    everything = hb.load_catalog(hb.load_catalog().to_json())
    assert hb.load_plan(plan.to_json(), everything).catalog is everything


@pytest.mark.parametrize("through", [lambda x: pickle.loads(pickle.dumps(x)), copy.deepcopy])
def test_copies_are_equal(plan, history, through):
    assert through(plan) == plan
    assert through(history) == history
    assert list(through(plan.catalog)) == list(plan.catalog)
    assert through(plan["gdp_growth"]) == plan["gdp_growth"]


def test_copies_outlive_their_origin():
    plan = hb.load_plan("hebi-2026")
    target, series = plan["gdp_growth"], plan.history["gdp_growth"]
    answer = hb.attainment(plan)
    before = (repr(target), repr(series.annual()), answer.to_json())
    del plan
    gc.collect()
    assert (repr(target), repr(series.annual()), answer.to_json()) == before


def test_displays_escape_their_content(plan, history):
    text = plan.to_json().replace("经济增长6%—6.5%", "<script>alert(1)</script>&")
    shown = hb.load_plan(text)
    for html in (shown._repr_html_(), shown["gdp_growth"]._repr_html_()):
        assert "<script>" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in html
    assert "<script>" not in hb.attainment(shown)._repr_html_()
    assert "<script>" not in hb.attainment(shown)["gdp_growth"]._repr_html_()
    for item in (plan, history, history["gdp_growth"], plan.catalog, plan.catalog["gdp_level"]):
        assert item._repr_html_().startswith("<table")
        assert repr(item)


def test_vintage_is_checked(history, refused):
    error = refused(history["gdp_growth"].annual, "second")
    assert (error.code, error.where) == ("argument", "vintage")
    assert '"revised"' in str(error)
