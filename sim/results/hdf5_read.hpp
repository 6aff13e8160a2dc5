// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/results/handle.hpp"

namespace lionrock::results {

/// @throws std::runtime_error when the file is missing or is not HDF5
[[nodiscard]] Handle open_file(const std::filesystem::path& path);

/// Names of the links of a group, in the order they were written.
[[nodiscard]] std::vector<std::string> link_names(const Handle& group);

[[nodiscard]] Handle open_group(const Handle& file, const std::string& name);
[[nodiscard]] Handle open_dataset(const Handle& group, const std::string& name);

[[nodiscard]] std::string read_text_attribute(const Handle& object, const std::string& name);
[[nodiscard]] std::vector<std::string> read_texts_attribute(const Handle& object,
                                                            const std::string& name);
[[nodiscard]] std::vector<std::int64_t> read_integers_attribute(const Handle& object,
                                                                const std::string& name);
[[nodiscard]] std::uint64_t read_unsigned_attribute(const Handle& object, const std::string& name);

[[nodiscard]] std::vector<hsize_t> extents_of(const Handle& dataset);
[[nodiscard]] bool holds_text(const Handle& dataset);
[[nodiscard]] bool is_scale(const Handle& dataset);
/// Name of the scale of a dimension.
[[nodiscard]] std::string scale_name(const Handle& dataset, unsigned dimension);

[[nodiscard]] std::vector<double> read_numbers(const Handle& dataset);
[[nodiscard]] std::vector<std::int64_t> read_integers(const Handle& dataset);
[[nodiscard]] std::vector<std::string> read_texts(const Handle& dataset);

}  // namespace lionrock::results
