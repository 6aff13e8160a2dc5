# SPDX-License-Identifier: Apache-2.0
"""Builds the extension through CMake and packs data and scenarios with the package.

Needs the source tree around it, the C++ libraries of the program, CMake and Ninja.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py

SOURCE = Path(__file__).resolve().parent.parent


class BuildWithData(build_py):
    """Puts data and scenarios beside the package's Python files."""

    def run(self):
        # Nothing of an earlier installation may slip into this one.
        shutil.rmtree(Path(self.build_lib) / "lionrock", ignore_errors=True)
        super().run()
        share = Path(self.build_lib) / "lionrock" / "share"
        for folder in ("data", "scenarios"):
            shutil.copytree(SOURCE / folder, share / folder, dirs_exist_ok=True)


class BuildWithCMake(build_ext):
    """Builds `_core` and nothing else."""

    def build_extension(self, ext):
        output = Path(self.get_ext_fullpath(ext.name)).resolve().parent
        build = Path(self.build_temp).resolve()
        subprocess.run(
            ["cmake", "-S", SOURCE, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
             "-DLIONROCK_TESTS=OFF", "-DLIONROCK_BENCHMARKS=OFF", "-DLIONROCK_PYTHON=ON",
             f"-DPython_EXECUTABLE={sys.executable}", f"-DLIONROCK_PYTHON_OUTPUT={output}",
             *os.environ.get("CMAKE_ARGS", "").split()], check=True)
        subprocess.run(["cmake", "--build", build, "--target", "lionrock_core"], check=True)


setup(ext_modules=[Extension("lionrock._core", sources=[])],
      cmdclass={"build_py": BuildWithData, "build_ext": BuildWithCMake},
      options={"build": {"build_base": str(SOURCE / "build" / "pip")}})
