# SPDX-License-Identifier: Apache-2.0
"""What the Python tests share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import matplotlib
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "py"))
matplotlib.use("Agg")


def _sample_writer() -> Path:
    """The program of tests/results that writes a results file with every variable."""
    named = os.environ.get("LIONROCK_SAMPLE_WRITER")
    if named:
        return Path(named)
    built = sorted(ROOT.glob("build/*/tests/results/write_sample_results"),
                   key=lambda program: program.stat().st_mtime)
    if not built:
        pytest.fail("write_sample_results is not built: run ./dev build")
    return built[-1]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A results file: two scenarios, eight members, 2024Q1 to 2035Q4, three industries."""
    path = tmp_path_factory.mktemp("sample") / "run.h5"
    subprocess.run([_sample_writer(), path], check=True)
    return path
