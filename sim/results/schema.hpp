// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/input_output/table.hpp"
#include "sim/results/results.hpp"

namespace lionrock::results {

/// What a results file says about one variable beside its numbers.
struct VariableSpec {
  std::string_view group;
  std::string_view name;
  std::vector<std::string_view> axes;
  std::string_view units;
  std::string_view long_name;
  std::string_view long_name_zh;
};

/// Every variable the format knows, group by group, in the order they are written.
[[nodiscard]] const std::vector<VariableSpec>& schema();

/// A variable of the schema with its numbers, so that engines hand over names and numbers only.
/// @param values  row-major on the axes the schema gives the variable
/// @throws std::out_of_range when the schema has no such variable
[[nodiscard]] Variable make_variable(std::string_view group, std::string_view name,
                                     std::vector<double> values);

/// An axis of labels, each once.
[[nodiscard]] Axis label_axis(std::string name, std::vector<std::string> labels,
                              std::string long_name, std::string long_name_zh);
/// An axis of whole numbers from `first` to `last`, inclusive.
[[nodiscard]] Axis number_axis(std::string name, int first, int last, std::string long_name,
                               std::string long_name_zh, std::string units);
[[nodiscard]] Axis scenario_axis(std::vector<std::string> names);
/// Members `first` to `last`, inclusive, 0-based.
[[nodiscard]] Axis member_axis(int first, int last);
/// Quarters `first` to `last`, inclusive.
[[nodiscard]] Axis quarter_axis(Quarter first, Quarter last);
/// Years `first` to `last`, inclusive.
[[nodiscard]] Axis year_axis(int first, int last);
/// basic, technical, professional
[[nodiscard]] Axis skill_axis();
/// What can limit a firm's output: demand, labour, capital, materials.
[[nodiscard]] Axis constraint_axis();
/// Slugs of the industries.
[[nodiscard]] Axis industry_axis(const std::vector<input_output::Industry>& industries);
/// The same slugs as products.
[[nodiscard]] Axis product_axis(const std::vector<input_output::Industry>& industries);
/// The columns of final demand, in the order of `input_output::FinalUse`.
[[nodiscard]] Axis final_use_axis();
[[nodiscard]] Axis parameter_axis(std::vector<std::string> names);

/// Code, English and Chinese name of every industry, for a group with an industry axis.
[[nodiscard]] std::vector<TextVariable> industry_texts(
    const std::string& group, const std::vector<input_output::Industry>& industries);

/// Unit of every drawn parameter, beside group parameter's numbers.
[[nodiscard]] TextVariable parameter_units(std::vector<std::string> units);

}  // namespace lionrock::results
