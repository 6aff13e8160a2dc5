// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace lionrock::results {

/// The file that a name stands for: symbolic links are followed, also to a file not there yet.
/// @throws ScenarioError when something else than an ordinary file is there: a folder, device, pipe
/// @throws std::system_error when links lead in a circle
[[nodiscard]] std::filesystem::path file_to_replace(const std::filesystem::path& path);

/// Puts bytes under a name so that the name holds either what it held before or all of them.
///
/// Written beside as `.NAME.HOST.PID.partial`, synced, renamed, folder synced; what dead writers
/// of the same file on this host left behind is removed first. A symbolic link stays and the file
/// it leads to is replaced.
/// @throws ScenarioError as `file_to_replace`
/// @throws Stopped when the disk is full or a quota or size limit is reached
/// @throws std::system_error for other failures, naming the file as given
void replace_file(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// Removes `.NAME.HOST.PID.partial` files of `path` whose writer on this host is gone.
void remove_stale_partial_files(const std::filesystem::path& path);

}  // namespace lionrock::results
