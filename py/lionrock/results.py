# SPDX-License-Identifier: Apache-2.0
"""What an experiment found."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from lionrock import _core
from lionrock.datasets import to_dataset
from lionrock.plots import Plots
from lionrock.projects import project_table
from lionrock.yearly import yearly_table

#: Why a group may be missing, for those that not every run has.
_ABSENT = {
    "instrument": "no scenario of the run has a policy instrument",
    "fiscal": "no engine of the run has a government",
    "site": "the run recorded no sites",
    "project": "the run has no projects, or was told not to keep them",
}


class Results:
    """Results of a run or a comparison, from memory or from a file.

    Each group is an :class:`xarray.Dataset` with named dimensions, labels, units and names in
    English and Traditional Chinese.

    Examples
    --------
    >>> results = lr.open("run.h5")
    >>> results.groups
    ['fiscal', 'industry', 'instrument', 'macro', 'parameter', 'project', 'site', 'table']
    >>> results.macro.gdp_nominal.attrs["units"]
    'HK$ million per quarter'
    >>> results.provenance["seed"]
    20260226
    """

    def __init__(self, core: _core.Results) -> None:
        self._core = core
        self._datasets: dict[str, xr.Dataset] = {}

    @property
    def groups(self) -> list[str]:
        """Names of the groups that were computed."""
        return list(self._core.groups)

    @cached_property
    def provenance(self) -> dict[str, Any]:
        """Where the numbers come from: versions, data pack, seed, scenarios as they were run."""
        return self._core.provenance

    def __getitem__(self, group: str) -> xr.Dataset:
        """A group by its name in the file."""
        if group not in self._core.groups:
            reason = f": {_ABSENT[group]}" if group in _ABSENT else ""
            raise KeyError(
                f"these results have no group {group}{reason}; they have {self.groups}")
        if group not in self._datasets:
            self._datasets[group] = to_dataset(self._core, group)
        return self._datasets[group]

    @property
    def macro(self) -> xr.Dataset:
        """The economy as a whole, on scenario, member and quarter or year."""
        return self["macro"]

    @property
    def industry(self) -> xr.Dataset:
        """Industries, on scenario, member, quarter and industry."""
        return self["industry"]

    @property
    def parameter(self) -> xr.Dataset:
        """Behavioural parameters each member was run with."""
        return self["parameter"]

    @property
    def instrument(self) -> xr.Dataset:
        """Policy instruments, on scenario, member, quarter and instrument.

        What would not have gone without instruments ends in ``_additional``, what would have gone
        all the same in ``_deadweight``. A project is counted with every instrument that reaches
        it, so that instruments do not add up; what begins with ``all_`` counts it once.

        Raises
        ------
        KeyError
            No scenario of the run has an instrument.

        Examples
        --------
        >>> instrument = lr.open("run.h5").instrument
        >>> instrument.jobs_additional.dims
        ('scenario', 'member', 'quarter', 'instrument')
        >>> instrument.name_zh.sel(instrument="nias").item()
        '新型工業加速計劃'
        """
        return self["instrument"]

    @property
    def site(self) -> xr.Dataset:
        """Sites and stocks of floor, on scenario, member, quarter and site.

        Raises
        ------
        KeyError
            The run recorded no sites.

        Examples
        --------
        >>> site = lr.open("run.h5").site
        >>> site.supplied.attrs["units"], site.waiting.dims[-1]
        ('m2', 'floor_kind')
        """
        return self["site"]

    @property
    def fiscal(self) -> xr.Dataset:
        """Government's accounts in the Treasury's form, by fiscal year, account and kind.

        Raises
        ------
        KeyError
            No engine of the run has a government.

        Examples
        --------
        >>> fiscal = lr.open("run.h5").fiscal
        >>> fiscal.cash.dims[2:]
        ('fiscal_year', 'account', 'kind')
        """
        return self["fiscal"]

    @cached_property
    def project(self) -> pd.DataFrame:
        """Candidates for an investment and what became of them, one row each.

        Names stand where group ``project`` of the file has places on its dimensions. Quarters are
        ordered, and missing where a stage was never reached. ``candidate`` is the same for a
        candidate in every scenario of a member.

        Raises
        ------
        KeyError
            The run has no projects, or was told not to keep them.

        Examples
        --------
        >>> project = lr.open("run.h5").project
        >>> project.loc[0, ["archetype", "outcome", "label"]].tolist()
        ['battery', 'refused', 'additional']
        >>> int((project.opened <= "2024Q2").sum())
        2
        >>> project.instruments.tolist()[:3]
        ['', 'nias, half_rate', '']
        """
        return project_table(self["project"])

    @property
    def input_output(self) -> xr.Dataset:
        """Simulated input-output table, ensemble mean; group ``table`` of the file."""
        return self["table"]

    @property
    def plot(self) -> Plots:
        """Charts; each returns a matplotlib Axes."""
        return Plots(self.macro, self.provenance)

    def table(self, interval: float = 0.9) -> pd.DataFrame:
        """Growth, unemployment, inflation and manufacturing's shares by year, with intervals.

        Parameters
        ----------
        interval
            Probability the interval between ``low`` and ``high`` covers, between 0 and 1.

        Returns
        -------
        pandas.DataFrame
            Fractions. Rows are (scenario, year), columns (indicator, statistic) with the
            statistics ``median``, ``low`` and ``high`` over the members.

        Examples
        --------
        >>> table = lr.open("run.h5").table()
        >>> table.loc[("current_law", 2030), ("manufacturing_share_narrow", "median")].round(4)
        0.008
        """
        return yearly_table(self.macro, interval)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes a results file; it appears under its name only when complete."""
        self._core.write(Path(path))
        return Path(path)

    def __repr__(self) -> str:
        scenarios = ", ".join(scenario["name"] for scenario in self.provenance["scenarios"])
        return f"<lionrock.Results of {scenarios}; groups {', '.join(self.groups)}>"


def open(path: str | os.PathLike[str]) -> Results:
    """Results from a file.

    Parameters
    ----------
    path
        A results file, as ``lionrock run -o`` or :meth:`Results.save` writes it.

    Raises
    ------
    DataError
        The file is missing, damaged, of another kind or of a newer major version.
    """
    return Results(_core.read_results(Path(path)))


def describe(path: str | os.PathLike[str]) -> str:
    """What is in a results file: provenance, groups, variables with dimensions and units."""
    return _core.describe_results(Path(path))
