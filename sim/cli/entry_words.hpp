// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/catalogue.hpp"

namespace lionrock::cli {

/// What can be said of an entry of the catalogue in one word each, in the language of the page.
struct EntryWords {
  std::string status, roles, mechanisms, group, evidence;
};
[[nodiscard]] EntryWords words_of(const scenario::CatalogueEntry& entry, bool english);

/// Slugs of the mechanisms of an entry, each once.
[[nodiscard]] std::vector<std::string> mechanisms_of(const scenario::CatalogueEntry& entry);

/// The value of a term as its mechanism shows it, with its unit.
[[nodiscard]] std::string shown(const scenario::SourcedTerm& each, bool english);

[[nodiscard]] std::string reach_words(const scenario::ReachSlugs& reach, bool english);

/// Words in a row, parted as the language parts them.
[[nodiscard]] std::string listed(const std::vector<std::string>& words, bool english);

}  // namespace lionrock::cli
