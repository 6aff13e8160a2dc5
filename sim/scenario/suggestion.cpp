// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

std::string_view last_part(std::string_view key)
{
  return key.substr(key.rfind('.') + 1);  // npos + 1 is 0: the whole key
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
///
/// Source: optimal string alignment, Damerau (1964), A technique for computer detection and
///         correction of spelling errors, CACM 7(3).
int edit_distance(std::string_view a, std::string_view b)
{
  const auto width = b.size() + 1;
  std::vector<int> distance((a.size() + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return distance[i * width + j]; };
  for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int substituted = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
      at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
    }
  }
  return at(a.size(), b.size());
}

/// Nearest key, or nullptr when even that is further than a third of the word away.
const Accepts* nearest(std::string_view unknown)
{
  const std::string_view word = last_part(unknown);
  if (word.size() > 64) return nullptr;  // no slip of the finger
  const Accepts* best = nullptr;
  int least = std::max(1, static_cast<int>(word.size()) / 3) + 1;
  for (const Accepts& candidate : accepted_keys()) {
    const bool elsewhere = section_of(candidate.key) != section_of(unknown);
    const int distance = edit_distance(word, last_part(candidate.key)) + (elsewhere ? 1 : 0);
    if (distance < least) {
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
