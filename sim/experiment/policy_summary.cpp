// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/policy_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "sim/experiment/bottleneck_summary.hpp"
#include "sim/experiment/policy_view.hpp"
#include "sim/experiment/statistics.hpp"

namespace lionrock::experiment {

namespace {

using results::Results;
using Cells = std::vector<std::string>;
constexpr int policy_year = 2030;  // of the official indicators
constexpr std::size_t longest_name = 28;

/// At most `longest_name` letters of a name.
std::string shortened(const std::string& name)
{
  std::size_t letters = 0;
  for (std::size_t byte = 0; byte < name.size(); ++byte)
    if ((static_cast<unsigned char>(name[byte]) & 0xC0U) != 0x80U && ++letters == longest_name &&
        byte + 1 < name.size())
      return name.substr(0, byte) + "…";
  return name;
}

/// The instruments of a scenario that did anything, and what is known of each by a year.
struct Instruments {
  const PolicyView view;
  bool english;
  std::vector<std::size_t> entries;
  Cells names;  ///< of all

  Instruments(const Results& results, std::size_t scenario, bool english_)
      : view{results, scenario, "instrument"},
        english(english_),
        entries(),
        names(texts_of(results, "instrument", english_ ? "name_en" : "name_zh"))
  {
    const std::size_t quarters =
        static_cast<std::size_t>(results::axis_of(results, "instrument", "quarter").size());
    for (std::size_t i = 0; i < names.size(); ++i)
      for (const auto& variable : results.variables)
        if (variable.group == "instrument" && did(variable.name, quarters, i)) {
          entries.push_back(i);
          break;
        }
  }

  [[nodiscard]] bool did(const std::string& name, std::size_t quarters, std::size_t entry) const
  {
    for (std::size_t q = 0; q < quarters; ++q)
      for (const double value : view.at(name, q, entry))
        if (value != 0.0 && !std::isnan(value)) return true;
    return false;
  }

  [[nodiscard]] std::string name(std::size_t entry) const { return shortened(names[entry]); }

  /// "12 + 30": additional, and what would have come anyway.
  [[nodiscard]] std::string pair(const std::string& of, std::size_t first, std::size_t last,
                                 std::size_t entry) const
  {
    return number_text(mean_of(view.sum(of + "_additional", first, last, entry))) + " + " +
           number_text(mean_of(view.sum(of + "_deadweight", first, last, entry)));
  }

  /// Public money paid up to a quarter: outlay and equity, less what came back.
  [[nodiscard]] double cash(std::size_t last, std::size_t entry) const
  {
    const auto total = [&](const char* of) { return mean_of(view.sum(of, 0, last, entry)); };
    return total("outlay") + total("equity_bought") - total("equity_returned");
  }
};

std::string with_bounds(const Estimate& estimate, std::size_t members)
{
  if (members < 2 || std::isnan(estimate.mean)) return number_text(estimate.mean);
  return fmt::format("{} ({}, {})", number_text(estimate.mean), number_text(estimate.low),
                     number_text(estimate.high));
}

/// Cash over additional jobs, and the same with tax forgone; a dash where jobs may be none.
std::string cost_per_job(const Instruments& instruments, std::size_t last, std::size_t entry)
{
  const auto jobs = instruments.view.at("jobs_additional", last, entry);
  const Estimate found = estimate(jobs, instruments.view.first_member());
  const bool few = std::ssize(jobs) < fewest_for_percentiles;
  // A project that several instruments reach counts with each: a ratio of one row would be wrong.
  const bool shared = std::ssize(instruments.entries) > 1;
  if (few || shared || std::isnan(found.mean) || (found.low <= 0.0 && 0.0 <= found.high))
    return "–";
  const double cash = instruments.cash(last, entry);
  const double tax = mean_of(instruments.view.sum("tax_forgone", 0, last, entry));
  return fmt::format("{:.2f} / {:.2f}", cash / found.mean, (cash + tax) / found.mean);
}

TextBlock projects_block(const Instruments& instruments, const WholeYear& year)
{
  TextBlock block;
  block.head = {fmt::format(
      fmt::runtime(instruments.english
                       ? "Projects that instruments reach, end of {}: additional + would have "
                         "come anyway"
                       : "政策措施惠及的項目，{}年年底：因政策而新增 + 無政策亦會進行"),
      year.year)};
  block.grid = {instruments.english
                    ? Cells{"", "being built", "operating", "jobs, additional", "jobs, anyway"}
                    : Cells{"", "興建中", "營運中", "新增職位", "無政策亦有的職位"}};
  for (const std::size_t i : instruments.entries) {
    const auto jobs = instruments.view.at("jobs_additional", year.last, i);
    block.grid.push_back(
        {instruments.name(i), instruments.pair("under_construction", year.last, year.last, i),
         instruments.pair("operating", year.last, year.last, i),
         with_bounds(estimate(jobs, instruments.view.first_member()), jobs.size()),
         number_text(mean_of(instruments.view.at("jobs_deadweight", year.last, i)))});
  }
  return block;
}

TextBlock money_block(const Instruments& instruments, const WholeYear& year)
{
  TextBlock block;
  block.head = {fmt::format(
      fmt::runtime(instruments.english
                       ? "Public money from the start of the run to the end of {}, HK$ million"
                       : "由推算期開始至{}年年底的公帑（百萬港元）"),
      year.year)};
  block.grid = {
      instruments.english
          ? Cells{"", "outlay, net equity", "tax forgone", "land forgone", "per additional job [1]"}
          : Cells{"", "開支及股權淨額", "少收的稅款", "少收的地價租金", "每個新增職位[1]"}};
  for (const std::size_t i : instruments.entries) {
    const auto total = [&](const char* of) {
      return number_text(mean_of(instruments.view.sum(of, 0, year.last, i)));
    };
    block.grid.push_back({instruments.name(i), number_text(instruments.cash(year.last, i)),
                          total("tax_forgone"), total("land_forgone"),
                          cost_per_job(instruments, year.last, i)});
  }
  return block;
}

TextBlock gains_block(const Instruments& instruments, const WholeYear& year)
{
  TextBlock block;
  block.head = {fmt::format(
      fmt::runtime(
          instruments.english
              ? "Value added in {} (additional + anyway) and private investment begun since "
                "the start of the run,\nHK$ million"
              : "{}年的增加價值（新增 + 無政策亦有）及推算期開始以來展開的私人投資（百萬港元）"),
      year.year)};
  block.grid = {instruments.english
                    ? Cells{"", "value added", "private investment begun", "of it additional"}
                    : Cells{"", "增加價值", "已展開的私人投資", "其中新增"}};
  for (const std::size_t i : instruments.entries) {
    const auto begun = [&](const char* part) {
      return mean_of(
          instruments.view.sum(std::string("private_investment_") + part, 0, year.last, i));
    };
    block.grid.push_back(
        {instruments.name(i), instruments.pair("value_added", year.last - 3, year.last, i),
         number_text(begun("additional") + begun("deadweight")), number_text(begun("additional"))});
  }
  return block;
}

Cells notes_of(const Instruments& instruments, std::size_t members)
{
  const bool few = static_cast<int>(members) < fewest_for_percentiles;
  if (instruments.english)
    return {members < 2 ? "One member."
            : few       ? "Mean over members; in brackets the lowest and highest."
                        : "Mean over members; in brackets the 5th to 95th percentile.",
            "A project is counted with every instrument that reaches it: rows do not add up.",
            few ? fmt::format("[1] not given: fewer than {} members", fewest_for_percentiles)
                : "[1] outlay and net equity / the same with tax forgone; – where the 90% interval "
                  "of\n    additional jobs includes zero",
            "Land forgone is never added; it is not what the land would yield in its best other "
            "use."};
  return {members < 2 ? "只有一個成員。"
          : few       ? "各成員的平均值；括號內為最低及最高值。"
                      : "各成員的平均值；括號內為第5至第95百分位數。",
          "同一項目計入每項惠及它的措施，各行不可相加。",
          few ? fmt::format("[1] 成員少於{}個，不予列出", fewest_for_percentiles)
              : "[1] 開支及股權淨額／另加少收的稅款；如新增職位的90%區間包括零，則以–表示",
          "少收的地價租金不予相加，亦不等於土地作其他最佳用途的價值。"};
}

/// Lines that flag terms outside what studies covered; none when there are none.
Cells beyond_evidence(const Instruments& instruments, std::size_t last)
{
  const bool english = instruments.english;
  Cells lines;
  for (const std::size_t i : instruments.entries) {
    const double projects = mean_of(instruments.view.at("projects_beyond_evidence", last, i));
    if (projects > 0.0)
      lines.push_back(fmt::format(fmt::runtime(english ? "  {}: {} projects" : "  {}：{}個項目"),
                                  instruments.names[i], number_text(projects)));
  }
  if (!lines.empty())
    lines.insert(lines.begin(),
                 english ? "! Beyond the evidence: projects decided on terms outside what studies "
                           "covered. Their effect and\n  the split into additional and anyway are "
                           "extrapolated."
                         : "! 超出實證範圍：以下措施有項目按研究未曾涵蓋的條款作出決定，其成效及"
                           "新增與否的劃分屬外推。");
  return lines;
}

void add_instrument_blocks(const Results& results, std::size_t scenario, bool english,
                           const std::vector<WholeYear>& years, std::vector<TextBlock>& blocks)
{
  const Instruments instruments(results, scenario, english);
  if (instruments.entries.empty()) return;
  for (const WholeYear& year : years) {
    if (year.year != policy_year && year.year != years.back().year) continue;
    blocks.push_back(projects_block(instruments, year));
    blocks.push_back(money_block(instruments, year));
    blocks.push_back(gains_block(instruments, year));
  }
  TextBlock& last = blocks.back();
  const auto length = [&](const char* axis) {
    return static_cast<std::size_t>(results::axis_of(results, "instrument", axis).size());
  };
  last.notes = notes_of(instruments, length("member"));
  const Cells flags = beyond_evidence(instruments, length("quarter") - 1);
  last.notes.insert(last.notes.end(), flags.begin(), flags.end());
}

}  // namespace

std::vector<TextBlock> policy_summary(const Results& results, std::size_t scenario,
                                      std::string_view language)
{
  const bool english = language == "en";
  std::vector<TextBlock> blocks;
  const auto years = whole_years(results);
  if (years.empty()) return blocks;
  if (has_group(results, "instrument"))
    add_instrument_blocks(results, scenario, english, years, blocks);
  const auto& axes = results.axes.at("macro");
  if (std::any_of(axes.begin(), axes.end(),
                  [](const results::Axis& axis) { return axis.name == "bottleneck"; }))
    blocks.push_back(bottleneck_block(results, scenario, english, years));
  return blocks;
}

}  // namespace lionrock::experiment
