// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace lionrock::economy {

/// Behavioural numbers of one run; each is a row of the pack's behaviour.csv with its range and
/// source.
struct Behaviour {
  double expectation_anchor;  ///< a_E: weight of the trend in expected growth and inflation
  double sales_adjustment;  ///< alpha: per quarter, share of the forecast error of sales taken into
                            ///< expected sales
  double capacity_adjustment;  ///< alpha_K: per quarter, the same for the sales that capacity is
                               ///< planned for
  double capacity_gap_closed;  ///< psi_K: per quarter, share of the capital gap closed beyond wear
                               ///< and trend
  double target_utilisation;   ///< u_star: output over capacity at rest
  double investment_rate_sensitivity;  ///< chi_r: elasticity of wanted capital to the user cost
  double risk_premium;                 ///< rp: per year, in the user cost of capital
  double finished_stock_target;  ///< S_star: quarters of expected sales held as finished goods
  double stock_correction;       ///< psi_S: per quarter, share of the stock gap planned for
  double price_adjustment;    ///< eta_P: per quarter, share of the gap to the target price closed
  double utilisation_markup;  ///< m_u: log mark-up per unit of utilisation above target
  double hours_limit;         ///< h_max: hours over normal hours, at most
  double hours_floor;         ///< h_min: hours over normal hours, at least
  double skill_cover;         ///< cover: output over what the scarcest skill alone would allow
  double
      skill_cover_staff;   ///< n_cover: persons; smaller firms are not held up by one missing skill
  double vacancy_margin;   ///< v_bar: share of wanted staff posted beyond need: the vacancies that
                           ///< stay open at rest
  double dismissal_slack;  ///< slack: share of staff kept above need before anyone is dismissed
  double dismissal_limit;  ///< fire: share of a skill dismissed in one quarter, at most
  double turnover;  ///< turn: per quarter, share of staff leaving a job for any reason at rest
  double retirement_rate;       ///< ret: per quarter, share of the labour force leaving it for good
  double matching_elasticity;   ///< beta_U: elasticity of hires to the unemployed
  double wage_adjustment;       ///< rho_w: per quarter, share of the gap to the wage curve closed
  double wage_tightness;        ///< omega: elasticity of the real wage to vacancies per unemployed
  double wage_tightness_limit;  ///< theta_max: log tightness counted, at most
  double wage_floor;            ///< w_floor: per quarter, lowest growth of nominal wages
  double
      export_elasticity;  ///< epsilon_X: long-run elasticity of export volume to the relative price
  double trade_adjustment;  ///< kappa_T: per quarter, share of the relative price that trade has
                            ///< answered
  double armington_elasticity;  ///< sigma_M: elasticity of substitution between domestic and
                                ///< imported products
  double propensity_interest;   ///< c_r: share of the propensity out of wages that holds for
                                ///< interest received
  double propensity_dividends;  ///< c_d: the same for dividends and income of owners, imputed rents
                                ///< of dwellings included
  double propensity_wealth;  ///< c_w: per year, spending out of deposits above their normal level
  double consumption_rate_sensitivity;  ///< c_i: fall of the propensity to spend per unit of the
                                        ///< base rate above its opening value (rates per year)
  double person_deposit_share;  ///< d_p: share of household deposits held by members of the labour
                                ///< force
  double loan_adjustment;       ///< a_L: per quarter, share of the gap to the wanted loan closed
  double loan_to_value_limit;   ///< ltv: loans over the value of capital, at most
  double bank_capital_limit;    ///< car: bank capital over loans, at least
  double bank_capital_ratio;    ///< car0: bank capital over loans at opening
  double loan_spread;  ///< spr: per year, over the base rate, for a firm of normal leverage
  double loan_spread_leverage;  ///< spr_l: per year, added per unit of leverage above normal
  double deposit_margin;        ///< dm: per year, base rate less deposit rate
  double dividend_adjustment;   ///< a_D: per quarter, weight of this quarter's cash earnings in
                                ///< lasting earnings cash closed
  double share_inertia;  ///< w_i: per quarter, weight of the old market share against actual sales
  double share_price_sensitivity;  ///< w_p: elasticity of market share to own relative price, per
                                   ///< quarter
  double
      share_noise;  ///< w_s: standard deviation of the quarterly change of log market share by luck
  double productivity_noise;  ///< s_A: standard deviation of the quarterly change of a firm's log
                              ///< productivity by luck
  double productivity_reversion;  ///< r_A: per quarter, share of a firm's productivity gap to its
                                  ///< industry that closes
  double overflow;  ///< ovf: share of orders a firm cannot fill that other firms of the product are
                    ///< asked to fill
  double exit_hazard_small;                  ///< h_s: per quarter, of firms below the size limit
  double exit_hazard_large;                  ///< h_l: per quarter, of larger firms
  double exit_size_limit;                    ///< n_h: persons
  double world_demand_persistence;           ///< rho_W: per quarter
  double world_demand_volatility;            ///< s_W: standard deviation per quarter
  double product_demand_persistence;         ///< rho_g: per quarter
  double product_demand_volatility;          ///< s_g: standard deviation per quarter
  double consumption_sentiment_persistence;  ///< rho_C: per quarter
  double consumption_sentiment_volatility;   ///< s_C: standard deviation per quarter
  double investment_sentiment_persistence;   ///< rho_I: per quarter
  double investment_sentiment_volatility;    ///< s_I: standard deviation per quarter
  double foreign_yield;                      ///< r_F: per year, on net foreign assets
  double government_bond_share;  ///< b_G: share of the government's deficit met by bonds
  double government_bond_rate;   ///< r_B: per year
  double fiscal_feedback;  ///< f_R: per quarter, receipts answering the gap of reserves over GDP
  double
      unemployment_support;  ///< ub: HK$ million per unemployed person and quarter, in 2023 wages
  double social_security_share;   ///< ss: share of government transfers that is household income as
                                  ///< it is paid
  double opening_leverage_limit;  ///< lev0: loans over the value of capital of an industry at
                                  ///< opening, at most
  double closing_years;  ///< T_B: years from the base year in which the published deficit closes to
                         ///< the medium-range forecast
  double married_share;  ///< m_s: share of taxpayers with the married person's allowance
  double reserves_kept;  ///< R_min: fiscal reserves over annual GDP below which bonds meet the
                         ///< whole deficit
  double finished_stock_opening;      ///< S_0: quarters of expected sales in stock at the opening
  double foreign_yield_pass_through;  ///< phi_F: change of the yield on net foreign assets per unit
                                      ///< of the base rate
  double dividend_cash_correction;    ///< b_D: per quarter, share of the gap between deposits and
                                      ///< their target paid out
  double fiscal_correction;  ///< f_B: per quarter, share of what the public balance missed its path
                             ///< by that next quarter's receipts take back
  double bank_capital_correction;  ///< a_B: per quarter, share of what bank capital lacks of its
                                   ///< ratio that is retained
  double plant_own_row;   ///< n_P: agents from which a new plant is a firm of its own, not one of a
                          ///< pool
  double power_capacity;  ///< P_0: MW, generating capacity that serves the city
  double power_price_response;  ///< e_P: fall of the price of electricity over the rise of
                                ///< capacity, logs
  double housing_stock;         ///< H_0: homes that admitted talents need
  double housing_renewal;  ///< r_H: rise of the chance that an admitted person stays if homes were
                           ///< built for all
  double transport_matching;  ///< m_T: elasticity of matching to commuting time saved
  double compute_base;        ///< C_0: PFLOPS, computing power in the city
  double most_staff_saved;    ///< s_max: share of government's staff that its productivity can save
  double compute_productivity;  ///< g_C: log productivity per log of computing power
  double compute_share;         ///< c_C: of what the industry that sells computing sells to others,
                                ///< what is computing
  double plant_home_limit;      ///< h_P: share of a product's home sales that plants make, at most
  double public_discount;  ///< r_S: per year, real, on what government still owes after the run
};

/// Name in behaviour.csv and place in Behaviour.
struct BehaviourField {
  std::string_view name;
  double Behaviour::*place;
};

/// Every field, in the order of behaviour.csv.
inline constexpr std::array behaviour_fields{
    BehaviourField{"expectation_anchor", &Behaviour::expectation_anchor},
    BehaviourField{"sales_adjustment", &Behaviour::sales_adjustment},
    BehaviourField{"capacity_adjustment", &Behaviour::capacity_adjustment},
    BehaviourField{"capacity_gap_closed", &Behaviour::capacity_gap_closed},
    BehaviourField{"target_utilisation", &Behaviour::target_utilisation},
    BehaviourField{"investment_rate_sensitivity", &Behaviour::investment_rate_sensitivity},
    BehaviourField{"risk_premium", &Behaviour::risk_premium},
    BehaviourField{"finished_stock_target", &Behaviour::finished_stock_target},
    BehaviourField{"stock_correction", &Behaviour::stock_correction},
    BehaviourField{"price_adjustment", &Behaviour::price_adjustment},
    BehaviourField{"utilisation_markup", &Behaviour::utilisation_markup},
    BehaviourField{"hours_limit", &Behaviour::hours_limit},
    BehaviourField{"hours_floor", &Behaviour::hours_floor},
    BehaviourField{"skill_cover", &Behaviour::skill_cover},
    BehaviourField{"skill_cover_staff", &Behaviour::skill_cover_staff},
    BehaviourField{"vacancy_margin", &Behaviour::vacancy_margin},
    BehaviourField{"dismissal_slack", &Behaviour::dismissal_slack},
    BehaviourField{"dismissal_limit", &Behaviour::dismissal_limit},
    BehaviourField{"turnover", &Behaviour::turnover},
    BehaviourField{"retirement_rate", &Behaviour::retirement_rate},
    BehaviourField{"matching_elasticity", &Behaviour::matching_elasticity},
    BehaviourField{"wage_adjustment", &Behaviour::wage_adjustment},
    BehaviourField{"wage_tightness", &Behaviour::wage_tightness},
    BehaviourField{"wage_tightness_limit", &Behaviour::wage_tightness_limit},
    BehaviourField{"wage_floor", &Behaviour::wage_floor},
    BehaviourField{"export_elasticity", &Behaviour::export_elasticity},
    BehaviourField{"trade_adjustment", &Behaviour::trade_adjustment},
    BehaviourField{"armington_elasticity", &Behaviour::armington_elasticity},
    BehaviourField{"propensity_interest", &Behaviour::propensity_interest},
    BehaviourField{"propensity_dividends", &Behaviour::propensity_dividends},
    BehaviourField{"propensity_wealth", &Behaviour::propensity_wealth},
    BehaviourField{"consumption_rate_sensitivity", &Behaviour::consumption_rate_sensitivity},
    BehaviourField{"person_deposit_share", &Behaviour::person_deposit_share},
    BehaviourField{"loan_adjustment", &Behaviour::loan_adjustment},
    BehaviourField{"loan_to_value_limit", &Behaviour::loan_to_value_limit},
    BehaviourField{"bank_capital_limit", &Behaviour::bank_capital_limit},
    BehaviourField{"bank_capital_ratio", &Behaviour::bank_capital_ratio},
    BehaviourField{"loan_spread", &Behaviour::loan_spread},
    BehaviourField{"loan_spread_leverage", &Behaviour::loan_spread_leverage},
    BehaviourField{"deposit_margin", &Behaviour::deposit_margin},
    BehaviourField{"dividend_adjustment", &Behaviour::dividend_adjustment},
    BehaviourField{"share_inertia", &Behaviour::share_inertia},
    BehaviourField{"share_price_sensitivity", &Behaviour::share_price_sensitivity},
    BehaviourField{"share_noise", &Behaviour::share_noise},
    BehaviourField{"productivity_noise", &Behaviour::productivity_noise},
    BehaviourField{"productivity_reversion", &Behaviour::productivity_reversion},
    BehaviourField{"overflow", &Behaviour::overflow},
    BehaviourField{"exit_hazard_small", &Behaviour::exit_hazard_small},
    BehaviourField{"exit_hazard_large", &Behaviour::exit_hazard_large},
    BehaviourField{"exit_size_limit", &Behaviour::exit_size_limit},
    BehaviourField{"world_demand_persistence", &Behaviour::world_demand_persistence},
    BehaviourField{"world_demand_volatility", &Behaviour::world_demand_volatility},
    BehaviourField{"product_demand_persistence", &Behaviour::product_demand_persistence},
    BehaviourField{"product_demand_volatility", &Behaviour::product_demand_volatility},
    BehaviourField{"consumption_sentiment_persistence",
                   &Behaviour::consumption_sentiment_persistence},
    BehaviourField{"consumption_sentiment_volatility",
                   &Behaviour::consumption_sentiment_volatility},
    BehaviourField{"investment_sentiment_persistence",
                   &Behaviour::investment_sentiment_persistence},
    BehaviourField{"investment_sentiment_volatility", &Behaviour::investment_sentiment_volatility},
    BehaviourField{"foreign_yield", &Behaviour::foreign_yield},
    BehaviourField{"government_bond_share", &Behaviour::government_bond_share},
    BehaviourField{"government_bond_rate", &Behaviour::government_bond_rate},
    BehaviourField{"fiscal_feedback", &Behaviour::fiscal_feedback},
    BehaviourField{"unemployment_support", &Behaviour::unemployment_support},
    BehaviourField{"social_security_share", &Behaviour::social_security_share},
    BehaviourField{"opening_leverage_limit", &Behaviour::opening_leverage_limit},
    BehaviourField{"closing_years", &Behaviour::closing_years},
    BehaviourField{"married_share", &Behaviour::married_share},
    BehaviourField{"reserves_kept", &Behaviour::reserves_kept},
    BehaviourField{"finished_stock_opening", &Behaviour::finished_stock_opening},
    BehaviourField{"foreign_yield_pass_through", &Behaviour::foreign_yield_pass_through},
    BehaviourField{"dividend_cash_correction", &Behaviour::dividend_cash_correction},
    BehaviourField{"fiscal_correction", &Behaviour::fiscal_correction},
    BehaviourField{"bank_capital_correction", &Behaviour::bank_capital_correction},
    BehaviourField{"plant_own_row", &Behaviour::plant_own_row},
    BehaviourField{"power_capacity", &Behaviour::power_capacity},
    BehaviourField{"power_price_response", &Behaviour::power_price_response},
    BehaviourField{"housing_stock", &Behaviour::housing_stock},
    BehaviourField{"housing_renewal", &Behaviour::housing_renewal},
    BehaviourField{"transport_matching", &Behaviour::transport_matching},
    BehaviourField{"compute_base", &Behaviour::compute_base},
    BehaviourField{"compute_productivity", &Behaviour::compute_productivity},
    BehaviourField{"most_staff_saved", &Behaviour::most_staff_saved},
    BehaviourField{"compute_share", &Behaviour::compute_share},
    BehaviourField{"plant_home_limit", &Behaviour::plant_home_limit},
    BehaviourField{"public_discount", &Behaviour::public_discount},
};

}  // namespace lionrock::economy
