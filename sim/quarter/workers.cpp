// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/workers.hpp"

#include <algorithm>
#include <cmath>

#include "sim/economy/sums.hpp"
#include "sim/rules/taxation.hpp"

namespace lionrock::quarter {

using economy::Block;
using economy::Economy;
using economy::skills;

namespace {

/// Everything about an employer that its workers' pay depends on.
struct Employer {
  std::array<double, skills> expected;  ///< pay per unit of normal pay at last quarter's hours
  std::array<double, skills> paid;      ///< the same at this quarter's hours
  double cash_share;
};

/// Tax code in force, with what turns a quarter's pay into a year's at the wages the code was
/// written for.
struct TaxView {
  rules::SalariesTax code;
  double factor;          ///< of the model's tax to the published
  double to_year;         ///< a quarter's pay times this is a year's pay at opening wages
  double basic, married;  ///< allowances, HK$ million a year
  double married_share;
};

TaxView tax_view(const Economy& economy)
{
  // Bands and allowances follow wages, as they have over decades; otherwise growth alone would
  // raise the tax.
  const double wages = economy.trend.at(economy.quarter).wage / economy.trend.at(-1).wage;
  const rules::SalariesTax& code =
      economy.quarter < 1 ? economy.salaries_tax : economy.later_salaries_tax;
  return {code,
          economy.salaries_tax_factor,
          4.0 / wages,
          code.basic_allowance,
          economy.married_allowance,
          economy.behaviour.married_share};
}

/// Whether a person has the married allowance: a trait of the number, so it needs no memory.
double allowance(const TaxView& view, std::uint32_t number)
{
  const std::uint32_t mixed = number * 2654435769U;
  return static_cast<double>(mixed) * 0x1p-32 < view.married_share ? view.married : view.basic;
}

double quarterly_tax(const TaxView& view, double cash, std::uint32_t number)
{
  return view.factor *
         rules::salaries_tax(view.code, cash * view.to_year, allowance(view, number)) /
         view.to_year;
}

double budget(const SpendingRule& rule, double income, double deposits, double pay)
{
  return std::max(0.0, rule.propensity * income + rule.interest * rule.deposit_rate * deposits +
                           rule.wealth * (deposits - rule.normal_deposits * pay));
}

/// The same with what dependants spend, who came along and do not work; no more than there is.
double budget(const SpendingRule& rule, const Economy& economy, economy::Permit permit,
              double income, double deposits, double pay)
{
  const double own = budget(rule, income, deposits, pay);
  if (!permit.admitted()) return own;
  const double all = economy::spending_factor(economy.talent, permit) * own;
  return std::clamp(all, own, std::max(own, income + deposits));
}

}  // namespace

WorkerSums& WorkerSums::operator+=(const WorkerSums& other)
{
  wages += other.wages;
  salaries_tax += other.salaries_tax;
  support += other.support;
  interest += other.interest;
  spending += other.spending;
  deposits += other.deposits;
  return *this;
}

double deposit_rate(const Economy& economy)
{
  return std::max(0.0, economy.climate.base_rate - economy.behaviour.deposit_margin) / 4.0;
}

SpendingRule spending_rule(const Economy& economy)
{
  const auto& b = economy.behaviour;
  const auto& world = economy.world;
  const double answers = 1.0 - b.consumption_rate_sensitivity *
                                   (economy.climate.base_rate - economy.climate.opening_rate);
  const double propensity = economy.spending.propensity * answers *
                            std::exp(world.consumption_shock - 0.5 * world.consumption_variance);
  const double wages = economy.trend.at(economy.quarter).wage / economy.trend.at(-1).wage;
  return {propensity,
          propensity * b.propensity_interest,
          propensity * b.propensity_dividends,
          b.propensity_wealth / 4.0,
          economy.spending.worker_wealth * wages,
          deposit_rate(economy)};
}

Eigen::MatrixXd pay_scales(const Economy& economy, const economy::Column& hours)
{
  struct Pay {
    std::array<double, skills> firms{};
    std::array<double, skills> persons{};
    Pay& operator+=(const Pay& other)
    {
      for (int k = 0; k < skills; ++k) {
        firms[k] += other.firms[k];
        persons[k] += other.persons[k];
      }
      return *this;
    }
  };
  const auto& firms = economy.firms;
  const auto sums = economy::sum_by_industry<Pay>(firms, [&](const Block& block) {
    Pay part;
    for (int k = 0; k < skills; ++k)
      for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
        part.firms[k] += hours[i] * firms.staff[k][i];
        part.persons[k] += hours[i] * firms.pay_sum[k][i];
      }
    return part;
  });
  Eigen::MatrixXd scales = Eigen::MatrixXd::Ones(static_cast<Eigen::Index>(sums.size()), skills);
  for (std::size_t s = 0; s < sums.size(); ++s)
    for (int k = 0; k < skills; ++k)
      if (sums[s].persons[k] > 0.0)
        scales(s, k) = economy.technology.pay(static_cast<Eigen::Index>(s), k) * sums[s].firms[k] /
                       sums[s].persons[k];
  return scales;
}

namespace {

/// Runs over every worker in a fixed order of blocks; `visit` gets the sums of its block and one
/// worker.
template <class EconomyType, class Visit>
WorkerSums over_employed(EconomyType& economy, const Eigen::MatrixXd& expected,
                         const Eigen::MatrixXd& paid, const Visit& visit)
{
  auto& firms = economy.firms;
  auto& persons = economy.persons;
  const auto sums = economy::sum_by_industry<WorkerSums>(firms, [&](const Block& block) {
    const int s = block.industry;
    WorkerSums part;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      Employer employer;
      for (int k = 0; k < skills; ++k) {
        employer.expected[k] = expected(s, k) * economy.climate.wage[k] * firms.hours[i];
        employer.paid[k] = paid(s, k) * economy.climate.wage[k] * firms.hours_now[i];
      }
      employer.cash_share = economy.cash_share[s];
      const std::int32_t first = persons.first(i);
      const std::int32_t end = first + persons.count(i);
      for (std::int32_t slot = first; slot < end; ++slot) visit(part, employer, slot);
    }
    return part;
  });
  WorkerSums total;
  for (const WorkerSums& part : sums) total += part;
  return total;
}

double support_per_person(const Economy& economy)
{
  return economy.behaviour.unemployment_support * economy.trend.at(economy.quarter).wage;
}

}  // namespace

WorkerSums plan_spending(const Economy& economy)
{
  const SpendingRule rule = spending_rule(economy);
  const TaxView tax = tax_view(economy);
  const auto& persons = economy.persons;
  const Eigen::MatrixXd scale = pay_scales(economy, economy.firms.hours);
  WorkerSums total = over_employed(
      economy, scale, scale, [&](WorkerSums& part, const Employer& employer, std::int32_t slot) {
        const double normal = static_cast<double>(persons.pay[slot]);
        const double gross = normal * employer.expected[persons.skill[slot]];
        const double due = quarterly_tax(tax, employer.cash_share * gross, persons.number[slot]);
        part.wages += gross;
        part.salaries_tax += due;
        part.spending += budget(rule, economy, persons.permit(slot), gross - due,
                                persons.deposits[slot], normal);
      });
  const double support = support_per_person(economy);
  for (const auto& pool : persons.unemployed)
    for (const auto& person : pool)
      total.spending += budget(rule, economy, person.permit, support, person.deposits,
                               static_cast<double>(person.pay));
  return total;
}

WorkerSums pay_workers(Economy& economy, double spent)
{
  const SpendingRule rule = spending_rule(economy);
  const TaxView tax = tax_view(economy);
  auto& persons = economy.persons;
  const Eigen::MatrixXd expected = pay_scales(economy, economy.firms.hours);
  const Eigen::MatrixXd paid = pay_scales(economy, economy.firms.hours_now);
  WorkerSums total = over_employed(
      economy, expected, paid, [&](WorkerSums& part, const Employer& employer, std::int32_t slot) {
        const int k = persons.skill[slot];
        const std::uint32_t number = persons.number[slot];
        const double normal = static_cast<double>(persons.pay[slot]);
        const double before = persons.deposits[slot];
        const double planned = normal * employer.expected[k];
        const double planned_tax = quarterly_tax(tax, employer.cash_share * planned, number);
        const double spending = spent * budget(rule, economy, persons.permit(slot),
                                               planned - planned_tax, before, normal);
        const double gross = normal * employer.paid[k];
        const double due = quarterly_tax(tax, employer.cash_share * gross, number);
        const double interest = rule.deposit_rate * before;
        persons.deposits[slot] = before + gross - due + interest - spending;
        part.wages += gross;
        part.salaries_tax += due;
        part.interest += interest;
        part.spending += spending;
        part.deposits += persons.deposits[slot];
      });
  const double support = support_per_person(economy);
  for (auto& pool : persons.unemployed)
    for (auto& person : pool) {
      const double spending = spent * budget(rule, economy, person.permit, support, person.deposits,
                                             static_cast<double>(person.pay));
      const double interest = rule.deposit_rate * person.deposits;
      person.deposits += support + interest - spending;
      total.support += support;
      total.interest += interest;
      total.spending += spending;
      total.deposits += person.deposits;
    }
  return total;
}

}  // namespace lionrock::quarter
