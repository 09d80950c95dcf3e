# SPDX-License-Identifier: GPL-3.0-or-later
"""Failures of the library as exceptions."""

import pickle

import pytest

import libhebi as hb
from libhebi._libhebi import ffi, lib


def test_json_error_has_pointer_and_line(refused, plan):
    text = plan.to_json().replace('"low": 6,', '"low": "six",')
    error = refused(hb.load_plan, text)
    assert (error.code, error.where) == ("type", "/targets/0/low")
    line = text.splitlines()[error.line - 1]
    assert line[error.column - 1 :].startswith('"six"')
    assert error.number == lib.HEBI_CODE_TYPE
    assert "/targets/0/low" in str(error)
    assert str(error.line) in str(error)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "json"),
        ("[]", "type"),
        ("{} {}", "json"),
        ('{"format": "libhebi-plan", "format": "libhebi-plan"}', "key"),
        ('{"unknown": 1}', "key"),
        (b'{"id": "\xff"}', "utf8"),
        ('{"id": "\udcff"}', "utf8"),
        ("[" * 100 + "]" * 100, "limit"),
        (b"", "json"),
    ],
)
def test_bad_text_is_refused(refused, text, code):
    assert refused(hb.load_plan, text).code == code


BROKEN = [  # what is done to a good text; what is wrong with it and what was wanted; where
    (lambda t: "\ufeff" + t, "byte order mark", "wanted a value", ""),
    (
        lambda t: t.replace('"park"', '"pa\0rk"'),
        "U+0000",
        "wanted it escaped or left out",
        "/targets",
    ),
    (lambda t: t[:-40], "text in quotes that starts here", "never ends", "/goals"),
    (lambda t: "// plan\n" + t, "got '/'", "wanted a value", ""),
    (lambda t: t + "x", "got 'x'", "wanted the end of the text", ""),
    (lambda t: t.replace('"unit": "家"', '"unit": "家家"'), '"家家"', "wanted", "/results/0/unit"),
    (lambda t: t.replace('"year": 2030', '"year": 2062'), "2062", "2030", "/goals/0/year"),
    (lambda t: t.replace('"park"', '"firms"'), '"firms" stands twice', "unique", "/targets/3/id"),
    (lambda t: t.replace('"growth_2030"', '"x"', 1), '"x"', "goal", "/targets/0/serves"),
    (lambda t: t.replace('"comparator"', '"comparater"'), "comparater", '"comparator"', "/results"),
    (lambda t: t.replace('"ge"', '">="', 1), '">="', 'one of "none"', "/targets/0/comparator"),
]


@pytest.mark.parametrize(("breaking", "wrong", "wanted", "where"), BROKEN)
def test_what_is_wrong_where_and_what_was_wanted(refused, small, breaking, wrong, wanted, where):
    error = refused(hb.load_plan, breaking(small.to_json()))
    assert wrong in str(error) and wanted in str(error)
    assert error.where.startswith(where) and error.line and error.column


@pytest.mark.parametrize(
    ("source", "code", "kind"),
    [
        ("nowhere-2026", "name", KeyError),
        ("/nowhere/plan.json", "file", OSError),
        ("{}", "key", ValueError),
        ("nul\0", "argument", ValueError),
        ("nul\0.json", "argument", ValueError),
        (2026, "type", ValueError),
        (None, "type", ValueError),
    ],
)
def test_kinds_of_exceptions(refused, source, code, kind):
    error = refused(hb.load_plan, source)
    assert error.code == code
    assert isinstance(error, kind)
    assert "\n" not in str(error)


def test_unknown_names_list_the_known(refused, plan, history):
    assert "hebi-2026" in str(refused(hb.load_plan, "hebi"))
    assert "gdp_growth" in str(refused(plan.__getitem__, "gdp"))
    assert "gdp_growth" in str(refused(history.__getitem__, "gdp"))
    assert refused(plan.__getitem__, "gdp").where == "gdp"


def test_exceptions_can_be_pickled(refused):
    for source in ("nowhere", "/nowhere/plan.json", '{"format": 1}'):
        error = refused(hb.load_plan, source)
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_every_code_has_a_class_and_a_name():
    from libhebi._core import failure

    names = {ffi.string(lib.hebi_code_name(n)).decode() for n in ffi.typeof("hebi_code").elements}
    assert len(names) == len(ffi.typeof("hebi_code").elements)
    kinds = {name: type(failure(name, "m")) for name in names - {"ok"}}
    assert kinds["file"] is hb.HebiFileError
    assert kinds["memory"] is hb.HebiMemoryError
    assert kinds["name"] is hb.HebiKeyError
    assert {kinds[name] for name in names - {"ok", "file", "memory", "name"}} == {hb.HebiValueError}
