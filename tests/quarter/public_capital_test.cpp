// SPDX-License-Identifier: Apache-2.0
// Whole quarters of an opened economy with the pipeline of projects beside it: run_quarter throws
// when an identity of the accounts fails.
#include "sim/quarter/public_capital.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "sim/calibration/floor_books.hpp"
#include "sim/quarter/project_books.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Flow;
using economy::Sector;

constexpr double scale = 1000.0;
const Quarter start = Quarter::of(2024, 1);

policy::Instrument instrument(policy::Mechanism terms, const std::string& slug)
{
  policy::Instrument made;
  made.slug = slug;
  made.name_en = slug;
  made.common.from = start;
  made.terms.push_back({.from = {}, .mechanism = std::move(terms)});
  return made;
}

projects::Setting setting_of(std::uint32_t member)
{
  const auto& pack = calibration::hong_kong();
  std::vector<calibration::DrawnParameter> drawn;
  projects::Setting setting{};
  setting.archetypes = &pack.archetypes;
  setting.behaviour = calibration::draw_project_behaviour(pack, false, 7, 0, drawn);
  setting.seed = 7;
  setting.member = member;
  setting.start = start;
  setting.law = projects::base_law(setting.behaviour, pack.tax_code.profits_rate, start);
  setting.value_added_per_output =
      pack.table.value_added().cwiseQuotient(pack.table.output.cwiseMax(1e-9));
  for (const auto& industry : pack.table.industries)
    setting.manufacturing.push_back(industry.manufacturing);
  return setting;
}

ProjectBooks books_of(const projects::Setting& setting, const economy::Economy& economy,
                      std::vector<policy::Instrument> instruments, int quarters)
{
  const auto& pack = calibration::hong_kong();
  projects::Pipeline pipeline(setting, policy::Programme(std::move(instruments), setting.law,
                                                         setting.seed, setting.member));
  pipeline.run_history();
  projects::InstrumentAccounts accounts(pipeline);
  accounts.open(pipeline);
  ProjectBooks books{.pipeline = std::move(pipeline),
                     .floor = calibration::open_floor_space(pack, {}, start, quarters, setting.seed,
                                                            setting.member),
                     .rents = calibration::rent_rule(pack),
                     .placed = {},
                     .export_bases = Eigen::VectorXd::Zero(economy.technology.industries),
                     .accounts = std::move(accounts),
                     .floor_uses = pack.floor_uses,
                     .movements = {},
                     .conditions = {},
                     .ledger = {}};
  const auto& firms = economy.firms;
  for (std::size_t s = 0; s < firms.of_industry.size(); ++s)
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
      books.export_bases[static_cast<Eigen::Index>(s)] += firms.export_base[i];
  return books;
}

/// What a run leaves behind, quarter by quarter, whole economy.
struct History {
  std::vector<policy::InstrumentLedger> ledger;
  std::vector<double> gdp, works;
  std::vector<double> equity_paid, called_abroad, returned;  ///< of funds, HK$ million
  std::vector<double> reserves_less_debt;
  std::vector<projects::Candidate> candidates;
  std::vector<double> site_let;  ///< of the first instrument's site, m2

  [[nodiscard]] double sum(double policy::InstrumentQuarter::*field, std::size_t quarters) const
  {
    double total = 0.0;
    for (std::size_t t = 0; t < quarters; ++t) total += ledger[t][0].*field;
    return total;
  }
};

History run(const std::vector<policy::Instrument>& instruments, int quarters,
            std::uint32_t member = 0)
{
  const projects::Setting setting = setting_of(member);
  calibration::Opening opening = calibration::lively(scale, quarters, member);
  opening.projects = setting;
  opening.quarters = quarters;
  economy::Economy economy = calibration::open(opening);
  ProjectBooks books = books_of(setting, economy, instruments, quarters);
  History history;
  for (int t = 0; t < quarters; ++t) {
    const Record record = run_quarter(economy, books);
    const auto& ledger = economy.ledger;
    history.ledger.push_back(books.ledger);
    history.gdp.push_back(record.accounts.gdp.real);
    history.works.push_back(economy.support.public_works * scale);
    history.equity_paid.push_back(
        scale * ledger.paid(Flow::public_equity, Sector::government, Sector::firms));
    history.called_abroad.push_back(
        scale * ledger.paid(Flow::public_equity, Sector::government, Sector::world));
    history.returned.push_back(scale * ledger.total(Flow::fund_returns));
    history.reserves_less_debt.push_back(scale *
                                         (economy.government.reserves - economy.government.debt));
    const auto site = std::ranges::find_if(books.floor.sites, [](const economy::Site& known) {
      return known.slug.starts_with("instrument_");
    });
    history.site_let.push_back(site != books.floor.sites.end() ? site->let : 0.0);
  }
  history.candidates = books.pipeline.candidates();
  return history;
}

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

TEST(DevelopmentCompany, IsPublicWorksWhenItBuildsAndIsLetWhenItStands)
{
  const History with = run({instrument(park(6000.0), "park")}, 24);
  EXPECT_DOUBLE_EQ(with.sum(&policy::InstrumentQuarter::outlay, 24), 6000.0);
  EXPECT_DOUBLE_EQ(with.ledger[3][0].equity_held, 6000.0);
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

/// Candidates by identity.
std::map<std::uint64_t, projects::Traits> arrived(const History& history)
{
  std::map<std::uint64_t, projects::Traits> all;
  for (const projects::Candidate& candidate : history.candidates)
    all.emplace(candidate.traits.identity, candidate.traits);
  return all;
}

TEST(SpinOffs, RaiseArrivalsOfVenturesAndMoveNoOtherCandidate)
{
  policy::ResearchSupport terms;
  terms.spin_offs_per_year = 20.0;
  terms.public_lag_years = 0.0;
  const History without = run({instrument(policy::ResearchSupport{}, "institutes")}, 12);
  const History with = run({instrument(terms, "institutes")}, 12);
  const auto few = arrived(without);
  const auto many = arrived(with);
  const auto& archetypes = calibration::hong_kong().archetypes;
  EXPECT_GT(many.size(), few.size());
  for (const auto& [identity, traits] : few) {
    const auto same = many.find(identity);
    ASSERT_NE(same, many.end());
    EXPECT_EQ(same->second.capex, traits.capex);
    EXPECT_EQ(same->second.taste, traits.taste);
  }
  for (const auto& [identity, traits] : many)
    if (!few.contains(identity)) {
      EXPECT_EQ(archetypes[traits.archetype].kind, pack::CandidateClass::venture);
    }
  for (const projects::Candidate& candidate : with.candidates)
    if (!few.contains(candidate.traits.identity)) {
      EXPECT_TRUE(candidate.only_by_attraction);
    }
}

TEST(SpinOffs, ComeYearsAfterTheResearch)
{
  policy::ResearchSupport terms;
  terms.spin_offs_per_year = 20.0;
  terms.public_lag_years = 1.5;
  const auto few = arrived(run({instrument(policy::ResearchSupport{}, "institutes")}, 12));
  int first = 12;
  for (const projects::Candidate& candidate : run({instrument(terms, "institutes")}, 12).candidates)
    if (!few.contains(candidate.traits.identity)) first = std::min(first, candidate.arrived);
  EXPECT_GE(first, 6);
  EXPECT_LT(first, 9);
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

TEST(Attraction, BringsNoMoreThanItCanMeet)
{
  const auto brought = [](double meetings) {
    const History history =
        run({instrument(policy::Attraction{.arrival_factor = 2.0, .meetings_per_year = meetings},
                        "office")},
            12);
    return std::ranges::count_if(history.candidates, [](const projects::Candidate& candidate) {
      return candidate.arrived >= 0 && candidate.only_by_attraction;
    });
  };
  const auto all = brought(policy::no_limit);
  EXPECT_EQ(brought(0.0), 0);
  EXPECT_EQ(brought(1e6), all);
  // Thirty on average over three years: within four standard deviations of a Poisson count.
  const auto few = brought(10.0);
  EXPECT_GT(few, 8);
  EXPECT_LT(few, 52);
  EXPECT_GT(all, 100);
}

}  // namespace
}  // namespace lionrock::quarter
