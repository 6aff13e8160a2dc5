# SPDX-License-Identifier: Apache-2.0
"""Every example in a docstring is true."""

import doctest
import importlib
import pkgutil

import matplotlib.pyplot as plt
import pytest

import lionrock

MODULES = ["lionrock"] + [f"lionrock.{module.name}"
                          for module in pkgutil.iter_modules(lionrock.__path__)
                          if not module.name.startswith("_")]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name, sample_file, monkeypatch):
    monkeypatch.chdir(sample_file.parent)
    tested = doctest.testmod(importlib.import_module(name), extraglobs={"lr": lionrock})
    plt.close("all")
    assert tested.failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    with_examples = [name for name in MODULES
                     if any(found.examples for found in finder.find(importlib.import_module(name)))]
    assert len(with_examples) >= 4
