// SPDX-License-Identifier: Apache-2.0
#include "sim/results/describe.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/schema.hpp"
#include "sim/results/writer.hpp"
#include "tests/results/sample_results.hpp"

namespace lionrock::results {
namespace {

using testing::HasSubstr;

TEST(Describe, NamesEveryVariableWithDimensionsUnitAndBothNames)
{
  const TemporaryFolder folder;
  write_results(sample_results(), folder.path() / "run.h5");
  const std::string text = describe_results(folder.path() / "run.h5");

  EXPECT_THAT(text, HasSubstr("gdp_nominal (scenario, member, quarter)  HK$ million per quarter"));
  EXPECT_THAT(text, HasSubstr("quarter [48]  2024Q1 to 2035Q4"));
  EXPECT_THAT(text, HasSubstr("seed       20260226"));
  EXPECT_THAT(text, HasSubstr("full_package: Full package 整套方案"));
  for (const VariableSpec& spec : schema()) {
    EXPECT_THAT(text, HasSubstr(std::string(spec.long_name)));
    EXPECT_THAT(text, HasSubstr(std::string(spec.long_name_zh)));
  }
}

}  // namespace
}  // namespace lionrock::results
