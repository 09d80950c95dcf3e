#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Account for every numeral of a report.

    account_numerals.py REPORT.txt PLAN.json NUMERALS.csv

Lists the numerals of the text, Arabic and Chinese, in their order. Each is a number of a record of
the plan, in whose phrase it stands; or it belongs to the unit of the number before it (万, 亿); or
the table says why it is no number of any record. Reasons that NUMERALS.csv has already are kept (by
numeral and context); the file is written anew, and numerals without a record or a reason are
printed. Exit status 1 where there are any.
"""

import csv
import json
import re
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

COLUMNS = ["n", "numeral", "context", "records", "reason"]
NUMERAL = re.compile(r"[0-9０-９]+(?:\.[0-9]+)?|[零一二三四五六七八九十百千万亿两双ⅠⅡⅢⅣⅤ]+")
DIGITS = {word: n for n, word in enumerate("零一二三四五六七八九")}
DIGITS |= {"两": 2, "双": 2} | {word: n for n, word in enumerate("ⅠⅡⅢⅣⅤ", 1)}
TENS = {"十": 10, "百": 100, "千": 1000}
AROUND = 8
# A record may stand a little before the one that it follows, where their phrases overlap.
OVERLAP = 25


def plain(text):
    """The text without markup, so that a context reads as printed."""
    return re.sub(r"</?sup>", lambda tag: "\0" * len(tag.group()), text)


def number(numeral):
    """What a numeral says without the 万 or 亿 that it may end in; None for these alone."""
    if numeral[0].isdigit():
        return Decimal(numeral)
    total, digit = 0, None
    for word in numeral.rstrip("万亿"):
        if word in TENS:
            total += (1 if digit is None else digit) * TENS[word]
            digit = None
        else:
            digit = DIGITS.get(word, digit)
    rest = 0 if digit is None else digit
    return Decimal(total + rest) if numeral.rstrip("万亿") else None


def numbers_of(record):
    return {abs(Decimal(str(record[key]))) for key in ("value", "low", "high") if key in record}


def located(text, records):
    """Start and end of the phrase of each record: they stand in the order of the text."""
    at = 0
    for record in records:
        at = text.find(record["phrase"], max(0, at - OVERLAP))
        if at < 0:
            sys.exit(f"{record['id']}: the phrase is not in the report, or not in this order")
        yield at, at + len(record["phrase"]), record


def placed(text, plan):
    lists = (plan.get(name, []) for name in ("results", "targets", "goals"))
    return [place for records in lists for place in located(text, records)]


def numerals(text, plan):
    """One row a numeral: where it stands, and the records that it is a number of."""
    places = placed(text, plan)
    end, credited = 0, []
    for match in NUMERAL.finditer(plain(text)):
        says = number(match.group())
        if says is not None or match.start() != end:
            credited = [
                record["id"]
                for first, last, record in places
                if first <= match.start() and match.end() <= last and says in numbers_of(record)
            ]
        end = match.end()
        before = text[max(0, match.start() - AROUND) : match.start()]
        after = text[match.end() : match.end() + AROUND]
        context = re.sub(r"\s", " ", f"{before}[{match.group()}]{after}").strip()
        yield {"numeral": match.group(), "context": context, "records": " ".join(credited)}


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
