# SPDX-License-Identifier: Apache-2.0
"""Runs scenarios."""

from __future__ import annotations

import os
import sys
from typing import Union

from tqdm import tqdm

from lionrock import _core
from lionrock.locations import economy_pack
from lionrock.results import Results
from lionrock.scenario import Scenario

#: What can be run: a scenario, a file, or the name of a shipped one.
Runnable = Union[Scenario, str, "os.PathLike[str]"]


def _changed(scenario: Runnable, pack: str, changes: dict[str, object]) -> Scenario:
    if not isinstance(scenario, Scenario):
        scenario = Scenario.load(scenario, pack=pack)
    for key, value in changes.items():
        if value is not None:
            scenario = scenario.set(key, value)
    return scenario


def run(scenario: Runnable, *others: Runnable, members: int | None = None,
        seed: int | None = None, scale: int | None = None, until: str | None = None,
        engine: str | None = None, threads: int | None = None, pack: str = "hong_kong",
        progress: bool | None = None) -> Results:
    """Runs one scenario, or several with the same luck.

    Ctrl-C lets the members at work finish, starts no other and raises KeyboardInterrupt.

    Parameters
    ----------
    scenario, *others
        Scenarios, files, or names of shipped scenarios. Member m of every scenario shares luck and
        parameters, so that differences between scenarios are paired.
    members, seed, scale, until, engine
        Take the place of the scenario's own values.
    threads
        Threads to use; all processors when absent. Results do not depend on it.
    pack
        Economy pack.
    progress
        Show a progress bar; by default in notebooks and terminals.

    Raises
    ------
    ScenarioError
        A scenario is wrong; nothing has run.
    IdentityError
        An accounting identity broke; the message names both sides.

    Examples
    --------
    >>> results = lr.run("baseline", members=2, scale=1000, until="2024Q4", progress=False)
    >>> results.macro.sizes["member"], results.macro.sizes["quarter"]
    (2, 4)
    """
    changes = {"run.members": members, "run.seed": seed, "run.scale": scale, "run.until": until,
               "run.engine": engine}
    scenarios = [_changed(each, pack, changes).read() for each in (scenario, *others)]
    if threads is None:
        threads = os.cpu_count() or 1
    if progress is None:
        progress = "ipykernel" in sys.modules or sys.stderr.isatty()
    with tqdm(total=100, unit="%", disable=not progress, desc=scenarios[0].name,
              bar_format="{desc}: {percentage:3.0f}%|{bar}| {elapsed} < {remaining}") as bar:
        def report(fraction: float) -> None:
            bar.update(100.0 * fraction - bar.n)

        core = _core.run(scenarios, economy_pack(pack), threads, report)
    return Results(core)
