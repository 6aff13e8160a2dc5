// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/concessions.hpp"

#include <algorithm>

#include "sim/projects/appraisal.hpp"

namespace lionrock::quarter {

using economy::Economy;
using economy::find_relief;
using economy::relief_of;
using economy::TaxRelief;
using projects::Candidate;

namespace {

constexpr double quarters_a_year = 4.0;

/// A project with concessions in one quarter; agents' economy.
struct Project {
  const Candidate& candidate;
  std::int32_t row;
  double output;      ///< volume, beyond what stood before the run
  double research;    ///< R&D that qualifies for more than one deduction, HK$ million
  double capex;       ///< HK$ million at today's prices
  double kept;        ///< of points off the rate, after top-up
  double lower_kept;  ///< the same in the lower tier, whose rate does not fall below zero
  double paid_again;  ///< of points off the rate, by a large group as top-up
  double wear;        ///< of its capital, a quarter
  bool opens;         ///< this quarter
};

const Candidate& candidate_of(const ProjectBooks& books, const Concession& concession)
{
  return books.pipeline.candidates()[static_cast<std::size_t>(concession.candidate)];
}

const policy::Contribution& terms_of(const ProjectBooks& books, const Concession& concession)
{
  return candidate_of(books, concession).offer.from[static_cast<std::size_t>(concession.given)];
}

/// Concessions go with the losses of firms that others have taken over.
void follow_rows(const Economy& economy, ProjectBooks& books)
{
  for (Concession& concession : books.concessions) {
    for (const economy::TakenOver& moved : economy.taken_over)
      if (concession.row == moved.row) concession.row = moved.heir;
    if (concession.row < 0)
      concession.row = books.placed[static_cast<std::size_t>(concession.candidate)].firm;
  }
}

bool in_force(const ProjectBooks& books, const policy::Contribution& given, int quarter)
{
  return given.given_in((books.pipeline.setting().start + quarter).index);
}

/// Whether a firm already claims under an instrument for all its research, that of upgrades with
/// it.
bool claims_for_all(const Economy& economy, std::int32_t row)
{
  const auto own =
      std::ranges::equal_range(economy.research.claims, row, {}, &economy::ResearchClaim::firm);
  return std::ranges::any_of(own, [](const auto& claim) { return claim.now > 0.0; });
}

Project project_of(const Economy& economy, const ProjectBooks& books, const Concession& concession)
{
  const Candidate& candidate = candidate_of(books, concession);
  const auto& setting = books.pipeline.setting();
  const auto& placement = books.placed[static_cast<std::size_t>(concession.candidate)];
  const projects::FullSize full = books.pipeline.full_size(candidate);
  const double part = std::max(0.0, placement.reached) / (quarters_a_year * economy.scale);
  const double prices = books.conditions.price_level;
  const double qualifying =
      claims_for_all(economy, concession.row) ? 0.0 : setting.behaviour.research_qualifying;
  double points = 0.0;
  for (const policy::Contribution& given : candidate.offer.from)
    if (in_force(books, given, economy.quarter)) points += given.tax_points;
  const double left = projects::kept_points(setting, candidate.traits, points);
  const double again = std::max(0.0, std::min(points, economy.profits_tax.rate) - left);
  return {
      .candidate = candidate,
      .row = concession.row,
      .output = part * full.output,
      .research = part * full.research * prices * qualifying,
      .capex = candidate.traits.capex * candidate.traits.size_realised * prices / economy.scale,
      .kept = points > 0.0 ? left / points : 0.0,
      .lower_kept = points > 0.0 ? std::min(left, economy.profits_tax.lower_rate) / points : 0.0,
      .paid_again = points > 0.0 ? again / points : 0.0,
      .wear = economy.technology.depreciation[candidate.traits.industry],
      .opens = candidate.opened == economy.quarter};
}

/// Notes down what projects that have begun to operate are forgiven.
void enter(const Economy& economy, ProjectBooks& books)
{
  for (const std::int32_t which : books.movements.ramping) {
    const Candidate& candidate = books.pipeline.candidates()[static_cast<std::size_t>(which)];
    if (candidate.opened != economy.quarter && economy.quarter > 0) continue;
    for (std::size_t place = 0; place < candidate.offer.from.size(); ++place) {
      const policy::Contribution& given = candidate.offer.from[place];
      if (given.tax_points > 0.0 || given.write_off_points > 0.0 || given.deduction_points > 0.0)
        books.concessions.push_back(
            {.candidate = which, .given = static_cast<std::int32_t>(place)});
    }
  }
}

void cut_rate(const policy::Contribution& given, const Project& project, Concession& concession,
              TaxRelief& relief)
{
  concession.claim = given.tax_points * project.kept * project.output;
  if (!(given.tax_points > 0.0)) return;
  relief.output += project.output;
  relief.claims += concession.claim;
  relief.lower_points += given.tax_points * project.lower_kept * project.output;
  relief.top_up += given.tax_points * project.paid_again * project.output;
}

/// What a project deducts beyond the law's deductions, what is taken back set off.
void deduct(const policy::Contribution& given, const Project& project, bool given_now,
            Concession& concession, TaxRelief& relief)
{
  const double back = project.wear * concession.ahead;
  concession.ahead -= back;
  double deducted = given_now ? given.deduction_points * project.research : 0.0;
  if (given_now && project.opens) {
    concession.ahead = given.write_off_points * project.capex;
    deducted += concession.ahead;
  }
  concession.deducted += deducted;
  relief.deduction += deducted - back;
}

/// Sums over projects become means over the output of their rows.
void spread_over_rows(Economy& economy)
{
  for (TaxRelief& relief : economy.reliefs) {
    if (!(relief.output > 0.0)) continue;
    const bool plant = economy.plants.any() && relief.firm >= economy.plants.first_row;
    const double whole = plant ? economy.plants.at(relief.firm).size.output
                               : std::max(economy.firms.expected_sales[relief.firm], relief.output);
    relief.points = relief.claims / whole;
    relief.lower_points /= whole;
    relief.top_up /= whole;
  }
}

bool gives_nothing(const TaxRelief& relief)
{
  return relief.claims == 0.0 && relief.top_up == 0.0 && relief.deduction == 0.0 &&
         relief.rent == 0.0 && relief.deducted == 0.0 && relief.losses_gained == 0.0;
}

}  // namespace

void grant_concessions(Economy& economy, ProjectBooks& books)
{
  auto& reliefs = economy.reliefs;
  for (TaxRelief& relief : reliefs)
    relief = {.firm = relief.firm, .losses_gained = relief.losses_gained};
  enter(economy, books);
  follow_rows(economy, books);
  // A project that has closed is remembered while its row lives on losses that it brought.
  std::erase_if(books.concessions, [&](const Concession& concession) {
    const TaxRelief* known = find_relief(reliefs, concession.row);
    return candidate_of(books, concession).stage == projects::Stage::closed &&
           (known == nullptr || known->losses_gained == 0.0);
  });
  for (Concession& concession : books.concessions) {
    concession.claim = 0.0;
    if (concession.row < 0) continue;
    const Project project = project_of(economy, books, concession);
    TaxRelief& relief = relief_of(reliefs, project.row);
    if (project.candidate.stage != projects::Stage::closed) {
      const policy::Contribution& given = terms_of(books, concession);
      const bool given_now = in_force(books, given, economy.quarter);
      if (given_now) cut_rate(given, project, concession, relief);
      deduct(given, project, given_now, concession, relief);
    }
    relief.deducted += concession.deducted;
  }
  for (const projects::PublicPayment& paid : books.movements.payments) {
    const std::int32_t row = books.placed[static_cast<std::size_t>(paid.candidate)].firm;
    if (paid.rent > 0.0 && row >= 0) relief_of(reliefs, row).rent += paid.rent / economy.scale;
  }
  spread_over_rows(economy);
  std::erase_if(reliefs, gives_nothing);
}

double forgiven(const Economy& economy, const Concession& concession)
{
  const TaxRelief* relief = find_relief(economy.reliefs, concession.row);
  if (relief == nullptr) return 0.0;
  double forgone = 0.0;
  if (relief->claims > 0.0) forgone += relief->by_rate * concession.claim / relief->claims;
  forgone += relief->forgiven(concession.deducted);
  return economy.scale * forgone;
}

int instrument_of(const ProjectBooks& books, const Concession& concession)
{
  return terms_of(books, concession).instrument;
}

void count_concessions(const Economy& economy, ProjectBooks& books)
{
  for (const Concession& concession : books.concessions)
    books.ledger[static_cast<std::size_t>(instrument_of(books, concession))].tax_forgone +=
        forgiven(economy, concession);
}

}  // namespace lionrock::quarter
