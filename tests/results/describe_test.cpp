// SPDX-License-Identifier: Apache-2.0
#include "sim/results/describe.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <algorithm>
#include <fstream>

#include "sim/base/error.hpp"
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

/// What is said of a file that holds no results; empty when it is described all the same.
std::string refusal(const std::filesystem::path& path)
{
  try {
    (void)describe_results(path);
  } catch (const DataError& error) {
    return error.what();
  }
  return {};
}

TEST(Describe, AFileThatIsNotHdf5IsRefusedInOneLine)
{
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "notes.txt") << "nothing of the kind";
  EXPECT_EQ(refusal(folder.path() / "notes.txt"),
            (folder.path() / "notes.txt").string() + ": is not a results file: it is not HDF5");
  EXPECT_THAT(refusal(folder.path()), HasSubstr("no ordinary file"));
}

TEST(Describe, AnHdf5FileOfAnotherKindIsRefusedInOneLine)
{
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "other.h5";
  H5Fclose(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT));
  const std::string message = refusal(path);
  EXPECT_THAT(message, HasSubstr("other.h5: cannot be read as results: it is HDF5, but not"));
  EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 0);
}

TEST(Describe, ADamagedFileIsRefusedInOneLine)
{
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "run.h5";
  write_results(sample_results(), path);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  const std::string message = refusal(path);
  EXPECT_THAT(message, HasSubstr("run.h5: cannot be read as results"));
  EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 0);
}

}  // namespace
}  // namespace lionrock::results
