# SPDX-License-Identifier: GPL-3.0-or-later
"""Distributions. Oracles: the tables of the normal distribution, and Student's t with 2 degrees of
freedom, whose quantile has a closed form: (2p - 1) / sqrt(2 p (1 - p))."""

import math
import statistics

import numpy as np
import pytest

import libhebi as hb


def t2(p):
    return (2 * p - 1) / math.sqrt(2 * p * (1 - p))


def test_normal():
    normal = hb.Dist(6.0, 2.0)
    assert normal.median() == normal.mean() == 6.0
    assert normal.cdf(6 + 2 * 1.959963984540054) == pytest.approx(0.975, abs=1e-12)
    assert normal.sf(6.0) == 0.5
    assert normal.pdf(6.0) == pytest.approx(1 / (2 * math.sqrt(2 * math.pi)), rel=1e-12)
    assert normal.interval(95) == pytest.approx((2.080072030919892, 9.919927969080108), rel=1e-12)


def test_student_on_logarithms():
    dist = hb.Dist(math.log(100), 0.1, df=2, scale="log")
    assert dist.median() == pytest.approx(100, rel=1e-12)
    assert dist.quantile(0.9) == pytest.approx(100 * math.exp(0.1 * t2(0.9)), rel=1e-9)
    assert dist.mean() == math.inf
    assert dist.cdf(0.0) == 0.0
    assert dist.lower == 0.0


def test_logit_stays_a_share():
    dist = hb.Dist(0.0, 1.0, scale="logit")
    assert dist.median() == 50.0
    assert all(0 < end < 100 for end in dist.interval(99))


def test_bounds_cut_the_distribution():
    half = hb.Dist(0.0, 1.0, lower=0.0)
    assert half.cdf(0.0) == 0.0
    assert half.cdf(1.959963984540054) == pytest.approx(0.95, abs=1e-12)
    assert hb.Dist(0.0, 1.0, upper=0.0).cdf(0.0) == 1.0


def test_arrays_keep_their_shape():
    dist = hb.Dist(0.0, 1.0)
    x = np.array([[-1.0, 0.0, 1.0], [2.0, 3.0, np.inf]])
    assert dist.cdf(x).shape == (2, 3)
    assert dist.cdf(x)[0, 1] == dist.cdf(0.0) == 0.5
    assert dist.cdf(x)[1, 2] == 1.0
    assert dist.quantile([0.25, 0.75]).tolist() == [-dist.quantile(0.75), dist.quantile(0.75)]
    assert isinstance(dist.sf(1), float)
    assert isinstance(dist.sf(np.float64(1)), float)


def test_point():
    point = hb.Dist(5.0, math.nan)
    assert point.median() == point.mean() == 5.0
    assert math.isnan(point.cdf(5.0))
    assert math.isnan(point.quantile(0.5))


def test_bad_arguments(refused):
    dist = hb.Dist(0.0, 1.0)
    assert refused(dist.interval, 0).code == "argument"
    assert refused(dist.interval, 100).where == "level"
    assert refused(dist.cdf, "six").code == "type"
    assert refused(hb.Dist, 0.0, 1.0, scale="square").where == "scale"
    assert math.isnan(dist.quantile(1.5))


def test_quantiles_bend_a_distribution(refused):
    """Against the standard library's normal: the same scores, the lower half twice as wide."""
    normal = statistics.NormalDist()
    scores = np.array([normal.inv_cdf(p) for p in hb.Dist.levels()])
    bent = hb.Dist.from_quantiles(np.where(scores < 0, 2 * scores, scores) + 10)
    assert bent.cdf(8) == pytest.approx(normal.cdf(-1), abs=1e-12)
    assert bent.quantile(0.9) == pytest.approx(10 + normal.inv_cdf(0.9), abs=1e-12)
    assert bent.mean() == pytest.approx(10 - normal.pdf(0), abs=1e-12)
    assert bent.quantile(bent.levels()).tolist() == pytest.approx(
        (np.where(scores < 0, 2 * scores, scores) + 10).tolist(), abs=1e-12
    )
    lognormal = hb.Dist.from_quantiles(np.exp(scores), scale="log")
    assert lognormal.mean() == pytest.approx(math.exp(0.5), abs=1e-12)
    assert len(bent.knots) == 15 and hb.Dist(0.0, 1.0).knots == ()
    assert refused(hb.Dist.from_quantiles, scores[:3]).code == "argument"
    assert refused(hb.Dist.from_quantiles, scores, scale="log").where == "quantiles"
