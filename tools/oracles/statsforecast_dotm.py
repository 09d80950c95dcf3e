# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected numbers for tests/cases/forecast/dotm.json, from statsforecast's DOTM.

cd tests/cases/forecast
python ../../../tools/oracles/statsforecast_dotm.py ses.json > dotm.json

The series are those of another file of cases. The point forecasts are statsforecast's own; it draws
its intervals, so the spread is that of 200,000 of its paths, to a tolerance of its own.
"""

import json
import sys

import numpy as np
from statsforecast.theta import compute_pi_samples, forecast_theta, thetamodel

ALPHAS = np.linspace(0.1, 0.99, 90)
THETAS = [None, *(1 / np.linspace(1, 0.05, 39)), 1e9]
HORIZON, PATHS, FIRST, ESTIMATED = 5, 200_000, 3, 3
SCALES = {"identity": lambda y: y, "log": np.log, "logit": lambda y: np.log(y / (100 - y))}


def best_model(z):
    """Its own search stops short now and then: the best over many alphas, each with its theta."""
    fits = [model_of(z, alpha, start) for alpha in ALPHAS for start in THETAS]
    return min(fits, key=lambda fit: (fit["residuals"][FIRST:] ** 2).sum())


def model_of(z, alpha, start):
    loose = thetamodel(z, 1, "DOTM", np.nan, alpha, np.nan if start is None else start, 3)
    par = loose["par"]
    return thetamodel(z, 1, "DOTM", np.nan, alpha, par["theta"], 3)


def case(one):
    z = SCALES[one["scale"]](np.array(one["y"], float))
    model = best_model(z)
    errors = model["residuals"][FIRST:]
    df = len(errors) - ESTIMATED
    sigma = np.sqrt((errors**2).sum() / df)
    par = model["par"]
    paths = compute_pi_samples(
        n=len(z),
        h=HORIZON,
        states=model["states"],
        sigma=sigma,
        alpha=par["alpha"],
        theta=par["theta"],
        mean_y=model["mean_y"],
        seed=1,
        n_samples=PATHS,
    )
    return {
        "name": one["name"],
        "source": "statsforecast DOTM (point, parameters), spread of its simulated paths",
        "support": one["support"],
        "y": one["y"],
        "scale": one["scale"],
        "df": df,
        "sigma": sigma,
        "params": {"alpha": [par["alpha"], None], "theta": [par["theta"], None]},
        "location": list(forecast_theta(model, HORIZON)["mean"]),
        "spread": list(paths.astype(float).std(axis=1)),
        "tolerance": 2e-2,
    }


with open(sys.argv[1], encoding="utf-8") as file:
    series = json.load(file)["cases"]
lines = ",\n".join(json.dumps(case(one)) for one in series if len(one["y"]) >= 8)
print(
    '{"about": "The dynamic optimised Theta model by statsforecast", "cases": [\n' + lines + "\n]}"
)
