// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/summary_format.hpp"

#include <fmt/format.h>

#include <cmath>

namespace lionrock::cli {

std::string percent(double value, int decimals)
{
  if (std::isnan(value)) return "–";
  const std::string digits = fmt::format("{:.{}f}", std::abs(100.0 * value), decimals);
  const bool zero = digits.find_first_of("123456789") == std::string::npos;
  return value < 0.0 && !zero ? "−" + digits : digits;
}

std::string with_interval(const experiment::Estimate& estimate, int decimals, int members)
{
  if (std::isnan(estimate.mean)) return "–";
  const std::string mean = percent(estimate.mean, decimals);
  if (members < 2) return mean;
  return fmt::format("{} ({}, {})", mean, percent(estimate.low, decimals),
                     percent(estimate.high, decimals));
}

std::string interval_words(int members, bool english)
{
  if (members < 2) return english ? "One member, in per cent." : "只有一個成員；百分比。";
  const bool percentiles = members >= experiment::fewest_for_percentiles;
  if (english)
    return fmt::format("Mean over members; in brackets the {} of members. Per cent.",
                       percentiles ? "5th to 95th percentile" : "lowest and highest");
  return fmt::format("各成員的平均值；括號內為成員的{}。百分比。",
                     percentiles ? "第5至第95百分位數" : "最低及最高值");
}

}  // namespace lionrock::cli
