// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/policy_view.hpp"
#include "sim/policy/instrument.hpp"

namespace lionrock::experiment {

/// In how many members an instrument's money ran out, and when.
struct RanOut {
  int members, runs;
  std::string median;  ///< quarter, of the members where it did
};

/// Whether a variable has an entry for each instrument.
[[nodiscard]] bool is_of_instruments(const results::Variable& variable);

/// Group instrument of one scenario, read instrument by instrument; numbers are one a member.
struct InstrumentView {
  PolicyView view;
  std::vector<std::size_t> entries;  ///< those that did something, or of which something is unknown

  InstrumentView(const results::Results& results, std::size_t scenario);

  /// Whether an entry is none of a scenario's own instruments: the law of the past promised it.
  [[nodiscard]] bool is_promised_before(const std::vector<policy::Instrument>& own,
                                        std::size_t entry) const;
  /// Sum from the start of the run to a quarter.
  [[nodiscard]] std::vector<double> since_start(const std::string& name, std::size_t last,
                                                std::size_t entry) const
  {
    return view.sum(name, 0, last, entry);
  }
  /// The same over all of them: money, or a number of everything but projects.
  [[nodiscard]] std::vector<double> total_since_start(const std::string& name,
                                                      std::size_t last) const;
  /// Outlay and equity bought, less what came back from equity, since the start; HK$ million.
  [[nodiscard]] std::vector<double> cash(std::size_t last, std::size_t entry) const;
  /// The same of all instruments, without tax forgone and with it.
  [[nodiscard]] std::vector<double> total_cash(std::size_t last) const;
  [[nodiscard]] std::vector<double> public_money(std::size_t last) const;
  /// A quarter's number of projects that any instrument reaches, each counted once.
  [[nodiscard]] std::vector<double> once(const std::string& name, std::size_t quarter) const
  {
    return view.at("all_" + name, quarter, 0);
  }
  /// Projects that decided by a quarter on terms beyond the evidence, mean; 0 where unknown.
  [[nodiscard]] double beyond_evidence(std::size_t last, std::size_t entry) const;
  /// Part of its budget promised by a quarter, of a fund called: the last that is known, mean over
  /// the members that know it; nothing where none does.
  [[nodiscard]] std::optional<double> budget_used(std::size_t last, std::size_t entry) const;
  /// Nothing when there was money in every member.
  [[nodiscard]] std::optional<RanOut> ran_out(std::size_t entry) const;

private:
  [[nodiscard]] std::size_t length(const char* axis) const;
  [[nodiscard]] bool did(const std::string& name, std::size_t entry) const;
};

/// Part of a budget below which nobody finds it worth applying: the money has run out.
inline constexpr double least_budget = 0.01;

}  // namespace lionrock::experiment
