# SPDX-License-Identifier: Apache-2.0
"""Lion Rock: Hong Kong's economy for industrial policy, simulated.

>>> import lionrock as lr
>>> results = lr.open("run.h5")
>>> results.macro.gdp_nominal.dims
('scenario', 'member', 'quarter')
"""

import sys as _sys

try:
    from lionrock._core import (
        DataError,
        IdentityError,
        LionrockError,
        ScenarioError,
        Stopped,
    )
    from lionrock.experiment import run
    from lionrock.input_output import Table, table
    from lionrock.results import Results, describe, open
    from lionrock.scenario import Scenario
except ImportError as error:
    raise ImportError(
        f"lionrock cannot be used by {_sys.executable}: {error}\n"
        "  expected: run ./dev build, then use the interpreter that ./dev names") from error

__all__ = [
    "DataError",
    "IdentityError",
    "LionrockError",
    "Results",
    "Scenario",
    "ScenarioError",
    "Stopped",
    "Table",
    "describe",
    "open",
    "run",
    "table",
]
