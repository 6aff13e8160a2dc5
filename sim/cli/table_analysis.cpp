// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/table_analysis.hpp"

#include <fmt/format.h>

#include "sim/cli/table_columns.hpp"
#include "sim/input_output/extraction.hpp"
#include "sim/input_output/linkages.hpp"
#include "sim/input_output/multipliers.hpp"
#include "sim/input_output/prices.hpp"

namespace lionrock::cli {

using Eigen::Index;
using Eigen::VectorXd;
using input_output::CostChange;
using input_output::Effects;
using input_output::per_output;
using input_output::Table;

namespace {

/// Weights of manufacturing among all industries by value added.
VectorXd manufacturing_weights(const Table& table)
{
  VectorXd weights = table.value_added();
  for (Index i = 0; i < table.size(); ++i)
    if (!table.industries[static_cast<std::size_t>(i)].manufacturing) weights[i] = 0.0;
  return weights;
}

NumberColumn multiplier_column(const Table& table, const Words& group, const Words& detail,
                               const Words& unit, const VectorXd& values)
{
  const double everywhere = weighted_mean(values, table.value_added());
  const double manufacturing = weighted_mean(values, manufacturing_weights(table));
  return {group, detail, unit, 3, industry_cells(table, values, {everywhere, manufacturing})};
}

}  // namespace

TableView multipliers_view(const pack::EconomyPack& pack, const Table& table, double propensity)
{
  const TableModel model(table);
  const auto m =
      multipliers(model.system, model.a, per_output(pack.structure.employed, table.output),
                  household_closure(table, propensity));
  TableView view{
      .title = table_title(table, "Multipliers per HK$ of final demand", "每港元最終需求的乘數"),
      .rows = industry_rows(table),
      .columns = {},
      .remark = {},
      .notes = {
          {fmt::format("Type I: with suppliers. Type II: and with households spending {} of "
                       "compensation of employees. Means are weighted by value added.",
                       propensity),
           fmt::format(
               "第一類：連同供應商。第二類：再加住戶支出僱員報酬的 {}。平均值按增加價值加權。",
               propensity)},
          {"Value added includes compensation of employees and taxes on production, so the "
           "columns overlap and must not be added up. Employment: persons per HK$ million "
           "of final demand a year.",
           "增加價值包括僱員報酬及生產稅，各欄互有重疊，不可相加。"
           "就業人數：每年每百萬港元最終需求所需人數。"}}};
  view.rows.push_back({"", "", {"Mean of all industries", "所有行業平均"}});
  view.rows.push_back({"", "", {"Mean of manufacturing", "製造業平均"}});

  using Field = VectorXd Effects::*;
  const auto add = [&](const Words& group, const Words& unit, Field field) {
    view.columns.push_back(
        multiplier_column(table, group, {"type I", "第一類"}, unit, m.type_i.*field));
    view.columns.push_back(
        multiplier_column(table, group, {"type II", "第二類"}, unit, m.type_ii.*field));
  };
  add({"Output", "產出"}, per_dollar, &Effects::output);
  add({"Value added", "增加價值"}, per_dollar, &Effects::value_added);
  add({"Compensation of employees", "僱員報酬"}, per_dollar, &Effects::income);
  add({"Employment", "就業人數"}, {"persons per HK$m a year", "每年每百萬港元人數"},
      &Effects::jobs);
  add({"Imports", "進口"}, per_dollar, &Effects::imports);
  add({"Taxes", "稅項"}, per_dollar, &Effects::taxes);
  return view;
}

TableView linkages_view(const Table& table)
{
  const TableModel model(table);
  const auto all = linkages(model.system, table.domestic, table.output);
  TableView view{.title = table_title(table, "Linkages", "產業關聯"),
                 .rows = industry_rows(table),
                 .columns = {},
                 .remark = {.title = {"Class", "類別"}, .cells = {}},
                 .notes = {{"Power and sensitivity of dispersion (Rasmussen) and supply (Ghosh) "
                            "have mean 1; variation is low where "
                            "effects spread evenly. Key: power and supply above 1.",
                            "影響力、感應度（Rasmussen）及供應（Ghosh）的平均值為 "
                            "1；變異係數低表示影響分布平均。關鍵：影響力及供應均大於 1。"}}};
  const auto add = [&](const Words& group, const Words& detail, const VectorXd& values) {
    view.columns.push_back({group, detail, {"1", "1"}, 3, industry_cells(table, values, {})});
  };
  add({"Backward", "後向"}, {"direct", "直接"}, all.direct_backward);
  add({"Forward", "前向"}, {"direct", "直接"}, all.direct_forward);
  add({"Backward", "後向"}, {"power", "影響力"}, all.power);
  add({"Forward", "前向"}, {"sensitivity", "感應度"}, all.sensitivity);
  add({"Forward", "前向"}, {"supply", "供應"}, all.supply_sensitivity);
  add({"Backward", "後向"}, {"variation", "變異"}, all.power_variation);
  add({"Forward", "前向"}, {"variation", "變異"}, all.sensitivity_variation);

  const std::vector<Words> names{{"key", "關鍵"},
                                 {"backward-oriented", "後向型"},
                                 {"forward-oriented", "前向型"},
                                 {"weak", "弱"},
                                 {"no output", "無產出"}};
  for (const input_output::LinkageClass kind : all.kind)
    view.remark.cells.push_back(names[static_cast<std::size_t>(kind)]);
  return view;
}

TableView prices_view(const Table& table, double rise)
{
  const TableModel model(table);
  const Index n = table.size();
  const double percent = 100.0 * rise;
  TableView view{
      .title = table_title(table, fmt::format("Price changes after costs rise by {} %", percent),
                           fmt::format("成本上升 {}% 後的價格變動", percent)),
      .rows = industry_rows(table),
      .columns = {},
      .remark = {},
      .notes = {{"Every industry passes its costs on in full; quantities do not change.",
                 "各行業將成本全數轉嫁；數量不變。"}}};
  view.rows.push_back({"", "", {"Private consumption", "私人消費"}});

  const auto add = [&](const Words& group, std::initializer_list<VectorXd CostChange::*> parts) {
    auto change = CostChange::none(n);
    for (const auto part : parts) (change.*part).setConstant(rise);
    const VectorXd p = prices(model.system, model.a, change);
    const double basket = final_use_price(table, input_output::households, p, change.import_prices);
    const VectorXd increase = 100.0 * (p - VectorXd::Ones(n));
    view.columns.push_back(
        {group, {}, per_cent, 2, industry_cells(table, increase, {100.0 * (basket - 1.0)})});
  };
  add({"Wages", "工資"}, {&CostChange::wages});
  add({"Import prices", "進口價格"}, {&CostChange::import_prices});
  add({"Taxes", "稅項"}, {&CostChange::product_taxes, &CostChange::production_taxes});
  add({"Surplus", "經營盈餘"}, {&CostChange::surplus});
  add({"All", "全部"}, {&CostChange::wages, &CostChange::import_prices, &CostChange::product_taxes,
                        &CostChange::production_taxes, &CostChange::surplus});
  return view;
}

TableView extract_each_view(const Table& table)
{
  const TableModel model(table);
  const auto lost = extract_each(model.system, table.output);
  TableView view{
      .title = table_title(table, "Output lost when one industry is extracted",
                           "抽取單一行業所損失的產出"),
      .rows = industry_rows(table),
      .columns = {},
      .remark = {},
      .notes = {
          {"Total: the industry and its sales to final demand are gone. Backward: it buys nothing "
           "at home. "
           "Forward: it sells nothing to industries.",
           "總計：該行業連同其最終需求銷售消失。後向：不再本地採購。前向：不再售予其他行業。"}}};
  const auto add = [&](const Words& group, const VectorXd& values) {
    view.columns.push_back({group, {}, hk_millions, 0, industry_cells(table, values, {})});
    view.columns.push_back({group,
                            {"of output", "佔產出"},
                            per_cent,
                            2,
                            industry_cells(table, 100.0 / table.output.sum() * values, {})});
  };
  add({"Total", "總計"}, lost.total);
  add({"Backward", "後向"}, lost.backward);
  add({"Forward", "前向"}, lost.forward);
  return view;
}

TableView extract_view(const pack::EconomyPack& pack, const Table& table,
                       const std::vector<Index>& group)
{
  const TableModel model(table);
  const auto lost = extract(model.system, table.output, group);
  std::string codes;
  for (const Index i : group)
    codes += (codes.empty() ? "" : ", ") + table.industries[static_cast<std::size_t>(i)].code;
  TableView view{.title = table_title(table, "Losses by industry without " + codes,
                                      "抽取 " + codes + " 後各行業的損失"),
                 .rows = industry_rows(table),
                 .columns = {},
                 .remark = {},
                 .notes = {}};
  view.rows.push_back({"", "", {"All industries", "所有行業"}});
  const auto add = [&](const Words& name, const Words& detail, const Words& unit,
                       const VectorXd& values) {
    view.columns.push_back({name, detail, unit, 0, industry_cells(table, values, {values.sum()})});
  };
  const Words output{"Output", "產出"};
  const VectorXd jobs = per_output(pack.structure.employed, table.output);
  add(output, {"total", "總計"}, hk_millions, lost.total);
  add(output, {"backward", "後向"}, hk_millions, lost.backward);
  add(output, {"forward", "前向"}, hk_millions, lost.forward);
  add({"Value added", "增加價值"}, {"total", "總計"}, hk_millions,
      model.a.value_added().cwiseProduct(lost.total));
  add({"Employment", "就業人數"}, {"total", "總計"}, {"persons", "人"},
      jobs.cwiseProduct(lost.total));
  return view;
}

}  // namespace lionrock::cli
