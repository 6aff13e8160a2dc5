// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "sim/dynamics/migration.hpp"
#include "sim/dynamics/training.hpp"
#include "sim/markets/labour.hpp"
#include "sim/quarter/apply_measures.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;

constexpr double scale = 1000.0;
const Quarter start = Quarter::of(2024, 1);

policy::Instrument scheme(const std::string& name, policy::Mechanism terms)
{
  policy::Instrument made;
  made.slug = made.name_en = name;
  made.common.from = start;
  made.terms.push_back({.from = {}, .mechanism = std::move(terms)});
  return made;
}

policy::Programme programme(std::vector<policy::Instrument> instruments)
{
  return {std::move(instruments), policy::BaseLaw{}, 7, 0};
}

policy::Programme programme(policy::Mechanism terms, std::vector<int> industries = {})
{
  policy::Instrument made = scheme("scheme", std::move(terms));
  made.reach.industries = std::move(industries);
  return programme(std::vector{made});
}

/// What instruments do in a quarter, as a run does it, and what their ledger says.
policy::InstrumentQuarter act_once(Economy& economy, const policy::Programme& instruments)
{
  policy::InstrumentLedger ledger(instruments.instruments().size());
  auto measures = policy::measures(instruments, start + economy.quarter);
  fill_staff_places(economy, instruments, measures);
  apply_measures(economy, instruments, measures, ledger);
  set_people_and_research(economy, instruments, measures, ledger);
  return ledger[0];
}

Economy opened(int quarters) { return calibration::open(calibration::lively(scale, quarters, 0)); }

TEST(TalentAdmission, SplitsArrivalsIntoThoseWithAJobAndThoseWhoLookForOne)
{
  Economy economy = opened(8);
  constexpr double a_year = 7000.0, tied = 0.3;
  const auto instruments =
      programme(policy::TalentAdmission{.persons_per_year = a_year, .tied_to_job = tied});
  double posts = 0.0, seekers = 0.0, lapsed = 0.0;
  for (; economy.quarter < 8; ++economy.quarter) {
    static_cast<void>(act_once(economy, instruments));
    dynamics::renew(economy);
    // Posts enough for all who come to one.
    for (std::int32_t i = 0; i < economy.firms.count(); ++i) economy.firms.vacancies[2][i] = 1;
    dynamics::admit(economy);
    ASSERT_EQ(economy.talent.streams.size(), 2U);
    for (std::size_t j = 0; j < 2; ++j) {
      const bool to_a_post = economy.talent.streams[j].tied_to_job;
      (to_a_post ? posts : seekers) += economy.talent.now[j].admitted;
      lapsed += economy.talent.now[j].unfilled;
    }
  }
  // 14 persons of this scale in two years: none lost, none made by splitting them.
  EXPECT_EQ(lapsed, 0.0);
  EXPECT_NEAR(posts, tied * 2.0 * a_year / scale, 1.0);
  EXPECT_NEAR(seekers, (1.0 - tied) * 2.0 * a_year / scale, 1.0);
  EXPECT_GT(posts, 0.0);
}

TEST(TalentAdmission, WhollyTiedOrNotAtAllIsOneStream)
{
  for (const double tied : {0.0, 1.0}) {
    Economy economy = opened(1);
    static_cast<void>(act_once(economy, programme(policy::TalentAdmission{
                                            .persons_per_year = 8000.0, .tied_to_job = tied})));
    ASSERT_EQ(economy.talent.streams.size(), 1U);
    EXPECT_EQ(economy.talent.streams[0].tied_to_job, tied == 1.0);
    EXPECT_DOUBLE_EQ(economy.talent.streams[0].per_quarter, 2000.0);
  }
}

/// Professionals admitted over two years by the last of some instruments: number, rank, visa and,
/// where they work, the firm.
using Admitted = std::set<std::tuple<std::uint32_t, float, int, std::int32_t>>;
Admitted professionals(const policy::Programme& instruments)
{
  Economy economy = opened(8);
  for (; economy.quarter < 8; ++economy.quarter) {
    static_cast<void>(act_once(economy, instruments));
    dynamics::renew(economy);
    for (std::int32_t i = 0; i < economy.firms.count(); ++i) economy.firms.vacancies[2][i] = 1;
    dynamics::admit(economy);
  }
  Admitted found;
  const auto& persons = economy.persons;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
      if (persons.skill[slot] == 2 && persons.permit(slot).admitted())
        found.emplace(persons.number[slot], persons.rank[slot], persons.visa[slot], i);
  for (const auto& person : persons.unemployed[2])
    if (person.permit.admitted()) found.emplace(person.number, person.rank, person.permit.visa, -1);
  return found;
}

TEST(TalentAdmission, BringsTheSamePersonsWhateverStandsBeforeItInTheScenario)
{
  const auto wanted = scheme("professionals", policy::TalentAdmission{.persons_per_year = 80000.0,
                                                                      .class_a_share = 0.3,
                                                                      .class_b_share = 0.3,
                                                                      .first_visa_years = 1.0,
                                                                      .tied_to_job = 0.5});
  const auto alone = professionals(programme(std::vector{wanted}));
  ASSERT_GT(alone.size(), 80U);
  for (const double others : {0.0, 50000.0}) {
    const auto before = scheme(
        "helpers",
        policy::TalentAdmission{.persons_per_year = others, .skill = 0.0, .tied_to_job = 0.4});
    EXPECT_EQ(professionals(programme({before, wanted})), alone) << others;
  }
}

TEST(Training, MovesTheSameSeekersWhateverStandsBeforeItInTheScenario)
{
  const auto moved = [](std::vector<policy::Instrument> instruments) {
    Economy economy = opened(1);
    const auto known = economy.persons.unemployed[1].size();
    static_cast<void>(act_once(economy, programme(std::move(instruments))));
    dynamics::train(economy);
    const auto& technical = economy.persons.unemployed[1];
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = known; i < technical.size(); ++i) numbers.push_back(technical[i].number);
    return numbers;
  };
  const auto wanted = scheme("course", policy::Training{.places_per_year = 80000.0});
  const auto alone = moved({wanted});
  ASSERT_GT(alone.size(), 5U);
  EXPECT_EQ(
      moved({scheme("grant", policy::CapitalGrant{}), scheme("none", policy::Training{}), wanted}),
      alone);
}

TEST(Training, OfStaffInPostRaisesTheOutputPerHeadOfTheirIndustriesUntilTheyRetire)
{
  Economy economy = opened(60);
  const std::vector<int> makers{12, 13};
  policy::Instrument course = scheme(
      "course",
      policy::Training{.places_per_year = 4000.0, .deadweight = 0.5, .productivity_gain = 0.2});
  course.reach.industries = makers;
  course.common.until = start + 7;
  const policy::Programme instruments = programme(std::vector{course});
  const double kept = 1.0 - economy.behaviour.retirement_rate;
  double in_post = 0.0, counted = 0.0;
  for (; economy.quarter < 40; ++economy.quarter) {
    in_post = kept * in_post + (economy.quarter < 8 ? 500.0 : 0.0);
    counted += act_once(economy, instruments).persons_trained;
    const auto& persons = economy.trend.at(economy.quarter).persons;
    const double share = in_post / (persons[12] + persons[13]);
    for (int s = 0; s < economy.technology.industries; ++s)
      EXPECT_NEAR(economy.support.gain_of(s), s == 12 || s == 13 ? std::log1p(0.2 * share) : 0.0,
                  1e-12);
  }
  EXPECT_DOUBLE_EQ(counted, 4000.0);
  EXPECT_LT(in_post, 0.9 * counted);
  EXPECT_EQ(economy.talent.training.front().places, 0.0) << "nobody moves to another skill";
}

TEST(Training, OfStaffInPostHoldsNoMoreThanAreAtWorkAndNotYetTrained)
{
  // One that grows, so that somebody is left to train later.
  const auto trend = opened(8).trend;
  Eigen::Index growing = 0;
  (trend.at(7).persons - trend.at(0).persons).maxCoeff(&growing);
  const policy::Training vast{.places_per_year = 4e6,
                              .cost_per_place = 0.01,
                              .public_share = 0.5,
                              .deadweight = 0.25,
                              .productivity_gain = 0.1};
  const auto act = [&](const std::vector<std::string>& names) {
    Economy economy = opened(8);
    std::vector<policy::Instrument> courses;
    for (const std::string& name : names) {
      courses.push_back(scheme(name, vast));
      courses.back().reach.industries = {static_cast<int>(growing)};
    }
    const policy::Programme instruments = programme(courses);
    std::vector<policy::InstrumentLedger> quarters;
    for (; economy.quarter < 8; ++economy.quarter) {
      quarters.emplace_back(names.size());
      auto measures = policy::measures(instruments, start + economy.quarter);
      fill_staff_places(economy, instruments, measures);
      apply_measures(economy, instruments, measures, quarters.back());
      set_people_and_research(economy, instruments, measures, quarters.back());
    }
    return std::pair(economy, quarters);
  };
  const auto [economy, once] = act({"course"});
  double placed = 0.0;
  for (int q = 0; q < 8; ++q) {
    const double at_work = trend.at(q).persons[growing];
    const double taken =
        std::max(0.0, at_work - (1.0 - economy.behaviour.retirement_rate) * placed);
    placed = (1.0 - economy.behaviour.retirement_rate) * placed + taken;
    const auto& now = once[static_cast<std::size_t>(q)][0];
    EXPECT_NEAR(now.persons_trained, 0.75 * taken, 1e-6 * at_work) << q;
    EXPECT_NEAR(now.outlay, 0.005 * taken, 1e-6 * at_work) << "what nobody takes is not paid";
    EXPECT_LE(placed, at_work * (1.0 + 1e-12));
  }
  EXPECT_GT(once[1][0].outlay, 0.0);
  EXPECT_LT(once[1][0].outlay, 0.1 * once[0][0].outlay) << "then those who come new alone";
  const auto [two_economy, twice] = act({"course", "copy"});
  EXPECT_DOUBLE_EQ(twice[0][0].outlay, once[0][0].outlay);
  EXPECT_NEAR(twice[0][1].outlay, 0.0, 1e-9) << "nobody is left for the second";
}

TEST(Training, IsBoughtFromEducationByGovernmentAndByThoseWhoAreTrained)
{
  Economy economy = opened(1);
  const auto ledger = act_once(
      economy, programme(policy::Training{
                   .places_per_year = 4000.0, .cost_per_place = 0.02, .public_share = 0.25}));
  const int s = economy.technology.education_industry;
  ASSERT_GE(s, 0);
  EXPECT_EQ(calibration::hong_kong().table.industries[static_cast<std::size_t>(s)].slug,
            "education");
  const double money = 20.0 / economy.climate.price[s] / scale;
  const auto& directed = economy.support.directed;
  EXPECT_NEAR(directed.home(s, economy::public_consumption), 0.25 * money, 1e-12);
  EXPECT_NEAR(directed.home(s, economy::consumption), 0.75 * money, 1e-12);
  EXPECT_NEAR(directed.home.sum() + directed.imported.sum(), money, 1e-12);
  EXPECT_DOUBLE_EQ(ledger.outlay, 5.0);
}

TEST(InputPrice, OfComputingLowersTheBillForItAlone)
{
  Economy economy = opened(1);
  const auto ledger = act_once(
      economy,
      programme(policy::InputPrice{.input = "compute", .discount = 0.4, .public_share = 0.5},
                {12}));
  const int seller = economy.technology.computing_industry;
  ASSERT_GE(seller, 0);
  const double bill = economy.behaviour.compute_share * economy.technology.inputs(seller, 12) *
                      economy.climate.price[seller] * (1.0 + economy.technology.input_tax[12]);
  // Firms are spared all of it; government bears its half, by what they use in the end.
  EXPECT_NEAR(economy.support.input_saving[12], 0.4 * bill / economy.climate.input_cost[12], 1e-15);
  EXPECT_EQ(economy.support.input_saving.sum(), economy.support.input_saving[12]);
  EXPECT_EQ(ledger.outlay, 0.0);
  economy::Flows flows;
  flows.trade.input_cost = economy.climate.input_cost;
  flows.trade.input_volume = 1.1 * economy.trend.at(0).output / scale;
  policy::InstrumentLedger counted(1);
  count_measures(economy, flows, counted);
  EXPECT_NEAR(counted[0].outlay, 1.1 * 0.4 * 0.5 * bill * economy.trend.at(0).output[12], 1e-12);
  EXPECT_GT(counted[0].outlay, 0.0);
}

TEST(InputPrice, BorneBySellersIsAddedToTheirListPriceAndNobodyDiscountsToHimself)
{
  const auto act = [](double public_share) {
    Economy economy = opened(1);
    static_cast<void>(act_once(
        economy, programme(policy::InputPrice{.discount = 0.3, .public_share = public_share})));
    return economy.support;
  };
  const auto paid = act(1.0), borne = act(0.0);
  EXPECT_EQ(paid.list_price.size(), 0);
  const int seller = opened(1).technology.power_industry;
  ASSERT_GE(seller, 0);
  EXPECT_GT(borne.list_price[seller], 1.05);
  EXPECT_EQ(borne.list_price.sum() - borne.list_price[seller],
            static_cast<double>(borne.list_price.size() - 1));
  EXPECT_EQ(paid.input_saving[seller], 0.0);
  EXPECT_EQ(paid.input_saving, borne.input_saving);
}

TEST(InputPrice, OfTwoInstrumentsHoldsTheLargestDiscountAndOneAlonePays)
{
  const auto large = scheme("large", policy::InputPrice{.discount = 0.8});
  const policy::Programme alone = programme(std::vector{large});
  const policy::Programme two =
      programme({scheme("small", policy::InputPrice{.discount = 0.5}), large});
  const auto act = [](const policy::Programme& instruments) {
    Economy economy = opened(1);
    policy::InstrumentLedger ledger(instruments.instruments().size());
    apply_measures(economy, instruments, policy::measures(instruments, start), ledger);
    economy::Flows flows;
    flows.trade.input_cost = economy.climate.input_cost;
    flows.trade.input_volume = economy.trend.at(0).output / scale;
    count_measures(economy, flows, ledger);
    return std::pair(economy.support.input_saving, ledger);
  };
  const auto [saved, paid] = act(two);
  const auto [saved_alone, paid_alone] = act(alone);
  EXPECT_EQ(saved, saved_alone);
  EXPECT_EQ(paid[0].outlay, 0.0);
  EXPECT_EQ(paid[1].outlay, paid_alone[0].outlay);
  EXPECT_GT(paid[1].outlay, 0.0);
}

}  // namespace
}  // namespace lionrock::quarter
