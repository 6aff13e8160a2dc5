// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/scenario.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "py/bindings/bindings.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock::bindings {

namespace py = pybind11;
using scenario::Scenario;

void bind_scenario(py::module_& module)
{
  py::class_<Scenario>(module, "Scenario")
      .def_readonly("name", &Scenario::name)
      .def_readonly("title", &Scenario::title)
      .def_readonly("title_zh", &Scenario::title_zh)
      .def_readonly("resolved", &Scenario::resolved);

  module.def(
      "read_scenario",
      [](const std::filesystem::path& path, const std::vector<std::string>& set,
         const pack::EconomyPack& pack) {
        return scenario::read_scenario(path, {.set = set}, scenario::limits_of(pack));
      },
      py::arg("path"), py::arg("set"), py::arg("pack"));
}

}  // namespace lionrock::bindings
