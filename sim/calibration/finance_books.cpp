// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/finance_books.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/base/error.hpp"
#include "sim/calibration/firm_books.hpp"
#include "sim/markets/credit.hpp"
#include "sim/quarter/workers.hpp"
#include "sim/rules/taxation.hpp"

namespace lionrock::calibration {

using economy::Economy;

namespace {

/// Loans by industry: the pack's, none above the limit on its capital, the total kept.
Eigen::VectorXd industry_loans(const Economy& economy, const pack::EconomyPack& pack,
                               const Eigen::VectorXd& capital)
{
  const Eigen::VectorXd limit = economy.behaviour.opening_leverage_limit * capital;
  Eigen::VectorXd loans = pack.structure.loans.cwiseMin(limit);
  const double left = pack.structure.loans.sum() - loans.sum();
  const Eigen::VectorXd room = limit - loans;
  if (left > room.sum())
    throw DataError(
        fmt::format("loans of HK${:.0f} million exceed what capital of HK${:.0f} million carries",
                    pack.structure.loans.sum(), capital.sum()));
  return loans + room * (left / room.sum());
}

void open_claims(Economy& economy, const pack::EconomyPack& pack)
{
  auto& firms = economy.firms;
  auto& technology = economy.technology;
  const auto n = technology.industries;
  Eigen::VectorXd capital = Eigen::VectorXd::Zero(n);
  for (int s = 0; s < n; ++s)
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
      capital[s] += economy.climate.capital_price * firms.capital[i] * economy.scale;
  const Eigen::VectorXd loans = industry_loans(economy, pack, capital);
  technology.loan_ratio.setZero(n);
  technology.deposit_ratio.setZero(n);
  for (int s = 0; s < n; ++s) {
    if (!technology.active[s]) continue;
    const double sales = economy.trend.at(-1).price[s] * economy.trend.at(-1).output[s];
    technology.loan_ratio[s] = loans[s] / capital[s];
    technology.deposit_ratio[s] = pack.structure.deposits[s] / sales;
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i) {
      firms.loans[i] = firms.market_share[i] * loans[s] / economy.scale;
      firms.deposits[i] = firms.market_share[i] * pack.structure.deposits[s] / economy.scale;
    }
  }
}

/// Opening quarter of one firm: tax on its profit and what is left for owners on the trend.
struct FirmFlows {
  double tax, dividend, loan_interest, deposit_interest;
};

FirmFlows firm_flows(const Economy& economy, int s, std::int32_t i, double surplus_per_unit,
                     double extra, double nominal_growth)
{
  const auto& firms = economy.firms;
  const auto& technology = economy.technology;
  const double price = economy.climate.capital_price;
  const double surplus = surplus_per_unit * firms.output[i];
  const double loan_interest = markets::firm_loan_rate(economy, s, i) / 4.0 * firms.loans[i];
  const double deposit_interest = quarter::deposit_rate(economy) * firms.deposits[i];
  const double wear = technology.depreciation[s] * price * firms.capital[i];
  const double profit =
      surplus + deposit_interest - loan_interest - wear + extra * firms.price[i] * firms.output[i];
  const double tax = rules::profits_tax(economy.profits_tax, profit, 0.0, 0.25).tax;
  const double dividend = surplus + deposit_interest - loan_interest - tax -
                          price * firms.under_way.back()[i] +
                          nominal_growth * (firms.loans[i] - firms.deposits[i]);
  return {tax, s == technology.public_industry ? dividend : std::max(0.0, dividend), loan_interest,
          deposit_interest};
}

/// Sums of the opening quarter over all firms; also writes their dividends.
FinanceBooks sum_firms(Economy& economy, double nominal_growth)
{
  FinanceBooks books;
  auto& firms = economy.firms;
  const auto& technology = economy.technology;
  for (int s = 0; s < technology.industries; ++s) {
    if (!technology.active[s]) continue;
    const double surplus = surplus_per_output(economy, s);
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i) {
      const FirmFlows flows =
          firm_flows(economy, s, i, surplus, technology.extra_profit[s], nominal_growth);
      firms.lasting_earnings[i] = flows.dividend;
      books.profits_tax += flows.tax;
      (s == technology.public_industry ? books.public_dividends : books.private_dividends) +=
          flows.dividend;
      books.loan_interest += flows.loan_interest;
      books.deposit_interest += flows.deposit_interest;
    }
  }
  return books;
}

/// Shares profit outside the accounts among the industries it is made in, and scales it to the
/// published tax.
void fit_profits_tax(Economy& economy, const pack::EconomyPack& pack, double to_quarter,
                     double nominal_growth)
{
  auto& technology = economy.technology;
  const auto& industries = pack.table.industries;
  Eigen::VectorXd weight = Eigen::VectorXd::Zero(technology.industries);
  for (int s = 0; s < technology.industries; ++s)
    if (industries[s].profit_outside_accounts && technology.active[s])
      weight[s] = std::max(0.0, surplus_per_output(economy, s)) / economy.trend.at(-1).price[s];
  if (!(weight.sum() > 0.0))
    throw DataError(
        "industries.csv: no industry with a surplus has profit outside the accounts, so profits "
        "tax "
        "cannot be brought to the published figure");
  const double published = to_quarter * pack.government_line("profits_tax");
  const auto tax_at = [&](double factor) {
    technology.extra_profit = factor * weight;
    return sum_firms(economy, nominal_growth).profits_tax;
  };
  // Tax rises with the factor, nearly along a line: the secant finds it in a few steps.
  double low = 0.0;
  double high = 1.0;
  double tax_low = tax_at(low);
  double tax_high = tax_at(high);
  for (int step = 0; step < 20 && std::abs(tax_high - published) > 1e-9 * published; ++step) {
    const double next = high + (published - tax_high) * (high - low) / (tax_high - tax_low);
    low = high;
    tax_low = tax_high;
    high = next;
    tax_high = tax_at(high);
  }
}

}  // namespace

double medium_range(const pack::EconomyPack& pack, const std::string& item)
{
  for (const auto& row : pack.fiscal_outlook)
    if (row.item == item) return row.central;
  throw DataError(
      fmt::format("the medium-range forecast of pack \"{}\" has no \"{}\"", pack.name, item));
}

FinanceBooks open_finance(Economy& economy, const pack::EconomyPack& pack, double to_quarter,
                          double nominal_growth)
{
  auto& government = economy.government;
  open_claims(economy, pack);

  // The run opens at the end of the calendar year, three quarters into the fiscal year.
  const double opening = pack.government_line("reserves_opening");
  const double closing = pack.government_line("reserves_closing");
  government.reserves = (opening + 0.75 * (closing - opening)) / economy.scale;
  government.reserves_yield =
      pack.government_line("investment_income") / 4.0 / (0.5 * (opening + closing));
  government.debt = pack.government_line("debt") / economy.scale;

  fit_profits_tax(economy, pack, to_quarter, nominal_growth);
  const FinanceBooks books = sum_firms(economy, nominal_growth);

  double deposits = pack.households.deposits / economy.scale + government.reserves;
  double loans = 0.0;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i) {
    deposits += economy.firms.deposits[i];
    loans += economy.firms.loans[i];
  }
  auto& bank = economy.bank;
  bank.capital = economy.behaviour.bank_capital_ratio * loans;
  bank.foreign_assets = deposits + bank.capital - loans - government.debt;

  const double foreign = economy.behaviour.foreign_yield / 4.0 * bank.foreign_assets;
  const double published = to_quarter * pack.macro.net_primary_income_abroad;
  economy.world.foreign_share = (foreign - published) / books.private_dividends;
  if (!(economy.world.foreign_share >= 0.0 && economy.world.foreign_share <= 1.0))
    throw DataError(fmt::format(
        "net income from abroad of HK${:.0f} million would need {:.2f} of all dividends to "
        "go abroad; expected: between 0 and 1",
        pack.macro.net_primary_income_abroad, economy.world.foreign_share));

  const double bank_profit =
      books.loan_interest + foreign +
      economy.behaviour.government_bond_rate / 4.0 * government.debt - books.deposit_interest -
      government.reserves_yield * government.reserves -
      quarter::deposit_rate(economy) * pack.households.deposits / economy.scale;
  economy.owners.last_dividends = (1.0 - economy.world.foreign_share) * books.private_dividends +
                                  std::max(0.0, bank_profit - nominal_growth * bank.capital);
  return books;
}

}  // namespace lionrock::calibration
