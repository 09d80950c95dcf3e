# SPDX-License-Identifier: GPL-3.0-or-later
"""Every target of the built-in plans as a phrase: what is written in Chinese reads back."""

import math
import re

import pytest

import libhebi as hb

PLANS = {name: hb.load_plan(name) for name in hb.plans()}
STATEMENTS = [
    pytest.param(plan, one, id=f"{name}-{'goals' if goals else 'targets'}-{one.id}")
    for name, plan in PLANS.items()
    for goals in (False, True)
    for one in (plan.goals if goals else plan.targets)
]
MEASURED = [case for case in STATEMENTS if case.values[1].measure != "qualitative"]
QUALITATIVE = [case for case in STATEMENTS if case.values[1].measure == "qualitative"]

AXES = (
    *("kind", "measure", "comparator", "relation", "commitment", "value", "low", "high", "unit"),
    *("every_year", "year", "base_year", "base_value", "peers"),
)

# What is lost on the way: a phrase on its own cannot say it such that it would be read.
LOST = {
    "how many a milestone counts": (
        {"comparator", "value", "unit"},
        {
            *("county_commerce_systems", "pipe_renewal_projects", "hundred_pollution_tasks"),
            *("water_works", "sports_projects"),
        },
    ),
    "that a milestone recurs": (
        {"every_year"},
        {
            *("rail_sidings", "yellow_river_park", "grand_canal_heritage"),
            *("zhongyuan_culture_fair", "folk_festival", "new_year_concert", "opera_gala"),
        },
    ),
    "that a rank is held": ({"relation"}, {"grain_yield_front", "medical_insurance_rank"}),
    "that a class is held since a year": (
        {"relation", "every_year", "base_year"},
        {"qihe_water_class_2030"},
    ),
    "that the subject is a rise itself (劳动报酬提高), not what rises": (
        {"measure"},
        {"labour_pay_in_step_2030"},
    ),
}


def axes(target, indicator):
    """What is to be the same. The value of a growth rate is the growth of what it is of."""
    said = {name: getattr(target, name) for name in AXES}
    if indicator and indicator.statistic == "growth" and target.measure == "value":
        said["measure"] = "growth"
    if (math.isnan(target.value) and math.isnan(target.low)) or target.measure in ("rank", "class"):
        said["unit"] = None
    elif target.unit is None:
        said["unit"] = indicator and indicator.unit
    said["peers"] = [peer.place for peer in target.peers]
    return {name: None if value != value else value for name, value in said.items()}


def read(plan, target, phrase):
    goal = target.id in {one.id for one in plan.goals}
    first_year = plan.goal_years[0] if goal else None
    readings = hb.parse(phrase, place=plan.place, year=target.year, first_year=first_year)
    assert len(readings) == 1, phrase
    return readings[0].target


@pytest.mark.parametrize(("plan", "target"), MEASURED)
def test_chinese_reads_back(plan, target):
    phrase = hb.phrase(target, "zh")
    indicator = target.indicator and plan.catalog[target.indicator]
    wanted, seen = axes(target, indicator), axes(read(plan, target, phrase), indicator)
    different = {name for name in wanted if wanted[name] != seen[name]}
    lost = [names for names, ids in LOST.values() if target.id in ids]
    assert different == set().union(*lost), phrase


def test_what_is_lost_is_of_a_plan():
    ids = [name for _, names in LOST.values() for name in names]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {case.values[1].id for case in MEASURED}


@pytest.mark.parametrize(("plan", "target"), QUALITATIVE)
def test_words_without_a_measure_are_repeated(plan, target):
    assert hb.phrase(target, "zh") == target.phrase


@pytest.mark.parametrize(("plan", "target"), STATEMENTS)
def test_english_is_english(plan, target):
    phrase = hb.phrase(target, "en")
    assert phrase.startswith(f"{plan.name(target, 'en')}: ")
    assert phrase.isprintable() and not re.search("[\u4e00-\u9fff]|  | at at |: $", phrase)
    assert not re.search(r"\b1 \w+s\b", phrase), "one thing, not one things"
    assert "_" not in phrase, "an id is no name"
