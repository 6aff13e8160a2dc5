// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/pack.hpp"

#include <pybind11/eigen.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <memory>

#include "py/bindings/bindings.hpp"

namespace lionrock::bindings {

namespace py = pybind11;
using pack::EconomyPack;

void bind_pack(py::module_& module)
{
  constexpr auto in_place = py::return_value_policy::reference_internal;
  py::class_<EconomyPack, std::shared_ptr<EconomyPack>>(module, "EconomyPack")
      .def_readonly("name", &EconomyPack::name)
      .def_readonly("checksum", &EconomyPack::checksum)
      .def_readonly("base_year", &EconomyPack::base_year)
      .def_readonly("table", &EconomyPack::table, in_place)
      .def_readonly("alternative_table", &EconomyPack::alternative_table, in_place)
      .def_property_readonly("employed",
                             [](const EconomyPack& pack) { return pack.structure.employed; })
      .def_property_readonly("share_weights", [](const EconomyPack& pack) {
        py::dict weights;
        weights["narrow"] = pack.shares.narrow;
        weights["wide_2025"] = pack.shares.wide_2025;
        weights["wide_2026"] = pack.shares.wide_2026;
        weights["fhki"] = pack.shares.fhki;
        return weights;
      });

  module.def(
      "read_pack",
      [](const std::filesystem::path& folder) {
        return std::make_shared<EconomyPack>(pack::read_pack(folder));
      },
      py::arg("folder"), py::call_guard<py::gil_scoped_release>());
}

}  // namespace lionrock::bindings
