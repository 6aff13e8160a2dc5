// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/training.hpp"

#include <gtest/gtest.h>

#include <set>

#include "sim/quarter/quarter.hpp"
#include "tests/dynamics/talented.hpp"

namespace lionrock::dynamics {
namespace {

using economy::Economy;

TEST(Training, MakesTechnicalSeekersOfBasicOnesNetOfThoseTrainedAnyway)
{
  constexpr double scale = 100.0;
  Economy economy = talented(scale, 4, 0);
  economy.talent.training = {{.instrument = 0, .places = 5000.0, .deadweight = 0.5}};
  auto& pools = economy.persons.unemployed;
  const auto basic = pools[0].size();
  const auto technical = pools[1].size();
  std::set<std::uint32_t> numbers;
  for (const auto& pool : pools)
    for (const auto& person : pool) numbers.insert(person.number);
  train(economy);
  EXPECT_NEAR(economy.talent.training[0].now, 5000.0 * 0.5 / scale, 1.0);
  EXPECT_EQ(pools[0].size(), basic - static_cast<std::size_t>(economy.talent.training[0].now));
  EXPECT_EQ(pools[1].size(), technical + static_cast<std::size_t>(economy.talent.training[0].now));
  for (int k = 0; k < economy::skills; ++k)
    for (const auto& person : pools[k]) {
      EXPECT_EQ(person.skill, k);
      EXPECT_EQ(numbers.erase(person.number), 1U);
    }
  EXPECT_TRUE(numbers.empty());
}

TEST(Training, HasNoMorePersonsThanLookForWorkAndGivesLaterWhatItOwes)
{
  Economy economy = talented(1000.0, 4, 0);
  auto& basic = economy.persons.unemployed[0];
  basic.resize(3);
  economy.talent.training = {{.instrument = 0, .places = 10000.0, .deadweight = 0.0}};
  train(economy);
  EXPECT_EQ(economy.talent.training[0].now, 3.0);
  EXPECT_TRUE(basic.empty());
  economy.talent.training[0].places = 0.0;
  for (int person = 0; person < 20; ++person) {
    economy::Person seeker;
    seeker.number = economy.persons.next_number++;
    basic.push_back(seeker);
  }
  train(economy);
  EXPECT_NEAR(economy.talent.training[0].now, 7.0, 1.0);
}

TEST(Training, RaisesTechnicalStaffInWholeQuarters)
{
  const auto technical = [](double places) {
    Economy economy = talented(100.0, 8, 0);
    economy.talent.training = {{.instrument = 0, .places = places, .deadweight = 0.5}};
    double employed = 0.0;
    for (int t = 0; t < 8; ++t) employed = quarter::run_quarter(economy).flows.labour.employed[1];
    return employed + static_cast<double>(economy.persons.unemployed[1].size());
  };
  // 8 quarters x 4,000 places x one half, scaled; turnover draws differ by some persons.
  EXPECT_NEAR(technical(4000.0) - technical(0.0), 160.0, 40.0);
}

}  // namespace
}  // namespace lionrock::dynamics
