// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/base/parallel.hpp"
#include "sim/economy/plants.hpp"
#include "sim/economy/technology.hpp"
#include "sim/rules/investment.hpp"

namespace lionrock::economy {

using Column = std::vector<double>;
using Headcount = std::vector<std::int32_t>;

/// A run of firms of one industry that one task works on; blocks never depend on the number of
/// threads.
struct Block {
  std::int32_t industry;
  Range firms;
  bool plants = false;  ///< rows that projects opened
};

/// Every establishment, row i is firm i; sorted by industry and, within it, by opening size,
/// largest first; rows kept for plants that projects open follow after all others. Quantities are
/// values at base-year prices; money is HK$ million.
struct Firms {
  // Traits, fixed at birth.
  std::vector<std::uint64_t> identity;  ///< never used twice
  std::array<Column, skills> need;      ///< persons per unit of quarterly output at productivity 1
  std::array<std::vector<float>, skills> rounding;  ///< fixed rounding of wanted staff, (0, 1)

  // Books, carried to the next quarter.
  Column price;
  Column productivity;
  Column stock;  ///< finished goods
  Column capital;
  std::array<Column, rules::build_lag> under_way;  ///< capital ordered, oldest first
  Column expected_sales;                           ///< fast, for staff and output
  Column expected_capacity;                        ///< slow, sales that capacity is planned for
  Column market_share;                             ///< of home sales of its product
  Column export_base;     ///< export volume at unit world demand and relative price
  Column answered_price;  ///< log relative price that its exports have answered
  Column hours;           ///< over normal hours, last quarter
  Column utilisation;     ///< output over capital capacity, last quarter
  Column deposits;
  Column loans;
  Column lasting_earnings;  ///< smoothed cash earnings, what dividends follow
  Column tax_losses;        ///< carried forward
  std::array<Headcount, skills> staff;
  std::array<Column, skills>
      pay_sum;  ///< normal pay of its persons, HK$ million a quarter at opening wages

  // Plans, scratch of the quarter.
  std::array<Headcount, skills> vacancies;  ///< staff wanted until separations, then posts open
  Column labour_output;                     ///< what staff allows at normal hours
  Column capacity;                          ///< what capital allows
  Column hours_now;                         ///< over normal hours, this quarter
  Column supply;  ///< what can be sold: capacity, for goods output and stock
  Column output;  ///< planned until production
  Column orders;
  Column export_orders;
  Column sales;
  Column investment;  ///< volume ordered
  Column asked_credit;
  Column new_loan;

  std::vector<Range> of_industry;  ///< rows of each industry, plants apart
  std::vector<Block> blocks;

  [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(identity.size()); }
  /// Gives every column `firms` rows.
  void resize(std::int32_t firms);
  /// Cuts the rows of each industry into blocks of about equal work, plants last: one block per
  /// industry that can have some, as long as the rows in use.
  void cut_blocks(const Plants& plants);
};

}  // namespace lionrock::economy
