// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sim/dynamics/migration.hpp"
#include "sim/dynamics/tied_posts.hpp"
#include "sim/markets/labour.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/dynamics/talented.hpp"

namespace lionrock::dynamics {
namespace {

using economy::Economy;

/// Hong Kong in the middle of a quarter, with more posts open than anybody can fill.
Economy short_of_staff(double posts_per_firm)
{
  Economy economy = talented(300.0, 8, 0);
  for (auto& vacancies : economy.firms.vacancies)
    std::fill(vacancies.begin(), vacancies.end(), static_cast<std::int32_t>(posts_per_firm));
  return economy;
}

/// Local and tied staff of basic skill of a firm.
std::pair<int, int> staff_of(const Economy& economy, std::int32_t firm)
{
  std::pair<int, int> staff{0, 0};
  const auto& persons = economy.persons;
  for (std::int32_t slot = persons.first(firm); slot < persons.first(firm) + persons.count(firm);
       ++slot)
    if (persons.skill[slot] == 0) ++(persons.stream[slot] == 0 ? staff.first : staff.second);
  return staff;
}

TEST(LabourImportation, KeepsTwoLocalStaffToEachImported)
{
  Economy economy = short_of_staff(20);
  economy.talent.streams = {imported(4e8)};
  economy.talent.streams[0].wage_floor = 0.0;
  renew(economy);
  admit(economy);
  int imported_staff = 0;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i) {
    const auto [local, tied] = staff_of(economy, i);
    EXPECT_LE(2 * tied, local);
    // With posts without end, the ratio is what limits: every firm is filled up to it or to 20.
    EXPECT_EQ(tied, std::min(local / 2, 20));
    EXPECT_EQ(economy.firms.vacancies[0][i], 20 - tied);
    imported_staff += tied;
  }
  EXPECT_GT(imported_staff, 0);
  EXPECT_EQ(economy.talent.now[0].admitted, imported_staff);
  EXPECT_GT(economy.talent.now[0].unfilled, 0.0);
  // A second round finds every employer at the limit.
  renew(economy);
  admit(economy);
  EXPECT_EQ(economy.talent.now[0].admitted, 0.0);
}

TEST(LabourImportation, NeverFillsMorePostsThanAreOpen)
{
  Economy economy = talented(300.0, 8, 0);
  economy.talent.streams = {imported(4e8)};
  economy.talent.streams[0].local_per_imported = 0.0;
  economy.talent.streams[0].wage_floor = 0.0;
  for (int t = 0; t < 3; ++t) {
    static_cast<void>(quarter::run_quarter(economy));  // staff is counted, money is kept
    for (const auto open : economy.firms.vacancies[0]) EXPECT_GE(open, 0);
  }
  EXPECT_GT(economy.talent.total[0].admitted, 0.0);
  EXPECT_GT(economy.talent.total[0].unfilled, economy.talent.total[0].admitted);
}

TEST(LabourImportation, OfStaffPaidTheMedianAtLeastTakesFewerPostsAndThoseTheBetterPaid)
{
  const auto admitted = [](double floor) {
    Economy economy = short_of_staff(4);
    economy.talent.streams = {imported(4e8)};
    economy.talent.streams[0].wage_floor = floor;
    const double lowest = floor * median_pay(economy, 0);
    renew(economy);
    admit(economy);
    const auto& persons = economy.persons;
    for (std::int32_t i = 0; i < economy.firms.count(); ++i)
      for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
        if (persons.stream[slot] != 0) {
          EXPECT_GE(static_cast<double>(persons.pay[slot]), (1.0 - 1e-5) * lowest);
        }
    return economy.talent.now[0].admitted;
  };
  const double free = admitted(0.0);
  const double median = admitted(1.0);
  EXPECT_LT(admitted(1.5), median);
  EXPECT_LT(median, free);
  EXPECT_GT(median, 0.0);
}

TEST(LabourImportation, GoesToTheIndustriesNamed)
{
  Economy economy = short_of_staff(4);
  constexpr int restaurants = 21;
  economy.talent.streams = {imported(4e8)};
  auto& industries = economy.talent.streams[0].industries;
  industries.assign(static_cast<std::size_t>(economy.technology.industries), 0);
  industries[restaurants] = 1;
  renew(economy);
  admit(economy);
  const Range rows = economy.firms.of_industry[restaurants];
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    if (i < rows.begin || i >= rows.end) {
      EXPECT_EQ(staff_of(economy, i).second, 0);
    }
  EXPECT_GT(economy.talent.now[0].admitted, 0.0);
}

TEST(PayRank, IsTheInverseOfNormalPay)
{
  const Economy economy = talented(1000.0, 4, 0);
  for (int s = 0; s < economy.technology.industries; ++s) {
    if (!economy.technology.active[s]) continue;
    for (int k = 0; k < economy::skills; ++k)
      for (const double rank : {0.01, 0.3, 0.5, 0.9, 0.97, 0.999})
        EXPECT_NEAR(markets::pay_rank(economy, s, k, markets::normal_pay(economy, s, k, rank)),
                    rank, 1e-9);
  }
}

}  // namespace
}  // namespace lionrock::dynamics
