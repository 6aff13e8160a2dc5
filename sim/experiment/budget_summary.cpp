// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/budget_summary.hpp"

#include <fmt/format.h>

#include <string>

namespace lionrock::experiment {

namespace {

using Cells = std::vector<std::string>;

/// A part of a budget in per cent; a dash where there is none yet.
std::string part_text(const std::optional<double>& part)
{
  return part ? fmt::format("{:.0f}%", 100.0 * *part) : "–";
}

/// In how many members the money ran out, and the median quarter of these.
Cells end_cells(const InstrumentPage& page, std::size_t entry)
{
  const auto end = page.instruments.ran_out(entry);
  if (!end) return {page.say("none", "沒有"), "–"};
  return {page.english ? fmt::format("{} of {}", end->members, end->runs)
                       : fmt::format("{}個中{}個", end->runs, end->members),
          end->median};
}

}  // namespace

TextBlock budget_block(const InstrumentPage& page, const std::vector<WholeYear>& years)
{
  TextBlock block;
  for (std::size_t row = 0; row < page.names.size(); ++row) {
    const std::size_t entry = page.instruments.entries[row];
    if (!page.instruments.budget_used(years.back().last, entry)) continue;
    Cells& cells = block.grid.emplace_back(Cells{page.names[row]});
    for (const WholeYear& year : years)
      cells.push_back(part_text(page.instruments.budget_used(year.last, entry)));
    for (std::string& cell : end_cells(page, entry)) cells.push_back(std::move(cell));
  }
  if (block.grid.empty()) return block;
  Cells titles{""};
  for (const WholeYear& year : years)
    titles.push_back(page.say("used by {}", "至{}年已用", year.year));
  titles.push_back(page.say("ran out in", "用盡的成員"));
  titles.push_back(page.say("median of these", "其中位數"));
  block.grid.insert(block.grid.begin(), std::move(titles));
  block.head = {page.say(
      "Budgets: the part that is promised, of a fund the part that is called, at the end of the "
      "year or when it was last in force; in how many members less than 1% was left, and when",
      "撥款：年底或最後生效時已承諾（基金則為已徵集）的比例；餘款不足1%的成員數目及季度")};
  return block;
}

}  // namespace lionrock::experiment
