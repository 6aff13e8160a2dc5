// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/labour.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "tests/calibration/opened.hpp"

namespace lionrock::markets {
namespace {

using economy::Economy;
using economy::LabourFlows;
using economy::skills;

/// Hong Kong with posts and seekers spread at random.
Economy market(std::uint32_t seed)
{
  Economy economy = calibration::open(calibration::lively(1000.0, 4, seed));
  std::mt19937 engine(seed);
  std::uniform_int_distribution<std::int32_t> posts(0, 3);
  for (auto& vacancies : economy.firms.vacancies)
    for (auto& open : vacancies) open = posts(engine) == 0 ? posts(engine) : 0;
  for (int k = 0; k < skills; ++k)
    for (int person = 0; person < 100; ++person) {
      economy::Person seeker;
      seeker.number = economy.persons.next_number++;
      seeker.skill = static_cast<std::uint8_t>(k);
      seeker.deposits = person;
      economy.persons.unemployed[k].push_back(seeker);
    }
  return economy;
}

/// Where every person is: the firm's row, or -1 - skill for the unemployed; fails on doubles.
std::map<std::uint32_t, std::int32_t> whereabouts(const Economy& economy)
{
  std::map<std::uint32_t, std::int32_t> places;
  const auto& persons = economy.persons;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
      EXPECT_TRUE(places.emplace(persons.number[slot], i).second);
  for (int k = 0; k < skills; ++k)
    for (const auto& person : persons.unemployed[k]) {
      EXPECT_EQ(person.skill, k);
      EXPECT_TRUE(places.emplace(person.number, -1 - k).second);
    }
  return places;
}

void expect_staff_is_counted(const Economy& economy)
{
  const auto& firms = economy.firms;
  for (std::int32_t i = 0; i < firms.count(); ++i) {
    std::array<std::int32_t, skills> staff{};
    std::array<double, skills> pay{};
    for (std::int32_t slot = economy.persons.first(i);
         slot < economy.persons.first(i) + economy.persons.count(i); ++slot) {
      ++staff[economy.persons.skill[slot]];
      pay[economy.persons.skill[slot]] += static_cast<double>(economy.persons.pay[slot]);
    }
    for (int k = 0; k < skills; ++k) {
      EXPECT_EQ(staff[k], firms.staff[k][i]) << "firm " << i;
      EXPECT_NEAR(pay[k], firms.pay_sum[k][i], 1e-9 * (1.0 + pay[k])) << "firm " << i;
    }
  }
}

TEST(Matching, HiresExactlyAsManyAsItSaysAndLosesNobody)
{
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    Economy economy = market(seed);
    const auto before = whereabouts(economy);
    const auto staff_before = economy.firms.staff;
    const double money = calibration::deposits_of_persons(economy);
    LabourFlows labour;
    match(economy, labour);
    const auto after = whereabouts(economy);
    ASSERT_EQ(after.size(), before.size());
    std::array<double, skills> hired{};
    for (const auto& [number, place] : before) {
      const auto now = after.at(number);
      if (place >= 0)
        EXPECT_EQ(now, place) << "matching moves only the unemployed";
      else if (now >= 0)
        ++hired[-1 - place];
    }
    for (int k = 0; k < skills; ++k) {
      EXPECT_EQ(hired[k], labour.hires[k]);
      EXPECT_GT(labour.hires[k], 0.0);
      EXPECT_LE(labour.hires[k], std::min(labour.posts[k], labour.seekers[k]));
      for (std::int32_t i = 0; i < economy.firms.count(); ++i)
        EXPECT_LE(economy.firms.staff[k][i] - staff_before[k][i], economy.firms.vacancies[k][i]);
    }
    EXPECT_NEAR(calibration::deposits_of_persons(economy), money, 1e-9 * money);
    expect_staff_is_counted(economy);
  }
}

TEST(Matching, FollowsTheMatchingFunctionToAPerson)
{
  Economy economy = market(1);
  LabourFlows labour;
  match(economy, labour);
  for (int k = 0; k < skills; ++k) {
    const double expected =
        economy.match_efficiency[k] * std::sqrt(labour.seekers[k] * labour.posts[k]);
    EXPECT_NEAR(labour.hires[k], std::min({expected, labour.seekers[k], labour.posts[k]}), 1.0);
  }
}

TEST(Matching, GivesFirmsHiresInProportionToTheirPosts)
{
  // One firm has 300 posts, 150 firms have two each; over 40 quarters of luck the large one gets
  // its half. Hypergeometric with variance below a quarter of the hires: five standard errors err
  // once in 1.7 million seeds.
  double large = 0.0, all = 0.0;
  for (std::uint32_t member = 0; member < 40; ++member) {
    Economy economy = market(member);
    for (auto& vacancies : economy.firms.vacancies)
      std::fill(vacancies.begin(), vacancies.end(), 0);
    economy.firms.vacancies[1][0] = 300;
    for (std::int32_t i = 1; i <= 150; ++i) economy.firms.vacancies[1][i] = 2;
    const auto before = economy.firms.staff[1][0];
    LabourFlows labour;
    match(economy, labour);
    large += economy.firms.staff[1][0] - before;
    all += labour.hires[1];
  }
  EXPECT_NEAR(large, 0.5 * all, 5.0 * std::sqrt(0.25 * all));
}

TEST(Matching, HasTheSameBitsOnAnyNumberOfThreads)
{
  const auto places = [](int threads) {
    const ThreadLimit limit(threads);
    Economy economy = market(4);
    LabourFlows labour;
    match(economy, labour);
    return whereabouts(economy);
  };
  for (const int threads : {2, 8}) EXPECT_EQ(places(threads), places(1));
}

TEST(Separations, SendEveryLeaverToThePoolOrIntoRetirement)
{
  Economy economy = calibration::open(calibration::lively(100.0, 4, 0));
  economy.firms.vacancies = economy.firms.staff;  // nobody is too many
  const auto before = whereabouts(economy);
  const double money = calibration::deposits_of_persons(economy);
  LabourFlows labour;
  separate(economy, labour);
  const auto after = whereabouts(economy);
  std::int64_t quits = 0, retired = 0, employed = 0;
  for (const auto& [number, place] : before) {
    if (place < 0) continue;
    ++employed;
    const auto now = after.find(number);
    if (now == after.end())
      ++retired;
    else if (now->second < 0)
      ++quits;
    else
      EXPECT_EQ(now->second, place);
  }
  // Binomial numbers within five standard errors: each errs once in 1.7 million seeds.
  const auto expect = [&](std::int64_t count, double rate) {
    const double expected = rate * static_cast<double>(employed);
    EXPECT_NEAR(static_cast<double>(count), expected, 5.0 * std::sqrt(expected));
  };
  expect(quits, economy.quit_rate);
  expect(retired, economy.behaviour.retirement_rate);
  EXPECT_NEAR(calibration::deposits_of_persons(economy) + labour.retired_deposits, money,
              1e-9 * money);
  expect_staff_is_counted(economy);
  for (int k = 0; k < skills; ++k)
    for (std::int32_t i = 0; i < economy.firms.count(); ++i)
      EXPECT_GE(economy.firms.vacancies[k][i], 0);
}

TEST(Separations, DismissWhatIsTooMuchWithinTheLimitAndNobodyElse)
{
  Economy economy = calibration::open(calibration::still(100.0, 4));
  auto& firms = economy.firms;
  firms.vacancies = firms.staff;
  std::int32_t largest = 0;
  for (std::int32_t i = 0; i < firms.count(); ++i)
    if (firms.staff[0][i] > firms.staff[0][largest]) largest = i;
  const std::int32_t staff = firms.staff[0][largest];
  firms.vacancies[0][largest] = staff / 2;
  const std::int64_t employed = economy.persons.employed();
  LabourFlows labour;
  separate(economy, labour);
  const auto out = static_cast<std::int32_t>(employed - economy.persons.employed());
  EXPECT_EQ(out, static_cast<std::int32_t>(std::ceil(0.35 * staff)));
  EXPECT_EQ(firms.staff[0][largest], staff - out);
  EXPECT_EQ(labour.retired_deposits, 0.0);
  expect_staff_is_counted(economy);
}

TEST(LabourForce, ComesBackToItsPath)
{
  Economy economy = calibration::open(calibration::lively(100.0, 4, 0));
  for (auto& vacancies : economy.firms.vacancies) std::fill(vacancies.begin(), vacancies.end(), 0);
  LabourFlows labour;
  separate(economy, labour);
  renew_labour_force(economy, labour);
  const double path = std::round(economy.trend.at(0).labour_force / 100.0);
  EXPECT_EQ(labour.labour_force, path);
  EXPECT_EQ(static_cast<double>(whereabouts(economy).size()), path);
}

TEST(NormalPay, RisesWithRankAndHasAHeavyTail)
{
  const Economy economy = calibration::open(calibration::still(1000.0, 2));
  constexpr int finance = 27;
  for (int k = 0; k < skills; ++k) {
    double before = 0.0;
    for (double rank = 0.0005; rank < 1.0; rank += 0.001) {
      const double pay = normal_pay(economy, finance, k, rank);
      EXPECT_GE(pay, before) << rank;
      before = pay;
    }
    const double tail = economy.pay_tail(finance, k);
    if (tail <= 0.0) continue;
    // In the Pareto tail, a tenth of the persons above means 10^(1 / exponent) times the pay.
    EXPECT_NEAR(normal_pay(economy, finance, k, 1.0 - 0.05 * tail) /
                    normal_pay(economy, finance, k, 1.0 - 0.5 * tail),
                std::pow(10.0, 1.0 / economy.pay_tail_exponent), 1e-6);
  }
}

TEST(Wages, FollowTheTrendAlongTheBalancedPath)
{
  Economy economy = calibration::open(calibration::lively(1000.0, 4, 0));
  const auto& now = economy.trend.at(0);
  const auto& before = economy.trend.at(-1);
  LabourFlows labour;
  for (int k = 0; k < skills; ++k) {
    labour.seekers[k] = 1e6;
    labour.posts[k] = 1e6 * economy.normal_tightness[k];
  }
  economy::Outlook outlook;
  outlook.inflation = std::log(now.consumer_price / before.consumer_price);
  set_wages(economy, outlook, labour);
  for (int k = 0; k < skills; ++k)
    EXPECT_NEAR(economy.climate.wage[k], now.wage / before.wage, 1e-4) << k;
}

}  // namespace
}  // namespace lionrock::markets
