# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of targets, goals and results, and the ways to choose among them."""

import json
import pickle
import warnings

import pandas as pd
import pytest
from small_plan import BOTH, DOCUMENT, ids, plan_of

import libhebi as hb

COLUMNS = [
    *("place", "plan", "list", "area", "indicator", "name", "phrase", "kind", "measure"),
    *("comparator", "relation", "value", "low", "high", "unit", "hedge", "commitment", "tier"),
    *("every_year", "year", "base_year", "scope", "scorable", "in_history", "continues", "serves"),
    *("doubt", "confidence", "section", "source"),
]


def test_the_three_lists_are_tables(small):
    for name in ("targets", "goals", "results"):
        table = getattr(small, name)
        assert table.columns.tolist() == COLUMNS and set(table["list"]) == {name}
    assert small.targets.index.tolist() == ids(small) == ids(small.targets)
    assert small.goals.index.tolist() == ["growth_2030", "inflation_2030"]
    assert small.results.index.tolist() == ["firms_2025", "air_2025"]
    assert [len(table) for table in (small.targets, small.goals, small.results)] == [4, 2, 2]
    assert (small.years, small.goal_years) == ((2026, 2026), (2026, 2030))
    assert [area.title("en") for area in small.areas] == ["Main targets", "Innovation"]
    assert "4 targets" in repr(small) and "2 goals, 2026-2030" in repr(small)
    assert repr(small).endswith("2 results>")


def test_cells_are_what_the_document_says(small):
    frame = small.targets.to_frame()
    firms = frame.loc["firms"]
    assert (firms["kind"], firms["measure"], firms["unit"]) == ("increment", "net_increment", "家")
    assert (firms["value"], firms["base_year"], firms["continues"]) == (8, 2025, "firms_2025")
    assert (firms["name"], firms["doubt"]) == (BOTH["en"], "the number is doubtful")
    assert pd.isna(firms["indicator"]) and pd.isna(frame.loc["park", "doubt"])
    assert frame["base_year"].dtype == "Int64" and frame["base_year"].isna().sum() == 3
    assert frame["scorable"].tolist() == [True, True, True, False]
    assert frame["in_history"].tolist() == [True, True, False, False]
    assert frame["tier"].tolist() == ["floor", "stretch", "none", "none"]
    assert frame.loc["growth_floor", ["unit", "serves", "hedge"]].tolist() == [
        *("%", "growth_2030", "确保"),
    ]
    results = small.results.to_frame()
    assert results.loc["air_2025", ["scope", "doubt", "measure"]].tolist() == [
        *("Henan", "hard to read", "rank"),
    ]
    assert results.loc["firms_2025", "value"] == 165
    assert results["kind"].tolist() == ["exact", "ordinal"]
    assert results["in_history"].tolist() == [False, False]


def test_every_list_goes_by_id(small, refused):
    assert small["firms"].continues == "firms_2025"
    assert small["growth_2030"].peers == (
        hb.Peer(indicator=None, place="410000", name_zh=None, name_en=None),
    )
    assert small["growth_2030"].kind == "above_peer"
    assert isinstance(small["firms_2025"], hb.Target)
    assert all(key in small for key in ("park", "growth_2030", "air_2025"))
    assert len(small) == 4
    assert small.goals["inflation_2030"] is small["inflation_2030"]
    assert small.results["air_2025"].scope_zh == "全省"
    assert small.targets["value"].sum() == 20.5
    assert "park" in small.targets and "park" not in small.goals
    for asked in (small, small.targets, small.results):
        assert refused(asked.__getitem__, "nothing").code == "name"
    assert "firms_2025" in str(refused(small.__getitem__, "nothing"))


def test_units_that_are_not_printed_follow_from_the_measure():
    """Growth of a level is in percent, more of a share in points, a rank in places."""
    base = {"indicator": "gdp_level", "phrase": "…", "comparator": "bare", "value": 5, "year": 2026}
    share = {**base, "indicator": "urbanization_rate"}
    targets = [
        {**base, "id": "amount"},
        {**base, "id": "growth", "measure": "growth"},
        {**base, "id": "more", "measure": "net_increment"},
        {**base, "id": "rank", "measure": "rank"},
        {**share, "id": "points", "measure": "net_increment"},
        {**share, "id": "written", "measure": "net_increment", "unit": "个百分点"},
    ]
    units = {one.id: one.unit for one in plan_of(targets=targets)}
    assert units == {
        "amount": "亿元",
        "growth": "%",
        "more": "亿元",
        "rank": "位",
        "points": "个百分点",
        "written": "个百分点",
    }


def test_names_are_those_of_indicator_or_subject(small, refused):
    assert small.name("firms", "zh") == BOTH["zh"]
    assert small.name("firms_2025", "en") == BOTH["en"]
    assert small.name("growth_floor", "en") == small.catalog["gdp_growth"].name_en
    assert small.indicator("growth_2030").id == "gdp_growth"
    assert refused(small.indicator, "firms").code == "name"


def test_names_follow_the_locale(small, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert small.targets.loc["firms", ["name", "doubt"]].tolist() == [BOTH["zh"], "个数可疑"]
    assert small.results.loc["air_2025", "scope"] == "全省"


def test_query_is_that_of_pandas(small, refused):
    assert ids(small.query("kind == 'at_least' and area == 'headline'")) == [
        *("growth_floor", "growth_stretch"),
    ]
    assert ids(small.query("year == 2030")) == ["growth_2030", "inflation_2030"]
    assert ids(small.query("id == 'park'")) == ["park"]
    assert ids(small.targets.query("not scorable")) == ["park"]
    assert ids(small.results.query("unit == '家'")) == ["firms_2025"]
    assert ids(small.query("unit == '家'", "results")) == ["firms_2025"]
    assert ids(small.query("unit == '家'", lists="all")) == ["firms", "firms_2025"]
    assert refused(small.query, "year > 0", lists="plans").where == "lists"
    least = 6.2  # noqa: F841
    assert ids(small.query("value > @least and unit == '%'")) == ["growth_stretch"]
    assert ids(small.targets.query("value > @least")) == ["growth_stretch", "firms"]
    assert len(small.query("year > 2030")) == 0
    assert small.query("year > 2030").columns.tolist() == COLUMNS
    for expr, code in (
        ("kindd == 1", "name"),
        ("kind ==", "argument"),
        ("year", "argument"),
        ("area > 3", "argument"),
        (7, "type"),
    ):
        error = refused(small.query, expr)
        assert (error.code, error.where) == (code, "query")
    assert "comparator" in str(refused(small.query, "kindd == 1"))
    assert "wanted one such as" in str(refused(small.query, "year = 2026"))


@pytest.mark.parametrize(
    ("conditions", "expr"),
    [
        ({}, "year > 0"),
        ({"lists": "both"}, "year > 0"),
        ({"lists": "targets"}, "list == 'targets'"),
        ({"lists": "goals"}, "list == 'goals'"),
        ({"lists": "results"}, "year == 2025"),
        ({"lists": "all", "area": "innovation"}, "area == 'innovation'"),
        ({"area": "innovation"}, "area == 'innovation'"),
        ({"kind": "at_least"}, "kind == 'at_least'"),
        ({"indicator": "gdp_growth", "year": 2026}, "indicator == 'gdp_growth' and year == 2026"),
        ({"scorable": True}, "scorable"),
        ({"scorable": False}, "not scorable"),
        ({"in_history": False}, "not in_history"),
        ({"in_history": True, "lists": "goals"}, "in_history and list == 'goals'"),
        ({"year": 2031}, "year == 2031"),
    ],
)
def test_select_finds_what_a_query_finds(small, conditions, expr):
    lists = conditions.get("lists", "both")
    assert ids(small.select(**conditions)) == ids(small.query(expr, lists))


def test_own_history_counts_for_in_history():
    other = {"id": "419999", "name": {"zh": "新镇", "en": "Xinzhen"}, "level": "city"}
    plan = plan_of(place=other, targets=[DOCUMENT["targets"][3]], goals=DOCUMENT["goals"][:1])
    assert len(plan.select(in_history=True)) == 0
    own = {"unique_id": ["gdp_growth"], "ds": [2025], "y": [6.6]}
    assert len(plan.select(in_history=True, history=own)) == 1
    assert len(plan.select(in_history=True, history=hb.make_history(own, plan.place))) == 1


@pytest.mark.parametrize(
    ("conditions", "code"),
    [
        ({"area": "headlines"}, "name"),
        ({"indicator": "gdp"}, "name"),
        ({"kind": "atleast"}, "argument"),
        ({"lists": "plans"}, "argument"),
        ({"scorable": "yes"}, "argument"),
        ({"in_history": 2}, "argument"),
        ({"year": "next"}, "type"),
        ({"area": 3}, "type"),
    ],
)
def test_conditions_that_cannot_be_are_refused(small, refused, conditions, code):
    error = refused(small.select, **conditions)
    assert (error.code, error.where) == (code, next(iter(conditions)))


def test_counts_are_those_of_the_tables(small):
    counts = small.counts()
    assert counts.columns.tolist() == ["targets", "goals", "results"]
    for name in counts.columns:
        wanted = getattr(small, name)["kind"].value_counts()
        assert counts[name][counts[name] > 0].to_dict() == wanted.to_dict()
    assert (counts.sum(axis=1) > 0).all()


def test_targets_of_all_plans(small, plan, refused):
    every = hb.targets()
    assert set(every["plan"]) == set(hb.plans())
    mine = hb.targets(plans=small)
    assert set(mine["plan"]) == {*hb.plans(), "small-2026"}
    assert ids(hb.targets("hebi", plans=small, kind="milestone", area="headline")) == []
    assert ids(hb.targets("鹤壁", 2030, plans=[small], indicator="cpi_growth"))[-1:] == [
        "inflation_2030",
    ]
    assert set(hb.targets(place="410000")["place"]) == {"410000"}
    growth = hb.targets(year=2026, indicator="gdp_growth", lists="targets")
    assert growth["hebi-2026", "gdp_growth"] == plan["gdp_growth"]
    error = refused(growth.__getitem__, "gdp_growth")
    assert error.code == "argument" and "henan-2026" in str(error)
    assert len(growth.loc["gdp_growth"]) > 1
    assert refused(hb.targets, "nowhere").where == "place"
    assert refused(hb.targets, 410600).code == "type"
    assert refused(hb.targets, plans="nowhere").code == "name"


def test_a_given_plan_takes_the_place_of_the_built_in_one(plan):
    document = json.loads(plan.to_json())
    document["targets"] = document["targets"][:1]
    for name in ("results", "goals"):
        document.pop(name, None)
    document["targets"][0].pop("serves", None)
    found = hb.targets("hebi", plans=[hb.load_plan(json.dumps(document))])
    assert found.query("plan == 'hebi-2026'")["plan"].index.tolist() == ["gdp_growth"]


def test_tables_show_themselves(small, plan):
    for table in (small.targets, small.goals, small.results, hb.targets()):
        assert table._repr_html_().startswith("<table")
        assert str(len(table)) in repr(table)
    assert "the number is doubtful" in small.targets._repr_html_()
    firms = next(line for line in repr(small.targets).splitlines() if line.startswith("firms"))
    assert firms.split()[-6:] == ["increment", "8", "家", "innovation", "2026", "?"]
    assert '<th style="text-align:left">doubt' not in small.goals._repr_html_()
    many = hb.targets(plans=[plan_of(id=f"p{i}") for i in range(20)])
    assert f"60 / {len(many)}" in many._repr_html_()
    assert f"... {len(many) - 20} more" in repr(many)


def test_text_of_the_data_is_escaped():
    text = json.dumps(DOCUMENT).replace(BOTH["en"], "<script>&")
    shown = hb.load_plan(text)
    for item in (shown, shown.targets, shown.results, shown["firms_2025"]):
        assert "<script>" not in item._repr_html_()


def test_they_do_not_change_and_can_be_copied(small):
    for item in (small.targets, small["firms"], small["firms_2025"], small.areas[0]):
        with pytest.raises(AttributeError, match="does not change"):
            item.new = 1
    again = pickle.loads(pickle.dumps(small))
    assert again == small
    assert list(again.results) == list(small.results)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pd.concat([small.targets.to_frame(), small.goals.to_frame()]).shape[0] == 6
