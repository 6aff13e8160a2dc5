// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>

#include "sim/scenario/catalogue.hpp"

namespace lionrock::cli {

/// Explains an entry of the catalogue: what it is, its terms by date with their sources, part by
/// part, what no document states, and what it counts or what happens where it is no instrument.
/// @param language  en or zh-Hant
void show_entry(const scenario::CatalogueEntry& entry, const std::string& language,
                std::ostream& out);

}  // namespace lionrock::cli
