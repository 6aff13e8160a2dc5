// SPDX-License-Identifier: Apache-2.0
#include "sim/accounts/identities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "sim/base/error.hpp"

namespace lionrock::accounts {

using economy::Economy;
using economy::Flow;
using economy::Flows;
using economy::Sector;

namespace {

constexpr double precision = 1e-9;

/// One identity: two names, two values, and the size of what they are made of.
struct Identity {
  std::string_view left_name, right_name;
  double left, right;
  double size;
};

void require(const Economy& economy, const Identity& identity)
{
  const double allowed =
      precision * std::max({std::abs(identity.left), std::abs(identity.right), identity.size});
  if (std::abs(identity.left - identity.right) <= allowed) return;
  throw IdentityError(
      fmt::format("quarter {} of member {}: {} = {:.12g} but {} = {:.12g}; the difference {:.3g} "
                  "is more than {:.3g}",
                  economy.quarter + 1, economy.luck.member, identity.left_name, identity.left,
                  identity.right_name, identity.right, identity.left - identity.right, allowed));
}

void require_stocks(const Economy& economy, const Flows& flows, const BalanceSheets& before,
                    const BalanceSheets& after)
{
  const auto& ledger = economy.ledger;
  const auto stock = [&](std::string_view left, std::string_view right, double change, double flow,
                         double size) {
    require(economy, {left, right, change, flow, size});
  };
  stock("change of workers' deposits", "workers' receipts less payments",
        after.worker_deposits - before.worker_deposits, ledger.net(Sector::workers),
        after.worker_deposits);
  stock("change of owners' deposits", "owners' receipts less payments",
        after.owner_deposits - before.owner_deposits, ledger.net(Sector::owners),
        after.owner_deposits);
  stock("change of firms' deposits", "firms' receipts less payments",
        after.firm_deposits - before.firm_deposits, ledger.net(Sector::firms),
        ledger.turnover(Sector::firms));
  stock("change of reserves", "government's receipts less payments",
        after.government_reserves - before.government_reserves, ledger.net(Sector::government),
        ledger.turnover(Sector::government));
  stock("change of net foreign assets", "payments from abroad less to abroad",
        after.foreign_assets - before.foreign_assets, -ledger.net(Sector::world),
        after.foreign_assets);
  stock("change of firms' loans", "new loans less losses", after.firm_loans - before.firm_loans,
        ledger.total(Flow::new_loans) - flows.income.loan_losses, after.firm_loans);
  stock("change of government debt", "bonds issued", after.government_debt - before.government_debt,
        ledger.total(Flow::bonds), ledger.turnover(Sector::government));
  stock("assets of the bank less its liabilities", "zero", after.bank_gap(), 0.0,
        after.worker_deposits + after.owner_deposits);
}

void require_products(const Economy& economy, const Flows& flows)
{
  const auto& trade = flows.trade;
  for (Eigen::Index g = 0; g < trade.sold.size(); ++g) {
    require(economy, {"sales of a product", "its home use and exports", trade.sold[g],
                      trade.home_use.row(g).sum() + trade.exports[g], trade.output[g]});
    require(economy, {"output of a product", "its sales and the change of its stock",
                      trade.output[g], trade.sold[g] + flows.income.stock_change[g], 0.0});
  }
}

void require_persons(const Economy& economy, const Flows& flows)
{
  double persons = 0.0;
  for (int k = 0; k < economy::skills; ++k)
    persons += flows.labour.employed[k] + flows.labour.unemployed[k];
  require(economy,
          {"employed persons of all industries", "persons employed after matching",
           flows.income.persons.sum(),
           flows.labour.employed[0] + flows.labour.employed[1] + flows.labour.employed[2], 0.0});
  require(economy, {"employed and unemployed persons", "the labour force", persons,
                    flows.labour.labour_force, 0.0});
}

}  // namespace

void require_gdp_identities(const Economy& economy, const NationalAccounts& accounts)
{
  require(economy, {"GDP by production", "GDP by expenditure", accounts.gdp_production,
                    accounts.gdp.nominal, 0.0});
  require(economy,
          {"GDP by income", "GDP by expenditure", accounts.gdp_income, accounts.gdp.nominal, 0.0});
  require(economy, {"real GDP by production", "real GDP by expenditure",
                    accounts.gdp_real_production, accounts.gdp.real, 0.0});
}

void require_identities(const Economy& economy, const Flows& flows,
                        const NationalAccounts& accounts, const BalanceSheets& before,
                        const BalanceSheets& after)
{
  require_gdp_identities(economy, accounts);
  double net = 0.0;
  double turnover = 0.0;
  for (int sector = 0; sector < economy::sectors; ++sector) {
    net += economy.ledger.net(static_cast<Sector>(sector));
    turnover += economy.ledger.turnover(static_cast<Sector>(sector));
  }
  require(economy, {"payments of all sectors together", "zero", net, 0.0, turnover});
  require_stocks(economy, flows, before, after);
  require_products(economy, flows);
  require_persons(economy, flows);
}

}  // namespace lionrock::accounts
