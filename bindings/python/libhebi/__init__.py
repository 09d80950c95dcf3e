# SPDX-License-Identifier: GPL-3.0-or-later
"""Will a government's announced targets be met, and how sure is that?

>>> import libhebi as hb
>>> plan = hb.load_plan("hebi-2026")
>>> answer = hb.attainment(plan)

Importing loads neither numpy nor pandas nor matplotlib: each comes when it is used.
"""

from __future__ import annotations

from ._core import string
from ._libhebi import lib
from .across import targets
from .answer import Answer
from .attain import Attainment, attainment
from .catalog import Catalog, Indicator, load_catalog
from .dist import Dist
from .errors import (
    HebiError,
    HebiFileError,
    HebiImportError,
    HebiKeyError,
    HebiMemoryError,
    HebiValueError,
)
from .forecasting import Forecast, forecast, methods
from .history import Break, History, Observation, Place, Publication, Series, load_history
from .listing import Statements
from .own import make_history
from .own_plan import make_plan
from .phrases import Phrase, Reading, parse, parse_many, phrase
from .plan import Plan, load_plan, plans
from .target import Area, Peer, Target

__version__ = str(string(lib.hebi_version()))

__all__ = [
    "Answer",
    "Area",
    "Attainment",
    "Break",
    "Catalog",
    "Dist",
    "Forecast",
    "HebiError",
    "HebiFileError",
    "HebiImportError",
    "HebiKeyError",
    "HebiMemoryError",
    "HebiValueError",
    "History",
    "Indicator",
    "Observation",
    "Peer",
    "Phrase",
    "Place",
    "Plan",
    "Publication",
    "Reading",
    "Series",
    "Statements",
    "Target",
    "__version__",
    "attainment",
    "forecast",
    "load_catalog",
    "load_history",
    "load_plan",
    "make_history",
    "make_plan",
    "methods",
    "parse",
    "parse_many",
    "phrase",
    "plans",
    "targets",
]
