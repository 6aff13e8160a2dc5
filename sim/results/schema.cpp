// SPDX-License-Identifier: Apache-2.0
#include "sim/results/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "sim/results/variable_tables.hpp"

namespace lionrock::results {
namespace {

using input_output::Industry;

std::vector<std::string> column(const std::vector<Industry>& industries,
                                std::string Industry::*field)
{
  std::vector<std::string> texts;
  texts.reserve(industries.size());
  for (const Industry& industry : industries) texts.push_back(industry.*field);
  return texts;
}

std::vector<VariableSpec> assemble()
{
  std::vector<VariableSpec> all;
  for (const auto& part :
       {quarterly_macro_variables(), yearly_macro_variables(), bottleneck_variables(),
        industry_variables(), table_variables(), parameter_variables(), instrument_variables(),
        site_variables(), project_variables(), fiscal_variables()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

}  // namespace

std::vector<VariableSpec> on_axes(std::string_view group, const std::vector<std::string_view>& axes,
                                  const std::vector<VariableLine>& lines)
{
  std::vector<VariableSpec> specs;
  specs.reserve(lines.size());
  for (const VariableLine& line : lines) {
    specs.push_back({group, line.name, axes, line.units, line.long_name, line.long_name_zh});
  }
  return specs;
}

const std::vector<VariableSpec>& schema()
{
  static const std::vector<VariableSpec> all = assemble();
  return all;
}

Variable make_variable(std::string_view group, std::string_view name, std::vector<double> values)
{
  const auto spec = std::find_if(schema().begin(), schema().end(), [&](const VariableSpec& known) {
    return known.group == group && known.name == name;
  });
  if (spec == schema().end()) {
    throw std::out_of_range(fmt::format("results: the format has no variable /{}/{}", group, name));
  }
  return {.group = std::string(group),
          .name = std::string(name),
          .axes = {spec->axes.begin(), spec->axes.end()},
          .units = std::string(spec->units),
          .long_name = std::string(spec->long_name),
          .long_name_zh = std::string(spec->long_name_zh),
          .values = std::move(values)};
}

Axis label_axis(std::string name, std::vector<std::string> labels, std::string long_name,
                std::string long_name_zh)
{
  return {.name = std::move(name),
          .labels = std::move(labels),
          .numbers = {},
          .long_name = std::move(long_name),
          .long_name_zh = std::move(long_name_zh),
          .units = "1"};
}

Axis number_axis(std::string name, int first, int last, std::string long_name,
                 std::string long_name_zh, std::string units)
{
  std::vector<std::int64_t> numbers(static_cast<std::size_t>(std::max(0, last - first + 1)));
  std::iota(numbers.begin(), numbers.end(), first);
  return {.name = std::move(name),
          .labels = {},
          .numbers = std::move(numbers),
          .long_name = std::move(long_name),
          .long_name_zh = std::move(long_name_zh),
          .units = std::move(units)};
}

Axis scenario_axis(std::vector<std::string> names)
{
  return label_axis("scenario", std::move(names), "Scenario", "情景");
}

Axis member_axis(int first, int last)
{
  return number_axis("member", first, last, "Member of the ensemble", "集合成員", "1");
}

Axis quarter_axis(Quarter first, Quarter last)
{
  std::vector<std::string> labels;
  for (Quarter quarter = first; quarter <= last; quarter = quarter + 1) {
    labels.push_back(quarter.label());
  }
  return label_axis("quarter", std::move(labels), "Quarter", "季度");
}

Axis year_axis(int first, int last)
{
  return number_axis("year", first, last, "Year", "年份", "calendar year");
}

Axis skill_axis()
{
  return label_axis("skill", {"basic", "technical", "professional"}, "Skill", "技能");
}

Axis constraint_axis()
{
  return label_axis("constraint", {"demand", "labour", "capital", "materials"},
                    "What limits output", "限制產出的因素");
}

Axis industry_axis(const std::vector<Industry>& industries)
{
  return label_axis("industry", column(industries, &Industry::slug), "Industry", "行業");
}

Axis product_axis(const std::vector<Industry>& industries)
{
  return label_axis("product", column(industries, &Industry::slug), "Product", "產品");
}

Axis final_use_axis()
{
  return label_axis("final_use",
                    {"households", "government", "investment", "inventories",
                     "exports_intermediate", "exports_final"},
                    "Final use", "最終用途");
}

Axis parameter_axis(std::vector<std::string> names)
{
  return label_axis("parameter", std::move(names), "Behavioural parameter", "行為參數");
}

std::vector<TextVariable> industry_texts(const std::string& group,
                                         const std::vector<Industry>& industries)
{
  return {{group, "industry_code", "industry", "Code of the industry", "行業代碼",
           column(industries, &Industry::code)},
          {group, "industry_name_en", "industry", "Name of the industry in English", "行業英文名稱",
           column(industries, &Industry::name_en)},
          {group, "industry_name_zh", "industry", "Name of the industry in Traditional Chinese",
           "行業中文名稱", column(industries, &Industry::name_zh)}};
}

TextVariable parameter_units(std::vector<std::string> units)
{
  return {"parameter",  "parameter_units", "parameter", "Unit of the parameter",
          "參數的單位", std::move(units)};
}

}  // namespace lionrock::results
