// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/policy_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "sim/base/calendar.hpp"

namespace lionrock::experiment {

using results::Results;

std::vector<WholeYear> whole_years(const Results& results)
{
  std::vector<WholeYear> years;
  const auto& labels = results::axis_of(results, "macro", "quarter").labels;
  for (std::size_t q = 3; q < labels.size(); ++q)
    if (const auto quarter = Quarter::parse(labels[q]).value(); quarter.quarter_of_year() == 4)
      years.push_back({quarter.year(), q});
  return years;
}

std::vector<WholeYear> policy_years(const Results& results)
{
  constexpr int official = 2030;
  auto years = whole_years(results);
  if (years.empty()) return years;
  const int last = years.back().year;
  std::erase_if(years,
                [&](const WholeYear& year) { return year.year != official && year.year != last; });
  return years;
}

const std::vector<std::string>& texts_of(const Results& results, const std::string& group,
                                         const std::string& name)
{
  const auto found =
      std::find_if(results.texts.begin(), results.texts.end(),
                   [&](const auto& text) { return text.group == group && text.name == name; });
  if (found != results.texts.end()) return found->values;
  throw std::out_of_range(fmt::format("results: group /{} has no text {}", group, name));
}

/// 1,234; one decimal below ten; a dash where unknown.
std::string number_text(double value)
{
  if (std::isnan(value)) return "–";
  const double size = std::abs(value);
  std::string digits = fmt::format("{:.{}f}", size, size < 9.95 && size != 0.0 ? 1 : 0);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t place = point; place > 3; place -= 3) digits.insert(place - 3, 1, ',');
  const bool zero = digits.find_first_of("123456789") == std::string::npos;
  return value < 0.0 && !zero ? "−" + digits : digits;
}

double mean_of(const std::vector<double>& values)
{
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace lionrock::experiment
