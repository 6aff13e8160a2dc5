# SPDX-License-Identifier: Apache-2.0
"""Results files open in xarray and h5py without this package."""

import h5py
import numpy as np
import pytest
import xarray as xr

TIME_WORDS = {"days", "day", "hours", "minutes", "seconds", "months", "quarter", "quarters",
              "year", "years"}


@pytest.fixture
def macro(sample_file):
    with xr.open_dataset(sample_file, group="macro", engine="h5netcdf") as dataset:
        yield dataset


def test_macro_opens_in_xarray_with_named_dimensions_units_and_labels(macro):
    assert macro.gdp_nominal.dims == ("scenario", "member", "quarter")
    assert macro.manufacturing_share_narrow_annual.dims == ("scenario", "member", "year")
    assert macro.unemployment_rate_by_skill.dims == ("scenario", "member", "quarter", "skill")
    assert list(macro.scenario.values) == ["current_law", "full_package"]
    assert list(macro.quarter.values[:5]) == ["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1"]
    assert list(macro.year.values) == list(range(2024, 2036))
    assert macro.gdp_nominal.units == "HK$ million per quarter"
    assert macro.unemployment_rate.long_name == "Unemployment rate"
    assert macro.unemployment_rate.long_name_zh == "失業率"


def test_a_quarter_is_selected_by_its_label(macro):
    by_label = macro.gdp_nominal.sel(scenario="full_package", member=3, quarter="2030Q1")
    assert by_label.item() == macro.gdp_nominal[1, 3, 24].item()


def test_macro_is_float64_and_every_other_group_float32(sample_file):
    with h5py.File(sample_file) as file:
        for group in file.values():
            for dataset in group.values():
                if dataset.dtype.kind == "f":
                    expected = np.float64 if group.name == "/macro" else np.float32
                    assert dataset.dtype == expected, dataset.name


def test_every_group_opens_and_every_dataset_has_unit_and_both_names(sample_file):
    with h5py.File(sample_file) as file:
        assert list(file) == ["fiscal", "industry", "instrument", "macro", "parameter", "project",
                              "site", "table"]
        for group in file.values():
            with xr.open_dataset(sample_file, group=group.name, engine="h5netcdf") as dataset:
                for variable in dataset.variables.values():
                    assert variable.attrs["units"] and variable.attrs["units"] not in TIME_WORDS
                    assert variable.attrs["long_name"] and variable.attrs["long_name_zh"]
                    assert variable.dtype.kind not in "mM", "decoded into dates"


def test_numbers_are_chunked_shuffled_and_deflated(sample_file):
    with h5py.File(sample_file) as file:
        gdp = file["macro/gdp_nominal"]
        assert gdp.chunks and gdp.shuffle and gdp.compression == "gzip"


def test_all_text_is_of_variable_length_in_utf8(sample_file):
    def check(name, item):
        if isinstance(item, h5py.Dataset) and item.dtype.kind in "OS":
            assert h5py.check_string_dtype(item.dtype) == ("utf-8", None), name

    with h5py.File(sample_file) as file:
        file.visititems(check)
        assert h5py.check_string_dtype(file["macro/quarter"].dtype).encoding == "utf-8"


def test_the_root_says_where_the_numbers_come_from(sample_file):
    with h5py.File(sample_file) as file:
        assert file.attrs["filetype"] == "lionrock-results"
        assert file.attrs["format_version"].tolist() == [1, 2]
        assert file.attrs["seed"] == 20260226
        assert list(file.attrs["scenario_title_zh"]) == ["現行法例", "整套方案"]


def test_names_of_industries_lie_beside_their_slugs(sample_file):
    with xr.open_dataset(sample_file, group="industry", engine="h5netcdf") as industry:
        name = industry.industry_name_zh.sel(industry="wholesale")
        assert name.item() == "批發"
        assert industry.binding_constraint_share.dims[-2:] == ("industry", "constraint")


def test_instruments_have_their_names_and_splits_beside_their_labels(sample_file):
    with xr.open_dataset(sample_file, group="instrument", engine="h5netcdf") as instrument:
        assert instrument.name_en.sel(instrument="half_rate").item() == "Half-rate profits tax"
        assert instrument.evidence.values.tolist() == ["terms_only", "scenario"]
        dims = ("scenario", "member", "quarter", "instrument")
        assert instrument.jobs_additional.dims == instrument.jobs_deadweight.dims == dims


def test_projects_point_at_the_dimensions_of_their_group(sample_file):
    with xr.open_dataset(sample_file, group="project", engine="h5netcdf") as project:
        for name, variable in project.data_vars.items():
            units = variable.attrs["units"]
            if not units.startswith("place on axis "):
                continue
            axis = units.removeprefix("place on axis ").split(",")[0]
            assert axis in project.dims, name
            assert -1 <= variable.min() and variable.max() < project.sizes[axis], name
        assert project.reached_by.dims == ("project", "instrument")


def test_bottlenecks_are_named_beside_their_labels(macro):
    assert macro.project_capacity_held.dims == ("scenario", "member", "quarter", "bottleneck")
    assert macro.bottleneck_name_zh.sel(bottleneck="approval").item() == "審批"
