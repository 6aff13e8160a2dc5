// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/print_summary.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

#include "sim/cli/table_view.hpp"
#include "sim/cli/text_grid.hpp"

namespace lionrock::cli {

namespace {

using experiment::CheckFigure;
using experiment::Estimate;
using experiment::Summary;

/// A fraction in per cent; a dash where it is unknown.
std::string percent(double value, int decimals)
{
  if (std::isnan(value)) return "–";
  const std::string text = fmt::format("{:.{}f}", 100.0 * value, decimals);
  const bool zero = text.find_first_of("123456789") == std::string::npos;
  return zero && text.front() == '-' ? text.substr(1) : text;
}

std::string with_interval(const Estimate& estimate, int decimals)
{
  if (std::isnan(estimate.mean)) return "–";
  return fmt::format("{} ({}, {})", percent(estimate.mean, decimals),
                     percent(estimate.low, decimals), percent(estimate.high, decimals));
}

/// Columns of the yearly table by name of the indicator.
struct Column {
  std::string_view name;
  Words title;
  int decimals;
};

const std::vector<Column> columns{
    {"real_growth", {"GDP growth", "實質增長"}, 1},
    {"unemployment_rate", {"unemployment", "失業率"}, 1},
    {"inflation", {"inflation", "通脹"}, 1},
    {"utilisation", {"utilisation", "產能使用率"}, 0},
    {"manufacturing_share_narrow", {"narrow", "狹義比重"}, 2},
    {"manufacturing_share_wide", {"wide", "廣義比重"}, 2},
    {"manufacturing_share_fhki", {"FHKI", "工總定義比重"}, 2},
};

const std::vector<Column> trend_columns{
    {"real_growth", {"trend: growth", "趨勢：增長"}, 1},
    {"productivity_growth", {"productivity", "生產率"}, 1},
    {"labour_force_growth", {"labour force", "勞動人口"}, 1},
    {"manufacturing_share_narrow", {"trend: narrow", "趨勢：狹義"}, 2},
};

const experiment::SummaryIndicator& indicator_of(
    const std::vector<experiment::SummaryIndicator>& indicators, std::string_view name)
{
  for (const auto& indicator : indicators)
    if (indicator.name == name) return indicator;
  throw std::out_of_range(fmt::format("the summary has no {}", name));
}

void print_years(const Summary& summary, std::string_view language, std::ostream& out)
{
  if (summary.years.empty()) {
    out << (language == "en" ? "The run covers no whole year.\n" : "推算期不足一整年。\n");
    return;
  }
  TextGrid grid{{""}};
  for (const Column& column : columns) grid[0].push_back(column.title.in(language));
  for (const Column& column : trend_columns) grid[0].push_back(column.title.in(language));
  for (std::size_t year = 0; year < summary.years.size(); ++year) {
    std::vector<std::string> row{std::to_string(summary.years[year])};
    for (const Column& column : columns)
      row.push_back(with_interval(indicator_of(summary.indicators, column.name).years[year],
                                  column.decimals));
    for (const Column& column : trend_columns)
      row.push_back(
          percent(indicator_of(summary.trend, column.name).years[year].mean, column.decimals));
    grid.push_back(std::move(row));
  }
  print_grid(grid, out);
}

void print_head(const Summary& summary, std::string_view language, std::ostream& out)
{
  const int members = summary.last_member - summary.first_member + 1;
  const auto& range = summary.manufacturing_trend_range;
  const std::string growth = percent(summary.manufacturing_trend, 1);
  const std::string low = percent(range.low, 1);
  const std::string high = percent(range.high, 1);
  const bool drawn = range.low < range.high;
  if (language == "en") {
    out << fmt::format("{} ({}), {} members\n", summary.title, summary.name, members);
    out << fmt::format(
        "Without policy, manufacturing's value added grows by {}% a year at current prices{}: an "
        "assumption of this run.\n"
        "Its share of GDP follows from that and from the growth of all other industries.\n\n",
        growth, drawn ? fmt::format(" (drawn from {} to {})", low, high) : "");
    out << "Per cent; in brackets 90% of the members. Shares of manufacturing in GDP at basic "
           "prices: narrow, wide, FHKI. Trend: what supply allows.\n";
    return;
  }
  out << fmt::format("{}（{}），{}個成員\n", summary.title_zh, summary.name, members);
  out << fmt::format(
      "假設：沒有新政策時，製造業增加價值按當時價格每年增長{}%{}"
      "；其佔GDP比重由此及其他行業的增長而定。\n\n",
      growth, drawn ? fmt::format("（抽樣範圍{}至{}）", low, high) : "");
  out << "百分比；括號內為90%成員的範圍。製造業佔以基本價格計算的本地生產總值比重：狹義、廣義、"
         "工總定義。趨勢：供應所容許的增長。\n";
}

void print_reclassification(const Summary& summary, std::string_view language, std::ostream& out)
{
  if (!(summary.reclassified > 0.0)) return;
  const std::string points = percent(summary.reclassified, 2);
  out << (language == "en"
              ? fmt::format("Of the wide share {} points come from the definition of May 2026, in "
                            "force from 2026, and are no growth.\n",
                            points)
              : fmt::format(
                    "廣義比重中有{}個百分點來自2026年5月的新定義（2026年起生效），並非增長。\n",
                    points));
}

const Words& check_name(std::string_view name)
{
  static const std::vector<std::pair<std::string_view, Words>> names{
      {"real_growth", {"GDP, real growth, %", "本地生產總值實質增長（%）"}},
      {"deflator_growth", {"GDP deflator, growth, %", "平減物價指數變動（%）"}},
      {"employment", {"employed persons, thousand", "就業人數（千人）"}},
      {"exports_growth",
       {"exports, nominal growth, % (published: goods)", "出口名義增長（%；公布數字只含貨品）"}}};
  for (const auto& [known, words] : names)
    if (known == name) return words;
  throw std::out_of_range(fmt::format("no words for the figure {}", name));
}

void print_checks(const Summary& summary, std::string_view language, std::ostream& out)
{
  if (summary.checks.empty()) return;
  const bool english = language == "en";
  out << (english ? "\nBeside what was published since (a check, not a holdout: the figures were "
                    "known when the model was built)\n"
                  : "\n與其後公布的數字對照（供查核，並非樣本外檢驗：建模時數字已知）\n");
  TextGrid grid{english ? std::vector<std::string>{"", "year", "projected", "published",
                                                   "random walk with drift"}
                        : std::vector<std::string>{"", "年", "推算", "公布", "帶漂移隨機遊走"}};
  for (const CheckFigure& figure : summary.checks) {
    const bool level = figure.name == "employment";
    const double unit = level ? 1e-5 : 1.0;  // thousands, after `percent`
    const Estimate shown{figure.projected.mean * unit, figure.projected.low * unit,
                         figure.projected.high * unit, figure.projected.standard_error * unit};
    const int decimals = level ? 0 : 1;
    grid.push_back({check_name(figure.name).in(language), std::to_string(figure.year),
                    with_interval(shown, decimals), percent(figure.published * unit, decimals),
                    percent(figure.random_walk * unit, decimals)});
  }
  print_grid(grid, out);
}

std::string chance_words(const experiment::Chance& chance, bool english)
{
  const int bound = static_cast<int>(std::ceil(100.0 * chance.upper_bound));
  const std::string runs = english ? fmt::format("{} of {} runs", chance.reached, chance.runs)
                                   : fmt::format("{}次中{}次", chance.runs, chance.reached);
  if (chance.reached == chance.runs) return runs;
  const bool never = chance.reached == 0;
  if (english)
    return fmt::format("{} ({} {} in 100)", runs, never ? "fewer than" : "at most", bound);
  return fmt::format("{}（{}百分之{}）", runs, never ? "少於" : "至多", bound);
}

void print_chances(const Summary& summary, std::string_view language, std::ostream& out)
{
  if (summary.chances.empty()) return;
  const bool english = language == "en";
  out << (english ? "\nRuns that reach a share, if the model is right\n"
                  : "\n達到各比重的推算次數（假如模型正確）\n");
  TextGrid grid{{""}};
  for (const auto& chance : summary.chances) {
    const std::string year = std::to_string(chance.year);
    if (grid[0].back() != year) grid[0].push_back(year);
  }
  const std::size_t levels = summary.chances.size() / (grid[0].size() - 1);
  const auto& words = [&](const std::string& definition) {
    for (const Column& column : columns)
      if (column.name == "manufacturing_share_" + definition) return column.title.in(language);
    return definition;
  };
  for (std::size_t level = 0; level < levels; ++level) {
    const auto& first = summary.chances[level];
    std::vector<std::string> row{
        fmt::format("{} {}%", words(first.definition), percent(first.share, 1))};
    for (std::size_t k = level; k < summary.chances.size(); k += levels)
      row.push_back(chance_words(summary.chances[k], english));
    grid.push_back(std::move(row));
  }
  print_grid(grid, out);
}

}  // namespace

void print_summary(const Summary& summary, std::string_view language, std::ostream& out)
{
  print_head(summary, language, out);
  print_years(summary, language, out);
  print_reclassification(summary, language, out);
  print_checks(summary, language, out);
  print_chances(summary, language, out);
  out << '\n';
}

}  // namespace lionrock::cli
