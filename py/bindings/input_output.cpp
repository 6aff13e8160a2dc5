// SPDX-License-Identifier: Apache-2.0
#include <pybind11/eigen.h>
#include <pybind11/stl.h>

#include "py/bindings/bindings.hpp"
#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/error.hpp"
#include "sim/input_output/extraction.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/input_output/linkages.hpp"
#include "sim/input_output/multipliers.hpp"
#include "sim/input_output/prices.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::bindings {
namespace {

namespace py = pybind11;
using namespace input_output;

/// A table with its coefficients and its Leontief model factorised once.
struct Model {
  Table table;
  Coefficients coefficients;
  LeontiefSystem system;

  explicit Model(const Table& of)
      : table(of),
        coefficients(input_output::coefficients(of)),
        system(coefficients.domestic, of.industries)
  {
  }
};

py::list industries(const Table& table)
{
  py::list list;
  for (const Industry& industry : table.industries) {
    py::dict facts;
    facts["number"] = industry.number;
    facts["code"] = industry.code;
    facts["slug"] = industry.slug;
    facts["name_en"] = industry.name_en;
    facts["name_zh"] = industry.name_zh;
    facts["manufacturing"] = industry.manufacturing;
    list.append(facts);
  }
  return list;
}

py::dict effects_of(Effects effects)
{
  py::dict columns;
  columns["output"] = std::move(effects.output);
  columns["value_added"] = std::move(effects.value_added);
  columns["income"] = std::move(effects.income);
  columns["jobs"] = std::move(effects.jobs);
  columns["imports"] = std::move(effects.imports);
  columns["taxes"] = std::move(effects.taxes);
  return columns;
}

py::dict multipliers_of(const Model& model, const Eigen::VectorXd& persons, double propensity)
{
  Multipliers all =
      multipliers(model.system, model.coefficients, per_output(persons, model.table.output),
                  household_closure(model.table, propensity));
  py::dict kinds;
  kinds["direct"] = effects_of(std::move(all.direct));
  kinds["type_i"] = effects_of(std::move(all.type_i));
  kinds["type_ii"] = effects_of(std::move(all.type_ii));
  return kinds;
}

const char* name_of(LinkageClass kind)
{
  switch (kind) {
    case LinkageClass::key: return "key";
    case LinkageClass::backward_oriented: return "backward_oriented";
    case LinkageClass::forward_oriented: return "forward_oriented";
    case LinkageClass::weak: return "weak";
    case LinkageClass::empty: return "empty";
  }
  throw std::logic_error("a class of linkages without a name");
}

py::dict linkages_of(const Model& model)
{
  Linkages all = linkages(model.system, model.table.domestic, model.table.output);
  std::vector<std::string> kinds;
  for (const LinkageClass kind : all.kind) kinds.emplace_back(name_of(kind));
  py::dict columns;
  columns["direct_backward"] = std::move(all.direct_backward);
  columns["direct_forward"] = std::move(all.direct_forward);
  columns["power"] = std::move(all.power);
  columns["sensitivity"] = std::move(all.sensitivity);
  columns["supply_sensitivity"] = std::move(all.supply_sensitivity);
  columns["power_variation"] = std::move(all.power_variation);
  columns["sensitivity_variation"] = std::move(all.sensitivity_variation);
  columns["kind"] = kinds;
  return columns;
}

template <typename Lost>
py::dict losses(Lost lost)
{
  py::dict columns;
  columns["total"] = std::move(lost.total);
  columns["backward"] = std::move(lost.backward);
  columns["forward"] = std::move(lost.forward);
  return columns;
}

Eigen::VectorXd prices_of(const Model& model, const Eigen::VectorXd& wages,
                          const Eigen::VectorXd& import_prices,
                          const Eigen::VectorXd& product_taxes,
                          const Eigen::VectorXd& production_taxes, const Eigen::VectorXd& surplus)
{
  return prices(model.system, model.coefficients,
                {.wages = wages,
                 .import_prices = import_prices,
                 .product_taxes = product_taxes,
                 .production_taxes = production_taxes,
                 .surplus = surplus});
}

void bind_table(py::module_& module)
{
  constexpr auto in_place = py::return_value_policy::reference_internal;
  py::class_<Table>(module, "Table")
      .def_readonly("year", &Table::year)
      .def_readonly("structure_year", &Table::structure_year)
      .def_property_readonly("industries", &industries)
      .def_readonly("domestic", &Table::domestic, in_place)
      .def_readonly("imported", &Table::imported, in_place)
      .def_readonly("final_domestic", &Table::final_domestic, in_place)
      .def_readonly("final_imported", &Table::final_imported, in_place)
      .def_readonly("product_taxes", &Table::product_taxes, in_place)
      .def_readonly("final_product_taxes", &Table::final_product_taxes, in_place)
      .def_readonly("compensation", &Table::compensation, in_place)
      .def_readonly("production_taxes", &Table::production_taxes, in_place)
      .def_readonly("surplus", &Table::surplus, in_place)
      .def_readonly("output", &Table::output, in_place);
}

}  // namespace

void bind_input_output(py::module_& module)
{
  const py::object data_error = module.attr("DataError");
  py::register_exception<InputOutputError>(module, "InputOutputError", data_error);
  bind_table(module);

  py::class_<Model>(module, "InputOutputModel")
      .def(py::init<const Table&>(), py::arg("table"))
      .def_property_readonly("A", [](const Model& model) { return model.coefficients.domestic; })
      .def_property_readonly("imported_coefficients",
                             [](const Model& model) { return model.coefficients.imported; })
      .def("leontief_inverse", [](const Model& model) { return model.system.inverse(); })
      .def("multipliers", &multipliers_of, py::arg("persons"), py::arg("propensity"))
      .def("linkages", &linkages_of)
      .def(
          "extract",
          [](const Model& model, const std::vector<Eigen::Index>& group) {
            return losses(extract(model.system, model.table.output, group));
          },
          py::arg("group"))
      .def(
          "extract_each",
          [](const Model& model) { return losses(extract_each(model.system, model.table.output)); })
      .def("prices", &prices_of, py::arg("wages"), py::arg("import_prices"),
           py::arg("product_taxes"), py::arg("production_taxes"), py::arg("surplus"));
}

}  // namespace lionrock::bindings
