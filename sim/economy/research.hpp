// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/rules/research.hpp"

namespace lionrock::economy {

/// How firms do research and what comes of it; each is a row of the pack's research.csv with its
/// range and source.
struct ResearchBehaviour {
  double elasticity = 0.0;           ///< eta: of research to its user cost, long run
  double short_run_share = 0.0;      ///< of the long-run answer, after `short_run`
  double short_run = 8.0;            ///< quarters
  double lowest_user_cost = 0.0;     ///< at which the answer of research ends
  double depreciation = 0.0;         ///< per year, of knowledge
  double output_elasticity = 0.0;    ///< beta: of a performer's productivity to its own knowledge
  double performer_intensity = 1.0;  ///< research over value added of a firm for which beta holds
  double social_ratio = 1.0;         ///< social over private marginal return
  double local_capture = 0.0;        ///< share of what spills over that stays in Hong Kong
  double agglomeration = 0.0;        ///< elasticity of productivity to the density of a cluster
  double smallest_performer = 0.0;   ///< persons
  double business_spending = 1.0;    ///< HK$ million a year, base year
  double public_spending = 0.0;      ///< the same, higher education and government
  double public_weight = 0.0;        ///< of public in firms' pool, HK$ against HK$ of firms
  double first_deduction = 1.0;      ///< law without instruments: HK$ per HK$ in the first band
  double deduction = 1.0;            ///< beyond it
  double first_band = 0.0;           ///< HK$ million a year
  double density_adjustment = 0.0;   ///< per quarter, share of a change of density that is felt
};

/// Name in research.csv and place in ResearchBehaviour.
struct ResearchField {
  std::string_view name;
  double ResearchBehaviour::*place;
};

/// Every field, in the order of research.csv.
inline constexpr std::array research_fields{
    ResearchField{"elasticity", &ResearchBehaviour::elasticity},
    ResearchField{"short_run_share", &ResearchBehaviour::short_run_share},
    ResearchField{"short_run", &ResearchBehaviour::short_run},
    ResearchField{"lowest_user_cost", &ResearchBehaviour::lowest_user_cost},
    ResearchField{"depreciation", &ResearchBehaviour::depreciation},
    ResearchField{"output_elasticity", &ResearchBehaviour::output_elasticity},
    ResearchField{"performer_intensity", &ResearchBehaviour::performer_intensity},
    ResearchField{"social_ratio", &ResearchBehaviour::social_ratio},
    ResearchField{"local_capture", &ResearchBehaviour::local_capture},
    ResearchField{"agglomeration", &ResearchBehaviour::agglomeration},
    ResearchField{"smallest_performer", &ResearchBehaviour::smallest_performer},
    ResearchField{"business_spending", &ResearchBehaviour::business_spending},
    ResearchField{"public_spending", &ResearchBehaviour::public_spending},
    ResearchField{"public_weight", &ResearchBehaviour::public_weight},
    ResearchField{"first_deduction", &ResearchBehaviour::first_deduction},
    ResearchField{"deduction", &ResearchBehaviour::deduction},
    ResearchField{"first_band", &ResearchBehaviour::first_band},
    ResearchField{"density_adjustment", &ResearchBehaviour::density_adjustment},
};

/// A firm that does research, and its successor in the row.
struct Performer {
  std::int32_t firm;
  int industry;
  double base;             ///< research over value added on the trend
  double relative = 1.0;   ///< research over that of the trend
  double knowledge = 1.0;  ///< the same of its stock
  double need = 0.0;       ///< professionals per unit of output added to the firm's trait
};

/// What a firm deducts for its research under an instrument, beyond the law's own deduction; HK$
/// million, agents' economy.
struct ResearchClaim {
  std::int32_t firm;
  int instrument;         ///< position in the scenario
  double now = 0.0;       ///< this quarter
  double deducted = 0.0;  ///< so far, as far as profits have not used it up
};

/// What one instrument offers to research in a quarter; the position in the list may not change.
struct ResearchTerms {
  int instrument = 0;                                 ///< position in the scenario
  std::optional<rules::ResearchDeduction> deduction;  ///< for firms already here; absent: the law's
  double support = 0.0;                               ///< HK$ per HK$ of a firm's research
  /// HK$ million at current prices, agents, that its budget holds for such support.
  double left = std::numeric_limits<double>::infinity();
  /// Reaches the pool, HK$ million a quarter at base-year prices, whole economy.
  double public_research = 0.0;
  std::vector<char> industries;  ///< (n) of firms; empty: all

  // Of this quarter, HK$ million at current prices, agents.
  double support_paid = 0.0;
  double induced = 0.0;  ///< research of the firms it reaches above their trend
};

/// Research and what it adds to productivity; n industries. Without terms nothing here acts.
struct Research {
  ResearchBehaviour behaviour;
  Eigen::VectorXd intensity;          ///< (n) research over value added, base year
  std::vector<Performer> performers;  ///< by rising row
  std::vector<ResearchTerms> terms;
  bool active = false;  ///< terms have been in force; stays so

  double public_knowledge = 1.0;  ///< relative to its trend
  /// Of projects beyond those expected without policy, over the trend of firms and projects.
  double project_knowledge = 0.0;
  Eigen::VectorXd opening_crowd;      ///< (n) persons over their trend at the opening; 0: none
  Eigen::VectorXd density;            ///< (n) of clusters over their no-policy trend; empty: 1
  Eigen::VectorXd gain;               ///< (n) log productivity above the trend; empty: 0
  Eigen::VectorXd gain_before;        ///< (n) the same, last quarter
  std::vector<ResearchClaim> claims;  ///< by rising row, of one row by rising instrument
  std::vector<double> support;        ///< by row: received this quarter, HK$ million; empty: none
  double spending = 0.0;  ///< of firms this quarter, HK$ million, agents; 0 before `active`
  /// (n) HK$ million this quarter, agents: research of firms beyond its trend, done by their own
  /// staff. It is capital they make for themselves; empty: none.
  Eigen::VectorXd own_account;
  double public_spending = 0.0;  ///< of instruments this quarter, HK$ million at base-year prices

  /// Log productivity that an industry owes to the density of its cluster.
  [[nodiscard]] double density_gain(Eigen::Index s) const
  {
    return density.size() > 0 ? behaviour.agglomeration * std::log(density[s]) : 0.0;
  }
  /// Log productivity that research and density have added to an industry, now and last quarter.
  [[nodiscard]] double gain_of(Eigen::Index s) const { return gain.size() > 0 ? gain[s] : 0.0; }
  [[nodiscard]] double gain_before_of(Eigen::Index s) const
  {
    return gain_before.size() > 0 ? gain_before[s] : 0.0;
  }
};

}  // namespace lionrock::economy
