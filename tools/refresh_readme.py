# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the demo's table and the chart into the README; with PANEL.csv the calibration as well.

    python tools/refresh_readme.py [PANEL.csv]

Uses the installed package. tests/python/test_readme.py fails when the README's table is not the
demo's.
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

import libhebi as hb

ROOT = pathlib.Path(__file__).resolve().parent.parent


def put(text: str, name: str, block: str) -> str:
    """`text` with what stands between the marks of that name replaced."""
    pattern = rf"(<!-- {name}:begin -->\n).*?(<!-- {name}:end -->)"
    return re.sub(pattern, lambda m: m[1] + block + "\n" + m[2], text, flags=re.DOTALL)


def table() -> str:
    """The table of the report, without the remarks below it."""
    report = hb.attainment(hb.load_plan("hebi-2026")).to_text("en")
    lines = [line.rstrip() for line in report.split("\n\n 1  ")[0].splitlines()]
    return "```\n" + "\n".join(lines) + "\n```"


def chart(path: pathlib.Path) -> None:
    plan = hb.load_plan("hebi-2026")
    axes = hb.forecast(plan.history, h=5).plot("gdp_growth", plan=plan, lang="en")
    axes.figure.set_size_inches(8, 4)
    axes.figure.savefig(path, dpi=100, bbox_inches="tight")


def main() -> None:
    readme = ROOT / "README.md"
    text = put(readme.read_text(encoding="utf-8"), "demo", table())
    if len(sys.argv) > 1:
        command = [sys.executable, ROOT / "tools/bench/calibration.py", sys.argv[1]]
        result = subprocess.run(command, check=True, capture_output=True, text=True)
        text = put(text, "calibration", result.stdout.strip())
    readme.write_text(text, encoding="utf-8")
    chart(ROOT / "docs/images/gdp_growth.png")


if __name__ == "__main__":
    main()
