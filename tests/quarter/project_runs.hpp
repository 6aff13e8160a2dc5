// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

/// First quarter of these runs.
inline constexpr Quarter start = Quarter::of(2024, 1);

/// An instrument in force from the first quarter on.
[[nodiscard]] policy::Instrument instrument(policy::Mechanism terms, const std::string& slug);

/// Candidates of Hong Kong at central numbers, with the seed of the economies beside them.
[[nodiscard]] projects::Setting setting_of(std::uint32_t member);

/// Hong Kong with luck, ready for the projects of a setting.
///
/// @param scale  size of an agent
[[nodiscard]] economy::Economy opened(const projects::Setting& setting, double scale, int quarters);

/// The books of a run beside an economy that was opened for its setting.
[[nodiscard]] ProjectBooks books_of(const projects::Setting& setting,
                                    const economy::Economy& economy,
                                    std::vector<policy::Instrument> instruments, int quarters);

/// What a run leaves behind, quarter by quarter, whole economy.
struct History {
  std::vector<policy::InstrumentLedger> ledger;
  std::vector<double> gdp, works;
  std::vector<double> equity_paid, called_abroad, returned;  ///< of funds, HK$ million
  std::vector<double> reserves_less_debt;
  std::vector<projects::Candidate> candidates;
  std::vector<double> site_let;  ///< of the first instrument's site, m2

  [[nodiscard]] double sum(double policy::InstrumentQuarter::*field, std::size_t quarters) const
  {
    double total = 0.0;
    for (std::size_t t = 0; t < quarters; ++t) total += ledger[t][0].*field;
    return total;
  }
};

/// Whole quarters of an opened economy with the pipeline of projects beside it: run_quarter throws
/// when an identity of the accounts fails.
[[nodiscard]] History run(const std::vector<policy::Instrument>& instruments, int quarters,
                          std::uint32_t member = 0);

}  // namespace lionrock::quarter
