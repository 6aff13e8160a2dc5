// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <variant>

namespace lionrock::policy {

inline constexpr double no_limit = std::numeric_limits<double>::infinity();

// One plain type per mechanism. Money is HK$ million at current prices; a rate says its period.
// Every number is a term: a scenario or a catalogue entry sets it. Zero, or no limit, means that
// this part of the mechanism is absent.

/// Government pays part of what a project costs.
struct CapitalGrant {
  double share = 0.0;           ///< of eligible cost, 0 to 1
  double eligible_share = 1.0;  ///< of cost that is eligible
  double cap_per_project = no_limit;
  double cap_per_firm = no_limit;
  double projects_per_firm = no_limit;
  double minimum_project_cost = 0.0;
  double maximum_project_cost = no_limit;
  double budget = no_limit;  ///< for grants over the life of the scheme
  double up_front = 0.0;  ///< share of the grant paid when building starts, rest after completion
  double qualifying_share = 1.0;  ///< of candidates in reach that can meet the conditions
  double application_cost = 0.0;  ///< median over candidates
  double approval_quarters = 0.0;
  double staff_subsidy = 0.0;  ///< a year and technical post, for `staff_years`
  double staff_posts = 0.0;    ///< posts per firm, at most
  double staff_years = 0.0;
};

/// Profits are taxed at another rate, or more is deductible.
struct TaxConcession {
  double rate = -1.0;     ///< profits tax of eligible projects, fraction; below 0: not changed
  double rate_cut = 0.0;  ///< points off the rate, fraction
  double research_deduction =
      -1.0;  ///< of R&D spending beyond the first band; below 0: not changed
  double first_research_deduction = -1.0;  ///< of the first band
  double first_research_band = 2.0;        ///< HK$ million a year
  double write_off = -1.0;  ///< share of capex deducted at once; below 0: not changed
  double minimum_project_cost = 0.0;
  bool existing_firms = false;  ///< research deductions reach firms already here
  double qualifying_share = 1.0;
};

/// Government supplies floor.
struct FloorSpaceSupply {
  double area = 0.0;           ///< m2 in all
  double area_per_year = 0.0;  ///< m2 a year while in force
  double years = 0.0;          ///< over which `area` is delivered
  std::string site_type = "advanced manufacturing, multi-storey";
  double production_share = 1.0;  ///< of the floor open to flats and plants; the rest to others
  double cost_per_m2 = 0.0;       ///< HK$ million; formation and building, a fiscal cost
  double rent_discount = 0.0;     ///< below the market for the same use, for who finds room in it
};

/// Price of land and how it is paid.
struct LandPremium {
  double discount = 0.0;          ///< of rent or premium, fraction
  double first_instalment = 1.0;  ///< share of the premium paid at once
  double instalment_years = 0.0;  ///< over which the rest is paid without interest
  double premium_share = 0.15;    ///< premium over capex of projects that buy land; judgement
  double rent_then_buy = 0.0;     ///< years in which rent is credited to a later purchase
  double waiver_fee_discount = 0.0;
  double waiver_fee_share =
      0.0;  ///< waiver fee over capex of projects that change the use of a building
  double minimum_project_cost = 0.0;
  double qualifying_share = 1.0;
};

/// Persons are admitted to the labour force.
struct TalentAdmission {
  double persons_per_year = 0.0;     ///< arriving, beside those the outlook already holds
  double in_outlook_per_year = 0.0;  ///< arriving already in the outlook's labour force
  double skill = 2.0;                ///< 0 basic, 1 technical, 2 professional
  double class_a_share = 0.0, class_b_share = 0.0;  ///< rest is class C
  double renewal_a = 0.72, renewal_b = 0.47, renewal_c = 0.38;
  double first_visa_years = 2.0;
  double tied_to_job = 0.0;         ///< share arriving to a vacancy, in the industries named
  double local_per_imported = 0.0;  ///< full-time local staff an employer must have per admitted
  double wage_floor = 0.0;          ///< over the median pay of the skill
  double dependants = 0.0;          ///< per person, spending but not working
};

/// Persons of basic skill who look for work become technical staff; or staff in post learn to make
/// more in the skill they have.
struct Training {
  double places_per_year = 0.0;
  double cost_per_place = 0.0;
  double public_share = 1.0;
  double deadweight = 0.5;         ///< share that would have been trained anyway
  double productivity_gain = 0.0;  ///< of staff trained in post; 0: seekers become technical staff
};

/// Public and private money in funds that take equity.
struct GuidanceFund {
  double size = 0.0;  ///< HK$ million, public and private
  double public_share = 0.25;
  double sub_fund_size = 2000.0;
  double shortfall_share = 0.0;   ///< of sub-funds that miss their target
  double shortfall_raised = 0.5;  ///< what those raise of their target
  double deployment_years = 5.0;  ///< in which committed money is called, when deals are found
  double local_share = 1.0;       ///< of what is invested that stays in Hong Kong
  double production_share = 0.0;  ///< of the fund to be spent on production here
  double equity_share = 0.3;      ///< of capex, per deal
  double smallest_deal = 0.0;     ///< HK$ million of the fund, below which it does not look
  double gross_ratio = 3.0;       ///< private beside public money, as reported
  double additional_ratio = 0.8;  ///< of it additional, HK$ per HK$ of public equity
  double fee = 0.02;              ///< a year of what is drawn
  double holding_years = 7.0;
  double return_per_year = 0.06;  ///< on what succeeds, before fees
  double failure_share = 0.3;     ///< of what is drawn is lost, early
  double recycled = 0.0;          ///< share of returns that is invested again
  double slow_years = 2.0;        ///< first years, in which deals are still being found
  double slow_factor = 0.5;       ///< on the pace of those years; HKIC placed less than 20% in two
  double failure_years = 3.0;     ///< after which what fails is written off
  double finance_gap = 0.3;  ///< of capex, what a firm whose finance binds cannot raise; judgement
};

/// Public money for research and for what comes of it.
struct ResearchSupport {
  double public_research_per_year = 0.0;  ///< spent in institutes, adds to the knowledge pool
  double public_lag_years = 3.0;
  double firm_support = 0.0;             ///< HK$ per HK$ of a firm's R&D
  double firm_support_years = no_limit;  ///< of R&D supported, per project and for firms here
  double researchers = 0.0;              ///< posts supported at a time
  double researcher_support = 0.0;       ///< a year and post
  double deadweight = 0.5;
  double spin_offs_per_year = 0.0;  ///< more candidates of ventures
  double grant_per_venture = 0.0;   ///< share of a venture's cost met
  double budget = no_limit;         ///< for support of firms and ventures
};

/// Capacity that firms or staff share.
struct Infrastructure {
  std::string kind = "housing";  ///< power, compute, transport or housing
  double capacity = 0.0;         ///< flats, MW, PFLOPS, or share of commuting time saved
  double lag_years = 0.0;
  double cost = 0.0;  ///< in all
};

/// Approvals take less time.
struct ApprovalTime {
  double quarters_saved = 0.0;
  double give_up_factor = 1.0;   ///< on the chance that a candidate gives up
  double below_cost = no_limit;  ///< fast lane for projects below this
};

/// A cheaper input.
struct InputPrice {
  std::string input = "electricity";  ///< or compute
  double discount = 0.0;              ///< fraction of its price
  double public_share = 1.0;  ///< of the discount that government pays; the seller bears the rest
};

/// Selling abroad costs less.
struct MarketAccess {
  double trade_cost_cut = 0.0;       ///< tariff equivalent, fraction of the price
  double export_share = 1.0;         ///< of the industry's exports that it reaches
  double certification_saved = 0.0;  ///< HK$ million per project
  double lag_years = 1.0;
};

/// Government or those it obliges buy.
struct PublicDemand {
  double per_year = 0.0;            ///< spent on the industries named
  double local_share = 0.5;         ///< of it on products made here
  double paid_by_government = 1.0;  ///< else by users under a mandate
};

/// More candidates come to look.
struct Attraction {
  double arrival_factor = 1.0;          ///< on arrivals of mobile kinds
  double meetings_per_year = no_limit;  ///< candidates that can be served
  double cost_per_year = 0.0;
};

/// Money is easier to find.
struct Liquidity {
  double gap_filled = 0.0;  ///< share of the finance gap of firms whose finance binds
  double default_share =
      0.05;  ///< of guaranteed loans that fail, those of firms that leave included
  double guarantee_share = 0.8;  ///< of a loan that government covers
  double fee = 0.0;              ///< a year, on what is outstanding
  double loan_years = 5.0;       ///< mean, until a guaranteed loan is repaid or fails; judgement
  double finance_gap =
      0.3;  ///< of capex, what a project whose finance binds cannot raise; judgement
};

/// One window, one authority.
struct Governance {
  double approval_factor = 1.0;  ///< on approval time
  double arrival_factor = 1.0;   ///< on arrivals of mobile kinds
  double give_up_factor = 1.0;
};

/// Who is eligible and what it costs to comply.
struct Standards {
  double compliance_cost_cut = 0.0;  ///< share of value added
  double application_cost_factor = 1.0;
  double permitted_use = 0.0;  ///< share of old industrial floor opened to new kinds of use, while
                               ///< in force
};

/// Government itself works faster or with fewer.
struct PublicSectorProductivity {
  double gain_per_year = 0.0;      ///< of output per head of the administration
  double approval_saving = 0.0;    ///< quarters saved per unit of cumulated gain
  double staff_saved_share = 0.0;  ///< of the gain taken as fewer staff
};

/// Case by case: government sees what a candidate lacks, with error, and offers the cheapest mix.
struct NegotiatedPackage {
  double cases_per_year = 0.0;
  double lowest_tax_rate = 0.165;
  double grant_ceiling = 0.0;   ///< share of capex
  double land_ceiling = 0.0;    ///< discount of rent
  double margin = 0.1;          ///< offered beyond the estimated gap, share of it
  double error = 0.0;           ///< standard deviation of the observed gap over value added
  double understatement = 0.0;  ///< gap added by candidates that would come anyway
  double authority_quarters = 1.0;
  double minimum_project_cost = 0.0;
  double budget = no_limit;
};

/// A public company that builds floor with its own and private money.
struct DevelopmentCompany {
  double equity = 0.0;
  double borrowing_limit = 0.0;
  double cost_per_m2 = 0.03;
  double private_share = 0.0;          ///< of cost that bidders bring
  double bid_success = 1.0;            ///< share of disposals that find a bidder
  double planned_area_per_year = 0.0;  ///< m2
  double planned_years = 0.0;
  double build_years = 3.0;
  double rent_discount = 0.0;  ///< below the market for the same use, for who finds room in it
  std::string site_type = "industrial, multi-storey";
  double production_share = 0.8;  ///< of the floor open to flats and plants; the rest to others
  double interest_rate = 0.035;   ///< a year
  double rent_yield = 0.04;       ///< a year, of cost, on floor let
};

using Mechanism =
    std::variant<CapitalGrant, TaxConcession, FloorSpaceSupply, LandPremium, TalentAdmission,
                 Training, GuidanceFund, ResearchSupport, Infrastructure, ApprovalTime, InputPrice,
                 MarketAccess, PublicDemand, Attraction, Liquidity, Governance, Standards,
                 PublicSectorProductivity, NegotiatedPackage, DevelopmentCompany>;

/// Names that scenarios use, in the order of the variant.
inline constexpr std::array<std::string_view, std::variant_size_v<Mechanism>> mechanism_names{
    "capital_grant",      "tax_concession",     "floor_space",
    "land_premium",       "talent_admission",   "training",
    "guidance_fund",      "research_support",   "infrastructure",
    "approval_time",      "input_price",        "market_access",
    "public_demand",      "attraction",         "liquidity",
    "governance",         "standards",          "public_sector_productivity",
    "negotiated_package", "development_company"};

}  // namespace lionrock::policy
