// SPDX-License-Identifier: Apache-2.0
#include "sim/results/provenance.hpp"

#include <gtest/gtest.h>

namespace lionrock::results {
namespace {

TEST(Provenance, TimesAreUtcToTheSecond)
{
  const auto epoch = std::chrono::system_clock::from_time_t(0);
  EXPECT_EQ(utc(epoch), "1970-01-01T00:00:00Z");
  EXPECT_EQ(utc(epoch + std::chrono::hours(24 * 365)), "1971-01-01T00:00:00Z");
}

TEST(Provenance, AStampNamesProgramCommitAndOccasionAndLeavesTheRest)
{
  Provenance provenance;
  provenance.seed = 7;
  const auto start = std::chrono::system_clock::from_time_t(0);
  stamp(provenance, "lionrock run baseline", start, 2);
  EXPECT_FALSE(provenance.program_version.empty());
  EXPECT_FALSE(provenance.git_commit.empty());
  EXPECT_EQ(provenance.command_line, "lionrock run baseline");
  EXPECT_EQ(provenance.start_time, "1970-01-01T00:00:00Z");
  EXPECT_GT(provenance.end_time, provenance.start_time);
  EXPECT_EQ(provenance.threads, 2);
  EXPECT_EQ(provenance.seed, 7U);
}

}  // namespace
}  // namespace lionrock::results
