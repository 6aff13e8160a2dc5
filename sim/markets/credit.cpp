// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/credit.hpp"

#include <algorithm>
#include <vector>

#include "sim/economy/sums.hpp"
#include "sim/rules/finance.hpp"

namespace lionrock::markets {

using economy::Block;
using economy::Economy;

namespace {

struct Asked {
  double loans = 0.0;
  double granted = 0.0;
  Asked& operator+=(const Asked& other)
  {
    loans += other.loans;
    granted += other.granted;
    return *this;
  }
};

/// What a firm means to spend beyond what it has and expects to earn, HK$ million.
double shortfall(const Economy& economy, int s, std::int32_t i)
{
  const auto& firms = economy.firms;
  const double margin = 1.0 - 1.0 / economy.technology.markup[s];
  const double earned = margin * firms.price[i] * firms.expected_sales[i];
  const double interest = firm_loan_rate(economy, s, i) / 4.0 * firms.loans[i];
  const double outlay = economy.climate.capital_price * firms.investment[i] + interest;
  return std::max(0.0, outlay - earned - firms.deposits[i]);
}

/// Enters what was lent only because of the guarantee that covers each industry.
///
/// @param covered   by row, before rationing; empty where nothing is covered
/// @param rationed  part of loans that the bank can carry
void enter_guaranteed(Economy& economy, const std::vector<double>& covered, double rationed)
{
  if (covered.empty()) return;
  for (const Block& block : economy.firms.blocks) {
    const int place = economy.support.guarantor[static_cast<std::size_t>(block.industry)];
    if (place < 0) continue;
    auto& held = economy.guarantees.of_instruments[static_cast<std::size_t>(place)].held;
    held.resize(covered.size(), 0.0);
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
      held[i] += rationed * covered[i];
  }
}

}  // namespace

double firm_loan_rate(const Economy& economy, int s, std::int32_t i)
{
  const auto& b = economy.behaviour;
  const double value = economy.climate.capital_price * economy.firms.capital[i];
  const double leverage = value > 0.0 ? economy.firms.loans[i] / value : 0.0;
  return rules::loan_rate(economy.climate.base_rate, b.loan_spread, leverage,
                          economy.technology.loan_ratio[s], b.loan_spread_leverage);
}

void lend(Economy& economy, const economy::Outlook& outlook)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  const auto& cover = economy.support.loan_cover;
  std::vector<double> covered;  // by row: what the bank would not lend without a guarantee
  if (cover.size() > 0) covered.assign(static_cast<std::size_t>(firms.count()), 0.0);
  const auto sums = economy::sum_by_industry<Asked>(firms, [&](const Block& block) {
    const int s = block.industry;
    // A guarantee lets the bank lend nearer to full value.
    const double usual = b.loan_to_value_limit;
    const double limit = cover.size() > 0 ? usual + cover[s] * (1.0 - usual) : usual;
    Asked part;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      const double value = economy.climate.capital_price * firms.capital[i];
      // What comes from abroad is financed from abroad.
      const double home = block.plants ? 1.0 - economy.plants.at(i).foreign_share : 1.0;
      const double normal =
          outlook.nominal_growth * firms.loans[i] +
          b.loan_adjustment * (home * economy.technology.loan_ratio[s] * value - firms.loans[i]);
      firms.asked_credit[i] = shortfall(economy, s, i);
      const double asked = std::max(normal, firms.asked_credit[i]);
      firms.new_loan[i] =
          asked > 0.0 ? rules::secured_loan(asked, firms.loans[i], value, limit) : asked;
      if (limit > usual && asked > 0.0)
        covered[i] = firms.new_loan[i] - rules::secured_loan(asked, firms.loans[i], value, usual);
      part.loans += firms.loans[i];
      part.granted += std::max(0.0, firms.new_loan[i]);
    }
    return part;
  });
  Asked total;
  for (const Asked& part : sums) total += part;
  const double room = std::max(0.0, economy.bank.capital / b.bank_capital_limit - total.loans);
  const double rationed = total.granted > room ? room / total.granted : 1.0;
  enter_guaranteed(economy, covered, rationed);

  for_each_block(static_cast<std::int32_t>(firms.blocks.size()), [&](std::int32_t index) {
    const Block& block = firms.blocks[index];
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      if (firms.new_loan[i] > 0.0) firms.new_loan[i] *= rationed;
      double missing = firms.asked_credit[i] - std::max(0.0, firms.new_loan[i]);
      if (missing <= 0.0) continue;
      const double planned = economy.climate.capital_price * firms.investment[i];
      const double cut = std::min(planned, missing);
      firms.investment[i] -= cut / economy.climate.capital_price;
      if (missing > cut)
        for (int k = 0; k < economy::skills; ++k)
          firms.vacancies[k][i] = std::min(firms.vacancies[k][i], firms.staff[k][i]);
    }
  });
}

}  // namespace lionrock::markets
