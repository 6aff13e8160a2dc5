// SPDX-License-Identifier: Apache-2.0
//
// A small baseline is what it was when last recorded. Record again only for a change that is meant
// to change results, with the reason in the commit:
//
//     LIONROCK_RECORD=1 build/release/tests/regression/regression_tests
//
// The promise of equal bits holds for one binary and C library; figures are therefore compared to
// one part in a million, far below what any change of a rule does.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "sim/base/csv.hpp"
#include "sim/experiment/ensemble.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock {
namespace {

const std::filesystem::path recorded = LIONROCK_SOURCE_DIR "/tests/regression/data/baseline.csv";
constexpr int every = 7;  // quarters between recorded figures

/// One recorded figure.
struct Figure {
  std::string variable;
  std::int64_t member, quarter;
  double value;
};

std::vector<Figure> figures()
{
  const std::string source = LIONROCK_SOURCE_DIR;
  const pack::EconomyPack pack = pack::read_pack(source + "/data/hong_kong");
  scenario::Overrides overrides;
  overrides.members = "4";
  overrides.scale = "1000";
  overrides.seed = "7";
  const auto baseline = scenario::read_scenario(source + "/scenarios/baseline.toml", overrides,
                                                scenario::limits_of(pack));
  const results::Results results = experiment::run({baseline}, pack, {0, {}, nullptr});
  const auto quarters = results::axis_of(results, "macro", "quarter").size();
  std::vector<Figure> found;
  for (const char* name :
       {"gdp_nominal", "gdp_real", "gni", "cpi", "unemployment_rate", "utilisation",
        "manufacturing_share_narrow", "firm_loans", "household_deposits", "fiscal_balance"}) {
    const auto& values = results::variable_of(results, "macro", name).values;
    for (std::int64_t member = 0; member < 4; ++member)
      for (std::int64_t quarter = 0; quarter < quarters; quarter += every)
        found.push_back({name, member, quarter, values[member * quarters + quarter]});
  }
  return found;
}

void record(const std::vector<Figure>& found)
{
  std::ofstream file(recorded);
  file << "variable,member,quarter,value\n";
  for (const Figure& figure : found)
    file << fmt::format("{},{},{},{:.12g}\n", figure.variable, figure.member, figure.quarter,
                        figure.value);
}

TEST(Regression, TheSmallBaselineIsWhatItWas)
{
  const std::vector<Figure> found = figures();
  if (std::getenv("LIONROCK_RECORD") != nullptr) record(found);
  const CsvFile file = CsvFile::read(recorded);
  ASSERT_EQ(file.rows(), static_cast<int>(found.size()));
  for (int row = 0; row < file.rows(); ++row) {
    const Figure& figure = found[row];
    const double before = file.number(row, "value");
    EXPECT_EQ(file.text(row, "variable"), figure.variable);
    EXPECT_NEAR(figure.value, before, 1e-6 * std::abs(before) + 1e-12)
        << figure.variable << " of member " << figure.member << " in quarter " << figure.quarter;
  }
}

}  // namespace
}  // namespace lionrock
