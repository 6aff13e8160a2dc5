// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/differences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/experiment/difference_indicators.hpp"
#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/macro_view.hpp"
#include "sim/experiment/policy_view.hpp"

namespace lionrock::experiment {

using results::Results;
using Industries = std::vector<input_output::Industry>;

namespace {

/// Whether an instrument of a scenario trains anybody.
bool trains(const Results& results, std::size_t scenario)
{
  if (!has_group(results, "instrument")) return false;
  const auto& mechanisms = texts_of(results, "instrument", "mechanism");
  return std::ranges::any_of(InstrumentView(results, scenario).entries,
                             [&](std::size_t entry) { return mechanisms[entry] == "training"; });
}

Interval difference(const ScenarioOf& of, const WholeYear& year, const Indicator& indicator)
{
  auto less = indicator.of(of, year);
  const auto first = indicator.of({of.results, 0, of.industries}, year);
  for (std::size_t m = 0; m < less.size(); ++m)
    less[m] = indicator.relative ? 100.0 * (less[m] / first[m] - 1.0) : less[m] - first[m];
  return confidence_interval(less, MacroView{of.results, 0}.first_member());
}

const Indicator& indicator_of(const Difference& difference)
{
  return *std::ranges::find(difference_indicators(), difference.indicator, &Indicator::name);
}

/// With thousands apart, or with a number of decimals.
std::string figure_text(double value, int decimals)
{
  if (decimals == 0) return number_text(value);
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool zero = digits.find_first_of("123456789") == std::string::npos;
  return value < 0.0 && !zero ? "−" + digits : digits;
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
  block.grid = {{""}};
  for (const Difference& each : of.all) {
    if (each.indicator == of.all.front().indicator)
      block.grid[0].push_back(std::to_string(each.year));
    const Indicator& indicator = indicator_of(each);
    const std::string title(english ? indicator.title_en : indicator.title_zh);
    if (block.grid.back().front() != title) block.grid.push_back({title});
    block.grid.back().push_back(interval_text(each.interval, indicator.decimals));
  }
  return block;
}

/// Why training may raise unemployment.
std::string training_note(bool english)
{
  return english ? "Training that turns seekers into technical staff moves their search: where no "
                   "posts of that skill wait for them, unemployment of the skill rises and "
                   "employment may fall."
                 : "培訓令求職者轉為技術人員，改尋技術職位；若沒有技術職位空缺，該技能的失業率會"
                   "上升，就業人數或會減少。";
}

}  // namespace

std::string interval_text(const Interval& interval, int decimals)
{
  if (std::isnan(interval.mean)) return "–";
  const std::string mean = figure_text(interval.mean, decimals);
  if (std::isnan(interval.low)) return mean;
  return fmt::format("{} ({}, {})", mean, figure_text(interval.low, decimals),
                     figure_text(interval.high, decimals));
}

std::vector<std::string> difference_notes(const Results& results, std::string_view language)
{
  const bool english = language == "en";
  const auto& members = results::axis_of(results, "macro", "member").numbers;
  const int pairs =
      antithetic_pairs(static_cast<int>(members.front()), static_cast<int>(members.back()));
  if (english)
    return {pairs < 2 ? "No interval: fewer than two antithetic pairs of members."
                      : fmt::format("In brackets the 90% interval of the mean difference "
                                    "(Student's t, {} antithetic pairs), not the range of "
                                    "members.",
                                    pairs),
            "[1] three definitions of one thing, never to be added; the target of 5% is on the "
            "narrow one",
            "[2] at prices of the base year; GNI over the deflator of GDP",
            "[3] outlay, net equity and tax forgone of the instruments since the start of the "
            "run, at current prices and not discounted; no land, nothing of what comes back in "
            "taxes",
            "[4] at current prices, end of the year: all that the scenario changes in the public "
            "accounts",
            "Additional and anyway in the tables of instruments are something else: what each "
            "project would do with no instrument at all, in the economy of its own scenario."};
  return {pairs < 2 ? "成員不足兩對對偶，故不列區間。"
                    : fmt::format("括號內為平均差距的90%區間（按{}對對偶成員以t分布計算），"
                                  "並非成員的範圍。",
                                  pairs),
          "[1] 同一事物的三個定義，不可相加；5%的目標按狹義比重計算",
          "[2] 按基準年價格；本地居民總收入以本地生產總值平減物價指數平減",
          "[3] 推算期開始以來各項措施的開支、股權淨額及少收的稅款，按當時價格計算，未經折現；"
          "不計土地及回流的稅收",
          "[4] 按當時價格計算的年底債務，反映情景對公共帳目的全部影響",
          "各措施表中的「新增」及「無政策亦有」另有對照：即在同一情景的經濟中，完全沒有任何措施時"
          "各項目的決定。"};
}

std::vector<ScenarioDifferences> differences(const Results& results, const Industries& industries)
{
  std::vector<ScenarioDifferences> all;
  if (!has_group(results, "macro")) return all;
  const auto scenarios =
      static_cast<std::size_t>(results::axis_of(results, "macro", "scenario").size());
  const auto years = policy_years(results);
  for (std::size_t s = 1; s < scenarios; ++s) {
    ScenarioDifferences& of =
        all.emplace_back(ScenarioDifferences{s, trains(results, s) || trains(results, 0), {}});
    for (const Indicator& indicator : difference_indicators()) {
      if (indicator.of_training && !of.trains) continue;
      for (const WholeYear& year : years)
        of.all.push_back({indicator.name, indicator.unit, year.year,
                          difference({results, s, industries}, year, indicator)});
    }
  }
  return all;
}

std::vector<TextBlock> difference_blocks(const Results& results,
                                         const std::vector<ScenarioDifferences>& all,
                                         std::string_view language)
{
  std::vector<TextBlock> blocks;
  const bool english = language == "en";
  for (const ScenarioDifferences& of : all)
    if (!of.all.empty()) blocks.push_back(block_of(results, of, english));
  if (blocks.empty()) return blocks;
  blocks.back().notes = difference_notes(results, language);
  if (std::ranges::any_of(all, &ScenarioDifferences::trains))
    blocks.back().notes.push_back(training_note(english));
  return blocks;
}

}  // namespace lionrock::experiment
