# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documentation shows works: docstrings, examples, notebooks."""

import doctest
import importlib
import pkgutil
import re
import runpy
from pathlib import Path

import nbclient
import nbformat
import pytest

import libhebi as hb

ROOT = Path(__file__).resolve().parents[2]
MODULES = ["libhebi", *(f"libhebi.{m.name}" for m in pkgutil.iter_modules(hb.__path__))]
NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))
EXAMPLES = sorted((ROOT / "examples" / "python").glob("*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


def test_the_calls_have_examples():
    for function in (
        hb.attainment,
        hb.forecast,
        hb.load_history,
        hb.load_plan,
        hb.make_plan,
        hb.parse,
        hb.parse_many,
        hb.phrase,
        hb.targets,
        hb.methods,
        hb.Dist,
    ):
        assert ">>> " in function.__doc__, function


def test_page_shows_working_code():
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", text, flags=re.S)
    exec(block, {})
    for name in set(re.findall(r"\bhb\.(\w+)", text)):
        assert hasattr(hb, name), name


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [str(path)])
    runpy.run_path(str(path), run_name="__main__")
    assert capsys.readouterr().out


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks(path, tmp_path, monkeypatch):
    monkeypatch.delenv("MPLBACKEND")  # the kernel brings its own
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert not any(cell.outputs or cell.execution_count for cell in code)
    place = {"metadata": {"path": tmp_path}}
    nbclient.NotebookClient(notebook, timeout=120, resources=place).execute()
    shown = [output for cell in code for output in cell.outputs]
    assert any("text/html" in output.get("data", {}) for output in shown)
    assert any("image/png" in output.get("data", {}) for output in shown)
    assert not any(output.output_type == "stream" for output in shown), "nothing is printed"


def test_there_are_examples():
    assert NOTEBOOKS
    assert EXAMPLES
