// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace lionrock::economy {

/// Loans that firms have only because government stands behind them, under one instrument; HK$
/// million, agents' economy. What is in the books runs off when the instrument has ended.
struct GuaranteedLoans {
  int instrument = 0;  ///< position in the scenario
  // Terms, last in force.
  double guarantee_share = 0.0;  ///< of what fails that government pays the bank
  double fee = 0.0;              ///< a year, on what is outstanding
  double ending = 0.0;           ///< per quarter, share of loans that are repaid or fail
  double failing = 0.0;          ///< of these, share that fail, those of firms that leave included
  std::vector<double> held{};    ///< by row of firms: outstanding
  double due = 0.0;    ///< to the bank, for firms that are gone: paid in the next settlement
  double ahead = 0.0;  ///< lost with such firms and not yet set off against what fails otherwise
  // Of the quarter.
  double fees = 0.0;    ///< paid by firms
  double losses = 0.0;  ///< paid by government

  [[nodiscard]] double outstanding() const
  {
    return std::accumulate(held.begin(), held.end(), 0.0);
  }
};

/// Guaranteed loans of all instruments and what firms pay for them.
struct Guarantees {
  std::vector<GuaranteedLoans> of_instruments;
  std::vector<double> fee;  ///< by row: HK$ million this quarter; empty: none
  double failed = 0.0;      ///< HK$ million of loans of firms that go on, written off this quarter

  [[nodiscard]] double fees() const { return std::accumulate(fee.begin(), fee.end(), 0.0); }
  /// Paid by government to the bank this quarter.
  [[nodiscard]] double losses() const
  {
    double sum = 0.0;
    for (const GuaranteedLoans& of : of_instruments) sum += of.losses;
    return sum;
  }

  /// Outstanding of a row, under all instruments.
  [[nodiscard]] double held_by(std::int32_t row) const
  {
    double sum = 0.0;
    for (const GuaranteedLoans& of : of_instruments)
      if (static_cast<std::size_t>(row) < of.held.size())
        sum += of.held[static_cast<std::size_t>(row)];
    return sum;
  }

  /// The bank writes off loans of a row: guaranteed and other loans lose alike, and government owes
  /// its share of the guaranteed.
  ///
  /// @param loans  of the row before, HK$ million, > 0
  void write_off(std::int32_t row, double lost, double loans)
  {
    const auto i = static_cast<std::size_t>(row);
    const double covered = held_by(row);
    for (GuaranteedLoans& of : of_instruments) {
      if (i >= of.held.size()) continue;
      const double of_guaranteed = of.held[i] * lost / std::max(loans, covered);
      of.held[i] -= of_guaranteed;
      of.due += of.guarantee_share * of_guaranteed;
      of.ahead += of_guaranteed;
    }
  }

  /// Guarantees end with the firm that they were given to.
  void release(std::int32_t row)
  {
    for (GuaranteedLoans& of : of_instruments)
      if (static_cast<std::size_t>(row) < of.held.size())
        of.held[static_cast<std::size_t>(row)] = 0.0;
  }
};

}  // namespace lionrock::economy
