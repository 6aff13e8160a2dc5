# SPDX-License-Identifier: Apache-2.0
"""The package installs through pip and works away from the source tree."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed_python(tmp_path_factory):
    """Interpreter of a fresh virtual environment with the package installed."""
    folder = tmp_path_factory.mktemp("installation") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--system-site-packages", folder], check=True)
    python = folder / "bin" / "python"
    done = subprocess.run(
        [python, "-m", "pip", "install", "--no-build-isolation", "--no-index", "--no-deps",
         "--disable-pip-version-check", ROOT / "py"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return python


def answer(python, code, folder):
    """What a program prints as JSON, run in a folder that knows nothing of the source tree."""
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("PYTHONPATH", "LIONROCK_DATA")}
    done = subprocess.run([python, "-c", code], cwd=folder, env=environment,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_installed_package_is_imported_with_its_own_core_and_data(installed_python, tmp_path):
    found = answer(installed_python, """
import json, lionrock, lionrock._core, lionrock.locations
print(json.dumps([lionrock.__file__, lionrock._core.__file__, str(lionrock.locations.home())]))
""", tmp_path)
    environment = installed_python.parents[1]
    for path in found:
        assert Path(path).is_relative_to(environment), path


def test_the_installed_package_analyses_the_shipped_table(installed_python, tmp_path):
    multipliers = answer(installed_python, """
import json, lionrock as lr
print(json.dumps(lr.table("hong_kong").multipliers()["output", "type_i"].to_dict()))
""", tmp_path)
    assert len(multipliers) == 35
    produced = [value for value in multipliers.values() if value is not None and value == value]
    assert len(produced) >= 32  # industries without output have no multiplier
    assert all(value >= 1.0 for value in produced)


def test_package_and_program_have_the_same_version(installed_python, tmp_path):
    project = re.search(r"project\(lionrock VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())
    installed = answer(installed_python, """
import json, importlib.metadata
print(json.dumps(importlib.metadata.version("lionrock")))
""", tmp_path)
    assert installed == project.group(1)
