// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "sim/policy/mechanisms.hpp"
#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

constexpr std::string_view of_entry = "that of the entry; everyone without one";

constexpr std::array keys{
    Accepts{.key = "instrument.use",
            .kind = Kind::text,
            .meaning = "slug of an entry of the catalogue",
            .low = 1,
            .high = 80,
            .absent = "`mechanism` is needed"},
    Accepts{.key = "instrument.mechanism",
            .kind = Kind::choice,
            .meaning = "mechanism of an instrument of the scenario's own",
            .choices = policy::mechanism_names,
            .absent = "`use` is needed"},
    Accepts{.key = "instrument.name",
            .kind = Kind::text,
            .meaning = "its name in English; with `mechanism` only",
            .low = 1,
            .high = 120,
            .absent = "an error with `mechanism`"},
    Accepts{.key = "instrument.name_zh",
            .kind = Kind::text,
            .meaning = "its name in Traditional Chinese; with `mechanism` only",
            .low = 1,
            .high = 120,
            .absent = "the English name"},
    Accepts{.key = "instrument.industries",
            .kind = Kind::list,
            .meaning = "industries reached, slugs of the 35; empty is all",
            .absent = of_entry},
    Accepts{.key = "instrument.archetypes",
            .kind = Kind::list,
            .meaning = "kinds of project reached, slugs; with `industries`, both must hold",
            .absent = of_entry},
    Accepts{.key = "instrument.classes",
            .kind = Kind::list,
            .meaning = "classes of candidate reached",
            .absent = of_entry},
    Accepts{.key = "instrument.manufacturing_only",
            .kind = Kind::truth,
            .meaning = "manufacturing alone, where no industries are named",
            .absent = "that of the entry; false without one"},
    Accepts{.key = "instrument.advanced_only",
            .kind = Kind::truth,
            .meaning = "kinds of the sectors that the acceleration scheme names alone",
            .absent = "that of the entry; false without one"},
    Accepts{.key = "instrument.terms",
            .kind = Kind::terms,
            .meaning = "terms of the mechanism",
            .absent = "the entry's dated terms"},
    Accepts{.key = "instrument.assumption",
            .kind = Kind::truth,
            .meaning = "the entry's judgements hold where no document states a term",
            .absent = "that of the scenario extended; else false"},
    Accepts{.key = "instrument.from",
            .kind = Kind::quarter,
            .meaning = "first quarter of the instrument, or of these terms of an entry in force",
            .absent = "the entry's dates; the whole run without one"},
    Accepts{.key = "instrument.until",
            .kind = Kind::quarter,
            .meaning = "last quarter, inclusive",
            .absent = "the entry's; else no end"},
    Accepts{.key = "instrument.announced",
            .kind = Kind::quarter,
            .meaning = "quarter from which firms know the terms, at the latest the first; before "
                       "the instrument begins, those it begins with",
            .absent = "the entry's; else the first quarter"},
    Accepts{.key = "instrument.probability",
            .kind = Kind::number,
            .meaning = "that it comes into force at all, drawn for each member",
            .unit = "fraction",
            .low = 0.0,
            .high = 1.0,
            .absent = "1"},
    Accepts{.key = "instrument.legislation",
            .kind = Kind::legislation,
            .meaning = "a law is needed, and comes later than planned by `delay` on average",
            .unit = "quarters",
            .low = 0.0,
            .high = 40.0,
            .absent = "false"},
    Accepts{.key = "instrument.expected_life",
            .kind = Kind::number,
            .meaning = "for which firms believe it lasts",
            .unit = "years",
            .low = 0.25,
            .high = policy::no_limit,
            .absent = "no end"},
    Accepts{.key = "instrument.grandfathered",
            .kind = Kind::truth,
            .meaning = "projects keep the terms they decided on",
            .absent = "true"},
    Accepts{.key = "instrument.stacking",
            .kind = Kind::number,
            .meaning = "joint ceiling on the public share of a project's cost",
            .unit = "fraction",
            .low = 0.0,
            .high = 1.0,
            .absent = "1"},
    Accepts{.key = "instrument.clawback",
            .kind = Kind::number,
            .meaning = "share of a grant returned when a project closes within five years",
            .unit = "fraction",
            .low = 0.0,
            .high = 1.0,
            .absent = "0"},
    Accepts{.key = "instrument.group",
            .kind = Kind::text,
            .meaning = "group in attributions",
            .low = 1,
            .high = 60,
            .absent = "the entry's; else the mechanism"},
};

}  // namespace

std::span<const Accepts> instrument_keys() { return keys; }

const Accepts* find_instrument_key(std::string_view name)
{
  const auto is_it = [&](const Accepts& accepts) {
    return accepts.key.substr(accepts.key.find('.') + 1) == name;
  };
  const auto found = std::ranges::find_if(keys, is_it);
  return found == keys.end() ? nullptr : &*found;
}

}  // namespace lionrock::scenario
