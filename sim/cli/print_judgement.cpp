// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <stdexcept>
#include <vector>

#include "sim/cli/summary_format.hpp"
#include "sim/cli/table_view.hpp"
#include "sim/cli/text_grid.hpp"
#include "sim/cli/wrap.hpp"

namespace lionrock::cli {

namespace {

using experiment::CheckFigure;
using experiment::Estimate;
using experiment::Summary;

const Words& check_name(std::string_view name)
{
  static const std::vector<std::pair<std::string_view, Words>> names{
      {"real_growth", {"GDP, real growth, %", "本地生產總值實質增長（%）"}},
      {"deflator_growth", {"GDP deflator, change, %", "本地生產總值平減物價指數變動（%）"}},
      {"inflation", {"consumer prices, change, %", "消費物價變動（%）"}},
      {"unemployment_rate", {"unemployment rate, %", "失業率（%）"}},
      {"employment", {"employed persons, thousand", "就業人數（千人）"}},
      {"manufacturing_employment_growth",
       {"persons in manufacturing, change, %", "製造業就業人數變動（%）"}},
      {"exports_growth", {"exports [1], nominal growth, %", "出口[1]名義增長（%）"}}};
  for (const auto& [known, words] : names)
    if (known == name) return words;
  throw std::out_of_range(fmt::format("no words for the figure {}", name));
}

void print_check_notes(const Summary& summary, bool english, int width, std::ostream& out)
{
  print_text(english ? "[1] exports of goods and services without re-exports (published: goods, "
                       "re-exports included)\n[2] with drift\n"
                     : "[1] 貨品及服務出口，不包括轉口（公布數字：貨品，包括轉口）\n[2] 帶漂移\n",
             width, out);
  const auto& years = summary.manufacturing_unpublished;
  if (years.empty()) return;
  out << (english ? fmt::format("manufacturing value added of {}: not in the data\n",
                                fmt::join(years, " and "))
                  : fmt::format("{}年製造業增加價值：數據未有收錄\n", fmt::join(years, "及")));
}

const Words& definition_name(const std::string& definition)
{
  static const Words narrow{"narrow", "狹義比重"};
  static const Words wide{"wide", "廣義比重"};
  static const Words fhki{"FHKI", "工總定義比重"};
  return definition == "narrow" ? narrow : definition == "wide" ? wide : fhki;
}

std::string chance_words(const experiment::Chance& chance, bool english)
{
  const int bound = static_cast<int>(std::ceil(100.0 * chance.upper_bound));
  const std::string count = english ? fmt::format("{} of {}", chance.reached, chance.runs)
                                    : fmt::format("{}個中{}個", chance.runs, chance.reached);
  if (chance.reached == chance.runs) return count;
  const bool never = chance.reached == 0;
  if (english) return fmt::format("{} ({} {}%)", count, never ? "below" : "at most", bound);
  return fmt::format("{}（{}{}%）", count, never ? "低於" : "至多", bound);
}

void print_chances_head(int pairs, bool english, int width, std::ostream& out)
{
  const char* head =
      english
          ? "\nMembers that reach a share, if the model is right; in brackets the upper limit of "
            "the chance (95% confidence; the members belong to {} antithetic pairs, counted as "
            "the independent runs)\n"
          : "\n達到各比重的成員數目（假如模型正確）；括號內為機會的上限"
            "（95%置信水平；成員組成{}對對偶成員，以對數作為獨立模擬次數）\n";
  print_text(fmt::format(fmt::runtime(head), pairs), width, out);
}

}  // namespace

void print_checks(const Summary& summary, std::string_view language, int width, std::ostream& out)
{
  if (summary.checks.empty()) return;
  const bool english = language == "en";
  print_text(english
                 ? "\nBeside what was published since (a check, not a holdout: the figures were "
                   "known when the model was built)\n"
                 : "\n與其後公布的數字對照（供查核，並非樣本外檢驗：建模時數字已知）\n",
             width, out);
  TextGrid grid{
      english ? std::vector<std::string>{"", "year", "projected", "published", "random walk [2]"}
              : std::vector<std::string>{"", "年", "推算", "公布", "隨機漫步[2]"}};
  for (const CheckFigure& figure : summary.checks) {
    const bool level = figure.name == "employment";
    const double unit = level ? 1e-5 : 1.0;  // thousands, after `percent`
    const Estimate shown{figure.projected.mean * unit, figure.projected.low * unit,
                         figure.projected.high * unit, figure.projected.standard_error * unit};
    const int decimals = level ? 0 : 1;
    grid.push_back({check_name(figure.name).in(language), std::to_string(figure.year),
                    with_interval(shown, decimals, summary.members()),
                    percent(figure.published * unit, decimals),
                    percent(figure.random_walk * unit, decimals)});
  }
  print_grid(grid, out);
  print_check_notes(summary, english, width, out);
}

void print_chances(const Summary& summary, std::string_view language, int width, std::ostream& out)
{
  if (summary.chances.empty() || summary.members() < experiment::fewest_for_percentiles) return;
  const bool english = language == "en";
  print_chances_head(summary.chances.front().independent, english, width, out);
  TextGrid grid{{""}};
  for (const auto& chance : summary.chances) {
    const std::string year = std::to_string(chance.year);
    if (grid[0].back() != year) grid[0].push_back(year);
  }
  const std::size_t levels = summary.chances.size() / (grid[0].size() - 1);
  for (std::size_t level = 0; level < levels; ++level) {
    const auto& first = summary.chances[level];
    std::vector<std::string> row{fmt::format(
        "{} {}%", definition_name(first.definition).in(language), percent(first.share, 1))};
    for (std::size_t k = level; k < summary.chances.size(); k += levels)
      row.push_back(chance_words(summary.chances[k], english));
    grid.push_back(std::move(row));
  }
  print_grid(grid, out);
}

}  // namespace lionrock::cli
