// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/development_company.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace lionrock::policy {
namespace {

/// 200,000 m2 planned over four years for HK$6bn.
DevelopmentCompany park()
{
  return {.equity = 6000.0,
          .cost_per_m2 = 0.03,
          .planned_area_per_year = 50000.0,
          .planned_years = 4.0,
          .build_years = 3.0};
}

struct History {
  std::vector<double> floor;  ///< m2 by quarter
  CompanyState company;
  /// Quarter in which an area stands, or the number of quarters when it never does.
  [[nodiscard]] int reaches(double area) const
  {
    int quarter = 0;
    for (const double standing : floor) {
      if (standing >= area - 1e-6) break;
      ++quarter;
    }
    return quarter;
  }
};

History run(const DevelopmentCompany& terms, std::uint64_t seed = 1, double let_share = 1.0)
{
  History history{.floor = {}, .company = open_company(terms)};
  for (int quarter = 0; quarter < 160; ++quarter) {
    const double before = history.company.cash;
    const CompanyFlows f = step(
        history.company, terms, let_share * history.company.floor, quarter,
        Stream(seed, {.quarter = static_cast<std::uint32_t>(quarter), .purpose = Purpose::fund}));
    const double in = f.equity + f.support + f.borrowed + f.rent + before;
    const double out = f.building + f.interest + f.repaid + f.dividend + history.company.cash;
    EXPECT_NEAR(in, out, 1e-9 * (1.0 + in)) << "quarter " << quarter;
    EXPECT_LE(history.company.debt, terms.borrowing_limit + 1e-9);
    history.floor.push_back(history.company.floor);
  }
  return history;
}

TEST(DevelopmentCompany, DeliversItsPlanAfterItsYearsOfBuilding)
{
  const History history = run(park());
  EXPECT_DOUBLE_EQ(history.floor[11], 0.0);
  EXPECT_NEAR(history.floor[12], 12500.0, 1e-6);
  EXPECT_EQ(history.reaches(200000.0), 15 + 12);
  EXPECT_NEAR(history.floor.back(), 200000.0, 1e-6);
}

TEST(DevelopmentCompany, CallsTheEquityPromisedAsItBuildsAndNoMore)
{
  DevelopmentCompany indebted = park();
  indebted.equity = 3000.0;
  indebted.borrowing_limit = 4000.0;
  CompanyState company = open_company(indebted);
  double called = 0.0, building = 0.0;
  for (int quarter = 0; quarter < 12; ++quarter) {
    const CompanyFlows flows = step(company, indebted, 0.0, quarter, Stream(1, {}));
    called += flows.equity;
    building += flows.building;
    EXPECT_NEAR(called, std::min(3000.0, building), 1e-9 * building) << "quarter " << quarter;
    EXPECT_TRUE(company.debt == 0.0 || called == 3000.0) << "debt comes after equity";
  }
  DevelopmentCompany idle = indebted;
  idle.planned_area_per_year = 0.0;
  EXPECT_EQ(run(idle).company.equity, 0.0);
}

TEST(DevelopmentCompany, BuildsLaterWithHalfTheCash)
{
  DevelopmentCompany poor = park();
  poor.equity = 3000.0;
  const History half = run(poor);
  EXPECT_NEAR(half.floor[30], 100000.0, 2000.0) << "rents add a little";
  EXPECT_GT(half.reaches(150000.0), run(park()).reaches(150000.0) + 8);
}

TEST(DevelopmentCompany, BuildsTheRestWithDebt)
{
  DevelopmentCompany indebted = park();
  indebted.equity = 3000.0;
  indebted.borrowing_limit = 4000.0;
  EXPECT_EQ(run(indebted).reaches(200000.0), run(park()).reaches(200000.0));
}

TEST(DevelopmentCompany, BuildsLaterStillWhenDisposalsFail)
{
  DevelopmentCompany shared = park();
  shared.equity = 3000.0;
  shared.private_share = 0.5;
  const int all_found = run(shared).reaches(200000.0);
  EXPECT_EQ(all_found, run(park()).reaches(200000.0)) << "private money replaces public money";
  shared.bid_success = 0.5;
  for (std::uint64_t seed = 1; seed < 20; ++seed)
    EXPECT_GT(run(shared, seed).reaches(200000.0), all_found + 3);
  shared.bid_success = 0.0;
  EXPECT_DOUBLE_EQ(run(shared).floor.back(), 0.0);
}

TEST(DevelopmentCompany, ReturnsRentsToGovernmentWhenItsWorkIsDone)
{
  const DevelopmentCompany terms = park();
  History history = run(terms);
  const CompanyFlows flows = step(history.company, terms, history.company.floor, 160,
                                  Stream(1, {.purpose = Purpose::fund}));
  EXPECT_NEAR(flows.dividend, 6000.0 * 0.04 / 4.0, 1e-6);
  EXPECT_GT(flows.profit(), 0.0);
}

TEST(DevelopmentCompany, LosesMoneyWhenItsFloorStaysEmpty)
{
  DevelopmentCompany indebted = park();
  indebted.equity = 3000.0;
  indebted.borrowing_limit = 4000.0;
  History history = run(indebted, 1, 0.0);
  const CompanyFlows flows =
      step(history.company, indebted, 0.0, 160, Stream(1, {.purpose = Purpose::fund}));
  EXPECT_LT(flows.profit(), 0.0);
  EXPECT_GT(flows.support, 0.0) << "government pays what nothing else can";
}

}  // namespace
}  // namespace lionrock::policy
