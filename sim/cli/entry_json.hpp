// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sim/scenario/catalogue.hpp"

namespace lionrock::cli {

/// An entry of the catalogue as a JSON object, with everything that its file says.
[[nodiscard]] std::string json_entry(const scenario::CatalogueEntry& entry);

}  // namespace lionrock::cli
