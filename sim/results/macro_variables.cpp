// SPDX-License-Identifier: Apache-2.0
#include "sim/results/variable_tables.hpp"

namespace lionrock::results {
namespace {

constexpr std::string_view flow = "HK$ million per quarter";
constexpr std::string_view real_flow = "HK$ million per quarter at base-year prices";
constexpr std::string_view stock = "HK$ million";
constexpr std::string_view fraction = "fraction";
constexpr std::string_view index = "index, base year = 1";

const std::vector<VariableLine> national_accounts = {
    {"gdp_nominal", flow, "GDP at current market prices", "以當時市價計算的本地生產總值"},
    {"gdp_real", real_flow, "GDP in real terms", "實質本地生產總值"},
    {"gdp_production", flow, "GDP by production", "以生產法計算的本地生產總值"},
    {"gdp_expenditure", flow, "GDP by expenditure", "以開支法計算的本地生產總值"},
    {"gdp_income", flow, "GDP by income", "以收入法計算的本地生產總值"},
    {"gdp_basic", flow, "GDP at basic prices", "以基本價格計算的本地生產總值"},
    {"gni", flow, "Gross national income", "本地居民總收入"},
    {"gdp_deflator", index, "Implicit price deflator of GDP", "本地生產總值內含平減物價指數"},
    {"private_consumption", flow, "Private consumption", "私人消費開支"},
    {"private_consumption_real", real_flow, "Private consumption in real terms",
     "實質私人消費開支"},
    {"government_consumption", flow, "Government consumption", "政府消費開支"},
    {"government_consumption_real", real_flow, "Government consumption in real terms",
     "實質政府消費開支"},
    {"fixed_investment", flow, "Gross domestic fixed capital formation", "本地固定資本形成總額"},
    {"fixed_investment_real", real_flow, "Gross domestic fixed capital formation in real terms",
     "實質本地固定資本形成總額"},
    {"inventory_change", flow, "Change in inventories", "存貨增減"},
    {"inventory_change_real", real_flow, "Change in inventories in real terms", "實質存貨增減"},
    {"exports", flow, "Exports of goods and services, excluding re-exports",
     "貨品及服務出口（不包括轉口）"},
    {"exports_real", real_flow, "Exports of goods and services in real terms, excluding re-exports",
     "實質貨品及服務出口（不包括轉口）"},
    {"imports", flow, "Imports of goods and services, excluding re-exports",
     "貨品及服務進口（不包括轉口）"},
    {"imports_real", real_flow, "Imports of goods and services in real terms, excluding re-exports",
     "實質貨品及服務進口（不包括轉口）"},
    {"lost_export_orders", flow, "Export orders that no firm could fill", "未能承接的出口訂單"},
    {"overflow_to_imports", flow, "Domestic orders that went to imports for want of capacity",
     "因產能不足轉向進口的本地訂單"},
};

const std::vector<VariableLine> prices_and_labour = {
    {"cpi", index, "Consumer price index", "消費物價指數"},
    {"inflation", fraction, "Consumer price inflation on the same quarter a year before",
     "消費物價按年通脹率"},
    {"employment", "persons", "Employed persons", "就業人數"},
    {"labour_force", "persons", "Labour force", "勞動人口"},
    {"unemployment_rate", fraction, "Unemployment rate", "失業率"},
    {"vacancies", "posts", "Vacancies", "職位空缺"},
    {"utilisation", fraction, "Utilisation of capacity", "產能使用率"},
    {"wage_index", index, "Nominal wage per employed person", "名義工資指數"},
    {"real_wage_index", index, "Wage per employed person over consumer prices", "實質工資指數"},
};

const std::vector<VariableLine> money_and_government = {
    {"base_rate", "fraction per year", "Base rate", "基本利率"},
    {"fiscal_balance", flow, "Balance of the government's accounts, surplus > 0",
     "政府帳目盈餘（赤字為負）"},
    {"fiscal_reserves", stock, "Fiscal reserves, end of quarter", "季末財政儲備"},
    {"government_debt", stock, "Government debt, end of quarter", "季末政府債務"},
    {"household_deposits", stock, "Deposits of households, end of quarter", "季末住戶存款"},
    {"firm_deposits", stock, "Deposits of firms, end of quarter", "季末企業存款"},
    {"firm_loans", stock, "Loans to firms, end of quarter", "季末企業貸款"},
    {"net_foreign_assets", stock, "Net foreign assets, end of quarter", "季末對外資產淨值"},
};

const std::vector<VariableLine> manufacturing = {
    {"manufacturing_value_added", flow, "Value added of manufacturing at basic prices",
     "製造業增加價值（基本價格）"},
    {"manufacturing_share_narrow", fraction,
     "Manufacturing's share of GDP at basic prices, narrow definition",
     "製造業佔以基本價格計算的本地生產總值比重（狹義）"},
    {"manufacturing_share_wide", fraction,
     "Manufacturing's share of GDP at basic prices, wide definition",
     "製造業佔以基本價格計算的本地生產總值比重（廣義）"},
    {"manufacturing_share_fhki", fraction,
     "Manufacturing's share of GDP at basic prices, Federation of Hong Kong Industries' definition",
     "製造業佔以基本價格計算的本地生產總值比重（香港工業總會定義）"},
    {"manufacturing_share_wide_reclassification", fraction,
     "Part of the wide share that comes from the definition of May 2026 alone",
     "廣義比重中純因2026年5月定義更改而來的部分"},
    {"manufacturing_share_narrow_trend", fraction,
     "Narrow share had manufacturing's value added followed its trend without policy",
     "假如製造業增加價值按無政策趨勢發展的狹義比重"},
};

}  // namespace

std::vector<VariableSpec> quarterly_macro_variables()
{
  const std::vector<std::string_view> axes = {"scenario", "member", "quarter"};
  std::vector<VariableSpec> all;
  for (const auto* lines :
       {&national_accounts, &prices_and_labour, &money_and_government, &manufacturing}) {
    const auto part = on_axes("macro", axes, *lines);
    all.insert(all.end(), part.begin(), part.end());
  }
  all.push_back({"macro",
                 "unemployment_rate_by_skill",
                 {"scenario", "member", "quarter", "skill"},
                 fraction,
                 "Unemployment rate by skill",
                 "按技能劃分的失業率"});
  return all;
}

std::vector<VariableSpec> yearly_macro_variables()
{
  constexpr std::string_view yearly_flow = "HK$ million per year";
  return on_axes(
      "macro", {"scenario", "member", "year"},
      {
          {"gdp_nominal_annual", yearly_flow, "GDP of the year at current market prices",
           "全年以當時市價計算的本地生產總值"},
          {"gdp_real_annual", "HK$ million per year at base-year prices",
           "GDP of the year in real terms", "全年實質本地生產總值"},
          {"gni_annual", yearly_flow, "Gross national income of the year", "全年本地居民總收入"},
          {"real_growth_annual", "fraction per year", "Real GDP growth of the year",
           "本地生產總值全年實質增長率"},
          {"gdp_deflator_growth_annual", "fraction per year",
           "Change of the GDP deflator of the year", "全年本地生產總值平減物價指數變動率"},
          {"inflation_annual", "fraction per year", "Consumer price inflation of the year",
           "全年消費物價通脹率"},
          {"unemployment_rate_annual", fraction, "Unemployment rate, mean of the year",
           "全年平均失業率"},
          {"utilisation_annual", fraction, "Utilisation of capacity, mean of the year",
           "全年平均產能使用率"},
          {"employment_annual", "persons", "Employed persons, mean of the year",
           "全年平均就業人數"},
          {"fiscal_balance_annual", yearly_flow,
           "Balance of the government's accounts in the year, surplus > 0",
           "全年政府帳目盈餘（赤字為負）"},
          {"manufacturing_value_added_annual", yearly_flow,
           "Value added of manufacturing in the year at basic prices",
           "全年製造業增加價值（基本價格）"},
          {"manufacturing_share_narrow_annual", fraction,
           "Manufacturing's share of the year's GDP at basic prices, narrow definition",
           "製造業佔全年以基本價格計算的本地生產總值比重（狹義）"},
          {"manufacturing_share_wide_annual", fraction,
           "Manufacturing's share of the year's GDP at basic prices, wide definition",
           "製造業佔全年以基本價格計算的本地生產總值比重（廣義）"},
          {"manufacturing_share_fhki_annual", fraction,
           "Manufacturing's share of the year's GDP at basic prices, Federation of Hong Kong "
           "Industries' "
           "definition",
           "製造業佔全年以基本價格計算的本地生產總值比重（香港工業總會定義）"},
          {"manufacturing_share_wide_reclassification_annual", fraction,
           "Part of the year's wide share that comes from the definition of May 2026 alone",
           "全年廣義比重中純因2026年5月定義更改而來的部分"},
          {"real_growth_trend_annual", "fraction per year",
           "Real GDP growth of the year that supply allows without policy",
           "無政策下供應所容許的全年實質增長率"},
          {"productivity_growth_trend_annual", "fraction per year",
           "Growth of labour productivity of the whole economy in the year, exogenous",
           "全年整體勞動生產力增長率（外生）"},
          {"labour_force_growth_trend_annual", "fraction per year",
           "Growth of the labour force in the year, exogenous", "全年勞動人口增長率（外生）"},
          {"manufacturing_share_narrow_trend_annual", fraction,
           "The year's narrow share had manufacturing followed its trend without policy",
           "假如製造業按無政策趨勢發展的全年狹義比重"},
      });
}

}  // namespace lionrock::results
