# SPDX-License-Identifier: GPL-3.0-or-later
"""How often were the library's odds right? Announced growth targets against what came of them.

    python tools/bench/calibration.py PANEL.csv [--from 2006] [--to 2020]

PANEL.csv has the columns place, year, role (outcome or target), growth_pct. For every target of
year t the outcomes of that place before t are given to the default method, and
P(outcome >= target) is compared with what happened. Outcomes and targets count in tenths of a
point, as they are published. Beside it: always one half, and the share of targets met in all
earlier years and in the last three. Prints Markdown.
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


def share(met: list[bool]) -> float:
    return float(np.mean(met)) if met else 0.5


def print_odds(p: np.ndarray, m: np.ndarray) -> None:
    print("| odds given | targets | mean odds | came true |\n|---|---:|---:|---:|")
    for low, high in zip(BINS[:-1], BINS[1:]):
        inside = (p >= low) & ((p < high) | (high == 1.0))
        if inside.any():
            print(
                f"| {100 * low:.0f}–{100 * high:.0f} % | {inside.sum()} "
                f"| {100 * p[inside].mean():.0f} % | {100 * m[inside].mean():.0f} % |"
            )


def print_scores(table: pd.DataFrame, first: int, last: int) -> None:
    print("\n| Brier score | targets | these odds | always ½ | all earlier years | last three |")
    print("|---|---:|---:|---:|---:|---:|")
    for start in sorted({first, max(first, 2012)}):
        part = table[(table.year >= start) & (table.year <= last)]
        scores = [brier(part[name], part.met) for name in ("odds", "half", "base", "base3")]
        print(
            f"| {start}–{last} | {len(part)} | "
            + " | ".join(f"{score:.3f}" for score in scores)
            + " |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("panel")
    parser.add_argument("--from", dest="first", type=int, default=2006)
    parser.add_argument("--to", dest="last", type=int, default=2020)
    options = parser.parse_args()
    outcomes, targets = read_panel(options.panel)

    rows = []
    met_in: dict[int, list[bool]] = {}
    for year in sorted({y for p in targets for y in targets[p] if y <= options.last}):
        earlier = [hit for y in met_in for hit in met_in[y]]
        recent = [hit for y in met_in if y >= year - 3 for hit in met_in[y]]
        pairs = odds_of_year(outcomes, targets, year)
        met_in[year] = [hit for _, hit in pairs]
        rows += [(year, p, hit, 0.5, share(earlier), share(recent)) for p, hit in pairs]
    table = pd.DataFrame(rows, columns=["year", "odds", "met", "half", "base", "base3"])
    table["met"] = table["met"].astype(float)
    table = table[table.year >= options.first]
    print_odds(table.odds.to_numpy(), table.met.to_numpy())
    print_scores(table, options.first, options.last)


if __name__ == "__main__":
    main()
