// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/decomposition.hpp"

#include <fmt/format.h>

#include "sim/input_output/error.hpp"

namespace lionrock::input_output {

using Eigen::MatrixXd;
using Eigen::VectorXd;

OutputChange decompose_output_change(const LeontiefSystem& before, const MatrixXd& demand_before,
                                     const LeontiefSystem& after, const MatrixXd& demand_after)
{
  if (before.size() != after.size() || demand_before.cols() != demand_after.cols() ||
      demand_before.rows() != before.size() || demand_after.rows() != after.size())
    throw InputOutputError(
        fmt::format("tables of {} and {} industries with final demand of {} by {} and {} by {} "
                    "cannot be compared",
                    before.size(), after.size(), demand_before.rows(), demand_before.cols(),
                    demand_after.rows(), demand_after.cols()));
  const VectorXd both = demand_before.rowwise().sum() + demand_after.rowwise().sum();
  const VectorXd old_output = before.gross_output(both);
  const MatrixXd change = demand_after - demand_before;
  return {.technology = 0.5 * after.gross_output((after.A() - before.A()) * old_output),
          .final_demand = 0.5 * (before.gross_output(change) + after.gross_output(change))};
}

}  // namespace lionrock::input_output
