// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "sim/cli/table_analysis.hpp"
#include "sim/cli/table_columns.hpp"
#include "sim/input_output/check.hpp"
#include "sim/input_output/multipliers.hpp"

namespace lionrock::cli {

using Eigen::VectorXd;
using input_output::per_output;
using input_output::Table;

namespace {

/// The two structures of a pack in one column each, and the difference.
void add_pair(TableView& view, const pack::EconomyPack& pack, const Words& group, const Words& unit,
              int decimals, const VectorXd& value, const VectorXd& alternative, double total,
              double alternative_total)
{
  const auto year = [](const Table& table) {
    return Words{std::to_string(table.structure_year), std::to_string(table.structure_year)};
  };
  view.columns.push_back(
      {group, year(pack.table), unit, decimals, industry_cells(pack.table, value, {total})});
  view.columns.push_back(
      {group, year(pack.alternative_table), unit, decimals,
       industry_cells(pack.alternative_table, alternative, {alternative_total})});
  view.columns.push_back(
      {group,
       {"difference", "差異"},
       unit,
       decimals,
       industry_cells(pack.table, alternative - value, {alternative_total - total})});
}

VectorXd export_shares(const Table& table)
{
  return per_output(table.final_domestic.col(input_output::exports_intermediate) +
                        table.final_domestic.col(input_output::exports_final),
                    table.output);
}

/// Sum of absolute differences over the sum of a block of cells.
double moved(const Eigen::MatrixXd& cells, const Eigen::MatrixXd& alternative)
{
  return (alternative - cells).cwiseAbs().sum() / cells.cwiseAbs().sum();
}

Words gap_note(const Table& table)
{
  const double products = product_gap(table).cwiseAbs().maxCoeff();
  const double industries = industry_gap(table).cwiseAbs().maxCoeff();
  return {
      fmt::format(
          "Structure of {}: largest gap of a product {:.1e}, of an industry {:.1e} HK$ million.",
          table.structure_year, products, industries),
      fmt::format("{} 年結構：產品最大差額 {:.1e}，行業最大差額 {:.1e} 百萬港元。",
                  table.structure_year, products, industries)};
}

}  // namespace

TableView balance_view(const pack::EconomyPack& pack)
{
  const TableModel model(pack.table);
  const TableModel other(pack.alternative_table);
  const Table& t = pack.table;
  const Table& s = pack.alternative_table;
  TableView view{.title = {fmt::format("The two structures of {}, {}", pack.name, t.year),
                           fmt::format("{} {} 年的兩種結構", pack.name, t.year)},
                 .rows = industry_rows(t),
                 .columns = {},
                 .remark = {},
                 .notes = {gap_note(t), gap_note(s)}};
  view.rows.push_back({"", "", {"All industries", "所有行業"}});

  add_pair(view, pack, {"Output", "產出"}, hk_millions, 0, t.output, s.output, t.output.sum(),
           s.output.sum());
  const auto share = [&](const Words& group, const VectorXd& value, const VectorXd& alternative) {
    add_pair(view, pack, group, per_cent, 1, 100.0 * value, 100.0 * alternative,
             100.0 * weighted_mean(value, t.output), 100.0 * weighted_mean(alternative, s.output));
  };
  share({"Domestic inputs", "本地投入"}, model.a.domestic.colwise().sum().transpose(),
        other.a.domestic.colwise().sum().transpose());
  share({"Imported inputs", "進口投入"}, model.a.imports(), other.a.imports());
  share({"Exports", "出口"}, export_shares(t), export_shares(s));
  const VectorXd m = output_multipliers(model.system);
  const VectorXd m_other = output_multipliers(other.system);
  add_pair(view, pack, {"Multiplier I", "第一類乘數"}, per_dollar, 3, m, m_other,
           weighted_mean(m, t.value_added()), weighted_mean(m_other, s.value_added()));

  const double domestic = 100.0 * moved(t.domestic, s.domestic);
  const double imported = 100.0 * moved(t.imported, s.imported);
  const double final_use = 100.0 * moved(t.final_domestic, s.final_domestic);
  view.notes.push_back(
      {fmt::format("Cells differ by {:.1f} % of domestic intermediate use, {:.1f} % of imported "
                   "intermediate use and "
                   "{:.1f} % of domestic final use.",
                   domestic, imported, final_use),
       fmt::format("格值差異：本地中間使用 {:.1f}%，進口中間使用 {:.1f}%，本地最終使用 {:.1f}%。",
                   domestic, imported, final_use)});
  return view;
}

TableView shares_view(const pack::EconomyPack& pack, const Table& table)
{
  TableView view{
      .title = table_title(table, "Value added by definition of manufacturing",
                           "按製造業定義劃分的增加價值"),
      .rows = industry_rows(table),
      .columns = {},
      .remark = {},
      .notes = {
          {fmt::format("GDP at basic prices: HK$ {:.0f} million.", pack.macro.gdp_basic),
           fmt::format("以基本價格計算的本地生產總值：{:.0f} 百萬港元。", pack.macro.gdp_basic)}}};
  view.rows.push_back({"", "", {"Total", "總計"}});
  view.rows.push_back(
      {"", "", {"Share of GDP at basic prices, %", "佔以基本價格計算的本地生產總值，%"}});
  const VectorXd value_added = table.value_added();
  const auto add = [&](const Words& group, const Words& detail, const VectorXd& weights) {
    const VectorXd counted = weights.cwiseProduct(value_added);
    view.columns.push_back(
        {group, detail, hk_millions, 1,
         industry_cells(table, counted,
                        {counted.sum(), 100.0 * counted.sum() / pack.macro.gdp_basic})});
  };
  add({"Value added", "增加價值"}, {}, VectorXd::Ones(table.size()));
  add({"Narrow", "狹義"}, {}, pack.shares.narrow);
  add({"Wide", "廣義"}, {"April 2025", "2025年4月"}, pack.shares.wide_2025);
  add({"Wide", "廣義"}, {"May 2026", "2026年5月"}, pack.shares.wide_2026);
  add({"FHKI", "工總"}, {}, pack.shares.fhki);
  return view;
}

}  // namespace lionrock::cli
