// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/difference_indicators.hpp"

#include <array>

#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/macro_view.hpp"

namespace lionrock::experiment {

namespace {

using Values = std::vector<double>;

Values yearly(const ScenarioOf& of, const WholeYear& year, const char* name)
{
  const auto& years = results::axis_of(of.results, "macro", "year").numbers;
  return MacroView{of.results, of.scenario}.at(name,
                                               static_cast<std::size_t>(year.year - years.front()));
}

Values times(Values values, double factor)
{
  for (double& value : values) value *= factor;
  return values;
}

Values narrow_points(const ScenarioOf& of, const WholeYear& year)
{
  return times(yearly(of, year, "manufacturing_share_narrow_annual"), 100.0);
}

Values wide_points(const ScenarioOf& of, const WholeYear& year)
{
  return times(yearly(of, year, "manufacturing_share_wide_annual"), 100.0);
}

Values fhki_points(const ScenarioOf& of, const WholeYear& year)
{
  return times(yearly(of, year, "manufacturing_share_fhki_annual"), 100.0);
}

Values real_gdp(const ScenarioOf& of, const WholeYear& year)
{
  return yearly(of, year, "gdp_real_annual");
}

/// Income at the prices of what is made here: a gain in the terms of trade counts.
Values real_gni(const ScenarioOf& of, const WholeYear& year)
{
  Values income = yearly(of, year, "gni_annual");
  const Values real = yearly(of, year, "gdp_real_annual");
  const Values nominal = yearly(of, year, "gdp_nominal_annual");
  for (std::size_t m = 0; m < income.size(); ++m) income[m] *= real[m] / nominal[m];
  return income;
}

Values employment(const ScenarioOf& of, const WholeYear& year)
{
  return yearly(of, year, "employment_annual");
}

/// Mean of the year.
Values manufacturing_jobs(const ScenarioOf& of, const WholeYear& year)
{
  const PolicyView industry{of.results, of.scenario, "industry"};
  Values persons(yearly(of, year, "employment_annual").size(), 0.0);
  for (std::size_t i = 0; i < of.industries.size(); ++i) {
    if (!of.industries[i].manufacturing) continue;
    const Values four = industry.sum("employment", year.last - 3, year.last, i);
    for (std::size_t m = 0; m < persons.size(); ++m) persons[m] += four[m] / 4.0;
  }
  return persons;
}

/// Unemployment of a skill in per cent, mean of the year.
/// @param skill  place on axis skill
template <std::size_t skill>
Values unemployed_points(const ScenarioOf& of, const WholeYear& year)
{
  const PolicyView macro{of.results, of.scenario, "macro"};
  return times(macro.sum("unemployment_rate_by_skill", year.last - 3, year.last, skill),
               100.0 / 4.0);
}

Values real_wage(const ScenarioOf& of, const WholeYear& year)
{
  return PolicyView{of.results, of.scenario, "macro"}.sum("real_wage_index", year.last - 3,
                                                          year.last, 0);
}

Values public_money(const ScenarioOf& of, const WholeYear& year)
{
  if (has_group(of.results, "instrument"))
    return InstrumentView(of.results, of.scenario).public_money(year.last);
  return Values(static_cast<std::size_t>(results::axis_of(of.results, "macro", "member").size()),
                0.0);
}

Values debt(const ScenarioOf& of, const WholeYear& year)
{
  return MacroView{of.results, of.scenario}.at("government_debt", year.last);
}

constexpr std::array indicators{
    Indicator{"manufacturing_share_narrow", "percentage points", "narrow share, points [1]",
              "狹義比重（百分點）[1]", 2, false, false, narrow_points},
    Indicator{"manufacturing_share_wide", "percentage points", "wide share, points [1]",
              "廣義比重（百分點）[1]", 2, false, false, wide_points},
    Indicator{"manufacturing_share_fhki", "percentage points", "FHKI share, points [1]",
              "工總定義比重（百分點）[1]", 2, false, false, fhki_points},
    Indicator{"gdp_real", "HK$ million per year at base-year prices", "GDP, HK$ million a year [2]",
              "本地生產總值（每年百萬港元）[2]", 0, false, false, real_gdp},
    Indicator{"gni_real", "HK$ million per year at base-year prices of GDP",
              "GNI, HK$ million a year [2]", "本地居民總收入（每年百萬港元）[2]", 0, false, false,
              real_gni},
    Indicator{"employment", "persons", "employed persons", "就業人數", 0, false, false, employment},
    Indicator{"manufacturing_employment", "persons", "of them in manufacturing", "其中製造業", 0,
              false, false, manufacturing_jobs},
    Indicator{"unemployment_rate_basic", "percentage points", "unemployment, basic skill, points",
              "基層技能失業率（百分點）", 2, false, true, unemployed_points<0>},
    Indicator{"unemployment_rate_technical", "percentage points",
              "unemployment, technical skill, points", "技術技能失業率（百分點）", 2, false, true,
              unemployed_points<1>},
    Indicator{"unemployment_rate_professional", "percentage points",
              "unemployment, professional skill, points", "專業技能失業率（百分點）", 2, false,
              true, unemployed_points<2>},
    Indicator{"real_wage", "% of the first scenario", "real wage, mean, %", "實質平均工資（%）", 2,
              true, false, real_wage},
    Indicator{"public_money", "HK$ million at current prices since the start of the run",
              "public money, HK$ million [3]", "公帑（百萬港元）[3]", 0, false, false,
              public_money},
    Indicator{"government_debt", "HK$ million at current prices, end of year",
              "government debt, HK$ million [4]", "政府債務（百萬港元）[4]", 0, false, false, debt},
};

}  // namespace

std::span<const Indicator> difference_indicators() { return indicators; }

}  // namespace lionrock::experiment
