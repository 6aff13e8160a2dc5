// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "sim/pack/archetype.hpp"

namespace lionrock::projects {

/// How investors and their projects behave in one run; each number is a row of the pack's
/// project_behaviour.csv with its range and source.
struct Behaviour {
  // How candidates decide.
  double response;  ///< kappa: dimensionless, scale of the logit on net present value over the
                    ///< present value of value added
  double response_research;           ///< kappa_R: dimensionless, the same for R&D centres
  double acceptance_small_incumbent;  ///< P0_s: share of candidates that go without any instrument
                                      ///< at base-year prices
  double acceptance_large_incumbent;  ///< P0_l: share of candidates that go without any instrument
                                      ///< at base-year prices
  double acceptance_mobile_entrant;   ///< P0_m: share of candidates that go without any instrument
                                      ///< at base-year prices
  double acceptance_venture;  ///< P0_v: share of candidates that go without any instrument at
                              ///< base-year prices
  double acceptance_mobile_services;  ///< P0_m: share of candidates that go without any instrument
                                      ///< at base-year prices
  double acceptance_research_centre;  ///< P0_r: share of candidates that go without any instrument
                                      ///< at base-year prices
  double existing_gain_small_incumbent;  ///< g_s: what the schemes of 2020-2025 were worth to the
                                         ///< mean candidate, share of the present value of value
                                         ///< added: turns recorded commitments into arrivals
  double existing_gain_large_incumbent;  ///< g_l: what the schemes of 2020-2025 were worth to the
                                         ///< mean candidate, share of the present value of value
                                         ///< added: turns recorded commitments into arrivals
  double existing_gain_mobile_entrant;   ///< g_m: what the schemes of 2020-2025 were worth to the
                                         ///< mean candidate, share of the present value of value
                                         ///< added: turns recorded commitments into arrivals
  double existing_gain_venture;  ///< g_v: what the schemes of 2020-2025 were worth to the mean
                                 ///< candidate, share of the present value of value added: turns
                                 ///< recorded commitments into arrivals
  double existing_gain_mobile_services;  ///< g_m: what the schemes of 2020-2025 were worth to the
                                         ///< mean candidate, share of the present value of value
                                         ///< added: turns recorded commitments into arrivals
  double existing_gain_research_centre;  ///< g_r: what the schemes of 2020-2025 were worth to the
                                         ///< mean candidate, share of the present value of value
                                         ///< added: turns recorded commitments into arrivals
  double discount_small_incumbent;       ///< rho_s: fraction a year, cost of capital
  double discount_large_incumbent;       ///< rho_l: fraction a year, cost of capital
  double discount_mobile_entrant;        ///< rho_m: fraction a year, cost of capital
  double discount_venture;               ///< rho_v: fraction a year, cost of capital
  double discount_mobile_services;       ///< rho_m: fraction a year, cost of capital
  double discount_research_centre;       ///< rho_r: fraction a year, cost of capital
  double appraisal_years;                ///< T: years of operation that are appraised
  double finance_shadow_cost;            ///< phi: HK$ per HK$ of capex where finance binds
  double write_off;                      ///< w: share of capex deducted at once under base law
  double research_qualifying;  ///< q_R: share of R&D spending that qualifies for more than one
                               ///< deduction
  double productivity_sd;      ///< s_z: standard deviation of log productivity between candidates;
                               ///< beyond 0.05 it replaces taste
  double finance_binds_small_incumbent;  ///< b_s: share of candidates whose finance binds
  double finance_binds_large_incumbent;  ///< b_l: share of candidates whose finance binds
  double finance_binds_mobile_entrant;   ///< b_m: share of candidates whose finance binds
  double finance_binds_venture;          ///< b_v: share of candidates whose finance binds
  double finance_binds_mobile_services;  ///< b_m: share of candidates whose finance binds
  double finance_binds_research_centre;  ///< b_r: share of candidates whose finance binds
  double multinational_local;  ///< m_L: share of large candidates that belong to a group under the
                               ///< minimum tax
  double multinational_mainland;  ///< m_M: the same
  double multinational_foreign;   ///< m_F: the same
  double multinational_capex;     ///< K_m: HK$ million of capex from which the share holds in full;
                                  ///< below, in proportion
  double minimum_tax;             ///< m: fraction, rate of the minimum tax on large groups
  double group_other_income;      ///< o_g: other income in Hong Kong of such a group, taxed at the
                                  ///< ordinary rate, over the project's: blends the effective rate
  double application_cost_sd;     ///< s_F: standard deviation of the log cost of applying between
                                  ///< candidates
  double studied_grant;  ///< G_max: share of capex: larger grants to mobile candidates are outside
                         ///< what studies covered
  // What candidates pay at base-year prices.
  double rent;              ///< R_0: HK$ per m2 and month of production floor
  double pay_basic;         ///< y_B: HK$ million a job and year, contributions included
  double pay_technical;     ///< y_T: the same
  double pay_professional;  ///< y_P: the same
  // How many come.
  double history_year;       ///< t_0: calendar year in whose first quarter the pipeline begins
  double local_large_share;  ///< l_L: share of local candidates of mobile kinds that are large
                             ///< firms here, the rest small
  double attraction_today;   ///< A_0: arrivals of mobile candidates under today's attraction work
                             ///< over those without it
  double world_demand_arrivals;   ///< e_W: elasticity of arrivals to world demand, times the kind's
                                  ///< export share
  double agglomeration_arrivals;  ///< e_C: elasticity of arrivals to the industry's value added
                                  ///< over its trend
  double first_size;  ///< S_1: capex of the first mobile services and R&D firms that are attracted
                      ///< over the table's: the largest come first
  double later_size;  ///< S_2: the same of those that come later
  double first_size_from;       ///< t_S: calendar year, with fraction, from which the largest came
  double first_size_years;      ///< T_S: years in which the lead of the first fades by 1 - 1/e
  double reappraisal_chance;    ///< p_r: share of refused candidates that look again once
  double reappraisal_quarters;  ///< T_r: quarters until they do
  double waiting_quarters;  ///< T_w: quarters that a candidate waits for a better scheme at most
  // What happens on the way.
  double approval_quarters_incumbent;  ///< a_I: quarters from decision to building permit and
                                       ///< papers with own money
  double approval_quarters_mobile;     ///< a_M: the same for mobile candidates
  double give_up_incumbent;            ///< g_I: share of those approved that do not build
  double give_up_mobile;               ///< g_M: the same for mobile candidates
  double size_realised_mobile;         ///< S_r: realised over planned size of mobile candidates
  double site_patience;                ///< T_f: quarters that a project looks for floor
  double grant_lag_quarters;           ///< T_g: quarters from completion to the rest of a grant
  double exit_rate;                    ///< x: fraction a year that closes
  double exit_rate_venture;            ///< x_V: the same of new ventures
  double clawback_years;       ///< T_c: years of operation within which a grant may be claimed back
  double export_displacement;  ///< d_X: share of a project's exports taken from local firms of the
                               ///< product
  double public_discount_rate;  ///< delta: fraction a year, real, at which government weighs what a
                                ///< concession costs it later against a grant today
  double large_firm_persons;    ///< N_L: persons from which an establishment counts as large among
                                ///< the firms that candidates belong to
  double agglomeration_years;   ///< T_e: years over which an industry's value added over its trend
                                ///< is smoothed before arrivals follow it
};

/// Name in project_behaviour.csv and place in Behaviour.
struct BehaviourField {
  std::string_view name;
  double Behaviour::*place;
};

/// Every field, in the order of project_behaviour.csv.
inline constexpr std::array behaviour_fields{
    BehaviourField{"response", &Behaviour::response},
    BehaviourField{"response_research", &Behaviour::response_research},
    BehaviourField{"acceptance_small_incumbent", &Behaviour::acceptance_small_incumbent},
    BehaviourField{"acceptance_large_incumbent", &Behaviour::acceptance_large_incumbent},
    BehaviourField{"acceptance_mobile_entrant", &Behaviour::acceptance_mobile_entrant},
    BehaviourField{"acceptance_venture", &Behaviour::acceptance_venture},
    BehaviourField{"acceptance_mobile_services", &Behaviour::acceptance_mobile_services},
    BehaviourField{"acceptance_research_centre", &Behaviour::acceptance_research_centre},
    BehaviourField{"existing_gain_small_incumbent", &Behaviour::existing_gain_small_incumbent},
    BehaviourField{"existing_gain_large_incumbent", &Behaviour::existing_gain_large_incumbent},
    BehaviourField{"existing_gain_mobile_entrant", &Behaviour::existing_gain_mobile_entrant},
    BehaviourField{"existing_gain_venture", &Behaviour::existing_gain_venture},
    BehaviourField{"existing_gain_mobile_services", &Behaviour::existing_gain_mobile_services},
    BehaviourField{"existing_gain_research_centre", &Behaviour::existing_gain_research_centre},
    BehaviourField{"discount_small_incumbent", &Behaviour::discount_small_incumbent},
    BehaviourField{"discount_large_incumbent", &Behaviour::discount_large_incumbent},
    BehaviourField{"discount_mobile_entrant", &Behaviour::discount_mobile_entrant},
    BehaviourField{"discount_venture", &Behaviour::discount_venture},
    BehaviourField{"discount_mobile_services", &Behaviour::discount_mobile_services},
    BehaviourField{"discount_research_centre", &Behaviour::discount_research_centre},
    BehaviourField{"appraisal_years", &Behaviour::appraisal_years},
    BehaviourField{"finance_shadow_cost", &Behaviour::finance_shadow_cost},
    BehaviourField{"write_off", &Behaviour::write_off},
    BehaviourField{"research_qualifying", &Behaviour::research_qualifying},
    BehaviourField{"productivity_sd", &Behaviour::productivity_sd},
    BehaviourField{"finance_binds_small_incumbent", &Behaviour::finance_binds_small_incumbent},
    BehaviourField{"finance_binds_large_incumbent", &Behaviour::finance_binds_large_incumbent},
    BehaviourField{"finance_binds_mobile_entrant", &Behaviour::finance_binds_mobile_entrant},
    BehaviourField{"finance_binds_venture", &Behaviour::finance_binds_venture},
    BehaviourField{"finance_binds_mobile_services", &Behaviour::finance_binds_mobile_services},
    BehaviourField{"finance_binds_research_centre", &Behaviour::finance_binds_research_centre},
    BehaviourField{"multinational_local", &Behaviour::multinational_local},
    BehaviourField{"multinational_mainland", &Behaviour::multinational_mainland},
    BehaviourField{"multinational_foreign", &Behaviour::multinational_foreign},
    BehaviourField{"multinational_capex", &Behaviour::multinational_capex},
    BehaviourField{"minimum_tax", &Behaviour::minimum_tax},
    BehaviourField{"group_other_income", &Behaviour::group_other_income},
    BehaviourField{"application_cost_sd", &Behaviour::application_cost_sd},
    BehaviourField{"studied_grant", &Behaviour::studied_grant},
    BehaviourField{"rent", &Behaviour::rent},
    BehaviourField{"pay_basic", &Behaviour::pay_basic},
    BehaviourField{"pay_technical", &Behaviour::pay_technical},
    BehaviourField{"pay_professional", &Behaviour::pay_professional},
    BehaviourField{"history_year", &Behaviour::history_year},
    BehaviourField{"local_large_share", &Behaviour::local_large_share},
    BehaviourField{"attraction_today", &Behaviour::attraction_today},
    BehaviourField{"world_demand_arrivals", &Behaviour::world_demand_arrivals},
    BehaviourField{"agglomeration_arrivals", &Behaviour::agglomeration_arrivals},
    BehaviourField{"first_size", &Behaviour::first_size},
    BehaviourField{"later_size", &Behaviour::later_size},
    BehaviourField{"first_size_from", &Behaviour::first_size_from},
    BehaviourField{"first_size_years", &Behaviour::first_size_years},
    BehaviourField{"reappraisal_chance", &Behaviour::reappraisal_chance},
    BehaviourField{"reappraisal_quarters", &Behaviour::reappraisal_quarters},
    BehaviourField{"waiting_quarters", &Behaviour::waiting_quarters},
    BehaviourField{"approval_quarters_incumbent", &Behaviour::approval_quarters_incumbent},
    BehaviourField{"approval_quarters_mobile", &Behaviour::approval_quarters_mobile},
    BehaviourField{"give_up_incumbent", &Behaviour::give_up_incumbent},
    BehaviourField{"give_up_mobile", &Behaviour::give_up_mobile},
    BehaviourField{"size_realised_mobile", &Behaviour::size_realised_mobile},
    BehaviourField{"site_patience", &Behaviour::site_patience},
    BehaviourField{"grant_lag_quarters", &Behaviour::grant_lag_quarters},
    BehaviourField{"exit_rate", &Behaviour::exit_rate},
    BehaviourField{"exit_rate_venture", &Behaviour::exit_rate_venture},
    BehaviourField{"clawback_years", &Behaviour::clawback_years},
    BehaviourField{"export_displacement", &Behaviour::export_displacement},
    BehaviourField{"public_discount_rate", &Behaviour::public_discount_rate},
    BehaviourField{"large_firm_persons", &Behaviour::large_firm_persons},
    BehaviourField{"agglomeration_years", &Behaviour::agglomeration_years},
};

/// Numbers that differ by class of candidate.
struct ByClass {
  double acceptance;           ///< without any instrument at base-year prices
  double existing_acceptance;  ///< under the schemes of 2020-2025
  double discount;             ///< fraction a year
  double finance_binds;        ///< share
  double response;             ///< scale of the logit
  double approval_quarters;    ///< without any instrument
  double give_up;              ///< chance before building begins
  double exit_rate;            ///< fraction a year
  double size_realised;        ///< of what was planned
};

/// Whether a class chooses between places rather than being here already.
[[nodiscard]] constexpr bool is_mobile(pack::CandidateClass kind)
{
  return kind == pack::CandidateClass::mobile_entrant ||
         kind == pack::CandidateClass::mobile_services ||
         kind == pack::CandidateClass::research_centre;
}

/// Numbers of one class.
[[nodiscard]] ByClass of_class(const Behaviour& behaviour, pack::CandidateClass kind);

}  // namespace lionrock::projects
