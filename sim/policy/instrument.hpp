// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/base/hash.hpp"
#include "sim/policy/mechanisms.hpp"

namespace lionrock::policy {

/// What every instrument may say about itself, whatever its mechanism (economics of commitment).
struct CommonTerms {
  std::optional<Quarter> announced{};  ///< from when firms know the terms; absent: from `from`
  std::optional<Quarter> from{};       ///< absent: the whole run, and before it
  std::optional<Quarter> until{};      ///< inclusive; absent: no end
  double probability = 1.0;            ///< that it comes into force at all, drawn per member
  double legislation_delay = 0.0;      ///< quarters, mean of the delay drawn when a law is needed
  double expected_life = no_limit;     ///< years that firms believe it lasts
  bool grandfathered = true;           ///< projects keep the terms they decided on
  double stacking = 1.0;               ///< joint ceiling on the public share of a project's cost
  double clawback = 0.0;  ///< share of a grant returned when a project closes within five years
  std::string group{};    ///< for attribution
};

/// Terms that hold from a quarter on.
struct DatedMechanism {
  std::optional<Quarter> from{};  ///< absent in the first entry
  Mechanism mechanism;
};

/// Whom it reaches; an empty list means all.
struct Reach {
  std::vector<int> industries{};    ///< 0-based
  std::vector<int> archetypes{};    ///< rows of archetypes.csv, 0-based
  std::vector<int> classes{};       ///< pack::CandidateClass
  bool manufacturing_only = false;  ///< industries flagged as manufacturing, when no list is given
  bool advanced_only = false;       ///< archetypes of the sectors the acceleration scheme names

  /// Whether it says which projects: then it reaches these and no firms at large.
  [[nodiscard]] bool projects_only() const
  {
    return !archetypes.empty() || !classes.empty() || advanced_only;
  }
};

/// One policy instrument of a scenario.
struct Instrument {
  std::string slug;
  std::string part{};  ///< which of the instruments of its entry, where that has several
  std::string name_en, name_zh;
  std::string id;        ///< I001 ... of the catalogue, or empty
  std::string evidence;  ///< terms_and_effect, terms_only, direction_only, name_only, or "scenario"
  CommonTerms common;
  std::vector<DatedMechanism> terms;  ///< rising dates, at least one, all of the same mechanism
  Reach reach;

  /// What tells it from all others: slug, or slug.part; its name without a slug.
  [[nodiscard]] std::string label() const
  {
    const std::string& name = slug.empty() ? name_en : slug;
    return part.empty() ? name : name + "." + part;
  }
  [[nodiscard]] std::string_view mechanism_name() const
  {
    return mechanism_names[terms.front().mechanism.index()];
  }
  /// Terms of a quarter, or nullptr when not in force; delays and chances drawn elsewhere.
  [[nodiscard]] const Mechanism* in_force(Quarter quarter) const
  {
    if (common.from && quarter < *common.from) return nullptr;
    if (common.until && *common.until < quarter) return nullptr;
    const Mechanism* found = &terms.front().mechanism;
    for (const DatedMechanism& dated : terms)
      if (dated.from && *dated.from <= quarter) found = &dated.mechanism;
    return found;
  }
};

/// Identity of a law for draws: what it is called. The parts of an entry share it, and so whether
/// and when they come into force.
[[nodiscard]] inline std::uint64_t identity(const Instrument& instrument)
{
  return identity_of(instrument.slug.empty() ? instrument.name_en : instrument.slug);
}

/// Identity of what one instrument does, for draws: each part of an entry has its own luck in that.
[[nodiscard]] inline std::uint64_t own_identity(const Instrument& instrument)
{
  return identity_of(instrument.label());
}

/// The same of something that an instrument does beside the rest of it.
[[nodiscard]] inline std::uint64_t own_identity(const Instrument& instrument, std::string_view what)
{
  return identity_of(instrument.slug + instrument.part + instrument.name_en + std::string(what));
}

}  // namespace lionrock::policy
