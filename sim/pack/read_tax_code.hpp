// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `tax_code.toml`. @throws DataError naming line and key
[[nodiscard]] TaxCode read_tax_code(const Manifest& manifest);

}  // namespace lionrock::pack
