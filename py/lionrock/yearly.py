# SPDX-License-Identifier: Apache-2.0
"""The yearly table."""

from __future__ import annotations

import pandas as pd
import xarray as xr

#: Columns of the yearly table and the variables of group macro they come from.
INDICATORS = {
    "real_growth": "real_growth_annual",
    "unemployment_rate": "unemployment_rate_annual",
    "inflation": "inflation_annual",
    "manufacturing_share_narrow": "manufacturing_share_narrow_annual",
    "manufacturing_share_wide": "manufacturing_share_wide_annual",
    "manufacturing_share_fhki": "manufacturing_share_fhki_annual",
}


def yearly_table(macro: xr.Dataset, interval: float) -> pd.DataFrame:
    """Median and interval over the members of each indicator, by scenario and year.

    Parameters
    ----------
    macro
        Group macro of results.
    interval
        Probability the interval covers, between 0 and 1.

    Returns
    -------
    pandas.DataFrame
        Fractions; rows (scenario, year), columns (indicator, statistic). An indicator that was
        not computed has no columns; a year the run covers in part has no row.
    """
    if not 0.0 < interval < 1.0:
        raise ValueError(f"interval = {interval} is out of range; expected: a probability "
                         "between 0 and 1, such as 0.9")
    tail = (1.0 - interval) / 2.0
    statistics = {"median": 0.5, "low": tail, "high": 1.0 - tail}
    columns = {
        (indicator, statistic): whole_years(macro[variable]).quantile(q, "member").to_series()
        for indicator, variable in INDICATORS.items() if variable in macro
        for statistic, q in statistics.items()
    }
    table = pd.DataFrame(columns)
    table.columns = pd.MultiIndex.from_tuples(columns, names=["indicator", "statistic"])
    return table


def whole_years(variable: xr.DataArray) -> xr.DataArray:
    """A yearly variable without the years of which nothing is known."""
    return variable.dropna("year", how="all")
