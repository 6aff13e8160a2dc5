# SPDX-License-Identifier: Apache-2.0
"""Input-output analysis in Python agrees with the textbook formulas in numpy."""

import numpy as np
import pytest

import lionrock as lr


@pytest.fixture(scope="module")
def table():
    return lr.table("hong_kong")


@pytest.fixture(scope="module")
def active(table):
    return table.primary_inputs.output > 0


def test_the_table_has_35_industries_labelled_with_slugs(table):
    assert table.industries.shape[0] == 35
    assert table.industries.index.is_unique
    assert table.industries.loc["electrical_and_optical", "manufacturing"]
    assert table.domestic.index.equals(table.domestic.columns.rename("product"))


def test_every_product_is_used_up_and_every_industry_covers_its_costs(table):
    uses = table.domestic.sum(axis=1) + table.final_domestic.sum(axis=1)
    inputs = table.primary_inputs
    costs = (table.domestic.sum() + table.imported.sum() + inputs.product_taxes
             + inputs.value_added)
    np.testing.assert_allclose(uses, inputs.output, rtol=1e-6, atol=1e-3)
    np.testing.assert_allclose(costs, inputs.output, rtol=1e-6, atol=1e-3)


def test_the_leontief_inverse_is_that_of_the_coefficients(table):
    A = table.coefficients()
    np.testing.assert_allclose(table.leontief_inverse(), np.linalg.inv(np.eye(35) - A),
                               atol=1e-12)


def test_output_multipliers_are_column_sums_of_the_inverse(table, active):
    multipliers = table.multipliers()["output", "type_i"]
    np.testing.assert_allclose(multipliers[active], table.leontief_inverse().sum()[active])


def test_the_spending_of_households_adds_to_every_multiplier(table, active):
    multipliers = table.multipliers()
    for effect in ("output", "value_added", "income", "jobs", "imports"):
        kinds = multipliers[effect]
        kinds = kinds[active]
        assert (kinds.type_ii >= kinds.type_i - 1e-12).all(), effect
        assert (kinds.type_i >= kinds.direct - 1e-12).all(), effect
    without = table.multipliers(propensity=0.0)["output"]
    np.testing.assert_allclose(without.type_ii, without.type_i)


def test_a_dollar_of_final_demand_ends_as_value_added_imports_and_taxes_on_products(table, active):
    content = table.multipliers()
    products = table.primary_inputs.product_taxes / table.primary_inputs.output.where(active, 1.0)
    taxes_on_products = table.leontief_inverse().T @ products
    total = (content["value_added", "type_i"] + content["imports", "type_i"] + taxes_on_products)
    np.testing.assert_allclose(total[active], 1.0, rtol=1e-6)


def test_taking_out_an_industry_alone_is_what_the_list_of_all_says(table):
    slug = "electrical_and_optical"
    alone = table.extract(slug).sum()
    np.testing.assert_allclose(alone, table.extraction().loc[slug])


def test_costs_change_by_slug_and_only_where_named(table, active):
    none = table.prices()
    np.testing.assert_allclose(none[active], 1.0)
    dearer = table.prices(wages={"construction": 0.1})
    assert dearer["construction"] > 1.0
    assert dearer["construction"] == dearer.max()


def test_industries_without_output_are_unknown_so_that_means_leave_them_out(table, active):
    assert {"mining", "motor_trade"} <= set(active.index[~active])
    for frame in (table.multipliers(), table.linkages().drop(columns="kind"), table.extraction(),
                  table.extract("construction"), table.prices().to_frame()):
        assert frame[~active].isna().all(axis=None)
        assert frame[active].notna().all(axis=None)
    output = table.multipliers()["output", "type_i"]
    assert output.mean() == pytest.approx(output[active].mean())


def test_an_industry_that_does_not_exist_is_named(table):
    with pytest.raises(KeyError, match="constrution"):
        table.prices(wages={"constrution": 0.1})
    with pytest.raises(KeyError, match="steel"):
        table.extract("steel")


def test_linkages_come_with_their_class(table):
    linkages = table.linkages()
    assert set(linkages.kind) <= {"key", "backward_oriented", "forward_oriented", "weak", "empty"}
    active = linkages.power[linkages.kind != "empty"]
    assert active.mean() == pytest.approx(1.0)


def test_the_narrow_share_of_manufacturing_is_near_one_per_cent(table):
    shares = table.shares()
    assert 0.007 < shares["narrow"] < 0.012
    assert shares["narrow"] < shares["wide_2026"] < shares["fhki"]


def test_arrays_of_the_table_are_not_copied():
    pack = lr.locations.economy_pack("hong_kong")
    assert not pack.table.domestic.flags.owndata
    assert not pack.table.domestic.flags.writeable


def test_a_pack_or_structure_that_does_not_exist_is_a_data_error_that_lists_those_that_do():
    with pytest.raises(lr.DataError, match="hong_kong"):
        lr.table("atlantis")
    with pytest.raises(lr.DataError, match="2019"):
        lr.table("hong_kong", structure=1850)


def test_both_structures_of_the_table_have_the_same_value_added():
    ordinary, recent = lr.table("hong_kong", structure=2019), lr.table("hong_kong", structure=2022)
    assert (ordinary.structure_year, recent.structure_year) == (2019, 2022)
    assert not np.allclose(ordinary.domestic, recent.domestic)
    np.testing.assert_allclose(recent.primary_inputs.value_added,
                               ordinary.primary_inputs.value_added, rtol=1e-6, atol=1e-6)
