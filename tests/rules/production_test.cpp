// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/production.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

TEST(PlannedOutput, IsExpectedSalesWhenTheStockIsOnTarget)
{
  EXPECT_DOUBLE_EQ(planned_goods_output(100.0, 25.0, 0.25, 0.5), 100.0);
}

TEST(PlannedOutput, RebuildsPartOfAMissingStock)
{
  EXPECT_DOUBLE_EQ(planned_goods_output(100.0, 5.0, 0.25, 0.5), 110.0);
  EXPECT_DOUBLE_EQ(planned_goods_output(100.0, 45.0, 0.25, 0.5), 90.0);
}

TEST(PlannedOutput, IsNeverNegative)
{
  EXPECT_EQ(planned_goods_output(10.0, 500.0, 0.25, 0.5), 0.0);
}

TEST(WantedStaff, RoundsTheNeedByTheFirmsOwnTrait)
{
  EXPECT_EQ(wanted_staff(2.4, 0.0, 0.5), 2);
  EXPECT_EQ(wanted_staff(2.4, 0.0, 0.7), 3);
  EXPECT_EQ(wanted_staff(0.0, 0.018, 0.9), 0);
}

TEST(WantedStaff, IsUnbiasedOverFirms)
{
  // Traits at even steps of (0, 1): the mean of N whole persons is the need to one in N.
  constexpr int firms = 10'000;
  double persons = 0.0;
  for (int firm = 0; firm < firms; ++firm)
    persons += wanted_staff(3.217, 0.018, (firm + 0.5) / firms);
  EXPECT_NEAR(persons / firms, 3.217 * 1.018, 1e-4);
}

TEST(LabourCapacity, FollowsThePayWeightedStaffWhileNoSkillIsScarce)
{
  EXPECT_DOUBLE_EQ(labour_capacity(1.1, {.weighted = 90.0, .scarcest = 80.0}, 1.25, true), 99.0);
}

TEST(LabourCapacity, IsHeldUpByTheScarcestSkillBeyondWhatColleaguesCover)
{
  EXPECT_DOUBLE_EQ(labour_capacity(1.0, {.weighted = 90.0, .scarcest = 60.0}, 1.25, true), 75.0);
  EXPECT_DOUBLE_EQ(labour_capacity(1.0, {.weighted = 90.0, .scarcest = 60.0}, 1.25, false), 90.0)
      << "a small firm is not held up by one missing person";
}

TEST(Dismissals, LeaveTheSlackAlone)
{
  EXPECT_EQ(dismissals(102, 100, 0.02, 0.35), 0);
  EXPECT_EQ(dismissals(103, 100, 0.02, 0.35), 3);
}

TEST(Dismissals, KeepWithinTheQuarterlyLimit) { EXPECT_EQ(dismissals(100, 10, 0.02, 0.35), 35); }

TEST(Dismissals, NeverTakeTheLastPerson)
{
  EXPECT_EQ(dismissals(1, 0, 0.02, 0.35), 0);
  EXPECT_EQ(dismissals(2, 0, 0.02, 1.0), 1);
}

TEST(Dismissals, NeverGoBelowWhatIsWanted)
{
  for (int staff = 0; staff < 60; ++staff)
    for (int wanted = 0; wanted < 60; ++wanted) {
      const int out = dismissals(staff, wanted, 0.02, 0.35);
      EXPECT_GE(out, 0);
      EXPECT_TRUE(out == 0 || staff - out >= wanted) << staff << " " << wanted;
    }
}

}  // namespace
}  // namespace lionrock::rules
