// SPDX-License-Identifier: Apache-2.0
// What public money owns, in whole quarters: funds and development companies.
#include "sim/quarter/public_capital.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "sim/calibration/floor_books.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

/// A fund for deals here and abroad that holds them for three years only, to keep runs short.
policy::GuidanceFund short_fund()
{
  return {.size = 20000.0,
          .public_share = 0.5,
          .deployment_years = 4.0,
          .local_share = 0.6,
          .holding_years = 3.0,
          .return_per_year = 0.08,
          .failure_share = 0.2,
          .slow_years = 0.5,
          .failure_years = 1.0};
}

TEST(GuidanceFund, CostsGovernmentFirstAndBringsMoneyBackLater)
{
  const History with = run({instrument(short_fund(), "fund")}, 28);
  double balance = 0.0, lowest = 0.0, first_year = 0.0;
  int lowest_at = 0;
  for (int t = 0; t < 28; ++t) {
    balance += with.returned[t] - with.equity_paid[t] - with.called_abroad[t];
    if (balance < lowest) lowest_at = t;
    lowest = std::min(lowest, balance);
    if (t == 3) first_year = balance;
  }
  EXPECT_LT(first_year, -10.0);
  EXPECT_LT(lowest, -1000.0);
  EXPECT_GT(lowest_at, 8);
  EXPECT_LT(lowest_at, 27) << "what comes back is more than what is called at the end";
  EXPECT_GT(balance, lowest + 0.2 * -lowest);
}

TEST(GuidanceFund, PaysItsDealsAsItsLedgerSays)
{
  const History with = run({instrument(short_fund(), "fund")}, 20);
  double bought = 0.0, called = 0.0, returned = 0.0, back = 0.0, fees = 0.0;
  for (std::size_t t = 0; t < with.ledger.size(); ++t) {
    const auto& row = with.ledger[t][0];
    EXPECT_GE(row.equity_held, 0.0);
    EXPECT_LE(row.equity_bought, 0.5 * 20000.0 / 16.0 + 1e-6) << "no more than the pace";
    bought += row.equity_bought;
    called += with.equity_paid[t] + with.called_abroad[t];
    returned += row.equity_returned;
    fees += row.outlay;
    back += with.returned[t];
    EXPECT_NEAR(with.called_abroad[t], 0.4 * row.equity_bought, 1e-6 * (1.0 + row.equity_bought));
  }
  EXPECT_GT(bought, 1000.0);
  EXPECT_NEAR(called, bought, 1e-6 * bought);
  EXPECT_NEAR(back, returned - fees, 1e-6 * bought);
}

TEST(GuidanceFund, CountsMoneyThatItReinvestsNoSecondTime)
{
  policy::GuidanceFund terms = short_fund();
  terms.recycled = 0.8;
  const History with = run({instrument(terms, "fund")}, 28);
  double bought = 0.0, called = 0.0;
  for (std::size_t t = 0; t < with.ledger.size(); ++t) {
    bought += with.ledger[t][0].equity_bought;
    called += with.equity_paid[t] + with.called_abroad[t];
  }
  EXPECT_GT(bought, 1000.0);
  EXPECT_NEAR(called, bought, 1e-6 * bought);
  EXPECT_LE(bought, terms.public_share * terms.size * (1.0 + 1e-9));
}

/// Books of a run whose past had a fund that the scenario's own takes over from.
ProjectBooks books_with_past(const economy::Economy& economy, const projects::Setting& setting,
                             double probability)
{
  policy::Instrument past = instrument(short_fund(), "fund");
  past.common.from = start + -6;
  policy::Instrument own = past;
  own.common.probability = probability;
  own.common.from = start;
  const auto& pack = calibration::hong_kong();
  return open_books(
      economy, setting,
      policy::Programme({own}, {{past}, start}, setting.law, setting.seed, setting.member),
      {.space = calibration::open_floor_space(pack, {}, start, 24, setting.seed, setting.member),
       .rents = calibration::central_other_behaviour(pack).rents,
       .uses = pack.floor_uses});
}

TEST(GuidanceFund, OfThePastIsRunOffWhereTheScenariosOwnLawFails)
{
  const projects::Setting setting = setting_of(0);
  for (const double probability : {0.0, 1.0}) {
    economy::Economy economy = opened(setting, 1000.0, 24);
    ProjectBooks books = books_with_past(economy, setting, probability);
    double held = 0.0, returned = 0.0;
    for (int t = 0; t < 24; ++t) {
      static_cast<void>(run_quarter(economy, books));
      const auto& row = books.ledger[0];
      if (t == 0) held = row.equity_held - row.equity_bought;
      returned += row.equity_returned;
    }
    EXPECT_GT(held, 100.0) << probability;
    EXPECT_GT(returned, 0.5 * held) << probability;
    if (probability == 0.0) {
      EXPECT_EQ(books.ledger[0].equity_held, 0.0) << "all has been sold, and nothing bought";
    }
  }
}

TEST(GuidanceFund, SpendsOnProjectsWhatThePipelineSaysTheyReceive)
{
  policy::GuidanceFund terms = short_fund();
  terms.local_share = 1.0;
  const History with = run({instrument(terms, "fund")}, 16);
  double paid = 0.0, due = 0.0;
  for (const double equity : with.equity_paid) paid += equity;
  for (const projects::Candidate& candidate : with.candidates)
    if (candidate.started >= 0) due += candidate.equity_paid;
  EXPECT_GT(paid, 500.0);
  EXPECT_LE(paid, due * (1.0 + 1e-9)) << "deals may wait but none is paid twice";
  EXPECT_GT(paid, 0.7 * due);
  EXPECT_EQ(std::accumulate(with.called_abroad.begin(), with.called_abroad.end(), 0.0), 0.0);
}

TEST(GuidanceFund, ThatBeganEarlierOpensWithWhatItBought)
{
  policy::Instrument earlier = instrument(short_fund(), "fund");
  earlier.common.from = start + -6;
  const History with = run({earlier}, 2);
  const History fresh = run({instrument(short_fund(), "fund")}, 2);
  const auto before = [](const History& history) {
    const auto& row = history.ledger[0][0];
    return row.equity_held - row.equity_bought;
  };
  EXPECT_EQ(before(fresh), 0.0);
  EXPECT_GT(before(with), 100.0);
  EXPECT_LE(with.equity_paid[0] + with.called_abroad[0], 0.5 * 20000.0 / 16.0 + 1e-6);
}

/// HK$6bn for 200,000 m2 over two years, built in one.
policy::DevelopmentCompany park(double equity)
{
  return {.equity = equity,
          .cost_per_m2 = 0.03,
          .planned_area_per_year = 100000.0,
          .planned_years = 2.0,
          .build_years = 1.0};
}

/// Quarter in which an area has been delivered, or the number of quarters when it never was.
int reaches(const History& history, double area)
{
  double floor = 0.0;
  for (std::size_t t = 0; t < history.ledger.size(); ++t) {
    floor += history.ledger[t][0].floor_delivered;
    if (floor >= area - 1e-6) return static_cast<int>(t);
  }
  return static_cast<int>(history.ledger.size());
}

TEST(DevelopmentCompany, DeliversFloorLaterWithHalfTheCashAndWhenBidsFail)
{
  constexpr int quarters = 24;
  // In the last two bidders bring half the cost; in the last only one disposal of three finds one.
  const History full = run({instrument(park(6000.0), "park")}, quarters);
  policy::DevelopmentCompany poor = park(3000.0);
  const History half = run({instrument(poor, "park")}, quarters);
  poor.private_share = 0.5;
  poor.bid_success = 1.0;
  const History bids = run({instrument(poor, "park")}, quarters);
  poor.bid_success = 1.0 / 3.0;
  const History failed = run({instrument(poor, "park")}, quarters);

  EXPECT_EQ(reaches(full, 25000.0), 4);
  EXPECT_EQ(reaches(full, 200000.0), 11);
  // Without debt only rents add to what half the money builds.
  EXPECT_GT(reaches(half, 200000.0), reaches(full, 200000.0));
  EXPECT_NEAR(half.sum(&policy::InstrumentQuarter::floor_delivered, quarters), 100000.0, 10000.0);
  EXPECT_EQ(reaches(bids, 200000.0), 11) << "half the money, half the cost";
  EXPECT_GT(reaches(failed, 100000.0), reaches(bids, 100000.0));
  EXPECT_GT(reaches(failed, 200000.0), reaches(bids, 200000.0));
}

TEST(DevelopmentCompany, TellsWhatItsPlanHadDueAndWhatItOwes)
{
  constexpr int quarters = 24;
  policy::DevelopmentCompany poor = park(3000.0);
  poor.borrowing_limit = 1500.0;
  const History with = run({instrument(poor, "park")}, quarters);
  using Row = policy::InstrumentQuarter;
  const double planned = with.sum(&Row::floor_planned, quarters);
  EXPECT_DOUBLE_EQ(planned, 200000.0);
  EXPECT_DOUBLE_EQ(with.ledger[3][0].floor_planned, 0.0);
  EXPECT_DOUBLE_EQ(with.ledger[4][0].floor_planned, 25000.0) << "a year after the first was begun";
  EXPECT_LT(with.sum(&Row::floor_delivered, quarters), 0.9 * planned) << "for want of cash";
  double debt = 0.0;
  for (const auto& ledger : with.ledger) debt = std::max(debt, ledger[0].debt);
  EXPECT_GT(debt, 1000.0);
  EXPECT_LE(debt, 1500.0);
  const History rich = run({instrument(park(6000.0), "park")}, quarters);
  for (std::size_t t = 0; t < quarters; ++t)
    EXPECT_DOUBLE_EQ(rich.ledger[t][0].floor_planned, rich.ledger[t][0].floor_delivered) << t;
}

TEST(DevelopmentCompany, IsPublicWorksWhenItBuildsAndIsLetWhenItStands)
{
  const History with = run({instrument(park(6000.0), "park")}, 24);
  EXPECT_NEAR(with.sum(&policy::InstrumentQuarter::outlay, 24), 6000.0, 1e-6);
  EXPECT_DOUBLE_EQ(with.ledger[0][0].equity_held, 750.0 / 4.0) << "called as it builds";
  double works = 0.0;
  for (std::size_t t = 0; t < 24; ++t) {
    works += with.works[t];
    if (t >= 12) {
      EXPECT_EQ(with.works[t], 0.0) << "all is built";
    }
  }
  // At prices that rise by about 2% a year.
  EXPECT_NEAR(works, 6000.0, 0.1 * 6000.0);
  EXPECT_EQ(with.site_let[3], 0.0);
  EXPECT_GT(with.site_let.back(), 0.0);
  EXPECT_GT(with.returned.back(), 0.0) << "rents";
}

TEST(DevelopmentCompany, CostsItsInstrumentWhatItCostsGovernmentAndOwesWhatGovernmentOwesForIt)
{
  policy::DevelopmentCompany indebted = park(2000.0);
  indebted.borrowing_limit = 4500.0;
  constexpr int quarters = 24;
  const projects::Setting setting = setting_of(0);
  economy::Economy economy = opened(setting, 1000.0, quarters);
  ProjectBooks books = books_of(setting, economy, {instrument(indebted, "park")}, quarters);
  double outlay = 0.0, returned = 0.0, paid = 0.0, debt = 0.0, interest = 0.0;
  for (int t = 0; t < quarters; ++t) {
    const double owed = economy.government.debt;
    static_cast<void>(run_quarter(economy, books));
    const auto& row = books.ledger[0];
    outlay += row.outlay;
    returned += row.equity_returned;
    paid += 1000.0 * economy.government.policy_outlay;
    interest += 1000.0 * economy.project_flows.company_interest;
    EXPECT_NEAR(1000.0 * economy.government.policy_outlay, row.outlay - row.equity_returned,
                0.02 * row.outlay + 1e-6)
        << "prices apart, quarter " << t;
    EXPECT_GE(1000.0 * (economy.government.debt - owed), row.debt - debt - 1e-6)
        << "what it borrows is bonds";
    debt = row.debt;
  }
  EXPECT_GT(debt, 2000.0);
  EXPECT_GT(interest, 100.0);
  EXPECT_NEAR(outlay, 6000.0 + interest, 1e-6);
  EXPECT_NEAR(outlay - returned, paid, 0.01 * paid);
  EXPECT_DOUBLE_EQ(books.ledger[0].equity_held, 2000.0);
}

TEST(Instrument, WithTermsOfZeroLeavesARunAsItIs)
{
  const History without = run({}, 8);
  const History with = run({instrument(policy::GuidanceFund{}, "fund"),
                            instrument(policy::DevelopmentCompany{}, "company"),
                            instrument(policy::ResearchSupport{}, "institutes"),
                            instrument(policy::Attraction{.meetings_per_year = 0.0}, "office")},
                           8);
  EXPECT_EQ(without.gdp, with.gdp);
  EXPECT_EQ(without.reserves_less_debt, with.reserves_less_debt);
  EXPECT_EQ(without.candidates.size(), with.candidates.size());
}

}  // namespace
}  // namespace lionrock::quarter
