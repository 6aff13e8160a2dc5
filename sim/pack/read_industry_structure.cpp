// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_industry_structure.hpp"

#include <fmt/format.h>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using input_output::Industry;

constexpr const char* skill_names[skills] = {"basic", "technical", "professional"};

void read_establishments(IndustryStructure& structure, const Manifest& manifest,
                         const std::vector<Industry>& industries, const Labour& labour)
{
  const IndustryFile file(sourced_csv_of(manifest, "establishments.csv"), industries);
  structure.employed = file.column("employed", not_negative);
  structure.establishments = file.column("establishments", not_negative);
  structure.size_mu = file.column("size_mu", any_number);
  structure.size_sigma = file.column("size_sigma", not_negative);
  if (!agree(structure.employed.sum(), labour.employed, 1e-6))
    throw DataError({file.file().path()},
                    fmt::format("cells \"employed\" sum to {}", structure.employed.sum()),
                    fmt::format("employed of labour.csv, {}", labour.employed));
}

void read_pay(IndustryStructure& structure, const Manifest& manifest,
              const std::vector<Industry>& industries)
{
  const IndustryFile file(sourced_csv_of(manifest, "pay.csv"), industries);
  const ItemFile groups(sourced_csv_of(manifest, "wage_groups.csv"));
  const Index n = file.size();
  structure.skill_share = file.by_skill("skill", fraction);
  structure.compensation = file.by_skill("compensation", not_negative);
  structure.cash_share = VectorXd(n);
  structure.log_wage_sigma = structure.tail_share = MatrixXd(n, skills);
  for (Index i = 0; i < n; ++i) {
    const int row = file.row(i);
    const double sum = structure.skill_share.row(i).sum();
    if (structure.employed[i] > 0.0 && !agree(sum, 1.0, 1e-8))
      throw file.file().error(row, "skill_professional",
                              fmt::format("the skill shares sum to {}", sum), "1");
    const std::string& group = some_text(file.file(), row, "wage_group");
    structure.cash_share[i] = groups.number(group, "cash_share", fraction);
    structure.tail_exponent = groups.number(group, "tail_exponent", {.low = 1.0});
    for (int skill = 0; skill < skills; ++skill) {
      const std::string name = skill_names[skill];
      structure.log_wage_sigma(i, skill) =
          groups.number(group, "log_wage_sigma_" + name, not_negative);
      structure.tail_share(i, skill) = groups.number(group, "tail_share_" + name, fraction);
      const double ratio = groups.number(group, "pay_" + name, not_negative);
      if (!agree(structure.compensation(i, skill), ratio * structure.compensation(i, 1), 1e-4))
        throw file.file().error(row, "compensation_" + name,
                                fmt::format("is not {} of that of a technician", ratio),
                                "the pay ratio of the wage group");
    }
  }
}

void require_margins(const IndustryStructure& structure, const Manifest& manifest,
                     const Labour& labour)
{
  const ItemFile margins(sourced_csv_of(manifest, "skills.csv"));
  double sum = 0.0;
  for (int skill = 0; skill < skills; ++skill) {
    const double share = margins.number(skill_names[skill], "share", fraction);
    sum += share;
    // Helpers are all basic; the margins leave them out.
    const double persons = structure.employed.dot(structure.skill_share.col(skill)) -
                           (skill == 0 ? labour.domestic_helpers : 0.0);
    const double found = persons / (labour.employed - labour.domestic_helpers);
    if (!agree(found, share, 1e-5))
      throw margins.file().error(margins.row(skill_names[skill]), "share",
                                 fmt::format("the industries have {:.6f}", found),
                                 "the share of pay.csv");
  }
  if (!agree(sum, 1.0, 1e-9))
    throw DataError({margins.file().path()}, fmt::format("cells \"share\" sum to {}", sum), "1");
}

void require_compensation(const IndustryStructure& structure, const Manifest& manifest,
                          const std::vector<Industry>& industries, const VectorXd& compensation)
{
  for (Index i = 0; i < compensation.size(); ++i) {
    const double bill = 1e-6 * structure.employed[i] *
                        structure.skill_share.row(i).dot(structure.compensation.row(i));
    if (!agree(bill, compensation[i], 1e-3))
      throw DataError(
          {path_of(manifest, "pay.csv").string()},
          fmt::format("row \"{}\": persons times compensation is {:.3f} HK$ million",
                      industries[static_cast<std::size_t>(i)].code, bill),
          fmt::format("the compensation of the balanced table, {:.3f}", compensation[i]));
  }
}

void read_books(IndustryStructure& structure, const Manifest& manifest,
                const std::vector<Industry>& industries)
{
  const IndustryFile inputs(sourced_csv_of(manifest, "inputs.csv"), industries);
  structure.floor_space = inputs.column("floor_space", not_negative);
  structure.utilities_share = inputs.column("utilities_share", fraction);
  const IndustryFile books(sourced_csv_of(manifest, "opening_books.csv"), industries);
  structure.capital = books.column("capital", not_negative);
  structure.depreciation = books.column("depreciation", fraction);
  structure.materials = books.column("materials", not_negative);
  structure.finished_stock = books.column("finished_stock", not_negative);
  structure.deposits = books.column("deposits", not_negative);
  structure.loans = books.column("loans", not_negative);
}

}  // namespace

Labour read_labour(const Manifest& manifest)
{
  const ItemFile items(sourced_csv_of(manifest, "labour.csv"));
  const Labour labour{.labour_force = items.value("labour_force", {.low = 1.0}),
                      .employed = items.value("employed", {.low = 1.0}),
                      .unemployment_rate = items.value("unemployment_rate", fraction),
                      .vacancies = items.value("vacancies", not_negative),
                      .domestic_helpers = items.value("domestic_helpers", not_negative)};
  const double employed = labour.labour_force * (1.0 - labour.unemployment_rate);
  if (!agree(employed, labour.employed, 1e-5))
    throw items.file().error(items.row("employed"), "value",
                             fmt::format("labour force less unemployment is {:.0f}", employed),
                             "employed = labour force x (1 - unemployment rate)");
  return labour;
}

IndustryStructure read_industry_structure(const Manifest& manifest,
                                          const std::vector<Industry>& industries,
                                          const Labour& labour, const VectorXd& compensation)
{
  IndustryStructure structure{};
  read_establishments(structure, manifest, industries, labour);
  read_pay(structure, manifest, industries);
  require_margins(structure, manifest, labour);
  require_compensation(structure, manifest, industries, compensation);
  read_books(structure, manifest, industries);
  return structure;
}

}  // namespace lionrock::pack
