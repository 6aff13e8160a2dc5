// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/expected_path.hpp"

#include <array>
#include <cmath>

#include "sim/projects/arrivals.hpp"
#include "sim/projects/size.hpp"

namespace lionrock::projects {

namespace {

constexpr double quarters_a_year = 4.0;

/// Candidates of one kind and origin that choose alike, and what they would bring.
struct Group {
  const Kind* kind;
  const KindClass* of_class;
  int archetype;
  Origin origin;
  CandidateClass kind_class;
  double decisions;     ///< expected a quarter at base rates, without instruments, at base prices
  double productivity;  ///< mean e^z of those that go
};

/// Chance that a quarter's decisions begin building `wait` quarters later; approval is rounded at
/// random between whole quarters.
struct Start {
  int wait;
  double chance;
};

std::array<Start, 2> starts(const ByClass& numbers)
{
  const double whole = std::floor(numbers.approval_quarters);
  const double rest = numbers.approval_quarters - whole;
  const double built = 1.0 - numbers.give_up;
  const int wait = static_cast<int>(whole);
  return {{{wait, built * (1.0 - rest)}, {wait + 1, built * rest}}};
}

ExpectedQuarter empty(Eigen::Index industries)
{
  ExpectedQuarter quarter;
  for (Eigen::VectorXd* row :
       {&quarter.output, &quarter.input_volume, &quarter.exports, &quarter.home_sales,
        &quarter.value_added, &quarter.narrow_value_added, &quarter.capital})
    *row = Eigen::VectorXd::Zero(industries);
  quarter.jobs = Eigen::MatrixXd::Zero(industries, 3);
  return quarter;
}

void add(ExpectedQuarter& quarter, const pack::ArchetypeIndustry& industry, const FullSize& size,
         double part)
{
  const int row = industry.industry;
  quarter.output[row] += part * size.output;
  quarter.input_volume[row] += part * size.input_volume;
  quarter.exports[row] += part * size.exports;
  quarter.home_sales[row] += part * size.home_sales;
  quarter.value_added[row] += part * size.value_added;
  quarter.narrow_value_added[row] += part * size.value_added * industry.narrow;
  quarter.capital[row] += part * size.capital;
  quarter.research += part * size.research;
  for (std::size_t skill = 0; skill < size.jobs.size(); ++skill)
    quarter.jobs(row, static_cast<Eigen::Index>(skill)) += part * size.jobs[skill];
}

/// A candidate of mean size and the productivity of those that go.
FullSize mean_size(const Setting& setting, const Group& stream, int industry)
{
  const pack::Archetype& archetype = *stream.kind->archetype;
  return size_of(setting, archetype,
                 {.industry = industry,
                  .capex = stream.kind->mean_capex,
                  .productivity = stream.productivity,
                  .size_realised = stream.of_class->numbers.size_realised,
                  .net_share = is_upgrade(archetype, stream.origin) ? archetype.net_share : 1.0,
                  .upgrade = is_upgrade(archetype, stream.origin)});
}

std::vector<Group> streams(const Setting& setting, const std::vector<Kind>& all)
{
  std::vector<Group> found;
  for (int row = 0; row < std::ssize(all); ++row) {
    const Kind& kind = all[row];
    for (int origin = 0; origin < pack::origins; ++origin)
      for (const bool large : {true, false}) {
        const auto where = static_cast<Origin>(origin);
        const CandidateClass group = class_of(*kind.archetype, where, large);
        const KindClass& of_class = kind.of(group);
        const double size =
            large ? setting.behaviour.local_large_share : 1.0 - setting.behaviour.local_large_share;
        const double share = kind.archetype->origin_share[origin] * size;
        if (share <= 0.0) continue;
        const double acceptance = of_class.numbers.acceptance;
        found.push_back({&kind, &of_class, row, where, group, kind.arrivals * share * acceptance,
                         of_class.accepted_productivity / acceptance});
      }
  }
  return found;
}

/// Share of what started building in a quarter that is at work in another and not in the base year.
double at_work(const Group& stream, int opened, int quarter)
{
  if (quarter < opened) return 0.0;
  const double hazard = -std::log1p(-stream.of_class->numbers.exit_rate) / quarters_a_year;
  const double ramp = mean_ramp(quarter - opened, stream.kind->ramp_up);
  const double before = mean_ramp(-1 - opened, stream.kind->ramp_up);
  return (ramp - before) * std::exp(-hazard * (quarter - opened));
}

void add_stream(const Setting& setting, const Group& stream, const policy::Programme& law,
                ExpectedPath& path)
{
  const auto quarters = static_cast<int>(path.quarters.size()) - 1;
  const int history = history_quarters(setting);
  const auto& industries = stream.kind->archetype->industries;
  std::vector<FullSize> sizes;
  for (const auto& industry : industries)
    sizes.push_back(mean_size(setting, stream, industry.industry));

  // Projects by the quarter in which building starts, in units of the mean size.
  std::vector<double> started(static_cast<std::size_t>(history + quarters), 0.0);
  for (int decided = -history; decided < quarters; ++decided) {
    const Quarter when = setting.start + decided;
    const double size = arriving_size(setting.behaviour, *stream.kind->archetype, stream.kind_class,
                                      stream.origin, when);
    const double factor = arrival_factor(setting, *stream.kind, stream.archetype,
                                         is_mobile(stream.kind_class), law, Conditions{}, when)
                              .now;
    for (const Start& start : starts(stream.of_class->numbers))
      if (decided + start.wait < quarters)
        started[static_cast<std::size_t>(history + decided + start.wait)] +=
            stream.decisions * factor * size * start.chance;
  }

  const double capex = stream.kind->mean_capex * stream.of_class->numbers.size_realised;
  for (int quarter = -1; quarter < quarters; ++quarter) {
    ExpectedQuarter& now = path.quarters[static_cast<std::size_t>(quarter + 1)];
    double part = 0.0;
    for (int begun = -history; begun <= quarter; ++begun) {
      const double count = started[static_cast<std::size_t>(history + begun)];
      const int opened = begun + stream.kind->construction;
      if (quarter < opened) now.capex += count * capex / stream.kind->construction;
      part += count * at_work(stream, opened, quarter);
    }
    part /= static_cast<double>(industries.size());
    for (std::size_t row = 0; row < industries.size(); ++row)
      add(now, industries[row], sizes[row], part);
  }
}

}  // namespace

ExpectedPath expected_without_policy(const Setting& setting, int quarters)
{
  const policy::Programme law({}, {setting.past_law, setting.start}, setting.law, setting.seed,
                              setting.member);
  const std::vector<Kind> all = kinds(setting);
  ExpectedPath path;
  path.quarters.assign(static_cast<std::size_t>(quarters + 1),
                       empty(setting.value_added_per_output.size()));
  for (const Group& stream : streams(setting, all)) add_stream(setting, stream, law, path);
  return path;
}

}  // namespace lionrock::projects
