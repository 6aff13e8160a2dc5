// SPDX-License-Identifier: Apache-2.0
#pragma once

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
  double failing = 0.0;          ///< of these, share that fail
  std::vector<double> held{};    ///< by row of firms: outstanding
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
  double failed = 0.0;      ///< HK$ million of loans written off this quarter

  [[nodiscard]] double fees() const { return std::accumulate(fee.begin(), fee.end(), 0.0); }
  /// Paid by government to the bank this quarter.
  [[nodiscard]] double losses() const
  {
    double sum = 0.0;
    for (const GuaranteedLoans& of : of_instruments) sum += of.losses;
    return sum;
  }
};

}  // namespace lionrock::economy
