# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of target from the data to the answer: outcomes that meet it, miss it by the number
alone, and miss it. The numbers are worked out by hand, beside each case."""

import math

import pandas as pd
import pytest
from small_plan import BOTH, plan_of

import libhebi as hb

GROWTH, JOBLESS, PRICES = "gdp_growth", "surveyed_unemployment_rate", "cpi_growth"
JOBS, FIRMS, TRADE, TOWNS = (
    "new_urban_jobs",
    "hightech_firms",
    "imports_exports",
    "urbanization_rate",
)
OWN, HENAN, CHINA = "410600", "410000", "000000"


def past(indicator, *values, place=OWN):
    """Values of the years up to 2025."""
    return {(place, indicator, 2026 - len(values) + k): v for k, v in enumerate(values)}


def peer(indicator, value, place):
    return {(place, indicator, 2025): value, (place, indicator, 2026): value}


RATES = past(GROWTH, 5.0, 6.0, 5.5)
PEERS = {**RATES, **peer(GROWTH, 5.5, HENAN), **peer(GROWTH, 5.0, CHINA)}
BOTH_PEERS = [{"place": CHINA}, {"place": HENAN}]

# What is announced; what is known before; then outcome, strict verdict, lenient one and gap of each
# case; the value that it takes; how it reads in zh and en.
KINDS = {
    # A bare number: on the good side, and nothing is forgiven.
    "exact": (
        {"indicator": GROWTH, "comparator": "bare", "value": 7, "decimals": 0},
        RATES,
        [
            (7.0, "met", "met", 0),
            (7.2, "exceeded", "exceeded", 0.2),
            (6.9, "missed", "missed", -0.1),
        ],
        7,
        ("≥ 7%", "≥ 7%"),
    ),
    "all": (
        {"indicator": TOWNS, "comparator": "eq", "value": 100},
        past(TOWNS, 98, 99),
        [(100, "met", "met", 0), (99.8, "missed", "missed", -0.2)],
        100,
        ("= 100%", "= 100%"),
    ),
    "at_least": (
        {"indicator": JOBS, "comparator": "ge", "value": 2.85, "decimals": 2},
        past(JOBS, 2.8, 3.0),
        [(2.85, "met", "met", 0), (2.84, "missed", "missed", -0.01)],
        2.85,
        ("≥ 2.85万人", "≥ 2.85 (10 thousand persons)"),
    ),
    "more_than": (
        {"indicator": GROWTH, "comparator": "gt", "value": 8},
        RATES,
        [(8.1, "met", "met", 0.1), (8.0, "missed", "missed", 0)],
        8,
        ("> 8%", "> 8%"),
    ),
    "at_most": (
        {"indicator": JOBLESS, "comparator": "le", "value": 5.5},
        past(JOBLESS, 5.2, 5.6),
        [(5.3, "exceeded", "exceeded", 0.2), (5.6, "missed", "missed", -0.1)],
        5.5,
        ("≤ 5.5%", "≤ 5.5%"),
    ),
    # 5% of 7 is 0.35: 6.65, and 6.7 is the first published number of it.
    "about_up": (
        {"indicator": GROWTH, "comparator": "about", "value": 7},
        RATES,
        [
            (7, "met", "met", 0),
            (6.7, "missed", "within_hedge", -0.3),
            (6.6, "missed", "missed", -0.4),
        ],
        7,
        ("≥ 7%，放宽至≥ 6.7%", "≥ 7%, hedge ≥ 6.7%"),
    ),
    # 5.5 * 1.05 = 5.775.
    "about_down": (
        {"indicator": JOBLESS, "comparator": "about", "value": 5.5},
        past(JOBLESS, 5.2, 5.6),
        [
            (5.2, "exceeded", "exceeded", 0.3),
            (5.7, "missed", "within_hedge", -0.2),
            (5.8, "missed", "missed", -0.3),
        ],
        5.5,
        ("≤ 5.5%，放宽至≤ 5.7%", "≤ 5.5%, hedge ≤ 5.7%"),
    ),
    # To stay at 2 is 1.9 to 2.1.
    "about_stable": (
        {"indicator": PRICES, "comparator": "about", "value": 2},
        past(PRICES, 0.2, 0.4),
        [(2.0, "met", "met", 0.1), (2.1, "met", "met", 0), (2.2, "missed", "missed", -0.1)],
        2,
        ("2% ± 0.1", "2% ± 0.1"),
    ),
    "range": (
        {"indicator": GROWTH, "comparator": "range", "low": 6, "high": 6.5, "decimals": 1},
        RATES,
        [
            (6.1, "met", "met", 0.1),
            (6.6, "exceeded", "exceeded", 0.6),
            (5.9, "missed", "missed", -0.1),
        ],
        6,
        ("≥ 6%，争取 6.5%", "≥ 6%, stretch 6.5%"),
    ),
    # From 0.4 the near end.
    "band": (
        {"indicator": PRICES, "comparator": "band", "low": 2, "high": 3},
        past(PRICES, 0.2, 0.4),
        [
            (2.9, "met", "met", 0.1),
            (3.2, "missed", "missed", -0.2),
            (1.7, "missed", "missed", -0.3),
        ],
        2,
        ("2–3%", "2–3%"),
    ),
    # 165 + 8 = 173.
    "net_increment": (
        {"indicator": FIRMS, "measure": "net_increment", "comparator": "ge", "value": 8},
        past(FIRMS, 155, 165),
        [(173, "met", "met", 0), (174, "exceeded", "exceeded", 1), (172, "missed", "missed", -1)],
        173,
        ("比2025年增加 ≥ 8家", "change on 2025 ≥ 8 (firms)"),
    ),
    # 2.9 + 3.1 + 2.8 + 3 = 11.8, so 3.2 is left of 15.
    "gross_increment": (
        {
            **{"indicator": JOBS, "measure": "gross_increment", "comparator": "ge", "value": 15},
            **{"base_year": 2021},
        },
        past(JOBS, 2.9, 3.1, 2.8, 3.0),
        [(3.2, "met", "met", 0), (3.1, "missed", "missed", -0.1)],
        3.2,
        ("新增 ≥ 15万人", "added ≥ 15 (10 thousand persons)"),
    ),
    # 118% of 50 is 59; 58 is 16%.
    "cumulative_change": (
        {
            **{"indicator": TRADE, "measure": "cumulative_change", "comparator": "ge", "value": 18},
            **{"base_year": 2020},
        },
        past(TRADE, 50, 51, 52, 54, 55, 56),
        [(59, "met", "met", 0), (58, "missed", "missed", -2)],
        59,
        ("比2020年 ≥ 18%", "change on 2020 ≥ 18%"),
    ),
    # 82% of 50 is 41; 42 is -16%, 2 points short. A fall is good where the number is one.
    "cumulative_fall": (
        {
            **{"indicator": "pm25_level", "measure": "cumulative_change", "comparator": "le"},
            **{"value": -18, "base_year": 2020},
        },
        past("pm25_level", 50, 49, 47, 46, 44, 43),
        [(41, "met", "met", 0), (42, "missed", "missed", -2)],
        41,
        ("比2020年 ≤ -18%", "change on 2020 ≤ -18%"),
    ),
    # 1.07^5 = 1.402552; 1.41^(1/5) = 1.07113, 1.39^(1/5) = 1.06808.
    "annual_average": (
        {
            **{"indicator": TRADE, "measure": "annual_average", "comparator": "ge", "value": 7},
            **{"base_year": 2021},
        },
        past(TRADE, 100, 110, 120, 125, 130),
        [(141, "exceeded", "exceeded", 0.1), (139, "missed", "missed", -0.2)],
        140.2552,
        ("年均 ≥ 7%", "annual average ≥ 7%"),
    ),
    # (130 - 100 + 30) / 5: 12 a year, 160 after five; 159.5 is 11.9.
    "annual_average_amount": (
        {
            **{"indicator": TRADE, "measure": "annual_average", "comparator": "ge", "value": 12},
            **{"unit": "亿元", "base_year": 2021},
        },
        past(TRADE, 100, 110, 120, 125, 130),
        [(160, "met", "met", 0), (159.5, "missed", "missed", -0.1)],
        160,
        ("年均 ≥ 12亿元", "annual average ≥ 12 (100 million yuan)"),
    ),
    # 0.5 points below 6.6 are 6.1.
    "in_step": (
        {"indicator": "income_growth", "relation": "in_step", "peers": [{"indicator": GROWTH}]},
        {**past("income_growth", 5.5, 5.7), **peer(GROWTH, 6.6, OWN)},
        [
            (6.6, "met", "met", 0),
            (6.1, "missed", "within_hedge", -0.5),
            (6.0, "missed", "missed", -0.6),
        ],
        6.6,
        ("≥ 地区生产总值增速，放宽0.5个百分点", "≥ GDP growth, hedge 0.5 points"),
    ),
    # The better of both is 5.5.
    "above_peer": (
        {"indicator": GROWTH, "comparator": "gt", "relation": "peer", "peers": BOTH_PEERS},
        PEERS,
        [(5.6, "met", "met", 0.1), (5.5, "missed", "missed", 0), (5.3, "missed", "missed", -0.2)],
        5.5,
        ("> 全国、河南省", "> China, Henan"),
    ),
    "above_peer_by": (
        {
            **{"indicator": GROWTH, "comparator": "gt", "relation": "peer", "peers": BOTH_PEERS},
            **{"value": 0.5, "unit": "个百分点"},
        },
        PEERS,
        [(6.1, "met", "met", 0.1), (6.0, "missed", "missed", 0)],
        6.0,
        ("> 全国、河南省 + 0.5个百分点", "> China, Henan + 0.5 (percentage points)"),
    ),
    # 优于 of what is wanted low.
    "better_than_peer": (
        {"indicator": JOBLESS, "relation": "peer", "comparator": "lt", "peers": [{"place": HENAN}]},
        {**past(JOBLESS, 5.2, 5.6), **peer(JOBLESS, 5.4, HENAN)},
        [(5.3, "met", "met", 0.1), (5.4, "missed", "missed", 0)],
        5.4,
        ("< 河南省", "< Henan"),
    ),
    "direction": (
        {"indicator": TOWNS, "comparator": "gt", "relation": "own_past"},
        past(TOWNS, 71, 72),
        [(72.1, "met", "met", 0.1), (72.0, "missed", "missed", 0)],
        72,
        ("高于2025年水平", "above the level of 2025"),
    ),
    # 102 after 103 is a step back of 1; so is 104 after 105.
    "direction_every_year": (
        {
            **{"indicator": FIRMS, "comparator": "gt", "relation": "own_past"},
            **{"every_year": True, "base_year": 2023},
        },
        past(FIRMS, 100, 103, 105),
        [(106, "met", "met", 1), (104, "missed", "missed", -1)],
        105,
        ("逐年上升", "rises every year"),
    ),
    # 5% of 50 is 2.5.
    "maintain": (
        {"indicator": TRADE, "relation": "own_past"},
        past(TRADE, 48, 50),
        [
            (50, "met", "met", 0),
            (47.5, "missed", "within_hedge", -2.5),
            (47.4, "missed", "missed", -2.6),
        ],
        50,
        ("≥ 50，放宽至≥ 47.5亿元", "≥ 50, hedge ≥ 47.5 (100 million yuan)"),
    ),
    "maintain_not_below": (
        {"indicator": TRADE, "relation": "own_past", "comparator": "ge"},
        past(TRADE, 48, 50),
        [(50, "met", "met", 0), (49.9, "missed", "missed", -0.1)],
        50,
        ("≥ 50亿元", "≥ 50 (100 million yuan)"),
    ),
}


def answers_to(said, known, outcome=None, **options):
    """The answer to one target with what is known of this and other places."""
    target = {"id": "one", "phrase": "如此", "year": 2026, **said}
    plan = plan_of(targets=[target], goals=[], results=[])
    values = dict(known)
    if outcome is not None:
        values[OWN, said["indicator"], 2026] = outcome
    places = {OWN: plan.place, HENAN: "henan", CHINA: "china"}
    histories = []
    for place in dict.fromkeys(key[0] for key in values):
        rows = [(i, year, y) for (where, i, year), y in values.items() if where == place]
        table = pd.DataFrame(rows, columns=["unique_id", "ds", "y"])
        histories.append(hb.make_history(table, places[place]))
    return hb.attainment(plan, histories or None, lists="both", fill=False, **options)


OUTCOMES = [(kind, *case) for kind, (_, _, cases, _, _) in KINDS.items() for case in cases]


@pytest.mark.parametrize(("kind", "outcome", "strict", "lenient", "gap"), OUTCOMES)
def test_outcome_is_judged(kind, outcome, strict, lenient, gap):
    said, known, *_ = KINDS[kind]
    for lang in ("zh", "en"):
        answer = answers_to(said, known, outcome, lang=lang)
        one = answer["one"]
        assert (one.verdict, one.verdict_lenient) == (strict, lenient)
        assert one.gap == pytest.approx(gap, abs=1e-9)
        assert one.outcome == outcome and math.isnan(one.p_met) and one.reason == "none"
        assert answer["because"].tolist() == [""]


@pytest.mark.parametrize("kind", KINDS)
def test_what_it_takes_and_how_it_reads(kind):
    said, known, _, required, readings = KINDS[kind]
    for lang, reading in zip(("zh", "en"), readings):
        answer = answers_to(said, known, lang=lang)
        assert answer["required"].tolist() == pytest.approx([required], abs=1e-4)
        assert answer["reading"].tolist() == [reading]
        assert answer["one"].verdict in (None, "not_determinable")


def test_floor_and_stretch_have_a_verdict_each():
    """6.2 after 确保6%、力争6.5%."""
    table = pd.DataFrame({"unique_id": GROWTH, "ds": [2024, 2025, 2026], "y": [6.0, 5.5, 6.2]})
    plan = plan_of()
    answer = hb.attainment(plan, hb.make_history(table, plan.place), fill=False)
    floor, stretch = answer["growth_floor"], answer["growth_stretch"]
    assert (floor.verdict, stretch.verdict) == ("exceeded", "missed")
    assert (floor.gap, stretch.gap) == (pytest.approx(0.2), pytest.approx(-0.3))


# Of these no number of an indicator decides anything.
UNDECIDED = [
    ({"measure": "rank", "comparator": "le", "value": 15}, "no_ranking", "≤ 15位", "≤ 15 (places)"),
    ({"measure": "rank", "hedge": "前列"}, "no_number", "前列", "among the first"),
    (
        {"measure": "class", "comparator": "ge", "value": 2, "unit": "类"},
        *("no_history", "≤ 2类", "≤ 2 (classes)"),
    ),
    ({"measure": "milestone"}, "not_scored", "项目事项", "milestone"),
    (
        {"measure": "investment", "comparator": "bare", "value": 207, "unit": "亿元"},
        *("not_scored", "投资 207亿元", "investment 207 (100 million yuan)"),
    ),
    ({"measure": "qualitative"}, "not_scored", "定性", "qualitative"),
    (
        {"relation": "assigned", "assigned_by": {"zh": "省政府", "en": "the province"}},
        *("unassigned", "由省政府确定", "set by the province"),
    ),
]


@pytest.mark.parametrize(("said", "reason", "zh", "en"), UNDECIDED)
def test_what_is_not_judged_says_why(said, reason, zh, en):
    for lang, reading in (("zh", zh), ("en", en)):
        answer = answers_to({"subject": BOTH, **said}, {}, lang=lang)
        assert answer["reason"].tolist() == [reason]
        assert answer["reading"].tolist() == [reading]
        assert answer["because"].iloc[0]
        assert answer["verdict"].tolist() == ["not_determinable"]


def test_every_kind_is_among_them():
    said = [case[0] for case in KINDS.values()] + [case[0] for case in UNDECIDED]
    found = {
        answers_to({"subject": BOTH, **s} if "indicator" not in s else s, {})["one"].kind
        for s in said
    }
    assert found == {
        *("range", "exact", "at_least", "at_most", "about", "in_step", "maintain", "assigned"),
        *("band", "increment", "cumulative_change", "annual_average", "above_peer", "direction"),
        *("ordinal", "milestone", "investment", "qualitative"),
    }
