// SPDX-License-Identifier: Apache-2.0
//
// Every term of every mechanism acts: another value of it, all else equal, changes the economy.
#include "sim/policy/terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

/// Another value of a term.
struct Variation {
  std::string_view term, value;
};

/// A mechanism whose terms all give something, and what each is changed to.
struct Case {
  std::string_view mechanism;
  std::vector<Variation> terms;  ///< as they stand
  std::vector<Variation> others;
  std::string_view beside = "";  ///< text of another instrument that it needs to show
};

const std::vector<Case>& cases()
{
  static const std::vector<Case> all{
      {"capital_grant",
       {{"share", "0.3"},
        {"eligible_share", "0.8"},
        {"cap_per_project", "30.0"},
        {"cap_per_firm", "40.0"},
        {"minimum_project_cost", "2.0"},
        {"maximum_project_cost", "2000.0"},
        {"budget", "2000.0"},
        {"up_front", "0.2"},
        {"qualifying_share", "0.8"},
        {"application_cost", "0.3"},
        {"approval_quarters", "1.0"},
        {"staff_subsidy", "0.2"},
        {"staff_posts", "5.0"},
        {"staff_years", "3.0"}},
       {{"share", "0.4"},
        {"eligible_share", "1.0"},
        {"cap_per_project", "60.0"},
        {"cap_per_firm", "10.0"},
        {"minimum_project_cost", "10.0"},
        {"maximum_project_cost", "100.0"},
        {"budget", "500.0"},
        {"up_front", "0.8"},
        {"qualifying_share", "0.4"},
        {"application_cost", "1.0"},
        {"approval_quarters", "4.0"},
        {"staff_subsidy", "0.4"},
        {"staff_posts", "20.0"},
        {"staff_years", "6.0"}}},
      {"tax_concession",
       {{"rate", "0.10"},
        {"rate_cut", "0.01"},
        {"research_deduction", "3.0"},
        {"first_research_deduction", "4.0"},
        {"first_research_band", "3.0"},
        {"write_off", "0.9"},
        {"minimum_project_cost", "2.0"},
        {"existing_firms", "false"},
        {"qualifying_share", "0.8"}},
       {{"rate", "0.05"},
        {"rate_cut", "0.05"},
        {"research_deduction", "5.0"},
        {"first_research_deduction", "8.0"},
        {"first_research_band", "20.0"},
        {"write_off", "1.0"},
        {"minimum_project_cost", "50.0"},
        {"existing_firms", "true"},
        {"qualifying_share", "0.4"}}},
      {"floor_space",
       {{"area", "60000.0"},
        {"years", "3.0"},
        {"area_per_year", "10000.0"},
        {"site_type", "\"advanced manufacturing, multi-storey\""},
        {"production_share", "0.8"},
        {"cost_per_m2", "0.03"},
        {"rent_discount", "0.2"}},
       {{"area", "200000.0"},
        {"years", "6.0"},
        {"area_per_year", "50000.0"},
        {"site_type", "\"storage\""},
        {"production_share", "0.2"},
        {"cost_per_m2", "0.06"},
        {"rent_discount", "0.6"}}},
      {"land_premium",
       {{"discount", "0.3"},
        {"instalments.first", "0.5"},
        {"instalments.years", "4.0"},
        {"premium_share", "0.2"},
        {"rent_then_buy", "0.0"},
        {"waiver_fee_discount", "0.5"},
        {"waiver_fee_share", "0.05"},
        {"minimum_project_cost", "2.0"},
        {"qualifying_share", "0.8"}},
       {{"discount", "0.6"},
        {"instalments.first", "0.1"},
        {"instalments.years", "12.0"},
        {"premium_share", "0.5"},
        {"rent_then_buy", "9.0"},
        {"waiver_fee_discount", "1.0"},
        {"waiver_fee_share", "0.2"},
        {"minimum_project_cost", "50.0"},
        {"qualifying_share", "0.4"}}},
      {"talent_admission",
       {{"persons_per_year", "8000.0"},
        {"in_outlook_per_year", "4000.0"},
        {"skill", "2"},
        {"class_a_share", "0.3"},
        {"class_b_share", "0.4"},
        {"renewal_a", "0.7"},
        {"renewal_b", "0.5"},
        {"renewal_c", "0.4"},
        {"first_visa_years", "2.0"},
        {"tied_to_job", "0.4"},
        {"local_per_imported", "2.0"},
        {"wage_floor", "0.8"},
        {"dependants", "0.5"}},
       {{"persons_per_year", "16000.0"},
        {"in_outlook_per_year", "12000.0"},
        {"skill", "1"},
        {"class_a_share", "0.6"},
        {"class_b_share", "0.1"},
        {"renewal_a", "0.2"},
        {"renewal_b", "0.1"},
        {"renewal_c", "0.9"},
        {"first_visa_years", "3.0"},
        {"tied_to_job", "0.8"},
        {"local_per_imported", "40.0"},
        {"wage_floor", "1.5"},
        {"dependants", "1.5"}}},
      {"training",
       {{"places_per_year", "8000.0"},
        {"cost_per_place", "0.05"},
        {"public_share", "0.6"},
        {"deadweight", "0.4"},
        {"productivity_gain", "0.03"}},
       {{"places_per_year", "16000.0"},
        {"cost_per_place", "0.1"},
        {"public_share", "1.0"},
        {"deadweight", "0.8"},
        {"productivity_gain", "0.1"}}},
      {"guidance_fund",
       {{"size", "10000.0"},         {"public_share", "0.4"},     {"sub_fund_size", "2000.0"},
        {"shortfall_share", "0.3"},  {"shortfall_raised", "0.5"}, {"deployment_years", "4.0"},
        {"slow_years", "1.0"},       {"slow_factor", "0.5"},      {"local_share", "0.6"},
        {"production_share", "0.1"}, {"equity_share", "0.3"},     {"finance_gap", "0.3"},
        {"gross_ratio", "3.0"},      {"additional_ratio", "0.8"}, {"fee", "0.02"},
        {"holding_years", "3.0"},    {"return_per_year", "0.06"}, {"failure_share", "0.3"},
        {"failure_years", "2.0"},    {"recycled", "0.3"}},
       {{"size", "30000.0"},         {"public_share", "0.8"},     {"sub_fund_size", "500.0"},
        {"shortfall_share", "0.9"},  {"shortfall_raised", "0.1"}, {"deployment_years", "8.0"},
        {"slow_years", "3.0"},       {"slow_factor", "0.1"},      {"local_share", "0.3"},
        {"production_share", "0.5"}, {"equity_share", "0.6"},     {"finance_gap", "0.6"},
        {"gross_ratio", "6.0"},      {"additional_ratio", "1.6"}, {"fee", "0.04"},
        {"holding_years", "6.0"},    {"return_per_year", "0.15"}, {"failure_share", "0.6"},
        {"failure_years", "1.0"},    {"recycled", "0.9"}}},
      {"research_support",
       {{"public_research_per_year", "500.0"},
        {"public_lag_years", "2.0"},
        {"firm_support", "0.2"},
        {"firm_support_years", "4.0"},
        {"researchers", "1000.0"},
        {"researcher_support", "0.4"},
        {"deadweight", "0.5"},
        {"spin_offs_per_year", "4.0"},
        {"grant_per_venture", "0.2"},
        {"budget", "2000.0"}},
       {{"public_research_per_year", "1500.0"},
        {"public_lag_years", "4.0"},
        {"firm_support", "0.4"},
        {"firm_support_years", "1.0"},
        {"researchers", "3000.0"},
        {"researcher_support", "0.8"},
        {"deadweight", "0.1"},
        {"spin_offs_per_year", "15.0"},
        {"grant_per_venture", "0.5"},
        {"budget", "200.0"}}},
      {"infrastructure",
       {{"kind", "\"power\""}, {"capacity", "500.0"}, {"lag_years", "2.0"}, {"cost", "3000.0"}},
       {{"kind", "\"housing\""}, {"capacity", "2000.0"}, {"lag_years", "4.0"}, {"cost", "9000.0"}}},
      {"approval_time",
       {{"quarters_saved", "1.0"}, {"give_up_factor", "0.8"}, {"below_cost", "500.0"}},
       {{"quarters_saved", "3.0"}, {"give_up_factor", "0.3"}, {"below_cost", "20.0"}}},
      {"input_price",
       {{"input", "\"electricity\""}, {"discount", "0.2"}, {"public_share", "0.5"}},
       {{"input", "\"compute\""}, {"discount", "0.5"}, {"public_share", "1.0"}}},
      {"market_access",
       {{"trade_cost_cut", "0.02"},
        {"export_share", "0.5"},
        {"certification_saved", "0.5"},
        {"lag_years", "1.0"}},
       {{"trade_cost_cut", "0.05"},
        {"export_share", "0.9"},
        {"certification_saved", "8.0"},
        {"lag_years", "3.0"}}},
      {"public_demand",
       {{"per_year", "1000.0"}, {"local_share", "0.5"}, {"paid_by_government", "0.5"}},
       {{"per_year", "3000.0"}, {"local_share", "0.9"}, {"paid_by_government", "1.0"}}},
      {"attraction",
       {{"arrival_factor", "1.5"}, {"meetings_per_year", "400.0"}, {"cost_per_year", "100.0"}},
       {{"arrival_factor", "2.0"}, {"meetings_per_year", "10.0"}, {"cost_per_year", "300.0"}}},
      {"liquidity",
       {{"gap_filled", "0.4"},
        {"guarantee_share", "0.8"},
        {"default_share", "0.05"},
        {"fee", "0.005"}},
       {{"gap_filled", "0.9"},
        {"guarantee_share", "0.3"},
        {"default_share", "0.2"},
        {"fee", "0.03"}}},
      {"governance",
       {{"approval_factor", "0.8"}, {"arrival_factor", "1.2"}, {"give_up_factor", "0.8"}},
       {{"approval_factor", "0.3"}, {"arrival_factor", "1.8"}, {"give_up_factor", "0.3"}}},
      {"standards",
       {{"compliance_cost_cut", "0.01"},
        {"application_cost_factor", "0.8"},
        {"permitted_use", "0.1"}},
       {{"compliance_cost_cut", "0.05"},
        {"application_cost_factor", "0.2"},
        {"permitted_use", "0.6"}},
       "[[instrument]]\nmechanism = \"capital_grant\"\nname = \"Grant\"\nname_zh = \"資助\"\n"
       "terms = { share = 0.2, application_cost = 2.0 }\n"},
      {"public_sector_productivity",
       {{"gain_per_year", "0.01"}, {"approval_saving", "5.0"}, {"staff_saved_share", "0.3"}},
       {{"gain_per_year", "0.03"}, {"approval_saving", "20.0"}, {"staff_saved_share", "0.8"}}},
      {"negotiated_package",
       {{"cases_per_year", "20.0"},
        {"lowest_tax_rate", "0.12"},
        {"grant_ceiling", "0.2"},
        {"land_ceiling", "0.3"},
        {"margin", "0.1"},
        {"error", "0.02"},
        {"understatement", "0.02"},
        {"authority_quarters", "1.0"},
        {"minimum_project_cost", "20.0"},
        {"budget", "3000.0"}},
       {{"cases_per_year", "5.0"},
        {"lowest_tax_rate", "0.05"},
        {"grant_ceiling", "0.05"},
        {"land_ceiling", "0.8"},
        {"margin", "0.5"},
        {"error", "0.1"},
        {"understatement", "0.08"},
        {"authority_quarters", "4.0"},
        {"minimum_project_cost", "200.0"},
        {"budget", "200.0"}}},
      {"development_company",
       {{"equity", "1500.0"},
        {"borrowing_limit", "2000.0"},
        {"cost_per_m2", "0.03"},
        {"private_share", "0.3"},
        {"bid_success", "0.7"},
        {"planned_area_per_year", "40000.0"},
        {"planned_years", "5.0"},
        {"build_years", "2.0"},
        {"rent_discount", "0.2"},
        {"site_type", "\"industrial, multi-storey\""},
        {"production_share", "0.8"},
        {"interest_rate", "0.035"},
        {"rent_yield", "0.04"}},
       {{"equity", "500.0"},
        {"borrowing_limit", "500.0"},
        {"cost_per_m2", "0.05"},
        {"private_share", "0.6"},
        {"bid_success", "0.2"},
        {"planned_area_per_year", "80000.0"},
        {"planned_years", "2.0"},
        {"build_years", "3.0"},
        {"rent_discount", "0.6"},
        {"site_type", "\"storage\""},
        {"production_share", "0.2"},
        {"interest_rate", "0.06"},
        {"rent_yield", "0.08"}}},
  };
  return all;
}

/// A scenario with one instrument, one of its terms at its other value.
std::string instrument(const Case& of, const Variation* changed)
{
  std::string terms;
  for (const Variation& term : of.terms) {
    const bool other = changed != nullptr && changed->term == term.term;
    terms += (terms.empty() ? "" : ", ") + std::string(term.term) + " = " +
             std::string(other ? changed->value : term.value);
  }
  std::string text = "[[instrument]]\nmechanism = \"" + std::string(of.mechanism) +
                     "\"\nname = \"Some\"\nname_zh = \"一些\"\nfrom = \"2024Q2\"\n";
  if (of.mechanism == "market_access" || of.mechanism == "public_demand")
    text += "industries = [\"electrical_and_optical\", \"machinery\"]\n";
  return text + "terms = { " + terms + " }\n" + std::string(of.beside);
}

/// Whether every number of a group is the same in two scenarios.
bool same(const Found& found, const char* group, int left, int right)
{
  for (const results::Variable& variable : found.results().variables)
    if (variable.group == group && variable.axes.front() == "scenario" &&
        !same_bits(found.of_scenario(variable, left), found.of_scenario(variable, right)))
      return false;
  return true;
}

TEST(Terms, AreAllVaried)
{
  ASSERT_EQ(cases().size(), policy::mechanism_names.size());
  for (std::size_t m = 0; m < cases().size(); ++m) {
    EXPECT_EQ(cases()[m].mechanism, policy::mechanism_names[m]);
    std::vector<std::string_view> varied, known;
    for (const Variation& other : cases()[m].others) varied.push_back(other.term);
    for (const auto& term : policy::terms_of(m)) known.push_back(term.name);
    EXPECT_EQ(varied, known) << cases()[m].mechanism;
  }
}

/// Terms whose other value leaves a group as it was, in one engine.
std::vector<std::string> idle_terms(const char* engine, const char* group)
{
  const scenario::Overrides small{
      .members = "2", .scale = "1000", .until = "2033Q4", .engine = engine};
  std::vector<std::string> idle;
  for (const Case& of : cases()) {
    std::vector<scenario::Scenario> all{
        written(std::string(of.mechanism), "no_policy", instrument(of, nullptr), small)};
    for (const Variation& other : of.others)
      all.push_back(written(std::string(of.mechanism) + "." + std::string(other.term), "no_policy",
                            instrument(of, &other), small));
    const Found found(all);
    for (std::size_t i = 1; i < all.size(); ++i)
      if (same(found, group, 0, static_cast<int>(i))) idle.push_back(all[i].name);
  }
  return idle;
}

TEST(Terms, EachActsOnTheEconomyOfAgents)
{
  // What funds report beside public money is a report.
  EXPECT_EQ(idle_terms("agent-based", "macro"),
            std::vector<std::string>{"guidance_fund.gross_ratio"});
}

TEST(Terms, EachShowsInTheEconomyOrTheBooksOfTheInputOutputEngine)
{
  // Labour is elastic in this engine and nothing is borrowed: terms of both have nothing to act on.
  const std::vector<std::string> economy = idle_terms("input-output", "macro");
  const std::vector<std::string> books = idle_terms("input-output", "instrument");
  std::vector<std::string> nowhere;
  for (const std::string& term : economy)
    if (std::ranges::find(books, term) != books.end() && !term.starts_with("talent_admission.") &&
        !term.starts_with("liquidity."))
      nowhere.push_back(term);
  EXPECT_EQ(nowhere, std::vector<std::string>{});
}

}  // namespace
}  // namespace lionrock::policy_runs
