# SPDX-License-Identifier: GPL-3.0-or-later
"""The extension declares what the headers declare, and importing it is cheap."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import libhebi as hb
from libhebi._libhebi import ffi, lib

ROOT = Path(__file__).resolve().parents[2]
HEADERS = sorted((ROOT / "include" / "libhebi").glob("*.h"))


def declared():
    text = " ".join(path.read_text(encoding="utf-8") for path in HEADERS)
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    return set(re.findall(r"HEBI_API\s[^;(]*?(hebi_\w+)\s*\(", text))


def test_functions_are_those_of_the_headers():
    assert {name for name in dir(lib) if name.startswith("hebi_")} == declared()
    assert len(declared()) > 50


def test_enum_values_are_those_of_the_headers():
    text = " ".join(path.read_text(encoding="utf-8") for path in HEADERS)
    values = dict(re.findall(r"\b(HEBI_[A-Z0-9_]+)\s*=\s*(-?\d+)", text))
    assert {name: getattr(lib, name) for name in dir(lib) if name.startswith("HEBI_")} == {
        name: int(value) for name, value in values.items()
    }


def test_shared_library_exports_the_same():
    library = ROOT / "build" / "test" / "libhebi.so"
    if not library.exists() or not shutil.which("nm"):
        pytest.skip("no shared library was built here")
    if library.stat().st_mtime < max(path.stat().st_mtime for path in HEADERS):
        pytest.skip("the shared library is older than the headers")
    listed = subprocess.run(
        ["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True
    ).stdout
    exported = {line.split()[-1] for line in listed.splitlines()}
    assert exported == declared()


def test_extension_keeps_its_symbols_to_itself():
    if not shutil.which("nm"):
        pytest.skip("no nm")
    file = sys.modules["libhebi._libhebi"].__file__
    assert file.endswith("_libhebi.abi3.so")
    listed = subprocess.run(
        ["nm", "-D", "--defined-only", file], check=True, capture_output=True, text=True
    ).stdout
    assert [line.split()[-1] for line in listed.splitlines()] == ["PyInit__libhebi"]


def test_every_member_of_a_record_is_documented():
    for record, struct in [
        (hb.Indicator, "hebi_indicator"),
        (hb.Target, "hebi_target"),
        (hb.Peer, "hebi_peer"),
        (hb.Area, "hebi_area"),
        (hb.Place, "hebi_place"),
        (hb.Publication, "hebi_source"),
        (hb.Break, "hebi_break"),
        (hb.Observation, "hebi_observation"),
        (hb.Dist, "hebi_dist"),
    ]:
        members = {name for name, _ in ffi.typeof(struct).fields}
        derived = {"kind", "scorable", "n_peers", "n_aliases", "n_knots"}
        assert set(record.__annotations__) - derived == members - derived, struct


def test_version_is_the_librarys():
    project = re.search(
        r"project\(libhebi VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text()
    )
    assert hb.__version__ == project.group(1)
    from importlib.metadata import version

    assert version("libhebi") == project.group(1)


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd="/"
    ).stdout


def test_import_loads_no_heavy_package():
    loaded = run("import libhebi, sys; print(*{m.partition('.')[0] for m in sys.modules})").split()
    assert "libhebi" in loaded
    assert not {"numpy", "pandas", "matplotlib", "cffi", "scipy"} & set(loaded)


def test_import_is_faster_than_numpys():
    def seconds(module):
        code = (
            f"import time; t = time.perf_counter(); import {module}; print(time.perf_counter() - t)"
        )
        return min(float(run(code)) for _ in range(5))

    assert seconds("libhebi") < seconds("numpy")


def test_attainment_needs_neither_numpy_nor_pandas():
    code = (
        "import sys; sys.modules['numpy'] = sys.modules['pandas'] = None\n"
        "import libhebi as hb; answer = hb.attainment('hebi-2026')\n"
        "print(len(answer), len(repr(answer)), len(answer._repr_html_()), len(answer.to_json()))"
    )
    counts = [int(count) for count in run(code).split()]
    assert counts[0] == 12
    assert min(counts[1:]) > 1000


@pytest.mark.parametrize(
    ("missing", "code", "extra"),
    [
        ("pandas", "hb.load_plan('hebi-2026').targets.to_frame()", "libhebi[pandas]"),
        ("pandas", "hb.load_plan('hebi-2026').query('year == 2026')", "libhebi[pandas]"),
        ("matplotlib", "hb.forecast([1, 2, 3]).plot()", "libhebi[plot]"),
    ],
)
def test_missing_package_is_named_with_its_extra(missing, code, extra):
    said = run(
        f"import sys, libhebi as hb; sys.modules[{missing!r}] = None\n"
        f"try:\n {code}\nexcept ImportError as error: print(error, error.code, error.number)"
    )
    assert missing in said
    assert f'pip install "{extra}"' in said
    assert said.split()[-2:] == ["extra", "0"]
