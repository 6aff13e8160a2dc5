// SPDX-License-Identifier: Apache-2.0
// What the opening books must say: published stocks and flows, and claims that sum to zero.
#include "sim/calibration/opening_books.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "sim/accounts/balance_sheets.hpp"
#include "sim/quarter/government.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {
namespace {

using economy::Economy;
using economy::Flow;
using economy::Sector;

constexpr double scale = 100.0;

/// First quarter of an economy that stays in the base year.
struct FirstQuarter {
  Economy economy;
  quarter::Record record;
};

const FirstQuarter& first()
{
  static const FirstQuarter quarter = [] {
    FirstQuarter result{open(still(scale, 4)), {}};
    result.record = quarter::run_quarter(result.economy);
    return result;
  }();
  return quarter;
}

/// A published HK$ million of the year as the agents' economy should show it in a quarter.
double published(double year) { return year / 4.0 / scale; }

double line(const char* item) { return hong_kong().government_line(item); }

/// Balance over GDP at which the medium-range forecast arrives.
double forecast_balance()
{
  double revenue = 0.0, expenditure = 0.0;
  for (const auto& row : hong_kong().fiscal_outlook) {
    if (row.item == "revenue_to_gdp") revenue = row.central;
    if (row.item == "expenditure_to_gdp") expenditure = row.central;
  }
  return revenue - expenditure;
}

class OpeningBooks : public testing::TestWithParam<bool> {
protected:
  [[nodiscard]] static Economy opened()
  {
    return open(GetParam() ? lively(scale, 8, 0) : still(scale, 8));
  }
};

TEST_P(OpeningBooks, CloseSoThatAllClaimsSumToZero)
{
  const auto books = accounts::balance_sheets(opened());
  EXPECT_NEAR(books.bank_gap(), 0.0, 1e-9 * books.worker_deposits);
}

TEST_P(OpeningBooks, ShowThePublishedStocks)
{
  const auto books = accounts::balance_sheets(opened());
  const auto& pack = hong_kong();
  const double households = pack.households.deposits / scale;
  EXPECT_NEAR(books.worker_deposits + books.owner_deposits, households, 1e-9 * households);
  EXPECT_NEAR(books.firm_deposits, pack.structure.deposits.sum() / scale,
              1e-6 * books.firm_deposits);
  EXPECT_NEAR(books.firm_loans, pack.structure.loans.sum() / scale, 1e-6 * books.firm_loans);
  EXPECT_NEAR(books.government_debt, line("debt") / scale, 1e-9 * books.government_debt);
  EXPECT_GE(books.government_reserves, line("reserves_closing") / scale);
  EXPECT_LE(books.government_reserves, line("reserves_opening") / scale);
  EXPECT_GT(books.bank_capital, 0.0);
}

TEST_P(OpeningBooks, GiveEveryFirmSensibleBooks)
{
  const Economy economy = opened();
  const auto& firms = economy.firms;
  for (int s = 0; s < economy.technology.industries; ++s) {
    double share = 0.0;
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i) {
      share += firms.market_share[i];
      EXPECT_GT(firms.output[i], 0.0);
      EXPECT_GT(firms.capital[i], 0.0);
      EXPECT_GE(firms.loans[i], 0.0);
      EXPECT_GE(firms.deposits[i], 0.0);
      if (s == economy.technology.public_industry) continue;  // government covers its losses
      EXPECT_GE(firms.lasting_earnings[i], 0.0);
    }
    if (economy.technology.active[s]) {
      EXPECT_NEAR(share, 1.0, 1e-12) << s + 1;
      EXPECT_GE(economy.technology.markup[s], 1.0) << s + 1;
      EXPECT_LT(economy.technology.loan_ratio[s], economy.behaviour.loan_to_value_limit) << s + 1;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(StillAndGrowing, OpeningBooks, testing::Bool(),
                         [](const auto& kind) { return kind.param ? "Growing" : "Still"; });

TEST(FirstQuarter, CollectsThePublishedTaxes)
{
  const auto& ledger = first().economy.ledger;
  const auto expect = [&](Flow flow, double year) {
    EXPECT_NEAR(ledger.total(flow), published(year), 1e-3 * published(year))
        << static_cast<int>(flow);
  };
  expect(Flow::salaries_tax, line("salaries_tax") + line("personal_assessment"));
  expect(Flow::profits_tax, line("profits_tax"));
  expect(Flow::property_tax, line("property_tax"));
  expect(Flow::product_taxes, hong_kong().macro.product_taxes);
  expect(Flow::production_taxes, hong_kong().table.production_taxes.sum());
}

TEST(FirstQuarter, OpensWithThePublishedDeficit)
{
  const auto& ledger = first().economy.ledger;
  const double balance = ledger.net(Sector::government) - ledger.total(Flow::bonds);
  // One step of the linear path to the medium-range forecast has been taken.
  const double gdp = hong_kong().macro.gdp;
  const double steps = first().economy.government.closing_quarters;
  const double path = line("balance_before_bonds") +
                      (forecast_balance() * gdp - line("balance_before_bonds")) / steps;
  EXPECT_NEAR(balance, published(path), 1e-3 * std::abs(published(path)));
}

TEST(FirstQuarter, EarnsThePublishedIncomeFromAbroad)
{
  const auto& accounts = first().record.accounts;
  const double income = published(hong_kong().macro.net_primary_income_abroad);
  EXPECT_NEAR(accounts.net_primary_income, income, 1e-3 * income);
}

TEST(FirstQuarter, BuysTheTablesConsumption)
{
  const auto& accounts = first().record.accounts;
  const double consumption = published(hong_kong().macro.private_consumption);
  EXPECT_NEAR(accounts.private_consumption.nominal, consumption, 1e-4 * consumption);
  EXPECT_NEAR(accounts.private_consumption.real, consumption, 1e-4 * consumption);
}

TEST(FirstQuarter, PaysTheTablesWages)
{
  const double pay = published(hong_kong().table.compensation.sum());
  EXPECT_NEAR(first().record.accounts.compensation, pay, 1e-4 * pay);
}

TEST(FirstQuarter, InvestsWhatWearsOut)
{
  const double investment = published(hong_kong().macro.fixed_investment);
  EXPECT_NEAR(first().record.accounts.fixed_investment.nominal, investment, 1e-4 * investment);
}

TEST(FirstQuarterOnTheTrend, ContinuesTheTrendOfGdpAndPrices)
{
  // Growth and turnover, no luck: the run begins on the path, to what whole persons and the posts
  // of leavers, open for a while, allow. The tax code is held: the end of the base year's reduction
  // takes a tenth of a per cent of GDP out of pay from the second quarter on.
  Opening opening = lively(scale, 8, 0);
  opening.switches.luck = false;
  opening.switches.common_shocks = false;
  Economy economy = open(opening);
  economy.later_salaries_tax = economy.salaries_tax;
  for (int t = 0; t < 4; ++t) {
    const auto trend = economy.trend.at(t);
    const auto record = quarter::run_quarter(economy);
    EXPECT_NEAR(record.accounts.gdp.real * scale / trend.real_gdp, 1.0, 0.005) << t;
    EXPECT_NEAR(record.accounts.gdp.nominal * scale / trend.nominal_gdp, 1.0, 0.005) << t;
  }
}

}  // namespace
}  // namespace lionrock::calibration
