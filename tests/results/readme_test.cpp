// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <fstream>
#include <set>

#include "sim/results/reader.hpp"
#include "sim/results/writer.hpp"
#include "tests/results/sample_results.hpp"

namespace lionrock::results {
namespace {

std::set<std::string> readme_lines()
{
  std::ifstream file(std::string(LIONROCK_SOURCE_DIR) + "/sim/results/README.md");
  std::set<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.insert(line);
  return lines;
}

/// The line of the page that describes a variable.
std::string line_of(const Variable& variable)
{
  return fmt::format("| `/{}/{}` | {} | {} | {} | {} |", variable.group, variable.name,
                     fmt::join(variable.axes, ", "), variable.units, variable.long_name,
                     variable.long_name_zh);
}

class FormatPage : public testing::Test {
protected:
  void SetUp() override { write_results(sample_results(), path()); }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "run.h5"; }

private:
  TemporaryFolder folder_;
};

TEST_F(FormatPage, DescribesEveryVariableOfAWrittenFileAndNoOther)
{
  const std::set<std::string> lines = readme_lines();
  std::set<std::string> expected;
  for (const Variable& variable : read_outline(path()).variables) {
    expected.insert(line_of(variable));
  }
  for (const std::string& line : expected) EXPECT_EQ(lines.count(line), 1U) << "missing: " << line;
  for (const std::string& line : lines) {
    if (!line.starts_with("| `/")) continue;
    EXPECT_EQ(expected.count(line), 1U) << "outdated: " << line;
  }
}

TEST_F(FormatPage, DescribesEveryAttributeOfTheRoot)
{
  const std::set<std::string> lines = readme_lines();
  const hid_t file = H5Fopen(path().c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
  std::set<std::string> names;
  const auto take = [](hid_t, const char* name, const H5A_info_t*, void* set) -> herr_t {
    static_cast<std::set<std::string>*>(set)->insert(name);
    return 0;
  };
  hsize_t position = 0;
  H5Aiterate2(file, H5_INDEX_NAME, H5_ITER_INC, &position, take, &names);
  H5Fclose(file);

  EXPECT_EQ(names.count("filetype"), 1U);
  for (const std::string& name : names) {
    const std::string start = fmt::format("| `{}` |", name);
    const auto line = lines.lower_bound(start);
    EXPECT_TRUE(line != lines.end() && line->starts_with(start)) << "missing: " << name;
  }
}

}  // namespace
}  // namespace lionrock::results
