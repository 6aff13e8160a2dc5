# SPDX-License-Identifier: Apache-2.0
"""Scenarios are checked when they are read and when they are changed."""

import pytest

import lionrock as lr
from lionrock.scenario import to_toml


@pytest.fixture
def baseline():
    return lr.Scenario.load("baseline")


def test_a_shipped_scenario_is_found_by_name_and_resolved(baseline):
    assert baseline.path.name == "baseline.toml"
    assert "share = 0.05" in baseline.resolved


def test_a_change_gives_another_scenario_and_leaves_the_first(baseline):
    small = baseline.with_members(4).with_scale(1000).with_until("2026Q4")
    assert "scale = 1000" in small.resolved
    assert "2026Q4" in small.resolved
    assert baseline.settings == {}


def test_a_path_is_a_dict_of_years(baseline):
    changed = baseline.set("outlook.us_policy_rate", {2024: 0.05, 2030: 0.02})
    assert "2030 = 0.02" in changed.resolved


def test_a_value_out_of_range_is_refused_when_it_is_set(baseline):
    with pytest.raises(lr.ScenarioError, match="expected"):
        baseline.with_scale(-5)


def test_an_unknown_key_is_refused_with_the_nearest_known_one(baseline):
    with pytest.raises(lr.ScenarioError, match="run.members"):
        baseline.set("run.member", 4)


def test_a_wrong_file_is_refused_with_line_and_caret(tmp_path):
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('title = "Wrong"\n[run]\nscale = "large"\n')
    with pytest.raises(lr.ScenarioError) as letter:
        lr.Scenario.load(wrong)
    assert "wrong.toml:3" in str(letter.value)
    assert "^" in str(letter.value)


@pytest.mark.parametrize("value, text", [
    (True, "true"), (3, "3"), (0.05, "0.05"), ("a \"b\"", '"a \\"b\\""'), ([1, "x"], '[1, "x"]'),
    ({"first": 0.25, "years": 3}, "{ first = 0.25, years = 3 }"),
])
def test_values_are_written_as_toml(value, text):
    assert to_toml(value) == text


def test_a_value_without_a_form_in_toml_is_refused():
    with pytest.raises(TypeError, match="TOML"):
        to_toml(object())
