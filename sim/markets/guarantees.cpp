// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/guarantees.hpp"

#include <algorithm>
#include <utility>

namespace lionrock::markets {

using economy::Economy;
using economy::GuaranteedLoans;

void guarantee_loan(Economy& economy, int instrument, std::int32_t row, double amount)
{
  const auto found = std::ranges::find(economy.guarantees.of_instruments, instrument,
                                       &GuaranteedLoans::instrument);
  if (found == economy.guarantees.of_instruments.end()) return;
  found->held.resize(static_cast<std::size_t>(economy.firms.count()), 0.0);
  found->held[static_cast<std::size_t>(row)] += amount;
}

void run_off_guarantees(Economy& economy)
{
  auto& guarantees = economy.guarantees;
  if (guarantees.of_instruments.empty()) return;
  auto& loans = economy.firms.loans;
  guarantees.fee.assign(static_cast<std::size_t>(economy.firms.count()), 0.0);
  guarantees.failed = 0.0;
  for (GuaranteedLoans& of : guarantees.of_instruments) {
    of.fees = 0.0;
    of.losses = std::exchange(of.due, 0.0);
    for (std::size_t i = 0; i < of.held.size(); ++i)
      of.held[i] = std::clamp(loans[static_cast<std::int32_t>(i)], 0.0, of.held[i]);
    const double expected = of.failing * of.ending * of.outstanding();
    const double gone = std::min(of.ahead, expected);
    of.ahead -= gone;
    const double failing = expected > 0.0 ? of.failing * (1.0 - gone / expected) : 0.0;
    for (std::size_t i = 0; i < of.held.size(); ++i) {
      if (!(of.held[i] > 0.0)) continue;
      const double fee = of.fee / 4.0 * of.held[i];
      const double failed = failing * of.ending * of.held[i];
      guarantees.fee[i] += fee;
      guarantees.failed += failed;
      of.fees += fee;
      of.losses += of.guarantee_share * failed;
      loans[static_cast<std::int32_t>(i)] -= failed;
      of.held[i] *= 1.0 - of.ending;
    }
  }
}

}  // namespace lionrock::markets
