// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/instrument_view.hpp"

#include <algorithm>
#include <cmath>

#include "sim/policy/labels.hpp"

namespace lionrock::experiment {

using results::Results;

namespace {

/// Whether a variable says what single instruments did.
bool says_what_was_done(const results::Variable& variable)
{
  return is_of_instruments(variable) && variable.name != "projects_beyond_evidence" &&
         variable.name != "budget_left";
}

void add_to(std::vector<double>& sums, const std::vector<double>& values)
{
  for (std::size_t m = 0; m < sums.size(); ++m) sums[m] += values[m];
}

}  // namespace

bool is_of_instruments(const results::Variable& variable)
{
  return variable.group == "instrument" && variable.axes.back() == "instrument";
}

InstrumentView::InstrumentView(const Results& results, std::size_t scenario)
    : view{results, scenario, "instrument"}, entries()
{
  for (std::size_t i = 0; i < length("instrument"); ++i) {
    const auto acts = [&](const results::Variable& variable) {
      return says_what_was_done(variable) && did(variable.name, i);
    };
    if (std::any_of(results.variables.begin(), results.variables.end(), acts)) entries.push_back(i);
  }
}

std::size_t InstrumentView::length(const char* axis) const
{
  return static_cast<std::size_t>(results::axis_of(view.results, "instrument", axis).size());
}

bool InstrumentView::did(const std::string& name, std::size_t entry) const
{
  for (std::size_t q = 0; q < length("quarter"); ++q)
    for (const double value : view.at(name, q, entry))
      if (value != 0.0) return true;  // what is unknown may have been something
  return false;
}

bool InstrumentView::is_promised_before(const std::vector<policy::Instrument>& own,
                                        std::size_t entry) const
{
  const auto& names = texts_of(view.results, "instrument", "name_en");
  const auto& mechanisms = texts_of(view.results, "instrument", "mechanism");
  return std::ranges::none_of(own, [&](const policy::Instrument& instrument) {
    return policy::full_name(instrument, true) == names[entry] &&
           instrument.mechanism_name() == mechanisms[entry];
  });
}

std::vector<double> InstrumentView::cash(std::size_t last, std::size_t entry) const
{
  std::vector<double> paid = since_start("outlay", last, entry);
  const auto bought = since_start("equity_bought", last, entry);
  const auto returned = since_start("equity_returned", last, entry);
  for (std::size_t m = 0; m < paid.size(); ++m) paid[m] += bought[m] - returned[m];
  return paid;
}

std::vector<double> InstrumentView::total_since_start(const std::string& name,
                                                      std::size_t last) const
{
  std::vector<double> sums(length("member"), 0.0);
  for (const std::size_t i : entries) add_to(sums, since_start(name, last, i));
  return sums;
}

std::vector<double> InstrumentView::total_cash(std::size_t last) const
{
  std::vector<double> money(length("member"), 0.0);
  for (const std::size_t i : entries) add_to(money, cash(last, i));
  return money;
}

std::vector<double> InstrumentView::public_money(std::size_t last) const
{
  std::vector<double> money = total_cash(last);
  add_to(money, total_since_start("tax_forgone", last));
  return money;
}

double InstrumentView::beyond_evidence(std::size_t last, std::size_t entry) const
{
  const double projects = mean_of(view.at("projects_beyond_evidence", last, entry));
  return std::isnan(projects) ? 0.0 : projects;
}

std::optional<double> InstrumentView::budget_used(std::size_t last, std::size_t entry) const
{
  std::vector<double> left = view.at("budget_left", 0, entry);
  for (std::size_t q = 1; q <= last; ++q) {
    const auto now = view.at("budget_left", q, entry);
    for (std::size_t m = 0; m < left.size(); ++m)
      if (!std::isnan(now[m])) left[m] = now[m];
  }
  std::erase_if(left, [](double part) { return std::isnan(part); });
  if (left.empty()) return std::nullopt;
  return 1.0 - mean_of(left);
}

std::optional<RanOut> InstrumentView::ran_out(std::size_t entry) const
{
  const std::size_t members = length("member");
  std::vector<std::size_t> first(members, length("quarter"));
  for (std::size_t q = length("quarter"); q-- > 0;) {
    const auto left = view.at("budget_left", q, entry);
    for (std::size_t m = 0; m < members; ++m)
      if (left[m] < least_budget) first[m] = q;
  }
  std::erase(first, length("quarter"));
  if (first.empty()) return std::nullopt;
  const auto middle = first.begin() + (std::ssize(first) - 1) / 2;
  std::nth_element(first.begin(), middle, first.end());
  return RanOut{static_cast<int>(first.size()), static_cast<int>(members),
                results::axis_of(view.results, "instrument", "quarter").labels[*middle]};
}

}  // namespace lionrock::experiment
