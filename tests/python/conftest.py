# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests share. They run against the installed package."""

import os

os.environ["LC_ALL"] = "C.UTF-8"  # the language of what is shown
os.environ["MPLBACKEND"] = "agg"

import pytest

import libhebi as hb


@pytest.fixture(scope="session")
def plan():
    return hb.load_plan("hebi-2026")


@pytest.fixture(scope="session")
def history(plan):
    return plan.history


@pytest.fixture(scope="session")
def answer(plan):
    return hb.attainment(plan, lang="en")


@pytest.fixture
def refused():
    """Call something that is to be refused, and get the exception."""

    def call(function, *arguments, **named):
        with pytest.raises(hb.HebiError) as caught:
            function(*arguments, **named)
        return caught.value

    return call
