# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected numbers for tests/cases/forecast/dist.json, with 40 digits by mpmath.

python tools/oracles/dist.py > tests/cases/forecast/dist.json
"""

import json

from mpmath import betainc, exp, gamma, inf, isinf, log, mp, mpf, ncdf, npdf, pi, quad, sqrt

mp.dps = 40  # of which some 30 survive
SUPPORT = {"identity": (-inf, inf), "log": (mpf(0), inf), "logit": (mpf(0), mpf(100))}


def t_below(t, df):
    if isinf(t):
        return mpf(0) if t < 0 else mpf(1)
    if isinf(df):
        return ncdf(t)
    if t * t > df:
        tail = betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    else:
        inner = betainc(mpf(1) / 2, df / 2, 0, t * t / (df + t * t), regularized=True)
        tail = (1 - inner) / 2
    return tail if t < 0 else 1 - tail


def t_density(t, df):
    if isinf(df):
        return npdf(t)
    front = gamma((df + 1) / 2) / (sqrt(df * pi) * gamma(df / 2))
    return front * (1 + t * t / df) ** (-(df + 1) / 2)


def apply(scale, x):
    if scale == "identity":
        return x
    if x <= 0:
        return -inf
    if scale == "log":
        return inf if isinf(x) else log(x)
    return inf if x >= 100 else log(x / (100 - x))


def invert(scale, z):
    if scale == "identity":
        return z
    return exp(z) if scale == "log" else 100 / (1 + exp(-z))


class Dist:
    def __init__(self, scale, location, spread, df, lower=None, upper=None):
        whole = SUPPORT[scale]
        self.scale, self.location, self.spread, self.df = scale, mpf(location), mpf(spread), mpf(df)
        self.lower = whole[0] if lower is None else mpf(lower)
        self.upper = whole[1] if upper is None else mpf(upper)
        self.low, self.high = self.unit(self.lower), self.unit(self.upper)
        self.mass = self.between(self.low, self.high)

    def unit(self, x):
        return (apply(self.scale, x) - self.location) / self.spread

    def between(self, a, b):
        if a > 0:
            return t_below(-a, self.df) - t_below(-b, self.df)
        return t_below(b, self.df) - t_below(a, self.df)

    def cdf(self, x):
        return self.between(self.low, self.unit(x)) / self.mass

    def sf(self, x):
        return self.between(self.unit(x), self.high) / self.mass

    def pdf(self, x):
        slope = {"identity": 1, "log": 1 / x, "logit": 100 / (x * (100 - x))}[self.scale]
        return t_density(self.unit(x), self.df) / (self.spread * self.mass) * slope

    def quantile(self, p):
        low = self.low if not isinf(self.low) else mpf(-1e9)
        high = self.high if not isinf(self.high) else mpf(1e9)
        for _ in range(130):
            t = (low + high) / 2
            if self.between(self.low, t) < p * self.mass:
                low = t
            else:
                high = t
        return invert(self.scale, self.location + self.spread * t)

    def mean(self):
        knots = [-(10**k) for k in range(4, -3, -1)] + [0] + [10**k for k in range(-2, 5)]
        bend = -self.location / self.spread
        points = {mpf(k) for k in knots} | {bend + mpf(k) / self.spread / 10 for k in knots}
        inner = sorted(k for k in points if self.low < k < self.high)
        return (
            quad(
                lambda t: (
                    invert(self.scale, self.location + self.spread * t) * t_density(t, self.df)
                ),
                [self.low, *inner, self.high],
            )
            / self.mass
        )


CASES = [
    ("normal", ("identity", 2, 3, inf), [-10, 2, 5, 30], True),
    ("t, 3 df", ("identity", 2, 3, 3), [-100, -1, 2, 5, 300], True),
    ("t, 1.5 df", ("identity", 0, 1, 1.5), [-3, 0.25, 40], True),
    ("Cauchy", ("identity", 0, 1, 1), [-3, 0.25, 4000], False),
    ("t, 45 df", ("identity", 0, 1, 45), [-6, -1, 0.1, 2], True),
    ("positive, cut on the left", ("identity", 2, 3, 5, 0, inf), [0.1, 2, 5, 50], True),
    ("positive, far below", ("identity", -20, 3, 4, 0, inf), [0.1, 2, 5, 50], True),
    ("normal, far below", ("identity", -20, 3, inf, 0, inf), [0.1, 2, 5], True),
    ("share, cut on both sides", ("identity", 80, 15, 4, 0, 100), [1, 50, 79, 99.5], True),
    ("share, barely wider than nothing", ("identity", 50, 1e5, 3, 0, 100), [1, 50, 99], True),
    ("Cauchy in a share", ("identity", 30, 10, 1, 0, 100), [1, 30, 99], True),
    ("log t", ("log", 1, 0.2, 6), [0.5, 2.718, 9], False),
    ("log normal", ("log", 1, 0.2, inf), [0.5, 2.718, 9], True),
    ("log normal, cut", ("log", 1, 0.5, inf, 2, 5), [2.1, 3, 4.9], True),
    ("log t below 100", ("log", 4.4, 0.3, 5, 0, 100), [10, 80, 99], True),
    ("logit t", ("logit", 0.4, 0.3, 7), [20, 50, 60, 90], True),
    ("logit t near the top", ("logit", 4.6, 0.05, 3), [90, 99, 99.5], True),
    ("logit Cauchy", ("logit", -2, 0.7, 1), [1, 10, 60], True),
    ("logit, wide", ("logit", 1, 4, 2), [1, 50, 99], True),
    ("logit normal", ("logit", -1, 0.5, inf), [10, 25, 80], True),
    ("logit, many df", ("logit", -1, 0.5, 300), [10, 25, 80], True),
]
PROBABILITIES = [0.001, 0.025, 0.1, 0.5, 0.8, 0.975, 0.9999]


def number(x):
    if x is None:
        return None
    return ("-inf" if x < 0 else "inf") if isinf(x) else float(x)


def describe(name, args, xs, has_mean):
    dist = Dist(*args)
    mean = dist.mean() if has_mean else None
    return {
        "name": name,
        "source": "mpmath, 40 digits",
        "scale": dist.scale,
        "location": number(dist.location),
        "spread": number(dist.spread),
        "df": number(dist.df),
        "lower": number(dist.lower),
        "upper": number(dist.upper),
        "x": xs,
        "cdf": [number(dist.cdf(mpf(x))) for x in xs],
        "sf": [number(dist.sf(mpf(x))) for x in xs],
        "pdf": [number(dist.pdf(mpf(x))) for x in xs],
        "p": PROBABILITIES,
        "quantile": [number(dist.quantile(mpf(p))) for p in PROBABILITIES],
        "mean": number(mean),
    }


cases = [describe(*case) for case in CASES]
lines = ",\n".join(json.dumps(case) for case in cases)
print('{"about": "Distributions on every scale, whole and cut", "cases": [\n' + lines + "\n]}")
