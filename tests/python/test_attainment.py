# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole answer: the table holds what the library's JSON says, and options reach the library."""

import json
import math
import threading

import pandas as pd
import pytest

import libhebi as hb

# Columns of the table and where the JSON has them.
PLACES = {
    "target": ("phrase",),
    "kind": ("kind",),
    "unit": ("unit",),
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
    "verdict": ("judgement", "strict"),
    "verdict_lenient": ("judgement", "lenient"),
    "required": ("requirement", "value"),
    "annual_rate": ("requirement", "annual_rate"),
    "times_met": ("requirement", "times_met"),
    "times_known": ("requirement", "times_known"),
    "reason": ("reason",),
    "because": ("because", "en"),
    "notes": ("notes", "en"),
}


def test_table_is_the_librarys_report(answer):
    frame = answer.to_frame()
    rows = json.loads(answer.to_json())["rows"]
    assert frame.index.tolist() == [row["target"] for row in rows]
    assert set(frame.columns) == set(PLACES)
    for (_, got), row in zip(frame.iterrows(), rows):
        for column, keys in PLACES.items():
            wanted = row
            for key in keys:
                wanted = wanted[key]
            if wanted is None:
                assert pd.isna(got[column]) or got[column] == ""
            else:
                assert got[column] == wanted, (column, row["target"])


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
    one = answer.answer("gdp_growth")
    assert one.acceptance["low"] == 6.0
    assert one.dist is not None
    # Outcomes are published with one decimal, so 5.95 counts as 6.0.
    assert one.dist.sf(5.95) == pytest.approx(one.attainment["strict"], abs=1e-12)
    assert answer.dist("gdp_growth") == one.dist
    assert answer.dist("carbon_intensity_change") is None


def test_it_works_as_a_table(answer):
    assert answer.shape == (12, len(PLACES))
    assert answer["p_met"].dropna().between(0, 1).all()
    assert answer.loc["gdp_growth", "required"] == 6.0
    assert len(answer) == 12
    frame = answer.to_frame()
    frame["p_met"] = 0.0
    assert not answer.to_frame()["p_met"].eq(0.0).all()


def test_texts(answer):
    markdown = answer.to_markdown("zh")
    assert markdown.startswith("# 鹤壁市")
    assert markdown.count("\n|") >= 13
    assert answer.to_markdown() == answer.to_markdown("en") != markdown
    assert repr(answer) == answer.to_text("en")
    html = answer._repr_html_()
    assert html.count("<tr>") == 13
    assert "P(met)" in html


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
    less = hb.attainment(plan, hb.load_history(json.dumps(document)))
    assert less.loc["gdp_growth", "reason"] == "no_history"


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
    assert refused(hb.attainment(plan).answer, "gdp").code == "name"
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
