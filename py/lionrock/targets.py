# SPDX-License-Identifier: Apache-2.0
"""What the share of manufacturing is held against, as the scenarios of a run say."""

from __future__ import annotations

import sys
from typing import Any, Iterable, NamedTuple

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class Target(NamedTuple):
    """A level that manufacturing's share of GDP is to reach.

    Attributes
    ----------
    definition
        Of manufacturing: ``narrow``, ``wide`` or ``fhki``.
    share
        Fraction of GDP at basic prices.
    year
        Calendar year by which it is to be reached.
    """

    definition: str
    share: float
    year: int


def targets_of(scenarios: Iterable[dict[str, Any]]) -> list[Target]:
    """The different targets of scenarios, in the order of the scenarios.

    Parameters
    ----------
    scenarios
        Records of ``Results.provenance["scenarios"]``, with the scenario as TOML in ``resolved``.

    Examples
    --------
    >>> targets_of([{"resolved": "target = { definition = 'narrow', share = 0.05, year = 2030 }"}])
    [Target(definition='narrow', share=0.05, year=2030)]
    """
    tables = (tomllib.loads(record["resolved"]).get("target") for record in scenarios)
    found = (Target(table["definition"], table["share"], table["year"])
             for table in tables if table)
    return list(dict.fromkeys(found))
