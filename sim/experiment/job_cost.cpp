// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/job_cost.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/experiment/statistics.hpp"

namespace lionrock::experiment {

namespace {

/// @param cash, tax  HK$ million, one a member
std::optional<JobCost> over(const std::vector<double>& jobs, int first_member,
                            const std::vector<double>& cash, const std::vector<double>& tax)
{
  const Estimate found = estimate(jobs, first_member);
  const bool few = std::ssize(jobs) < fewest_for_percentiles;
  if (few || std::isnan(found.mean) || (found.low <= 0.0 && 0.0 <= found.high)) return std::nullopt;
  const JobCost cost{mean_of(cash) / found.mean, (mean_of(cash) + mean_of(tax)) / found.mean};
  return std::isnan(cost.with_tax) ? std::nullopt : std::optional(cost);
}

}  // namespace

bool has_projects_to_itself(const InstrumentView& instruments, std::size_t last)
{
  return std::ranges::count_if(instruments.entries, [&](std::size_t entry) {
           return mean_of(instruments.since_start("applied", last, entry)) > 0.0;
         }) <= 1;
}

std::optional<JobCost> job_cost(const InstrumentView& instruments, std::size_t last,
                                std::size_t entry)
{
  return over(instruments.view.at("jobs_additional", last, entry), instruments.view.first_member(),
              instruments.cash(last, entry), instruments.since_start("tax_forgone", last, entry));
}

std::optional<JobCost> package_job_cost(const InstrumentView& instruments, std::size_t last)
{
  return over(instruments.once("jobs_additional", last), instruments.view.first_member(),
              instruments.total_cash(last), instruments.total_since_start("tax_forgone", last));
}

}  // namespace lionrock::experiment
