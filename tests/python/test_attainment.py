# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole answer: the table holds what the library's JSON says, and options reach the library."""

import json
import math
import threading

import numpy as np
import pandas as pd
import pytest

import libhebi as hb

# Columns of the table and where the JSON has them.
PLACES = {
    "target": ("phrase",),
    "area": ("area",),
    "kind": ("kind",),
    "measure": ("measure",),
    "unit": ("unit",),
    "measured_unit": ("measured_unit",),
    "year": ("year",),
    "indicator": ("name", "en"),
    "reading": ("reading", "en"),
    "last": ("history", "last"),
    "last_year": ("history", "last_year"),
    "history_note": ("history", "note", "en"),
    "forecast": ("forecast", "median"),
    "lo-80": ("forecast", "lo80"),
    "hi-80": ("forecast", "hi80"),
    "lo-95": ("forecast", "lo95"),
    "hi-95": ("forecast", "hi95"),
    "method": ("forecast", "method"),
    "p_met": ("attainment", "p_met"),
    "p_lenient": ("attainment", "p_lenient"),
    "gap": ("attainment", "gap"),
    "outcome": ("judgement", "outcome"),
    "outcome_vintage": ("judgement", "outcome_vintage"),
    "required": ("requirement", "value"),
    "progress": ("requirement", "progress"),
    "annual_rate": ("requirement", "annual_rate"),
    "tier": ("tier",),
    "times_met": ("requirement", "times_met"),
    "times_known": ("requirement", "times_known"),
    "recent_met": ("requirement", "recent_met"),
    "recent_known": ("requirement", "recent_known"),
    "reason": ("reason",),
    "because": ("because", "en"),
    "notes": ("notes", "en"),
}


def test_table_is_the_librarys_report(answer):
    frame = answer.to_frame()
    rows = json.loads(answer.to_json())["rows"]
    assert frame.index.tolist() == [row["target"] for row in rows]
    assert set(frame.columns) == {*PLACES, "list", "verdict", "verdict_lenient"}
    assert frame["list"].tolist() == ["goals" if row["goal"] else "targets" for row in rows]
    for (_, got), row in zip(frame.iterrows(), rows):
        for column, keys in PLACES.items():
            wanted = row
            for key in keys:
                wanted = wanted[key]
            if wanted is None:
                assert pd.isna(got[column]) or got[column] == ""
            else:
                assert got[column] == wanted, (column, row["target"])


def test_a_verdict_stands_where_no_probability_does(answer):
    frame = answer.to_frame()
    rows = {row["target"]: row["judgement"] for row in json.loads(answer.to_json())["rows"]}
    assert frame["p_met"].notna().any() and frame["p_met"].isna().any()
    for target, row in frame.iterrows():
        for column, name in (("verdict", "strict"), ("verdict_lenient", "lenient")):
            if pd.isna(row["p_met"]):
                assert row[column] == rows[target][name]
            else:
                assert pd.isna(row[column])
                assert getattr(answer[target], column) is None


def test_every_target_has_an_answer_or_a_reason(answer):
    frame = answer.to_frame()
    said = frame["p_met"].notna()
    assert said.any()
    assert frame.loc[said, "p_met"].between(0, 1).all()
    assert (frame.loc[said, "p_lenient"] >= frame.loc[said, "p_met"]).all()
    assert (frame.loc[said, "reason"] == "none").all()
    assert (frame.loc[~said, "reason"] != "none").all()
    assert (frame.loc[~said, "because"].str.len() > 10).all()


def test_probability_is_that_of_the_distribution(answer):
    one = answer["gdp_growth"]
    assert one.acceptance["low"] == 6.0
    assert one.dist is not None
    # Outcomes are published with one decimal, so 5.95 counts as 6.0.
    assert one.dist.sf(5.95) == pytest.approx(one.attainment["strict"], abs=1e-12)
    assert one.p_met == one.attainment["strict"]
    assert answer.dist("gdp_growth") == one.dist
    assert answer.dist("carbon_intensity_change") is None


def test_it_works_as_a_table(answer):
    assert answer.shape == (12, len(PLACES) + 3)
    assert answer["p_met"].dropna().between(0, 1).all()
    assert answer.loc["gdp_growth", "required"] == 6.0
    assert len(answer) == 12
    frame = answer.to_frame()
    frame["p_met"] = 0.0
    assert not answer.to_frame()["p_met"].eq(0.0).all()


def test_targets_and_columns_go_by_name(answer, refused):
    assert answer["gdp_growth"].target == "gdp_growth"
    assert [one.target for one in answer] == answer.to_frame().index.tolist()
    assert answer[["p_met", "gap"]].shape == (12, 2)
    error = refused(answer.__getitem__, "gdp")
    assert error.code == "name"
    assert "gdp_growth" in str(error) and "p_met" in str(error)


@pytest.mark.parametrize("make", [pd.DataFrame, np.asarray])
def test_results_are_no_frames_but_have_one(answer, refused, make):
    for result in (answer, hb.forecast([1.0, 2.0, 4.0])):
        assert ".to_frame()" in str(refused(make, result))


def test_nothing_can_be_set(plan, history, answer):
    objects = [plan, history, history["gdp_growth"], plan.catalog, answer, answer["gdp_growth"]]
    for item in [*objects, hb.forecast([1.0, 2.0, 4.0])]:
        for name in ("catalog", "plan", "new"):
            with pytest.raises(AttributeError, match="does not change"):
                setattr(item, name, 1)
        with pytest.raises(AttributeError, match="does not change"):
            del item._handle
    with pytest.raises(TypeError):
        answer.answers["gdp_growth"] = None


def test_one_answer_shows_itself(answer):
    assert repr(answer["gdp_growth"]) == (
        "<Answer gdp_growth, 2026: target ≥ 6%, stretch 6.5%; last 6.6 (2025); "
        f"forecast {answer['gdp_growth'].median:.1f} [2.6, 10.6]; P(met) 58%>"
    )
    assert "verdict cannot be said" in repr(answer["carbon_intensity_change"])
    for one in answer:
        html = one._repr_html_()
        assert one.phrase in html and one.indicator.name("en") in html


def test_texts(answer):
    markdown = answer.to_markdown("zh")
    assert markdown.startswith("# 鹤壁市")
    assert markdown.count("\n|") >= 13
    assert answer.to_markdown() == answer.to_markdown("en") != markdown
    assert repr(answer) == answer.to_text("en")
    html = answer._repr_html_()
    assert html.count("<tr>") == 13
    assert "P(met)" in html
    assert f">+{answer['gdp_growth'].gap:.1f}<" in html
    assert f">−{-answer['budget_revenue_growth'].gap:.1f}<" in html


def test_languages(plan):
    zh = hb.attainment(plan, lang="zh")
    assert zh.loc["gdp_growth", "indicator"] == plan.indicator("gdp_growth").name_zh
    assert "完成概率" in zh._repr_html_()
    assert zh.to_json() == hb.attainment(plan, lang="en").to_json()


@pytest.mark.parametrize(("locale", "title"), [("zh_CN.UTF-8", "zh"), ("de_DE.UTF-8", "en")])
def test_language_of_the_locale(plan, monkeypatch, locale, title):
    monkeypatch.setenv("LC_ALL", locale)
    assert plan.title() == plan.title(title)
    assert hb.attainment(plan).loc["gdp_growth", "indicator"] == plan.indicator("gdp_growth").name(
        title
    )


def test_plan_by_name(plan, answer):
    assert hb.attainment("hebi-2026").to_json() == answer.to_json()


def test_histories_of_ones_own(plan, history, answer):
    assert hb.attainment(plan, history).to_json() == answer.to_json()
    assert hb.attainment(plan, [hb.load_history("000000"), history]).to_json() == answer.to_json()
    document = json.loads(history.to_json())
    document["series"] = [s for s in document["series"] if s["indicator"] != "gdp_growth"]
    own = hb.load_history(json.dumps(document))
    less = hb.attainment(plan, own, fill=False)
    assert less.loc["gdp_growth", "reason"] == "no_history"
    for filled in (own, [own], (own,)):
        assert hb.attainment(plan, filled).to_json() == answer.to_json()


def test_own_numbers_come_before_the_built_in_ones(plan, answer):
    table = pd.DataFrame(
        {"unique_id": "gdp_growth", "ds": [2023, 2024, 2025], "y": [3.1, 5.5, 9.0]}
    )
    columns = {name: table[name].tolist() for name in table}
    history = hb.make_history(table, plan.place)
    wanted = hb.attainment(plan, history).to_json()
    for data in (table, columns, [table], [history, plan.history]):
        assert hb.attainment(plan, data).to_json() == wanted
    own = hb.attainment(plan, table)
    # The first history that has an indicator gives all its values.
    assert (own["gdp_growth"].n_observed, own["gdp_growth"].last) == (3, 9.0)
    assert own["cpi_growth"] == answer["cpi_growth"]
    alone = hb.attainment(plan, table, fill=False)
    assert alone["gdp_growth"].median == own["gdp_growth"].median
    assert alone["cpi_growth"].reason == "no_history"


def test_plan_of_a_place_that_is_not_built_in(plan):
    document = json.loads(plan.to_json())
    document["place"].update(id="419999", name={"zh": "新镇", "en": "Xinzhen"})
    other = hb.load_plan(json.dumps(document))
    reasons = set(hb.attainment(other)["reason"])
    assert {"no_history", "unassigned"} <= reasons
    # What the document itself says of the year before is one observation.
    assert reasons <= {"no_history", "unassigned", "no_peer", "short"}
    table = {"unique_id": ["gdp_growth"] * 4, "ds": range(2022, 2026), "y": [4.0, 5.0, 6.0, 7.0]}
    own = hb.attainment(other, table)
    assert own["gdp_growth"].reason == "none"
    assert own["cpi_growth"].reason == "no_history"


def test_options_reach_the_library(plan, answer):
    assert hb.attainment(plan, method="mean").loc["gdp_growth", "method"] == "mean"
    assert hb.attainment(plan, min_n=40).loc["gdp_growth", "reason"] == "short"
    earlier = hb.attainment(plan, last_year=2020)
    assert earlier.loc["gdp_growth", "last_year"] == 2020
    assert hb.attainment(plan, seed=1, n_paths=500).to_json() != ""


def test_known_outcomes_are_judged(plan, history, answer):
    document = json.loads(history.to_json())
    for series in document["series"]:
        if series["indicator"] == "gdp_growth":
            value = dict(series["values"][-1], year=2026, value=6.2, vintage="first")
            series["values"].append(value)
    known = hb.attainment(plan, hb.load_history(json.dumps(document)), last_year=2026)
    row = known.loc["gdp_growth"]
    assert (row["outcome"], row["outcome_vintage"]) == (6.2, "first")
    assert "verdict" in repr(known["gdp_growth"])
    assert "outcome 6.2" in repr(known["gdp_growth"])
    assert "outcome 6.2" in known._repr_html_()
    assert (row["verdict"], row["verdict_lenient"]) == ("met", "met")
    assert row["gap"] == pytest.approx(0.2)
    assert math.isnan(row["p_met"])


def test_bad_options(plan, refused):
    for named, code in [
        ({"method": "guess"}, "name"),
        ({"n_paths": -1}, "argument"),
        ({"seed": "x"}, "type"),
        ({"min_n": 2.5}, "type"),
        ({"lang": "fr"}, "argument"),
        ({"history": "410600"}, "type"),
    ]:
        error = refused(hb.attainment, plan, **named)
        assert (error.code, error.where) == (code, next(iter(named)))
    assert refused(hb.attainment, "nowhere").code == "name"
    assert refused(hb.attainment(plan).dist, "gdp").code == "name"
    assert refused(hb.attainment(plan).to_markdown, "fr").code == "argument"


def test_many_threads_give_one_answer(plan, answer):
    texts = []
    threads = [
        threading.Thread(target=lambda: texts.append(hb.attainment(plan).to_json()))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(texts) == {answer.to_json()}
    assert len(texts) == 8


@pytest.mark.parametrize(
    ("lang", "floor", "stretch"),
    [("zh", "底线 ≥ 6%", "力争 ≥ 6.5%"), ("en", "floor ≥ 6%", "stretch ≥ 6.5%")],
)
def test_floor_and_stretch_are_marked_everywhere(small, lang, floor, stretch):
    answer = hb.attainment(small, lists="targets", lang=lang)
    for shown in (answer.to_text(), answer.to_markdown(), answer._repr_html_(), answer.to_json()):
        assert floor in shown and stretch in shown
    assert [a.tier for a in answer][:2] == ["floor", "stretch"]
    assert answer["reading"].tolist()[:2] == [floor, stretch]
    assert stretch.split()[0] in {"力争", "stretch"}
    columns = repr(small.targets).splitlines()[1].split()
    assert "tier" in columns and "stretch" in repr(small.targets)
    assert "tier" not in repr(hb.load_plan("hebi-2026").targets)


def test_what_is_never_scored_says_so(small):
    answer = hb.attainment(small, targets="park")
    assert answer["park"].verdict == "not_determinable" and answer["park"].reason == "not_scored"
    for lang, said, due in (
        ("zh", "不评分", "时限2026年"),
        ("en", "not scored", "by the end of 2026"),
    ):
        chosen = hb.attainment(small, targets="park", lang=lang)
        assert said in chosen._repr_html_() and due in chosen._repr_html_()
        assert said in chosen.to_text() and due in chosen["because"].iloc[0]
