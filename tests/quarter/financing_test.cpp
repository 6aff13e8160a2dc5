// SPDX-License-Identifier: Apache-2.0
// How government meets what instruments cost, in whole quarters of an opened economy: run_quarter
// throws when an identity of the accounts fails.
#include "sim/quarter/financing.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "sim/quarter/promises.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using economy::Financing;
using economy::Flow;
using economy::Package;
using economy::Sector;

constexpr double scale = 1000.0;
constexpr int quarters = 24;
constexpr double yearly_cost = 8000.0;  // HK$ million of public research

constexpr std::array rules{Financing::bonds, Financing::reserves, Financing::recurrent_spending,
                           Financing::capital_works, Financing::profits_tax};

/// What one run leaves, quarter by quarter; money in HK$ million of the whole economy.
struct Path {
  std::vector<double> gdp, debt, reserves, bought, built, tax, land_premium, cost, met, taken;
};

double total(const std::vector<double>& path)
{
  double sum = 0.0;
  for (const double value : path) sum += value;
  return sum;
}

Path run_under(Financing rule, const std::vector<policy::Instrument>& instruments)
{
  const projects::Setting setting = setting_of(0);
  economy::Economy economy = opened(setting, scale, quarters);
  economy.government.package.rule = rule;
  ProjectBooks books = books_of(setting, economy, instruments, quarters);
  Path path;
  for (int t = 0; t < quarters; ++t) {
    const Record record = run_quarter(economy, books);
    const auto& government = economy.government;
    path.gdp.push_back(scale * record.accounts.gdp.real);
    path.debt.push_back(scale * government.debt);
    path.reserves.push_back(scale * government.reserves);
    path.bought.push_back(scale * record.flows.trade.real_use[economy::public_consumption]);
    path.built.push_back(scale * record.flows.trade.works_share *
                         record.flows.trade.real_use[economy::investment]);
    path.tax.push_back(scale * economy.ledger.total(Flow::profits_tax));
    path.land_premium.push_back(scale * economy.ledger.total(Flow::land_premium));
    path.cost.push_back(new_cost(books));
    path.met.push_back(scale * government.package.met);
    path.taken.push_back(scale * government.package.taken());
  }
  return path;
}

std::vector<policy::Instrument> research()
{
  return {instrument(policy::ResearchSupport{.public_research_per_year = yearly_cost}, "research")};
}

const Path& without()
{
  static const Path path = run_under(Financing::bonds, {});
  return path;
}

const Path& with(Financing rule)
{
  static const std::array<Path, rules.size()> paths = [] {
    std::array<Path, rules.size()> all;
    for (std::size_t i = 0; i < rules.size(); ++i) all[i] = run_under(rules[i], research());
    return all;
  }();
  return paths[static_cast<std::size_t>(rule)];
}

TEST(Financing, WithoutInstrumentsIsTheSameToTheBitUnderEveryRule)
{
  for (const Financing rule : rules) {
    const Path path = run_under(rule, {});
    EXPECT_EQ(path.gdp, without().gdp);
    EXPECT_EQ(path.debt, without().debt);
    EXPECT_EQ(path.reserves, without().reserves);
    EXPECT_EQ(total(path.taken), 0.0);
  }
}

TEST(Financing, OfTermsThatGiveNothingIsTheSameToTheBitUnderEveryRule)
{
  const auto nothing = {instrument(policy::ResearchSupport{}, "nothing"),
                        instrument(policy::GuidanceFund{}, "empty")};
  for (const Financing rule : rules) {
    const Path path = run_under(rule, nothing);
    EXPECT_EQ(path.gdp, without().gdp);
    EXPECT_EQ(path.debt, without().debt);
    EXPECT_EQ(path.reserves, without().reserves);
  }
}

TEST(Financing, ByBondsAddsToDebtWhatThePackageCostsAndItsInterest)
{
  const Path& path = with(Financing::bonds);
  const economy::Economy opening = opened(setting_of(0), scale, quarters);
  const double rate = opening.behaviour.government_bond_rate / 4.0;
  double owed = 0.0;
  for (std::size_t t = 0; t < path.cost.size(); ++t) {
    EXPECT_NEAR(path.cost[t], yearly_cost / 4.0, 1e-6);
    owed += path.cost[t] + rate * owed;
    EXPECT_NEAR(path.taken[t], owed, 1e-9 * owed);
  }
  EXPECT_GT(owed, total(path.cost) * (1.0 + 2.0 * rate)) << "interest is charged";
  // What the economy answers moves the rest of the debt by a little.
  EXPECT_NEAR(path.debt.back() - without().debt.back(), owed, 0.1 * owed);
}

TEST(Financing, IsNotDoneSilentlyByReceiptsThatSteerTheBalance)
{
  // Receipts from owners of property answer what the balance misses; not what the package costs.
  for (const Financing rule : {Financing::bonds, Financing::reserves}) {
    const double more = total(with(rule).land_premium) - total(without().land_premium);
    EXPECT_LT(more, 0.1 * total(with(rule).cost));
  }
}

TEST(Financing, ByReservesDrawsThemDownWithWhatTheyWouldHaveEarned)
{
  const Path& path = with(Financing::reserves);
  constexpr std::size_t year = 3;
  const double taken = path.taken[year];
  EXPECT_GT(taken, yearly_cost);
  const double drawn = without().reserves[year] - path.reserves[year];
  EXPECT_LT(drawn, taken) << "taxes on what the spending adds";
  EXPECT_GT(drawn, 0.8 * taken);
  EXPECT_NEAR(path.debt[year], without().debt[year], 0.1 * taken);
  // Once reserves are at the level kept, more debt meets the deficit that they would have met.
  const auto net = [](const Path& of) { return of.reserves.back() - of.debt.back(); };
  EXPECT_NEAR(net(without()) - net(path), path.taken.back(), 0.1 * path.taken.back());
}

TEST(Financing, ByRecurrentSpendingBuysLessByTheCostOfTheQuarterBefore)
{
  const Path& path = with(Financing::recurrent_spending);
  EXPECT_EQ(path.met.front(), 0.0);
  for (std::size_t t = 1; t < path.met.size(); ++t)
    EXPECT_NEAR(path.met[t], path.cost[t - 1], 0.02 * path.cost[t - 1])
        << "prices move in a quarter";
  // The instrument's own purchases are public consumption as well: together nothing is added.
  const double more = total(path.bought) - total(without().bought);
  EXPECT_LT(std::abs(more), 0.1 * total(path.cost));
  EXPECT_GT(total(with(Financing::bonds).bought) - total(without().bought), 0.5 * total(path.cost));
}

TEST(Financing, ByCapitalWorksBuildsLess)
{
  const Path& path = with(Financing::capital_works);
  const double less = total(without().built) - total(path.built);
  EXPECT_GT(less, 0.5 * total(path.cost));
  EXPECT_LT(less, 1.1 * total(path.cost));
  for (std::size_t t = 1; t < path.met.size(); ++t)
    EXPECT_NEAR(path.met[t], path.cost[t - 1], 0.05 * path.cost[t - 1]);
}

TEST(Financing, ByProfitsTaxRaisesItsRatesUntilTheYearsCostIsMet)
{
  const Path& path = with(Financing::profits_tax);
  EXPECT_EQ(path.met.front(), 0.0);
  double met = 0.0;
  double due = 0.0;
  for (std::size_t t = 4; t < path.met.size(); ++t) {
    met += path.met[t];
    due += path.cost[t - 1];
  }
  EXPECT_NEAR(met, due, 0.05 * due);
  EXPECT_GT(total(path.tax), total(without().tax));
}

TEST(Financing, DecidesHowMuchGdpThePackageAdds)
{
  std::vector<double> gdp;
  for (const Financing rule : rules) gdp.push_back(total(with(rule).gdp));
  for (std::size_t i = 0; i < gdp.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(gdp[i], gdp[j]) << i << ' ' << j;
  const double bonds = total(with(Financing::bonds).gdp);
  EXPECT_LT(total(with(Financing::recurrent_spending).gdp), bonds);
  EXPECT_LT(total(with(Financing::capital_works).gdp), bonds);
  EXPECT_LT(total(with(Financing::profits_tax).gdp), bonds);
}

TEST(Financing, LeavesOutNoMoreThanGovernmentBuys)
{
  EXPECT_EQ(left_out(100.0, 50.0, 2.0), 25.0);
  EXPECT_EQ(left_out(100.0, 500.0, 2.0), 100.0);
  EXPECT_EQ(left_out(100.0, -50.0, 2.0), -25.0) << "what comes back is spent";
}

}  // namespace
}  // namespace lionrock::quarter
