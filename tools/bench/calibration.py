# SPDX-License-Identifier: GPL-3.0-or-later
"""How often were the library's odds right? Announced growth targets against what came of them.

    python tools/bench/calibration.py PANEL.csv [--from 2006] [--to 2020]

PANEL.csv has the columns place, year, role (outcome or target), growth_pct. For every target of
year t the outcomes of that place before t are given to the default method, and
P(outcome >= target) is compared with what happened. Outcomes and targets count in tenths of a
point, as they are published. Beside it: always one half, and the share of targets met in all
earlier years. Prints Markdown.
"""

from __future__ import annotations

import argparse
import collections
import csv

import numpy as np
import pandas as pd

import libhebi as hb

HALF_A_TENTH = 0.05
BINS = [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0]


def read_panel(path: str) -> tuple[dict, dict]:
    """Outcomes and targets as {place: {year: growth}}."""
    outcomes: dict = collections.defaultdict(dict)
    targets: dict = collections.defaultdict(dict)
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            side = outcomes if row["role"] == "outcome" else targets
            side[row["place"]][int(row["year"])] = float(row["growth_pct"])
    return outcomes, targets


def odds_of_year(outcomes: dict, targets: dict, year: int) -> list[tuple[float, bool]]:
    """(probability, met) of every target of one year, from what was known before it."""
    asked = [
        p
        for p in outcomes
        if year in outcomes[p] and year in targets[p] and year - 1 in outcomes[p]
    ]
    rows = [(p, y, v) for p in asked for y, v in outcomes[p].items() if y < year]
    if not rows:
        return []
    table = pd.DataFrame(rows, columns=["unique_id", "ds", "y"])
    forecast = hb.forecast(table, h=1, errors="coerce")
    pairs = []
    for place in asked:
        dist = forecast.dist(place, year)
        chance = float(dist.sf(targets[place][year] - HALF_A_TENTH)) if dist is not None else np.nan
        if not np.isnan(chance):
            met = outcomes[place][year] >= targets[place][year] - HALF_A_TENTH
            pairs.append((chance, met))
    return pairs


def brier(chances: np.ndarray, met: np.ndarray) -> float:
    return float(np.mean((chances - met) ** 2))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("panel")
    parser.add_argument("--from", dest="first", type=int, default=2006)
    parser.add_argument("--to", dest="last", type=int, default=2020)
    options = parser.parse_args()
    outcomes, targets = read_panel(options.panel)

    chances, met, base = [], [], []
    for year in range(options.first, options.last + 1):
        earlier = met.copy()
        for chance, hit in odds_of_year(outcomes, targets, year):
            chances.append(chance)
            met.append(hit)
            base.append(np.mean(earlier) if earlier else 0.5)
    p, m, b = np.array(chances), np.array(met, float), np.array(base)

    print("| odds given | targets | mean odds | came true |\n|---|---:|---:|---:|")
    for low, high in zip(BINS[:-1], BINS[1:]):
        inside = (p >= low) & ((p < high) | (high == 1.0))
        if inside.any():
            print(
                f"| {100 * low:.0f}–{100 * high:.0f} % | {inside.sum()} "
                f"| {100 * p[inside].mean():.0f} % | {100 * m[inside].mean():.0f} % |"
            )
    print(
        f"\nBrier score {brier(p, m):.3f} over {len(p)} targets of {options.first}–{options.last}; "
        f"always one half {brier(np.full_like(p, 0.5), m):.3f}, "
        f"the share met in all earlier years {brier(b, m):.3f}."
    )


if __name__ == "__main__":
    main()
