// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sim/scenario/read_catalogue.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock::scenario {

inline const std::filesystem::path shipped{std::filesystem::path(LIONROCK_SOURCE_DIR) /
                                           "scenarios"};

inline const std::filesystem::path data{std::filesystem::path(LIONROCK_SOURCE_DIR) / "data"};

/// One column of a CSV file whose first columns hold no commas.
inline std::vector<std::string> column_of(const std::filesystem::path& path, int column)
{
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);  // the header
  std::vector<std::string> cells;
  while (std::getline(file, line)) {
    for (int skipped = 0; skipped < column; ++skipped) line.erase(0, line.find(',') + 1);
    cells.push_back(line.substr(0, line.find(',')));
  }
  return cells;
}

/// A kind of project in the first industry; ten ventures a year are committed.
inline pack::Archetype kind(const std::string& slug, bool mobile, double largest)
{
  pack::Archetype made{};
  made.slug = slug;
  made.kind = slug == "university_spin_off" ? pack::CandidateClass::venture
              : mobile                      ? pack::CandidateClass::mobile_entrant
                                            : pack::CandidateClass::large_incumbent;
  made.mobile = mobile;
  made.industries = {{.industry = 0,
                      .manufacturing = true,
                      .narrow = 1.0,
                      .wide_2025 = 1.0,
                      .wide_2026 = 1.0,
                      .fhki = 1.0}};
  made.commitments_per_year = 10.0;
  made.largest_arrival_factor = largest;
  return made;
}

/// The limits of data whose base year is 2023, with the shipped catalogue.
inline const Limits& limits()
{
  static const Limits all{
      .start = Quarter::of(2024, 1),
      .structure_years = {2019, 2022},
      .industries = column_of(data / "hong_kong" / "industries.csv", 2),
      .archetypes = {"smart_line", "pharmaceutical_plant", "microelectronics",
                     "university_spin_off"},
      .sites = column_of(data / "hong_kong" / "sites.csv", 0),
      .site_types = {},
      .catalogue = read_catalogue(data / "catalogue"),
      .arrivals = {
          .kinds = {kind("smart_line", false, 1.5), kind("pharmaceutical_plant", true, 3.0),
                    kind("microelectronics", true, 4.0), kind("university_spin_off", false, 3.0)},
          .attraction_today = 1.0}};
  return all;
}

inline std::string content_of(const std::filesystem::path& path)
{
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder of this test's own, with a copy of baseline.toml and what it extends, gone at the end
/// of the test.
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
    for (const char* file : {"baseline.toml", "current_law.toml", "no_policy.toml"})
      std::filesystem::copy_file(shipped / file, folder_ / file,
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
      return without_folder(error.what());
    }
    return "was accepted";
  }
  /// A text with the test's own folder taken out, wherever it stands.
  [[nodiscard]] std::string without_folder(std::string text) const
  {
    const std::string prefix = folder_.string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
      text.erase(at, prefix.size());
    return text;
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
