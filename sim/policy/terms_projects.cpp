// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/term_tables.hpp"

namespace lionrock::policy::tables {

Table capital_grant()
{
  using T = CapitalGrant;
  return {
      required<&T::share>(
          {"share", "grant over eligible cost", "資助佔合資格成本的比例", "fraction"}, 0.0, 1.0),
      number<&T::eligible_share>({"eligible_share", "share of a project's cost that is eligible",
                                  "項目成本中合資格的比例", "fraction"},
                                 0.0, 1.0),
      number<&T::cap_per_project>(
          {"cap_per_project", "grant per project, at most", "每個項目的資助上限", "HK$ million"},
          0.0, no_limit),
      number<&T::cap_per_firm>(
          {"cap_per_firm", "grant per firm, at most", "每間企業的資助上限", "HK$ million"}, 0.0,
          no_limit),
      number<&T::projects_per_firm>({"projects_per_firm", "projects supported per firm, at most",
                                     "每間企業獲資助的項目上限", "projects"},
                                    0.0, no_limit),
      number<&T::minimum_project_cost>({"minimum_project_cost", "smallest project that is eligible",
                                        "合資格項目的最低成本", "HK$ million"},
                                       0.0, 1e6),
      number<&T::maximum_project_cost>({"maximum_project_cost", "largest project that is eligible",
                                        "合資格項目的最高成本", "HK$ million"},
                                       0.0, no_limit),
      number<&T::budget>({"budget", "for grants and staff over the life of the scheme",
                          "計劃的總撥款", "HK$ million"},
                         0.0, no_limit),
      number<&T::up_front>(
          {"up_front", "share of the grant paid when building starts; the rest on completion",
           "動工時發放的資助比例，其餘於完成後發放", "fraction"},
          0.0, 1.0),
      number<&T::qualifying_share>(
          {"qualifying_share", "share of candidates in reach that can meet the conditions",
           "適用對象中能符合條件的比例", "fraction"},
          0.0, 1.0),
      number<&T::application_cost>(
          {"application_cost", "cost of applying, median", "申請成本中位數", "HK$ million"}, 0.0,
          1e3),
      number<&T::approval_quarters>(
          {"approval_quarters", "time that approval takes", "審批所需時間", "quarters"}, 0.0, 40.0),
      number<&T::staff_subsidy>({"staff_subsidy", "subsidy of a technical post a year",
                                 "每個技術職位每年的資助", "HK$ million a year"},
                                0.0, 10.0),
      number<&T::staff_posts>({"staff_posts", "technical posts subsidised per firm, at most",
                               "每間企業獲資助的技術職位上限", "posts"},
                              0.0, 1e4),
      number<&T::staff_years>(
          {"staff_years", "years for which posts are subsidised", "職位資助年期", "years"}, 0.0,
          50.0)};
}

Table tax_concession()
{
  using T = TaxConcession;
  return {
      number<&T::rate>(
          {"rate", "profits tax of eligible projects", "合資格項目的利得稅稅率", "fraction"}, 0.0,
          1.0, "not changed"),
      number<&T::rate_cut>(
          {"rate_cut", "taken off the profits tax rate", "利得稅稅率減幅", "fraction"}, 0.0, 1.0),
      number<&T::research_deduction>(
          {"research_deduction", "deducted per HK$ of R&D beyond the first band",
           "首段以外每元研發開支的扣減額", "HK$ per HK$"},
          0.0, 20.0, "not changed"),
      number<&T::first_research_deduction>(
          {"first_research_deduction", "deducted per HK$ of R&D in the first band",
           "首段每元研發開支的扣減額", "HK$ per HK$"},
          0.0, 20.0, "not changed"),
      number<&T::first_research_band>({"first_research_band", "R&D that the first band holds",
                                       "首段研發開支", "HK$ million a year"},
                                      0.0, 1e5),
      number<&T::write_off>(
          {"write_off", "share of capex deducted at once", "資本開支即時扣除的比例", "fraction"},
          0.0, 1.0, "not changed"),
      number<&T::minimum_project_cost>({"minimum_project_cost", "smallest project that is eligible",
                                        "合資格項目的最低成本", "HK$ million"},
                                       0.0, 1e6),
      truth<&T::existing_firms>({"existing_firms", "R&D deductions reach firms already here",
                                 "研發扣減適用於現有企業", ""}),
      number<&T::qualifying_share>(
          {"qualifying_share", "share of candidates in reach that can meet the conditions",
           "適用對象中能符合條件的比例", "fraction"},
          0.0, 1.0)};
}

Table land_premium()
{
  using T = LandPremium;
  return {
      number<&T::discount>({"discount", "off rent or premium", "租金或地價折扣", "fraction"}, 0.0,
                           1.0),
      number<&T::first_instalment>(
          {"instalments.first", "share of the premium paid at once", "首期地價比例", "fraction"},
          0.0, 1.0),
      number<&T::instalment_years>(
          {"instalments.years", "over which the rest is paid without interest", "免息分期年數",
           "years"},
          0.0, 50.0),
      number<&T::premium_share>({"premium_share", "premium over capex of projects that buy land",
                                 "購地項目的地價與資本開支之比", "fraction"},
                                0.0, 5.0),
      number<&T::rent_then_buy>({"rent_then_buy", "years in which rent counts towards the premium",
                                 "先租後買：租金可抵地價的年數", "years"},
                                0.0, 50.0),
      number<&T::waiver_fee_discount>(
          {"waiver_fee_discount", "off the fee for another use", "更改用途豁免費折扣", "fraction"},
          0.0, 1.0),
      number<&T::waiver_fee_share>(
          {"waiver_fee_share", "that fee over capex of projects that change the use of a building",
           "豁免費與資本開支之比", "fraction"},
          0.0, 5.0),
      number<&T::minimum_project_cost>({"minimum_project_cost", "smallest project that is eligible",
                                        "合資格項目的最低成本", "HK$ million"},
                                       0.0, 1e6),
      number<&T::qualifying_share>(
          {"qualifying_share", "share of candidates in reach that can meet the conditions",
           "適用對象中能符合條件的比例", "fraction"},
          0.0, 1.0)};
}

Table research_support()
{
  using T = ResearchSupport;
  return {
      number<&T::public_research_per_year>({"public_research_per_year", "spent in institutes",
                                            "研究機構每年開支", "HK$ million a year"},
                                           0.0, 1e5),
      number<&T::public_lag_years>({"public_lag_years", "until it adds to the knowledge pool",
                                    "轉化為知識存量的時間", "years"},
                                   0.0, 30.0),
      number<&T::firm_support>({"firm_support", "support per HK$ of a firm's R&D",
                                "企業每元研發開支的資助", "HK$ per HK$"},
                               0.0, 1.0),
      number<&T::firm_support_years>(
          {"firm_support_years",
           "years of R&D supported: of a project, of firms here from its start",
           "研發資助年期（項目及現有企業）", "years"},
          0.0, no_limit),
      number<&T::researchers>(
          {"researchers", "posts supported at a time", "同時資助的研究職位", "posts"}, 0.0, 1e6),
      number<&T::researcher_support>(
          {"researcher_support", "support of a post", "每個研究職位的資助", "HK$ million a year"},
          0.0, 10.0),
      number<&T::deadweight>({"deadweight", "share of supported posts that would exist anyway",
                              "即使沒有資助亦會存在的職位比例", "fraction"},
                             0.0, 1.0),
      number<&T::spin_offs_per_year>({"spin_offs_per_year", "more candidates of ventures",
                                      "每年新增初創項目", "candidates a year"},
                                     0.0, 1e4),
      number<&T::grant_per_venture>({"grant_per_venture", "share of a venture's cost met",
                                     "承擔初創項目成本的比例", "fraction"},
                                    0.0, 1.0),
      number<&T::budget>({"budget", "for firms and ventures", "企業及初創的總撥款", "HK$ million"},
                         0.0, no_limit)};
}

Table negotiated_package()
{
  using T = NegotiatedPackage;
  return {
      required<&T::cases_per_year>(
          {"cases_per_year", "cases handled", "每年處理的個案", "cases a year"}, 0.0, 1e4),
      number<&T::lowest_tax_rate>({"lowest_tax_rate", "profits tax rate that may be offered",
                                   "可提供的最低利得稅稅率", "fraction"},
                                  0.0, 1.0),
      number<&T::grant_ceiling>(
          {"grant_ceiling", "grant over capex, at most", "資助佔資本開支上限", "fraction"}, 0.0,
          1.0),
      number<&T::land_ceiling>(
          {"land_ceiling", "discount of rent, at most", "租金折扣上限", "fraction"}, 0.0, 1.0),
      number<&T::margin>({"margin", "offered beyond the estimated gap, over the gap",
                          "超出估計差距的比例", "fraction"},
                         0.0, 5.0),
      required<&T::error>({"error", "standard deviation of the observed gap, over value added",
                           "估計差距的標準誤差（佔增加值）", "fraction"},
                          0.0, 5.0),
      required<&T::understatement>(
          {"understatement", "gap claimed beyond the true one, over value added",
           "申請人誇大的差距（佔增加值）", "fraction"},
          0.0, 5.0),
      number<&T::authority_quarters>(
          {"authority_quarters", "until the offer is authorised", "批出所需時間", "quarters"}, 0.0,
          40.0),
      number<&T::minimum_project_cost>({"minimum_project_cost", "smallest project that is eligible",
                                        "合資格項目的最低成本", "HK$ million"},
                                       0.0, 1e6),
      number<&T::budget>({"budget", "for grants over its life", "資助的總撥款", "HK$ million"}, 0.0,
                         no_limit)};
}

}  // namespace lionrock::policy::tables
