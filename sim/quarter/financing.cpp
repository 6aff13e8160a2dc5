// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/financing.hpp"

#include <algorithm>
#include <numeric>

#include "sim/quarter/government.hpp"

namespace lionrock::quarter {

using economy::Economy;
using economy::Financing;
using economy::Flow;
using economy::Package;
using economy::Sector;

namespace {

/// What the package needs of debt and reserves this quarter; below 0 it gives back.
///
/// @param reserves  that are left above the level kept
/// @return          bonds issued for it, below 0 redeemed
double finance_package(Package& package, double needed, double reserves)
{
  double bonds = 0.0;
  if (needed < 0.0)
    bonds = -std::min(-needed, package.debt);
  else if (package.rule == Financing::bonds)
    bonds = needed;
  else
    bonds = std::max(0.0, needed - reserves);
  package.debt += bonds;
  package.drawn += needed - bonds;
  return bonds;
}

void remember_cost(Package& package, double cost, double profits_tax)
{
  std::rotate(package.cost.begin(), package.cost.begin() + 1, package.cost.end());
  package.cost.back() = cost;
  package.normal_tax = profits_tax / package.tax_factor;
}

}  // namespace

void plan_financing(Economy& economy)
{
  Package& package = economy.government.package;
  const double last = package.cost.back();
  package.less_bought = package.rule == Financing::recurrent_spending ? last : 0.0;
  package.less_built = package.rule == Financing::capital_works ? last : 0.0;
  package.consumption_cut = package.works_cut = package.met = 0.0;
  package.tax_factor = 1.0;
  if (package.rule != Financing::profits_tax || !(package.normal_tax > 0.0)) return;
  const double mean = std::accumulate(package.cost.begin(), package.cost.end(), 0.0) /
                      static_cast<double>(package.cost.size());
  package.tax_factor = std::max(0.0, 1.0 + mean / package.normal_tax);
}

double left_out(double own, double money, double price) { return std::min(own, money / price); }

void count_met(Economy& economy, double public_price, double profits_tax)
{
  Package& package = economy.government.package;
  const double more_tax =
      package.tax_factor > 0.0 ? profits_tax - profits_tax / package.tax_factor : 0.0;
  package.met = package.consumption_cut * public_price               //
                + package.works_cut * economy.climate.capital_price  //
                + more_tax;
}

void finance_government(Economy& economy, double cost)
{
  auto& ledger = economy.ledger;
  auto& government = economy.government;
  Package& package = government.package;
  const auto& b = economy.behaviour;
  const double annual_gdp = 4.0 * economy.trend.at(economy.quarter).nominal_gdp / economy.scale;
  const double balance = ledger.net(Sector::government);
  const double carried =
      b.government_bond_rate / 4.0 * package.debt + government.reserves_yield * package.drawn;
  // What instruments cost is financed, not taken back by receipts.
  steer_balance(economy, balance + government.policy_outlay + carried - package.met);

  const double of_companies = economy.project_flows.company_borrowed;
  const double needed = cost - of_companies + carried - package.met;
  const double deficit = std::max(0.0, -balance - of_companies - needed);
  const double from_reserves = std::max(0.0, government.reserves - b.reserves_kept * annual_gdp);
  const double ordinary =
      std::clamp(deficit - from_reserves, b.government_bond_share * deficit, deficit);
  const double left = std::max(0.0, from_reserves - (deficit - ordinary));
  const double bonds = of_companies + ordinary + finance_package(package, needed, left);
  remember_cost(package, cost - of_companies, ledger.total(Flow::profits_tax));

  ledger.pay(Flow::bonds, Sector::bank, Sector::government, bonds);
  government.debt += bonds;
  government.company_debt = economy.project_flows.company_debt + of_companies;
  government.reserves += ledger.net(Sector::government);
  if (economy.quarter + 1 == government.closing_quarters)
    government.net_reserves_target = net_reserves(government) / annual_gdp;
  economy.bank.capital +=
      ledger.net(Sector::bank) + ledger.total(Flow::new_loans) + ledger.total(Flow::bonds);
}

}  // namespace lionrock::quarter
