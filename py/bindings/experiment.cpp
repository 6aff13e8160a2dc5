// SPDX-License-Identifier: Apache-2.0
#include <pybind11/functional.h>
#include <pybind11/stl.h>

#include <chrono>
#include <memory>

#include "py/bindings/beside.hpp"
#include "py/bindings/bindings.hpp"
#include "sim/experiment/ensemble.hpp"
#include "sim/results/provenance.hpp"

namespace lionrock::bindings {
namespace {

namespace py = pybind11;
using results::Results;
using scenario::Scenario;

std::shared_ptr<Results> run(const std::vector<Scenario>& scenarios, const pack::EconomyPack& pack,
                             int threads, const py::function& report)
{
  const auto start = std::chrono::system_clock::now();
  auto found = run_beside_interpreter(
      [&](Telephone& telephone) {
        const auto progress = [&](const experiment::Progress& so_far) {
          telephone.done =
              static_cast<double>(so_far.quarters_done) / static_cast<double>(so_far.quarters);
        };
        return experiment::run(scenarios, pack,
                               {.threads = threads, .progress = progress, .stop = &telephone.stop});
      },
      report);
  stamp(found.provenance, "lionrock.run", start, threads);
  return std::make_shared<Results>(std::move(found));
}

}  // namespace

void bind_experiment(py::module_& module)
{
  module.def("run", &run, py::arg("scenarios"), py::arg("pack"), py::arg("threads"),
             py::arg("report"));
}

}  // namespace lionrock::bindings
