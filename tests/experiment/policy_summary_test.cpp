// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/policy_summary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/experiment/policy_records.hpp"

namespace lionrock::experiment {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr int quarters = 12;  // 2029Q1 to 2031Q4
const std::vector<policy::Instrument> own{grant("nias"), grant("talent"), grant("more")};

std::string text_of(const std::vector<TextBlock>& blocks)
{
  std::string text;
  const auto add = [&](const std::vector<std::string>& lines) {
    for (const auto& line : lines) text += line + "\n";
  };
  for (const TextBlock& block : blocks) {
    add(block.head);
    for (const auto& row : block.grid) add(row);
    add(block.notes);
  }
  return text;
}

/// Members of one scenario with one grant, weighted from 1 to 2.
std::vector<std::vector<PolicyResults>> ensemble(int members)
{
  std::vector<std::vector<PolicyResults>> recorded(1);
  for (int m = 0; m < members; ++m)
    recorded[0].push_back(records(quarters, 1, 1.0 + static_cast<double>(m) / (members - 1)));
  return recorded;
}

results::Results collected(const std::vector<std::vector<PolicyResults>>& recorded)
{
  results::Results all = frame(1, static_cast<int>(recorded[0].size()), quarters);
  add_policy(all, pointers(recorded), context({{grant("nias")}}));
  return all;
}

TEST(PolicySummary, SaysOfWhichInstrumentsTheScenarioItselfSetSizeAndEffect)
{
  policy::Instrument known_by_name = grant("hub");
  known_by_name.evidence = "name_only";
  const std::vector<policy::Instrument> some{grant("nias"), known_by_name};
  const auto all = collected(ensemble(2));
  EXPECT_THAT(text_of(policy_summary(all, 0, some, "en")),
              HasSubstr("size and effect are the scenario's own: Grant hub.\n"));
  EXPECT_THAT(text_of(policy_summary(all, 0, some, "zh-Hant")),
              HasSubstr("規模及成效由情景自行設定：資助hub。\n"));
  EXPECT_THAT(text_of(policy_summary(all, 0, own, "en")), Not(HasSubstr("scenario's own")));
}

TEST(PolicySummary, ShowsWhatInstrumentsReachedBy2030AndByTheLastYear)
{
  const auto blocks = policy_summary(collected(ensemble(24)), 0, own, "en");
  ASSERT_EQ(blocks.size(), 7U) << "jobs, money and gains of two years, and the bottlenecks";
  EXPECT_THAT(blocks[0].head.front(), HasSubstr("end of 2030"));
  EXPECT_THAT(blocks[3].head.front(), HasSubstr("end of 2031"));
  // Mean weight 1.5: outlays 1 + 2 + ... + 8 to the end of 2030, of 12 quarters to the end of 2031.
  EXPECT_THAT(blocks[1].grid[1], ElementsAre("Grant nias", "54", "0.36 / 0.36"));
  EXPECT_THAT(blocks[4].grid[1][1], "117");
  EXPECT_THAT(blocks[2].grid[1], ElementsAre("Grant nias", "30 + 42", "96", "24"));
}

TEST(PolicySummary, NeverShowsLeveragedMoneyWithoutAdditionalNorWhatIsBuiltWithWhatOperates)
{
  auto recorded = ensemble(24);
  for (auto& member : recorded[0])
    for (auto& ledger : member.instruments) {
      ledger[0].under_construction.additional = 2.0;
      ledger[0].operating = {.additional = 3.0, .deadweight = 4.0};
    }
  const auto blocks = policy_summary(collected(recorded), 0, own, "en");
  EXPECT_THAT(blocks[0].grid[0], ElementsAre("", "being built", "operating"));
  EXPECT_THAT(blocks[0].grid[1], ElementsAre("Grant nias", "2.0 + 0", "3.0 + 4.0"));
  EXPECT_THAT(blocks[1].grid[0], ElementsAre("", "additional", "anyway"));
  EXPECT_THAT(blocks[1].grid[1], ElementsAre("Grant nias", "150 (105, 195)", "450"));
  EXPECT_THAT(blocks[3].grid[0],
              ElementsAre("", "value added", "investment begun", "of it additional"));
}

TEST(PolicySummary, LeavesOutColumnsAndRowsInWhichNothingHappened)
{
  std::vector<std::vector<PolicyResults>> recorded{{24, records(quarters, 2, 1.0)}};
  for (auto& member : recorded[0])
    for (auto& ledger : member.instruments) {
      ledger[1] = {};
      ledger[1].persons_admitted = 10.0;
    }
  results::Results all = frame(1, 24, quarters);
  add_policy(all, pointers(recorded), context({{grant("nias"), grant("talent")}}));
  const auto blocks = policy_summary(all, 0, own, "en");
  EXPECT_EQ(blocks[0].grid.size(), 2U) << "nobody works in projects of the talent scheme";
  EXPECT_THAT(blocks[3].head.front(), HasSubstr("Beside projects"));
  EXPECT_THAT(blocks[3].grid,
              ElementsAre(ElementsAre("", "persons admitted"), ElementsAre("Grant talent", "80")));
}

TEST(PolicySummary, SaysWhoWasInTheOutlookAlreadyAndHowManyWerePlannedWhereFewerCame)
{
  auto recorded = ensemble(24);
  const auto come = [&](double in_outlook, double unfilled) {
    for (auto& member : recorded[0])
      for (auto& ledger : member.instruments) {
        ledger[0].persons_admitted = 10.0;
        ledger[0].persons_in_outlook = in_outlook;
        ledger[0].persons_unfilled = unfilled;
      }
    return policy_summary(collected(recorded), 0, own, "en");
  };
  EXPECT_THAT(come(0.0, 0.0)[3].grid[0], ElementsAre("", "persons admitted"));
  const auto blocks = come(6.0, 5.0);
  EXPECT_THAT(blocks[3].grid, ElementsAre(ElementsAre("", "persons admitted", "places planned",
                                                      "already in the outlook"),
                                          ElementsAre("Grant nias", "80", "120", "48")));
  EXPECT_THAT(text_of(blocks),
              AllOf(HasSubstr("their admission adds nobody"), HasSubstr("no post was open")));
}

TEST(PolicySummary, ShowsTheDebtOfAPublicCompanyBesidePublicMoney)
{
  auto recorded = ensemble(24);
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, own, "en")), Not(HasSubstr("debt")));
  for (auto& member : recorded[0])
    for (auto& ledger : member.instruments) ledger[0].debt = 70.0;
  const auto blocks = policy_summary(collected(recorded), 0, own, "en");
  EXPECT_EQ(blocks[1].grid[0][2], "company's debt [2]");
  EXPECT_EQ(blocks[1].grid[1][2], "70") << "what stands, not the sum of quarters";
  EXPECT_THAT(text_of(blocks), HasSubstr("[2] Of a public company"));
}

TEST(PolicySummary, SaysWhereResearchIsInGdpWhereAScenarioIsAboutIt)
{
  const auto said = [](const policy::Mechanism& mechanism, const char* language) {
    policy::Instrument instrument = grant("nias");
    instrument.terms.front().mechanism = mechanism;
    return text_of(policy_summary(collected(ensemble(2)), 0, {instrument}, language));
  };
  const auto says = HasSubstr("is in GDP as capital formation");
  EXPECT_THAT(said(policy::ResearchSupport{}, "en"), says);
  EXPECT_THAT(said(policy::TaxConcession{.research_deduction = 3.0}, "en"), says);
  EXPECT_THAT(said(policy::TaxConcession{.rate = 0.08}, "en"), Not(says));
  EXPECT_THAT(said(policy::CapitalGrant{}, "en"), Not(says));
  EXPECT_THAT(said(policy::ResearchSupport{}, "zh-Hant"), HasSubstr("如官方帳目般計入資本形成"));
}

TEST(PolicySummary, SaysThatTenthsOfProjectsAreMeans)
{
  const auto of = [](std::vector<std::vector<PolicyResults>> recorded) {
    for (auto& member : recorded[0])
      for (auto& ledger : member.instruments) ledger[0].operating.additional = 0.4;
    return policy_summary(collected(recorded), 0, own, "en");
  };
  EXPECT_THAT(of(ensemble(24))[0].notes, ElementsAre("Projects in tenths are means over members."));
  EXPECT_THAT(text_of(of({{records(quarters, 1, 1.0)}})), Not(HasSubstr("in tenths")));
}

TEST(PolicySummary, PrintsADashAndSaysSoWhereTheEngineDoesNotCompute)
{
  auto recorded = ensemble(2);
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, own, "en")),
              Not(HasSubstr("not computed by")));
  for (auto& member : recorded[0])
    for (auto& ledger : member.instruments)
      ledger[0].persons_admitted = std::numeric_limits<double>::quiet_NaN();
  const auto blocks = policy_summary(collected(recorded), 0, own, "en");
  EXPECT_THAT(blocks[3].grid[1], ElementsAre("Grant nias", "–"));
  EXPECT_THAT(text_of(blocks), HasSubstr("– not computed by this engine"));
}

TEST(PolicySummary, SaysHowMuchOfEachBudgetWasUsedAndWhoseMoneyRanOutInHowManyMembersAndWhen)
{
  auto recorded = ensemble(3);
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, own, "en")),
              Not(HasSubstr("ran out")));
  for (std::size_t m = 0; m < 3; ++m)
    for (std::size_t t = 0; t < quarters; ++t)
      recorded[0][m].budget_left.push_back({m == 2 || t < 3 + 2 * m ? 0.5 : 0.0});
  // Ended in the last member before 2031: what was last known holds.
  for (std::size_t t = 8; t < quarters; ++t)
    recorded[0][2].budget_left[t][0] = std::numeric_limits<double>::quiet_NaN();
  const auto blocks = policy_summary(collected(recorded), 0, own, "en");
  const TextBlock& money = blocks[blocks.size() - 2];
  EXPECT_THAT(money.head.front(), HasSubstr("the part that is promised"));
  EXPECT_THAT(money.grid[0],
              ElementsAre("", "used by 2030", "used by 2031", "ran out in", "median of these"));
  EXPECT_THAT(money.grid[1], ElementsAre("Grant nias", "83%", "83%", "2 of 3", "2029Q4"));
}

TEST(PolicySummary, NamesInstrumentsOfTheScenarioThatNoTableHas)
{
  EXPECT_THAT(
      text_of(policy_summary(collected(ensemble(2)), 0, {grant("nias"), grant("rest")}, "en")),
      HasSubstr("without figures of their own: Grant rest."));
}

/// Members with two grants that reach the same projects.
results::Results of_two_grants(std::vector<std::vector<PolicyResults>>& recorded)
{
  for (auto& member : recorded[0])
    for (auto& ledger : member.instruments) ledger[0].applied = ledger[1].applied = 1.0;
  results::Results all = frame(1, 24, quarters);
  add_policy(all, pointers(recorded), context({{grant("nias"), grant("more")}}));
  return all;
}

TEST(PolicySummary, CountsEachProjectOnceInTheRowOfAllAndGivesTheCostPerJobOfThePackageAlone)
{
  std::vector<std::vector<PolicyResults>> recorded{{24, records(quarters, 2, 1.0)}};
  const auto blocks = policy_summary(of_two_grants(recorded), 0, own, "en");
  const std::string all = "all instruments, each project counted once";
  EXPECT_THAT(blocks[0].grid[1], ElementsAre("Grant nias", "100 (100, 100)", "300"));
  EXPECT_THAT(blocks[0].grid[2], ElementsAre("Grant more", "200 (200, 200)", "300"));
  EXPECT_THAT(blocks[0].grid[3], ElementsAre(all, "225 (225, 225)", "300"));
  // 36 and 116 HK$ million to the end of 2030: 152 over 225 jobs.
  EXPECT_THAT(blocks[1].grid[2], ElementsAre("Grant more", "116", "–"));
  EXPECT_THAT(blocks[1].grid[3], ElementsAre(all, "152", "0.68 / 0.68"));
  EXPECT_THAT(blocks[2].grid[3], ElementsAre(all, "20 + 28", "64", "16"));
  EXPECT_THAT(text_of(blocks), HasSubstr("Of single instruments none"));
}

TEST(PolicySummary, GivesNoCostPerJobOfThePackageWhereTheIntervalOfItsJobsIncludesZero)
{
  std::vector<std::vector<PolicyResults>> recorded{{24, records(quarters, 2, 1.0)}};
  for (std::size_t m = 0; m < 3; ++m)
    for (auto& reached : recorded[0][m].reached) reached.jobs.additional = 0.0;
  const auto blocks = policy_summary(of_two_grants(recorded), 0, own, "en");
  EXPECT_THAT(blocks[1].grid[3][1], "152");
  EXPECT_EQ(blocks[1].grid[0].size(), 2U) << "no column of costs; jobs stand in their own table";
  EXPECT_THAT(text_of(blocks), HasSubstr("interval of additional jobs includes zero"));
}

TEST(PolicySummary, GivesNoCostPerJobWhereTheIntervalOfJobsIncludesZero)
{
  auto recorded = ensemble(24);
  for (int m = 0; m < 3; ++m)
    for (auto& ledger : recorded[0][static_cast<std::size_t>(m)].instruments)
      ledger[0].jobs.additional = 0.0;
  const auto blocks = policy_summary(collected(recorded), 0, own, "en");
  EXPECT_THAT(blocks[1].grid[1], ElementsAre("Grant nias", "54")) << "cost and jobs apart";
}

TEST(PolicySummary, GivesNoCostPerJobWithTooFewMembersToHaveAnInterval)
{
  const auto blocks = policy_summary(collected(ensemble(8)), 0, own, "en");
  EXPECT_THAT(blocks[1].grid[1], ElementsAre("Grant nias", "54"));
  EXPECT_THAT(text_of(blocks), HasSubstr("fewer than 20 members"));
}

TEST(PolicySummary, NamesTheBottleneckOfEachYearAndHowManyMembersAgree)
{
  auto recorded = ensemble(4);
  for (auto& held : recorded[0][0].held) held[place(Bottleneck::approval)] = 1.0;
  for (auto& member : recorded[0])
    for (auto& held : member.held)
      held[place(Bottleneck::labour)] = std::numeric_limits<double>::quiet_NaN();
  const auto block = policy_summary(collected(recorded), 0, own, "en").back();
  EXPECT_THAT(block.grid[0],
              ElementsAre("", "time", "held back", "members", "shortage", "held back", "members"));
  EXPECT_THAT(block.grid[1], ElementsAre("2029", "approval", "38", "4 of 4", "floor not yet found",
                                         "20", "4 of 4"));
  EXPECT_EQ(block.grid.size(), 4U);
  EXPECT_THAT(block.notes.back(), AllOf(HasSubstr("shortage of staff"), Not(HasSubstr("finance"))));
}

TEST(PolicySummary, AddsUpWhatIsLostInAYearAndAveragesWhatStands)
{
  auto recorded = ensemble(2);
  for (auto& member : recorded[0])
    for (auto& held : member.held) held[place(Bottleneck::lost_floor)] = 12.0;
  const auto block = policy_summary(collected(recorded), 0, own, "en").back();
  EXPECT_THAT(block.grid[1], ElementsAre("2029", "approval", "45", "2 of 2",
                                         "given up for want of floor", "48", "2 of 2"))
      << "four quarters of 12, against 20 that stands; what takes time is another matter";
}

TEST(PolicySummary, MarksEveryFigureThatRestsOnTermsBeyondTheEvidence)
{
  auto recorded = ensemble(2);
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, own, "en")),
              AllOf(Not(HasSubstr("eyond")), Not(HasSubstr("!"))));
  recorded[0][1].beyond_evidence.back()[0] = 6.0;  // in the last quarter of 2031
  const auto blocks = policy_summary(collected(recorded), 0, own, "en");
  EXPECT_THAT(blocks[0].grid[1], ElementsAre("Grant nias", "150 (100, 200)", "450"));
  EXPECT_THAT(blocks[3].grid[1], ElementsAre("Grant nias", "3.0"));
  EXPECT_THAT(blocks[4].grid[1], ElementsAre("Grant nias", "150 (100, 200)!", "450!"));
  EXPECT_THAT(text_of(blocks), HasSubstr("Beyond the evidence"));
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, own, "zh-Hant")),
              HasSubstr("超出實證範圍"));
  recorded[0][1].beyond_evidence.back()[0] = 0.05;
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, own, "en")),
              AllOf(HasSubstr("<0.1"), Not(HasSubstr("0.0"))));
}

TEST(PolicySummary, IsInTraditionalChineseWhenAsked)
{
  const std::string text = text_of(policy_summary(collected(ensemble(24)), 0, own, "zh-Hant"));
  EXPECT_THAT(text, AllOf(HasSubstr("資助nias"), HasSubstr("審批"), HasSubstr("24個中")));
  EXPECT_THAT(text, Not(HasSubstr("additional")));
}

TEST(PolicySummary, LeavesOutInstrumentsThatAreNotInTheScenario)
{
  const std::vector<std::vector<PolicyResults>> recorded{{records(quarters, 1, 1.0)},
                                                         {records(quarters, 1, 1.0)}};
  results::Results all = frame(2, 1, quarters);
  add_policy(all, pointers(recorded), context({{grant("nias")}, {tax_cut("half")}}));
  EXPECT_THAT(text_of(policy_summary(all, 1, {tax_cut("half")}, "en")),
              AllOf(HasSubstr("Tax half"), Not(HasSubstr("Grant nias"))));
}

TEST(PolicySummary, MarksWhatWasPromisedBeforeTheRunAndGivesItNoCostPerJob)
{
  const auto recorded = ensemble(24);
  const auto blocks = policy_summary(collected(recorded), 0, {}, "en");
  EXPECT_EQ(blocks[0].grid[1].front(), "Grant nias *");
  EXPECT_THAT(blocks[1].grid[1], ElementsAre("Grant nias *", "54"));
  EXPECT_THAT(text_of(blocks),
              AllOf(HasSubstr("* Promised before the run"), HasSubstr("no instrument of its own")));
  EXPECT_THAT(text_of(blocks), HasSubstr("not the scenario's alone"));
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, {}, "zh-Hant")),
              HasSubstr("推算期前已按當時政策承諾"));
  EXPECT_THAT(text_of(policy_summary(collected(recorded), 0, {grant("nias")}, "en")),
              Not(HasSubstr("Promised before")));
}

TEST(PolicySummary, SaysAtWhichPricesMoneyIs)
{
  const auto blocks = policy_summary(collected(ensemble(2)), 0, own, "en");
  EXPECT_THAT(blocks[1].head.front(), HasSubstr("HK$ million at current prices"));
  EXPECT_THAT(blocks[2].head.front(), HasSubstr("HK$ million at current prices"));
  EXPECT_THAT(policy_summary(collected(ensemble(2)), 0, own, "zh-Hant")[1].head.front(),
              HasSubstr("按當時價格計算"));
}

TEST(PolicySummary, SaysNothingWithoutInstrumentsAndProjects)
{
  EXPECT_TRUE(policy_summary(frame(1, 2, quarters), 0, own, "en").empty());
}

}  // namespace
}  // namespace lionrock::experiment
