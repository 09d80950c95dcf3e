# SPDX-License-Identifier: GPL-3.0-or-later
"""Type the phrases of a work report, and ask whether the targets will be met.

The phrases are made up; what was observed is the built-in history of Hebi.
"""

from __future__ import annotations

import libhebi as hb


def main() -> None:
    growth = hb.parse("比2025年增长30%以上")[0]
    print(f"{growth.text}: {growth.kind}, {growth.value:g} {growth.unit}, base {growth.base_year}")
    rows = [
        ("gdp_growth", "确保增长5%、力争5.5%"),
        ("retail_sales_growth", "增长6%左右"),
        ("imports_exports", "达到45亿元以上"),
    ]
    plan = hb.make_plan(rows, "hebi", 2026, title="A plan of one's own")
    print(hb.attainment(plan, lang="en").to_frame()[["reading", "last", "forecast", "p_met"]])


if __name__ == "__main__":
    main()
