// SPDX-License-Identifier: Apache-2.0
#include "tests/policy_runs/runs.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace lionrock::policy_runs {

namespace fs = std::filesystem;

namespace {

const fs::path source{LIONROCK_SOURCE_DIR};
constexpr int first_year = 2024;

/// A folder of this process with copies of the shipped scenarios, gone when the process ends.
class Folder {
public:
  Folder() : path_(fs::path(testing::TempDir()) / ("lionrock_runs_" + std::to_string(getpid())))
  {
    fs::create_directories(path_);
    for (const auto& entry : fs::directory_iterator(source / "scenarios"))
      if (entry.path().extension() == ".toml")
        fs::copy_file(entry.path(), path_ / entry.path().filename(),
                      fs::copy_options::overwrite_existing);
  }
  ~Folder()
  {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

}  // namespace

const pack::EconomyPack& hong_kong()
{
  static const pack::EconomyPack pack = pack::read_pack(source / "data" / "hong_kong");
  return pack;
}

const scenario::Limits& limits()
{
  static const scenario::Limits limits = scenario::limits_of(hong_kong());
  return limits;
}

scenario::Scenario shipped(const std::string& name, const scenario::Overrides& overrides)
{
  return scenario::read_scenario(source / "scenarios" / (name + ".toml"), overrides, limits());
}

scenario::Scenario written(const std::string& name, const std::string& extends,
                           const std::string& text, const scenario::Overrides& overrides)
{
  static const Folder folder;
  const fs::path file = folder.path() / (name + ".toml");
  std::ofstream(file) << "title = \"Test\"\ntitle_zh = \"測試\"\nextends = \"" << extends
                      << ".toml\"\n"
                      << text;
  return scenario::read_scenario(file, overrides, limits());
}

scenario::Scenario renamed(scenario::Scenario scenario, const std::string& name)
{
  scenario.name = name;
  return scenario;
}

Found::Found(const std::vector<scenario::Scenario>& scenarios, int threads, bool projects)
    : results_(experiment::run(
          scenarios, hong_kong(),
          {.threads = threads, .progress = {}, .stop = nullptr, .projects = projects})),
      members_(static_cast<int>(results::axis_of(results_, "macro", "member").size()))
{
}

int Found::place(const std::string& group, const std::string& axis, const std::string& label) const
{
  const auto& labels = results::axis_of(results_, group, axis).labels;
  const auto found = std::find(labels.begin(), labels.end(), label);
  if (found == labels.end()) throw std::out_of_range("no " + label + " on axis " + axis);
  return static_cast<int>(found - labels.begin());
}

double Found::yearly(int scenario, const std::string& name, int member, int year) const
{
  const auto& variable = results::variable_of(results_, "macro", name);
  const auto years = results::axis_of(results_, "macro", "year").size();
  const std::int64_t run = std::int64_t{scenario} * members_ + member;
  return variable.values.at(static_cast<std::size_t>(run * years + year - first_year));
}

double Found::quarterly(const std::string& group, const std::string& name, int scenario, int member,
                        int quarter, int place) const
{
  const auto& variable = results::variable_of(results_, group, name);
  const auto quarters = results::axis_of(results_, group, "quarter").size();
  const std::int64_t width =
      variable.axes.size() > 3 ? results::axis_of(results_, group, variable.axes.back()).size() : 1;
  const std::int64_t run = std::int64_t{scenario} * members_ + member;
  return variable.values.at(static_cast<std::size_t>((run * quarters + quarter) * width + place));
}

double Found::sum_of_year(const std::string& group, const std::string& name, int scenario,
                          int member, int year, int place) const
{
  double sum = 0.0;
  for (int q = 0; q < 4; ++q)
    sum += quarterly(group, name, scenario, member, 4 * (year - first_year) + q, place);
  return sum;
}

double Found::end_of_year(const std::string& group, const std::string& name, int scenario,
                          int member, int year, int place) const
{
  return quarterly(group, name, scenario, member, 4 * (year - first_year) + 3, place);
}

std::vector<double> Found::of_scenario(const results::Variable& variable, int scenario) const
{
  const auto each = static_cast<std::ptrdiff_t>(variable.values.size()) /
                    results::axis_of(results_, "macro", "scenario").size();
  const auto begin = variable.values.begin() + scenario * each;
  return {begin, begin + each};
}

Estimate over_pairs(const std::vector<double>& of_members)
{
  const auto pairs = of_members.size() / 2;
  double sum = 0.0;
  double squares = 0.0;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    const double mean = 0.5 * (of_members[2 * pair] + of_members[2 * pair + 1]);
    sum += mean;
    squares += mean * mean;
  }
  const auto count = static_cast<double>(pairs);
  const double mean = sum / count;
  const double variance =
      std::max(0.0, squares / count - mean * mean) * count / std::max(1.0, count - 1.0);
  return {mean, std::sqrt(variance / count)};
}

bool same_bits(const std::vector<double>& left, const std::vector<double>& right)
{
  return left.size() == right.size() &&
         std::memcmp(left.data(), right.data(), left.size() * sizeof(double)) == 0;
}

}  // namespace lionrock::policy_runs
