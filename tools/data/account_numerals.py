#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Account for every numeral of a report.

    account_numerals.py REPORT.txt PLAN.json NUMERALS.csv

Lists the numerals of the text, Arabic and Chinese, in their order: each stands in the phrase of a
record of the plan, or the table says why it is not an indicator. Reasons that NUMERALS.csv has
already are kept (by numeral and context); the file is written anew, and numerals without a record
or a reason are printed. Exit status 1 where there are any.
"""

import csv
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

COLUMNS = ["n", "numeral", "context", "records", "reason"]
NUMERAL = re.compile(r"[0-9０-９]+(?:\.[0-9]+)?|[零一二三四五六七八九十百千万亿两双ⅠⅡⅢⅣⅤ]+")
AROUND = 8


def plain(text):
    """The text without markup, so that a context reads as printed."""
    return re.sub(r"</?sup>", lambda tag: "\0" * len(tag.group()), text)


def spans_of_records(text, plan):
    """Start and end of every record's phrase, wherever it stands in the text."""
    spans = []
    for name in ("results", "targets", "goals"):
        for record in plan.get(name, []):
            at = text.find(record["phrase"])
            while at >= 0:
                spans.append((at, at + len(record["phrase"]), record["id"]))
                at = text.find(record["phrase"], at + 1)
    return spans


def numerals(text, plan):
    """One row a numeral: where it stands, and the records whose phrase holds it."""
    spans = spans_of_records(text, plan)
    for match in NUMERAL.finditer(plain(text)):
        before = text[max(0, match.start() - AROUND) : match.start()]
        after = text[match.end() : match.end() + AROUND]
        context = re.sub(r"\s", " ", f"{before}[{match.group()}]{after}").strip()
        records = [i for start, end, i in spans if start <= match.start() and match.end() <= end]
        yield {"numeral": match.group(), "context": context, "records": " ".join(records)}


def known_reasons(path):
    reasons = defaultdict(list)
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["reason"]:
                    reasons[row["numeral"], row["context"]].append(row["reason"])
    return reasons


def account(text, plan, reasons):
    for n, row in enumerate(numerals(text, plan), 1):
        known = reasons.get((row["numeral"], row["context"]), [])
        reason = "" if row["records"] else (known[0] if known else "")
        yield {"n": n, **row, "reason": reason}


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    report, plan_path, table = map(Path, arguments)
    plan = json.loads(plan_path.read_text(encoding="utf-8"))
    rows = list(account(report.read_text(encoding="utf-8"), plan, known_reasons(table)))
    with table.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    open_rows = [row for row in rows if not row["records"] and not row["reason"]]
    for row in open_rows:
        print(row["n"], row["context"])
    print(f"{len(rows)} numerals, {len(open_rows)} without a record or a reason")
    return 1 if open_rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
