# SPDX-License-Identifier: GPL-3.0-or-later
"""A forecast of one's own numbers, and how likely they pass a mark.

The numbers are made up: sales of two shops, one of which was closed in 2021.
"""

from __future__ import annotations

import pandas as pd

import libhebi as hb


def main() -> None:
    years = list(range(2016, 2026))
    frame = pd.DataFrame(
        {
            "shop": ["east"] * 10 + ["west"] * 10,
            "year": years * 2,
            "sales": [
                *[10.2, 11.0, 11.9, 12.4, 12.1, 13.5, 14.2, 15.1, 15.9, 16.4],
                *[8.0, 8.3, 8.1, 8.6, 8.5, None, 8.4, 8.9, 9.1, 9.0],
            ],
        }
    )
    forecast = hb.forecast(
        frame, h=2, support="positive", id_col="shop", time_col="year", target_col="sales"
    )
    print(forecast.to_frame().round(2).to_string(index=False))
    print(f"P(east sells 18 or more in 2027) = {forecast.dist('east', 2027).sf(18):.0%}")


if __name__ == "__main__":
    main()
