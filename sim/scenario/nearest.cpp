// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace lionrock::scenario {

namespace {

constexpr std::size_t longest_word = 64;  ///< what is longer is no slip of the finger

}  // namespace

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

bool is_near(int distance, std::string_view word)
{
  return word.size() <= longest_word && distance <= std::max(1, static_cast<int>(word.size()) / 3);
}

std::optional<std::string> nearest_name(std::string_view word,
                                        const std::vector<std::string>& names)
{
  if (names.empty() || word.size() > longest_word) return std::nullopt;
  const auto distance = [&](const std::string& name) { return edit_distance(word, name); };
  const auto best = std::ranges::min_element(names, {}, distance);
  return is_near(distance(*best), word) ? std::optional(*best) : std::nullopt;
}

std::string named_suggestion(std::string_view word, const std::vector<std::string>& names,
                             std::string_view kind)
{
  if (names.empty()) return fmt::format("no {}: the data hold none", kind);
  const auto has_comma = [](const std::string& name) {
    return name.find(',') != std::string::npos;
  };
  const bool quote = std::ranges::any_of(names, has_comma);
  const auto written = [&](const std::string& name) {
    return quote ? fmt::format("\"{}\"", name) : name;
  };
  if (const auto near = nearest_name(word, names))
    return fmt::format("{}, the nearest {}", written(*near), kind);
  std::vector<std::string> all;
  std::ranges::transform(names, std::back_inserter(all), written);
  return fmt::format("one of {}", fmt::join(all, ", "));
}

}  // namespace lionrock::scenario
