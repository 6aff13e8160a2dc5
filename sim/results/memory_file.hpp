// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "sim/results/handle.hpp"

namespace lionrock::results {

/// A new HDF5 file that lives in memory until it is closed into bytes.
///
/// Written in memory because a file that HDF5 itself fails to flush (a full disk) cannot be closed
/// any more; plain bytes can be written, synced and thrown away at will.
class MemoryFile {
public:
  MemoryFile();

  [[nodiscard]] const Handle& root() const { return *file_; }

  /// Closes the file and returns its bytes, as they belong on disk. Nothing in it may be open.
  [[nodiscard]] std::vector<std::byte> close();

private:
  // HDF5 keeps the address; it must not move with this object.
  std::unique_ptr<std::vector<std::byte>> closed_bytes_;
  std::optional<Handle> file_;
};

}  // namespace lionrock::results
