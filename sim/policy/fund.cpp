// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/fund.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lionrock::policy {

namespace {

int quarters_of(double years) { return static_cast<int>(std::lround(4.0 * years)); }

/// What may be invested in a quarter, here and abroad.
double pace(const FundState& fund, const GuidanceFund& terms, int quarter)
{
  const int age = quarter - fund.opened;
  if (age < 0) return 0.0;
  const double factor = age < quarters_of(terms.slow_years) ? terms.slow_factor : 1.0;
  const double left = fund.committed - fund.called + fund.cash;
  return std::clamp(factor * fund.committed / (4.0 * terms.deployment_years), 0.0,
                    std::max(0.0, left));
}

/// Takes money out of what was kept, then out of commitments; returns what was called.
double draw(FundState& fund, double money)
{
  const double from_cash = std::min(fund.cash, money);
  const double called = std::min(money - from_cash, fund.committed - fund.called);
  fund.cash -= from_cash;
  fund.called += called;
  return called;
}

/// Failures come early and bring nothing; successes are sold at the end of their holding.
void settle(FundState& fund, const GuidanceFund& terms, int quarter, FundFlows& flows)
{
  const double growth = std::pow(1.0 + terms.return_per_year, terms.holding_years);
  for (Holding& holding : fund.holdings) {
    const int age = quarter - holding.quarter;
    if (!holding.settled && age >= quarters_of(terms.failure_years)) {
      flows.written_off += terms.failure_share * holding.cost;
      holding.cost *= 1.0 - terms.failure_share;
      holding.settled = true;
    }
    if (age >= quarters_of(terms.holding_years)) {
      flows.proceeds += growth * holding.cost;
      holding.cost = 0.0;
    }
  }
  std::erase_if(fund.holdings, [](const Holding& holding) { return holding.cost <= 0.0; });
}

void invest(FundState& fund, const GuidanceFund& terms, double deals, int quarter, FundFlows& flows)
{
  const double local = std::min(std::max(0.0, deals), local_room(fund, terms, quarter));
  const double total =
      terms.local_share > 0.0 ? local / terms.local_share : pace(fund, terms, quarter);
  if (total <= 0.0) return;
  const double called = draw(fund, total);
  flows.called_public += fund.public_share * called;
  flows.called_private += (1.0 - fund.public_share) * called;
  flows.invested_local = local;
  flows.invested_abroad = total - local;
  flows.equity_bought = fund.public_share * called;
  flows.gross_private = terms.gross_ratio * fund.public_share * local;
  fund.holdings.push_back({.quarter = quarter, .cost = total});
}

}  // namespace

double FundState::held() const
{
  return std::accumulate(holdings.begin(), holdings.end(), 0.0,
                         [](double sum, const Holding& holding) { return sum + holding.cost; });
}

FundState open_fund(const GuidanceFund& terms, int quarter, Stream luck)
{
  FundState fund{.opened = quarter, .public_share = terms.public_share};
  double left = terms.size;
  while (left > 0.0) {
    const double target = std::min(left, terms.sub_fund_size);
    const bool falls_short = luck.uniform() < terms.shortfall_share;
    fund.committed += falls_short ? terms.shortfall_raised * target : target;
    left -= target;
  }
  return fund;
}

void enlarge(FundState& fund, const GuidanceFund& before, const GuidanceFund& now, Stream luck)
{
  if (now.size <= before.size) return;
  GuidanceFund more = now;
  more.size = now.size - before.size;
  fund.committed += open_fund(more, fund.opened, luck).committed;
}

double local_room(const FundState& fund, const GuidanceFund& terms, int quarter)
{
  return terms.local_share * pace(fund, terms, quarter);
}

FundFlows step(FundState& fund, const GuidanceFund& terms, double deals, int quarter)
{
  FundFlows flows;
  settle(fund, terms, quarter, flows);

  // Fees come out of proceeds, then of what was kept or committed; without money none are paid.
  const double due = terms.fee / 4.0 * fund.held();
  const double from_proceeds = std::min(due, flows.proceeds);
  const double from_fund = std::min(due - from_proceeds, fund.cash + fund.committed - fund.called);
  const double called = draw(fund, from_fund);
  flows.called_public += fund.public_share * called;
  flows.called_private += (1.0 - fund.public_share) * called;
  flows.fees = from_proceeds + from_fund;

  invest(fund, terms, deals, quarter, flows);

  const double net = flows.proceeds - from_proceeds;
  flows.kept = terms.recycled * net;
  fund.cash += flows.kept;
  flows.returned_public = fund.public_share * (net - flows.kept);
  flows.returned_private = (1.0 - fund.public_share) * (net - flows.kept);
  return flows;
}

}  // namespace lionrock::policy
