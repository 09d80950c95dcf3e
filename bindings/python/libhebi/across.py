# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements of all places."""

from __future__ import annotations

from typing import Any

from ._core import argument, failure
from .catalog import load_catalog
from .listing import Statements
from .plan import Plan, as_plans, load_plan
from .plan import plans as names_of_plans
from .select import Query, rows, selection


def targets(
    place: str | None = None,
    year: int | None = None,
    *,
    area: str | None = None,
    kind: str | None = None,
    indicator: str | None = None,
    scorable: bool | None = None,
    in_history: bool | None = None,
    lists: str | None = None,
    plans: Any = None,
) -> Statements:
    """The targets and goals (or results) of all built-in plans that meet all conditions.

    Parameters
    ----------
    place : str, optional
        The id or the name of a place (``"410600"``, ``"hebi"``, ``"鹤壁"``).
    year, area, kind, indicator, scorable, in_history, lists : optional
        As in :meth:`Plan.select`.
    plans : Plan, or sequence of these, optional
        More plans. One with the id of a built-in plan takes its place.

    Raises
    ------
    HebiError
        ``"name"`` for a place, an area or an indicator that none of the plans has.

    Examples
    --------
    >>> import libhebi as hb
    >>> found = hb.targets(year=2026, indicator="gdp_growth")
    >>> {"hebi-2026", "henan-2026"} <= set(found["plan"])
    True
    """
    chosen = _of_place(_with_builtin(as_plans(plans)), place)
    query = Query(
        chosen,
        year=year,
        area=area,
        kind=kind,
        indicator=indicator,
        scorable=scorable,
        in_history=in_history,
        lists=lists,
    )
    return Statements(row for plan in chosen for row in rows(plan, selection(plan, query)))


def _with_builtin(given: list[Plan]) -> list[Plan]:
    catalog = load_catalog()
    by_id = {name: load_plan(name, catalog) for name in names_of_plans()}
    by_id.update({plan.id: plan for plan in given})
    return list(by_id.values())


def _of_place(known: list[Plan], place: str | None) -> list[Plan]:
    if place is None:
        return known
    argument(place, "place")
    chosen = [plan for plan in known if plan.place.is_called(place)]
    if not chosen:
        listed = ", ".join(dict.fromkeys(plan.place.name("en") for plan in known))
        raise failure("name", f"no plan is of a place {place!r}; there are {listed}", "place")
    return chosen
