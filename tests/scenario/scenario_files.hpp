// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "sim/scenario/read_scenario.hpp"

namespace lionrock::scenario {

inline const std::filesystem::path shipped{std::filesystem::path(LIONROCK_SOURCE_DIR) /
                                           "scenarios"};

/// The limits of data whose base year is 2023.
inline Limits limits() { return {.start = Quarter::of(2024, 1), .structure_years = {2019, 2022}}; }

inline std::string content_of(const std::filesystem::path& path)
{
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder of this test's own, with a copy of baseline.toml, gone at the end of the test.
class ScenarioFiles : public testing::Test {
protected:
  ScenarioFiles()
  {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string("lionrock_") + test->test_suite_name() + "_" + test->name();
    for (char& c : name)
      if (c == '/') c = '_';
    folder_ = std::filesystem::path(testing::TempDir()) / name;
    std::filesystem::create_directories(folder_);
    std::filesystem::copy_file(shipped / "baseline.toml", folder_ / "baseline.toml",
                               std::filesystem::copy_options::overwrite_existing);
  }
  ~ScenarioFiles() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, const std::string& content) const
  {
    // Some file systems write to disk at once when a file is overwritten, but not when it is new.
    std::filesystem::remove(folder_ / name);
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
  }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// The letter about a file, with the folder left out of it.
  [[nodiscard]] std::string letter_about(const std::filesystem::path& path,
                                         const Overrides& overrides = {}) const
  {
    try {
      (void)read_scenario(path, overrides, limits());
    } catch (const ScenarioError& error) {
      EXPECT_EQ(error.exit_status(), 2);
      std::string text = error.what();
      const std::string prefix = folder_.string() + "/";
      for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
        text.erase(at, prefix.size());
      return text;
    }
    return "was accepted";
  }
  [[nodiscard]] Scenario read(const std::filesystem::path& path,
                              const Overrides& overrides = {}) const
  {
    return read_scenario(path, overrides, limits());
  }

private:
  std::filesystem::path folder_;
};

}  // namespace lionrock::scenario
