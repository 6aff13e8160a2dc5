// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <stdexcept>

#include "sim/base/error.hpp"
#include "sim/results/reader.hpp"
#include "sim/results/schema.hpp"
#include "sim/results/writer.hpp"
#include "tests/results/sample_results.hpp"

namespace lionrock::results {
namespace {

std::string bytes_of(const std::filesystem::path& path)
{
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Variable& gdp(Results& results)
{
  for (Variable& variable : results.variables) {
    if (variable.name == "gdp_nominal") return variable;
  }
  throw std::logic_error("the sample has no GDP");
}

TEST(ResultsFile, ComesBackAsItWasWritten)
{
  const TemporaryFolder folder;
  const Results written = sample_results();
  write_results(written, folder.path() / "run.h5");
  const Results read = read_results(folder.path() / "run.h5");

  ASSERT_EQ(read.variables.size(), written.variables.size());
  for (const Variable& variable : written.variables) {
    const Variable& other = variable_of(read, variable.group, variable.name);
    EXPECT_EQ(other.axes, variable.axes) << variable.name;
    EXPECT_EQ(other.units, variable.units);
    EXPECT_EQ(other.long_name, variable.long_name);
    EXPECT_EQ(other.long_name_zh, variable.long_name_zh);
    ASSERT_EQ(other.values.size(), variable.values.size());
    for (std::size_t i = 0; i < variable.values.size(); ++i) {
      const double expected = variable.group == "macro"
                                  ? variable.values[i]
                                  : static_cast<double>(static_cast<float>(variable.values[i]));
      ASSERT_EQ(other.values[i], expected) << variable.name << " at " << i;
    }
  }
}

TEST(ResultsFile, KeepsAxesTextsAndProvenance)
{
  const TemporaryFolder folder;
  const Results written = sample_results();
  write_results(written, folder.path() / "run.h5");
  const Results read = read_results(folder.path() / "run.h5");

  for (const auto& [group, axes] : written.axes) {
    ASSERT_EQ(read.axes.at(group).size(), axes.size()) << group;
    for (std::size_t i = 0; i < axes.size(); ++i) {
      EXPECT_EQ(read.axes.at(group)[i].name, axes[i].name);
      EXPECT_EQ(read.axes.at(group)[i].labels, axes[i].labels);
      EXPECT_EQ(read.axes.at(group)[i].numbers, axes[i].numbers);
      EXPECT_EQ(read.axes.at(group)[i].long_name_zh, axes[i].long_name_zh);
    }
  }
  // Groups come back in the order of their names, the texts of each as they were written.
  ASSERT_EQ(read.texts.size(), written.texts.size());
  for (const TextVariable& text : written.texts) {
    const auto found =
        std::find_if(read.texts.begin(), read.texts.end(), [&](const TextVariable& other) {
          return other.group == text.group && other.name == text.name;
        });
    ASSERT_NE(found, read.texts.end()) << text.group << "/" << text.name;
    EXPECT_EQ(found->values, text.values);
    EXPECT_EQ(found->axis, text.axis);
  }
  EXPECT_EQ(read.provenance.seed, 20260226U);
  EXPECT_EQ(read.provenance.scenarios.at(1).title_zh, "整套方案");
  EXPECT_EQ(read.provenance.scenarios.at(0).resolved,
            "[target]\ndefinition = \"narrow\"\nshare = 0.05\nyear = 2030\n");
  EXPECT_EQ(read.provenance.threads, 2);
}

TEST(ResultsFile, TwoEqualRunsGiveTheSameBytes)
{
  const TemporaryFolder folder;
  write_results(sample_results(), folder.path() / "first.h5");
  write_results(sample_results(), folder.path() / "second.h5");
  const std::string first = bytes_of(folder.path() / "first.h5");
  EXPECT_GT(first.size(), 1000U);
  EXPECT_TRUE(first == bytes_of(folder.path() / "second.h5"));
}

TEST(ResultsFile, AMissingNumberStaysMissing)
{
  const TemporaryFolder folder;
  Results results = sample_results();
  gdp(results).values[1] = std::numeric_limits<double>::quiet_NaN();
  write_results(results, folder.path() / "run.h5");
  const Results read = read_results(folder.path() / "run.h5");
  EXPECT_TRUE(std::isnan(variable_of(read, "macro", "gdp_nominal").values[1]));
  EXPECT_FALSE(std::isnan(variable_of(read, "macro", "gdp_nominal").values[2]));
}

TEST(ResultsFile, AnEnsembleLargerThanOneChunkComesBackWhole)
{
  const TemporaryFolder folder;
  Results results;
  results.provenance = sample_results().provenance;
  results.axes["macro"] = {scenario_axis({"baseline"}), member_axis(0, 2999),
                           quarter_axis(Quarter::of(2000, 1), Quarter::of(2024, 4))};
  std::vector<double> values(3000 * 100);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i);
  results.variables = {make_variable("macro", "cpi", values)};
  write_results(results, folder.path() / "large.h5");
  EXPECT_EQ(variable_of(read_results(folder.path() / "large.h5"), "macro", "cpi").values, values);
}

TEST(ResultsFile, AVariableThatDoesNotFillItsAxesIsRefused)
{
  Results results = sample_results();
  gdp(results).values.pop_back();
  EXPECT_THROW((void)results_file(results), std::invalid_argument);
}

TEST(ResultsFile, AVariableHandedOverTwiceIsRefused)
{
  Results results = sample_results();
  results.variables.push_back(results.variables.front());
  EXPECT_THROW((void)results_file(results), std::invalid_argument);
}

TEST(ResultsFile, AFileOfAnotherKindIsADataErrorThatNamesIt)
{
  const TemporaryFolder folder;
  const auto path = folder.path() / "letter.txt";
  std::ofstream(path) << "Dear reader\n";
  try {
    (void)read_results(path);
    FAIL() << "a text file was read as results";
  } catch (const DataError& error) {
    EXPECT_NE(std::string(error.what()).find("letter.txt"), std::string::npos);
    EXPECT_EQ(error.exit_status(), 3);
  }
  EXPECT_THROW((void)read_results(folder.path() / "absent.h5"), DataError);
}

TEST(ResultsFile, ATruncatedFileIsADataError)
{
  const TemporaryFolder folder;
  const auto path = folder.path() / "run.h5";
  write_results(sample_results(), path);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  EXPECT_THROW((void)read_results(path), DataError);
}

}  // namespace
}  // namespace lionrock::results
