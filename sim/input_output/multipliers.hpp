// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// Effects in the whole economy per HK$ million of final demand for each product; shape (n) each.
/// Taxes on production are part of value added too.
struct Effects {
  Eigen::VectorXd output;       ///< HK$ million of gross output
  Eigen::VectorXd value_added;  ///< HK$ million at basic prices
  Eigen::VectorXd income;       ///< HK$ million of compensation of employees
  Eigen::VectorXd jobs;         ///< persons
  Eigen::VectorXd imports;      ///< HK$ million of imported products
  Eigen::VectorXd taxes;        ///< HK$ million of taxes less subsidies on products and production
};

/// Direct effects, and multipliers with indirect (type I) and induced (type II) effects.
struct Multipliers {
  Effects direct;   ///< in the industry itself
  Effects type_i;   ///< with its suppliers: the "simple" multipliers of Miller and Blair
  Effects type_ii;  ///< with the spending of those who earn: their "total" multipliers, truncated
                    ///< to industries
};

/// How households earn and spend; closes the model.
struct HouseholdClosure {
  Eigen::VectorXd income;    ///< h, (n) compensation per unit of output
  Eigen::VectorXd spending;  ///< c, (n) domestic product i bought per HK$ of income
  double on_labour;          ///< bought from other households per HK$ of income, in [0, 1)
  double on_imports;         ///< imported products bought per HK$ of income
  double on_taxes;           ///< taxes less subsidies on products paid per HK$ of income
};

/// Households that spend a fraction of compensation in the pattern of the table's household column.
///
/// @param propensity  HK$ spent per HK$ of compensation of employees, in [0, 1]
/// @throws InputOutputError if the household column is empty or the propensity outside its range
[[nodiscard]] HouseholdClosure household_closure(const Table& table, double propensity);

/// All multipliers from one factorisation.
///
///     type I    m  = L' k
///     type II   m* = m + (m . c + k_H) (L' h) / (1 - h' L c - c_H)
///
/// for each content k per unit of output, k_H its direct content of household spending, c_H
/// spending on labour.
///
/// @param jobs_per_output  persons per HK$ million of output, shape (n)
/// @throws InputOutputError if sizes differ or households would spend all they earn at home, so
///         that the closed model has no finite solution
///
/// Cost:   O(n^2) beyond the factorisation.
/// Source: Miller and Blair (2009), sections 2.5 and 6.2; the closed model by its Schur complement.
[[nodiscard]] Multipliers multipliers(const LeontiefSystem& system,
                                      const Coefficients& coefficients,
                                      const Eigen::VectorXd& jobs_per_output,
                                      const HouseholdClosure& households);

/// Effects as multiples of the direct ones, "type I" and "type II" multipliers in the sense of
/// ratios; 0 where there is no direct effect.
///
/// Source: Miller and Blair (2009), section 6.2.2.
[[nodiscard]] Effects ratio_to_direct(const Effects& effects, const Effects& direct);

/// Output multipliers of the open model, m = L' 1, shape (n), HK$ per HK$ of final demand, >= 1.
[[nodiscard]] Eigen::VectorXd output_multipliers(const LeontiefSystem& system);

}  // namespace lionrock::input_output
