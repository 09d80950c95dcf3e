# SPDX-License-Identifier: GPL-3.0-or-later
"""Make "id,year,value" lines for choose_default out of a long table (CSV, may be gzipped).

python pick_series.py table.csv.gz unique_id ds y --kind positive > positive.csv
"""

import argparse
import collections
import csv
import gzip
import sys


def rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def kind_of(values, name):
    """A share by its name and range, a level where all is positive, else a rate."""
    name = name.lower()
    part = any(word in name for word in ("%", "share", "percent"))
    change = any(word in name for word in ("growth", "change"))
    if part and not change and all(0 <= x <= 100 for x in values):
        return "share"
    if not part and all(x > 0 for x in values):
        return "positive"
    return "real" if any(x < 0 for x in values) else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table")
    parser.add_argument("columns", nargs=3, metavar=("ID", "YEAR", "VALUE"))
    parser.add_argument("--kind", choices=["share", "positive", "real"], help="default: all series")
    parser.add_argument("--where", metavar="COLUMN=VALUE", help="only rows with this value")
    parser.add_argument("--names", help="table with unique_id and indicator, to tell shares")
    parser.add_argument("--every", type=int, default=1, help="only every so many series")
    args = parser.parse_args()
    key, year, value = args.columns
    column, _, wanted = (args.where or "").partition("=")
    names = {row["unique_id"]: row["indicator"] for row in rows(args.names)} if args.names else {}
    series = collections.defaultdict(dict)
    for row in rows(args.table):
        if row[value] and (not column or row[column] == wanted):
            series[row[key]][int(row[year])] = float(row[value])
    chosen = [
        name
        for name in sorted(series)
        if args.kind in (None, kind_of(series[name].values(), names.get(name, "")))
    ]
    for name in chosen[:: args.every]:
        for at in sorted(series[name]):
            sys.stdout.write(f"{name},{at},{series[name][at]!r}\n")


if __name__ == "__main__":
    main()
