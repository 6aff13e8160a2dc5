// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/fund.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace lionrock::policy {
namespace {

constexpr double plenty = 1e9;

Stream luck(std::uint64_t seed) { return Stream(seed, {.purpose = Purpose::fund}); }

/// A fund of the size of the Hong Kong Investment Corporation, wholly public.
GuidanceFund investment_corporation()
{
  return {.size = 62000.0, .public_share = 1.0, .local_share = 0.34};
}

/// Fund of funds with a quarter of public money.
GuidanceFund industry_fund() { return {.size = 40000.0, .public_share = 0.25, .local_share = 0.5}; }

std::vector<FundFlows> run(const GuidanceFund& terms, int quarters, double deals = plenty)
{
  FundState fund = open_fund(terms, 0, luck(1));
  std::vector<FundFlows> all;
  for (int quarter = 0; quarter < quarters; ++quarter)
    all.push_back(step(fund, terms, deals, quarter));
  return all;
}

TEST(GuidanceFund, PlacesATenthToThreeTenthsInItsFirstTwoYears)
{
  // The Hong Kong Investment Corporation had placed less than 20% of HK$62bn at the end of 2024.
  double invested = 0.0;
  for (const FundFlows& flows : run(investment_corporation(), 8))
    invested += flows.invested_local + flows.invested_abroad;
  EXPECT_GT(invested, 0.1 * 62000.0);
  EXPECT_LT(invested, 0.3 * 62000.0);
}

TEST(GuidanceFund, LeaksWhatItsRuleDoesNotKeepHere)
{
  double local = 0.0, abroad = 0.0;
  for (const FundFlows& flows : run(investment_corporation(), 30)) {
    local += flows.invested_local;
    abroad += flows.invested_abroad;
  }
  EXPECT_NEAR(local / (local + abroad), 0.34, 1e-12);
}

TEST(GuidanceFund, CallsNoMoreThanTheDealsThatAreFound)
{
  for (const FundFlows& flows : run(industry_fund(), 20, 100.0)) {
    EXPECT_NEAR(flows.invested_local, 100.0, 1e-9);
    EXPECT_NEAR(flows.invested_abroad, 100.0, 1e-9);
  }
  for (const FundFlows& flows : run(industry_fund(), 20, 0.0))
    EXPECT_DOUBLE_EQ(flows.called_public + flows.called_private, 0.0);
}

TEST(GuidanceFund, IsAJCurveForGovernment)
{
  double balance = 0.0, lowest = 0.0;
  bool has_risen = false;
  for (const FundFlows& flows : run(industry_fund(), 80)) {
    const double net = flows.returned_public - flows.called_public;
    has_risen = has_risen || flows.returned_public > 0.0;
    if (!has_risen) {
      EXPECT_LE(net, 1e-9) << "nothing comes back before it goes out";
    }
    balance += net;
    lowest = std::min(lowest, balance);
    if (flows.written_off > 0.0 && !has_risen) {
      EXPECT_LT(balance, 0.0) << "failures come first";
    }
  }
  EXPECT_LT(lowest, -5000.0);
  EXPECT_GT(balance, lowest);
  // Seven years at 6% on the seven tenths that succeed: 1.05 of what was invested, less fees.
  EXPECT_LT(balance, 0.0);
  GuidanceFund lucky = industry_fund();
  lucky.return_per_year = 0.15;
  double gain = 0.0;
  for (const FundFlows& flows : run(lucky, 80)) gain += flows.returned_public - flows.called_public;
  EXPECT_GT(gain, 0.0);
}

TEST(GuidanceFund, NeverAsksGovernmentForMoreThanItsShare)
{
  double called_public = 0.0, called = 0.0;
  for (const FundFlows& flows : run(industry_fund(), 80)) {
    called_public += flows.called_public;
    called += flows.called_public + flows.called_private;
    EXPECT_LE(called_public, 0.25 * called + 1e-9);
  }
  EXPECT_LE(called, 40000.0 + 1e-6);
}

TEST(GuidanceFund, NeitherMakesNorLosesMoney)
{
  GuidanceFund terms = industry_fund();
  for (const double recycled : {0.0, 0.4, 1.0}) {
    terms.recycled = recycled;
    FundState fund = open_fund(terms, 0, luck(3));
    for (int quarter = 0; quarter < 100; ++quarter) {
      const double before = fund.cash;
      const FundFlows f = step(fund, terms, 900.0, quarter);
      const double in = f.called_public + f.called_private + f.proceeds + before;
      const double out = f.fees + f.invested_local + f.invested_abroad + f.returned_public +
                         f.returned_private + fund.cash;
      EXPECT_NEAR(in, out, 1e-9 * (1.0 + in)) << quarter;
    }
  }
}

TEST(GuidanceFund, InvestsReturnsAgainWhereTheyStayInIt)
{
  const auto invested = [](double recycled) {
    GuidanceFund terms = industry_fund();
    terms.recycled = recycled;
    double sum = 0.0;
    for (const FundFlows& flows : run(terms, 60)) sum += flows.invested_local;
    return sum;
  };
  EXPECT_GT(invested(1.0), 1.2 * invested(0.0));
}

TEST(GuidanceFund, RaisesLessWhereSubFundsFallShort)
{
  GuidanceFund terms = industry_fund();
  terms.shortfall_share = 0.74;
  terms.shortfall_raised = 0.5;
  double sum = 0.0;
  constexpr int trials = 400;
  for (int trial = 0; trial < trials; ++trial) {
    const double raised = open_fund(terms, 0, luck(static_cast<std::uint64_t>(trial))).committed;
    EXPECT_GE(raised, 20000.0);
    EXPECT_LE(raised, 40000.0);
    sum += raised;
  }
  // 20 sub-funds of 2000: mean 0.63 of target, standard error 1000 * sqrt(20 * 0.74 * 0.26 / 400).
  EXPECT_NEAR(sum / trials, 0.63 * 40000.0, 4.0 * 1000.0 * std::sqrt(20.0 * 0.74 * 0.26 / 400.0));
}

TEST(GuidanceFund, CountsPrivateMoneyAsReportsDo)
{
  for (const FundFlows& flows : run(industry_fund(), 8))
    EXPECT_NEAR(flows.gross_private, 3.0 * 0.25 * flows.invested_local, 1e-9);
}

}  // namespace
}  // namespace lionrock::policy
