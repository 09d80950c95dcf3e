# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests share. They run against the installed package."""

import os

os.environ["LC_ALL"] = "C.UTF-8"  # the language of what is shown
os.environ["MPLBACKEND"] = "agg"

import pandas as pd
import pytest
from small_plan import plan_of

import libhebi as hb

GROWTH = [5.2, 6.1, 5.8, 6.4, 7.0, 6.6, 7.3, 7.9]


@pytest.fixture(scope="session")
def plan():
    return hb.load_plan("hebi-2026")


@pytest.fixture(scope="session")
def small():
    return plan_of()


@pytest.fixture(scope="session")
def history(plan):
    return plan.history


@pytest.fixture(scope="session")
def answer(plan):
    return hb.attainment(plan, lang="en")


@pytest.fixture
def panel():
    """Three series of different lengths, in no order, one with a gap."""
    frame = pd.DataFrame(
        {
            "unique_id": ["a"] * 8 + ["b"] * 4 + ["c"] * 5,
            "ds": [*range(2015, 2023), *range(2019, 2023), 2010, 2011, 2014, 2015, 2016],
            "y": [*GROWTH, 10.0, 12.0, 11.0, 13.0, 1.0, 2.0, 4.0, 3.0, 5.0],
        }
    )
    return frame.sample(frac=1, random_state=7).reset_index(drop=True)


@pytest.fixture
def refused():
    """Call something that is to be refused, and get the exception."""

    def call(function, *arguments, **named):
        with pytest.raises(hb.HebiError) as caught:
            function(*arguments, **named)
        return caught.value

    return call
