# SPDX-License-Identifier: Apache-2.0
"""Every notebook runs from top to bottom and is kept without outputs."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LONGEST = 600  # seconds for one cell


def kernel_environment():
    path = os.pathsep.join(filter(None, [str(ROOT / "py"), os.environ.get("PYTHONPATH")]))
    # A chosen backend would keep charts out of the notebook.
    others = {key: value for key, value in os.environ.items() if key != "MPLBACKEND"}
    return {**others, "PYTHONPATH": path}


def test_there_are_notebooks():
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_without_outputs(path):
    for cell in nbformat.read(path, as_version=4).cells:
        assert not cell.get("outputs") and cell.get("execution_count") is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_and_answers(path):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=LONGEST, kernel_name="python3",
                            resources={"metadata": {"path": str(path.parent)}})
    client.execute(env=kernel_environment())
    codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell in codes:
        if ".plot." in cell.source:
            kinds = {kind for output in cell.outputs for kind in output.get("data", {})}
            assert "image/png" in kinds, cell.source
    assert "median narrow share" in "".join(
        output.get("text", "") for cell in codes for output in cell.outputs)
