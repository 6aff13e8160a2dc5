// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/print_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/cli/summary_format.hpp"
#include "sim/cli/table_view.hpp"
#include "sim/cli/text_grid.hpp"
#include "sim/cli/wrap.hpp"

namespace lionrock::cli {

namespace {

using experiment::Summary;
using experiment::SummaryIndicator;

/// A column of a yearly table: an indicator with its interval, or the mean of a supply trend.
struct Column {
  std::string_view name;
  Words title;
  int decimals;
  bool trend;
};
using Columns = std::vector<Column>;

const Columns economy_columns{
    {"real_growth", {"GDP growth", "實質增長"}, 1, false},
    {"real_growth", {"its trend", "增長趨勢"}, 1, true},
    {"unemployment_rate", {"unemployment", "失業率"}, 1, false},
    {"inflation", {"inflation", "通脹"}, 1, false},
    {"utilisation", {"utilisation", "產能使用率"}, 0, false},
};

const Columns share_columns{
    {"manufacturing_share_narrow", {"narrow", "狹義比重"}, 2, false},
    {"manufacturing_share_narrow", {"its trend", "狹義趨勢"}, 2, true},
    {"manufacturing_share_wide", {"wide", "廣義比重"}, 2, false},
    {"manufacturing_share_fhki", {"FHKI", "工總定義比重"}, 2, false},
};

const Columns supply_columns{
    {"productivity_growth", {"labour productivity", "勞動生產力"}, 1, true},
    {"labour_force_growth", {"labour force", "勞動人口"}, 1, true},
};

const SummaryIndicator& indicator_of(const std::vector<SummaryIndicator>& indicators,
                                     std::string_view name)
{
  for (const auto& indicator : indicators)
    if (indicator.name == name) return indicator;
  throw std::out_of_range(fmt::format("the summary has no {}", name));
}

std::string cell(const Summary& summary, const Column& column, std::size_t year)
{
  const auto& from = column.trend ? summary.trend : summary.indicators;
  const auto& estimate = indicator_of(from, column.name).years[year];
  return column.trend ? percent(estimate.mean, column.decimals)
                      : with_interval(estimate, column.decimals, summary.members());
}

void print_years(const Summary& summary, const Columns& columns, std::string_view language,
                 std::ostream& out)
{
  TextGrid grid{{""}};
  for (const Column& column : columns) grid[0].push_back(column.title.in(language));
  for (std::size_t year = 0; year < summary.years.size(); ++year) {
    std::vector<std::string> row{std::to_string(summary.years[year])};
    for (const Column& column : columns) row.push_back(cell(summary, column, year));
    grid.push_back(std::move(row));
  }
  print_grid(grid, out);
}

/// Growth of productivity and labour force: one sentence when no year differs, else a table.
void print_supply(const Summary& summary, std::string_view language, int width, std::ostream& out)
{
  const bool constant =
      std::all_of(supply_columns.begin(), supply_columns.end(), [&](const Column& column) {
        for (std::size_t year = 1; year < summary.years.size(); ++year)
          if (cell(summary, column, year) != cell(summary, column, 0)) return false;
        return true;
      });
  const bool english = language == "en";
  if (!constant) {
    out << (english ? "Supply trend behind the growth, % a year\n" : "供應趨勢（每年%）\n");
    print_years(summary, supply_columns, language, out);
    out << '\n';
    return;
  }
  print_text(
      fmt::format(fmt::runtime(english ? "Supply trend: labour productivity grows by {}% and "
                                         "the labour force by {}% a year.\n\n"
                                       : "供應趨勢：勞動生產力每年增長{}%，勞動人口每年增長{}%"
                                         "。\n\n"),
                  cell(summary, supply_columns[0], 0), cell(summary, supply_columns[1], 0)),
      width, out);
}

std::string members_words(const Summary& summary, bool english)
{
  const int members = summary.members();
  if (members < summary.members_asked)
    return english ? fmt::format("{} of {} members (interrupted)", members, summary.members_asked)
                   : fmt::format("{}個成員中完成{}個（已中斷）", summary.members_asked, members);
  if (english) return fmt::format("{} {}", members, members == 1 ? "member" : "members");
  return fmt::format("{}個成員", members);
}

/// Years that are not judged because the run ends before them; empty when there are none.
std::string cut_words(const Summary& summary, bool english)
{
  const bool part = summary.until.quarter_of_year() != 4;
  const bool target = Quarter::of(summary.target_year, 4) > summary.until;
  if (!part && !target) return "";
  const int last = summary.until.year();
  std::string text =
      english ? fmt::format("The run ends in {}", summary.until.label())
              : fmt::format("推算至{}年第{}季為止", last, summary.until.quarter_of_year());
  if (part)
    text += english ? fmt::format("; {} is not a whole year and is left out", last)
                    : fmt::format("，{}年不足一整年，故不列出", last);
  if (target && !(part && summary.target_year == last))
    text += english ? fmt::format("; the target of {} is not judged", summary.target_year)
                    : fmt::format("，不評估{}年的目標", summary.target_year);
  else if (target)
    text += english ? ", nor is the target of that year judged" : "，亦不評估該年的目標";
  return text + (english ? ".\n" : "。\n");
}

/// Growth of manufacturing that the run assumes.
std::string assumption_words(const Summary& summary, bool english)
{
  const auto& range = summary.manufacturing_trend_range;
  const bool drawn = range.low < range.high;
  std::string drawn_words;
  if (drawn && english)
    drawn_words = fmt::format(
        " (range {} to {}); {} drew {}%{}", percent(range.low, 1), percent(range.high, 1),
        summary.members() == 1 ? "this member" : "these members",
        percent(summary.manufacturing_trend, 1), summary.members() == 1 ? "" : " on average");
  else if (drawn)
    drawn_words = fmt::format(
        "（範圍{}至{}）；{}抽得{}%", percent(range.low, 1), percent(range.high, 1),
        summary.members() == 1 ? "該成員" : "成員平均", percent(summary.manufacturing_trend, 1));
  const std::size_t instruments = summary.instruments.size();
  if (instruments > 0)
    return fmt::format(
        fmt::runtime(
            english
                ? "Apart from what its {} {}, manufacturing's value added at current prices is "
                  "assumed to grow by {}% a year{}.\n"
                : "撇除情景中{}項{}的作用，假設以當時市價計算的製造業增加價值每年增長{}%{}。\n"),
        instruments, english ? (instruments == 1 ? "instrument does" : "instruments do") : "措施",
        percent(range.central, 1), drawn_words);
  return fmt::format(
      fmt::runtime(english ? "Without policy, manufacturing's value added at current prices is "
                             "assumed to grow by {}% a year{}. Its share of GDP follows from that "
                             "and from the growth of all other industries.\n"
                           : "假設不推出新政策，以當時市價計算的製造業增加價值每年增長{}%{}。"
                             "其佔本地生產總值的比重由此及其他行業的增長而定。\n"),
      percent(range.central, 1), drawn_words);
}

void print_head(const Summary& summary, bool english, int width, std::ostream& out)
{
  const std::string members = members_words(summary, english);
  out << (english ? fmt::format("{} ({}), {}\n", summary.title, summary.name, members)
                  : fmt::format("{}（{}），{}\n", summary.title_zh, summary.name, members));
  print_text(assumption_words(summary, english) + cut_words(summary, english), width, out);
  constexpr int coarse = 300;
  if (summary.scale > coarse)
    out << (english
                ? fmt::format("At scale {} the small industries of manufacturing have only "
                              "one or two firms.\n",
                              summary.scale)
                : fmt::format("比例為{}時，製造業中的小型行業只有一至兩家企業。\n", summary.scale));
  out << '\n';
}

void print_tables(const Summary& summary, std::string_view language, int width, std::ostream& out)
{
  const bool english = language == "en";
  if (summary.years.empty()) {
    out << (english ? "The run covers no whole year.\n" : "推算期不足一整年。\n");
    return;
  }
  print_supply(summary, language, width, out);
  print_text(interval_words(summary.members(), english) + "\n\n", width, out);
  out << (english ? "Economy\n" : "整體經濟\n");
  print_years(summary, economy_columns, language, out);
  out << (english ? "\nManufacturing in GDP at basic prices\n"
                  : "\n製造業佔以基本價格計算的本地生產總值比重\n");
  print_years(summary, share_columns, language, out);
  if (!(summary.reclassified > 0.0)) return;
  print_text(
      fmt::format(
          fmt::runtime(english
                           ? "Of the wide share {} points come from the definition of May 2026, in "
                             "force from 2026: no growth.\n"
                           : "廣義比重中有{}個百分點來自2026年5月的新定義（2026年起生效），並非增"
                             "長。\n"),
          percent(summary.reclassified, 2)),
      width, out);
}

void print_finances(const Summary& summary, bool english, int width, std::ostream& out)
{
  if (summary.finances.empty()) return;
  std::string balances, debts;
  for (const auto& finance : summary.finances) {
    const auto add = [&](std::string& text, double value) {
      const char* form = english ? "{}{}% ({})" : "{}{}%（{}年）";
      text += fmt::format(fmt::runtime(form),
                          text.empty() ? ""
                          : english    ? ", "
                                       : "、",
                          percent(value, 1), finance.year);
    };
    add(balances, finance.balance);
    add(debts, finance.debt);
  }
  print_text(
      fmt::format(
          fmt::runtime(english
                           ? "\nPublic finances to GDP, mean: balance {}; government debt at the "
                             "end of the year {}.\n"
                           : "\n公共財政佔本地生產總值（平均）：盈餘（赤字為負）{}；年底政府債務{}"
                             "。\n"),
          balances, debts),
      width, out);
}

}  // namespace

void print_summary(const Summary& summary, std::string_view language, int width, std::ostream& out)
{
  const bool english = language == "en";
  print_head(summary, english, width, out);
  print_tables(summary, language, width, out);
  print_finances(summary, english, width, out);
  print_checks(summary, language, width, out);
  print_chances(summary, language, width, out);
  out << '\n';
}

}  // namespace lionrock::cli
