// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "sim/quarter/apply_measures.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;

const Quarter start = Quarter::of(2024, 1);

policy::Instrument for_all(policy::Mechanism terms)
{
  policy::Instrument made;
  made.slug = made.name_en = "scheme";
  made.common.from = start;
  made.terms.push_back({.from = {}, .mechanism = std::move(terms)});
  return made;
}

policy::Instrument for_ventures(policy::Mechanism terms)
{
  policy::Instrument made = for_all(std::move(terms));
  made.reach.classes = {static_cast<int>(pack::CandidateClass::venture)};
  return made;
}

/// The economy in the third year of an instrument, before firms act.
Economy in_third_year(policy::Instrument instrument)
{
  const policy::Programme programme({std::move(instrument)}, policy::BaseLaw{}, 7, 0);
  Economy economy = calibration::open(calibration::lively(1000.0, 9, 0));
  economy.quarter = 8;
  policy::InstrumentLedger ledger(1);
  const auto measures = policy::measures(programme, start + 8);
  apply_measures(economy, programme, measures, ledger);
  set_people_and_research(economy, programme, measures, ledger);
  return economy;
}

TEST(Reach, OfCertainProjectsLeavesFirmsAtLargeAsTheyAre)
{
  const policy::InputPrice power{.discount = 0.3};
  EXPECT_GT(in_third_year(for_all(power)).support.input_saving.sum(), 0.0);
  EXPECT_FALSE(in_third_year(for_all(power)).support.discounts.empty());
  const Economy dear = in_third_year(for_ventures(power));
  EXPECT_EQ(dear.support.input_saving.size(), 0);
  EXPECT_TRUE(dear.support.discounts.empty());

  const policy::MarketAccess access{.trade_cost_cut = 0.05};
  EXPECT_GT(in_third_year(for_all(access)).support.export_factor.maxCoeff(), 1.0);
  EXPECT_EQ(in_third_year(for_ventures(access)).support.export_factor.size(), 0);

  const policy::Liquidity loans{.gap_filled = 0.5};
  EXPECT_GT(in_third_year(for_all(loans)).support.loan_cover.maxCoeff(), 0.0);
  EXPECT_EQ(in_third_year(for_ventures(loans)).support.loan_cover.size(), 0);

  const policy::Standards rules{.compliance_cost_cut = 0.02};
  EXPECT_GT(in_third_year(for_all(rules)).support.productivity.sum(), 0.0);
  const auto productivity = in_third_year(for_ventures(rules)).support.productivity;
  EXPECT_EQ(productivity.size() > 0 ? productivity.sum() : 0.0, 0.0);
}

TEST(Reach, OfCertainProjectsSupportsNoResearchOfFirmsAlreadyHere)
{
  const policy::ResearchSupport support{.firm_support = 0.3};
  const auto all = in_third_year(for_all(support)).research.terms.front();
  EXPECT_TRUE(all.industries.empty()) << "all of them";
  const auto none = in_third_year(for_ventures(support)).research.terms.front();
  ASSERT_FALSE(none.industries.empty());
  EXPECT_EQ(std::count(none.industries.begin(), none.industries.end(), 0),
            std::ssize(none.industries));
}

}  // namespace
}  // namespace lionrock::quarter
