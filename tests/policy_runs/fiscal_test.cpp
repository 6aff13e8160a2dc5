// SPDX-License-Identifier: Apache-2.0
// Government in the Treasury's form, in whole runs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "sim/experiment/member.hpp"
#include "sim/pack/fiscal_accounts.hpp"
#include "sim/policy/mechanisms.hpp"
#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

const scenario::Overrides small{.members = "2", .seed = "7", .scale = "1000", .until = "2031Q1"};

constexpr const char* package = R"(
[[instrument]]
mechanism = "capital_grant"
name = "Grant"
terms = { share = 0.3, budget = 30000.0 }
clawback = 1.0
[[instrument]]
mechanism = "tax_concession"
name = "Low rate"
terms = { rate = 0.05 }
[[instrument]]
mechanism = "guidance_fund"
name = "Fund"
terms = { size = 20000.0, public_share = 0.5 }
[[instrument]]
mechanism = "floor_space"
name = "Floor"
terms = { area = 400000.0, years = 4.0, site_type = "advanced manufacturing, multi-storey", cost_per_m2 = 0.05, rent_discount = 0.3 }
[[instrument]]
mechanism = "liquidity"
name = "Guarantees"
terms = { gap_filled = 0.5, default_share = 0.1, fee = 0.01, finance_gap = 0.4 }
[[instrument]]
mechanism = "development_company"
name = "Company"
terms = { planned_area_per_year = 60000.0, planned_years = 4.0, equity = 3000.0, borrowing_limit = 6000.0 }
)";

/// Runs without an instrument and with the package of every kind of money.
const Found& found()
{
  static const Found runs(
      {shipped("no_policy", small), written("package", "no_policy", package, small)});
  return runs;
}

/// One scenario and member in one fiscal year.
struct Year {
  int scenario, member, year;
};

std::size_t years()
{
  return static_cast<std::size_t>(
      results::axis_of(found().results(), "fiscal", "fiscal_year").size());
}

double total(const char* name, const Year& of)
{
  const auto& values = results::variable_of(found().results(), "fiscal", name).values;
  const auto run = static_cast<std::size_t>(of.scenario * found().members() + of.member);
  return values.at(run * years() + static_cast<std::size_t>(of.year));
}

double entry(const char* name, const Year& of, std::size_t account, std::size_t kind)
{
  const auto& values = results::variable_of(found().results(), "fiscal", name).values;
  const auto run = static_cast<std::size_t>(of.scenario * found().members() + of.member);
  const std::size_t year = run * years() + static_cast<std::size_t>(of.year);
  return values.at((year * pack::fiscal_accounts + account) * pack::fiscal_kinds + kind);
}

/// Sum over accounts of entries whose kind passes.
template <class Test>
double sum(const char* name, const Year& of, const Test& counts)
{
  double all = 0.0;
  for (std::size_t account = 0; account < pack::fiscal_accounts; ++account)
    for (std::size_t kind = 0; kind < pack::fiscal_kinds; ++kind)
      if (counts(pack::fiscal_kind_names[kind])) all += entry(name, of, account, kind);
  return all;
}

double sum(const char* name, const Year& of)
{
  return sum(name, of, [](std::string_view) { return true; });
}

double of_kind(const char* name, const Year& of, std::string_view wanted)
{
  return sum(name, of, [&](std::string_view kind) { return kind == wanted; });
}

/// A variable of group instrument summed over a fiscal year and over the scenario's own.
double of_instruments(const char* name, const Year& of)
{
  const auto& all = results::variable_of(found().results(), "instrument", name).values;
  const auto& names = results::axis_of(found().results(), "instrument", "instrument").labels;
  const std::vector<std::string> own{"grant", "low_rate", "fund", "floor", "guarantees", "company"};
  const auto quarters = results::axis_of(found().results(), "instrument", "quarter").size();
  const int run = of.scenario * found().members() + of.member;
  double total = 0.0;
  for (int t = std::max(0, 4 * of.year - 3); t <= 4 * of.year; ++t)
    for (std::size_t i = 0; i < names.size(); ++i)
      if (std::find(own.begin(), own.end(), names[i]) != own.end())
        total += all.at((static_cast<std::size_t>(run) * static_cast<std::size_t>(quarters) +
                         static_cast<std::size_t>(t)) *
                            names.size() +
                        i);
  return total;
}

std::vector<Year> every_year()
{
  std::vector<Year> all;
  for (int s = 0; s < 2; ++s)
    for (int m = 0; m < found().members(); ++m)
      for (int y = 0; y < static_cast<int>(years()); ++y) all.push_back({s, m, y});
  return all;
}

TEST(FiscalYears, GoFromTheOneTheRunOpensInToTheLastWholeOne)
{
  const auto& labels = results::axis_of(found().results(), "fiscal", "fiscal_year").labels;
  EXPECT_EQ(labels.front(), "2023-24");
  EXPECT_EQ(labels.back(), "2030-31");
}

TEST(FiscalAccounts, SumToTheBalanceOfTheLedgerAndToTheChangeOfReservesLessDebt)
{
  for (const Year& of : every_year()) {
    const double turnover = of_kind("cash", of, "revenue");
    EXPECT_NEAR(sum("cash", of), total("balance", of), 1e-9 * turnover);
    if (of.year == 0) continue;
    const Year before{of.scenario, of.member, of.year - 1};
    const double change = total("reserves", of) - total("reserves", before) -
                          (total("debt", of) - total("debt", before));
    EXPECT_NEAR(sum("cash", of), change, 1e-9 * turnover);
    double of_ledger = 0.0;
    const auto& macro = results::variable_of(found().results(), "macro", "fiscal_balance").values;
    const auto quarters = results::axis_of(found().results(), "macro", "quarter").size();
    const int run = of.scenario * found().members() + of.member;
    for (int t = 4 * of.year - 3; t <= 4 * of.year; ++t)
      of_ledger += macro.at(static_cast<std::size_t>(run * quarters + t));
    EXPECT_NEAR(sum("cash", of), of_ledger, 1e-9 * turnover);
  }
}

TEST(FiscalAccounts, OpenFromThePublishedAccountsOf2023To2024)
{
  // Treasury, Accounts of the Government 2023-24. Three quarters are the opening's, one is
  // simulated: a member's luck in it moves a year by no more than a percent.
  const auto& pack = hong_kong();
  for (int member = 0; member < found().members(); ++member) {
    const Year of{0, member, 0};
    const double revenue = of_kind("cash", of, "revenue");
    const double spent =
        sum("cash", of, [](auto kind) { return kind != "revenue" && kind != "revenue_forgone"; });
    EXPECT_NEAR(revenue, pack.government_line("total_revenue"), 0.015 * revenue);
    EXPECT_NEAR(-spent, pack.government_line("total_expenditure"), 0.015 * revenue);
    EXPECT_NEAR(total("reserves", of), pack.government_line("reserves_closing"), 0.015 * revenue);
  }
}

TEST(OpeningAccounts, AreThePublishedOnesButForWhatReservesEarnAtTheirOpeningLevel)
{
  const auto& pack = hong_kong();
  const auto scenario =
      shipped("no_policy", {.members = "1", .seed = "7", .scale = "1000", .until = "2024Q1"});
  const auto before = experiment::run_member({scenario, pack, 0}, [](Quarter) {}).fiscal.before;
  double revenue = 0.0;
  double spent = 0.0;
  for (const auto& account : before.cash)
    for (std::size_t kind = 0; kind < pack::fiscal_kinds; ++kind)
      (pack::fiscal_kind_names[kind] == "revenue" ? revenue : spent) += account[kind];
  // Reserves of the end of December are 3% below the year's mean, and a quarter's GDP is above it.
  const double interest = 0.06 * pack.government_line("investment_income");
  EXPECT_NEAR(revenue, pack.government_line("total_revenue"), interest);
  EXPECT_NEAR(-spent, pack.government_line("total_expenditure"), interest);
  EXPECT_NEAR(before.balance, pack.government_line("balance_before_bonds"), 1e-6 * revenue);
  const auto line = [&](const char* name) {
    const auto& place = pack.fiscal_accounts.line(name);
    return before.cash[place.account][place.kind];
  };
  EXPECT_NEAR(line("land_premium"), pack.government_line("land_premium"), 1e-6 * revenue);
  EXPECT_NEAR(-line("capital_works"), pack.government_line("capital_works"), 0.005 * revenue);
}

TEST(FiscalAccounts, HaveLandPremiumAndWorksInTheCapitalWorksReserveFund)
{
  const auto& pack = hong_kong();
  const Year of{0, 0, 0};
  EXPECT_NEAR(entry("cash", of, 1, 5), pack.government_line("land_premium"),
              0.1 * pack.government_line("land_premium"))
      << "it begins to recover in the first quarter";
  EXPECT_NEAR(-entry("cash", of, 1, 1), pack.government_line("capital_works"),
              0.05 * pack.government_line("capital_works"));
  EXPECT_EQ(entry("accrual", of, 1, 1), 0.0) << "works are assets";
}

TEST(NewMoney, IsWhatTheInstrumentsOfTheScenarioCost)
{
  for (const Year& of : every_year()) {
    const double cost = of_instruments("outlay", of) + of_instruments("tax_forgone", of) +
                        of_instruments("land_forgone", of) + of_instruments("equity_bought", of) -
                        of_instruments("equity_returned", of);
    EXPECT_NEAR(-sum("cash_new", of), cost, 1e-6 * (1.0 + std::abs(cost)));
    if (of.scenario == 0) {
      EXPECT_EQ(sum("cash_new", of), 0.0);
      EXPECT_EQ(sum("commitments_new", of), 0.0);
      EXPECT_EQ(total("debt_for_instruments", of), 0.0);
    }
  }
}

TEST(NewMoney, LiesInTheAccountsOfItsInstruments)
{
  double forgone = 0.0;
  for (int y = 0; y < static_cast<int>(years()); ++y) {
    const Year of{1, 0, y};
    EXPECT_NEAR(-entry("cash_new", of, 0, 4), of_instruments("tax_forgone", of), 1e-6);
    EXPECT_NEAR(-entry("cash_new", of, 1, 4), of_instruments("land_forgone", of), 1e-6);
    EXPECT_NEAR(-entry("cash_new", of, 5, 2), of_instruments("equity_bought", of), 1e-6)
        << "the fund's equity lies with the investment corporation";
    EXPECT_LE(entry("cash_new", of, 3, 1), 0.0) << "grants, in the Innovation and Technology Fund";
    EXPECT_EQ(entry("accrual", of, 5, 2), 0.0) << "equity is an asset";
    forgone += of_instruments("tax_forgone", of);
  }
  EXPECT_GT(forgone, 0.0);
}

TEST(Commitments, AreWhatWasPromisedAndNotYetPaid)
{
  double promised = 0.0;
  double paid = 0.0;
  bool any = false;
  for (int y = 0; y < static_cast<int>(years()); ++y) {
    const Year of{1, 0, y};
    promised += of_instruments("commitment", of);
    paid += -entry("cash_new", of, 3, 1);
    const double left = entry("commitments_new", of, 3, 1);
    EXPECT_GE(left, 0.0);
    EXPECT_LE(left, promised - paid + 1e-3) << "what projects give up lapses";
    any = any || left > 0.0;
  }
  EXPECT_TRUE(any);
}

TEST(Commitments, AfterTheLastQuarterAreDiscountedInTheTerminalAccount)
{
  const Year last{1, 0, static_cast<int>(years()) - 1};  // ends with the run
  const double owed = sum("commitments", last);
  const double value = results::variable_of(found().results(), "fiscal", "terminal_commitments")
                           .values.at(static_cast<std::size_t>(found().members()));
  EXPECT_GT(owed, 0.0);
  EXPECT_LT(value, owed);
  EXPECT_GT(value, owed / std::pow(1.04, 10.0));
}

TEST(MinimumTax, IsPaidByLargeGroupsUnderALowRateAlone)
{
  double with = 0.0;
  for (const Year& of : every_year()) {
    EXPECT_GE(total("minimum_tax", of), 0.0);
    if (of.scenario == 1) with += total("minimum_tax", of);
    EXPECT_TRUE(of.scenario == 1 || total("minimum_tax", of) == 0.0);
  }
  EXPECT_GT(with, 0.0);
}

TEST(LandFormation, IsWhatBuildingOfFloorCostsWithinTheOutlay)
{
  double formed = 0.0;
  for (int y = 0; y < static_cast<int>(years()); ++y) {
    const Year of{1, 0, y};
    EXPECT_LE(of_instruments("land_formation", of),
              of_instruments("outlay", of) + of_instruments("equity_returned", of) + 2000.0);
    EXPECT_GE(of_instruments("land_opportunity", of), 0.0);
    formed += of_instruments("land_formation", of);
  }
  EXPECT_GT(formed, 400000.0 * 0.05) << "the floor's own, and the company's";
}

TEST(MediumRange, IsWhereTheBaselineGoes)
{
  // Budget Speech 2025-26: revenue 20.0% and expenditure 20.9% of GDP at the end of the forecast.
  const scenario::Overrides longer{
      .members = "2", .seed = "7", .scale = "1000", .until = "2031Q1", .no_uncertainty = true};
  const Found base({shipped("baseline", longer)});
  const auto& balance = results::variable_of(base.results(), "fiscal", "balance").values;
  double mean = 0.0;
  for (int member = 0; member < 2; ++member)
    for (const int year : {2028, 2029}) {
      const double gdp = base.yearly(0, "gdp_nominal_annual", member, year);
      mean += balance.at(static_cast<std::size_t>(member) * years() +
                         static_cast<std::size_t>(year - 2023)) /
              gdp / 4.0;
    }
  EXPECT_NEAR(mean, 0.2 - 0.209, 0.01);
}

TEST(FiscalAccounts, HaveAPlaceForEveryMechanism)
{
  const auto& accounts = hong_kong().fiscal_accounts;
  EXPECT_EQ(accounts.mechanisms.size(), policy::mechanism_names.size());
  for (const std::string_view mechanism : policy::mechanism_names)
    EXPECT_TRUE(accounts.mechanisms.contains(mechanism)) << mechanism;
  const auto limits = scenario::limits_of(hong_kong());
  for (const auto& [slug, place] : accounts.entries)
    EXPECT_NE(limits.catalogue.find(slug), nullptr) << slug;
}

}  // namespace
}  // namespace lionrock::policy_runs
