// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/economy/floor_space.hpp"
#include "sim/policy/programme.hpp"
#include "sim/projects/behaviour.hpp"
#include "sim/projects/candidate.hpp"
#include "sim/projects/conditions.hpp"
#include "sim/projects/decisions.hpp"
#include "sim/projects/kinds.hpp"
#include "sim/projects/setting.hpp"

namespace lionrock::projects {

/// Spending on one project in one quarter.
struct Capex {
  std::int32_t candidate;  ///< position in candidates()
  double volume;           ///< HK$ million at base-year prices, whole economy
};

/// A payment of government to a project (below zero: back to government).
struct PublicPayment {
  std::int32_t candidate;
  int instrument;
  double grant = 0.0;     ///< HK$ million at current prices
  double equity = 0.0;    ///< the same, bought by a fund
  double research = 0.0;  ///< R&D induced: with support, by an additional project
  double land = 0.0;      ///< rent and premium below the market, beside `grant`
  double rent = 0.0;      ///< of `land`, rent
  double loan = 0.0;      ///< that government stands behind; lent by the bank
};

/// What changed in the pipeline in a quarter; positions in candidates().
struct Movements {
  std::vector<std::int32_t> decided;  ///< go, and have applied where they take money
  std::vector<std::int32_t> refused;  ///< do not go, for now or for good
  std::vector<std::int32_t> approved;
  std::vector<std::int32_t> rejected;  ///< asked for a negotiated package and got none
  std::vector<std::int32_t> given_up;
  std::vector<std::int32_t> no_site;  ///< left for want of floor
  std::vector<std::int32_t> started;  ///< building begins
  std::vector<std::int32_t> opened;
  std::vector<std::int32_t>
      ramping;  ///< in ramp-up: `ramp()` has risen this quarter; includes those that opened
  std::vector<std::int32_t> closed;
  std::vector<Capex> capex;
  std::vector<PublicPayment> payments;
  double capped_arrivals = 0.0;  ///< candidates expected beyond the largest rates, which none drew
};

/// Candidates of one member from arrival to closure.
class Pipeline {
public:
  Pipeline(const Setting& setting, policy::Programme programme);

  /// The years before the run, at base prices and without want of floor; then the programme's law
  /// of the past ends.
  void run_history();
  /// One quarter: arrivals, both appraisals, approvals, sites, building, ramp-up, closures.
  /// Floor is leased and released in `floor`.
  [[nodiscard]] Movements advance(int quarter, const Conditions& conditions,
                                  economy::FloorSpace& floor);

  [[nodiscard]] const std::vector<Candidate>& candidates() const { return candidates_; }
  [[nodiscard]] const policy::Programme& programme() const { return programme_; }
  [[nodiscard]] policy::Programme& programme() { return programme_; }
  [[nodiscard]] const Setting& setting() const { return setting_; }
  [[nodiscard]] const std::vector<Kind>& kinds() const { return kinds_; }
  /// What a closed project did not return of a grant that was claimed back, HK$ million.
  void leave_uncollected(std::int32_t position, double grant)
  {
    candidates_[static_cast<std::size_t>(position)].grants_paid += grant;
  }
  /// Share of full size that a candidate's project has reached in a quarter, 0 before it opens and
  /// after it closes.
  [[nodiscard]] double ramp(const Candidate& candidate, int quarter) const;
  /// The same, less what had been reached before the run, which the base year's economy holds.
  [[nodiscard]] double added(const Candidate& candidate, int quarter) const;
  /// At full size, realised size and net share included.
  [[nodiscard]] FullSize full_size(const Candidate& candidate) const;
  /// Candidates on their way: in approval, looking for floor, building, in ramp-up.
  [[nodiscard]] const std::vector<std::int32_t>& in_approval() const { return approval_; }
  [[nodiscard]] const std::vector<std::int32_t>& looking() const { return looking_; }
  [[nodiscard]] const std::vector<std::int32_t>& building() const { return building_; }
  [[nodiscard]] const std::vector<std::int32_t>& ramping() const { return ramping_; }

private:
  using Positions = std::vector<std::int32_t>;
  /// Quarters ahead that a diary is kept for; what lies further is written down again on the way.
  static constexpr int last_page = 400;

  /// What one quarter works on.
  struct Now {
    int quarter;
    const Conditions& conditions;
    economy::FloorSpace* floor;  ///< none in the years before the run
    Movements& movements;
  };

  Movements step(int quarter, const Conditions& conditions, economy::FloorSpace* floor);
  void arrive(const Now& now);
  void look_again(const Now& now);
  void negotiate(const Now& now);
  void conclude(std::int32_t position, const Now& now);
  void approve(const Now& now);
  void find_sites(const Now& now);
  /// Lets a candidate the floor it has reserved, else what others have; where that is not the
  /// instrument's own, its discount ends and it decides again.
  [[nodiscard]] std::optional<int> house(Candidate& candidate, const Now& now);
  /// Reserves floor that an offer counts on, or gives it back; the programme knows what is left.
  void reserve_floor(const Candidate& candidate, const Now& now);
  void cancel_floor(const Candidate& candidate, const Now& now);
  void tell_room(int site, const Now& now);
  [[nodiscard]] bool finds_its_room(const Candidate& candidate, const Now& now) const;
  void start(Candidate& candidate, std::int32_t position, const Now& now);
  void build(const Now& now);
  void ramp_up(const Now& now);
  void pay_rest_of_grants(const Now& now);
  void pay_support(const Now& now);
  double pay_research(policy::Contribution& given, const Candidate& candidate, const Now& now);
  void close(const Now& now);
  void release_unpaid(const Candidate& candidate, int quarter, bool rest_unpaid);

  /// Rent of a project's floor at market prices, HK$ million a quarter.
  [[nodiscard]] double market_rent(const Candidate& candidate, const Conditions& conditions) const;
  [[nodiscard]] Surroundings around(const Candidate& candidate, const Now& now) const;
  [[nodiscard]] std::size_t since_first(int quarter) const
  {
    return static_cast<std::size_t>(quarter + history_);
  }
  void schedule(std::vector<Positions>& diary, int quarter, std::int32_t position) const;

  Setting setting_;
  policy::Programme programme_;
  policy::Offer none_;
  std::vector<Kind> kinds_;
  int history_;  ///< quarters before the run
  std::vector<Candidate> candidates_;
  Positions approval_, looking_, building_, ramping_;
  Positions bargaining_;  ///< scratch of a quarter
  std::vector<Positions> again_, grants_due_, support_due_,
      closures_;  ///< by quarter since the first
};

}  // namespace lionrock::projects
