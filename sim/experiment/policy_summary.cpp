// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/policy_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "sim/experiment/bottleneck_summary.hpp"
#include "sim/experiment/figure_table.hpp"
#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/statistics.hpp"

namespace lionrock::experiment {

namespace {

using results::Results;
using Texts = std::vector<std::string>;
using Values = std::vector<double>;

/// The instruments of a scenario in the words of a language.
struct Page {
  InstrumentView instruments;
  bool english;
  Texts names;  ///< of those that did something
  std::size_t members;
  bool unknown = false;  ///< whether some figure is not computed

  Page(const Results& results, std::size_t scenario, bool english_)
      : instruments(results, scenario),
        english(english_),
        names(),
        members(static_cast<std::size_t>(results::axis_of(results, "instrument", "member").size()))
  {
    const auto& all = texts_of(results, "instrument", english ? "name_en" : "name_zh");
    for (const std::size_t i : instruments.entries) names.push_back(all[i]);
  }
  [[nodiscard]] std::string say(const char* en, const char* zh) const { return english ? en : zh; }

  /// A column with a cell for each instrument.
  template <class Cell>
  [[nodiscard]] FigureColumn column(const char* en, const char* zh, const Cell& cell) const
  {
    FigureColumn made{say(en, zh), {}};
    for (const std::size_t i : instruments.entries) made.cells.push_back(cell(i));
    return made;
  }
  [[nodiscard]] TextBlock block(const std::string& head, const std::vector<FigureColumn>& columns)
  {
    unknown = unknown || has_unknown(columns);
    return {{head}, figure_grid(names, columns), {}};
  }
};

bool is_empty(const Values& values)
{
  return std::ranges::all_of(values, [](double value) { return value == 0.0; });
}

FigureCell mean_cell(const Values& values)
{
  const double mean = mean_of(values);
  return {number_text(mean), is_empty(values), std::isnan(mean)};
}

/// "12 + 30": additional, and what would have come anyway.
FigureCell split_cell(const Values& additional, const Values& deadweight)
{
  const FigureCell first = mean_cell(additional), second = mean_cell(deadweight);
  return {first.text + " + " + second.text, first.empty && second.empty,
          first.unknown || second.unknown};
}

FigureCell bounds_cell(const Values& values, int first_member)
{
  FigureCell cell = mean_cell(values);
  const Estimate found = estimate(values, first_member);
  if (values.size() >= 2 && !cell.unknown)
    cell.text += fmt::format(" ({}, {})", number_text(found.low), number_text(found.high));
  return cell;
}

/// A figure of a project that decided beyond the evidence is never printed without its mark.
FigureCell marked(FigureCell cell, bool beyond)
{
  if (beyond && !cell.empty) cell.text += "!";
  return cell;
}

/// Cash over additional jobs, and the same with tax forgone; a dash where jobs may be none.
FigureCell cost_per_job(const InstrumentView& instruments, std::size_t last, std::size_t entry)
{
  const auto jobs = instruments.view.at("jobs_additional", last, entry);
  const Estimate found = estimate(jobs, instruments.view.first_member());
  const bool few = std::ssize(jobs) < fewest_for_percentiles;
  // A project that several instruments reach counts with each: a ratio of one row would be wrong.
  // What was promised before the run reaches none of those that decide in it.
  const auto chosen = std::ranges::count_if(instruments.entries, [&](std::size_t i) {
    return mean_of(instruments.since_start("applied", last, i)) > 0.0;
  });
  const bool shared = chosen > 1;
  if (few || shared || std::isnan(found.mean) || (found.low <= 0.0 && 0.0 <= found.high))
    return {"–", true, false};
  const double cash = mean_of(instruments.cash(last, entry));
  const double tax = mean_of(instruments.since_start("tax_forgone", last, entry));
  return {fmt::format("{:.2f} / {:.2f}", cash / found.mean, (cash + tax) / found.mean), false,
          false};
}

std::string in_year(const Page& page, const char* en, const char* zh, int year)
{
  return fmt::format(fmt::runtime(page.english ? en : zh), year);
}

/// What a page says of one instrument at the end of a year, marked where it rests on projects
/// beyond the evidence.
struct AtYear {
  const InstrumentView& instruments;
  std::size_t last;

  [[nodiscard]] Values now(const std::string& name, std::size_t entry) const
  {
    return instruments.view.at(name, last, entry);
  }
  [[nodiscard]] FigureCell mark(FigureCell cell, std::size_t entry) const
  {
    return marked(std::move(cell), instruments.beyond_evidence(last, entry) > 0.0);
  }
  [[nodiscard]] FigureCell split(const std::string& name, std::size_t entry) const
  {
    return mark(split_cell(now(name + "_additional", entry), now(name + "_deadweight", entry)),
                entry);
  }
};

TextBlock projects_block(Page& page, const WholeYear& year)
{
  const AtYear at{page.instruments, year.last};
  return page.block(
      in_year(page,
              "Projects that instruments reach, end of {}: additional + would have come anyway",
              "政策措施惠及的項目，{}年年底：因政策而新增 + 無政策亦會進行", year.year),
      {page.column("being built", "興建中",
                   [&](std::size_t i) { return at.split("under_construction", i); }),
       page.column("operating", "營運中", [&](std::size_t i) { return at.split("operating", i); }),
       page.column("beyond evidence!", "超出實證!", [&](std::size_t i) {
         const double projects = page.instruments.beyond_evidence(year.last, i);
         const std::string text = number_text(projects);
         return FigureCell{text == "0.0" ? "<0.1" : text, projects == 0.0, false};
       })});
}

TextBlock jobs_block(Page& page, const WholeYear& year)
{
  const AtYear at{page.instruments, year.last};
  const int first = page.instruments.view.first_member();
  return page.block(in_year(page, "Jobs in projects that instruments reach, end of {}",
                            "政策措施惠及項目的職位，{}年年底", year.year),
                    {page.column("additional", "新增",
                                 [&](std::size_t i) {
                                   return at.mark(bounds_cell(at.now("jobs_additional", i), first),
                                                  i);
                                 }),
                     page.column("anyway", "無政策亦有", [&](std::size_t i) {
                       return at.mark(mean_cell(at.now("jobs_deadweight", i)), i);
                     })});
}

TextBlock money_block(Page& page, const WholeYear& year)
{
  const InstrumentView& all = page.instruments;
  const auto total = [&](const char* name) {
    return [&, name](std::size_t i) { return mean_cell(all.since_start(name, year.last, i)); };
  };
  return page.block(
      in_year(page, "Public money from the start of the run to the end of {}, HK$ million",
              "由推算期開始至{}年年底的公帑（百萬港元）", year.year),
      {page.column("outlay, net equity", "開支及股權淨額",
                   [&](std::size_t i) { return mean_cell(all.cash(year.last, i)); }),
       page.column("tax forgone", "少收的稅款", total("tax_forgone")),
       page.column("land forgone", "少收的地價租金", total("land_forgone")),
       page.column("per additional job [1]", "每個新增職位[1]",
                   [&](std::size_t i) { return cost_per_job(all, year.last, i); })});
}

TextBlock gains_block(Page& page, const WholeYear& year)
{
  const InstrumentView& all = page.instruments;
  const AtYear at{all, year.last};
  const auto begun = [&](const char* part, std::size_t i) {
    return all.since_start(std::string("private_investment_") + part, year.last, i);
  };
  return page.block(
      in_year(page,
              "Value added in {} (additional + anyway) and private investment begun since the "
              "start of the run, HK$ million",
              "{}年的增加價值（新增 + 無政策亦有）及推算期開始以來展開的私人投資（百萬港元）",
              year.year),
      {page.column("value added", "增加價值",
                   [&](std::size_t i) {
                     const auto part = [&](const char* name) {
                       return all.view.sum(name, year.last - 3, year.last, i);
                     };
                     return at.mark(
                         split_cell(part("value_added_additional"), part("value_added_deadweight")),
                         i);
                   }),
       page.column("investment begun", "已展開的私人投資",
                   [&](std::size_t i) {
                     auto sum = begun("additional", i);
                     const auto anyway = begun("deadweight", i);
                     for (std::size_t m = 0; m < sum.size(); ++m) sum[m] += anyway[m];
                     return at.mark(mean_cell(sum), i);
                   }),
       page.column("of it additional", "其中新增",
                   [&](std::size_t i) { return at.mark(mean_cell(begun("additional", i)), i); })});
}

TextBlock beside_block(Page& page, const WholeYear& year)
{
  const auto total = [&](const char* name) {
    return [&, name](std::size_t i) {
      return mean_cell(page.instruments.since_start(name, year.last, i));
    };
  };
  return page.block(
      in_year(page, "Beside projects, from the start of the run to the end of {}",
              "項目以外的工作，由推算期開始至{}年年底", year.year),
      {page.column("persons admitted", "獲准來港人士", total("persons_admitted")),
       page.column("of them left", "其後離港", total("persons_left")),
       page.column("trained, additional", "新增受訓人數", total("persons_trained")),
       page.column("R&D paid, HK$ million", "資助的研發（百萬港元）", total("research")),
       page.column("floor, m2", "落成樓面（平方米）", total("floor_delivered"))});
}

Texts notes_of(const Page& page, std::size_t last)
{
  const bool costed = std::ranges::any_of(page.instruments.entries, [&](std::size_t i) {
    return !cost_per_job(page.instruments, last, i).empty;
  });
  const bool few = static_cast<int>(page.members) < fewest_for_percentiles;
  Texts notes{
      page.members < 2 ? page.say("One member.", "只有一個成員。")
      : few            ? page.say("Mean over members; in brackets the lowest and highest.",
                                  "各成員的平均值；括號內為最低及最高值。")
                       : page.say("Mean over members; in brackets the 5th to 95th percentile.",
                                  "各成員的平均值；括號內為第5至第95百分位數。"),
      page.say("A project is counted with every instrument that reaches it: rows do not add up.",
               "同一項目計入每項惠及它的措施，各行不可相加。"),
      few ? page.english
                ? fmt::format("No cost per additional job: fewer than {} members.",
                              fewest_for_percentiles)
                : fmt::format("成員少於{}個，不列每個新增職位的成本。", fewest_for_percentiles)
      : costed
          ? page.say("[1] HK$ million of outlay and net equity / the same with tax forgone",
                     "[1] 開支及股權淨額／另加少收的稅款（百萬港元）")
          : page.say("No cost per additional job: several instruments reach the same projects, or "
                     "the 90% interval of additional jobs includes zero.",
                     "多項措施惠及同一項目，或新增職位的90%區間包括零，不列每個新增職位的成本。"),
      page.say("Land forgone is never added; it is not what the land would yield in its best other "
               "use.",
               "少收的地價租金不予相加，亦不等於土地作其他最佳用途的價值。")};
  if (page.unknown) notes.push_back(page.say("– not computed by this engine", "– 此引擎沒有計算"));
  return notes;
}

/// What the marks mean; nothing when there are none.
void add_beyond_evidence(const Page& page, std::size_t last, Texts& notes)
{
  const auto beyond = [&](std::size_t i) {
    return page.instruments.beyond_evidence(last, i) > 0.0;
  };
  if (std::ranges::none_of(page.instruments.entries, beyond)) return;
  notes.push_back(
      page.say("! Beyond the evidence: among these are projects decided on terms outside what "
               "studies covered, as many as the column says. Their effect and the split into "
               "additional and anyway are extrapolated.",
               "! 超出實證範圍：其中有項目按研究未曾涵蓋的條款作出決定（數目見該欄），其成效及新增"
               "與否的劃分屬外推。"));
}

/// Whose money ran out, and when.
TextBlock budgets_block(const Page& page)
{
  TextBlock block;
  for (std::size_t row = 0; row < page.names.size(); ++row)
    if (const auto end = page.instruments.ran_out(page.instruments.entries[row]))
      block.grid.push_back({page.names[row],
                            page.english ? fmt::format("{} of {}", end->members, end->runs)
                                         : fmt::format("{}個中{}個", end->runs, end->members),
                            end->median});
  if (block.grid.empty()) return block;
  block.grid.insert(block.grid.begin(),
                    {"", page.say("members", "成員"), page.say("median of them", "其中位數")});
  block.head = {
      page.say("Money that ran out: less than 1% of the budget left to promise, or of a "
               "fund to call",
               "撥款用盡：可再承諾（基金則為可再徵集）的餘款不足1%")};
  return block;
}

/// Instruments in the scenario that no table has.
void add_silent(const Page& page, const std::vector<policy::Instrument>& instruments, Texts& notes)
{
  Texts silent;
  for (const policy::Instrument& instrument : instruments) {
    const std::string& name = page.english ? instrument.name_en : instrument.name_zh;
    if (std::ranges::find(page.names, name) == page.names.end()) silent.push_back(name);
  }
  if (silent.empty()) return;
  notes.push_back(page.english ? fmt::format("In the scenario without figures of their own: {}.",
                                             fmt::join(silent, "; "))
                               : fmt::format("情景中另有以下措施，但沒有本身的數字：{}。",
                                             fmt::join(silent, "；")));
}

void add_instrument_blocks(const Results& results, std::size_t scenario,
                           const std::vector<policy::Instrument>& instruments, bool english,
                           std::vector<TextBlock>& blocks)
{
  Page page(results, scenario, english);
  if (page.names.empty()) return;
  const auto years = policy_years(results);
  const auto add = [&](TextBlock block) {
    if (!block.grid.empty()) blocks.push_back(std::move(block));
  };
  for (const WholeYear& year : years) {
    add(projects_block(page, year));
    add(jobs_block(page, year));
    add(money_block(page, year));
    add(gains_block(page, year));
    add(beside_block(page, year));
  }
  if (blocks.empty()) return;
  Texts& notes = blocks.back().notes;
  notes = notes_of(page, years.back().last);
  add_beyond_evidence(page, years.back().last, notes);
  add_silent(page, instruments, notes);
  add(budgets_block(page));
}

}  // namespace

std::vector<TextBlock> policy_summary(const Results& results, std::size_t scenario,
                                      const std::vector<policy::Instrument>& instruments,
                                      std::string_view language)
{
  const bool english = language == "en";
  std::vector<TextBlock> blocks;
  const auto years = whole_years(results);
  if (years.empty()) return blocks;
  if (has_group(results, "instrument"))
    add_instrument_blocks(results, scenario, instruments, english, blocks);
  if (has_bottlenecks(results))
    blocks.push_back(bottleneck_block(results, scenario, english, years));
  return blocks;
}

}  // namespace lionrock::experiment
