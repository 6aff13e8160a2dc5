// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/no_instrument.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

/// What the measures of an entry count.
std::string measured(const CatalogueEntry& entry)
{
  std::vector<std::string> all;
  for (const Measure& each : entry.measures)
    all.push_back(fmt::format("{} {} by {}, {}", each.value.value, each.unit, each.by.label(),
                              each.indicator));
  return fmt::format("{}", fmt::join(all, "; "));
}

std::string happening(const CatalogueEntry& entry)
{
  std::vector<std::string> all;
  for (const ContextShock& each : entry.shocks) {
    all.push_back(each.kind);
    if (!each.market.empty()) all.back() += fmt::format(" ({})", each.market);
    if (each.from) all.back() += fmt::format(" from {}", each.from->quarter.label());
    if (each.rate) all.back() += fmt::format(", rate {}", each.rate->value);
    if (each.size) all.back() += fmt::format(", size {}", each.size->value);
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

/// What a scenario writes to express a shock.
std::string instead_of(const ContextShock& shock)
{
  if (shock.through.empty()) return "no such instrument: no key of this version expresses it";
  if (const Accepts* accepts = find_accepts(shock.through))
    return fmt::format("the key {} of the scenario: {}", shock.through, expectation(*accepts));
  return fmt::format("an instrument of the scenario's own, mechanism = \"{}\"{}", shock.through,
                     shock.required.empty()
                         ? ""
                         : fmt::format(", which says {}", fmt::join(shock.required, " and ")));
}

}  // namespace

ScenarioError no_instrument(const Place& place, const CatalogueEntry& entry)
{
  const std::string used = fmt::format("instrument.use = \"{}\" is no instrument but", entry.slug);
  if (entry.status == "target")
    return {
        place, fmt::format("{} a target: {}", used, measured(entry)),
        "instruments that work towards it; [target] says which share a scenario is held against"};
  if (!entry.shocks.empty())
    return {place, fmt::format("{} what happens outside: {}", used, happening(entry)),
            instead_of(entry.shocks.front())};
  return {place, fmt::format("{} background: {}", used, measured(entry)),
          "an entry that acts: lionrock instruments --role lever"};
}

}  // namespace lionrock::scenario
