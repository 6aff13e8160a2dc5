# SPDX-License-Identifier: Apache-2.0
"""Data and scenarios: where the user says, else beside the package, else in the sources."""

from pathlib import Path

import pytest

import lionrock as lr
from lionrock import locations

ROOT = Path(__file__).resolve().parents[2]


def test_without_a_choice_the_source_tree_serves(monkeypatch):
    monkeypatch.delenv("LIONROCK_DATA", raising=False)
    assert locations.home() == ROOT


def test_the_folder_the_user_names_goes_before_all_others(monkeypatch, tmp_path):
    (tmp_path / "data" / "small_place").mkdir(parents=True)
    (tmp_path / "data" / "small_place" / "manifest.toml").touch()
    monkeypatch.setenv("LIONROCK_DATA", str(tmp_path))
    assert locations.home() == tmp_path
    with pytest.raises(lr.DataError, match="small_place"):
        locations.pack_folder("hong_kong")


def test_the_data_folder_itself_may_be_named(monkeypatch, tmp_path):
    (tmp_path / "data").mkdir()
    monkeypatch.setenv("LIONROCK_DATA", str(tmp_path / "data"))
    assert locations.home() == tmp_path


def test_a_named_folder_without_data_is_an_error_not_passed_over(monkeypatch, tmp_path):
    monkeypatch.setenv("LIONROCK_DATA", str(tmp_path / "absent"))
    with pytest.raises(lr.DataError, match="absent"):
        locations.home()
