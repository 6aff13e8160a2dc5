// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

namespace lionrock::bindings {

// One function and one file per room. Thin on purpose: names, arrays and the GIL here; labels,
// units and tables of pandas and xarray in the Python package.
void bind_errors(pybind11::module_& module);
void bind_experiment(pybind11::module_& module);
void bind_input_output(pybind11::module_& module);
void bind_pack(pybind11::module_& module);
void bind_results(pybind11::module_& module);
void bind_scenario(pybind11::module_& module);

}  // namespace lionrock::bindings
