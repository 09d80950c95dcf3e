# SPDX-License-Identifier: GPL-3.0-or-later
"""What forecast() takes: tables, series, mappings, years as they are written."""

import datetime

import numpy as np
import pandas as pd
import pytest

import libhebi as hb

Y = [5.2, 6.1, 5.8, 6.4, 7.0, 6.6, 7.3, 7.9]


def test_inputs_of_every_kind_agree(panel):
    rows = panel[panel["unique_id"] == "a"].sort_values("ds")
    wanted = hb.forecast(rows, h=2).to_frame()
    as_series = pd.Series(rows["y"].to_numpy(), index=rows["ds"].to_numpy(), name="a")
    kinds = [
        as_series,
        {"a": as_series},
        {"a": Y},
        {"a": tuple(Y)},
        {"unique_id": ["a"] * 8, "ds": range(2015, 2023), "y": Y},
        {"unique_id": ["a"] * 8, "ds": np.arange(2015.0, 2023.0), "y": np.array(Y, dtype=object)},
        rows.astype({"ds": "Int64", "y": "Float64"}),
        rows.astype({"ds": "int32", "y": "float32"}).assign(y=Y),
    ]
    for data in kinds:
        got = hb.forecast(data, h=2, first_year=2015).to_frame()
        pd.testing.assert_frame_equal(got, wanted, check_exact=True)
    for data in (Y, np.array(Y)):
        got = hb.forecast(data, h=2, first_year=2015).to_frame()
        assert got["forecast"].tolist() == wanted["forecast"].tolist()


def test_one_series_needs_no_id(panel, refused):
    rows = panel[panel["unique_id"] == "a"]
    wanted = hb.forecast(rows, h=2).to_frame()["forecast"].tolist()
    by_year = dict(zip(rows["ds"], rows["y"]))
    for data in (rows[["ds", "y"]], {"ds": rows["ds"], "y": rows["y"]}, by_year):
        got = hb.forecast(data, h=2)
        assert got.ids == ["y"]
        assert got.to_frame()["forecast"].tolist() == wanted
        assert got.to_frame()["ds"].tolist() == [2023, 2024]
    named = hb.forecast(rows.rename(columns={"y": "gdp"})[["ds", "gdp"]], target_col="gdp")
    assert named.ids == ["gdp"]
    assert hb.forecast({2020: 1.0, 2022: None, 2021: 3.0}).summary("y")["n_trailing"] == 1
    assert refused(hb.forecast, panel[["ds", "y"]]).where == "id_col"


YEARS = [
    ["2021", "2022", "2024"],
    ["2021年", "2022年", "2024年"],
    ["YR2021", "YR2022", "YR2024"],
    [pd.Period(f"{year}-12", freq="M") for year in (2021, 2022, 2024)],
    [pd.Timestamp(f"{year}-12-31") for year in (2021, 2022, 2024)],
    [datetime.date(year, 1, 1) for year in (2021, 2022, 2024)],
    [datetime.date(2021, 2, 28), datetime.date(2022, 2, 28), datetime.date(2024, 2, 28)],
]


@pytest.mark.parametrize("years", YEARS, ids=lambda years: str(years[0]))
def test_years_come_back_as_they_came(years):
    table = pd.DataFrame({"unique_id": "a", "ds": years, "y": [1.0, 3.0, 4.0]})
    plain = hb.forecast(table.assign(ds=[2021, 2022, 2024]), h=2)
    forecast = hb.forecast(table, h=2)
    got = forecast.to_frame()["ds"].tolist()
    assert [type(year) for year in got] == [type(years[0])] * 2
    assert [str(year) for year in got] == [
        str(years[0]).replace("2021", "2025"),
        str(years[0]).replace("2021", "2026"),
    ]
    assert forecast.to_frame()["forecast"].tolist() == plain.to_frame()["forecast"].tolist()
    assert forecast.dist("a", got[1]) == forecast.dist("a", 2026) == plain.dist("a", 2026)
    indexed = hb.forecast(pd.Series([1.0, 3.0, 4.0], index=pd.Index(years)), h=2)
    assert indexed.to_frame()["ds"].tolist() == got


@pytest.mark.parametrize("unit", ["Y", "M", "D", "ns"])
def test_dates_of_numpy_come_back(unit):
    years = np.array(["2021-12", "2022-12", "2024-12"], dtype="datetime64[M]")
    years = years.astype(f"datetime64[{unit}]")
    forecast = hb.forecast({"ds": years, "y": [1.0, 3.0, 4.0]}, h=1)
    (got,) = forecast._columns["ds"]
    assert got == np.datetime64("2025-12", "M").astype(years.dtype) and got.dtype == years.dtype
    assert forecast.dist("y", got) == forecast.dist("y", 2025)


def test_leap_day_moves_to_a_day_that_there_is():
    table = {"ds": [datetime.date(2023, 2, 28), datetime.date(2024, 2, 29)], "y": [1.0, 2.0]}
    years = {"ds": table["ds"][::-1], "y": table["y"][::-1]}
    assert hb.forecast(years, h=1).to_frame()["ds"].tolist() == [datetime.date(2025, 2, 28)]


def test_row_numbers_are_no_years(refused):
    error = refused(hb.forecast, pd.Series([1.0, 2.0, 3.0]))
    assert error.code == "value"
    assert "a list has values without years" in str(error)


def test_columns_of_other_names(panel):
    other = panel.rename(columns={"unique_id": "city", "ds": "year", "y": "gdp"})
    named = {"id_col": "city", "time_col": "year", "target_col": "gdp"}
    got = hb.forecast(other, h=1, **named).to_frame()
    assert list(got.columns[:2]) == ["city", "year"]
    assert got["forecast"].tolist() == hb.forecast(panel, h=1).to_frame()["forecast"].tolist()


def test_ids_come_back_as_they_were():
    frame = pd.DataFrame(
        {"unique_id": [410600, 410600, 410000], "ds": [2024, 2025, 2025], "y": 1.5}
    )
    frame.loc[0, "y"] = 1.0
    assert hb.forecast(frame, h=1).ids == [410600, 410000]
    assert hb.forecast(frame, h=1).dist(410600, 2026).median() == 1.5


def test_empty_series_has_rows_of_its_own():
    frame = hb.forecast(
        {"a": [], "b": [1.0, 2.0]}, h=1, first_year=2020, errors="coerce"
    ).to_frame()
    assert frame["status"].tolist() == ["short", "ok"]
    assert frame["ds"].tolist() == [2020, 2022]


def test_nothing_is_refused(panel, refused):
    for data in (panel.iloc[:0], {}, {"unique_id": [], "ds": [], "y": []}):
        for errors in ("raise", "coerce"):
            error = refused(hb.forecast, data, errors=errors)
            assert (error.code, error.where) == ("short", "data")


def test_wrong_columns_are_answered_with_those_there_are(refused):
    error = refused(hb.forecast, pd.DataFrame({"城市": ["鹤壁"], "年份": [2025], "y": [1.0]}))
    assert all(name in str(error) for name in ("'unique_id'", "'城市'", "'年份'", "'y'"))
    assert "prophet" in str(refused(hb.forecast, [1.0, 2.0], method="prophet"))
    assert "growth_ar" in str(refused(hb.forecast, [1.0, 2.0], method="prophet"))


@pytest.mark.parametrize(
    ("column", "value", "code", "seen"),
    [
        ("y", "6.5", "type", "'6.5'"),
        ("y", True, "type", "True"),
        ("y", 1j, "type", "1j"),
        ("ds", 2020.5, "value", "2020.5"),
        ("ds", "2020年度", "value", "'2020年度'"),
        ("ds", "20", "value", "'20'"),
        ("ds", 999, "value", "999"),
        ("ds", 3000, "value", "3000"),
        ("ds", None, "value", "None"),
        ("ds", np.nan, "value", "nan"),
        ("ds", 10**6, "value", "1000000"),
        ("ds", pd.NaT, "value", "NaT"),
        ("unique_id", None, "value", "id"),
        ("unique_id", pd.NA, "value", "id"),
        ("ds", np.inf, "value", "inf"),
        ("y", 10**400, "argument", "infinity"),
    ],
)
def test_bad_cells(panel, refused, column, value, code, seen):
    bad = panel.astype(object)
    bad.loc[3, column] = value
    error = refused(hb.forecast, bad)
    assert error.code == code
    assert seen in str(error)
    if column != "unique_id":
        assert repr(panel.loc[3, "unique_id"]) in str(error)


@pytest.mark.parametrize("data", [5, None, "1,2,3", b"123", [[1, 2], [3, 4]], np.zeros((2, 2))])
def test_what_is_no_series(refused, data):
    assert refused(hb.forecast, data).code == "type"


def test_inputs_are_left_alone(panel):
    before = panel.copy(deep=True)
    result = hb.forecast(panel)
    frame = result.to_frame()
    frame["forecast"] = 0.0
    assert (result.to_frame()["forecast"] != 0.0).all()
    pd.testing.assert_frame_equal(panel, before)
