// SPDX-License-Identifier: Apache-2.0
#include "sim/results/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace lionrock::results {
namespace {

void require(bool holds, const std::string& group, const std::string& name, const char* problem)
{
  if (!holds) throw std::invalid_argument(fmt::format("results: /{}/{} {}", group, name, problem));
}

void require_consistent_axis(const std::string& group, const Axis& axis)
{
  require(axis.size() > 0, group, axis.name, "has no entries");
  require(axis.labels.empty() || axis.numbers.empty(), group, axis.name,
          "has labels and numbers; an axis has one of them");
  require(!axis.units.empty(), group, axis.name, "has no units");
  const std::set<std::string> labels(axis.labels.begin(), axis.labels.end());
  require(labels.size() == axis.labels.size(), group, axis.name, "names an entry twice");
}

std::int64_t entries(const Results& results, const Variable& variable)
{
  std::int64_t count = 1;
  for (const std::string& axis : variable.axes) {
    count *= axis_of(results, variable.group, axis).size();
  }
  return count;
}

}  // namespace

const Axis& axis_of(const Results& results, const std::string& group, const std::string& name)
{
  if (const auto axes = results.axes.find(group); axes != results.axes.end()) {
    const auto axis = std::find_if(axes->second.begin(), axes->second.end(),
                                   [&](const Axis& candidate) { return candidate.name == name; });
    if (axis != axes->second.end()) return *axis;
  }
  throw std::out_of_range(fmt::format("results: group /{} has no axis {}", group, name));
}

const Variable& variable_of(const Results& results, const std::string& group,
                            const std::string& name)
{
  const auto variable = std::find_if(results.variables.begin(), results.variables.end(),
                                     [&](const Variable& candidate) {
                                       return candidate.group == group && candidate.name == name;
                                     });
  if (variable != results.variables.end()) return *variable;
  throw std::out_of_range(fmt::format("results: group /{} has no variable {}", group, name));
}

void require_consistent(const Results& results)
{
  if (results.provenance.scenarios.empty()) {
    throw std::invalid_argument("results: the provenance names no scenario");
  }
  std::set<std::string> names;
  const auto take_name = [&](const std::string& group, const std::string& name) {
    require(names.insert(group + "/" + name).second, group, name, "occurs twice");
  };
  for (const auto& [group, axes] : results.axes) {
    for (const Axis& axis : axes) {
      take_name(group, axis.name);
      require_consistent_axis(group, axis);
    }
  }
  for (const Variable& variable : results.variables) {
    take_name(variable.group, variable.name);
    require(!variable.axes.empty(), variable.group, variable.name, "has no axis");
    require(!variable.units.empty(), variable.group, variable.name, "has no units");
    require(entries(results, variable) == static_cast<std::int64_t>(variable.values.size()),
            variable.group, variable.name, "does not have one value for every entry of its axes");
  }
  for (const TextVariable& text : results.texts) {
    take_name(text.group, text.name);
    require(axis_of(results, text.group, text.axis).size() ==
                static_cast<std::int64_t>(text.values.size()),
            text.group, text.name, "does not have one text for every entry of its axis");
  }
}

}  // namespace lionrock::results
