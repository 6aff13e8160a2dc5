# SPDX-License-Identifier: Apache-2.0
"""The rooms of sim/ stand on floors: each may use the rooms below it and none above."""

import itertools
import re
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Ground floor first; rooms of one floor from left to right, each may use those to its left.
ROOMS = [
    "base",
    "rules",
    "input_output",
    "pack",
    "economy",
    "markets",
    "dynamics",
    "policy",
    "projects",
    "accounts",
    "quarter",
    "calibration",
    "scenario",
    "results",
    "experiment",
    "cli",
]
FLOOR = {room: floor for floor, room in enumerate(ROOMS)}

SPDX = "SPDX-License-Identifier: Apache-2.0"
LONG, TOO_LONG = 350, 450  # lines: two ideas in one file; certainly two


def sources(*patterns: str) -> list[Path]:
    """Files of the repository that match, without what is built or hidden."""
    folders = ("sim", "tests", "benchmarks", "py")
    found = itertools.chain.from_iterable(
        (ROOT / folder).rglob(pattern) for folder in folders for pattern in patterns
    )
    return sorted(path for path in found if "build" not in path.relative_to(ROOT).parts)


def rooms_included(text: str) -> set[str]:
    """Rooms of sim/ that a C++ text includes."""
    return set(re.findall(r'^\s*#\s*include\s+["<]sim/(\w+)/', text, re.MULTILINE))


def rooms_used(cmake: str) -> set[str]:
    """Rooms that the CMake text of a room links."""
    return set(re.findall(r"lionrock::(\w+)\b(?!\s+ALIAS)", cmake))


def rooms_linked(room: str) -> set[str]:
    """Rooms that a room's CMakeLists.txt links; none where there is no such file."""
    file = ROOT / "sim" / room / "CMakeLists.txt"
    return rooms_used(file.read_text(encoding="utf-8")) if file.exists() else set()


def foundation(room: str) -> set[str]:
    """The room and every lower room its CMake target reaches."""
    lower = {other for other in rooms_linked(room) if FLOOR[other] < FLOOR[room]}
    return {room}.union(*(foundation(other) for other in lower))


PRESENT = [room for room in ROOMS if any((ROOT / "sim" / room).glob("*.[ch]pp"))]


def test_every_folder_of_sim_is_a_room_with_a_floor():
    folders = {path.name for path in (ROOT / "sim").iterdir() if path.is_dir()}
    assert folders <= set(ROOMS), "a new room needs a floor in this test and in sim/CMakeLists.txt"


def test_cmake_lists_the_rooms_in_the_same_order():
    text = (ROOT / "sim" / "CMakeLists.txt").read_text(encoding="utf-8")
    listed = re.search(r"set\(LIONROCK_ROOMS(.*?)\)", text, re.DOTALL).group(1).split()
    assert listed == ROOMS


@pytest.mark.parametrize("room", PRESENT)
def test_includes_point_down(room):
    upward = [
        f"{path.relative_to(ROOT)} includes {other}"
        for path in sources("*.hpp", "*.cpp")
        if path.parent == ROOT / "sim" / room
        for other in sorted(rooms_included(path.read_text(encoding="utf-8")))
        if FLOOR[other] > FLOOR[room]
    ]
    assert not upward


@pytest.mark.parametrize("room", PRESENT)
def test_cmake_targets_use_only_lower_rooms(room):
    upward = {other for other in rooms_linked(room) if FLOOR[other] >= FLOOR[room]}
    assert not upward


@pytest.mark.parametrize("room", PRESENT)
def test_rooms_that_are_included_are_named_in_cmake(room):
    if not (ROOT / "sim" / room / "CMakeLists.txt").exists():
        pytest.fail(f"sim/{room} has sources but no CMakeLists.txt")
    included = set().union(
        *(
            rooms_included(path.read_text(encoding="utf-8"))
            for path in (ROOT / "sim" / room).iterdir()
            if path.suffix in (".hpp", ".cpp")
        )
    )
    assert included <= foundation(room)


def test_the_checks_see_an_upward_include_and_an_upward_target():
    assert rooms_included('#include "sim/cli/main.hpp"\n#include <vector>\n') == {"cli"}
    assert rooms_used("add_room(base\n  SOURCES a.cpp\n  USES lionrock::cli fmt::fmt)") == {"cli"}
    assert rooms_used("add_library(lionrock::base ALIAS lionrock_base)") == set()


def test_every_source_begins_with_its_licence():
    without = [
        str(path.relative_to(ROOT))
        for path in sources("*.hpp", "*.cpp", "*.py", "*.cmake", "CMakeLists.txt")
        if SPDX not in path.read_text(encoding="utf-8").partition("\n")[0]
    ]
    assert not without


def test_no_file_holds_two_ideas():
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources("*.hpp", "*.cpp", "*.py")
    }
    long = {path: count for path, count in lines.items() if count > LONG}
    if long:
        warnings.warn(f"more than {LONG} lines, perhaps two ideas: {long}", stacklevel=1)
    assert not {path for path, count in long.items() if count > TOO_LONG}


def test_headers_are_included_once():
    without = [
        str(path.relative_to(ROOT))
        for path in sources("*.hpp")
        if "#pragma once" not in path.read_text(encoding="utf-8")
    ]
    assert not without
