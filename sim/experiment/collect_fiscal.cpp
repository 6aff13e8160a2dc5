// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/collect_fiscal.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "sim/results/policy_schema.hpp"
#include "sim/results/schema.hpp"

namespace lionrock::experiment {

namespace {

using Members = std::vector<std::vector<const FiscalResults*>>;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Adds a variable of `each` numbers a member, which `append` appends where it has any.
template <class Append>
void add_by_member(results::Results& all, const Members& members, std::string_view name,
                   std::size_t each, const Append& append)
{
  std::vector<double> values;
  for (const auto& scenario : members)
    for (const FiscalResults* member : scenario) {
      if (member->quarters.empty())
        values.insert(values.end(), each, unknown);
      else
        append(*member, values);
    }
  all.variables.push_back(results::make_variable("fiscal", name, std::move(values)));
}

void set_axes(results::Results& all, int base_year, int years)
{
  const std::vector<std::string> accounts{pack::fiscal_account_names.begin(),
                                          pack::fiscal_account_names.end()};
  const std::vector<std::string> kinds{pack::fiscal_kind_names.begin(),
                                       pack::fiscal_kind_names.end()};
  all.axes["fiscal"] = {results::axis_of(all, "macro", "scenario"),
                        results::axis_of(all, "macro", "member"),
                        results::fiscal_year_axis(base_year, years),
                        results::fiscal_account_axis(accounts), results::fiscal_kind_axis(kinds)};
}

}  // namespace

std::vector<FiscalPeriod> fiscal_years(const FiscalResults& found)
{
  std::vector<FiscalPeriod> years;
  FiscalPeriod year = FiscalPeriod{}.then(found.before, 0.75);
  for (std::size_t t = 0; t < found.quarters.size(); ++t) {
    year = year.then(found.quarters[t], 1.0);
    if (t % 4 != 0) continue;  // the first quarter of a calendar year is the last of a fiscal year
    years.push_back(year);
    year = {};
  }
  return years;
}

void add_fiscal(results::Results& all, const Members& members, int base_year)
{
  std::size_t years = 0;
  for (const auto& scenario : members)
    for (const FiscalResults* member : scenario)
      years = std::max(years, fiscal_years(*member).size());
  if (years == 0) return;
  set_axes(all, base_year, static_cast<int>(years));

  const auto add_table = [&](std::string_view name, FiscalTable FiscalPeriod::*place) {
    add_by_member(all, members, name, years * pack::fiscal_accounts * pack::fiscal_kinds,
                  [&](const FiscalResults& member, std::vector<double>& values) {
                    for (const FiscalPeriod& year : fiscal_years(member))
                      for (const auto& account : year.*place)
                        values.insert(values.end(), account.begin(), account.end());
                  });
  };
  add_table("cash", &FiscalPeriod::cash);
  add_table("cash_new", &FiscalPeriod::cash_new);
  add_table("accrual", &FiscalPeriod::accrual);
  add_table("commitments", &FiscalPeriod::commitments);
  add_table("commitments_new", &FiscalPeriod::commitments_new);
  const auto add_total = [&](std::string_view name, double FiscalPeriod::*place) {
    add_by_member(all, members, name, years,
                  [&](const FiscalResults& member, std::vector<double>& values) {
                    for (const FiscalPeriod& year : fiscal_years(member))
                      values.push_back(year.*place);
                  });
  };
  add_total("balance", &FiscalPeriod::balance);
  add_total("reserves", &FiscalPeriod::reserves);
  add_total("debt", &FiscalPeriod::debt);
  add_total("debt_for_instruments", &FiscalPeriod::new_debt);
  add_total("minimum_tax", &FiscalPeriod::minimum_tax);
  add_by_member(all, members, "terminal_commitments", 1,
                [](const FiscalResults& member, std::vector<double>& values) {
                  values.push_back(member.terminal);
                });
}

}  // namespace lionrock::experiment
