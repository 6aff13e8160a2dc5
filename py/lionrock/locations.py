# SPDX-License-Identifier: Apache-2.0
"""Where the data and the scenarios are, and the packs read from there."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

from lionrock import _core
from lionrock._core import DataError

_PACKAGE = Path(__file__).resolve().parent


def _candidates() -> list[Path]:
    """Folders that may hold ``data`` and ``scenarios``, the first to be used first."""
    named = os.environ.get("LIONROCK_DATA")
    if named:
        # An explicit choice is never passed over in silence.
        return [Path(named), Path(named).parent] if Path(named).name == "data" else [Path(named)]
    return [_PACKAGE / "share", Path(sys.prefix) / "share" / "lionrock", _PACKAGE.parents[1]]


def home() -> Path:
    """Folder with ``data`` and ``scenarios``.

    The environment variable LIONROCK_DATA names it; otherwise it is looked for beside the installed
    package, then in the source tree.

    Raises
    ------
    DataError
        None of these folders has data.
    """
    candidates = _candidates()
    for folder in candidates:
        if (folder / "data").is_dir():
            return folder
    looked = ", ".join(str(folder) for folder in candidates)
    raise DataError(f"no folder data in {looked}\n  expected: set LIONROCK_DATA to the folder that "
                    "holds data and scenarios")


def pack_folder(name: str) -> Path:
    """Folder of an economy pack, such as ``hong_kong``.

    Raises
    ------
    DataError
        There is no such pack; the message lists those there are.
    """
    data = home() / "data"
    folder = data / name
    if not (folder / "manifest.toml").is_file():
        known = sorted(manifest.parent.name for manifest in data.glob("*/manifest.toml"))
        raise DataError(f"no economy pack {name!r} in {data}; there are: {', '.join(known)}")
    return folder


@lru_cache(maxsize=8)
def _read_pack(folder: Path) -> _core.EconomyPack:
    return _core.read_pack(folder)


def economy_pack(name: str) -> _core.EconomyPack:
    """An economy pack by name, read, balanced and checked once per session.

    Raises
    ------
    DataError
        There is no such pack, or it does not add up.
    """
    return _read_pack(pack_folder(name))


def scenario_file(path: str | os.PathLike[str]) -> Path:
    """A scenario as given, else of that name among the shipped ones."""
    given = Path(path)
    if given.exists():
        return given
    shipped = home() / "scenarios" / given.name
    for candidate in (shipped, shipped.with_suffix(".toml")):
        if candidate.exists():
            return candidate
    return given
