# SPDX-License-Identifier: Apache-2.0
"""The table of investment projects."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

#: Columns whose numbers are places on a dimension of the group, and that dimension.
PLACES = {
    "scenario_of": "scenario",
    "archetype_of": "archetype",
    "industry_of": "industry",
    "class_of": "class",
    "origin_of": "origin",
    "outcome_of": "outcome",
    "label_of": "label",
    "site_of": "site",
}
#: Quarters of the stages, in the order in which a project reaches them.
STAGES = ["arrived", "decided", "approved", "leased", "started", "opened", "full", "ended"]
WHOLE = ["member", "candidate"]
ANSWERS = ["beyond_evidence", "only_by_attraction"]


def project_table(project: xr.Dataset) -> pd.DataFrame:
    """Projects with names and quarters in place of numbers that point at them.

    Parameters
    ----------
    project
        Group project of results.

    Returns
    -------
    pandas.DataFrame
        One row a project. Scenario, kind, industry, class, origin, outcome, label and site are
        categories; quarters are ordered categories, so that ``table.opened <= "2030Q4"`` works;
        what there is none of, or never was, is missing. ``instruments`` names those in the terms it
        decided on, separated by commas.
    """
    columns: dict[str, object] = {}
    for name, variable in project.data_vars.items():
        if variable.dims != ("project",) or variable.dtype.kind in "OU":
            continue
        values = variable.to_numpy()
        if name in PLACES:
            columns[PLACES[name]] = _category(values, project, PLACES[name], ordered=False)
        elif name in STAGES:
            columns[str(name)] = _category(values, project, "quarter", ordered=True)
        elif name in WHOLE:
            columns[str(name)] = values.astype(np.int64)
        elif name in ANSWERS:
            columns[str(name)] = values.astype(bool)
        else:
            columns[str(name)] = values
    columns["instruments"] = _instruments(project)
    return pd.DataFrame(columns, index=pd.Index(project["project"].to_numpy(), name="project"))


def _category(values: np.ndarray, project: xr.Dataset, axis: str, *,
              ordered: bool) -> pd.Categorical:
    """Names at the places on an axis; -1 is missing."""
    names = [str(name) for name in project[axis].to_numpy()] if axis in project.dims else []
    return pd.Categorical.from_codes(values.astype(np.int64), names, ordered=ordered)


def _instruments(project: xr.Dataset) -> list[str]:
    """Names of the instruments of each project, separated by commas."""
    if "reached_by" not in project:
        return [""] * project.sizes["project"]
    names = project["instrument"].to_numpy()
    patterns, row = np.unique(project["reached_by"].to_numpy() > 0.5, axis=0, return_inverse=True)
    texts = [", ".join(names[pattern]) for pattern in patterns]
    return [texts[place] for place in np.ravel(row)]
