// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/nearest.hpp"

namespace lionrock::scenario {

namespace {

std::string_view last_part(std::string_view key)
{
  return key.substr(key.rfind('.') + 1);  // npos + 1 is 0: the whole key
}

/// Nearest key, or nullptr when even that is further than a third of the word away.
const Accepts* nearest(std::string_view unknown)
{
  const std::string_view word = last_part(unknown);
  const Accepts* best = nullptr;
  int least = 0;
  for (const Accepts& candidate : accepted_keys()) {
    const bool elsewhere = section_of(candidate.key) != section_of(unknown);
    const int distance = edit_distance(word, last_part(candidate.key)) + (elsewhere ? 1 : 0);
    if (is_near(distance, word) && (best == nullptr || distance < least)) {
      least = distance;
      best = &candidate;
    }
  }
  return best;
}

/// The keys of the table the unknown key stands in; the top level's keys and tables otherwise.
std::string neighbours(std::string_view unknown)
{
  const std::string_view section = section_of(unknown);
  std::vector<std::string> names;
  for (const Accepts& candidate : accepted_keys()) {
    const std::string_view home = section_of(candidate.key);
    if (home == section)
      names.emplace_back(candidate.key);
    else if (section.empty())
      names.push_back(fmt::format("[{}]", home));
  }
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

}  // namespace

std::string suggestion(std::string_view unknown_key)
{
  if (const Accepts* accepts = nearest(unknown_key))
    return fmt::format("{}, the nearest key: {}", accepts->key, expectation(*accepts));
  return "one of " + neighbours(unknown_key);
}

}  // namespace lionrock::scenario
