// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/instrument_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "sim/experiment/job_cost.hpp"

namespace lionrock::experiment {

namespace {

using Values = std::vector<double>;

/// What a page says of instruments at the end of a year, marked where it rests on projects beyond
/// the evidence: such a figure is never printed without its mark.
struct AtYear {
  const InstrumentView& instruments;
  std::size_t last;

  [[nodiscard]] Values now(const std::string& name, std::size_t entry) const
  {
    return instruments.view.at(name, last, entry);
  }
  [[nodiscard]] bool is_beyond(std::size_t entry) const
  {
    return instruments.beyond_evidence(last, entry) > 0.0;
  }
  [[nodiscard]] FigureCell mark(FigureCell cell, bool beyond) const
  {
    if (beyond && !cell.empty) cell.text += "!";
    return cell;
  }
  [[nodiscard]] FigureCell mark(FigureCell cell, std::size_t entry) const
  {
    return mark(std::move(cell), is_beyond(entry));
  }
  [[nodiscard]] FigureCell mark_of_all(FigureCell cell) const
  {
    return mark(std::move(cell), std::ranges::any_of(instruments.entries, [&](std::size_t entry) {
                  return is_beyond(entry);
                }));
  }
  [[nodiscard]] FigureCell split(const std::string& name, std::size_t entry) const
  {
    return mark(split_cell(now(name + "_additional", entry), now(name + "_deadweight", entry)),
                entry);
  }
  [[nodiscard]] FigureCell split_of_all(const std::string& name) const
  {
    return mark_of_all(split_cell(instruments.once(name + "_additional", last),
                                  instruments.once(name + "_deadweight", last)));
  }
};

TextBlock projects_block(InstrumentPage& page, const WholeYear& year)
{
  const AtYear at{page.instruments, year.last};
  const auto split = [&](const char* name) {
    return [&, name](std::size_t i) { return at.split(name, i); };
  };
  TextBlock block = page.block(
      page.say("Projects that instruments reach, end of {}: additional + would have come anyway",
               "政策措施惠及的項目，{}年年底：因政策而新增 + 無政策亦會進行", year.year),
      {page.column("being built", "興建中", split("under_construction"),
                   at.split_of_all("under_construction")),
       page.column("operating", "營運中", split("operating"), at.split_of_all("operating")),
       page.column("beyond evidence!", "超出實證!", [&](std::size_t i) {
         const double projects = page.instruments.beyond_evidence(year.last, i);
         const std::string text = number_text(projects);
         return FigureCell{text == "0.0" ? "<0.1" : text, projects == 0.0, false};
       })});
  if (page.members > 1 && !block.grid.empty())
    block.notes.push_back(page.say("Projects in tenths are means over members.",
                                   "項目數目的小數源自各成員的平均值。"));
  return block;
}

TextBlock jobs_block(InstrumentPage& page, const WholeYear& year)
{
  const AtYear at{page.instruments, year.last};
  const int first = page.instruments.view.first_member();
  const auto once = [&](const char* name) { return page.instruments.once(name, year.last); };
  return page.block(
      page.say("Jobs in projects that instruments reach, end of {}",
               "政策措施惠及項目的職位，{}年年底", year.year),
      {page.column(
           "additional", "新增",
           [&](std::size_t i) {
             return at.mark(bounds_cell(at.now("jobs_additional", i), first), i);
           },
           at.mark_of_all(bounds_cell(once("jobs_additional"), first))),
       page.column(
           "anyway", "無政策亦有",
           [&](std::size_t i) { return at.mark(mean_cell(at.now("jobs_deadweight", i)), i); },
           at.mark_of_all(mean_cell(once("jobs_deadweight"))))});
}

FigureCell cost_cell(const std::optional<JobCost>& cost)
{
  if (!cost) return {"–", true, false};
  return {fmt::format("{:.2f} / {:.2f}", cost->cash, cost->with_tax), false, false};
}

TextBlock money_block(InstrumentPage& page, const WholeYear& year)
{
  const InstrumentView& all = page.instruments;
  const bool alone = has_projects_to_itself(all, year.last);
  const auto column = [&](const char* en, const char* zh, const char* name) {
    return page.column(
        en, zh, [&, name](std::size_t i) { return mean_cell(all.since_start(name, year.last, i)); },
        mean_cell(all.total_since_start(name, year.last)));
  };
  return page.block(
      page.say(
          "Public money from the start of the run to the end of {}, HK$ million at current prices",
          "由推算期開始至{}年年底的公帑（按當時價格計算，百萬港元）", year.year),
      {page.column(
           "outlay, net equity", "開支及股權淨額",
           [&](std::size_t i) { return mean_cell(all.cash(year.last, i)); },
           mean_cell(all.total_cash(year.last))),
       column("tax forgone", "少收的稅款", "tax_forgone"),
       column("land forgone", "少收的地價租金", "land_forgone"),
       page.column("company's debt [2]", "發展公司債務[2]",
                   [&](std::size_t i) { return mean_cell(all.view.at("debt", year.last, i)); }),
       page.column(
           "per additional job [1]", "每個新增職位[1]",
           [&](std::size_t i) {
             return cost_cell(alone && !page.is_promised(i) ? job_cost(all, year.last, i)
                                                            : std::nullopt);
           },
           cost_cell(page.has_package() ? package_job_cost(all, year.last) : std::nullopt))});
}

TextBlock gains_block(InstrumentPage& page, const WholeYear& year)
{
  const InstrumentView& all = page.instruments;
  const AtYear at{all, year.last};
  const auto value_added = [&](const std::string& name, std::size_t i) {
    return split_cell(all.view.sum(name + "_additional", year.last - 3, year.last, i),
                      all.view.sum(name + "_deadweight", year.last - 3, year.last, i));
  };
  const auto begun = [&](const std::string& name, std::size_t i) {
    return all.since_start(name, year.last, i);
  };
  const auto invested = [&](const std::string& name, std::size_t i) {
    Values sum = begun(name + "_additional", i);
    const Values anyway = begun(name + "_deadweight", i);
    for (std::size_t m = 0; m < sum.size(); ++m) sum[m] += anyway[m];
    return mean_cell(sum);
  };
  return page.block(
      page.say("Value added in {} (additional + anyway) and private investment begun since the "
               "start of the run, HK$ million at current prices",
               "{}年的增加價值（新增 + "
               "無政策亦有）及推算期開始以來展開的私人投資（按當時價格計算，百萬港元）",
               year.year),
      {page.column(
           "value added", "增加價值",
           [&](std::size_t i) { return at.mark(value_added("value_added", i), i); },
           at.mark_of_all(value_added("all_value_added", 0))),
       page.column(
           "investment begun", "已展開的私人投資",
           [&](std::size_t i) { return at.mark(invested("private_investment", i), i); },
           at.mark_of_all(invested("all_private_investment", 0))),
       page.column(
           "of it additional", "其中新增",
           [&](std::size_t i) {
             return at.mark(mean_cell(begun("private_investment_additional", i)), i);
           },
           at.mark_of_all(mean_cell(begun("all_private_investment_additional", 0))))});
}

TextBlock beside_block(InstrumentPage& page, const WholeYear& year)
{
  const auto column = [&](const char* en, const char* zh, const char* name) {
    return page.column(en, zh, [&, name](std::size_t i) {
      return mean_cell(page.instruments.since_start(name, year.last, i));
    });
  };
  const auto planned = [&](std::size_t i) {
    Values places = page.instruments.since_start("persons_admitted", year.last, i);
    const Values unfilled = page.instruments.since_start("persons_unfilled", year.last, i);
    for (std::size_t m = 0; m < places.size(); ++m) places[m] += unfilled[m];
    FigureCell cell = mean_cell(places);
    cell.empty = mean_cell(unfilled).empty;
    return cell;
  };
  return page.block(
      page.say("Beside projects, from the start of the run to the end of {}",
               "項目以外的工作，由推算期開始至{}年年底", year.year),
      {column("persons admitted", "獲准來港人士", "persons_admitted"),
       page.column("places planned", "計劃名額", planned),
       column("already in the outlook", "已計入展望者", "persons_in_outlook"),
       column("of those admitted left", "其後離港", "persons_left"),
       column("trained, additional", "新增受訓人數", "persons_trained"),
       column("R&D induced or bought, HK$ million", "促使或購買的研發（百萬港元）", "research"),
       column("floor, m2", "落成樓面（平方米）", "floor_delivered")});
}

}  // namespace

std::vector<TextBlock> instrument_tables(InstrumentPage& page, const WholeYear& year)
{
  std::vector<TextBlock> all;
  for (const auto make : {projects_block, jobs_block, money_block, gains_block, beside_block})
    if (TextBlock block = make(page, year); !block.grid.empty()) all.push_back(std::move(block));
  return all;
}

}  // namespace lionrock::experiment
