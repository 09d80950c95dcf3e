# SPDX-License-Identifier: GPL-3.0-or-later
"""The exceptions of the package: one family, told apart by ``code``."""

from __future__ import annotations


class HebiError(Exception):
    """A call could not be carried out.

    Every failure of the library is one of these. Its subclasses are built-in exceptions as well
    (ValueError, KeyError, OSError, MemoryError, ImportError), to be caught as such.

    Attributes
    ----------
    code : str
        The kind of failure as one word: ``"argument"``, ``"name"``, ``"json"``, ``"order"``,
        ``"short"``, ... (docs/errors.md lists them all).
    number : int
        The same as the C library's number, negative; the hundreds are the family.
    where : str
        A JSON pointer (``"/targets/12/high"``), the name of an argument or column, or the id of a
        series; may be empty.
    message : str
        One sentence: the value seen and the value wanted.
    line, column : int or None
        Where in the text that was read, from 1; ``column`` counts bytes, in a target phrase
        characters.

    Examples
    --------
    >>> import libhebi as hb
    >>> try:
    ...     hb.load_plan('{"format": "libhebi-plan", "version": 2}')
    ... except hb.HebiError as error:
    ...     print(error.code, error.where, error.line)
    value /version 1
    """

    def __init__(
        self,
        message: str,
        *,
        code: str,
        number: int,
        where: str = "",
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.number = number
        self.where = where
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = self.where
        if self.line is not None:
            place += f"{', ' if place else ''}line {self.line}"
        if self.column is not None:
            place += f"{', ' if place else ''}column {self.column}"
        return f"{self.message} [{self.code}{' at ' if place else ''}{place}]"

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.message, self.__dict__.copy())


class HebiValueError(HebiError, ValueError):
    """An argument, a text or a number is not what was wanted."""


class HebiKeyError(HebiError, KeyError):
    """There is no method, plan, place, indicator or column of that name."""


class HebiFileError(HebiError, OSError):
    """A file cannot be read."""


class HebiMemoryError(HebiError, MemoryError):
    """Memory could not be had."""


class HebiImportError(HebiError, ModuleNotFoundError):
    """A package that only some calls need is not installed; its code is ``"extra"``.

    The C library knows nothing of it: its number is 0, and ``where`` is the extra to install.
    """


def _restore(kind: type[HebiError], message: str, members: dict[str, object]) -> HebiError:
    error = kind.__new__(kind, message)
    error.__dict__.update(members)
    return error


def kind_of(code: str, number: int) -> type[HebiError]:
    """The class for a failure, by its name and the family of its number."""
    if code == "name":
        return HebiKeyError
    return {4: HebiFileError, 5: HebiMemoryError}.get(-number // 100, HebiValueError)
