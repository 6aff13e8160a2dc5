// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/bottleneck_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "sim/experiment/policy_results.hpp"

namespace lionrock::experiment {

namespace {

using results::Results;
using Cells = std::vector<std::string>;

/// Which of the two a bottleneck is.
Hold hold_of(std::size_t bottleneck)
{
  switch (static_cast<Bottleneck>(bottleneck)) {
    case Bottleneck::approval:
    case Bottleneck::construction:
    case Bottleneck::ramp_up: return Hold::time;
    default: return Hold::shortage;
  }
}

/// Largest of the known entries of a sort that hold anything back; nothing when there are none.
std::optional<std::size_t> largest(const std::vector<double>& held, Hold hold)
{
  std::optional<std::size_t> found;
  for (std::size_t b = 0; b < held.size(); ++b)
    if (hold_of(b) == hold && held[b] > 0.0 && (!found || held[b] > held[*found])) found = b;
  return found;
}

/// Value added held back in a year, one number a member: of what is lost quarter by quarter the
/// sum, of what stands the mean.
std::vector<double> held_in(const PolicyView& view, const WholeYear& year, std::size_t bottleneck)
{
  auto held = view.sum("project_capacity_held", year.last - 3, year.last, bottleneck);
  const bool lost =
      bottleneck == place(Bottleneck::finance) || bottleneck == place(Bottleneck::lost_floor);
  if (!lost)
    for (double& value : held) value /= 4.0;
  return held;
}

BottleneckYear bottleneck_of(const PolicyView& view, const WholeYear& year, std::size_t entries)
{
  std::vector<double> means;
  std::vector<std::vector<double>> by_member;
  for (std::size_t b = 0; b < entries; ++b) {
    const auto held = held_in(view, year, b);
    means.push_back(mean_of(held));
    by_member.resize(held.size());
    for (std::size_t m = 0; m < held.size(); ++m) by_member[m].push_back(held[m]);
  }
  BottleneckYear of{year.year, {}};
  for (const Hold hold : {Hold::time, Hold::shortage}) {
    const auto found = largest(means, hold);
    const auto agree = std::ranges::count_if(
        by_member, [&](const auto& held) { return largest(held, hold) == found; });
    of.largest[static_cast<std::size_t>(hold)] = {found, found ? means[*found] : 0.0,
                                                  static_cast<int>(agree),
                                                  static_cast<int>(by_member.size())};
  }
  return of;
}

/// One row of the table: year, and of time and shortages the largest, what it holds back and the
/// members that agree.
Cells row_of(const BottleneckYear& year, const Cells& names, bool english)
{
  Cells row{std::to_string(year.year)};
  for (const Largest& of : year.largest) {
    if (!of.bottleneck) {
      row.insert(row.end(), {"–", "–", "–"});
      continue;
    }
    row.insert(row.end(), {names[*of.bottleneck], number_text(of.held),
                           english ? fmt::format("{} of {}", of.agree, of.members)
                                   : fmt::format("{}個中{}個", of.members, of.agree)});
  }
  return row;
}

}  // namespace

bool has_bottlenecks(const Results& results)
{
  const auto axes = results.axes.find("macro");
  return axes != results.axes.end() &&
         std::any_of(axes->second.begin(), axes->second.end(),
                     [](const results::Axis& axis) { return axis.name == "bottleneck"; });
}

std::vector<BottleneckYear> bottlenecks_of(const Results& results, std::size_t scenario,
                                           const std::vector<WholeYear>& years)
{
  const PolicyView view{results, scenario, "macro"};
  const auto entries =
      static_cast<std::size_t>(results::axis_of(results, "macro", "bottleneck").size());
  std::vector<BottleneckYear> all;
  for (const WholeYear& year : years) all.push_back(bottleneck_of(view, year, entries));
  return all;
}

TextBlock bottleneck_block(const Results& results, std::size_t scenario, bool english,
                           const std::vector<WholeYear>& years)
{
  const PolicyView view{results, scenario, "macro"};
  const Cells& names =
      texts_of(results, "macro", english ? "bottleneck_name_en" : "bottleneck_name_zh");
  TextBlock block;
  block.head = {english ? "What holds back most planned value added: of the time that projects "
                          "take, and of shortages; HK$ million a year at base-year prices"
                        : "令最多計劃增加價值受阻的因素：項目所需時間及短缺（每年百萬港元，按基準年"
                          "價格）"};
  block.grid = {english
                    ? Cells{"", "time", "held back", "members", "shortage", "held back", "members"}
                    : Cells{"", "時間", "受阻價值", "成員", "短缺", "受阻價值", "成員"}};
  for (const BottleneckYear& year : bottlenecks_of(results, scenario, years))
    block.grid.push_back(row_of(year, names, english));
  Cells unknown_ones;
  for (std::size_t b = 0; b < names.size(); ++b)
    if (std::isnan(mean_of(view.at("project_capacity_held", years.back().last, b))))
      unknown_ones.push_back(names[b]);
  block.notes = {
      english
          ? "Members: those in which it is the largest of its sort. Mean of the year; of what was "
            "refused for finance or left for want of "
            "floor, the sum of the year."
          : "成員：該因素同屬最大者。全年平均數；因融資被拒或因缺乏樓面而放棄者，則為全年總和。",
      english ? "Time is what any project takes, also where nothing is short. A "
                "diagnostic: what binds is what yields most when it alone is relaxed."
              : "時間是任何項目都需要的，即使並無短缺。僅供診斷；真正的制約應以單獨放寬後"
                "的得益衡量。"};
  if (!unknown_ones.empty())
    block.notes.push_back(fmt::format(fmt::runtime(english ? "Not computed: {}" : "未有計算：{}"),
                                      fmt::join(unknown_ones, english ? ", " : "、")));
  return block;
}

}  // namespace lionrock::experiment
