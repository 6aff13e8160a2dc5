// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/land_costs.hpp"

#include <gtest/gtest.h>

#include "sim/quarter/quarter.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

constexpr double scale = 1000.0;
constexpr int quarters = 12;

/// Three years in which floor is let below the market; nobody is left waiting.
class CheapFloor : public testing::Test {
protected:
  CheapFloor()
      : setting(setting_of(0)),
        economy(opened(setting, scale, quarters)),
        books(books_of(setting, economy, {instrument(terms(), "cheap_floor")}, quarters))
  {
    for (int t = 0; t < quarters; ++t) static_cast<void>(run_quarter(economy, books));
    books.floor.waiting = {};
    books.floor.rent = {1, 1, 1, 1, 1};
  }
  static policy::FloorSpaceSupply terms()
  {
    return {.area = 300000.0,
            .years = 1.0,
            .site_type = "advanced manufacturing, multi-storey",
            .production_share = 0.8,
            .rent_discount = 0.2};
  }
  /// Land cost in the best other use, HK$ million a quarter.
  double cost()
  {
    books.ledger[0].land_opportunity = 0.0;
    count_land(economy, books);
    return books.ledger[0].land_opportunity;
  }

  projects::Setting setting;
  economy::Economy economy;
  ProjectBooks books;
};

TEST_F(CheapFloor, CostsNothingElseWhereNobodyAsksForAnotherUse) { EXPECT_EQ(cost(), 0.0); }

TEST_F(CheapFloor, CostsWhatTheBestOtherUsePermittedWouldPayBeyondItsOwnRent)
{
  const auto lab = static_cast<std::size_t>(pack::FloorKind::lab);
  double let = 0.0;  // to makers: a laboratory is no other use of a laboratory's floor
  for (const auto& site : books.floor.sites)
    if (site.instrument == 0) let += site.let - site.let_to[lab];
  ASSERT_GT(let, 0.0);
  books.floor.waiting[lab] = 1000.0;
  const double at_market = cost();
  const double rent =
      setting.behaviour.rent * 3.0 / 1e6 * books.conditions.price_level;  // HK$ million a quarter
  EXPECT_GT(at_market, 0.0) << "the rent forgone, no other use dearer";
  EXPECT_LE(at_market, 0.2 * rent * let * (1.0 + 1e-9)) << "not all of it is let below the market";
  books.floor.rent[lab] = 1.5;
  EXPECT_NEAR(cost(), at_market + 0.5 * rent * let, 1e-9 * cost());
  // A data centre is not permitted there.
  books.floor.waiting = {};
  books.floor.waiting[static_cast<std::size_t>(pack::FloorKind::dc)] = 1000.0;
  EXPECT_EQ(cost(), 0.0);
}

}  // namespace
}  // namespace lionrock::quarter
