# SPDX-License-Identifier: GPL-3.0-or-later
"""Forecasts of annual series."""

from __future__ import annotations

import math
import numbers
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Union

from . import _html
from ._core import argument, call, enum_value, failure, integer, string, to_dict
from ._lang import language
from ._libhebi import ffi, lib
from ._need import make_frame
from ._table import Table
from .dist import Dist, from_struct
from .history import History, Series

if TYPE_CHECKING:
    import pandas
    from matplotlib.axes import Axes

    from ._batch import Batch
    from .answer import Answer
    from .plan import Plan

Support = Union[str, Mapping[Any, str]]

# A target of one of these can stand in the picture of its indicator.
_DRAWN = (
    *("value", "net_increment", "gross_increment"),
    *("growth", "cumulative_change", "annual_average"),
)


class Forecast(Table):
    """Forecasts of one or many series: a table with a row for each series and year.

    Everything a DataFrame can do works on it as well; :meth:`to_frame` gives the DataFrame itself.

    Notes
    -----
    Columns: ``unique_id`` and ``ds`` (called as in the input), ``forecast`` (the median),
    ``mean`` (infinite or missing where the distribution has none, as on logarithms: take the
    median), for each level ``forecast-lo-80`` and ``forecast-hi-80``, ``method``, ``status`` and
    ``message``. The status is ``"ok"``; ``"point"`` (too few observations for an interval) or
    ``"degenerate"`` (values that do not vary) with a median alone; or the code of the failure.
    """

    _batch: Batch
    _lang: str
    _history: History | None

    def __init__(self, batch: Batch, lang: str, history: History | None) -> None:
        self._set(_batch=batch, _lang=lang, _history=history)
        super().__init__(batch.columns(lang))

    @property
    def ids(self) -> list[Any]:
        """The series, in the order of the input."""
        return list(self._batch.panel.ids)

    @property
    def h(self) -> int:
        """How many years ahead."""
        return self._batch.h

    @property
    def level(self) -> list[float]:
        """The levels of the intervals, in percent."""
        return list(self._batch.level)

    def dist(self, unique_id: Any, year: Any) -> Dist:
        """The predictive distribution of one series in one year.

        Raises
        ------
        HebiError
            ``"name"`` for a series that is not there, ``"argument"`` for a year that is not, and
            the series' own failure where it has one.
        """
        from ._panel import year_number

        i = self._position(unique_id)
        step = year_number(year) - int(self._batch.panel.last_years()[i])
        struct = ffi.new("hebi_dist *")
        call(lib.hebi_forecast_dist, struct, self._batch.single(i), step)
        return from_struct(struct)

    def summary(self, unique_id: Any) -> dict[str, Any]:
        """What the fit of one series says of itself.

        Returns
        -------
        dict
            ``method``, ``why_zh`` and ``why_en`` (why it was picked, None where it was asked for),
            ``status``, ``scale``, ``last_year`` (of the series' last entry), ``n_observed``,
            ``n_missing``, ``n_trailing``, ``df``, ``sigma`` (on the scale) and ``params``: a list
            of ``name``, ``estimate`` and ``std_error``.
        """
        forecast = self._batch.single(self._position(unique_id))
        info = lib.hebi_forecast_get(forecast)
        return {"method": string(info.method.name), **to_dict(info)}

    def plot(
        self,
        unique_id: Any = None,
        plan: Plan | None = None,
        ax: Axes | None = None,
        lang: str | None = None,
    ) -> Axes:
        """A fan chart: what was observed, the median and its bands, and the target.

        Parameters
        ----------
        unique_id : optional
            Which series; not needed where there is only one.
        plan : Plan, optional
            Draw its target for the indicator of that name: a bar at its year, a line from its base
            year on where it holds in every year, a band for a range. A plan without one is refused.
        ax : matplotlib.axes.Axes, optional
            Where to draw; a new figure without it.
        lang : {"zh", "en"}, optional
            Of the labels. Chinese needs an installed font that has it, else they are English.

        Returns
        -------
        matplotlib.axes.Axes
        """
        from ._plot import fan_chart

        if unique_id is None and len(self.ids) != 1:
            raise failure("argument", f"which of {len(self.ids)} series? name one", "unique_id")
        i = 0 if unique_id is None else self._position(unique_id)
        answer = None if plan is None else _answer(plan, self._history, self.ids[i])
        chosen = self._lang if lang is None else language(lang)
        return fan_chart(self._batch, i, plan, answer, ax, chosen)

    def _position(self, unique_id: Any) -> int:
        if unique_id not in self._batch.panel.ids:
            ids = self._batch.panel.ids
            listed = ", ".join(repr(key) for key in ids[:12]) + (", …" if len(ids) > 12 else "")
            raise failure("name", f"no series {unique_id!r}; there are {listed}", "unique_id")
        return self._batch.panel.ids.index(unique_id)

    def __repr__(self) -> str:
        levels = ", ".join(f"{level:g}" for level in self.level)
        head = f"<Forecast of {len(self.ids)} series, {self.h} years, levels {levels}>"
        shown = self._shown(20)
        if all(status == "ok" for status in shown["status"]):
            del shown["status"]
        # Reasons and other long texts are in the DataFrame.
        shown.pop("message")
        rest = len(self) - 20
        lines = [head, _html.plain(shown, right=_numeric(shown))]
        return "\n".join(lines if rest <= 0 else [*lines, f"... {rest} more rows"])

    def _repr_html_(self) -> str:
        shown = self._shown(60)
        more = "" if len(self) <= 60 else f"60 / {len(self)}"
        return _html.table(shown, more, right=_numeric(shown))

    def _shown(self, rows: int) -> dict[str, list[Any]]:
        """The columns to look at: those with a finite mean only where there is one."""
        shown = {name: list(values[:rows]) for name, values in self._columns.items()}
        shown["mean"] = [x if math.isfinite(x) else math.nan for x in shown["mean"]]
        if all(map(math.isnan, shown["mean"])):
            del shown["mean"]
        return shown


def _numeric(columns: Mapping[str, Any]) -> list[str]:
    return [name for name in columns if name.startswith(("forecast", "mean"))]


def _answer(plan: Plan, history: History | None, key: Any) -> Answer:
    """The answer for the target of that id, or else for the first of that indicator."""
    from .attain import attainment

    every = (said for _, _, said in plan._rows("targets", "goals"))
    drawn = [said for said in every if said.measure in _DRAWN and said.indicator]
    fitting = [said for said in drawn if key in (said.id, said.indicator)]
    if not fitting:
        listed = ", ".join(dict.fromkeys(str(said.indicator) for said in drawn))
        raise failure("name", f"the plan has no target for {key!r}, it has {listed}", "plan")
    said = min(fitting, key=lambda said: (said.id != key, said.measure != "value"))
    return next(iter(attainment(plan, history, targets=[said])))


def forecast(
    data: Any,
    h: int = 5,
    level: float | Sequence[float] = (80, 95),
    method: str = "auto",
    support: Support | None = None,
    *,
    id_col: str = "unique_id",
    time_col: str = "ds",
    target_col: str = "y",
    first_year: int = 1,
    n_threads: int = 1,
    errors: str = "raise",
    lang: str | None = None,
) -> Forecast:
    """Forecast annual series, all in one call.

    Parameters
    ----------
    data : DataFrame, History, Series, mapping or sequence
        A long table with the columns `id_col`, `time_col` and `target_col` (a DataFrame or a
        mapping of columns), without `id_col` where it holds one series; a history of
        :func:`load_history`, with all its series that have values since they were last redefined,
        or one of them; one series with the years as its index; a mapping from ids to series, or
        from years to values; or a sequence of numbers, the first of `first_year`.
        Years, 1000 to 2999, are whole numbers, texts as ``"2025"``, ``"2025年"`` and ``"YR2025"``,
        dates or periods, and come back as they came. A year that is missing, or whose value is
        NaN, is a gap; gaps at the end lengthen the way to the forecast, which begins after the
        last row.
    h : int
        Years ahead, 1 to 100.
    level : float or sequence of float
        Levels of the central intervals in percent: 80, not 0.8.
    method : str
        One of :func:`methods`, or ``"auto"``: picked by support and length.
    support : str or mapping from ids to str, optional
        The values that are possible: ``"real"`` (the default), ``"positive"``, ``"share"`` (0 to
        100) or ``"count"``. Say ``"positive"`` for levels (money, people, output), else their
        intervals may reach below 0. A history brings its own; a table does not, even where its
        ids are indicators of the catalog.
    first_year : int
        The year of the first value of what has no years.
    n_threads : int
        Results do not depend on it.
    errors : {"raise", "coerce"}
        Whether a series that cannot be forecast fails the call, or gets NaN with its ``status``
        and ``message``. Columns that hold no numbers fail always.
    lang : {"zh", "en"}, optional
        Of the messages; that of the locale without it.

    Returns
    -------
    Forecast

    Raises
    ------
    HebiError
        ``where`` is the argument, or the id of the series.

    Examples
    --------
    >>> import libhebi as hb
    >>> fc = hb.forecast([5.2, 6.1, 5.8, 6.4], h=2, method="mean", first_year=2022)
    >>> fc.dist("y", 2026).median()
    5.875
    """
    from ._batch import Batch
    from ._panel import Names, read

    if errors not in ("raise", "coerce"):
        raise failure("argument", f'errors is {errors!r}, wanted "raise" or "coerce"', "errors")
    names = Names(id_col, time_col, target_col)
    panel = read(data, names, integer(first_year, "first_year"))
    batch = Batch(panel, names, integer(h, "h"), _levels(level), argument(method, "method"))
    batch.set_supports(_supports(support, data, panel.ids))
    batch.run(integer(n_threads, "n_threads"))
    if errors == "raise":
        batch.raise_first()
    return Forecast(batch, language(lang), data if isinstance(data, History) else None)


def _levels(level: float | Sequence[float]) -> list[float]:
    levels = [level] if isinstance(level, (int, float, str)) else list(level)
    for value in levels:
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            raise failure("type", f"level has {value!r}, wanted percent as 80", "level")
        if 0 < value < 1:
            meant = f"{100 * float(value):g}"
            raise failure("argument", f"level has {value:g}, wanted percent: {meant}", "level")
    return [float(value) for value in levels]


def _supports(support: Support | None, data: Any, ids: list[Any]) -> list[int]:
    """The number of the support of each series."""
    if support is None and isinstance(data, History):
        named = [data.catalog[key].support for key in ids]
    elif support is None and isinstance(data, Series):
        named = [data.indicator.support]
    elif isinstance(support, Mapping):
        named = [support.get(key, "real") for key in ids]
    else:
        named = ["real" if support is None else support] * len(ids)
    known = {name: enum_value("hebi_support", name, "support") for name in dict.fromkeys(named)}
    return [known[name] for name in named]


def methods(lang: str | None = None) -> pandas.DataFrame:
    """The forecasting methods: one row a method, its name as index.

    Examples
    --------
    >>> import libhebi as hb
    >>> int(hb.methods().loc["ols", "min_n_spread"])
    3
    """
    rows = [to_dict(lib.hebi_method_at(i)) for i in range(lib.hebi_method_count())]
    title = f"title_{language(lang)}"
    names = {"name": "name", "title": title, "min_n": "min_n", "min_n_spread": "min_n_spread"}
    names.update(needs_positive="needs_positive", source="source")
    return make_frame({name: [row[key] for row in rows] for name, key in names.items()}, "name")
