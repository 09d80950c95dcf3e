# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts: what is drawn is looked at in the pixels."""

import warnings

import matplotlib
import matplotlib.colors
import matplotlib.font_manager
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from small_plan import plan_of

import libhebi as hb
from libhebi import _fonts, _plot


@pytest.fixture(autouse=True)
def _fresh():
    _fonts.chinese_family.cache_clear()
    _fonts._warn_once.cache_clear()
    yield
    plt.close("all")
    _fonts.chinese_family.cache_clear()


@pytest.fixture(scope="module")
def forecast(history):
    return hb.forecast(history, h=5, errors="coerce")


def pixels(ax, tmp_path, name="chart.png"):
    path = tmp_path / name
    ax.figure.savefig(path, dpi=100)
    return plt.imread(path)[:, :, :3]


def has_colour(image, colour):
    wanted = np.array(matplotlib.colors.to_rgb(colour))
    return int((np.abs(image - wanted).max(axis=2) < 0.02).sum())


def test_history_forecast_and_target_are_drawn(forecast, plan, tmp_path):
    image = pixels(forecast.plot("gdp_growth", plan=plan), tmp_path)
    assert has_colour(image, _plot.HISTORY) > 200
    assert has_colour(image, _plot.MEDIAN) > 50
    assert has_colour(image, _plot.TARGET) > 40


def test_no_target_without_a_plan(forecast, tmp_path):
    image = pixels(forecast.plot("gdp_growth"), tmp_path)
    assert has_colour(image, _plot.TARGET) == 0
    assert has_colour(image, _plot.MEDIAN) > 50


def test_numbers_drawn_are_those_of_the_table(forecast, plan, history):
    ax = forecast.plot("gdp_growth", plan=plan, lang="en")
    lines = {line.get_label(): line for line in ax.get_lines()}
    rows = forecast.to_frame().query("unique_id == 'gdp_growth'")
    median = lines["forecast (median)"]
    # It leads on from the last value that was observed.
    last = list(history["gdp_growth"].annual().items())[-1]
    assert (median.get_xdata()[0], median.get_ydata()[0]) == last
    assert median.get_ydata()[1:].tolist() == rows["forecast"].tolist()
    assert median.get_xdata()[1:].tolist() == rows["ds"].tolist()
    assert list(median.get_markevery()) == [1, 2, 3, 4, 5]
    drawn = dict(zip(lines["history"].get_xdata(), lines["history"].get_ydata()))
    assert drawn == history["gdp_growth"].annual()
    target = next(line for label, line in lines.items() if label.startswith("target"))
    assert set(target.get_ydata()) == {6.0}
    assert np.allclose(target.get_xdata(), [2025.7, 2026.3])
    assert ax.get_title() == "Hebi: " + plan.indicator("gdp_growth").name_en


def drawn_target(values, **said):
    """Years and bound of the lines, and years and ends of the band, of one target of inflation."""
    target = {"id": "prices", "indicator": "cpi_growth", "phrase": "物价", "year": 2028, **said}
    plan = plan_of(targets=[], goals=[target], results=[])
    table = pd.DataFrame({"unique_id": "cpi_growth", "ds": range(2020, 2026), "y": values})
    forecast = hb.forecast(hb.make_history(table, plan.place), h=5)
    before = forecast.plot("cpi_growth", lang="en")
    ax = forecast.plot("cpi_growth", plan=plan, lang="en")
    lines = [line for line in ax.get_lines() if line.get_color() == _plot.TARGET]
    bars = [line for line in lines if line.get_linestyle() == "-"]
    bands = [c.get_paths()[0] for c in ax.collections[len(before.collections) :]]
    return (
        [(*map(float, line.get_xdata()), float(line.get_ydata()[0])) for line in bars],
        [(*path.vertices.min(0).tolist(), *path.vertices.max(0).tolist()) for path in bands],
    )


PRICES = [2.5, 0.9, 2.0, 0.2, 0.2, 0.4]


# Years and numbers by hand: 0.3 years to both sides of 2028, or from the base year on; 5% of 2.
@pytest.mark.parametrize(
    ("said", "bars", "bands"),
    [
        ({"comparator": "le", "value": 3}, [(2027.7, 2028.3, 3)], []),
        (
            {"comparator": "le", "value": 3, "every_year": True, "base_year": 2024},
            [(2024, 2028, 3)],
            [],
        ),
        (
            {"comparator": "band", "low": 1, "high": 3},
            [(2027.7, 2028.3, 1), (2027.7, 2028.3, 3)],
            [(2027.7, 1, 2028.3, 3)],
        ),
        (
            {"comparator": "range", "low": 2, "high": 3, "desirable": "up"},
            [(2027.7, 2028.3, 2)],
            [(2027.7, 2, 2028.3, 3)],
        ),
        (
            {"comparator": "band", "low": 1, "high": 3, "every_year": True, "base_year": 2025},
            [(2025, 2028, 1), (2025, 2028, 3)],
            [(2025, 1, 2028, 3)],
        ),
        (
            {"comparator": "about", "value": 2, "desirable": "stable"},
            [(2027.7, 2028.3, 1.9), (2027.7, 2028.3, 2.1)],
            [(2027.7, 1.9, 2028.3, 2.1)],
        ),
    ],
)
def test_target_is_drawn_at_its_years(said, bars, bands):
    drawn_bars, drawn_bands = drawn_target(PRICES, **said)
    assert np.allclose(drawn_bars, bars)
    assert np.allclose(np.reshape(drawn_bands, (-1, 4)), np.reshape(bands, (-1, 4)))


def test_nothing_is_drawn_of_a_target_beside_its_year(forecast, plan, tmp_path):
    """In the pixels: left of the bar there is no target, up to the history's own columns."""
    ax = forecast.plot("gdp_growth", plan=plan, lang="en")
    ax.get_legend().remove()
    image = pixels(ax, tmp_path)
    left, _ = ax.transData.transform((2026 - 0.6, 6))
    assert has_colour(image[:, : int(left)], _plot.TARGET) == 0
    assert has_colour(image[:, int(left) :], _plot.TARGET) > 20


def test_plan_without_that_indicator_is_refused(plan, forecast, refused):
    error = refused(hb.forecast({"sales": [1.0, 2.0, 4.0]}).plot, plan=plan)
    assert (error.code, error.where) == ("name", "plan")
    assert "'sales'" in str(error)
    assert str(refused(forecast.plot, "sales")).count("…") == 1
    assert "…" not in str(refused(hb.forecast({"a": [1.0]}).plot, "sales"))


def test_target_without_a_number_says_so(plan):
    forecast = hb.forecast({"carbon_intensity_change": [-3.0, -4.0, -3.5]}, first_year=2023)
    ax = forecast.plot(plan=plan, lang="en")
    assert any(text.get_text().startswith("target: ") for text in ax.get_legend().get_texts())


def test_target_is_that_of_ones_own_history(plan):
    table = pd.DataFrame({"unique_id": "imports_exports", "ds": range(2020, 2026), "y": 50.0})
    table["y"] += [0.0, 1.0, 3.0, 2.0, 5.0, 4.0]
    own = hb.make_history(table, plan.place)
    ax = hb.forecast(own).plot("imports_exports", plan=plan, lang="en")
    target = next(line for line in ax.get_lines() if line.get_label().startswith("target"))
    # To hold 2025's value, which is 54.
    assert set(target.get_ydata()) == {54.0}


def observed():
    plan = hb.load_plan("hebi-2026")
    found = plan.select(area="headline", in_history=True)
    return [target.id for target in found if plan.history[target.indicator].annual()]


@pytest.mark.parametrize("target", observed())
def test_every_main_target_with_a_history_can_be_drawn(forecast, plan, target, tmp_path):
    ax = forecast.plot(plan[target].indicator, plan=plan)
    assert has_colour(pixels(ax, tmp_path), _plot.HISTORY) > 50


def test_given_axes_are_used(forecast):
    _, axes = plt.subplots(1, 2)
    assert forecast.plot("gdp_growth", ax=axes[1]) is axes[1]
    assert not axes[0].has_data()


def test_settings_are_left_alone(forecast, plan):
    before = dict(matplotlib.rcParams)
    forecast.plot("gdp_growth", plan=plan, lang="zh")
    assert dict(matplotlib.rcParams) == before


def test_plain_numbers_have_a_chart(tmp_path):
    ax = hb.forecast([1.0, -2.0, 4.0, 3.0], h=2).plot()
    assert has_colour(pixels(ax, tmp_path), _plot.MEDIAN) > 20


def test_no_band_where_none_is_known():
    labels = [text.get_text() for text in hb.forecast([5.0]).plot().get_legend().get_texts()]
    assert labels == ["forecast (median)", "history"]


def make_font(path, characters):
    """A font of squares with a name that says Chinese."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(point)
    pen.closePath()
    square = pen.glyph()
    names = {c: f"uni{ord(c):04X}" for c in sorted(set(characters))}
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", *names.values()])
    font.setupCharacterMap({ord(c): name for c, name in names.items()})
    font.setupGlyf(dict.fromkeys([".notdef", *names.values()], square))
    font.setupHorizontalMetrics(dict.fromkeys([".notdef", *names.values()], (1000, 100)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "WenQuanYi Squares", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    font.save(path)


@pytest.fixture
def only_fonts(monkeypatch):
    """Chinese only in the font files that are given, as if just installed."""

    def install(*paths):
        manager = matplotlib.font_manager
        latin = [f for f in manager.fontManager.ttflist if "DejaVu" in f.name]
        monkeypatch.setattr(manager.fontManager, "ttflist", latin)
        monkeypatch.setattr(manager, "findSystemFonts", lambda *_: [str(path) for path in paths])

    return install


def test_chinese_font_is_found_at_run_time(forecast, plan, only_fonts, tmp_path):
    words = "".join(_plot._WORDS["zh"].values()) + plan["gdp_growth"].phrase
    words += plan.indicator("gdp_growth").name_zh + plan.place.name_zh + _fonts._SAMPLE + "（）：%"
    make_font(tmp_path / "wqy-squares.ttf", words)
    only_fonts(tmp_path / "wqy-squares.ttf")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = forecast.plot("gdp_growth", plan=plan, lang="zh")
        image = pixels(ax, tmp_path)
    assert ax.get_title() == "鹤壁市：" + plan.indicator("gdp_growth").name_zh
    legend = [text.get_text() for text in ax.get_legend().get_texts()]
    assert "目标：" + plan["gdp_growth"].phrase in legend
    # Each character of the title is a black square, which letters do not fill like this.
    squares = has_colour(image[:24], "black")
    letters = has_colour(pixels(forecast.plot("gdp_growth", plan=plan), tmp_path)[:24], "black")
    assert squares > 3 * letters > 0


def test_installed_chinese_font_has_every_glyph(forecast, plan, tmp_path):
    if _fonts.chinese_family() is None:
        pytest.skip("no Chinese font is installed")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for target in ("gdp_growth", "imports_exports"):
            pixels(forecast.plot(target, plan=plan, lang="zh"), tmp_path)


def test_without_a_chinese_font_labels_are_english_with_one_warning(
    forecast, plan, only_fonts, tmp_path
):
    only_fonts()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ax = forecast.plot("gdp_growth", plan=plan, lang="zh")
        forecast.plot("gdp_growth", plan=plan, lang="zh")
        pixels(ax, tmp_path)
    assert ["no installed font has Chinese" in str(w.message) for w in caught] == [True]
    assert caught[0].filename == __file__
    assert ax.get_title() == "Hebi: " + plan.indicator("gdp_growth").name_en
    assert all(text.get_text().isascii() or "≥" in text.get_text() for text in ax.texts)


def test_file_that_is_no_font_is_passed_over(only_fonts, tmp_path):
    broken = tmp_path / "simhei.ttf"
    broken.write_bytes(b"no font")
    only_fonts(broken)
    assert _fonts.chinese_family() is None
