// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/statistics.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace lionrock::experiment {

namespace {

double mean(std::span<const double> values)
{
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

double quantile(std::vector<double> values, double share)
{
  std::sort(values.begin(), values.end());
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return std::lerp(values[below], values[above], place - static_cast<double>(below));
}

Estimate estimate(std::span<const double> values, int first_member)
{
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }))
    return {none, none, none, none};
  std::map<int, std::vector<double>> pairs;
  for (std::size_t m = 0; m < values.size(); ++m)
    pairs[(first_member + static_cast<int>(m)) / 2].push_back(values[m]);
  std::vector<double> of_pairs;
  for (const auto& [pair, members] : pairs) of_pairs.push_back(mean(members));
  const double centre = mean(of_pairs);
  double squares = 0.0;
  for (const double value : of_pairs) squares += (value - centre) * (value - centre);
  const auto count = static_cast<double>(of_pairs.size());
  const std::vector<double> all(values.begin(), values.end());
  const double tail = std::ssize(values) < fewest_for_percentiles ? 0.0 : 0.05;
  return {.mean = mean(values),
          .low = quantile(all, tail),
          .high = quantile(all, 1.0 - tail),
          .standard_error = count < 2.0 ? none : std::sqrt(squares / (count - 1.0) / count)};
}

Interval confidence_interval(std::span<const double> values, int first_member)
{
  const Estimate found = estimate(values, first_member);
  const int last_member = first_member + static_cast<int>(values.size()) - 1;
  const int pairs = antithetic_pairs(first_member, last_member);
  if (pairs < 2) return {found.mean, found.standard_error, found.standard_error};
  const boost::math::students_t_distribution<double> t(pairs - 1.0);
  const double half = boost::math::quantile(t, 0.95) * found.standard_error;
  return {found.mean, found.mean - half, found.mean + half};
}

int antithetic_pairs(int first_member, int last_member)
{
  return last_member / 2 - first_member / 2 + 1;
}

double chance_upper_bound(double successes, double trials)
{
  if (successes >= trials) return 1.0;
  const boost::math::beta_distribution<double> beta(successes + 1.0, trials - successes);
  return boost::math::quantile(beta, 0.95);
}

}  // namespace lionrock::experiment
