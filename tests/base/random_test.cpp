// SPDX-License-Identifier: Apache-2.0
#include "sim/base/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace lionrock {
namespace {

constexpr int sample_size = 1 << 16;

std::vector<double> sample(Stream stream, int size, const std::function<double(Stream&)>& draw)
{
  std::vector<double> values(size);
  for (double& value : values) value = draw(stream);
  return values;
}

std::vector<double> uniforms(std::uint64_t seed, const DrawKey& key)
{
  return sample(Stream(seed, key), sample_size, [](Stream& s) { return s.uniform(); });
}

/// Largest distance between the sample's distribution and `distribution`, times sqrt(n).
/// Above 2.5 with probability 7.5e-6 (Kolmogorov: 2 exp(-2 x^2)), so a test of a hundred samples
/// errs once in a thousand seeds; the seeds are fixed, so it either always passes or always fails.
double kolmogorov(std::vector<double> values, const std::function<double(double)>& distribution)
{
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double distance = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = distribution(values[i]);
    distance = std::max({distance, expected - static_cast<double>(i) / n,
                         static_cast<double>(i + 1) / n - expected});
  }
  return distance * std::sqrt(n);
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return 12.0 * sum / static_cast<double>(a.size());
}

TEST(Philox, ReproducesThePublishedTestVector)
{
  // Random123 1.14, examples/kat_vectors: philox4x32 10, counter 0, key 0.
  Stream stream(0, {.member = 0, .quarter = 0, .purpose = Purpose::parameter, .agent = 0});
  for (const std::uint32_t word : {0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U})
    EXPECT_EQ(stream.bits(), word);
}

TEST(Draws, AreUniformBetweenZeroAndOneForAnyKey)
{
  for (std::uint32_t key = 0; key < 100; ++key) {
    const auto values = uniforms(20260226, {.member = key % 10, .quarter = key / 10, .agent = key});
    EXPECT_GT(*std::min_element(values.begin(), values.end()), 0.0);
    EXPECT_LT(*std::max_element(values.begin(), values.end()), 1.0);
    EXPECT_LT(kolmogorov(values, [](double x) { return x; }), 2.5) << "key " << key;
  }
}

TEST(Draws, AreUniformOverAgentsWhenEachDrawsOnce)
{
  // The way the model draws: one number for each of many agents.
  std::vector<double> values(sample_size);
  for (std::uint64_t agent = 0; agent < values.size(); ++agent)
    values[agent] = Stream(7, {.purpose = Purpose::quit, .agent = agent}).uniform();
  EXPECT_LT(kolmogorov(values, [](double x) { return x; }), 2.5);
}

TEST(Draws, AreNormalWhereAskedFor)
{
  const auto values = sample(Stream(3, {}), sample_size, [](Stream& s) { return s.normal(); });
  EXPECT_LT(kolmogorov(values, [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }), 2.5);
}

TEST(Draws, RepeatForTheSameSeedAndKey)
{
  const DrawKey key{.member = 3, .quarter = 9, .purpose = Purpose::entry, .agent = 12345};
  EXPECT_EQ(uniforms(1, key), uniforms(1, key));
}

TEST(Draws, OfAnotherSeedMemberQuarterPurposeOrAgentAreUnrelated)
{
  const DrawKey key{.member = 3, .quarter = 9, .purpose = Purpose::entry, .agent = 12345};
  const auto base = uniforms(1, key);
  DrawKey member = key, quarter = key, purpose = key, agent = key, far_agent = key;
  member.member += 1;
  quarter.quarter += 1;
  purpose.purpose = Purpose::exit;
  agent.agent += 1;
  far_agent.agent += std::uint64_t{1} << 32;
  const std::vector<std::vector<double>> others{
      uniforms(2, key),      uniforms(1 + (std::uint64_t{1} << 32), key),
      uniforms(1, member),   uniforms(1, quarter),
      uniforms(1, purpose),  uniforms(1, agent),
      uniforms(1, far_agent)};
  for (std::size_t i = 0; i < others.size(); ++i) {
    EXPECT_NE(others[i][0], base[0]) << "other " << i;
    // The correlation of independent samples has standard error 1/sqrt(n); 5 of them: 6e-7.
    EXPECT_LT(std::abs(correlation(base, others[i])), 5.0 / std::sqrt(sample_size))
        << "other " << i;
  }
}

TEST(Draws, OfOneAgentDoNotShiftWhenAnotherDrawsMore)
{
  Stream talkative(1, {.agent = 1});
  Stream quiet(1, {.agent = 2});
  const double expected = Stream(1, {.agent = 2}).uniform();
  for (int i = 0; i < 1000; ++i) (void)talkative.uniform();
  EXPECT_EQ(quiet.uniform(), expected);
}

}  // namespace
}  // namespace lionrock
