# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan with a few statements of every sort."""

import json

import libhebi as hb

BOTH = {"zh": "未登记的指标", "en": "What no catalog has"}
DOCUMENT = {
    "format": "libhebi-plan",
    "version": 1,
    "id": "small-2026",
    "title": {"zh": "小计划", "en": "A small plan"},
    "place": {
        "id": "410600",
        "name": {"zh": "鹤壁市", "en": "Hebi"},
        "level": "city",
        "parent": "410000",
    },
    "years": {"first": 2026, "last": 2026},
    "goal_years": {"first": 2026, "last": 2030},
    "sources": [{"id": "report", "title": "政府工作报告"}],
    "areas": [
        {"id": "headline", "title": {"zh": "主要目标", "en": "Main targets"}},
        {"id": "innovation", "title": {"zh": "创新", "en": "Innovation"}},
    ],
    "results": [
        {
            "id": "firms_2025",
            "subject": BOTH,
            "phrase": "企业达到165家",
            "area": "innovation",
            "comparator": "bare",
            "value": 165,
            "unit": "家",
            "year": 2025,
        },
        {
            "id": "air_2025",
            "subject": BOTH,
            "phrase": "全省第二",
            "measure": "rank",
            "comparator": "bare",
            "value": 2,
            "year": 2025,
            "scope": {"zh": "全省", "en": "Henan"},
            "doubt": {"zh": "看不清", "en": "hard to read"},
        },
    ],
    "targets": [
        {
            "id": "growth_floor",
            "indicator": "gdp_growth",
            "phrase": "确保6%、力争6.5%",
            "area": "headline",
            "source": "report",
            "comparator": "ge",
            "commitment": "ensure",
            "tier": "floor",
            "value": 6,
            "hedge": "确保",
            "year": 2026,
            "serves": "growth_2030",
        },
        {
            "id": "growth_stretch",
            "indicator": "gdp_growth",
            "phrase": "确保6%、力争6.5%",
            "area": "headline",
            "comparator": "ge",
            "commitment": "strive",
            "tier": "stretch",
            "value": 6.5,
            "year": 2026,
        },
        {
            "id": "firms",
            "subject": BOTH,
            "phrase": "净增8家以上",
            "area": "innovation",
            "measure": "net_increment",
            "comparator": "ge",
            "value": 8,
            "unit": "家",
            "year": 2026,
            "base_year": 2025,
            "continues": "firms_2025",
            "doubt": {"zh": "个数可疑", "en": "the number is doubtful"},
        },
        {
            "id": "park",
            "subject": BOTH,
            "phrase": "建成产业园",
            "measure": "milestone",
            "year": 2026,
        },
    ],
    "goals": [
        {
            "id": "growth_2030",
            "indicator": "gdp_growth",
            "phrase": "经济增速高于全省平均水平",
            "comparator": "gt",
            "relation": "peer",
            "year": 2030,
            "peers": [{"place": "410000"}],
        },
        {
            "id": "inflation_2030",
            "indicator": "cpi_growth",
            "phrase": "物价涨幅2%左右",
            "comparator": "about",
            "value": 2,
            "year": 2030,
        },
    ],
}


def plan_of(**changes):
    return hb.load_plan(json.dumps({**DOCUMENT, **changes}))


def ids(found):
    return [one.id for one in found]
