// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

#include <atomic>
#include <chrono>
#include <future>

namespace lionrock::bindings {

/// What a long computation and the interpreter tell each other while it runs.
struct Telephone {
  std::atomic<double> done = 0.0;  ///< fraction finished, written by the computation
  std::atomic<bool> stop = false;  ///< set by the interpreter; the computation ends soon after
};

/// Runs `work(telephone)` in a thread of its own, without the GIL, while this thread reports
/// progress to Python and watches for Ctrl-C.
///
/// Python handles signals in its main thread only, which would otherwise be inside the computation.
///
/// @param report  called with the fraction finished, about ten times a second and at the end
/// @return        what `work` returns
/// @throws        what `work` throws; KeyboardInterrupt, or what `report` raises, once it has ended
template <typename Work>
auto run_beside_interpreter(const Work& work, const pybind11::function& report)
{
  namespace py = pybind11;
  Telephone telephone;
  auto outcome = std::async(std::launch::async, [&] { return work(telephone); });
  const auto finished = [&](std::chrono::milliseconds wait) {
    const py::gil_scoped_release release;
    return outcome.wait_for(wait) == std::future_status::ready;
  };
  try {
    while (!finished(std::chrono::milliseconds(100))) {
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      report(telephone.done.load());
    }
  } catch (...) {
    telephone.stop = true;
    const py::gil_scoped_release release;
    outcome.wait();
    throw;
  }
  auto result = outcome.get();
  report(1.0);
  return result;
}

}  // namespace lionrock::bindings
