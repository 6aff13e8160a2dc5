# SPDX-License-Identifier: Apache-2.0
"""python3 -m lionrock"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "py"


def run(*arguments):
    return subprocess.run([sys.executable, "-m", "lionrock", *map(str, arguments)],
                          env={**os.environ, "PYTHONPATH": str(PACKAGE)},
                          capture_output=True, text=True)


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_plot_writes_a_picture_of_the_share(sample_file, tmp_path, language):
    picture = tmp_path / "share.png"
    done = run("plot", sample_file, "-o", picture, "--language", language)
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 10_000


def test_a_file_that_is_missing_ends_with_status_3_and_its_name(tmp_path):
    done = run("plot", tmp_path / "absent.h5", "-o", tmp_path / "share.png")
    assert done.returncode == 3
    assert "absent.h5" in done.stderr and "Traceback" not in done.stderr


def test_a_wrong_command_line_ends_with_status_2():
    assert run("plot").returncode == 2
