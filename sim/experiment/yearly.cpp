// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/yearly.hpp"

#include <span>

namespace lionrock::experiment {

namespace {

using Year = std::span<const MacroQuarter>;

double sum(Year year, double MacroQuarter::*place)
{
  double total = 0.0;
  for (const MacroQuarter& quarter : year) total += quarter.*place;
  return total;
}

double mean(Year year, double MacroQuarter::*place)
{
  return sum(year, place) / static_cast<double>(year.size());
}

MacroYear summed(Year year)
{
  const double basic = sum(year, &MacroQuarter::gdp_basic);
  return {.gdp_nominal = sum(year, &MacroQuarter::gdp_nominal),
          .gdp_real = sum(year, &MacroQuarter::gdp_real),
          .gni = sum(year, &MacroQuarter::gni),
          .unemployment_rate = mean(year, &MacroQuarter::unemployment_rate),
          .employment = mean(year, &MacroQuarter::employment),
          .utilisation = mean(year, &MacroQuarter::utilisation),
          .fiscal_balance = sum(year, &MacroQuarter::fiscal_balance),
          .narrow_value_added = sum(year, &MacroQuarter::narrow_value_added),
          .narrow_share = sum(year, &MacroQuarter::narrow_value_added) / basic,
          .wide_share = sum(year, &MacroQuarter::wide_value_added) / basic,
          .fhki_share = sum(year, &MacroQuarter::fhki_value_added) / basic,
          .wide_reclassified_share = sum(year, &MacroQuarter::wide_reclassified) / basic};
}

}  // namespace

void set_inflation(std::vector<MacroQuarter>& quarters)
{
  for (std::size_t t = 4; t < quarters.size(); ++t)
    quarters[t].inflation = quarters[t].cpi / quarters[t - 4].cpi - 1.0;
}

std::vector<MacroYear> yearly(const std::vector<MacroQuarter>& quarters, double base_gdp)
{
  std::vector<MacroYear> years;
  double real_before = base_gdp;
  double deflator_before = 1.0;
  double price_before = 1.0;
  for (std::size_t first = 0; first < quarters.size(); first += 4) {
    if (first + 4 > quarters.size()) {
      years.emplace_back();
      break;
    }
    const Year year{&quarters[first], 4};
    MacroYear now = summed(year);
    const double deflator = now.gdp_nominal / now.gdp_real;
    const double price = mean(year, &MacroQuarter::cpi);
    now.real_growth = now.gdp_real / real_before - 1.0;
    now.deflator_growth = deflator / deflator_before - 1.0;
    now.inflation = price / price_before - 1.0;
    real_before = now.gdp_real;
    deflator_before = deflator;
    price_before = price;
    years.push_back(now);
  }
  return years;
}

}  // namespace lionrock::experiment
