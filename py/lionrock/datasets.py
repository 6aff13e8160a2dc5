# SPDX-License-Identifier: Apache-2.0
"""From the arrays of the core to labelled datasets."""

from __future__ import annotations

from typing import Any

import numpy as np
import xarray as xr

from lionrock import _core


def _attributes(facts: dict[str, Any]) -> dict[str, str]:
    return {key: facts[key] for key in ("units", "long_name", "long_name_zh")}


def to_dataset(core: _core.Results, group: str) -> xr.Dataset:
    """One group of the core's results with its dimensions, labels, units and names.

    Numbers are not copied: they are read-only views of the core's memory.

    Parameters
    ----------
    core
        Results held by the core.
    group
        One of ``core.groups``.

    Returns
    -------
    xarray.Dataset
        The same dataset that ``xarray.open_dataset(file, group=group)`` gives, with float64 in
        every group.
    """
    coordinates = {}
    for axis in core.axes(group):
        entries = axis["entries"]
        if isinstance(entries, list):
            entries = np.array(entries, dtype=object)
        coordinates[axis["name"]] = (axis["name"], entries, _attributes(axis))

    variables = {}
    for text in core.texts(group):
        values = np.array(text["values"], dtype=object)
        variables[text["name"]] = (text["axes"], values, _attributes(text))
    for variable in core.variables(group):
        variables[variable["name"]] = (
            variable["axes"], variable["values"], _attributes(variable))
    return xr.Dataset(variables, coords=coordinates)
