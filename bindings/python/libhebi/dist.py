# SPDX-License-Identifier: GPL-3.0-or-later
"""Predictive distributions of one number."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ._core import CData, Record, call, enum_value, failure, to_dict
from ._libhebi import ffi, lib

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


class Dist(Record):
    """Student's t on a scale, or a bent normal, restricted to the values that are possible.

    :meth:`from_quantiles` makes one that is bent.

    Parameters
    ----------
    location : float
        The median, on `scale`.
    spread : float
        The standard deviation's like, on `scale`; NaN for a point, of which only median and mean
        are known.
    df : float
        Degrees of freedom; infinite for a normal distribution.
    scale : {"identity", "log", "logit"}
        Where the distribution is symmetric: the number itself, its logarithm, or the logit of a
        share in percent.
    lower, upper : float, optional
        Bounds of what is possible; those of the scale without them.

    Examples
    --------
    >>> import libhebi as hb
    >>> growth = hb.Dist(6.0, 1.0)
    >>> round(growth.sf(6.5), 4)
    0.3085
    >>> [round(end, 2) for end in growth.interval(95)]
    [4.04, 7.96]
    """

    scale: str
    location: float
    spread: float
    df: float
    lower: float
    upper: float
    knots: tuple[float, ...]

    def __init__(
        self,
        location: float,
        spread: float,
        df: float = math.inf,
        scale: str = "identity",
        lower: float | None = None,
        upper: float | None = None,
    ) -> None:
        made = lib.hebi_dist_make(enum_value("hebi_scale", scale, "scale"), location, spread, df)
        if lower is not None:
            made.lower = lower
        if upper is not None:
            made.upper = upper
        self._fill(made)

    def _fill(self, struct: CData) -> None:
        members = to_dict(struct)
        bent = struct.n_knots > 0
        super().__init__(**{**members, "knots": members["knots"] if bent else ()})

    @classmethod
    def from_quantiles(cls, quantiles: Sequence[float], scale: str = "identity") -> Dist:
        """The distribution with these quantiles at :meth:`levels`, straight in normal scores.

        Raises
        ------
        HebiError
            ``"argument"`` for quantiles that do not ascend inside of the scale's support.

        Examples
        --------
        >>> import libhebi as hb
        >>> skewed = hb.Dist.from_quantiles([-5, -4, -3.3, -2.6, -1.7, -1, -0.5, 0,
        ...                                  0.3, 0.5, 0.8, 1.3, 1.6, 2, 2.6])
        >>> skewed.median(), round(skewed.cdf(-2.6), 2)
        (0.0, 0.1)
        """
        values = [float(x) for x in quantiles]
        if len(values) != len(cls.levels()):
            message = f"quantiles has {len(values)} numbers, wanted {len(cls.levels())}"
            raise failure("argument", message, "quantiles")
        struct = ffi.new("hebi_dist *")
        array = ffi.new("double[]", values)
        number = enum_value("hebi_scale", scale, "scale")
        call(lib.hebi_dist_make_quantiles, struct, number, array)
        return from_struct(struct)

    @staticmethod
    def levels() -> tuple[float, ...]:
        """The probabilities of the quantiles that bend a distribution."""
        levels = lib.hebi_dist_levels()
        return tuple(levels[i] for i in range(lib.HEBI_DIST_KNOTS))

    def _struct(self) -> CData:
        members = self.to_dict()
        members["n_knots"] = len(self.knots)
        members["scale"] = enum_value("hebi_scale", self.scale, "scale")
        return ffi.new("hebi_dist *", members)

    def _each(self, function: Callable[[CData, float], float], x: ArrayLike, name: str) -> Any:
        struct = self._struct()
        if isinstance(x, (int, float)):
            return function(struct, x)
        import numpy as np

        try:
            values = np.asarray(x, dtype=float)
        except (TypeError, ValueError):
            raise failure("type", f"{name} is {x!r}, wanted numbers", name) from None
        results = [function(struct, value) for value in values.ravel().tolist()]
        return np.array(results).reshape(values.shape) if values.ndim else results[0]

    def cdf(self, x: ArrayLike) -> Any:
        """P(X <= x): a float for a number, an array of the same shape for an array."""
        return self._each(lib.hebi_dist_cdf, x, "x")

    def sf(self, x: ArrayLike) -> Any:
        """P(X > x), accurate also where it is tiny; shaped as `x`."""
        return self._each(lib.hebi_dist_sf, x, "x")

    def pdf(self, x: ArrayLike) -> Any:
        """Density at `x`; shaped as `x`."""
        return self._each(lib.hebi_dist_pdf, x, "x")

    def quantile(self, p: ArrayLike) -> Any:
        """The x with P(X <= x) = p, NaN for a `p` outside of (0, 1); shaped as `p`."""
        return self._each(lib.hebi_dist_quantile, p, "p")

    def median(self) -> float:
        """The value that is exceeded as likely as not."""
        return float(lib.hebi_dist_median(self._struct()))

    def mean(self) -> float:
        """The expectation: NaN for ``df <= 1``, infinite on the log scale for a finite ``df``."""
        return float(lib.hebi_dist_mean(self._struct()))

    def interval(self, level: float = 80) -> tuple[float, float]:
        """The central interval that holds `level` percent.

        Raises
        ------
        HebiError
            ``"argument"`` for a level outside of (0, 100).
        """
        ends = ffi.new("double[2]")
        call(lib.hebi_dist_interval, ends, ends + 1, self._struct(), level)
        return ends[0], ends[1]


def from_struct(struct: CData) -> Dist:
    """A copy of one of the library's distributions."""
    dist = Dist.__new__(Dist)
    dist._fill(struct)
    return dist
