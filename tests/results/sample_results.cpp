// SPDX-License-Identifier: Apache-2.0
#include "tests/results/sample_results.hpp"

#include <cmath>
#include <cstdlib>
#include <functional>
#include <stdexcept>

#include "sim/results/policy_schema.hpp"
#include "sim/results/schema.hpp"

namespace lionrock::results {
namespace {

constexpr std::int64_t members = 8;

/// Plausible paths for what the charts draw; (scenario, member, time) in, fraction out.
using PathRule = std::function<double(std::int64_t, std::int64_t, double)>;

double spread(std::int64_t member)
{
  return static_cast<double>(2 * member - members + 1) / static_cast<double>(members);
}

const std::map<std::string, PathRule> yearly_paths = {
    {"manufacturing_share_narrow_annual",
     [](auto scenario, auto member, double year) {
       return 0.009 * std::exp(-0.02 * year * (1.0 - 0.6 * static_cast<double>(scenario)) +
                               0.01 * year * spread(member));
     }},
    {"manufacturing_share_narrow_trend_annual",
     [](auto, auto member, double year) {
       return 0.009 * std::exp((-0.024 + 0.004 * spread(member)) * year);
     }},
    {"manufacturing_share_wide_annual",
     [](auto, auto member, double year) {
       return 0.012 - 0.0001 * year + 0.0005 * spread(member);
     }},
    {"manufacturing_share_fhki_annual",
     [](auto, auto member, double year) { return 0.04 - 0.0002 * year + 0.001 * spread(member); }},
    {"real_growth_annual",
     [](auto, auto member, double year) {
       return 0.026 + 0.004 * std::sin(year) + 0.01 * spread(member);
     }},
    {"inflation_annual", [](auto, auto member, double) { return 0.02 + 0.005 * spread(member); }},
    {"unemployment_rate_annual",
     [](auto, auto member, double year) { return 0.03 + 0.0005 * year + 0.004 * spread(member); }},
};

std::map<std::string, std::vector<Axis>> sample_axes()
{
  const std::vector<input_output::Industry> industries = {
      {1, "AHF", "agriculture", "Agriculture, hunting and forestry", "農業、狩獵及林業", false},
      {14, "ELE", "electrical_and_optical", "Electrical and optical equipment", "電氣及光學設備",
       true},
      {20, "WHO", "wholesale", "Wholesale trade", "批發", false},
  };
  const Axis scenario = scenario_axis({"current_law", "full_package"});
  const Axis member = member_axis(0, members - 1);
  const Axis quarter = quarter_axis(Quarter::of(2024, 1), Quarter::of(2035, 4));
  const Axis year = year_axis(2024, 2035);
  const Axis industry = industry_axis(industries);
  const Axis instrument = instrument_axis({"nias", "half_rate"});
  const Axis site = site_axis({"flatted_private", "hetao"});
  return {{"macro", {scenario, member, quarter, year, skill_axis(), bottleneck_axis()}},
          {"industry", {scenario, member, quarter, industry, constraint_axis()}},
          {"table", {scenario, year, product_axis(industries), industry, final_use_axis()}},
          {"parameter", {scenario, member, parameter_axis({"markup", "wage_curve"})}},
          {"instrument", {scenario, member, quarter, instrument}},
          {"site", {scenario, member, quarter, site, floor_kind_axis({"flat", "plant"})}},
          {"fiscal",
           {scenario, member, fiscal_year_axis(2023, 12),
            fiscal_account_axis({"operating", "capital_works_reserve_fund"}),
            fiscal_kind_axis({"recurrent", "revenue"})}},
          {"project",
           {project_axis(6), scenario, archetype_axis({"smart_line", "battery"}), industry,
            candidate_class_axis({"small incumbent", "mobile entrant"}),
            origin_axis({"local", "mainland", "foreign"}), outcome_axis(), project_label_axis(),
            site, quarter, instrument}}};
}

/// Numbers of projects that point at an axis: each entry in turn, and nothing for those that may.
std::vector<double> places(const Results& results, const VariableSpec& spec)
{
  const std::string units(spec.units);  // e.g. place on axis quarter, -1 = never
  const std::string axis = units.substr(14, units.find(',') - 14);
  const bool may_lack = units.find("-1") != std::string::npos;
  const std::int64_t entries = axis_of(results, "project", axis).size();
  std::vector<double> values;
  for (std::int64_t i = 0; i < axis_of(results, "project", "project").size(); ++i)
    values.push_back(static_cast<double>(may_lack ? i % (entries + 1) - 1 : (i + 1) % entries));
  return values;
}

/// Yes and no in turn, pairs of the same, so that neighbours differ in what reaches them.
std::vector<double> answers(std::int64_t count)
{
  std::vector<double> values;
  for (std::int64_t i = 0; i < count; ++i) values.push_back(static_cast<double>(i / 2 % 2));
  return values;
}

std::vector<double> numbers(const Results& results, const VariableSpec& spec, double offset)
{
  std::int64_t count = 1;
  for (const auto axis : spec.axes) {
    count *= axis_of(results, std::string(spec.group), std::string(axis)).size();
  }
  if (spec.units.starts_with("place on axis ")) return places(results, spec);
  if (spec.units.starts_with("1 = yes")) return answers(count);
  const auto path = yearly_paths.find(std::string(spec.name));
  std::vector<double> values;
  for (std::int64_t i = 0; i < count; ++i) {
    if (path == yearly_paths.end()) {
      values.push_back(offset + static_cast<double>(i) / 3.0);
    } else {
      constexpr std::int64_t years = 12;
      values.push_back(
          path->second(i / years / members, i / years % members, static_cast<double>(i % years)));
    }
  }
  return values;
}

void add_policy_texts(Results& results)
{
  const InstrumentTexts instruments{
      .name_en = {"New Industrialisation Acceleration Scheme", "Half-rate profits tax"},
      .name_zh = {"新型工業加速計劃", "利得稅減半"},
      .mechanism = {"capital_grant", "tax_concession"},
      .group = {"funds", "tax"},
      .evidence = {"terms_only", "scenario"}};
  const SiteTexts sites{.name_en = {"Private flatted factories", "Hetao Hong Kong Park"},
                        .name_zh = {"私人分層工廠大廈", "河套香港園區"},
                        .type = {"general industrial", "research, pilot production"}};
  for (const auto& texts :
       {bottleneck_texts(), instrument_texts("instrument", instruments), site_texts(sites),
        archetype_texts({"Smart production line", "Batteries"}, {"智能生產線", "電池及儲能"})})
    results.texts.insert(results.texts.end(), texts.begin(), texts.end());
}

}  // namespace

Results sample_results()
{
  Results results;
  results.provenance = {
      .program_version = "0.1.0",
      .git_commit = "0123abc",
      .pack_name = "hong_kong",
      .pack_checksum = "89ab",
      .seed = 20260226,
      .scenarios = {{"current_law", "Current law", "現行法例",
                     "[target]\ndefinition = \"narrow\"\nshare = 0.05\nyear = 2030\n"},
                    {"full_package", "Full package", "整套方案", ""}},
      .command_line = "lionrock compare",
      .start_time = "2026-02-26T09:30:00Z",
      .end_time = "2026-02-26T09:31:00Z",
      .threads = 2};
  results.axes = sample_axes();
  double offset = 0.0;
  for (const VariableSpec& spec : schema()) {
    offset += 1000.0;
    results.variables.push_back(
        make_variable(spec.group, spec.name, numbers(results, spec, offset)));
  }
  results.texts = {{"industry",
                    "industry_name_zh",
                    "industry",
                    "Name in Traditional Chinese",
                    "行業中文名稱",
                    {"農業", "電氣及光學設備", "批發"}},
                   parameter_units({"fraction", ""})};
  add_policy_texts(results);
  return results;
}

TemporaryFolder::TemporaryFolder()
{
  std::string name = (std::filesystem::temp_directory_path() / "lionrock_XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace lionrock::results
