// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace lionrock::results {

/// Puts bytes under a name so that the name holds either what it held before or all of them.
///
/// Written beside as `.NAME.HOST.PID.partial`, synced, renamed, folder synced; what dead writers
/// of the same file on this host left behind is removed first.
/// @throws Stopped when the disk is full or a quota or size limit is reached
/// @throws std::system_error for other failures, naming the file
void replace_file(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// Removes `.NAME.HOST.PID.partial` files of `path` whose writer on this host is gone.
void remove_stale_partial_files(const std::filesystem::path& path);

}  // namespace lionrock::results
