// SPDX-License-Identifier: Apache-2.0
#include "py/bindings/bindings.hpp"
#include "sim/base/error.hpp"

namespace lionrock::bindings {

namespace py = pybind11;

void bind_errors(py::module_& module)
{
  // Later registrations are tried first, so the base comes before its kinds.
  const auto& base = py::register_exception<Error>(module, "LionrockError", PyExc_RuntimeError);
  py::register_exception<ScenarioError>(module, "ScenarioError", base);
  py::register_exception<DataError>(module, "DataError", base);
  py::register_exception<IdentityError>(module, "IdentityError", base);
  py::register_exception<Stopped>(module, "Stopped", base);
}

}  // namespace lionrock::bindings
