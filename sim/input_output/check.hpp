// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <span>
#include <string>

#include "sim/input_output/error.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::input_output {

/// How messages call an industry: number, code and English name, or "industry 3" without names.
[[nodiscard]] std::string industry_name(std::span<const Industry> industries, Eigen::Index index);

/// Refuses coefficients that no economy with value added in every industry can have.
///
/// @param A           technical coefficients, shape (n, n)
/// @param industries  n names for the message, or none
/// @throws InputOutputError if A is not square, holds a negative or non-finite entry, or has a
///         column summing to 1 or more; the message names the industry and the number
///
/// Departure: stricter than Hawkins-Simon; an industry without value added is refused, not hidden.
void refuse_unproductive(const Eigen::Ref<const Eigen::MatrixXd>& A,
                         std::span<const Industry> industries);

/// Refuses a table whose parts have different sizes, whose intermediate use or output is negative
/// or not finite, or where an industry without output still buys or sells.
/// @throws InputOutputError naming the part and the industry
void refuse_malformed(const Table& table);

/// Output less all domestic uses of each product, HK$ million, shape (n); 0 in a balanced table.
[[nodiscard]] Eigen::VectorXd product_gap(const Table& table);

/// Output less all costs of each industry, HK$ million, shape (n); 0 in a balanced table.
[[nodiscard]] Eigen::VectorXd industry_gap(const Table& table);

}  // namespace lionrock::input_output
