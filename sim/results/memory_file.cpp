// SPDX-License-Identifier: Apache-2.0
#include "sim/results/memory_file.hpp"

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace lionrock::results {
namespace {

// The closed bytes are taken from HDF5's callbacks and not by H5Fget_file_image: for superblocks of
// version 2 and 3 that function returns a wrong checksum before HDF5 2.0 (HDFGroup/hdf5 #5489).

void* allocate(size_t size, H5FD_file_image_op_t /*operation*/, void* /*closed_bytes*/)
{
  return std::malloc(size);
}

void* copy(void* target, const void* source, size_t size, H5FD_file_image_op_t /*operation*/,
           void* /*closed_bytes*/)
{
  return std::memcpy(target, source, size);
}

void* resize(void* image, size_t size, H5FD_file_image_op_t /*operation*/, void* /*closed_bytes*/)
{
  return std::realloc(image, size);
}

/// End-of-file address: bytes 28 to 35 of a superblock of version 2 or 3, little-endian.
std::size_t end_of_file(const std::byte* image)
{
  constexpr int position = 28;
  std::uint64_t address = 0;
  for (int i = 7; i >= 0; --i) {
    address = address << 8 | std::to_integer<std::uint64_t>(image[position + i]);
  }
  return address;
}

herr_t release(void* image, H5FD_file_image_op_t operation, void* closed_bytes)
{
  if (operation == H5FD_FILE_IMAGE_OP_FILE_CLOSE) {
    const auto* first = static_cast<const std::byte*>(image);
    static_cast<std::vector<std::byte>*>(closed_bytes)->assign(first, first + end_of_file(first));
  }
  std::free(image);
  return 0;
}

void* share(void* closed_bytes) { return closed_bytes; }

herr_t keep(void* /*closed_bytes*/) { return 0; }

Handle access_properties(std::vector<std::byte>& closed_bytes)
{
  Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "describe a file");
  constexpr std::size_t growth = 1 << 20;
  check(H5Pset_fapl_core(access.id(), growth, false), "keep a file in memory");
  check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V110), "set versions");
  H5FD_file_image_callbacks_t callbacks{allocate, copy, resize,       release,
                                        share,    keep, &closed_bytes};
  check(H5Pset_file_image_callbacks(access.id(), &callbacks), "take the bytes of a file");
  return access;
}

Handle creation_properties()
{
  Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose, "describe a file");
  check(H5Pset_obj_track_times(creation.id(), false), "leave out the times of a file");
  check(H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
        "keep the order of groups");
  return creation;
}

}  // namespace

MemoryFile::MemoryFile() : closed_bytes_(std::make_unique<std::vector<std::byte>>())
{
  file_.emplace(H5Fcreate("results in memory", H5F_ACC_TRUNC, creation_properties().id(),
                          access_properties(*closed_bytes_).id()),
                H5Fclose, "create a file in memory");
}

std::vector<std::byte> MemoryFile::close()
{
  check(H5Fflush(file_->id(), H5F_SCOPE_GLOBAL), "finish a file in memory");
  file_.reset();
  return std::move(*closed_bytes_);
}

}  // namespace lionrock::results
