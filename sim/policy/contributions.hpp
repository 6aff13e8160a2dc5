// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "sim/policy/candidate_view.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/policy/mechanisms.hpp"
#include "sim/policy/offer.hpp"

// How each mechanism enters an offer. Mechanisms that act on the economy and on no candidate are in
// measures.hpp.
namespace lionrock::policy {

/// What an instrument has promised to one firm and not released.
struct ToFirm {
  double grants = 0.0;  ///< HK$ million
  double staff = 0.0;   ///< HK$ million a year, for technical posts
  double projects = 0.0;

  ToFirm& operator+=(const ToFirm& more)
  {
    grants += more.grants;
    staff += more.staff;
    projects += more.projects;
    return *this;
  }
};

/// What an instrument with limits per firm has promised to each.
using FirmPromises = std::unordered_map<std::uint64_t, ToFirm>;

/// What is promised to one of them; nothing where it is not known.
[[nodiscard]] ToFirm promised_to(const FirmPromises& promises, std::uint64_t firm);

/// One instrument that reaches one candidate.
struct Case {
  const CandidateView& candidate;
  const BaseLaw& law;
  int instrument;                   ///< position in the scenario
  double budget_committed;          ///< HK$ million already promised by it
  const FirmPromises& to_firms;     ///< under limits per firm
  double fund_money;                ///< HK$ million left to be called, of funds
  double floor_room;                ///< m2 of the instrument's own floor left for its kind
  double years_in_force;            ///< since it began; infinite where it has no beginning
  double life;                      ///< years for which firms believe that it lasts, from now
  double application_factor = 1.0;  ///< on costs of applying, from standards
  bool projects_only = false;       ///< it reaches no firms at large
  int until = INT_MAX;  ///< last quarter in which a project that decides now has its terms
};

/// Part of the present value of a project's years of operation that falls into the first years.
///
///     (1 - (1+r)^-L) / (1 - (1+r)^-T),  1 when L >= T
///
/// @param years    L, >= 0
/// @param horizon  T, years of operation that are appraised, > 0
/// @param rate     r, fraction a year, >= 0; at 0 the share is L / T
[[nodiscard]] double annuity_share(double years, double horizon, double rate);

/// The contribution of an instrument in an offer, added when there is none yet.
[[nodiscard]] Contribution& contribution_of(Offer& offer, const Case& reached);

/// Whether a candidate is large enough for a scheme and among those that meet its conditions.
[[nodiscard]] bool qualifies(const CandidateView& candidate, double minimum_cost,
                             double qualifying_share);

/// Lets a better concession take the place of those before it.
void outbid(Offer& offer, double Contribution::*points, Contribution& winner, double value);

// grants.cpp: grants and support of research, which add up.
void add(Offer& offer, const CapitalGrant& terms, const Case& reached);
void add(Offer& offer, const ResearchSupport& terms, const Case& reached);
// taxes.cpp: the best of each concession holds.
void add(Offer& offer, const TaxConcession& terms, const Case& reached);
// land.cpp: the largest discount holds.
void add(Offer& offer, const LandPremium& terms, const Case& reached);
// own_floor.cpp: the same; only who finds room in the instrument's own floor has it.
void add(Offer& offer, const FloorSpaceSupply& terms, const Case& reached);
void add(Offer& offer, const DevelopmentCompany& terms, const Case& reached);
// equity.cpp: gaps are filled one after the other.
void add(Offer& offer, const GuidanceFund& terms, const Case& reached);
void add(Offer& offer, const Liquidity& terms, const Case& reached);
// approvals.cpp: time adds up, factors multiply; who brings candidates is credited with them.
void add(Offer& offer, const ApprovalTime& terms, const Case& reached);
void add(Offer& offer, const Governance& terms, const Case& reached);
void add(Offer& offer, const Standards& terms, const Case& reached);
void add(Offer& offer, const Attraction& terms, const Case& reached);
// prices.cpp
void add(Offer& offer, const InputPrice& terms, const Case& reached);
void add(Offer& offer, const MarketAccess& terms, const Case& reached);

/// Whether a mechanism gives anything to single projects, or brings them, so that an instrument can
/// be for some kinds of them alone.
[[nodiscard]] bool is_for_projects(const Mechanism& mechanism);

/// Lets a discount of rent take the place of smaller ones before it.
///
/// @param given  who gives it, of `offer.from`
/// @param share  part of the horizon's present value in which it is given
/// @return       whether it is the largest
bool discount_rent(Offer& offer, Contribution& given, double discount, double share);

/// Takes what an instrument gives on its own floor out of an offer: the floor is gone.
void lose_floor(Offer& offer, int instrument);

/// Puts grants and equity under joint ceilings, drops what gives nothing or is not worth applying
/// for, and sums up the contributions into shares of capex.
///
/// A project keeps under the smallest ceiling among the instruments it takes, the last ones cut
/// first; it leaves out an instrument whose ceiling would cost it more than the instrument gives.
///
/// @param instruments  of the scenario, for their ceilings
void close_offer(Offer& offer, const CandidateView& candidate,
                 const std::vector<Instrument>& instruments);

}  // namespace lionrock::policy
