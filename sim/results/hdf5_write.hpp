// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/results/handle.hpp"

namespace lionrock::results {

[[nodiscard]] Handle create_group(const Handle& file, const std::string& name);

void write_attribute(const Handle& object, const std::string& name, const std::string& text);
void write_attribute(const Handle& object, const std::string& name,
                     const std::vector<std::string>& texts);
void write_attribute(const Handle& object, const std::string& name, std::int64_t number);
void write_attribute(const Handle& object, const std::string& name, std::uint64_t number);
void write_attribute(const Handle& object, const std::string& name,
                     const std::vector<std::int64_t>& numbers);

enum class Precision { single, full };

/// A chunked, shuffled, deflated dataset of numbers.
/// @param extents  entries of each dimension, all > 0
/// @param values   row-major
[[nodiscard]] Handle write_numbers(const Handle& group, const std::string& name,
                                   const std::vector<hsize_t>& extents,
                                   std::span<const double> values, Precision precision);
[[nodiscard]] Handle write_integers(const Handle& group, const std::string& name,
                                    std::span<const std::int64_t> values);
[[nodiscard]] Handle write_texts(const Handle& group, const std::string& name,
                                 const std::vector<std::string>& texts);

/// Makes a dataset the scale of a dimension of the same name.
void make_scale(const Handle& dataset, const std::string& name);
void attach_scale(const Handle& dataset, const Handle& scale, unsigned dimension);

}  // namespace lionrock::results
