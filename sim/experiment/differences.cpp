// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/differences.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/macro_view.hpp"
#include "sim/experiment/policy_view.hpp"

namespace lionrock::experiment {

using results::Results;

namespace {

/// An indicator of a scenario in a year: one number a member, in `unit` apart from `scale`.
struct Indicator {
  std::string_view name, unit, title_en, title_zh;
  int decimals;
  bool relative;  ///< per cent of the first scenario, else a difference
  std::vector<double> (*of)(const Results&, std::size_t scenario, const WholeYear&);
};

std::size_t place_of(const Results& results, const WholeYear& year)
{
  const auto& years = results::axis_of(results, "macro", "year").numbers;
  return static_cast<std::size_t>(year.year - years.front());
}

std::vector<double> yearly(const Results& results, std::size_t scenario, const WholeYear& year,
                           const char* name)
{
  return MacroView{results, scenario}.at(name, place_of(results, year));
}

std::vector<double> narrow_points(const Results& results, std::size_t scenario,
                                  const WholeYear& year)
{
  auto share = yearly(results, scenario, year, "manufacturing_share_narrow_annual");
  for (double& value : share) value *= 100.0;
  return share;
}

std::vector<double> real_gdp(const Results& results, std::size_t scenario, const WholeYear& year)
{
  return yearly(results, scenario, year, "gdp_real_annual");
}

/// Income at the prices of what is made here: a gain in the terms of trade counts.
std::vector<double> real_gni(const Results& results, std::size_t scenario, const WholeYear& year)
{
  auto income = yearly(results, scenario, year, "gni_annual");
  const auto real = yearly(results, scenario, year, "gdp_real_annual");
  const auto nominal = yearly(results, scenario, year, "gdp_nominal_annual");
  for (std::size_t m = 0; m < income.size(); ++m) income[m] *= real[m] / nominal[m];
  return income;
}

std::vector<double> employment(const Results& results, std::size_t scenario, const WholeYear& year)
{
  return yearly(results, scenario, year, "employment_annual");
}

std::vector<double> real_wage(const Results& results, std::size_t scenario, const WholeYear& year)
{
  const MacroView macro{results, scenario};
  std::vector<double> sum = macro.at("real_wage_index", year.last);
  for (std::size_t quarter = year.last - 3; quarter < year.last; ++quarter) {
    const auto wage = macro.at("real_wage_index", quarter);
    for (std::size_t m = 0; m < sum.size(); ++m) sum[m] += wage[m];
  }
  return sum;
}

std::vector<double> public_money(const Results& results, std::size_t scenario,
                                 const WholeYear& year)
{
  if (has_group(results, "instrument"))
    return InstrumentView(results, scenario).public_money(year.last);
  return std::vector<double>(
      static_cast<std::size_t>(results::axis_of(results, "macro", "member").size()), 0.0);
}

constexpr std::array indicators{
    Indicator{"manufacturing_share_narrow", "percentage points", "narrow share, points",
              "狹義比重（百分點）", 2, false, narrow_points},
    Indicator{"gdp_real", "HK$ million per year at base-year prices", "GDP, HK$ million a year [1]",
              "本地生產總值（每年百萬港元）[1]", 0, false, real_gdp},
    Indicator{"gni_real", "HK$ million per year at base-year prices of GDP",
              "GNI, HK$ million a year [1]", "本地居民總收入（每年百萬港元）[1]", 0, false,
              real_gni},
    Indicator{"employment", "persons", "employed persons", "就業人數", 0, false, employment},
    Indicator{"real_wage", "% of the first scenario", "real wage, mean, %", "實質平均工資（%）", 2,
              true, real_wage},
    Indicator{"public_money", "HK$ million since the start of the run",
              "public money, HK$ million [2]", "公帑（百萬港元）[2]", 0, false, public_money},
};

Interval difference(const Results& results, std::size_t scenario, const WholeYear& year,
                    const Indicator& indicator)
{
  auto less = indicator.of(results, scenario, year);
  const auto first = indicator.of(results, 0, year);
  for (std::size_t m = 0; m < less.size(); ++m)
    less[m] = indicator.relative ? 100.0 * (less[m] / first[m] - 1.0) : less[m] - first[m];
  return confidence_interval(less, MacroView{results, 0}.first_member());
}

/// With thousands apart, or with a number of decimals.
std::string figure_text(double value, int decimals)
{
  if (decimals == 0) return number_text(value);
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool zero = digits.find_first_of("123456789") == std::string::npos;
  return value < 0.0 && !zero ? "−" + digits : digits;
}

std::string cell(const Interval& interval, int decimals)
{
  if (std::isnan(interval.mean)) return "–";
  const std::string mean = figure_text(interval.mean, decimals);
  if (std::isnan(interval.low)) return mean;
  return fmt::format("{} ({}, {})", mean, figure_text(interval.low, decimals),
                     figure_text(interval.high, decimals));
}

TextBlock block_of(const Results& results, const ScenarioDifferences& of, bool english)
{
  const auto& labels = results::axis_of(results, "macro", "scenario").labels;
  TextBlock block;
  block.head = {
      english
          ? fmt::format("{} less the baseline {} (the first scenario): mean over members of the "
                        "same number",
                        labels[of.scenario], labels.front())
          : fmt::format("{}減基準情景{}（第一個情景）：編號相同的成員之差的平均值",
                        labels[of.scenario], labels.front())};
  const std::size_t years = of.all.size() / indicators.size();
  block.grid = {{""}};
  for (std::size_t y = 0; y < years; ++y) block.grid[0].push_back(std::to_string(of.all[y].year));
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    std::vector<std::string> row{
        std::string(english ? indicators[i].title_en : indicators[i].title_zh)};
    for (std::size_t y = 0; y < years; ++y)
      row.push_back(cell(of.all[i * years + y].interval, indicators[i].decimals));
    block.grid.push_back(std::move(row));
  }
  return block;
}

std::vector<std::string> notes_of(const Results& results, bool english)
{
  const auto& members = results::axis_of(results, "macro", "member").numbers;
  const int pairs =
      antithetic_pairs(static_cast<int>(members.front()), static_cast<int>(members.back()));
  std::vector<std::string> notes;
  if (english) {
    notes = {pairs < 2 ? "No interval: fewer than two antithetic pairs of members."
                       : fmt::format("In brackets the 90% interval of the mean difference "
                                     "(Student's t, {} antithetic pairs), not the range of "
                                     "members.",
                                     pairs),
             "[1] at prices of the base year; GNI over the deflator of GDP",
             "[2] outlay, net equity and tax forgone of the instruments since the start of the "
             "run; no land, nothing of what comes back in taxes",
             "Additional and anyway in the tables of instruments are something else: what each "
             "project would do with no instrument at all, in the economy of its own scenario."};
  } else {
    notes = {
        pairs < 2 ? "成員不足兩對對偶，故不列區間。"
                  : fmt::format("括號內為平均差距的90%區間（按{}對對偶成員以t分布計算），"
                                "並非成員的範圍。",
                                pairs),
        "[1] 按基準年價格；本地居民總收入以本地生產總值平減物價指數平減",
        "[2] 推算期開始以來各項措施的開支、股權淨額及少收的稅款；不計土地及回流的稅收",
        "各措施表中的「新增」及「無政策亦有」另有對照：即在同一情景的經濟中，完全沒有任何措施時"
        "各項目的決定。"};
  }
  return notes;
}

}  // namespace

std::vector<ScenarioDifferences> differences(const Results& results)
{
  std::vector<ScenarioDifferences> all;
  if (!has_group(results, "macro")) return all;
  const auto scenarios =
      static_cast<std::size_t>(results::axis_of(results, "macro", "scenario").size());
  const auto years = policy_years(results);
  for (std::size_t s = 1; s < scenarios; ++s) {
    ScenarioDifferences& of = all.emplace_back(ScenarioDifferences{s, {}});
    for (const Indicator& indicator : indicators)
      for (const WholeYear& year : years)
        of.all.push_back(
            {indicator.name, indicator.unit, year.year, difference(results, s, year, indicator)});
  }
  return all;
}

std::vector<TextBlock> difference_blocks(const Results& results, std::string_view language)
{
  std::vector<TextBlock> blocks;
  if (policy_years(results).empty()) return blocks;
  const bool english = language == "en";
  for (const ScenarioDifferences& of : differences(results))
    blocks.push_back(block_of(results, of, english));
  if (!blocks.empty()) blocks.back().notes = notes_of(results, english);
  return blocks;
}

}  // namespace lionrock::experiment
