// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/policy_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>

#include "sim/experiment/bottleneck_summary.hpp"
#include "sim/experiment/budget_summary.hpp"
#include "sim/experiment/instrument_page.hpp"
#include "sim/experiment/instrument_tables.hpp"
#include "sim/experiment/job_cost.hpp"
#include "sim/experiment/statistics.hpp"
#include "sim/policy/labels.hpp"

namespace lionrock::experiment {

namespace {

using results::Results;
using Texts = std::vector<std::string>;

/// Why there is no cost per additional job, or what it is.
std::string cost_words(const InstrumentPage& page, std::size_t last)
{
  const InstrumentView& all = page.instruments;
  if (static_cast<int>(page.members) < fewest_for_percentiles)
    return page.say("No cost per additional job: fewer than {} members.",
                    "成員少於{}個，不列每個新增職位的成本。", fewest_for_percentiles);
  if (!page.has_package())
    return page.say("No cost per additional job: the scenario has no instrument of its own.",
                    "情景沒有本身的措施，不列每個新增職位的成本。");
  const bool alone = has_projects_to_itself(all, last);
  const bool any = std::ranges::any_of(all.entries, [&](std::size_t i) {
    return alone && !page.is_promised(i) && job_cost(all, last, i).has_value();
  });
  if (!any && !package_job_cost(all, last).has_value())
    return page.say(
        "No cost per additional job: the 90% interval of additional jobs includes zero.",
        "新增職位的90%區間包括零，不列每個新增職位的成本。");
  std::string words = page.say(
      "[1] HK$ million of outlay and net equity / the same with tax forgone; of all instruments "
      "together also the money that reaches no project.",
      "[1] 開支及股權淨額／另加少收的稅款（百萬港元）；所有措施一行亦包括不涉及項目的公帑。");
  if (!alone)
    words += page.say(" Of single instruments none: several reach the same projects.",
                      "多項措施惠及同一項目，故不按個別措施列出。");
  if (mean_of(all.once("jobs_additional", 0)) > 0.0)
    words += page.say(" Jobs that were paid for before the run are among those counted.",
                      "推算期前已付款的職位亦計算在內。");
  return words;
}

/// Whether the page has a figure of a number: it is not 0 throughout, up to a quarter.
bool did_anywhere(const InstrumentPage& page, const std::string& name, std::size_t last)
{
  return std::ranges::any_of(page.instruments.entries, [&](std::size_t i) {
    return !mean_cell(page.instruments.since_start(name, last, i)).empty;
  });
}

/// Whether an instrument pays for research or makes it cheaper.
bool is_for_research(const policy::Instrument& instrument)
{
  return std::ranges::any_of(instrument.terms, [](const policy::DatedMechanism& dated) {
    const auto* tax = std::get_if<policy::TaxConcession>(&dated.mechanism);
    return std::holds_alternative<policy::ResearchSupport>(dated.mechanism) ||
           (tax != nullptr &&
            (tax->research_deduction >= 0.0 || tax->first_research_deduction >= 0.0));
  });
}

/// What GDP holds of it where a scenario is about research.
void add_research(const InstrumentPage& page, const std::vector<policy::Instrument>& instruments,
                  Texts& notes)
{
  if (std::ranges::none_of(instruments, is_for_research)) return;
  notes.push_back(page.say(
      "Research that firms do beyond its trend is in GDP as capital formation, as in the official "
      "accounts, at what its staff costs; what comes of it follows with the years.",
      "企業超出趨勢的研究如官方帳目般計入資本形成，按人手成本計算，屬本地生產總值；其成果逐年顯現"
      "。"));
}

Texts notes_of(const InstrumentPage& page, std::size_t last)
{
  const bool few = static_cast<int>(page.members) < fewest_for_percentiles;
  Texts notes{
      page.members < 2 ? page.say("One member.", "只有一個成員。")
      : few            ? page.say("Mean over members; in brackets the lowest and highest.",
                                  "各成員的平均值；括號內為最低及最高值。")
                       : page.say("Mean over members; in brackets the 5th to 95th percentile.",
                                  "各成員的平均值；括號內為第5至第95百分位數。"),
      page.say(
          "A project is counted with every instrument that reaches it: rows do not add up, and "
          "the last one counts it once.",
          "同一項目計入每項惠及它的措施，各行不可相加；最後一行每個項目只計一次。"),
      cost_words(page, last),
      page.say(
          "Money is at the prices of its quarter and not discounted. Value added is as planned, at "
          "the part of full size in use, carried to the year with the prices of investment goods.",
          "金額按所屬季度的價格計算，未經折現。增加價值按計劃及已投產比例計算，以投資品價格推至當"
          "年。"),
      page.say("Land forgone is never added to other money; it is not what the land would yield in "
               "its best other use.",
               "少收的地價租金不與其他公帑相加，亦不等於土地作其他最佳用途的價值。")};
  if (did_anywhere(page, "debt", last))
    notes.push_back(page.say(
        "[2] Of a public company at the end of the year; no part of the other public money.",
        "[2] 公營公司於年底的債務，不計入其他公帑。"));
  if (did_anywhere(page, "persons_in_outlook", last))
    notes.push_back(
        page.say("Persons already in the outlook are in the labour force with and without the "
                 "instrument: their admission adds nobody.",
                 "已計入展望者無論有否該措施均屬勞動人口：他們獲准來港並不增加人數。"));
  if (did_anywhere(page, "persons_unfilled", last))
    notes.push_back(
        page.say("Fewer came than planned where places are tied to posts and no post "
                 "was open.",
                 "名額須配合職位而當時沒有空缺，故來港人數少於計劃。"));
  if (did_anywhere(page, "research", last))
    notes.push_back(page.say(
        "R&D induced or bought: what firms here and additional projects do because of it, "
        "and what institutes and posts are paid for; not the public money spent on it.",
        "促使或購買的研發：本地企業及新增項目因措施而進行的研發，以及向研究機構及職位購買者；並"
        "非所用公帑。"));
  if (page.unknown) notes.push_back(page.say("– not computed by this engine", "– 此引擎沒有計算"));
  return notes;
}

/// What a star at a name means; nothing when there is none.
void add_promised(const InstrumentPage& page, Texts& notes)
{
  if (page.promised.empty()) return;
  notes.push_back(page.say(
      "* Promised before the run by the law of those years and not in the scenario: what "
      "is owed is paid. The row of all instruments counts these too and is not the "
      "scenario's alone.",
      "* 推算期前已按當時政策承諾，不屬本情景：所承諾者照付。所有措施一行亦包括這些措施，並非"
      "只屬本情景。"));
}

/// What the marks mean; nothing when there are none.
void add_beyond_evidence(const InstrumentPage& page, std::size_t last, Texts& notes)
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

/// Instruments of which the documents have nothing but the name.
void add_own_terms(const InstrumentPage& page, const std::vector<policy::Instrument>& instruments,
                   Texts& notes)
{
  Texts named;
  for (const policy::Instrument& instrument : instruments) {
    const std::string& name = page.english ? instrument.name_en : instrument.name_zh;
    const bool said = std::ranges::find(named, name) != named.end();  // with another of its parts
    if (instrument.evidence == "name_only" && !said) named.push_back(name);
  }
  if (named.empty()) return;
  notes.push_back(page.english
                      ? fmt::format("No document says more than the name of these; size and effect "
                                    "are the scenario's own: {}.",
                                    fmt::join(named, "; "))
                      : fmt::format("以下措施的文件只有名稱，規模及成效由情景自行設定：{}。",
                                    fmt::join(named, "；")));
}

/// Instruments in the scenario that no table has.
void add_silent(const InstrumentPage& page, const std::vector<policy::Instrument>& instruments,
                Texts& notes)
{
  Texts silent;
  for (const policy::Instrument& instrument : instruments) {
    const std::string name = policy::full_name(instrument, page.english);
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
  InstrumentPage page(results, scenario, instruments, english);
  if (page.names.empty()) return;
  const auto years = policy_years(results);
  for (const WholeYear& year : years)
    for (TextBlock& block : instrument_tables(page, year)) blocks.push_back(std::move(block));
  if (blocks.empty()) return;
  Texts& notes = blocks.back().notes;
  for (std::string& note : notes_of(page, years.back().last)) notes.push_back(std::move(note));
  add_promised(page, notes);
  add_beyond_evidence(page, years.back().last, notes);
  add_research(page, instruments, notes);
  add_own_terms(page, instruments, notes);
  add_silent(page, instruments, notes);
  if (TextBlock budgets = budget_block(page, years); !budgets.grid.empty())
    blocks.push_back(std::move(budgets));
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
