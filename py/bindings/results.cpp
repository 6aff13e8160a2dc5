// SPDX-License-Identifier: Apache-2.0
#include "sim/results/results.hpp"

#include <pybind11/numpy.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <memory>

#include "py/bindings/bindings.hpp"
#include "sim/results/describe.hpp"
#include "sim/results/reader.hpp"
#include "sim/results/writer.hpp"

namespace lionrock::bindings {
namespace {

namespace py = pybind11;
using results::Results;
using results::ScenarioRecord;

py::dict description(const std::string& name, const std::string& units,
                     const std::string& long_name, const std::string& long_name_zh)
{
  py::dict facts;
  facts["name"] = name;
  facts["units"] = units;
  facts["long_name"] = long_name;
  facts["long_name_zh"] = long_name_zh;
  return facts;
}

/// The numbers where they are, without a copy; read-only, and alive as long as the array is.
template <typename Number>
py::array_t<Number> view(const std::vector<Number>& values, const std::vector<py::ssize_t>& shape,
                         const py::object& owner)
{
  py::array_t<Number> array(shape, values.data(), owner);
  array.attr("setflags")(py::arg("write") = false);
  return array;
}

py::list axes(const py::object& self, const std::string& group)
{
  py::list list;
  for (const results::Axis& axis : self.cast<const Results&>().axes.at(group)) {
    py::dict facts = description(axis.name, axis.units, axis.long_name, axis.long_name_zh);
    if (axis.labels.empty()) {
      facts["entries"] = view(axis.numbers, {static_cast<py::ssize_t>(axis.size())}, self);
    } else {
      facts["entries"] = axis.labels;
    }
    list.append(facts);
  }
  return list;
}

py::list variables(const py::object& self, const std::string& group)
{
  const auto& all = self.cast<const Results&>();
  py::list list;
  for (const results::Variable& variable : all.variables) {
    if (variable.group != group) continue;
    std::vector<py::ssize_t> shape;
    for (const std::string& axis : variable.axes) {
      shape.push_back(static_cast<py::ssize_t>(axis_of(all, group, axis).size()));
    }
    py::dict facts =
        description(variable.name, variable.units, variable.long_name, variable.long_name_zh);
    facts["axes"] = variable.axes;
    facts["values"] = view(variable.values, shape, self);
    list.append(facts);
  }
  return list;
}

py::list texts(const Results& all, const std::string& group)
{
  py::list list;
  for (const results::TextVariable& text : all.texts) {
    if (text.group != group) continue;
    py::dict facts = description(text.name, "1", text.long_name, text.long_name_zh);
    facts["axes"] = std::vector<std::string>{text.axis};
    facts["values"] = text.values;
    list.append(facts);
  }
  return list;
}

py::dict provenance(const Results& all)
{
  const results::Provenance& from = all.provenance;
  py::list scenarios;
  for (const ScenarioRecord& scenario : from.scenarios) {
    py::dict record;
    record["name"] = scenario.name;
    record["title"] = scenario.title;
    record["title_zh"] = scenario.title_zh;
    record["resolved"] = scenario.resolved;
    scenarios.append(record);
  }
  py::dict facts;
  facts["program_version"] = from.program_version;
  facts["git_commit"] = from.git_commit;
  facts["pack_name"] = from.pack_name;
  facts["pack_checksum"] = from.pack_checksum;
  facts["seed"] = from.seed;
  facts["scenarios"] = scenarios;
  facts["command_line"] = from.command_line;
  facts["start_time"] = from.start_time;
  facts["end_time"] = from.end_time;
  facts["threads"] = from.threads;
  return facts;
}

std::vector<std::string> groups(const Results& all)
{
  std::vector<std::string> names;
  for (const auto& [name, axes_of_group] : all.axes) names.push_back(name);
  return names;
}

}  // namespace

void bind_results(py::module_& module)
{
  using release = py::call_guard<py::gil_scoped_release>;
  py::class_<Results, std::shared_ptr<Results>>(module, "Results")
      .def_property_readonly("groups", &groups)
      .def_property_readonly("provenance", &provenance)
      .def("axes", &axes, py::arg("group"))
      .def("variables", &variables, py::arg("group"))
      .def("texts", &texts, py::arg("group"))
      .def(
          "write",
          [](const Results& self, const std::filesystem::path& path) {
            results::write_results(self, path);
          },
          py::arg("path"), release());

  module.def(
      "read_results",
      [](const std::filesystem::path& path) {
        return std::make_shared<Results>(results::read_results(path));
      },
      py::arg("path"), release());
  module.def("describe_results", &results::describe_results, py::arg("path"), release());
}

}  // namespace lionrock::bindings
