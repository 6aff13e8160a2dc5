# SPDX-License-Identifier: Apache-2.0
"""Runs from Python: the same numbers for any number of threads, Ctrl-C, a free interpreter."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import xarray as xr

import lionrock as lr

ROOT = Path(__file__).resolve().parents[2]
SMALL = {"members": 2, "scale": 1000, "until": "2025Q4", "progress": False}


@pytest.fixture(scope="module")
def small():
    return lr.run("baseline", **SMALL)


def test_a_run_has_the_members_and_quarters_asked_for(small):
    assert list(small.macro.scenario.values) == ["baseline"]
    assert list(small.macro.member.values) == [0, 1]
    assert [small.macro.quarter.values[i] for i in (0, -1)] == ["2024Q1", "2025Q4"]
    assert small.provenance["seed"] == 20260226
    assert "scale = 1000" in small.provenance["scenarios"][0]["resolved"]


def test_gdp_by_production_expenditure_and_income_are_the_same(small):
    macro = small.macro
    xr.testing.assert_allclose(macro.gdp_expenditure, macro.gdp_production, rtol=1e-9)
    xr.testing.assert_allclose(macro.gdp_income, macro.gdp_production, rtol=1e-9)


def test_the_number_of_threads_changes_no_bit(small):
    other = lr.run("baseline", threads=1, **SMALL)
    for group in small.groups:
        xr.testing.assert_identical(other[group], small[group])


def test_another_seed_gives_another_history(small):
    other = lr.run("baseline", seed=7, **SMALL)
    assert not other.macro.gdp_nominal.equals(small.macro.gdp_nominal)


def test_a_run_is_saved_and_opened_without_a_change(small, tmp_path):
    again = lr.open(small.save(tmp_path / "small.h5"))
    xr.testing.assert_identical(again.macro, small.macro)


def test_a_wrong_scenario_is_refused_before_anything_runs():
    with pytest.raises(lr.ScenarioError, match="scale"):
        lr.run("baseline", scale=-5, progress=False)


def test_other_threads_of_python_go_on_during_a_run():
    ticks, over = [], threading.Event()

    def tick():
        while not over.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.005)

    clock = threading.Thread(target=tick)
    clock.start()
    start = time.perf_counter()
    lr.run("baseline", members=32, scale=500, progress=False)
    end = time.perf_counter()
    over.set()
    clock.join()
    inside = [start, *(t for t in ticks if start < t < end), end]
    longest = max(after - before for before, after in zip(inside, inside[1:]))
    assert longest < 0.3 * (end - start)


def test_control_c_ends_a_long_run_soon():
    code = ("import lionrock as lr; print('ready', flush=True); "
            "lr.run('baseline', members=10000, scale=200, progress=False)")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "py")}
    process = subprocess.Popen([sys.executable, "-c", code], env=environment, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline() == "ready\n"
    time.sleep(3.0)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert errors.rstrip().endswith("KeyboardInterrupt")
