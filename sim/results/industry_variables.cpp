// SPDX-License-Identifier: Apache-2.0
#include "sim/results/variable_tables.hpp"

namespace lionrock::results {
namespace {

constexpr std::string_view quarterly = "HK$ million per quarter";
constexpr std::string_view yearly = "HK$ million per year";

}  // namespace

std::vector<VariableSpec> industry_variables()
{
  std::vector<VariableSpec> all = on_axes(
      "industry", {"scenario", "member", "quarter", "industry"},
      {
          {"output", quarterly, "Gross output at basic prices", "總產出（基本價格）"},
          {"output_real", "HK$ million per quarter at base-year prices",
           "Gross output in real terms", "實質總產出"},
          {"value_added", quarterly, "Value added at basic prices", "增加價值（基本價格）"},
          {"employment", "persons", "Persons engaged", "就業人數"},
          {"exports", quarterly, "Exports of the industry's product", "產品出口"},
          {"price", "index, base year = 1", "Price of the industry's product", "產品價格指數"},
          {"capital", "HK$ million at base-year prices", "Capital stock, end of quarter",
           "季末資本存量"},
          {"productivity", "index, base year = 1", "Labour productivity", "勞動生產力指數"},
      });
  all.push_back({"industry",
                 "binding_constraint_share",
                 {"scenario", "member", "quarter", "industry", "constraint"},
                 "fraction",
                 "Share of the industry's output by what limits the firm that makes it",
                 "按企業所受限制劃分的產出比重"});
  return all;
}

std::vector<VariableSpec> table_variables()
{
  std::vector<VariableSpec> all;
  const auto add = [&](const std::vector<std::string_view>& axes,
                       const std::vector<VariableLine>& lines) {
    const auto part = on_axes("table", axes, lines);
    all.insert(all.end(), part.begin(), part.end());
  };
  add({"scenario", "year", "product", "industry"},
      {
          {"domestic", yearly, "Domestic product used by the industry", "行業使用的本地產品"},
          {"imported", yearly, "Imported product used by the industry", "行業使用的進口產品"},
      });
  add({"scenario", "year", "product", "final_use"},
      {
          {"final_domestic", yearly, "Domestic product in final use", "作最終用途的本地產品"},
          {"final_imported", yearly, "Imported product in final use", "作最終用途的進口產品"},
      });
  add({"scenario", "year", "final_use"},
      {{"final_product_taxes", yearly, "Taxes less subsidies on products in final use",
        "最終用途產品的稅項減補貼"}});
  add({"scenario", "year", "industry"},
      {
          {"product_taxes", yearly, "Taxes less subsidies on products used",
           "所用產品的稅項減補貼"},
          {"compensation", yearly, "Compensation of employees", "僱員報酬"},
          {"production_taxes", yearly, "Other taxes less subsidies on production",
           "其他生產稅減補貼"},
          {"surplus", yearly, "Gross operating surplus", "經營盈餘總額"},
          {"output", yearly, "Gross output at basic prices", "總產出（基本價格）"},
      });
  return all;
}

std::vector<VariableSpec> parameter_variables()
{
  return on_axes(
      "parameter", {"scenario", "member", "parameter"},
      {{"value", "as parameter_units says", "Value the member was run with", "成員所用的參數值"}});
}

}  // namespace lionrock::results
