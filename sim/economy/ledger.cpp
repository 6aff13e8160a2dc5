// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/ledger.hpp"

#include <cmath>

namespace lionrock::economy {

double Ledger::total(Flow flow) const
{
  double sum = 0.0;
  for (const auto& payer : paid_[static_cast<int>(flow)])
    for (const double amount : payer) sum += amount;
  return sum;
}

double Ledger::net(Sector sector) const
{
  const int own = static_cast<int>(sector);
  double sum = 0.0;
  for (const auto& flow : paid_)
    for (int other = 0; other < sectors; ++other) sum += flow[other][own] - flow[own][other];
  return sum;
}

double Ledger::turnover(Sector sector) const
{
  const int own = static_cast<int>(sector);
  double sum = 0.0;
  for (const auto& flow : paid_)
    for (int other = 0; other < sectors; ++other)
      sum += std::abs(flow[other][own]) + std::abs(flow[own][other]);
  return sum;
}

}  // namespace lionrock::economy
