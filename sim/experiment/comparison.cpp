// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>

#include "sim/experiment/difference_indicators.hpp"
#include "sim/experiment/figure_table.hpp"
#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/job_cost.hpp"
#include "sim/experiment/macro_view.hpp"

namespace lionrock::experiment {

using results::Results;

namespace {

using Grid = std::vector<std::vector<std::string>>;

/// What is compared, in one language.
struct Page {
  const std::vector<Summary>& summaries;
  const scenario::Target& target;
  const Results& results;
  const std::vector<ScenarioDifferences>& differences;
  bool english;

  [[nodiscard]] std::string say(std::string_view en, std::string_view zh) const
  {
    return std::string(english ? en : zh);
  }
};

/// Share of the target's definition in per cent, one a member.
std::vector<double> share_of(const Page& page, std::size_t scenario, const WholeYear& year)
{
  const auto& years = results::axis_of(page.results, "macro", "year").numbers;
  auto share = MacroView{page.results, scenario}.at(
      fmt::format("manufacturing_share_{}_annual", page.target.definition),
      static_cast<std::size_t>(year.year - years.front()));
  for (double& value : share) value *= 100.0;
  return share;
}

std::string_view definition_zh(std::string_view definition)
{
  if (definition == "narrow") return "狹義";
  return definition == "wide" ? "廣義" : "工總";
}

std::string share_text(const Estimate& share, bool several)
{
  return several ? fmt::format("{:.2f} ({:.2f}, {:.2f})", share.mean, share.low, share.high)
                 : fmt::format("{:.2f}", share.mean);
}

/// The scenario whose mean share is largest in a year, per cent.
struct Nearest {
  std::string name;
  double share = -1.0;
};

std::string distance(const Page& page, const Nearest& nearest, int year)
{
  const double wanted = 100.0 * page.target.share;
  if (page.english)
    return fmt::format(
        "Nearest to the official indicator of {:.0f}% by {}: {}, with {:.2f}% in {}, {:.2f} points "
        "short of it.",
        wanted, page.target.year, nearest.name, nearest.share, year, wanted - nearest.share);
  return fmt::format("最接近{}年{:.0f}%官方指標的情景：{}，{}年為{:.2f}%，相差{:.2f}個百分點。",
                     page.target.year, wanted, nearest.name, year, nearest.share,
                     wanted - nearest.share);
}

TextBlock shares_block(const Page& page, const std::vector<WholeYear>& years)
{
  const int first = MacroView{page.results, 0}.first_member();
  TextBlock block;
  block.grid = {{page.say("scenario", "情景")}};
  for (const WholeYear& year : years) block.grid[0].push_back(std::to_string(year.year));
  Nearest nearest;
  for (std::size_t s = 0; s < page.summaries.size(); ++s) {
    const Summary& summary = page.summaries[s];
    block.grid.push_back({summary.name});
    Estimate share{};
    for (const WholeYear& year : years) {
      share = estimate(share_of(page, s, year), first);
      block.grid.back().push_back(share_text(share, summary.members() > 1));
    }
    if (share.mean > nearest.share) nearest = {summary.name, share.mean};
  }
  block.head = {distance(page, nearest, years.back().year)};
  for (const Summary& summary : page.summaries)
    block.head.push_back(page.english ? fmt::format("{}: {}", summary.name, summary.title)
                                      : fmt::format("{}：{}", summary.name, summary.title_zh));
  block.head.push_back(page.english
                           ? fmt::format("Manufacturing in GDP at basic prices, {} definition, per "
                                         "cent: mean over members, in brackets the 5th to 95th "
                                         "percentile of members",
                                         page.target.definition)
                           : fmt::format("製造業佔以基本價格計算的本地生產總值（{}定義，%）：成員平"
                                         "均值，括號內為成員的第5至第95百分位數",
                                         definition_zh(page.target.definition)));
  return block;
}

/// Differences of some indicators in the last year; a row a package, a column an indicator.
Grid differences_grid(const Page& page, std::span<const std::string_view> names, int year)
{
  Grid grid{{page.say("package", "方案")}};
  for (const std::string_view name : names) {
    const auto& indicator = *std::ranges::find(difference_indicators(), name, &Indicator::name);
    grid[0].push_back(page.say(indicator.title_en, indicator.title_zh));
  }
  for (const ScenarioDifferences& of : page.differences) {
    std::vector<std::string> row{page.summaries[of.scenario].name};
    for (const std::string_view name : names) {
      const auto& indicator = *std::ranges::find(difference_indicators(), name, &Indicator::name);
      const auto found = std::ranges::find_if(of.all, [&](const Difference& each) {
        return each.indicator == name && each.year == year;
      });
      row.push_back(interval_text(found->interval, indicator.decimals));
    }
    grid.push_back(row);
  }
  return grid;
}

std::vector<TextBlock> difference_tables(const Page& page, const WholeYear& year)
{
  using Names = std::array<std::string_view, 3>;
  constexpr std::array groups{
      Names{"manufacturing_share_narrow", "manufacturing_share_wide", "manufacturing_share_fhki"},
      Names{"gdp_real", "gni_real", "real_wage"},
      Names{"employment", "manufacturing_employment", "public_money"}};
  std::vector<TextBlock> blocks;
  for (const Names& names : groups)
    blocks.push_back({{}, differences_grid(page, names, year.year), {}});
  blocks.front().head = {
      page.english ? fmt::format("Each package less {} in {}: mean over members of the same number",
                                 page.summaries.front().name, year.year)
                   : fmt::format("{}年各方案減{}：編號相同的成員之差的平均值", year.year,
                                 page.summaries.front().name)};
  return blocks;
}

std::string cost_text(const std::optional<JobCost>& cost)
{
  return cost ? fmt::format("{:.2f} / {:.2f}", cost->cash, cost->with_tax) : "–";
}

TextBlock cost_block(const Page& page, const WholeYear& year)
{
  TextBlock block;
  block.head = {page.english ? fmt::format("Debt and cost of a job, end of {}", year.year)
                             : fmt::format("{}年年底的債務及每個職位的成本", year.year)};
  const std::array<std::string_view, 1> debt{"government_debt"};
  block.grid = differences_grid(page, debt, year.year);
  block.grid[0].push_back(
      page.say("HK$ million per additional job [5]", "每個新增職位（百萬港元）[5]"));
  for (std::size_t p = 0; p < page.differences.size(); ++p)
    block.grid[p + 1].push_back(cost_text(
        package_job_cost(InstrumentView(page.results, page.differences[p].scenario), year.last)));
  return block;
}

struct EvidenceClass {
  std::string_view name, en, zh;
};

constexpr std::array evidence_classes{
    EvidenceClass{"terms_and_effect", "terms and effect known", "條款及效果均有紀錄"},
    EvidenceClass{"terms_only", "terms known", "只有條款"},
    EvidenceClass{"direction_only", "direction known", "只有方向"},
    EvidenceClass{"name_only", "name known", "只有名稱"},
    EvidenceClass{"scenario", "scenario's own", "情景自訂"}};

/// Additional jobs and public money of the instruments of one class; means over members.
std::string resting_on(const InstrumentView& instruments, const EvidenceClass& evidence,
                       std::size_t last)
{
  const auto& classes = texts_of(instruments.view.results, "instrument", "evidence");
  double jobs = 0.0;
  double money = 0.0;
  bool any = false;
  for (const std::size_t entry : instruments.entries) {
    if (classes[entry] != evidence.name) continue;
    any = true;
    jobs += mean_of(instruments.view.at("jobs_additional", last, entry));
    money += mean_of(instruments.cash(last, entry)) +
             mean_of(instruments.since_start("tax_forgone", last, entry));
  }
  return any ? fmt::format("{} / {}", number_text(jobs), number_text(money)) : "–";
}

TextBlock evidence_block(const Page& page, const WholeYear& year)
{
  TextBlock block;
  block.head = {page.say(
      "What is known of the instruments that act: jobs in additional projects / public money since "
      "the start of the run, HK$ million; a project under several instruments counts with each",
      "各項生效措施所知多少：新增項目的職位／推算期開始以來的公帑（百萬港元）；受惠於多項措施的項"
      "目在每項均計算")};
  block.grid = {{page.say("package", "方案")}};
  for (const EvidenceClass& each : evidence_classes)
    block.grid[0].push_back(page.say(each.en, each.zh));
  for (const ScenarioDifferences& of : page.differences) {
    const InstrumentView instruments(page.results, of.scenario);
    block.grid.push_back({page.summaries[of.scenario].name});
    for (const EvidenceClass& each : evidence_classes)
      block.grid.back().push_back(resting_on(instruments, each, year.last));
  }
  return block;
}

std::string job_note(const Page& page)
{
  return page.say(
      "[5] outlay and net equity since the start of the run / the same with tax forgone, over jobs "
      "in projects that would not have come without; a dash where the interval of jobs includes "
      "zero or members are too few",
      "[5] 推算期開始以來的開支及股權淨額／連同少收的稅款，除以若無政策便不會出現的項目的職位；若職"
      "位區間包括零或成員過少則以破折號表示");
}

}  // namespace

std::vector<TextBlock> comparison_blocks(const std::vector<Summary>& summaries,
                                         const scenario::Target& target, const Results& results,
                                         const std::vector<ScenarioDifferences>& differences,
                                         std::string_view language)
{
  const Page page{summaries, target, results, differences, language == "en"};
  const auto years = policy_years(results);
  std::vector<TextBlock> blocks;
  if (years.empty()) return blocks;
  blocks.push_back(shares_block(page, years));
  for (TextBlock& table : difference_tables(page, years.back())) blocks.push_back(std::move(table));
  if (has_group(results, "instrument")) {
    blocks.push_back(cost_block(page, years.back()));
    blocks.push_back(evidence_block(page, years.back()));
  }
  blocks.back().notes = difference_notes(results, language);
  blocks.back().notes.push_back(job_note(page));
  return blocks;
}

}  // namespace lionrock::experiment
