// SPDX-License-Identifier: Apache-2.0
#include "sim/results/variable_tables.hpp"

namespace lionrock::results {
namespace {

constexpr std::string_view yearly = "HK$ million per fiscal year";
constexpr std::string_view money = "HK$ million";

const std::vector<VariableLine> by_account = {
    {"cash", yearly,
     "Cash, receipts above and payments below zero; tax and land revenue before what is forgone",
     "現金收支（收入為正，支出為負；稅收及土地收入未扣除寬免）"},
    {"cash_new", yearly,
     "Part of cash by the scenario's instruments beyond what was promised before the run",
     "現金收支中，情景措施在推算期前承諾以外的新款項"},
    {"accrual", yearly, "Accrued: as cash, but works and equity are assets and no cost",
     "按應計基準（同現金，但工程及股權屬資產而非開支）"},
    {"commitments", money, "Promised and not yet paid, end of fiscal year",
     "財政年度終結時已承諾而未支付的款項"},
    {"commitments_new", money, "The same, promised in the run by the scenario's instruments",
     "同上，由情景措施在推算期內承諾者"},
};

const std::vector<VariableLine> in_all = {
    {"balance", yearly, "Public balance before bonds", "未計發債的公共財政收支差額"},
    {"reserves", money, "Fiscal reserves, end of fiscal year", "財政年度終結時的財政儲備"},
    {"debt", money, "Government debt, end of fiscal year", "財政年度終結時的政府債務"},
    {"debt_for_instruments", money,
     "Debt taken up for the scenario's instruments and its interest, end of fiscal year",
     "財政年度終結時為情景措施及其利息舉借的債務"},
    {"minimum_tax", yearly, "Minimum tax top-ups of large groups, part of profits tax",
     "大型集團的最低稅補足稅款（屬利得稅一部分）"},
};

}  // namespace

std::vector<VariableSpec> fiscal_variables()
{
  std::vector<VariableSpec> all =
      on_axes("fiscal", {"scenario", "member", "fiscal_year", "account", "kind"}, by_account);
  const auto append = [&](const std::vector<VariableSpec>& part) {
    all.insert(all.end(), part.begin(), part.end());
  };
  append(on_axes("fiscal", {"scenario", "member", "fiscal_year"}, in_all));
  append(on_axes("fiscal", {"scenario", "member"},
                 {{"terminal_commitments", money,
                   "Present value of what is promised and not paid after the last quarter",
                   "最後一季後已承諾而未支付款項的現值"}}));
  return all;
}

}  // namespace lionrock::results
