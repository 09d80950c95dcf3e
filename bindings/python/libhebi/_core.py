# SPDX-License-Identifier: GPL-3.0-or-later
"""The way into the C library and out of it: calls, errors, texts, plain structs.

Nothing that leaves this module points into the library's memory: everything is copied.
"""

from __future__ import annotations

import functools
import operator
import os
from collections.abc import Mapping
from typing import Any

from ._libhebi import ffi, lib
from .errors import HebiError, kind_of

# Objects of cffi have no static types.
CData = Any

_CODES: dict[str, int] = {
    text.decode(): number
    for text, number in (
        (ffi.string(lib.hebi_code_name(number)), number)
        for number in ffi.typeof("hebi_code").elements
    )
}


def failure(
    code: str, message: str, where: str = "", line: int | None = None, column: int | None = None
) -> HebiError:
    """The exception for one of the library's codes, by name."""
    number = _CODES[code]
    return kind_of(code, number)(
        message, code=code, number=number, where=where, line=line, column=column
    )


def code_name(number: int) -> str:
    return str(string(lib.hebi_code_name(number)))


def call(function: CData, *arguments: object) -> None:
    """Call what returns a code and takes an error last."""
    error = ffi.new("hebi_error *")
    if function(*arguments, error) != 0:
        raise failure(
            code_name(error.code),
            decode(ffi.string(error.message)),
            decode(ffi.string(error.where)),
            error.line or None,
            error.column or None,
        )


def make(kind: str, function: CData, *arguments: object) -> CData:
    """An object of the library, freed when Python no longer refers to it."""
    out = ffi.new(f"{kind} **")
    call(function, out, *arguments)
    return ffi.gc(out[0], getattr(lib, f"{kind}_free"))


def text(function: CData, *arguments: object) -> str:
    """The text that a writing function makes."""
    out, length = ffi.new("char **"), ffi.new("size_t *")
    call(function, out, length, *arguments)
    try:
        return decode(ffi.buffer(out[0], length[0])[:])
    finally:
        lib.hebi_string_free(out[0])


def decode(data: bytes) -> str:
    """Text of the library; a message may have been cut within a character."""
    return data.decode("utf-8", "replace")


def string(pointer: CData) -> str | None:
    return None if pointer == ffi.NULL else decode(ffi.string(pointer))


def argument(value: object, where: str) -> bytes:
    """A Python text as a C string."""
    if not isinstance(value, str):
        raise failure("type", f"{where} is {value!r}, wanted a text", where)
    # What is no Unicode text goes through, for the library to refuse it in its own words.
    data = value.encode("utf-8", "surrogatepass")
    if b"\0" in data:
        raise failure("argument", f"{where} is {value!r}, wanted a text without NUL", where)
    return data


def path_argument(path: str | os.PathLike[str]) -> bytes:
    data = os.fsencode(path)
    if b"\0" in data:
        raise failure("argument", f"path is {path!r}, wanted one without NUL", "path")
    return data


def integer(value: object, where: str, bits: int = 32) -> int:
    """A whole number that the C type of so many bits can hold."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise failure("type", f"{where} is {value!r}, wanted a whole number", where) from None
    if not -(2 ** (bits - 1)) <= number < 2 ** (bits - 1):
        raise failure("argument", f"{where} is {number}, which is out of range", where)
    return number


def _enum_name(kind: str, value: int) -> str | None:
    return string(getattr(lib, f"{kind}_name")(value))


@functools.cache
def _enum_values(kind: str) -> dict[str | None, int]:
    return {_enum_name(kind, number): number for number in ffi.typeof(kind).elements}


def enum_value(kind: str, name: str, where: str) -> int:
    """The number of an enum's value by its name."""
    known = _enum_values(kind)
    if name not in known:
        wanted = ", ".join(f'"{value}"' for value in known)
        raise failure("argument", f"{where} is {name!r}, wanted one of {wanted}", where)
    return known[name]


def _member(value: CData, kind: CData) -> Any:
    if kind.kind == "enum":
        return _enum_name(kind.cname.replace("enum ", ""), int(value))
    if kind.kind == "struct":
        return to_dict(value)
    if kind.kind == "pointer" and kind.item.cname == "char":
        return string(value)
    if kind.kind == "array":
        return tuple(value)
    return value


def _is_texts(kind: CData) -> bool:
    return bool(kind.kind == "pointer" and kind.item.kind == "pointer")


def to_dict(struct: CData) -> dict[str, Any]:
    """A plain struct as a dictionary: enums by name, texts as str, structs within it likewise.

    A pointer with a count (``targets``, ``n_targets``) becomes a list, of texts a tuple; other
    pointers to structs are left out, as what they point to is an object of its own.
    """
    kind = ffi.typeof(struct)
    fields = (kind.item if kind.kind == "pointer" else kind).fields
    names = {name for name, _ in fields}
    members: dict[str, Any] = {}
    for name, field in fields:
        value, of = getattr(struct, name), field.type
        if of.kind == "pointer" and of.item.kind == "struct":
            if f"n_{name}" in names:
                members[name] = [to_dict(value[i]) for i in range(getattr(struct, f"n_{name}"))]
        elif _is_texts(of):
            members[name] = tuple(map(string, value[0 : getattr(struct, f"n_{name}")]))
        elif not (name.startswith("n_") and name[2:] in names):
            members[name] = _member(value, of)
    return members


def from_dict(kind: str, members: Mapping[str, Any], held: list[CData]) -> dict[str, Any]:
    """What :func:`to_dict` gives, as cffi takes it for a struct of that kind.

    None leaves a member 0 or NULL. What the struct points to lives as long as `held`.
    """
    made: dict[str, Any] = {}
    for name, field in ffi.typeof(kind).fields:
        value, of = members.get(name), field.type
        if value is None:
            continue
        if of.kind == "enum":
            made[name] = enum_value(of.cname.replace("enum ", ""), value, name)
        elif of.kind == "struct":
            made[name] = from_dict(of.cname, value.to_dict(), held)
        elif of.kind == "pointer" and of.item.kind == "struct":
            rows = [from_dict(of.item.cname, row.to_dict(), held) for row in value]
            held.append(ffi.new(f"{of.item.cname}[]", rows))
            made[name], made[f"n_{name}"] = held[-1], len(rows)
        elif _is_texts(of):
            texts = [ffi.new("char[]", argument(text, name)) for text in value]
            held.extend([*texts, ffi.new("const char *[]", texts)])
            made[name], made[f"n_{name}"] = held[-1], len(texts)
        elif of.kind == "pointer":
            held.append(ffi.new("char[]", argument(value, name)))
            made[name] = held[-1]
        else:
            made[name] = value
    return made


class Fixed:
    """What does not change once it is made: its members are set together."""

    def _set(self, **members: object) -> None:
        self.__dict__.update(members)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change: cannot set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change: cannot delete {name!r}")


class Record(Fixed):
    """An immutable copy of one of the library's plain structs: an attribute for each member."""

    def __init__(self, **members: object) -> None:
        self._set(**members)

    def __eq__(self, other: object) -> bool:
        # The texts of two members that are missing (NaN) are equal, which the members are not.
        return isinstance(other, type(self)) and repr(self.to_dict()) == repr(other.to_dict())

    def __hash__(self) -> int:
        return hash(repr(self.to_dict()))

    def __repr__(self) -> str:
        said = (f"{k}={v!r}" for k, v in self.to_dict().items() if v is not None and v == v)
        return f"{type(self).__name__}({', '.join(said)})"

    def to_dict(self) -> dict[str, Any]:
        """All members by name."""
        return dict(self.__dict__)
