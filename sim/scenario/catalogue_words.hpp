// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

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
/// The same in a sentence about the effect.
inline constexpr std::array<std::string_view, 4> effect_known{
    "its use or its effect is on record or has been studied; see the note and the sources",
    "its terms are stated; no record of what came of it exists",
    "what it acts on and for whom is stated, neither size nor effect", "nothing beyond the name"};
inline constexpr std::array<std::string_view, 4> effect_known_zh{
    "其使用或成效有記錄或研究，見備註及來源", "條款有載明，成效並無記錄",
    "作用及對象有載明，規模及成效均沒有", "名稱以外一無所知"};
/// Classes of candidates as scenarios write them, in the order of pack::CandidateClass.
inline constexpr std::array<std::string_view, 6> class_slugs{"small_incumbent", "large_incumbent",
                                                             "mobile_entrant",  "venture",
                                                             "mobile_services", "research_centre"};
inline constexpr std::array<std::string_view, 6> class_names_zh{
    "本地小型企業", "本地大型企業", "可流動新企業", "初創企業", "可流動服務企業", "研發中心"};
/// Groups of entries, by which attributions add them up.
inline constexpr std::array<std::string_view, 13> group_slugs{
    "attraction", "context",  "funds",  "government", "grants", "infrastructure", "land", "market",
    "packages",   "research", "talent", "targets",    "tax"};
inline constexpr std::array<std::string_view, 13> group_names_zh{
    "引進企業", "背景",     "基金", "政府", "資助", "基建", "土地及樓面",
    "市場",     "整套方案", "研發", "人才", "目標", "稅務"};

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

}  // namespace lionrock::scenario
