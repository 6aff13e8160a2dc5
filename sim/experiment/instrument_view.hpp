// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/policy_view.hpp"

namespace lionrock::experiment {

/// In how many members an instrument's money ran out, and when.
struct RanOut {
  int members, runs;
  std::string median;  ///< quarter, of the members where it did
};

/// Group instrument of one scenario, read instrument by instrument; numbers are one a member.
struct InstrumentView {
  PolicyView view;
  std::vector<std::size_t> entries;  ///< those that did something, or of which something is unknown

  InstrumentView(const results::Results& results, std::size_t scenario);

  /// Sum from the start of the run to a quarter.
  [[nodiscard]] std::vector<double> since_start(const std::string& name, std::size_t last,
                                                std::size_t entry) const
  {
    return view.sum(name, 0, last, entry);
  }
  /// Outlay and equity bought, less what came back from equity, since the start; HK$ million.
  [[nodiscard]] std::vector<double> cash(std::size_t last, std::size_t entry) const;
  /// The same of all instruments, tax forgone included.
  [[nodiscard]] std::vector<double> public_money(std::size_t last) const;
  /// Projects that decided by a quarter on terms beyond the evidence, mean; 0 where unknown.
  [[nodiscard]] double beyond_evidence(std::size_t last, std::size_t entry) const;
  /// Nothing when there was money in every member.
  [[nodiscard]] std::optional<RanOut> ran_out(std::size_t entry) const;

private:
  [[nodiscard]] std::size_t length(const char* axis) const;
  [[nodiscard]] bool did(const std::string& name, std::size_t entry) const;
};

/// Part of a budget below which nobody finds it worth applying: the money has run out.
inline constexpr double least_budget = 0.01;

}  // namespace lionrock::experiment
