# SPDX-License-Identifier: Apache-2.0
"""Scenarios: one question each, read from a file and changed key by key."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lionrock import _core
from lionrock.locations import economy_pack, scenario_file


def to_toml(value: Any) -> str:
    """A value as TOML writes it.

    Examples
    --------
    >>> to_toml({2024: 0.05, 2026: 0.03})
    '{ 2024 = 0.05, 2026 = 0.03 }'
    >>> to_toml(["land", True])
    '["land", true]'
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {to_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(to_toml, value)) + "]"
    raise TypeError(f"{value!r} has no form in TOML; expected a number, text, truth value, list "
                    "or dict")


@dataclass(frozen=True)
class Scenario:
    """A scenario file and the values that take the place of the file's.

    It never changes: :meth:`set` and the ``with_`` methods return another one.

    Attributes
    ----------
    path
        The scenario file.
    settings
        Values by dotted key, as the command line's ``--set``.
    pack
        Economy pack it is checked against.

    Examples
    --------
    >>> scenario = lr.Scenario.load("baseline").with_members(4).set("run.scale", 1000)
    >>> "scale = 1000" in scenario.resolved
    True
    """

    path: Path
    settings: dict[str, Any] = field(default_factory=dict)
    pack: str = "hong_kong"

    @classmethod
    def load(cls, path: str | os.PathLike[str], pack: str = "hong_kong") -> Scenario:
        """Reads and checks a scenario.

        Parameters
        ----------
        path
            A file, or the name of a shipped scenario such as ``baseline``.

        Raises
        ------
        ScenarioError
            With file, line, column, what was found and what is accepted.
        """
        scenario = cls(scenario_file(path), pack=pack)
        scenario.check()
        return scenario

    def set(self, key: str, value: Any) -> Scenario:
        """Another scenario with one value replaced.

        Parameters
        ----------
        key
            Dotted key, such as ``run.scale`` or ``outlook.us_policy_rate``.
        value
            Number, text, truth value, list, or a dict of years to numbers for a path.

        Raises
        ------
        ScenarioError
            The key is unknown or the value out of range.
        """
        scenario = replace(self, settings={**self.settings, key: value})
        scenario.check()
        return scenario

    def with_members(self, members: int) -> Scenario:
        """Another scenario with that many members."""
        return self.set("run.members", members)

    def with_seed(self, seed: int) -> Scenario:
        """Another scenario with other luck."""
        return self.set("run.seed", seed)

    def with_scale(self, scale: int) -> Scenario:
        """Another scenario at 1 agent for ``scale`` establishments or persons."""
        return self.set("run.scale", scale)

    def with_until(self, quarter: str) -> Scenario:
        """Another scenario that ends with the given quarter, such as ``2035Q4``."""
        return self.set("run.until", quarter)

    def with_engine(self, engine: str) -> Scenario:
        """Another scenario on engine ``agent-based`` or ``input-output``."""
        return self.set("run.engine", engine)

    def check(self) -> None:
        """Checks every key.

        Raises
        ------
        ScenarioError
            Something is wrong; the message says where, and what is accepted.
        """
        self.read()

    @property
    def resolved(self) -> str:
        """The scenario as TOML, with everything it extends and every replaced value applied."""
        return self.read().resolved

    def read(self) -> _core.Scenario:
        """The scenario as the core runs it."""
        settings = [f"{key}={to_toml(value)}" for key, value in self.settings.items()]
        return _core.read_scenario(self.path, settings, economy_pack(self.pack))
