// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_context.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/printable.hpp"

namespace lionrock::scenario {

namespace {

constexpr Accepts number(std::string_view key, std::string_view meaning,
                         std::string_view absent = {})
{
  return {.key = key,
          .kind = Kind::number,
          .meaning = meaning,
          .low = -policy::no_limit,
          .high = policy::no_limit,
          .absent = absent};
}

const std::vector<Accepts> measure_keys{
    words("indicator", "what is counted, in English"),
    words("indicator_zh", "the same in Traditional Chinese"),
    number("value", "how much of it"),
    words("unit", "unit of the value"),
    words("unit_zh", "the same in Traditional Chinese", "the unit as it is"),
    {.key = "by", .kind = Kind::quarter, .meaning = "quarter by which it is to be reached"},
};

const std::vector<Accepts> shock_keys{
    words("kind", "what happens, in words"),
    words("market", "where", "everywhere"),
    {.key = "from", .kind = Kind::quarter, .meaning = "first quarter", .absent = "not known"},
    {.key = "until", .kind = Kind::quarter, .meaning = "last quarter", .absent = "no end"},
    number("rate", "rate, a fraction", "not stated"),
    number("size", "size, in what its source says", "not stated"),
    words("through", "key of a scenario, or mechanism, that expresses it", "nothing does"),
    {.key = "required",
     .kind = Kind::list,
     .meaning = "numbers that no document states",
     .absent = "none"},
};

/// Words that name a key of a scenario or a mechanism with terms of the names required.
void check_through(const EntryTable& table, const ContextShock& shock)
{
  if (shock.through.empty() || find_accepts(shock.through) != nullptr) return;
  const toml::node& node = *table.node("through");
  const auto mechanism = policy::mechanism_named(shock.through);
  if (!mechanism)
    throw table.refused(node,
                        fmt::format("through = \"{}\" is not known", printable(shock.through)),
                        "a key of a scenario such as outlook.world_demand_growth, or a mechanism");
  for (const std::string& name : shock.required)
    if (policy::find_term(*mechanism, name) == nullptr)
      throw table.refused(*table.node("required"),
                          fmt::format("\"{}\" is no term of {}", printable(name), shock.through),
                          "names of terms");
}

}  // namespace

std::vector<Measure> read_measures(const EntryTable& entry)
{
  std::vector<Measure> all;
  for (const toml::table* each : entry.tables("measure")) {
    const EntryTable table{entry.document, *each, measure_keys, "a measure"};
    table.check_keys();
    all.push_back({.indicator = table.text("indicator"),
                   .indicator_zh = table.text("indicator_zh"),
                   .value = *table.sourced_number("value"),
                   .unit = table.text("unit"),
                   .unit_zh = table.text("unit_zh"),
                   .by = *table.quarter("by")});
  }
  return all;
}

std::vector<ContextShock> read_shocks(const EntryTable& entry)
{
  std::vector<ContextShock> all;
  for (const toml::table* each : entry.tables("shock")) {
    const EntryTable table{entry.document, *each, shock_keys, "a shock"};
    table.check_keys();
    all.push_back({.kind = table.text("kind"),
                   .market = table.text("market"),
                   .from = table.sourced_quarter("from"),
                   .until = table.sourced_quarter("until"),
                   .rate = table.sourced_number("rate"),
                   .size = table.sourced_number("size"),
                   .through = table.text("through"),
                   .required = table.names("required")});
    check_through(table, all.back());
  }
  return all;
}

}  // namespace lionrock::scenario
