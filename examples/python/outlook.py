# SPDX-License-Identifier: GPL-3.0-or-later
"""Will the targets of a built-in plan be met?

Usage: outlook.py [zh|en [PLAN]]
"""

from __future__ import annotations

import sys

import libhebi as hb


def main() -> None:
    lang, plan = [*sys.argv[1:], *["en", "hebi-2026"][len(sys.argv) - 1 :]][:2]
    print(hb.attainment(plan, lang=lang).to_text())


if __name__ == "__main__":
    main()
