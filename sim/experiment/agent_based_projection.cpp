// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/agent_based_projection.hpp"

#include "sim/experiment/open_projects.hpp"
#include "sim/experiment/outlook_paths.hpp"
#include "sim/experiment/policy_recorder.hpp"
#include "sim/experiment/record_fiscal.hpp"
#include "sim/experiment/record_quarter.hpp"

namespace lionrock::experiment {

MemberResults project_agents(const Member& member, const calibration::Opening& opening,
                             const QuarterDone& done)
{
  const auto& run = member.scenario.run;
  const auto& table = table_of(member.scenario, member.pack);
  auto economy = calibration::open_economy(member.pack, table, opening);
  economy.government.package.rule = member.scenario.financing;
  auto projects = open_projects(member, opening, economy);
  MemberResults results;
  const FiscalRules fiscal = fiscal_rules(member.pack, projects);
  results.fiscal.before = record_before(fiscal, economy, member.pack.macro.gdp);
  results.trend =
      supply_trend(economy.trend, opening.paths, table, member.pack, run.start, quarters_of(run));
  for (int t = 0; t < quarters_of(run); ++t) {
    const quarter::Record record = quarter::run_quarter(economy, projects);
    const auto indicators =
        accounts::indicators(economy, record.flows, record.accounts, run.start + t);
    MacroQuarter macro = record_accounts(economy, record, indicators);
    record_markets(economy, record, indicators, macro);
    results.macro.push_back(macro);
    results.industry.push_back(record_industries(economy, record, t));
    if (t % 4 == 0) results.tables.push_back(YearTable::zero(table.size()));
    add_quarter(results.tables.back(), economy, record.flows, table);
    record_policy_quarter(projects, t, held_by_labour(economy), results.policy);
    results.fiscal.quarters.push_back(record_fiscal(fiscal, economy, projects));
    done(run.start + t);
  }
  results.fiscal.terminal =
      terminal_account(projects, quarters_of(run) - 1, economy.behaviour.public_discount);
  finish_policy(projects, quarters_of(run), member.keep_projects, results.policy);
  return results;
}

}  // namespace lionrock::experiment
