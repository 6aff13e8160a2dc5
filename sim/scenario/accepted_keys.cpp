// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "sim/economy/financing.hpp"
#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

constexpr std::array<std::string_view, 2> engines{"agent-based", "input-output"};
constexpr std::array<std::string_view, 3> definitions{"narrow", "wide", "fhki"};

constexpr double largest_exact_integer = 9007199254740991.0;  // 2^53 - 1, safe in JSON as well
constexpr std::string_view judgement = "judgement";
constexpr std::string_view trend_of_pack = "the pack's supply trend";

constexpr std::array keys{
    Accepts{.key = "title",
            .kind = Kind::text,
            .meaning = "what is asked, in English",
            .low = 1,
            .high = 200},
    Accepts{.key = "title_zh",
            .kind = Kind::text,
            .meaning = "the same in Traditional Chinese",
            .low = 1,
            .high = 200},
    Accepts{.key = "extends",
            .kind = Kind::text,
            .meaning = "relative path, from this file, of the scenario whose keys hold where this "
                       "one is silent",
            .low = 1,
            .high = 1000,
            .absent = "nothing is taken over"},

    Accepts{.key = "run.start",
            .kind = Kind::quarter,
            .meaning = "first quarter, the one after the base year of the data"},
    Accepts{.key = "run.until",
            .kind = Kind::quarter,
            .meaning = "last quarter, inclusive",
            .source = judgement},
    Accepts{.key = "run.members",
            .kind = Kind::members,
            .meaning = "members of the ensemble: their number, or \"A-B\" for a part of them",
            .unit = "counted from 0",
            .low = 1,
            .high = 100000,
            .source = judgement},
    Accepts{.key = "run.seed",
            .kind = Kind::integer,
            .meaning = "seed of every random draw",
            .low = 0,
            .high = largest_exact_integer,
            .source = judgement},
    Accepts{.key = "run.scale",
            .kind = Kind::integer,
            .meaning = "persons and establishments per agent simulated",
            .unit = "1 is the full size",
            .low = 1,
            .high = 10000,
            .symbol = "k",
            .source = judgement},
    Accepts{.key = "run.engine",
            .kind = Kind::choice,
            .meaning = "the model that projects",
            .choices = engines,
            .source = judgement},

    Accepts{.key = "target.definition",
            .kind = Kind::choice,
            .meaning = "definition of the manufacturing share that the target is held against",
            .choices = definitions,
            .source = "Innovation and Technology Development Blueprint (December 2022)"},
    Accepts{.key = "target.share",
            .kind = Kind::number,
            .meaning = "share to be reached",
            .unit = "fraction of GDP at basic prices",
            .low = 0.0,
            .high = 1.0,
            .source = "Innovation and Technology Development Blueprint, reference indicator"},
    Accepts{.key = "target.year",
            .kind = Kind::integer,
            .meaning = "year by which, inside the run",
            .low = 1900,
            .high = 2200,
            .source = "Innovation and Technology Development Blueprint, reference indicator"},
    Accepts{.key = "target.beyond_run",
            .kind = Kind::truth,
            .meaning = "the target's year may lie after the run and is then not judged",
            .absent = "false"},

    Accepts{.key = "outlook.world_demand_growth",
            .kind = Kind::path,
            .meaning = "real growth of world demand for exports",
            .unit = "fraction a year",
            .low = -0.2,
            .high = 0.2,
            .symbol = "g_W",
            .absent = trend_of_pack},
    Accepts{.key = "outlook.world_inflation",
            .kind = Kind::path,
            .meaning = "inflation of world prices",
            .unit = "fraction a year",
            .low = -0.1,
            .high = 0.2,
            .symbol = "pi_W",
            .absent = "the pack's trend"},
    Accepts{.key = "outlook.us_policy_rate",
            .kind = Kind::path,
            .meaning = "upper limit of the federal funds target range",
            .unit = "fraction, a level, a year",
            .low = 0.0,
            .high = 0.25,
            .symbol = "i_US",
            .absent = "the path of the data, which everybody expects",
            .source = "Federal Reserve; see the file"},
    Accepts{.key = "outlook.labour_force_growth",
            .kind = Kind::path,
            .meaning = "growth of the labour force, admissions included",
            .unit = "fraction a year",
            .low = -0.05,
            .high = 0.05,
            .symbol = "g_L",
            .absent = "the pack's trend"},
    Accepts{.key = "outlook.productivity_growth",
            .kind = Kind::path,
            .meaning = "growth of labour productivity in the whole economy",
            .unit = "fraction a year",
            .low = -0.05,
            .high = 0.1,
            .symbol = "g_A",
            .absent = "the pack's trend"},
    Accepts{.key = "outlook.manufacturing_trend",
            .kind = Kind::path,
            .meaning = "growth of manufacturing's nominal value added without policy",
            .unit = "fraction a year",
            .low = -0.2,
            .high = 0.3,
            .symbol = "g_M",
            .absent = "the pack's trend"},

    Accepts{.key = "table.structure",
            .kind = Kind::integer,
            .meaning = "year whose input-output structure is brought to the base year",
            .low = 1900,
            .high = 2200,
            .source =
                "2019 is the last ordinary year (judgement); ADB, Multi-Regional Input-Output "
                "Tables"},

    Accepts{.key = "sites.as_announced",
            .kind = Kind::truth,
            .meaning = "sites open on their official dates; no delay is drawn",
            .absent = "false: delays are drawn"},
    Accepts{.key = "sites.delay_years",
            .kind = Kind::number,
            .meaning = "by which every site not yet open comes later, beside what is drawn",
            .unit = "years; below 0 is earlier",
            .low = -10.0,
            .high = 30.0,
            .absent = "0"},
    Accepts{.key = "sites.area_factor",
            .kind = Kind::number,
            .meaning = "on the floor of every site not yet open",
            .unit = "factor",
            .low = 0.0,
            .high = 10.0,
            .absent = "1"},
    Accepts{.key = "sites.opens",
            .kind = Kind::openings,
            .meaning = "first quarter of single sites, by their slugs in the data",
            .absent = "the quarters of the data"},

    Accepts{.key = "financing.rule",
            .kind = Kind::choice,
            .meaning = "how government meets what the instruments cost beyond what the law of the "
                       "past promised",
            .choices = economy::financing_names,
            .absent = "bonds"},

    Accepts{.key = "uncertainty.evidence",
            .kind = Kind::truth,
            .meaning = "members draw behavioural parameters from their published ranges",
            .source = judgement},
    Accepts{.key = "uncertainty.common_shocks",
            .kind = Kind::truth,
            .meaning = "world demand and sentiment vary between members",
            .source = judgement},
};

}  // namespace

std::span<const Accepts> accepted_keys() { return keys; }

const Accepts* find_accepts(std::string_view key)
{
  const auto found = std::find_if(keys.begin(), keys.end(), [&](auto& a) { return a.key == key; });
  return found == keys.end() ? nullptr : &*found;
}

bool is_section(std::string_view name)
{
  return !name.empty() &&
         std::any_of(keys.begin(), keys.end(), [&](auto& a) { return section_of(a.key) == name; });
}

std::string_view section_of(std::string_view key)
{
  const auto point = key.find('.');
  return point == std::string_view::npos ? std::string_view{} : key.substr(0, point);
}

}  // namespace lionrock::scenario
