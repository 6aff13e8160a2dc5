// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/LU>

#include <span>

#include "sim/input_output/table.hpp"

namespace lionrock::input_output {

/// The open Leontief model with its matrix factorised once; every question after that is a solve.
///
///     (I - A) x = f        quantities
///     (I - A)' p = v       prices, multipliers
///
/// Guards one invariant: the factors belong to a productive A.
///
/// Cost:   one LU factorisation, O(n^3); each solve O(n^2).
/// Source: Leontief (1936), Review of Economics and Statistics 18(3); Miller and Blair (2009), ch.
///         2.
class LeontiefSystem {
public:
  /// @param A           technical coefficients, shape (n, n), HK$ of input i per HK$ of output j
  /// @throws InputOutputError if A is not productive (see `refuse_unproductive`)
  explicit LeontiefSystem(const Eigen::Ref<const Eigen::MatrixXd>& A);

  /// @param industries  n names for messages
  LeontiefSystem(const Eigen::Ref<const Eigen::MatrixXd>& A, std::span<const Industry> industries);

  [[nodiscard]] Eigen::Index size() const { return A_.rows(); }
  [[nodiscard]] const Eigen::MatrixXd& A() const { return A_; }

  /// Gross output that meets final demand, x = (I - A)^-1 f.
  /// @param final_demand  f, shape (n) or (n, k) for k demands at once, HK$ million
  [[nodiscard]] Eigen::MatrixXd gross_output(
      const Eigen::Ref<const Eigen::MatrixXd>& final_demand) const;

  /// Direct and indirect content of one unit of final demand for each product, m = (I - A')^-1 k;
  /// with value added per unit of output for k, the Leontief prices.
  /// @param per_output  k, shape (n) or (n, c) for c contents at once, per HK$ of output
  [[nodiscard]] Eigen::MatrixXd content(const Eigen::Ref<const Eigen::MatrixXd>& per_output) const;

  /// L = (I - A)^-1, shape (n, n), for what needs every cell of it; otherwise solve.
  /// Cost: O(n^3).
  [[nodiscard]] Eigen::MatrixXd inverse() const;

private:
  Eigen::MatrixXd A_;
  Eigen::PartialPivLU<Eigen::MatrixXd> factors_;
};

}  // namespace lionrock::input_output
