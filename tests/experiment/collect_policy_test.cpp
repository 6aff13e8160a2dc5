// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/collect_policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "sim/results/policy_schema.hpp"
#include "sim/results/schema.hpp"
#include "sim/results/writer.hpp"
#include "tests/experiment/policy_records.hpp"

namespace lionrock::experiment {
namespace {

using testing::ElementsAre;

const std::vector<std::string>& labels_of(const results::Results& all, const char* group,
                                          const char* axis)
{
  return results::axis_of(all, group, axis).labels;
}

/// Two scenarios that share one instrument, two members, eight quarters.
class TwoPackages : public testing::Test {
protected:
  TwoPackages()
  {
    records_[0] = {records(8, 2, 1.0), records(8, 2, 2.0)};
    records_[1] = {records(8, 2, 4.0), records(8, 2, 8.0)};
    add_policy(all_, pointers(records_),
               context({{grant("nias"), tax_cut("half")}, {tax_cut("zero"), grant("nias")}}));
  }
  std::vector<std::vector<PolicyResults>> records_{2};
  results::Results all_ = frame(2, 2, 8);
};

TEST_F(TwoPackages, ShareAnAxisOfInstrumentsInOrderOfFirstAppearance)
{
  EXPECT_THAT(labels_of(all_, "instrument", "instrument"), ElementsAre("nias", "half", "zero"));
  EXPECT_EQ(cell(all_, "instrument", "outlay", {0, 1, 3, 0}), 2.0 * 4.0);
  EXPECT_EQ(cell(all_, "instrument", "outlay", {0, 1, 3, 1}), 2.0 * 14.0);
  EXPECT_EQ(cell(all_, "instrument", "outlay", {1, 0, 3, 0}), 4.0 * 14.0)
      << "second in its scenario";
  EXPECT_EQ(cell(all_, "instrument", "outlay", {1, 0, 3, 2}), 4.0 * 4.0);
  EXPECT_EQ(cell(all_, "instrument", "outlay", {0, 0, 3, 2}), 0.0) << "not in the scenario";
}

TEST_F(TwoPackages, KeepAdditionalAndDeadweightApart)
{
  EXPECT_EQ(cell(all_, "instrument", "jobs_additional", {0, 0, 0, 1}), 200.0);
  EXPECT_EQ(cell(all_, "instrument", "jobs_deadweight", {0, 0, 0, 1}), 300.0);
}

TEST_F(TwoPackages, CountEachProjectOnceOverAllInstruments)
{
  EXPECT_EQ(cell(all_, "instrument", "all_jobs_additional", {0, 1, 3}), 2.0 * 225.0);
  EXPECT_EQ(cell(all_, "instrument", "all_value_added_deadweight", {1, 0, 3}), 4.0 * 7.0);
}

TEST_F(TwoPackages, NameTheirInstrumentsInBothLanguagesAndTheMechanismIsTheGroupOfThoseWithoutOne)
{
  std::map<std::string, std::vector<std::string>> texts;
  for (const auto& text : all_.texts)
    if (text.group == "instrument") texts[text.name] = text.values;
  EXPECT_THAT(texts["name_zh"], ElementsAre("資助nias", "資助half", "資助zero"));
  EXPECT_THAT(texts["group"], ElementsAre("funds", "tax_concession", "tax_concession"));
  EXPECT_THAT(texts["mechanism"], ElementsAre("capital_grant", "tax_concession", "tax_concession"));
}

TEST_F(TwoPackages, FillEveryVariableAboutInstrumentsAndSites)
{
  EXPECT_NO_THROW(results::require_consistent(all_));
  for (const results::VariableSpec& spec : results::schema())
    if (spec.group == "instrument" || spec.group == "site" ||
        spec.name == "project_capacity_held") {
      EXPECT_NO_THROW(
          (void)results::variable_of(all_, std::string(spec.group), std::string(spec.name)))
          << spec.name;
    }
}

TEST_F(TwoPackages, RecordFloorBySiteAndTheQueueByKindOfFloor)
{
  EXPECT_THAT(labels_of(all_, "site", "floor_kind"), ElementsAre("flat", "plant", "lab", "dc"));
  EXPECT_EQ(cell(all_, "site", "supplied", {1, 1, 5, 0}), 8005.0);
  EXPECT_EQ(cell(all_, "site", "let_outside", {1, 1, 5, 1}), 40.0);
  EXPECT_EQ(cell(all_, "site", "waiting", {1, 1, 5, 0}), 8.0);
  EXPECT_EQ(cell(all_, "macro", "project_capacity_held", {0, 1, 2, 1}), 60.0);
}

TEST_F(TwoPackages, GiveTheSameBytesHoweverTheRecordsLieInMemory)
{
  const auto copy = records_;
  results::Results again = frame(2, 2, 8);
  add_policy(again, pointers(copy),
             context({{grant("nias"), tax_cut("half")}, {tax_cut("zero"), grant("nias")}}));
  EXPECT_TRUE(results::results_file(all_) == results::results_file(again));
}

TEST(Policy, ASiteOfOneScenarioHasNoFloorAndNoRentInTheOther)
{
  std::vector<std::vector<PolicyResults>> recorded{{records(4, 0, 1.0)}, {records(4, 0, 1.0)}};
  recorded[1][0].site_labels.push_back({"company", "Company", "公司", "industrial"});
  for (int t = 2; t < 4; ++t)
    recorded[1][0].floor[static_cast<std::size_t>(t)].sites.push_back(
        {.supplied = 70.0, .rent = 0.5});
  results::Results all = frame(2, 1, 4);
  add_policy(all, pointers(recorded), context({{}, {}}));
  EXPECT_THAT(labels_of(all, "site", "site"), ElementsAre("estate", "park", "company"));
  EXPECT_EQ(cell(all, "site", "supplied", {0, 0, 3, 2}), 0.0);
  EXPECT_TRUE(std::isnan(cell(all, "site", "rent", {0, 0, 3, 2})));
  EXPECT_EQ(cell(all, "site", "supplied", {1, 0, 1, 2}), 0.0) << "before it is founded";
  EXPECT_EQ(cell(all, "site", "supplied", {1, 0, 2, 2}), 70.0);
}

TEST(Policy, WithoutInstrumentsAndRecordsEveryGroupIsLeftOut)
{
  results::Results all = frame(1, 2, 4);
  add_policy(all, {{nullptr, nullptr}}, context({{}}));
  EXPECT_EQ(all.axes.size(), 1U);
  EXPECT_TRUE(all.variables.empty());
  const std::vector<std::vector<PolicyResults>> empty{{records(4, 0, 1.0)}};
  results::Results sites_only = frame(1, 1, 4);
  add_policy(sites_only, pointers(empty), context({{}}));
  EXPECT_EQ(sites_only.axes.count("instrument"), 0U);
  EXPECT_EQ(sites_only.axes.count("project"), 0U);
  EXPECT_EQ(sites_only.axes.count("site"), 1U);
  EXPECT_NO_THROW((void)results::results_file(sites_only));
}

TEST(Policy, WhatAMemberDidNotRecordIsUnknownAndNotZero)
{
  const PolicyResults known = records(4, 1, 1.0);
  results::Results all = frame(1, 2, 4);
  add_policy(all, {{&known, nullptr}}, context({{grant("nias")}}));
  EXPECT_EQ(cell(all, "instrument", "outlay", {0, 0, 3, 0}), 4.0);
  EXPECT_TRUE(std::isnan(cell(all, "instrument", "outlay", {0, 1, 3, 0})));
  EXPECT_TRUE(std::isnan(cell(all, "site", "let", {0, 1, 3, 0})));
}

TEST(Policy, TwoInstrumentsOfOneNameAreToldApart)
{
  const auto all = unite({{grant("fund"), grant("fund")}, {tax_cut("fund"), grant("fund")}});
  EXPECT_THAT(all.labels, ElementsAre("fund", "fund_2", "fund_3"));
  EXPECT_THAT(all.column, ElementsAre(ElementsAre(0, 1), ElementsAre(2, 0)));
}

TEST(Policy, PartsOfAnEntryHaveLabelsOfTheirOwnInEveryScenario)
{
  policy::Instrument lines = grant("package"), parks = grant("package");
  lines.part = "lines";
  parks.part = "parks";
  const auto all = unite({{lines, parks}, {parks}});
  EXPECT_THAT(all.labels, ElementsAre("package.lines", "package.parks"));
  EXPECT_THAT(all.column, ElementsAre(ElementsAre(0, 1), ElementsAre(1)));
}

TEST(Policy, AnInstrumentWithoutASlugGoesByItsName)
{
  policy::Instrument own = grant("");
  own.name_en = "Half premium";
  EXPECT_THAT(unite({{own}}).labels, ElementsAre("Half premium"));
}

TEST(Policy, TheBottlenecksOfRecordsAndResultsAreTheSame)
{
  EXPECT_EQ(results::bottleneck_axis().size(), bottlenecks);
  EXPECT_EQ(results::bottleneck_axis().labels[place(Bottleneck::lost_floor)], "lost_floor");
  EXPECT_EQ(results::bottleneck_axis().labels[place(Bottleneck::labour)], "labour");
}

}  // namespace
}  // namespace lionrock::experiment
