// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/policy/terms.hpp"

namespace lionrock::scenario {

/// Where an instrument stands: in law, promised, asked for by somebody, a target, or background.
inline constexpr std::array<std::string_view, 5> statuses{"existing", "announced", "proposed",
                                                          "target", "context"};
inline constexpr std::array<std::string_view, 5> statuses_zh{"現有", "已公布", "建議", "目標",
                                                             "背景"};
/// What an entry is for.
inline constexpr std::array<std::string_view, 3> roles{"lever", "target", "shock"};
inline constexpr std::array<std::string_view, 3> roles_zh{"措施", "目標", "衝擊"};
/// What is known of an entry.
inline constexpr std::array<std::string_view, 4> evidence_classes{"terms_and_effect", "terms_only",
                                                                  "direction_only", "name_only"};
inline constexpr std::array<std::string_view, 4> evidence_classes_zh{
    "條款及成效均有依據", "只有條款有依據", "只知方向", "只有名稱"};
/// Classes of candidates as scenarios write them, in the order of pack::CandidateClass.
inline constexpr std::array<std::string_view, 6> class_slugs{"small_incumbent", "large_incumbent",
                                                             "mobile_entrant",  "venture",
                                                             "mobile_services", "research_centre"};
inline constexpr std::array<std::string_view, 6> class_names_zh{
    "本地小型企業", "本地大型企業", "可流動新企業", "初創企業", "可流動服務企業", "研發中心"};

inline constexpr std::array<std::string_view, 7> group_slugs{
    "attraction", "funds", "grants", "land", "packages", "talent", "tax"};
inline constexpr std::array<std::string_view, 7> group_names_zh{
    "引進企業", "基金", "資助", "土地及樓面", "整套方案", "人才", "稅務"};

/// The word of the second list that stands where `word` stands in the first.
template <std::size_t count>
[[nodiscard]] constexpr std::string_view translated(std::string_view word,
                                                    const std::array<std::string_view, count>& from,
                                                    const std::array<std::string_view, count>& to)
{
  for (std::size_t place = 0; place < count; ++place)
    if (from[place] == word) return to[place];
  return word;
}

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
};

/// One instrument as its documents describe it.
struct CatalogueEntry {
  std::string id;    ///< I001 ...
  std::string slug;  ///< the file's name without its ending
  std::string name_en, name_zh;
  std::string status;              ///< one of `statuses`
  std::vector<std::string> roles;  ///< of `scenario::roles`
  std::string evidence;            ///< one of `evidence_classes`
  std::string group;               ///< for attribution
  std::size_t mechanism;           ///< position in policy::mechanism_names
  ReachSlugs reach;
  std::string reach_source;
  std::optional<SourcedQuarter> announced, until;
  std::vector<DatedTerms> terms;        ///< rising dates, at least one
  std::vector<std::string> required;    ///< terms that no source states and that have no default
  std::vector<SourcedTerm> assumption;  ///< judgement that holds only where a scenario says so
  std::string note, note_zh;

  /// First quarter in which its documents have it in force; absent when they name none.
  [[nodiscard]] std::optional<Quarter> start() const { return terms.front().from; }
};

/// Instruments that scenarios may use by their slugs.
struct Catalogue {
  std::vector<CatalogueEntry> entries;  ///< in the order of their ids, then slugs
  double legislation_delay = 0.0;       ///< quarters, mean, where a scenario only says `true`

  /// The entry of a slug or an id, or nullptr.
  [[nodiscard]] const CatalogueEntry* find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> slugs() const;
};

}  // namespace lionrock::scenario
