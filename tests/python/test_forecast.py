# SPDX-License-Identifier: GPL-3.0-or-later
"""Forecasts. Expected numbers come from hand arithmetic or from statsmodels, as each test says."""

import math

import numpy as np
import pandas as pd
import pytest

import libhebi as hb

Y = [5.2, 6.1, 5.8, 6.4, 7.0, 6.6, 7.3, 7.9]


def t2(p):
    """The quantile of Student's t with 2 degrees of freedom."""
    return (2 * p - 1) / math.sqrt(2 * p * (1 - p))


def test_naive_by_hand():
    # Steps of 1, 2 and 3: their mean square is 14 / 3, with 3 degrees of freedom; t(0.9, 3) and
    # t(0.975, 3) from the tables.
    fc = hb.forecast([1, 2, 4, 7], h=2, method="naive", first_year=2020).to_frame()
    assert fc["ds"].tolist() == [2024, 2025]
    assert fc["forecast"].tolist() == fc["mean"].tolist() == [7.0, 7.0]
    sigma = math.sqrt(14 / 3)
    for step, row in enumerate(fc.to_dict("records"), start=1):
        assert row["forecast-hi-80"] - 7 == pytest.approx(
            1.6377443536962102 * sigma * math.sqrt(step), rel=1e-9
        )
        assert 7 - row["forecast-lo-95"] == pytest.approx(
            3.182446305284263 * sigma * math.sqrt(step), rel=1e-9
        )


def test_drift_by_hand():
    # Steps of 1, 2 and 3: mean 2, standard deviation 1 with 2 degrees of freedom; the error of h
    # steps is sqrt(h (1 + h / 3)), as in R's rwf(drift = TRUE).
    fc = hb.forecast([1, 2, 4, 7], h=3, level=80, method="drift").to_frame()
    assert fc["forecast"].tolist() == pytest.approx([9, 11, 13])
    width = [t2(0.9) * math.sqrt(h * (1 + h / 3)) for h in (1, 2, 3)]
    assert (fc["forecast-hi-80"] - fc["forecast"]).tolist() == pytest.approx(width, rel=1e-9)


def test_ols_as_statsmodels():
    # statsmodels 0.15: sm.OLS(Y, add_constant(range(8))).fit(), and of that
    # get_prediction([[1, 8], [1, 9], [1, 10]]).summary_frame(alpha=0.2 and 0.05).
    forecast = hb.forecast(Y, h=3, method="ols")
    fc = forecast.to_frame()
    wanted = {
        "forecast": [8.032142857143, 8.364285714286, 8.696428571429],
        "forecast-lo-80": [7.471867038777, 7.763940789603, 8.051277370756],
        "forecast-hi-80": [8.592418675509, 8.964630638969, 9.341579772102],
        "forecast-lo-95": [7.079935830032, 7.343979934106, 7.599973063815],
        "forecast-hi-95": [8.984349884254, 9.384591494466, 9.792884079042],
    }
    for column, numbers in wanted.items():
        assert fc[column].tolist() == pytest.approx(numbers, abs=1e-9)
    summary = forecast.summary("y")
    assert summary["sigma"] == pytest.approx(0.30696284869050605, rel=1e-12)
    slope = {p["name"]: p for p in summary["params"]}["slope"]
    assert slope["estimate"] == pytest.approx(0.33214286, abs=1e-8)
    assert slope["std_error"] == pytest.approx(0.0473654, abs=1e-7)


def test_table(panel):
    forecast = hb.forecast(panel, h=5, level=[80, 95])
    frame = forecast.to_frame()
    levels = [f"forecast-{end}-{level}" for level in (80, 95) for end in ("lo", "hi")]
    texts = ["method", "status", "message"]
    assert list(frame.columns) == ["unique_id", "ds", "forecast", "mean", *levels, *texts]
    assert len(frame) == len(forecast) == 15
    assert forecast.ids == panel["unique_id"].unique().tolist()
    assert (forecast.h, forecast.level) == (5, [80.0, 95.0])
    assert frame.groupby("unique_id")["ds"].min().to_dict() == {"a": 2023, "b": 2023, "c": 2017}
    assert set(frame["status"]) == {"ok"}
    assert (frame["forecast-lo-95"] < frame["forecast-lo-80"]).all()
    assert (frame["forecast-lo-80"] < frame["forecast"]).all()
    assert forecast.loc[0, "method"] in hb.methods().index
    assert forecast["forecast"].equals(frame["forecast"])
    assert forecast._repr_html_().startswith("<table")


def test_results_do_not_depend_on_threads_or_order(panel):
    wanted = hb.forecast(panel, h=3).to_frame().set_index(["unique_id", "ds"]).sort_index()
    for threads in (1, 2, 5):
        for seed in (1, 2):
            mixed = panel.sample(frac=1, random_state=seed)
            got = hb.forecast(mixed, h=3, n_threads=threads).to_frame()
            pd.testing.assert_frame_equal(
                got.set_index(["unique_id", "ds"]).sort_index(), wanted, check_exact=True
            )


def test_one_series_alone_gives_the_same(panel):
    wanted = hb.forecast(panel, h=3).to_frame()
    for key, rows in panel.groupby("unique_id"):
        got = hb.forecast(rows, h=3).to_frame()
        alone = wanted[wanted["unique_id"] == key].reset_index(drop=True)
        pd.testing.assert_frame_equal(got, alone, check_exact=True)


def test_a_fraction_is_answered_with_its_percent(refused):
    assert "wanted percent: 80" in str(refused(hb.forecast, Y, level=0.8))
    assert "wanted percent: 97.5" in str(refused(hb.forecast, Y, level=[80, 0.975]))


def test_series_of_a_history_is_forecast_as_in_it(history):
    wanted = hb.forecast(history, h=3, errors="coerce")
    for key in ("gdp_growth", "retail_sales_level", "gdp_level"):
        got = hb.forecast(history[key], h=3)
        assert got.ids == [key]
        assert [got.dist(key, y) for y in (2026, 2028)] == [
            wanted.dist(key, y) for y in (2026, 2028)
        ]


def test_forecast_and_attainment_agree(plan, history, answer):
    fc = hb.forecast(history, h=5, errors="coerce")
    with_forecast = [a for a in answer if a.dist is not None and a.indicator.id in fc.ids]
    assert len(with_forecast) >= 8
    for one in with_forecast:
        dist = fc.dist(one.indicator.id, one.year)
        assert dist.median() == one.median
        if one.reason == "none":
            assert dist == one.dist


def test_growth_of_the_level_fills_a_growth_rate():
    # 100 to 110 is 10 % and 110 to 132 is 20 %; the published rate of 2024 stands.
    data = {
        "unique_id": ["retail_sales_level"] * 4 + ["retail_sales_growth"],
        "ds": [2021, 2022, 2023, 2024, 2024],
        "y": [100.0, 110.0, 132.0, 264.0, 7.0],
    }
    own = hb.make_history(data, "hebi")
    rates = own["retail_sales_growth"].annual()
    assert rates == pytest.approx({2022: 10.0, 2023: 20.0, 2024: 7.0})
    assert hb.forecast(own, errors="coerce").summary("retail_sales_growth")["n_observed"] == 3


def test_a_terminal_shows_the_main_columns():
    shown = repr(hb.forecast({"鹤壁": [1.0, 2.0, 4.0, 3.0]}, h=1, support="positive", level=80))
    head, titles, row = shown.splitlines()
    assert head == "<Forecast of 1 series, 1 years, levels 80>"
    # The mean on logarithms is infinite: nothing to look at.
    assert titles.split() == [
        "unique_id",
        "ds",
        "forecast",
        "forecast-lo-80",
        "forecast-hi-80",
        "method",
    ]
    assert row.split()[0] == "鹤壁"
    assert titles.index("ds") == row.index("5") + 2
    assert "\\x1b[2J\\n" in repr(hb.forecast({"\x1b[2J\n": [1.0, 2.0]}))
    mixed = hb.forecast({"a": [1.0, 2.0, 4.0], "b": [1.0]}, h=30)
    assert repr(mixed).splitlines()[-1] == "... 40 more rows"
    assert "status" in repr(hb.forecast([1.0], h=1))
    table = hb.forecast([1.0, 2.0, 4.0, 3.0], support="positive")
    assert "mean" not in table._repr_html_()
    assert np.isinf(table.to_frame()["mean"]).all()


def test_history_brings_its_supports(history):
    forecast = hb.forecast(history, h=2, errors="coerce")
    assert forecast.summary("gdp_level")["scale"] == "log"
    assert forecast.summary("gdp_growth")["scale"] == "identity"
    assert set(forecast.to_frame()["status"]) <= {"ok", "point", "degenerate"}
    share = hb.forecast([3.0, 4.0, 3.5, 5.0], support="share").to_frame()
    assert share["forecast-lo-95"].between(0, 100).all()
    by_id = hb.forecast({"a": [1.0, 2.0], "b": [1.0, 2.0]}, support={"a": "positive"})
    assert [by_id.summary(key)["scale"] for key in "ab"] == ["log", "identity"]


def test_dist_is_that_of_the_table(panel):
    forecast = hb.forecast(panel, h=3)
    for row in forecast.to_frame().to_dict("records"):
        dist = forecast.dist(row["unique_id"], row["ds"])
        assert dist.median() == row["forecast"]
        assert dist.interval(80) == (row["forecast-lo-80"], row["forecast-hi-80"])
        assert dist.cdf(row["forecast-hi-95"]) == pytest.approx(0.975, abs=1e-9)


def test_gaps_stay_gaps(panel):
    summary = hb.forecast(panel).summary("c")
    assert (summary["n_observed"], summary["n_missing"]) == (5, 2)
    with_rows = hb.forecast([1.0, 2.0, np.nan, np.nan, 4.0, 3.0, 5.0], first_year=2010).to_frame()
    frame = hb.forecast(panel).to_frame()
    without = frame[frame["unique_id"] == "c"]
    assert with_rows["forecast"].tolist() == without["forecast"].tolist()
    for missing in (np.nan, pd.NA):
        rows = panel.astype(object)
        rows.loc[(rows["unique_id"] == "a") & (rows["ds"] == 2018), "y"] = missing
        assert hb.forecast(rows).summary("a")["n_missing"] == 1
    trailing = hb.forecast([1.0, 2.0, 4.0, None], h=1, first_year=2010)
    assert trailing.to_frame()["ds"].tolist() == [2014]
    assert trailing.summary("y")["n_trailing"] == 1


@pytest.mark.parametrize(
    ("values", "status"), [([5.0], "point"), ([5.0] * 6, "degenerate"), ([np.nan, 5.0], "point")]
)
def test_no_interval_where_none_can_be_known(values, status):
    frame = hb.forecast(values, h=2).to_frame()
    assert set(frame["status"]) == {status}
    assert frame["forecast"].tolist() == [5.0, 5.0]
    assert frame[["forecast-lo-80", "forecast-hi-95"]].isna().all(axis=None)
    assert (frame["message"].str.len() > 20).all()


def test_one_bad_series_does_not_take_the_others_along(panel, refused):
    bad = pd.concat(
        [
            panel,
            pd.DataFrame({"unique_id": "twice", "ds": [2020, 2020], "y": [1.0, 2.0]}),
            pd.DataFrame({"unique_id": "none", "ds": [2020, 2021], "y": np.nan}),
            pd.DataFrame({"unique_id": "infinite", "ds": [2020, 2021], "y": [1.0, np.inf]}),
        ],
        ignore_index=True,
    )
    frame = hb.forecast(bad, h=2, errors="coerce").to_frame()
    status = frame.groupby("unique_id")["status"].first().to_dict()
    assert status.pop("twice") == "order"
    assert status.pop("none") == "short"
    assert status.pop("infinite") == "argument"
    assert set(status.values()) == {"ok"}
    failed = frame[frame["status"] != "ok"]
    assert failed[["forecast", "mean", "forecast-lo-80"]].isna().all(axis=None)
    assert (failed["message"].str.len() > 10).all()
    good = frame[frame["status"] == "ok"].reset_index(drop=True)
    pd.testing.assert_frame_equal(good, hb.forecast(panel, h=2).to_frame(), check_exact=True)
    error = refused(hb.forecast, bad, h=2)
    assert (error.code, error.where) == ("order", "twice")
    assert "2020" in str(error)
    forecast = hb.forecast(bad, h=2, errors="coerce")
    assert refused(forecast.dist, "twice", 2021).code == "order"
    assert refused(forecast.summary, "none").code == "short"


@pytest.mark.parametrize(
    ("named", "code", "where"),
    [
        ({"h": 0}, "argument", "h"),
        ({"h": 101}, "argument", "h"),
        ({"h": 2**40}, "argument", "h"),
        ({"h": 2.5}, "type", "h"),
        ({"h": "5"}, "type", "h"),
        ({"level": 150}, "argument", "level"),
        ({"level": [80, 0]}, "argument", "level"),
        ({"level": math.nan}, "argument", "level"),
        ({"level": "80"}, "type", "level"),
        ({"level": 0.8}, "argument", "level"),
        ({"level": [80, 0.95]}, "argument", "level"),
        ({"method": "prophet"}, "name", "method"),
        ({"method": None}, "type", "method"),
        ({"support": "any"}, "argument", "support"),
        ({"n_threads": 0}, "argument", "n_threads"),
        ({"errors": "ignore"}, "argument", "errors"),
        ({"lang": "fr"}, "argument", "lang"),
        ({"id_col": "city"}, "name", "id_col"),
        ({"time_col": "year"}, "name", "time_col"),
        ({"target_col": "gdp"}, "name", "target_col"),
    ],
)
def test_bad_arguments(panel, refused, named, code, where):
    error = refused(hb.forecast, panel, **named)
    assert (error.code, error.where) == (code, where)
    assert len(str(error)) > 20


def test_what_a_series_cannot_do(refused):
    assert refused(hb.forecast, []).code == "short"
    assert refused(hb.forecast, [np.nan, np.nan]).code == "short"
    assert refused(hb.forecast, [1.0], method="drift").code == "short"
    assert refused(hb.forecast, [1.0, np.inf]).code == "argument"
    assert refused(hb.forecast, [1.0, -2.0], support="positive").code == "support"
    error = refused(hb.forecast, {"good": [1, 2], "bad": [1]}, method="ols")
    assert (error.where, error.code) == ("bad", "short")
    assert "'bad'" in str(error)
    forecast = hb.forecast([1.0, 2.0, 4.0], h=2, first_year=2020)
    assert refused(forecast.dist, "y", 2025).code == "argument"
    assert refused(forecast.dist, "z", 2023).code == "name"
    for year in ("next", None, 2023.5, []):
        assert refused(forecast.dist, "y", year).where == "year"
    assert refused(hb.forecast, {"a": [[1], [1, 2]]}).code == "type"
    assert "no columns" in str(refused(hb.forecast, pd.DataFrame()))
    assert refused(hb.forecast({"a": [1, 2], "b": [1, 2]}).plot).where == "unique_id"


def test_methods():
    table = hb.methods("en")
    assert {"naive", "drift", "mean", "ols", "log_trend", "robust_trend", "growth_ar"} <= set(
        table.index
    )
    assert (table["min_n_spread"] >= table["min_n"]).all()
    assert hb.methods("zh").loc["ols", "title"] == "线性趋势"
    for name, row in table.iterrows():
        values = [float(3 + i % 2 + i) for i in range(int(row["min_n_spread"]))]
        frame = hb.forecast(values, method=name).to_frame()
        assert set(frame["method"]) == {name}


def test_a_break_of_the_level_is_no_growth() -> None:
    """Two censuses lifted the level of Hebi's retail sales: that is no drift."""
    history = hb.load_history("410600")
    level = history["retail_sales_level"]
    assert [(b.year, b.kind) for b in level.breaks] == [(2019, "level"), (2024, "level")]
    fc = hb.forecast(history, h=1, method="drift", errors="coerce")
    marked = fc.to_frame().set_index("unique_id").loc["retail_sales_level", "forecast"]
    values = {"retail_sales_level": pd.Series(level.annual())}
    unmarked = hb.forecast(values, h=1, method="drift", support="positive")
    assert marked < unmarked.to_frame()["forecast"].iloc[0]
    assert marked == fc.dist("retail_sales_level", 2026).median()
