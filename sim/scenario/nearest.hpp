// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lionrock::scenario {

/// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
///
/// Source: optimal string alignment, Damerau (1964), A technique for computer detection and
///         correction of spelling errors, CACM 7(3).
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b);

/// Whether a distance may come from a slip of the finger: at most a third of the word, one at
/// least.
[[nodiscard]] bool is_near(int distance, std::string_view word);

/// The name nearest to a word, or nothing when none is near.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view word,
                                                      const std::vector<std::string>& names);

/// What may have been meant, for a letter: "nias, the nearest slug", or "one of …" when none is
/// near.
///
/// @param kind  what the names are, e.g. "slug"
[[nodiscard]] std::string named_suggestion(std::string_view word,
                                           const std::vector<std::string>& names,
                                           std::string_view kind);

}  // namespace lionrock::scenario
