# SPDX-License-Identifier: Apache-2.0
"""Results in Python are the file's, with the same labels."""

import warnings

import numpy as np
import pytest
import xarray as xr

import lionrock as lr
from lionrock.projects import PLACES, STAGES, project_table
from lionrock.yearly import yearly_table


@pytest.fixture
def results(sample_file):
    return lr.open(sample_file)


@pytest.mark.parametrize("group", ["macro", "industry", "parameter", "table", "instrument",
                                   "site", "project", "fiscal"])
def test_a_group_is_what_xarray_reads_from_the_file(results, sample_file, group):
    with xr.open_dataset(sample_file, group=group, engine="h5netcdf") as expected:
        xr.testing.assert_equal(results[group], expected.load())
        for name, variable in expected.variables.items():
            assert results[group][name].attrs == variable.attrs, name


def test_numbers_are_views_of_the_cores_memory_that_outlive_the_results(sample_file):
    gdp = lr.open(sample_file).macro.gdp_nominal.data
    assert not gdp.flags.owndata and not gdp.flags.writeable
    assert np.isfinite(gdp).all()


def test_saving_and_opening_gives_equal_results(results, tmp_path):
    again = lr.open(results.save(tmp_path / "copy.h5"))
    xr.testing.assert_identical(again.macro, results.macro)
    assert again.provenance == results.provenance


def test_the_table_holds_the_median_and_the_interval_of_the_members(results):
    table = results.table(interval=0.8)
    assert list(table.index.names) == ["scenario", "year"]
    members = results.macro.real_growth_annual.sel(scenario="current_law", year=2030).values
    row = table.loc[("current_law", 2030), "real_growth"]
    assert row["median"] == pytest.approx(np.median(members))
    assert row["low"] == pytest.approx(np.quantile(members, 0.1))
    assert row["high"] == pytest.approx(np.quantile(members, 0.9))
    assert {"unemployment_rate", "inflation", "manufacturing_share_narrow",
            "manufacturing_share_wide", "manufacturing_share_fhki"} <= set(
                table.columns.get_level_values("indicator"))


def test_an_interval_that_is_no_probability_is_refused(results):
    with pytest.raises(ValueError, match="out of range"):
        results.table(interval=90)


def test_a_file_of_another_kind_is_a_data_error_that_names_it(tmp_path):
    letter = tmp_path / "letter.h5"
    letter.write_text("Dear reader")
    with pytest.raises(lr.DataError, match="letter.h5"):
        lr.open(letter)
    assert issubclass(lr.DataError, lr.LionrockError)


def test_a_group_that_was_not_computed_is_named(results):
    with pytest.raises(KeyError, match="attribution"):
        results["attribution"]


def test_the_table_of_projects_has_names_where_the_file_has_places(results):
    table, group = results.project, results["project"]
    assert len(table) == group.sizes["project"]
    for variable, axis in PLACES.items():
        for row, place in enumerate(group[variable].values.astype(int)):
            name = table[axis].iloc[row]
            assert name == group[axis].values[place] if place >= 0 else name is np.nan
    assert table.candidate.dtype == np.int64 and table.beyond_evidence.dtype == bool


def test_a_stage_that_was_never_reached_is_missing_and_quarters_are_ordered(results):
    table, group = results.project, results["project"]
    for stage in STAGES:
        never = group[stage].values == -1
        assert (table[stage].isna() == never).all() and 0 < never.sum() < len(never), stage
    assert (table.opened < table.opened.cat.categories[-1]).any()


def test_projects_name_every_instrument_in_their_terms(results):
    reached = results["project"].reached_by
    for row, text in enumerate(results.project.instruments):
        names = [] if text == "" else text.split(", ")
        assert names == reached.instrument.values[reached.values[row] == 1].tolist()


def test_projects_of_a_run_without_instruments_and_sites_have_a_table(results):
    without = results["project"].drop_dims(["instrument", "site"])
    without["site_of"] = ("project", np.full(without.sizes["project"], -1.0))
    table = project_table(without)
    assert table.instruments.eq("").all() and table.site.isna().all()


@pytest.mark.parametrize("group, reason", [
    ("instrument", "no scenario of the run has a policy instrument"),
    ("fiscal", "has a government"), ("site", "recorded no sites"), ("project", "told not to keep them")])
def test_a_group_that_not_every_run_has_says_why_it_is_absent(group, reason):
    class Core:
        groups = ["macro"]

    with pytest.raises(KeyError, match=reason):
        getattr(lr.Results(Core()), group)


def test_the_description_names_groups_variables_and_units(sample_file):
    text = lr.describe(sample_file)
    assert "/industry" in text and "gdp_real" in text and "失業率" in text


def test_a_year_the_run_covers_in_part_has_no_row(results):
    macro = results.macro.copy()
    macro["inflation_annual"] = macro.inflation_annual.where(macro.year < 2035)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        only_inflation = yearly_table(macro[["inflation_annual"]], 0.9)
    assert only_inflation.loc["current_law"].index.max() == 2034
