// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "sim/scenario/settings.hpp"

namespace lionrock::scenario {

/// The settings of a file over those of the file it extends, and so on down to one that extends
/// nothing. Every file of the chain is checked as written.
///
/// @throws ScenarioError about any file of the chain; about a base that cannot be read, or that
///         extends itself in the end, at the `extends` that names it
[[nodiscard]] Settings read_with_bases(const std::filesystem::path& path, const Limits& limits);

}  // namespace lionrock::scenario
