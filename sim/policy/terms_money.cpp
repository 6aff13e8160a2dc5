// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "sim/policy/term_tables.hpp"

namespace lionrock::policy::tables {

namespace {

constexpr std::array<std::string_view, 2> inputs{"electricity", "compute"};

Table fund_money()
{
  using T = GuidanceFund;
  return {
      required<&T::size>(
          {"size", "public and private money", "基金規模（公私合計）", "HK$ million"}, 0.0, 1e6),
      number<&T::public_share>(
          {"public_share", "public money over the fund", "公帑佔基金的比例", "fraction"}, 0.0, 1.0),
      number<&T::sub_fund_size>(
          {"sub_fund_size", "target of a sub-fund", "子基金目標規模", "HK$ million"}, 1.0, 1e6),
      number<&T::shortfall_share>({"shortfall_share", "of sub-funds that miss their target",
                                   "未達目標的子基金比例", "fraction"},
                                  0.0, 1.0),
      number<&T::shortfall_raised>({"shortfall_raised", "what those raise over their target",
                                    "未達標者實際募集的比例", "fraction"},
                                   0.0, 1.0),
      number<&T::deployment_years>(
          {"deployment_years", "in which the money can be called at full pace",
           "以正常速度投放的年期", "years"},
          0.25, 50.0),
      number<&T::slow_years>({"slow_years", "first years, in which deals are still being found",
                              "起步較慢的年期", "years"},
                             0.0, 50.0),
      number<&T::slow_factor>(
          {"slow_factor", "on the pace of those years", "起步期的投放速度比例", "fraction"}, 0.0,
          1.0),
      number<&T::local_share>({"local_share", "of what is invested that stays in Hong Kong",
                               "留在香港的投資比例", "fraction"},
                              0.0, 1.0),
      number<&T::production_share>(
          {"production_share", "of the fund to be spent on production here", "須用於本地生產的比例",
           "fraction"},
          0.0, 1.0)};
}

Table fund_deals()
{
  using T = GuidanceFund;
  return {
      number<&T::equity_share>({"equity_share", "of a project's capex, per deal",
                                "每宗投資佔資本開支的比例", "fraction"},
                               0.0, 1.0),
      number<&T::smallest_deal>({"smallest_deal", "smallest deal that a fund looks at",
                                 "基金考慮的最低投資額", "HK$ million"},
                                0.0, 1e5),
      number<&T::finance_gap>({"finance_gap", "of capex, what a firm short of finance cannot raise",
                               "融資受限企業無法籌集的資本開支比例", "fraction"},
                              0.01, 1.0),
      number<&T::gross_ratio>({"gross_ratio", "private money beside public money, as reported",
                               "公布的私人資金與公帑之比", "HK$ per HK$"},
                              0.0, 50.0),
      number<&T::additional_ratio>(
          {"additional_ratio", "private money that would not have come otherwise",
           "真正新增的私人資金與公帑之比", "HK$ per HK$"},
          0.0, 50.0),
      number<&T::fee>(
          {"fee", "managers' fee on what is drawn", "管理費（佔已投放資金）", "fraction a year"},
          0.0, 0.2),
      number<&T::holding_years>({"holding_years", "from investment to exit", "持有年期", "years"},
                                0.25, 50.0),
      number<&T::return_per_year>({"return_per_year", "on what succeeds, before fees",
                                   "成功項目的回報率（未扣費）", "fraction a year"},
                                  -0.5, 1.0),
      number<&T::failure_share>(
          {"failure_share", "of what is invested is lost", "投資失敗的比例", "fraction"}, 0.0, 1.0),
      number<&T::failure_years>(
          {"failure_years", "after which what fails is written off", "失敗項目撇帳的時間", "years"},
          0.25, 50.0),
      number<&T::recycled>(
          {"recycled", "share of returns invested again", "回報再投資的比例", "fraction"}, 0.0,
          1.0)};
}

}  // namespace

Table guidance_fund()
{
  Table table = fund_money();
  for (const TermDescription& term : fund_deals()) table.push_back(term);
  return table;
}

Table input_price()
{
  using T = InputPrice;
  return {choice<&T::input>({"input", "what is cheaper", "較便宜的投入", ""}, inputs),
          required<&T::discount>({"discount", "off its price", "價格折扣", "fraction"}, 0.0, 1.0),
          number<&T::public_share>(
              {"public_share", "of the discount that government pays; the seller bears the rest",
               "政府承擔的折扣比例，其餘由售方承擔", "fraction"},
              0.0, 1.0)};
}

Table market_access()
{
  using T = MarketAccess;
  return {
      number<&T::trade_cost_cut>({"trade_cost_cut", "tariff equivalent, over the price",
                                  "貿易成本減幅（等值關稅）", "fraction"},
                                 0.0, 1.0),
      number<&T::export_share>(
          {"export_share", "of exports that it reaches", "涵蓋的出口比例", "fraction"}, 0.0, 1.0),
      number<&T::certification_saved>(
          {"certification_saved", "saved per project", "每個項目節省的認證成本", "HK$ million"},
          0.0, 1e3),
      number<&T::lag_years>({"lag_years", "until it works in full", "完全見效所需時間", "years"},
                            0.0, 30.0)};
}

Table public_demand()
{
  using T = PublicDemand;
  return {required<&T::per_year>({"per_year", "spent on the industries named",
                                  "每年對指定行業的開支", "HK$ million a year"},
                                 0.0, 1e5),
          number<&T::local_share>(
              {"local_share", "of it on products made here", "購買本地產品的比例", "fraction"}, 0.0,
              1.0),
          number<&T::paid_by_government>(
              {"paid_by_government", "share that government pays; else users under a mandate",
               "政府支付的比例，其餘由用戶按規定承擔", "fraction"},
              0.0, 1.0)};
}

Table liquidity()
{
  using T = Liquidity;
  return {
      required<&T::gap_filled>({"gap_filled", "share of the finance gap that is filled",
                                "填補融資缺口的比例", "fraction"},
                               0.0, 1.0),
      number<&T::guarantee_share>(
          {"guarantee_share", "of a loan that government covers", "政府擔保比例", "fraction"}, 0.0,
          1.0),
      number<&T::default_share>(
          {"default_share",
           "of guaranteed loans that fail in the course of their lives, those of firms that leave "
           "included",
           "獲擔保貸款在整個年期內違約的比例（包括結業企業）", "fraction"},
          0.0, 1.0),
      number<&T::fee>(
          {"fee", "on guaranteed loans outstanding", "擔保費（按未償還貸款計）", "fraction a year"},
          0.0, 0.5),
      number<&T::loan_years>({"loan_years", "mean time until a guaranteed loan is repaid or fails",
                              "獲擔保貸款清還或違約前的平均年期", "years"},
                             0.25, 30.0),
      number<&T::finance_gap>(
          {"finance_gap", "of capex, what a project short of finance cannot raise",
           "融資受限項目無法籌集的資本開支比例", "fraction"},
          0.01, 1.0)};
}

}  // namespace lionrock::policy::tables
