// SPDX-License-Identifier: Apache-2.0
#include "sim/base/permutation.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>
#include <vector>

#include "sim/base/random.hpp"

namespace lionrock {
namespace {

/// A key as the labour market draws it.
std::uint64_t key(std::uint64_t number)
{
  Stream stream(20260226, {.purpose = Purpose::match_posts, .agent = number});
  return (static_cast<std::uint64_t>(stream.bits()) << 32) | stream.bits();
}

/// Probability of counts as uneven as these if all cells were equally likely (chi-square test).
double chance_of(const std::vector<double>& counts)
{
  double total = 0.0;
  for (const double count : counts) total += count;
  const double expected = total / static_cast<double>(counts.size());
  double statistic = 0.0;
  for (const double count : counts) statistic += (count - expected) * (count - expected) / expected;
  const boost::math::chi_squared distribution(static_cast<double>(counts.size() - 1));
  return boost::math::cdf(boost::math::complement(distribution, statistic));
}

// Each test below makes at most 20 comparisons at this level: it would err once in 50,000 seeds.
constexpr double error_rate = 1e-6;

TEST(Permutation, GivesEveryPlaceToExactlyOneNumber)
{
  for (const std::uint64_t size :
       {1U, 2U, 3U, 4U, 5U, 15U, 16U, 17U, 63U, 64U, 65U, 100U, 1000U, 4096U, 4097U, 65537U})
    for (std::uint64_t k = 0; k < 20; ++k) {
      const Permutation order(size, key(k));
      std::vector<char> taken(size, 0);
      for (std::uint64_t number = 0; number < size; ++number) {
        const std::uint64_t place = order(number);
        ASSERT_LT(place, size);
        ASSERT_EQ(taken[place]++, 0) << "size " << size << ", key " << k;
      }
    }
}

TEST(Permutation, PutsANumberInEveryPlaceEquallyOftenOverKeys)
{
  for (const std::uint64_t size : {2U, 3U, 5U, 10U, 64U, 100U, 1000U})
    for (const std::uint64_t number : {std::uint64_t{0}, size - 1}) {
      std::vector<double> counts(size, 0.0);
      for (std::uint64_t k = 0; k < 100 * size; ++k) ++counts[Permutation(size, key(k))(number)];
      EXPECT_GT(chance_of(counts), error_rate) << "number " << number << " of " << size;
    }
}

TEST(Permutation, PlacesTwoNeighboursIndependently)
{
  // Pairs matter: two posts of one firm must not be filled together more often than chance says.
  for (const std::uint64_t size : {3U, 4U, 5U, 8U, 12U, 20U, 100U}) {
    std::vector<double> counts(size * (size - 1), 0.0);
    for (std::uint64_t k = 0; k < 100 * counts.size(); ++k) {
      const Permutation order(size, key(k));
      const std::uint64_t first = order(0);
      const std::uint64_t second = order(1);
      ++counts[first * (size - 1) + (second < first ? second : second - 1)];
    }
    EXPECT_GT(chance_of(counts), error_rate) << "size " << size;
  }
}

TEST(Permutation, SpreadsTheFirstPlacesEvenlyOverALargeMarket)
{
  // One market of 100,000 posts of which 60,000 are filled: every stretch of 1,000 has its share.
  // Filled posts are drawn without replacement, which makes counts more even, never less.
  for (std::uint64_t k = 0; k < 20; ++k) {
    const Permutation order(100'000, key(k));
    std::vector<double> counts(100, 0.0);
    for (std::uint64_t post = 0; post < 100'000; ++post)
      if (order(post) < 60'000) ++counts[post / 1000];
    EXPECT_GT(chance_of(counts), error_rate) << "key " << k;
  }
}

}  // namespace
}  // namespace lionrock
