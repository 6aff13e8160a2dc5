// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/term_tables.hpp"

namespace lionrock::policy::tables {

Table approval_time()
{
  using T = ApprovalTime;
  return {
      number<&T::quarters_saved>(
          {"quarters_saved", "approval is shorter by", "縮短的審批時間", "quarters"}, 0.0, 40.0),
      number<&T::give_up_factor>(
          {"give_up_factor", "on the chance of giving up", "放棄申請機率的倍數", "factor"}, 0.0,
          10.0),
      number<&T::below_cost>({"below_cost", "only for projects below this cost",
                              "只適用於低於此成本的項目", "HK$ million"},
                             0.0, no_limit)};
}

Table attraction()
{
  using T = Attraction;
  return {
      number<&T::arrival_factor>(
          {"arrival_factor", "on arrivals of mobile kinds", "流動性項目到達率的倍數", "factor"},
          0.0, 10.0),
      number<&T::meetings_per_year>({"meetings_per_year", "candidates that can be served",
                                     "每年可接待的項目", "candidates a year"},
                                    0.0, no_limit),
      number<&T::cost_per_year>(
          {"cost_per_year", "cost of the programme", "每年開支", "HK$ million a year"}, 0.0, 1e5)};
}

Table governance()
{
  using T = Governance;
  return {number<&T::approval_factor>(
              {"approval_factor", "on approval time", "審批時間的倍數", "factor"}, 0.0, 10.0),
          number<&T::arrival_factor>(
              {"arrival_factor", "on arrivals of mobile kinds", "流動性項目到達率的倍數", "factor"},
              0.0, 10.0),
          number<&T::give_up_factor>(
              {"give_up_factor", "on the chance of giving up", "放棄申請機率的倍數", "factor"}, 0.0,
              10.0)};
}

Table standards()
{
  using T = Standards;
  return {number<&T::compliance_cost_cut>({"compliance_cost_cut", "cost of complying saved",
                                           "節省的合規成本（佔增加值）", "share of value added"},
                                          0.0, 0.5),
          number<&T::application_cost_factor>(
              {"application_cost_factor", "on the cost of applying", "申請成本的倍數", "factor"},
              0.0, 10.0),
          number<&T::permitted_use>(
              {"permitted_use", "share of old industrial floor opened to new kinds of use",
               "舊工業樓面開放予新用途的比例", "fraction"},
              0.0, 1.0)};
}

Table public_sector_productivity()
{
  using T = PublicSectorProductivity;
  return {required<&T::gain_per_year>({"gain_per_year", "gain of output per head of government",
                                       "政府人均產出每年增幅", "fraction a year"},
                                      0.0, 0.2),
          number<&T::approval_saving>(
              {"approval_saving", "approval time saved per unit of cumulated gain",
               "每單位累計增幅縮短的審批時間", "quarters"},
              0.0, 100.0),
          number<&T::staff_saved_share>({"staff_saved_share", "of the gain taken as fewer staff",
                                         "以減省人手體現的比例", "fraction"},
                                        0.0, 1.0)};
}

}  // namespace lionrock::policy::tables
