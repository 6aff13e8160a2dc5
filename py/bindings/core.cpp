// SPDX-License-Identifier: Apache-2.0
#include "py/bindings/bindings.hpp"

PYBIND11_MODULE(_core, module)
{
  module.doc() = "The C++ core of lionrock; use the package lionrock, which adds labels and units.";
  lionrock::bindings::bind_errors(module);
  lionrock::bindings::bind_input_output(module);
  lionrock::bindings::bind_pack(module);
  lionrock::bindings::bind_scenario(module);
  lionrock::bindings::bind_results(module);
  lionrock::bindings::bind_experiment(module);
}
