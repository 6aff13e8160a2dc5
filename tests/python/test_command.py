# SPDX-License-Identifier: Apache-2.0
"""python3 -m lionrock"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import lionrock as lr

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


def test_a_file_that_is_not_hdf5_ends_with_status_3_and_one_line(tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("nothing of the kind")
    done = run("plot", notes, "-o", tmp_path / "share.png")
    assert done.returncode == 3
    assert done.stderr.splitlines() == [f"lionrock: {notes}: is not a results file: it is not HDF5"]


@pytest.mark.parametrize("picture, reason", [
    ("share.abc", "abc"), ("absent/share.png", "No such file"), ("share", "no ending"),
    ("folder.png", "directory")])
def test_a_picture_that_cannot_be_written_ends_with_status_2_and_one_line(sample_file, tmp_path,
                                                                         picture, reason):
    (tmp_path / "folder.png").mkdir()
    done = run("plot", sample_file, "-o", tmp_path / picture)
    assert done.returncode == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder.png"]
    assert len(done.stderr.splitlines()) == 1 and reason in done.stderr
    assert done.stderr.startswith(f"lionrock: -o {tmp_path / picture}: ")


@pytest.mark.parametrize("chart, changes", [
    ("share", {"until": "2024Q3", "scale": 1000, "members": 1}),
    ("unemployment", {"engine": "input-output"})])
def test_a_chart_of_what_a_run_does_not_hold_ends_with_status_2_and_one_line(tmp_path, chart,
                                                                             changes):
    short = lr.run("baseline", progress=False, **changes).save(tmp_path / "run.h5")
    done = run("plot", short, "-o", tmp_path / "chart.png", "--chart", chart)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1 and "hold no year" in done.stderr


def test_a_package_that_was_not_built_says_how_to_build_it(tmp_path):
    shutil.copytree(PACKAGE / "lionrock", tmp_path / "lionrock",
                    ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    done = subprocess.run([sys.executable, "-c", "import lionrock"], capture_output=True,
                          text=True, env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert done.returncode != 0
    assert "./dev build" in done.stderr and sys.executable in done.stderr


def test_a_wrong_command_line_ends_with_status_2():
    assert run("plot").returncode == 2
