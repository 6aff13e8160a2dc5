// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "sim/dynamics/migration.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/dynamics/talented.hpp"

namespace lionrock::dynamics {
namespace {

using economy::Economy;
using economy::visa_classes;

TEST(Renewals, KeepOfEachClassTheShareThatRecordsShow)
{
  // Top Talent Pass Scheme, July 2025: 77, 50 and 40% of the classes applied, 94% were approved.
  constexpr std::array share{0.72, 0.47, 0.38};
  Economy economy = talented(100.0, 12, 0);
  economy.talent.behaviour.leaving_rate = 0.0;
  economy.talent.streams = {searching(400000.0, 2)};
  economy.talent.streams[0].class_share = {1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0};
  economy.talent.streams[0].first_visa = 2;
  for (int t = 0; t < 8; ++t) static_cast<void>(quarter::run_quarter(economy));
  const auto& total = economy.talent.total[0];
  for (int c = 0; c < visa_classes; ++c) {
    ASSERT_GT(total.ended[c], 1000.0);
    // A binomial share within four standard errors: the three err once in 5,000 seeds.
    EXPECT_NEAR(total.renewed[c] / total.ended[c], share[c],
                4.0 * std::sqrt(share[c] * (1.0 - share[c]) / total.ended[c]))
        << c;
  }
  const double renewed = total.renewed[0] + total.renewed[1] + total.renewed[2];
  EXPECT_NEAR(total.innovation, 0.17 * renewed, 1e-9 * renewed);
  // Those who came and are gone are gone from the labour force too.
  EXPECT_NEAR(economy.talent.extra_labour_force, total.admitted - total.left,
              0.02 * total.admitted);  // some of the renewed retire
}

TEST(Renewals, SendDepositsAbroadWithThoseWhoLeaveAndLoseNoMoney)
{
  Economy economy = talented(300.0, 8, 0);
  economy.talent.streams = {searching(200000.0, 2)};
  economy.talent.streams[0].first_visa = 2;
  economy.talent.streams[0].renewal = {0.0, 0.0, 0.0};
  for (int t = 0; t < 4; ++t) static_cast<void>(quarter::run_quarter(economy));
  const double before = calibration::deposits_of_persons(economy);
  const std::int64_t staff = economy.persons.employed();
  renew(economy);
  EXPECT_GT(economy.talent.now[0].left, 0.0);
  EXPECT_EQ(economy.talent.now[0].renewed[2], 0.0);
  EXPECT_LT(economy.persons.employed(), staff);
  EXPECT_NE(economy.talent.departed_deposits, 0.0);
  EXPECT_NEAR(calibration::deposits_of_persons(economy) + economy.talent.departed_deposits, before,
              1e-9 * before);
}

TEST(Renewals, AskNobodyBeforeTheVisaEnds)
{
  Economy economy = talented(300.0, 8, 0);
  economy.talent.behaviour.leaving_rate = 0.0;
  economy.talent.streams = {searching(200000.0, 2)};
  economy.talent.streams[0].first_visa = 6;
  for (int t = 0; t < 6; ++t) {
    static_cast<void>(quarter::run_quarter(economy));
    EXPECT_EQ(economy.talent.total[0].left, 0.0);
    EXPECT_EQ(economy.talent.total[0].ended[0], 0.0);
  }
  static_cast<void>(quarter::run_quarter(economy));
  EXPECT_GT(economy.talent.total[0].ended[0], 0.0);
}

TEST(Renewals, LeaveNoGapInTheSkillsOfTheOutlook)
{
  const auto professionals = [](double in_outlook) {
    Economy economy = talented(100.0, 16, 0);
    economy.talent.streams = {searching(0.0, 2)};
    economy.talent.streams[0].in_outlook = in_outlook;
    economy.talent.streams[0].first_visa = 4;
    economy.talent.streams[0].renewal = {0.0, 0.0, 0.0};
    double employed = 0.0;
    for (int t = 0; t < 16; ++t) employed = quarter::run_quarter(economy).flows.labour.employed[2];
    EXPECT_EQ(economy.talent.extra_labour_force, 0.0);
    EXPECT_EQ(economy.talent.total[0].left > 0.0, in_outlook > 0.0);
    return employed + static_cast<double>(economy.persons.unemployed[2].size());
  };
  // Some 480 leave; without replacement in kind 340 professionals would be missing. The skills of
  // 2,700 entrants are binomial, the difference of two runs has a standard deviation of 34: three
  // and a half err once in 2,000 seeds.
  EXPECT_NEAR(professionals(4000.0), professionals(0.0), 120.0);
}

TEST(Renewals, ThatABetterCityAddsRaiseTheLabourForceAboveTheOutlook)
{
  Economy economy = talented(100.0, 10, 0);
  economy.talent.behaviour.leaving_rate = 0.0;
  economy.talent.streams = {searching(0.0, 2)};
  economy.talent.streams[0].in_outlook = 4000.0;
  economy.talent.streams[0].first_visa = 4;
  economy.support.renewal = 0.3;
  for (int t = 0; t < 10; ++t) static_cast<void>(quarter::run_quarter(economy));
  const auto& total = economy.talent.total[0];
  const double ended = total.ended[0] + total.ended[1] + total.ended[2];
  // Every class has room for 0.3 above its own rate but class A, with 0.28: binomial within four
  // standard errors, wrong once in 16,000 seeds.
  const double share = 0.25 * 0.28 + 0.75 * 0.3;
  EXPECT_NEAR(economy.talent.extra_labour_force, share * ended,
              4.0 * std::sqrt(share * (1.0 - share) * ended) + 0.03 * share * ended);
}

TEST(Renewals, LetThoseGoWhoFoundNoWorkForTwoQuarters)
{
  Economy economy = talented(300.0, 8, 0);
  economy.talent.behaviour.leaving_rate = 1.0;
  economy.talent.streams = {searching(0.0, 2)};
  const auto seeker = [&](std::uint8_t waited, bool admitted) {
    economy::Person person;
    person.number = economy.persons.next_number++;
    person.skill = 2;
    person.quarters_unemployed = waited;
    if (admitted) person.permit = economy::Permit::first_visa(0, economy::VisaClass::a, 50, true);
    economy.persons.unemployed[2].push_back(person);
  };
  const auto before = economy.persons.unemployed[2].size();
  seeker(1, true);
  seeker(2, true);
  seeker(9, false);
  renew(economy);
  EXPECT_EQ(economy.persons.unemployed[2].size(), before + 2);
  EXPECT_EQ(economy.talent.now[0].left_unemployed, 1.0);
}

}  // namespace
}  // namespace lionrock::dynamics
