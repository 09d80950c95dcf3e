# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected numbers for tests/cases/forecast/statsmodels.json: trends of Longley's annual series.

python tools/oracles/statsmodels_ols.py > tests/cases/forecast/statsmodels.json
"""

import json

import numpy as np
import statsmodels.api as sm
from scipy import stats

HORIZON = 5
LEVEL = 90


def case(name, y, method):
    z = np.log(y) if method == "log_trend" else y
    trend = np.arange(1.0, len(y) + 1)
    fit = sm.OLS(z, sm.add_constant(trend)).fit()
    ahead = len(y) + np.arange(1.0, HORIZON + 1)
    frame = fit.get_prediction(sm.add_constant(ahead)).summary_frame(alpha=1 - LEVEL / 100)
    lo, hi = frame["obs_ci_lower"], frame["obs_ci_upper"]
    t = stats.t.ppf(0.5 + LEVEL / 200, fit.df_resid)
    back = np.exp if method == "log_trend" else np.asarray
    return {
        "name": f"Longley, {name}, {method}",
        "source": "statsmodels OLS, get_prediction(); the values: statsmodels.datasets.longley",
        "method": method,
        "support": "real",
        "y": list(y),
        "scale": "log" if method == "log_trend" else "identity",
        "df": fit.df_resid,
        "sigma": np.sqrt(fit.mse_resid),
        "params": {
            "intercept": [fit.params[0], fit.bse[0]],
            "slope": [fit.params[1], fit.bse[1]],
        },
        "location": list(frame["mean"]),
        "spread": list((hi - lo) / (2 * t)),
        "level": LEVEL,
        "lo": list(back(lo)),
        "hi": list(back(hi)),
        "residuals": list(fit.resid),
    }


data = sm.datasets.longley.load_pandas().data
cases = [
    case(name, data[name].to_numpy(dtype=float), method)
    for name in ("GNP", "TOTEMP", "UNEMP", "POP")
    for method in ("ols", "log_trend")
]
lines = ",\n".join(json.dumps(one) for one in cases)
print('{"about": "Trends by statsmodels", "cases": [\n' + lines + "\n]}")
