// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/policy/terms.hpp"
#include "sim/scenario/catalogue_words.hpp"

namespace lionrock::scenario {

/// The value of a term and the document it stands in.
struct SourcedTerm {
  const policy::TermDescription* term;
  policy::TermValue value;
  std::string source;
};

/// What changes from a quarter on; terms that it does not name stay as they were.
struct DatedTerms {
  std::optional<Quarter> from;  ///< absent in a first block: always in force
  std::vector<SourcedTerm> terms;
};

/// Whom an instrument reaches, in slugs; an empty list means all.
struct ReachSlugs {
  std::vector<std::string> industries, archetypes, classes;
  bool manufacturing_only = false;
  bool advanced_only = false;
};

/// A quarter and the document it stands in.
struct SourcedQuarter {
  Quarter quarter;
  std::string source;
  /// No document says it: it holds where a scenario takes the assumptions, as they do.
  [[nodiscard]] bool is_judged() const { return source.starts_with("judgement"); }
};

/// A number and the document it stands in.
struct SourcedNumber {
  double value;
  std::string source;
};

/// What an entry does through one mechanism.
struct EntryPart {
  std::string name;       ///< within the entry: its mechanism's unless it has one of its own
  std::size_t mechanism;  ///< position in policy::mechanism_names
  ReachSlugs reach;
  std::string reach_source;
  std::vector<DatedTerms> terms;        ///< rising dates, at least one
  std::vector<std::string> required;    ///< terms that no source states and that have no default
  std::vector<SourcedTerm> assumption;  ///< judgement that holds only where a scenario says so

  /// First quarter in which its documents have it in force; absent when they name none.
  [[nodiscard]] std::optional<Quarter> start() const { return terms.front().from; }
};

/// A part of an instrument, as terms are written for it: `terms.NAME.share`.
struct PartName {
  std::string name;       ///< empty: terms are not written so
  std::size_t mechanism;  ///< position in policy::mechanism_names
};

/// What a target counts, and how much of it by when.
struct Measure {
  std::string indicator, indicator_zh;
  SourcedNumber value;
  std::string unit, unit_zh;  ///< the second may be empty
  Quarter by;
};

/// What happens outside the reach of policy.
struct ContextShock {
  std::string kind;    ///< in words, e.g. tariff
  std::string market;  ///< where, or empty
  std::optional<SourcedQuarter> from, until;
  std::optional<SourcedNumber> rate, size;
  std::string through;  ///< key of a scenario, or mechanism, that expresses it; empty: none does
  std::vector<std::string> required;  ///< numbers that no source states
};

/// One row of the catalogue as its documents describe it.
struct CatalogueEntry {
  std::string id;    ///< I001 ...
  std::string slug;  ///< the file's name without its ending
  std::string name_en, name_zh;
  std::string status;              ///< one of `statuses`
  std::vector<std::string> roles;  ///< of `scenario::roles`
  std::string evidence;            ///< one of `evidence_classes`
  std::string group;               ///< for attribution, one of `group_slugs`
  std::string source;              ///< document and paragraph where it stands
  std::optional<SourcedQuarter> announced, until;
  std::vector<EntryPart> parts;  ///< none in entries that are no instruments
  std::vector<Measure> measures;
  std::vector<ContextShock> shocks;
  std::string note, note_zh;

  /// Whether scenarios may use it: it acts through something and is more than a target.
  [[nodiscard]] bool acts() const { return !parts.empty() && status != "target"; }
  /// What a scenario has to set itself, assumption or not: of these nothing but the name is known.
  [[nodiscard]] bool is_name_only() const { return evidence == "name_only"; }
};

/// What a scenario has to do to use an entry.
enum class Use {
  none,             ///< it acts through nothing
  as_it_stands,     ///< documents state every term
  with_assumption,  ///< takes the catalogue's judgements, or terms of its own
  own_terms         ///< nobody offers a judgement
};
[[nodiscard]] Use use_of(const CatalogueEntry& entry);

/// Instruments that scenarios may use by their slugs.
struct Catalogue {
  std::vector<CatalogueEntry> entries;  ///< in the order of their ids, then slugs
  double legislation_delay = 0.0;       ///< quarters, mean, where a scenario only says `true`

  /// The entry of a slug or an id, or nullptr.
  [[nodiscard]] const CatalogueEntry* find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> slugs() const;
};

}  // namespace lionrock::scenario
