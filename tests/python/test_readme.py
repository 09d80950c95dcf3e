# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README shows is what the program prints."""

from __future__ import annotations

import pathlib
import runpy

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_table_is_the_one_that_the_demo_prints() -> None:
    table = runpy.run_path(str(ROOT / "tools/refresh_readme.py"))["table"]()
    assert table in (ROOT / "README.md").read_text(encoding="utf-8"), "run tools/refresh_readme.py"


def test_the_chart_is_there() -> None:
    assert (ROOT / "docs/images/gdp_growth.png").read_bytes().startswith(b"\x89PNG")
