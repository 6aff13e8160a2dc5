// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/population.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {
namespace {

using economy::Economy;
using economy::skills;

void expect_sizes(int establishments, int persons, double mu, double sigma)
{
  const auto sizes = establishment_sizes(establishments, persons, mu, sigma);
  ASSERT_EQ(sizes.size(), static_cast<std::size_t>(establishments));
  EXPECT_EQ(std::accumulate(sizes.begin(), sizes.end(), 0), persons)
      << establishments << " establishments of mu " << mu << ", sigma " << sigma;
  EXPECT_GE(*std::min_element(sizes.begin(), sizes.end()), 1);
}

TEST(EstablishmentSizes, AddUpAndLeaveNobodyOut)
{
  for (const int establishments : {1, 2, 7, 100, 4321})
    for (const double persons_each : {1.0, 1.01, 1.5, 3.0, 12.345, 200.0})
      for (const double mu : {-0.9, 0.5, 2.0})
        for (const double sigma : {0.3, 1.2, 2.5})
          expect_sizes(establishments, static_cast<int>(establishments * persons_each), mu, sigma);
}

TEST(EstablishmentSizes, FallFromTheLargestToTheSmallest)
{
  const auto sizes = establishment_sizes(5000, 40'000, 1.0, 1.3);
  // Whole persons by cumulative rounding: a size may differ from its neighbour's by one either way.
  for (std::size_t j = 1; j < sizes.size(); ++j) EXPECT_LE(sizes[j], sizes[j - 1] + 1) << j;
  EXPECT_GT(sizes.front(), 100 * sizes.back());
}

TEST(EstablishmentSizes, HaveTheMedianOfTheirDistribution)
{
  // With a mean that the log-normal has by itself, exp(mu + sigma^2 / 2), nothing is stretched.
  const double mu = 2.5, sigma = 0.8;
  const int firms = 20'001;
  const auto persons = static_cast<int>(firms * std::exp(mu + 0.5 * sigma * sigma));
  auto sizes = establishment_sizes(firms, persons, mu, sigma);
  std::nth_element(sizes.begin(), sizes.begin() + firms / 2, sizes.end());
  EXPECT_NEAR(sizes[firms / 2], std::exp(mu), 1.0);
}

class Population : public testing::TestWithParam<double> {};

TEST_P(Population, EmploysWhoThePackSaysIsEmployed)
{
  const double scale = GetParam();
  const Economy economy = open(still(scale, 1));
  const auto& structure = hong_kong().structure;
  double persons = 0.0;
  for (int s = 0; s < economy.technology.industries; ++s) {
    const auto rows = economy.firms.of_industry[s];
    if (!economy.technology.active[s]) {
      EXPECT_EQ(rows.begin, rows.end);
      continue;
    }
    double employed = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i) employed += economy.persons.count(i);
    const double expected = structure.employed[s] / scale;
    EXPECT_NEAR(employed, expected, expected < 1.5 ? 2.0 : 1.51) << "industry " << s + 1;
    const double firms = std::clamp(std::round(structure.establishments[s] / scale), 1.0, employed);
    EXPECT_EQ(rows.end - rows.begin, static_cast<std::int32_t>(firms)) << "industry " << s + 1;
    persons += employed;
  }
  const double helpers = hong_kong().labour.domestic_helpers;
  EXPECT_NEAR(persons, (hong_kong().labour.employed - helpers) / scale, 15.0);
  double waiting = 0.0;
  for (const auto& pool : economy.persons.unemployed) waiting += static_cast<double>(pool.size());
  EXPECT_NEAR(persons + waiting, (hong_kong().labour.labour_force - helpers) / scale, 0.5);
}

TEST_P(Population, KeepsPersonsPerEstablishment)
{
  const double scale = GetParam();
  const Economy economy = open(still(scale, 1));
  const auto& structure = hong_kong().structure;
  for (int s = 0; s < economy.technology.industries; ++s) {
    const auto rows = economy.firms.of_industry[s];
    if (rows.end - rows.begin < 20) continue;  // below, whole establishments round too much
    double employed = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i) employed += economy.persons.count(i);
    const double expected = std::max(1.0, structure.employed[s] / structure.establishments[s]);
    EXPECT_NEAR(employed / (rows.end - rows.begin), expected, 0.05 * expected) << s + 1;
  }
}

TEST_P(Population, CountsEveryPersonOnceAndByTheirSkill)
{
  const Economy economy = open(still(GetParam(), 1));
  std::set<std::uint32_t> numbers;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i) {
    std::array<std::int32_t, skills> staff{};
    std::array<double, skills> pay{};
    for (std::int32_t j = 0; j < economy.persons.count(i); ++j) {
      const std::int32_t slot = economy.persons.first(i) + j;
      EXPECT_TRUE(numbers.insert(economy.persons.number[slot]).second);
      ++staff[economy.persons.skill[slot]];
      pay[economy.persons.skill[slot]] += static_cast<double>(economy.persons.pay[slot]);
    }
    for (int k = 0; k < skills; ++k) {
      EXPECT_EQ(staff[k], economy.firms.staff[k][i]);
      EXPECT_NEAR(pay[k], economy.firms.pay_sum[k][i], 1e-12 + 1e-9 * pay[k]);
    }
  }
  for (const auto& pool : economy.persons.unemployed)
    for (const auto& person : pool) EXPECT_TRUE(numbers.insert(person.number).second);
  EXPECT_EQ(numbers.size(), economy.persons.next_number);
}

TEST_P(Population, HasTheIndustrysMixOfSkills)
{
  const Economy economy = open(still(GetParam(), 1));
  for (int s = 0; s < economy.technology.industries; ++s) {
    const auto rows = economy.firms.of_industry[s];
    if (rows.begin == rows.end) continue;
    std::array<double, skills> staff{};
    for (std::int32_t i = rows.begin; i < rows.end; ++i)
      for (int k = 0; k < skills; ++k) staff[k] += economy.firms.staff[k][i];
    const double persons = staff[0] + staff[1] + staff[2];
    for (int k = 0; k < skills; ++k)
      EXPECT_NEAR(staff[k], hong_kong().structure.skill_share(s, k) * persons, 1.5)
          << "industry " << s + 1 << ", skill " << k;
  }
}

INSTANTIATE_TEST_SUITE_P(Scales, Population, testing::Values(10.0, 100.0, 1000.0));

}  // namespace
}  // namespace lionrock::calibration
