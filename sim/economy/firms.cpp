// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/firms.hpp"

#include <algorithm>

namespace lionrock::economy {

void Firms::resize(std::int32_t firms)
{
  const auto rows = static_cast<std::size_t>(firms);
  identity.resize(rows);
  for (Column* column : {&price,          &productivity,
                         &stock,          &capital,
                         &expected_sales, &expected_capacity,
                         &market_share,   &export_base,
                         &answered_price, &hours,
                         &utilisation,    &deposits,
                         &loans,          &lasting_earnings,
                         &tax_losses,     &labour_output,
                         &capacity,       &hours_now,
                         &supply,         &output,
                         &orders,         &export_orders,
                         &sales,          &investment,
                         &asked_credit,   &new_loan})
    column->assign(rows, 0.0);
  for (Column& column : under_way) column.assign(rows, 0.0);
  for (int k = 0; k < skills; ++k) {
    need[k].assign(rows, 0.0);
    rounding[k].assign(rows, 0.5F);
    staff[k].assign(rows, 0);
    vacancies[k].assign(rows, 0);
    pay_sum[k].assign(rows, 0.0);
  }
}

void Firms::cut_blocks(const Plants& plants)
{
  // Work is persons and about ten times as much per firm; a block holds some 16,000 persons' worth.
  constexpr double work_per_block = 60000.0;
  blocks.clear();
  for (std::int32_t s = 0; s < static_cast<std::int32_t>(of_industry.size()); ++s) {
    const Range rows = of_industry[s];
    std::int32_t begin = rows.begin;
    double work = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i) {
      work += 10.0;
      for (int k = 0; k < skills; ++k) work += staff[k][i];
      if (work >= work_per_block || i + 1 == rows.end) {
        blocks.push_back({s, {begin, i + 1}, false});
        begin = i + 1;
        work = 0.0;
      }
    }
  }
  for (std::int32_t s = 0; s < static_cast<std::int32_t>(plants.of_industry.size()); ++s) {
    const Range rows = plants.of_industry[s];
    if (rows.begin == rows.end) continue;
    const std::int32_t first = plants.first_row + rows.begin;
    blocks.push_back({s, {first, first + plants.used[s]}, true});
  }
}

}  // namespace lionrock::economy
