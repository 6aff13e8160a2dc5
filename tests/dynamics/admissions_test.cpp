// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "sim/dynamics/migration.hpp"
#include "sim/markets/labour.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/dynamics/talented.hpp"

namespace lionrock::dynamics {
namespace {

using economy::Economy;

/// Figures that any change of luck or of a sum would move.
std::vector<double> fingerprint(const Economy& economy, const quarter::Record& record)
{
  return {record.accounts.gdp.nominal,       record.accounts.gdp.real,
          record.books.worker_deposits,      record.flows.labour.labour_force,
          record.flows.labour.hires[2],      economy.climate.wage[0],
          economy.climate.wage[2],           economy.bank.foreign_assets,
          economy.climate.productivity_gain, static_cast<double>(economy.persons.next_number)};
}

TEST(Admissions, RaiseTheLabourForceByThemselvesWhileIdentitiesHold)
{
  // Visas outlast the run and nobody gives up, so all who came are here.
  constexpr double scale = 100.0, per_year = 40000.0;
  Economy economy = talented(scale, 8, 0);
  economy.talent.behaviour.leaving_rate = 0.0;
  economy.talent.streams = {searching(per_year, 2)};
  economy.talent.streams[0].first_visa = 100;
  for (int t = 0; t < 8; ++t) {
    const double path = std::round(economy.trend.at(t).labour_force / scale);
    const auto record = quarter::run_quarter(economy);  // throws where an identity fails
    const double came = record.flows.labour.labour_force - path;
    EXPECT_NEAR(came, per_year / 4.0 / scale * (t + 1), 1.0) << t;
    EXPECT_EQ(came, economy.talent.total[0].admitted);
    EXPECT_EQ(came, economy.talent.present[0]);
    EXPECT_EQ(came, economy.talent.extra_labour_force);
  }
}

TEST(Admissions, OfNobodyChangeNoBit)
{
  Economy plain = calibration::open(calibration::lively(1000.0, 8, 1));
  Economy idle = talented(1000.0, 8, 1);
  idle.talent.streams = {searching(0.0, 2), imported(0.0)};
  idle.talent.training = {{.instrument = 2}};
  for (int t = 0; t < 8; ++t) {
    const auto first = quarter::run_quarter(plain);
    const auto second = quarter::run_quarter(idle);
    EXPECT_EQ(fingerprint(plain, first), fingerprint(idle, second)) << t;
  }
}

TEST(Admissions, InTheOutlookAreKnownAndAddNobody)
{
  constexpr double scale = 100.0;
  Economy plain = calibration::open(calibration::lively(scale, 4, 1));
  Economy tagged = talented(scale, 4, 1);
  tagged.talent.streams = {searching(0.0, 2)};
  tagged.talent.streams[0].in_outlook = 4000.0;
  tagged.talent.streams[0].dependants = 0.9;  // whom the outlook holds as well
  for (int t = 0; t < 4; ++t) {
    const auto first = quarter::run_quarter(plain);
    const auto second = quarter::run_quarter(tagged);
    // Until somebody's months without work are up, a permit is a mark and nothing else.
    if (t < 2) {
      EXPECT_EQ(fingerprint(plain, first), fingerprint(tagged, second)) << t;
    }
    EXPECT_EQ(first.flows.labour.labour_force, second.flows.labour.labour_force);
    // Fewer professionals may enter in a quarter than are owed a permit; the rest is made up.
    EXPECT_LE(tagged.talent.total[0].tagged, 4000.0 / scale * (t + 1) + 1.0);
    EXPECT_GT(tagged.talent.now[0].tagged, 0.0);
    EXPECT_EQ(tagged.talent.extra_labour_force, 0.0);
  }
}

TEST(Admissions, OfMoreProfessionalsLowerTheirWage)
{
  const auto wages = [](double per_year) {
    Economy economy = talented(100.0, 8, 0);
    economy.talent.streams = {searching(per_year, 2)};
    economy.talent.streams[0].first_visa = 100;
    for (int t = 0; t < 8; ++t) static_cast<void>(quarter::run_quarter(economy));
    return economy.climate.wage;
  };
  const auto none = wages(0.0);
  const auto some = wages(20000.0);
  const auto many = wages(60000.0);
  EXPECT_LT(some[2], none[2]);
  EXPECT_LT(many[2], some[2]);
  // The relative wage of the skill falls: what others lose or gain is smaller.
  EXPECT_LT(many[2] / many[1], none[2] / none[1]);
}

TEST(Admissions, HaveTheSameBitsOnAnyNumberOfThreads)
{
  const auto run = [](int threads) {
    const ThreadLimit limit(threads);
    Economy economy = talented(300.0, 6, 0);
    economy.talent.streams = {searching(60000.0, 2), imported(60000.0)};
    economy.talent.streams[0].first_visa = 2;
    economy.talent.streams[1].first_visa = 3;
    std::vector<double> all;
    for (int t = 0; t < 6; ++t) {
      const auto record = quarter::run_quarter(economy);
      for (const double figure : fingerprint(economy, record)) all.push_back(figure);
      all.push_back(economy.talent.departed_deposits);
    }
    return all;
  };
  const auto alone = run(1);
  for (const int threads : {2, 8}) EXPECT_EQ(run(threads), alone);
}

TEST(Admissions, GiveNoNumberTwiceAndLeaveTheNumbersOfLocalsAlone)
{
  Economy economy = talented(300.0, 4, 0);
  economy.talent.streams = {searching(60000.0, 2), imported(60000.0)};
  for (int t = 0; t < 4; ++t) static_cast<void>(quarter::run_quarter(economy));
  std::set<std::uint32_t> seen;
  double admitted = 0.0;
  const auto see = [&](std::uint32_t number, economy::Permit permit) {
    EXPECT_TRUE(seen.insert(number).second);
    EXPECT_EQ(permit.admitted(), number >= 1U << 31);
    if (permit.admitted()) admitted += 1.0;
  };
  const auto& persons = economy.persons;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
      see(persons.number[slot], persons.permit(slot));
  for (const auto& pool : persons.unemployed)
    for (const auto& person : pool) see(person.number, person.permit);
  EXPECT_EQ(admitted, economy.talent.present[0] + economy.talent.present[1]);
  EXPECT_GT(economy.talent.present[1], 0.0);
}

}  // namespace
}  // namespace lionrock::dynamics
