// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace lionrock::rules {

/// Present value of HK$ 1 at the dates that matter to a project, seen from its decision.
struct Discounting {
  double ramped;      ///< A_o: of HK$ 1 a year of full operation, ramp-up taken off
  double flat;        ///< A_f: of HK$ 1 a year from the opening, ramp-up or not
  double building;    ///< D_k: in the middle of construction
  double completion;  ///< D_c: when the rest of a grant is paid
  double opening;     ///< D_o: on the day of opening
  double rate;        ///< continuous, a year
};

/// Present value of HK$ 1 a year for a number of years, at a continuous rate.
[[nodiscard]] inline double annuity(double rate, double years)
{
  return rate > 0.0 ? -std::expm1(-rate * years) / rate : years;
}

/// Discount factors of a project that is built, ramps up evenly and then runs at full size.
///
///     A_f = e^{-rc} (1 - e^{-rT}) / r
///     A_o = A_f - e^{-rc} int_0^R (1 - t/R) e^{-rt} dt,   r = ln(1 + rho)
///
/// @param rate_per_year  rho, fraction, > 0
/// @param construction   c, years
/// @param ramp_up        R, years, <= horizon
/// @param horizon        T, years of operation that are counted
/// @param payment_lag    years from completion to the rest of a grant
[[nodiscard]] inline Discounting discounting(double rate_per_year, double construction,
                                             double ramp_up, double horizon, double payment_lag)
{
  const double rate = std::log1p(rate_per_year);
  const double opening = std::exp(-rate * construction);
  const double flat = opening * annuity(rate, horizon);
  const double missed =
      ramp_up > 0.0 ? opening * (1.0 - annuity(rate, ramp_up) / ramp_up) / rate : 0.0;
  return {flat - missed,
          flat,
          std::exp(-rate * construction / 2.0),
          std::exp(-rate * (construction + payment_lag)),
          opening,
          rate};
}

/// A project at full size; HK$ million, a year where it is a flow, at base-year prices.
struct ProjectView {
  double capex;
  double value_added;        ///< at base-year wages, rents and power prices
  double usual_value_added;  ///< of the median project of its kind and capex: the scale
  double wages;              ///< at the wages of the quarter
  double rent;               ///< base-year rent of its floor
  double power;              ///< base-year cost of its electricity
  double research;           ///< R&D spending
  double rent_now = 1.0, power_now = 1.0;  ///< market prices over the base year's
  bool finance_binds = false;
};

/// What a project is taxed, given and charged; shares are of capex unless said.
struct AppraisalTerms {
  double tax_rate;                     ///< tau*, top-up included
  double write_off;                    ///< share of capex deducted at once
  double research_deduction;           ///< d, per HK$ of R&D
  double research_qualifying;          ///< share of R&D that qualifies for more than one deduction
  double finance_cost;                 ///< phi, shadow cost per HK$ of capex where finance binds
  double grant = 0.0, up_front = 0.0;  ///< G, and u of it when building starts
  double gap_filled = 0.0;             ///< f, share of the finance gap
  double rent_factor = 1.0, power_factor = 1.0;
  double research_support = 0.0;                  ///< s, HK$ per HK$ of R&D
  double staff_support = 0.0, staff_years = 0.0;  ///< HK$ million a year, from the opening
  double value_added_gain = 0.0;  ///< share of value added: sales won, compliance saved
  double cost_saved = 0.0;        ///< HK$ million, once, at the opening
  double land_delay_gain = 0.0;
  double application_cost = 0.0;  ///< F h, HK$ million
};

/// What an investor finds; present values, HK$ million.
struct Appraised {
  double net_present_value;
  double scale;     ///< present value of the usual value added
  double tax_base;  ///< what profits tax is charged on
  double per_scale() const { return net_present_value / scale; }
};

/// Net present value of a project over the present value of value added.
///
///     GOS  = A_o ( VA (1 + gain) - wages ) - A_f rent_0 (r - 1) - A_o power_0 (e - 1)
///     base = max( GOS - w K D_k - (d - 1) q A_o RD, 0 )            losses give nothing
///     NPV  = GOS - tau* base + s A_o RD + staff - K D_k + u K + (G - u) K D_c
///            - phi b K D_k (1 - u)(1 - f) - F h
///
/// Base-year rent and power are already in value added, so only changes of them count. Public
/// equity is bought at a fair price: all it brings a project is in f, the gap that it fills.
/// Source: Bartik (2018), incentives are worth their present value over that of value added.
[[nodiscard]] inline Appraised appraise(const ProjectView& project, const AppraisalTerms& terms,
                                        const Discounting& discount)
{
  const double rent_change = project.rent_now * terms.rent_factor - 1.0;
  const double power_change = project.power_now * terms.power_factor - 1.0;
  const double surplus =
      discount.ramped * (project.value_added * (1.0 + terms.value_added_gain) - project.wages) -
      discount.flat * project.rent * rent_change - discount.ramped * project.power * power_change;
  const double spending = project.capex * discount.building;
  const double research = discount.ramped * project.research;
  const double extra_deduction =
      (terms.research_deduction - 1.0) * terms.research_qualifying * research;
  const double base = std::max(0.0, surplus - terms.write_off * spending - extra_deduction);
  const double unfunded = std::max(0.0, 1.0 - terms.up_front);
  const double finance = project.finance_binds
                             ? terms.finance_cost * spending * unfunded * (1.0 - terms.gap_filled)
                             : 0.0;
  const double later_grant = (terms.grant - terms.up_front) * project.capex * discount.completion;
  const double staff =
      terms.staff_support * discount.opening * annuity(discount.rate, terms.staff_years);

  double value = surplus;
  value -= terms.tax_rate * base;
  value += terms.research_support * research;
  value += staff;
  value += terms.cost_saved * discount.opening;
  value += terms.land_delay_gain * project.capex;
  value -= spending;
  value += terms.up_front * project.capex;
  value += later_grant;
  value -= finance;
  value -= terms.application_cost;
  return {value, discount.ramped * project.usual_value_added, base};
}

/// Chance that a candidate goes: its taste for the place is standard logistic.
///
///     P = 1 / ( 1 + exp( -kappa ( v - o ) ) )
[[nodiscard]] inline double acceptance(double value, double outside, double response)
{
  return 1.0 / (1.0 + std::exp(-response * (value - outside)));
}

/// Whether a candidate of a given taste goes, and by how much: v - o + eps / kappa.
[[nodiscard]] constexpr double advantage(double value, double outside, double taste,
                                         double response)
{
  return value - outside + taste / response;
}

}  // namespace lionrock::rules
