# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers for other targets than the main ones, and for those of no indicator."""

import json

import pytest
from small_plan import BOTH, DOCUMENT, ids, plan_of

import libhebi as hb


def test_answers_are_for_the_headline_list(small):
    assert list(hb.attainment(small).answers) == ["growth_floor", "growth_stretch"]
    everything = plan_of(areas=DOCUMENT["areas"][1:], targets=unplaced(DOCUMENT["targets"]))
    assert list(hb.attainment(everything).answers) == ids(everything)


def unplaced(targets):
    return [{k: v for k, v in t.items() if v != "headline"} for t in targets]


def test_other_answers_can_be_chosen(small):
    two = small.targets.to_frame().loc[["firms", "growth_floor"]]
    chosen = [
        ("park", {"targets": ["park"]}),
        ("park", {"targets": "park"}),
        ("growth_floor", {"targets": [small["growth_floor"]]}),
        ("growth_floor firms", {"targets": two}),
        ("growth_floor firms", {"targets": two.index}),
        ("firms", {"area": "innovation"}),
        ("growth_2030 inflation_2030", {"lists": "goals"}),
        ("growth_2030", {"lists": "goals", "query": "indicator == 'gdp_growth'"}),
        ("growth_floor growth_stretch firms park", {"lists": "targets"}),
        ("growth_stretch", {"query": "value == 6.5"}),
        ("inflation_2030", {"targets": small.goals, "query": "kind == 'about'"}),
        ("firms park", {"targets": small.targets.query("indicator.isna()")}),
        ("growth_2030", {"targets": small.select(kind="above_peer")}),
        ("", {"targets": []}),
    ]
    for wanted, named in chosen:
        answer = hb.attainment(small, **named)
        assert list(answer.answers) == wanted.split(), named
        assert [row["target"] for row in json.loads(answer.to_json())["rows"]] == wanted.split()
        assert all(one.phrase in answer.to_markdown("zh") for one in answer)
    level = 6.5  # noqa: F841
    assert list(hb.attainment(small, query="value == @level").answers) == ["growth_stretch"]
    both = hb.attainment(small, lists="both")
    assert both["list"].tolist() == ["targets"] * 4 + ["goals"] * 2
    assert both["growth_2030"].is_goal == 1
    with pytest.raises(hb.HebiError, match="the query asks for results"):
        hb.attainment(small, lists="results")


def test_choices_that_cannot_be_are_refused(small, refused):
    for named, code in (
        ({"targets": ["nothing"]}, "name"),
        ({"targets": ["firms_2025"]}, "name"),
        ({"targets": [7]}, "name"),
        ({"area": "nothing"}, "name"),
        ({"lists": "all"}, "argument"),
        ({"query": "nothing == 1"}, "name"),
        ({"plans": 7}, "type"),
    ):
        assert refused(hb.attainment, small, **named).code == code, named


def test_answers_without_an_indicator(small):
    answer = hb.attainment(small, lists="both", lang="en")
    firms = answer["firms"]
    assert firms.indicator.id is None
    assert firms.indicator.name("zh") == BOTH["zh"]
    assert answer.loc["firms", "indicator"] == BOTH["en"]
    assert (firms.measure, firms.unit, firms.area) == ("net_increment", "家", "innovation")
    assert BOTH["en"] in firms._repr_html_() and "firms" in repr(firms)
    # The document's own result is where it starts from: 165 firms, and 8 more.
    assert (firms.last, firms.last_year, firms.requirement["value"]) == (165, 2025, 173)
    assert answer["park"].reason == "not_scored"
    assert BOTH["en"] in answer._repr_html_() and BOTH["en"] in answer.to_text()


def test_other_places_plans_are_known_to_the_answer(small):
    henan = json.loads(hb.load_plan("henan-2026").to_json())
    place = {name: henan[name] for name in ("place", "areas", "sources")}
    goal = dict(DOCUMENT["goals"][1], indicator="gdp_growth", phrase="增长5.25%左右", value=5.25)
    own = plan_of(**place, results=[], targets=[], goals=[goal])
    said = [
        hb.attainment(small, targets=["growth_2030"], lang="en", **named)["growth_2030"]
        for named in ({"plans": own}, {"plans": [own]}, {})
    ]
    assert ["增长5.25%左右" in one.words("notes", "en") for one in said] == [True, True, False]


def test_a_chart_takes_any_target_of_its_indicator(small, refused):
    forecast = hb.forecast(small.history["cpi_growth"])
    ax = forecast.plot(plan=small, lang="en")
    assert ax.get_title().startswith("Hebi: ")
    assert any("2%" in (line.get_label() or "") for line in ax.get_lines())


def test_a_chart_draws_what_a_change_asks_of_the_indicator(small):
    target = {
        "id": "doubled",
        "indicator": "gdp_level",
        "phrase": "比2025年翻一番以上",
        "measure": "cumulative_change",
        "comparator": "ge",
        "value": 100,
        "base_year": 2025,
        "year": 2030,
    }
    plan = plan_of(targets=[], goals=[target])
    answer = hb.attainment(plan, lists="goals")["doubled"]
    ax = hb.forecast(plan.history["gdp_level"]).plot(plan=plan, lang="en")
    line = next(one for one in ax.get_lines() if one.get_label().startswith("target"))
    assert set(line.get_ydata()) == {answer.requirement["value"]}
    assert answer.requirement["value"] == pytest.approx(answer.last * 2)
