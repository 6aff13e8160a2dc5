// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/pack/archetype.hpp"
#include "sim/policy/candidate_view.hpp"
#include "sim/policy/contributions.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/policy/instrument_ledger.hpp"
#include "sim/policy/negotiation.hpp"
#include "sim/policy/offer.hpp"

namespace lionrock::policy {

/// Whether the reach includes an industry: one it names, else manufacturing if it says so, else
/// any.
///
/// @param industry       0-based
/// @param manufacturing  whether the industry is
[[nodiscard]] bool includes(const Reach& reach, int industry, bool manufacturing);

/// Whether the reach includes a kind of project, whatever the candidate.
///
/// @param index  row of archetypes.csv, 0-based
[[nodiscard]] bool reaches(const Reach& reach, int index, const pack::Archetype& archetype);

/// What a mechanism makes of arrivals of mobile kinds; 1 where it has nothing to do with them.
[[nodiscard]] double arrival_factor(const Mechanism& mechanism);

/// Law of the years before a run, whatever its scenario.
struct PastLaw {
  std::vector<Instrument> instruments;
  Quarter until;  ///< first quarter of the run, from which the scenario's own instruments act
};

/// Those of the past that a scenario has not: no instrument of the same name and mechanism.
[[nodiscard]] std::vector<Instrument> without_heir(const std::vector<Instrument>& past,
                                                   const std::vector<Instrument>& instruments);

/// What is in force in one member, with its budgets. Chances and delays are drawn once, at the
/// start, from what an instrument is called, so that its neighbours in a scenario do not change its
/// luck.
class Programme {
public:
  /// @param instruments  of the scenario, in its order
  /// @param base         law without instruments
  Programme(std::vector<Instrument> instruments, const BaseLaw& base, std::uint64_t seed,
            std::uint32_t member);
  /// @param past  acts before the run and stands after the scenario's instruments, which act from
  ///              then on
  Programme(std::vector<Instrument> instruments, PastLaw past, const BaseLaw& base,
            std::uint64_t seed, std::uint32_t member);

  [[nodiscard]] const std::vector<Instrument>& instruments() const { return instruments_; }
  [[nodiscard]] const BaseLaw& law() const { return base_; }
  /// Whether an instrument is one that candidates of a quarter can meet: before the run the law of
  /// the past, in it the scenario's.
  [[nodiscard]] bool acts(int instrument, Quarter quarter) const;
  /// The run begins: an instrument of the scenario takes over what the past promised under its
  /// name, and the past's is dropped; those without an heir stay for what they owe.
  ///
  /// @return  new position of each instrument
  std::vector<int> end_past();
  /// Terms in force in a quarter, drawn delays included, or nullptr; before the run those of the
  /// past, where an instrument has taken over from it.
  [[nodiscard]] const Mechanism* in_force(int instrument, Quarter quarter) const;
  /// Whether an instrument's reach includes a candidate, conditions of amount apart.
  [[nodiscard]] bool reaches(int instrument, const CandidateView& candidate) const;
  /// First quarter of an instrument, drawn delay included; nothing when it has always been there.
  [[nodiscard]] std::optional<Quarter> begins(int instrument) const
  {
    return standing_[instrument].begins;
  }
  /// The same, of what the past had under its name where an instrument has taken over from it.
  [[nodiscard]] std::optional<Quarter> first_begins(int instrument) const;
  /// Gain in the output per head of government that an instrument has brought by a quarter.
  [[nodiscard]] double public_sector_gain(int instrument, Quarter quarter) const;

  /// What a candidate is offered in a quarter: every instrument in force, after caps, thresholds,
  /// what is left of budgets and joint ceilings. Negotiated packages come after it: `negotiate`.
  [[nodiscard]] Offer offer(const CandidateView& candidate, Quarter quarter) const;
  /// What a firm expects today to be offered in a later quarter: by terms announced, whatever the
  /// draw of laws will bring.
  [[nodiscard]] Offer foreseen(const CandidateView& candidate, Quarter now, Quarter then) const
  {
    return offer_at(candidate, now, then);
  }
  /// What it would face with no instrument in force.
  [[nodiscard]] Offer none() const;
  /// Whether a better scheme is announced that has not yet begun, and from when: better in grants,
  /// tax or rent and worse in none of them, at what is left of budgets today.
  [[nodiscard]] std::optional<Quarter> better_ahead(const CandidateView& candidate,
                                                    Quarter quarter) const;
  /// Factor on the arrival rate of an archetype: attraction and governance.
  [[nodiscard]] double arrival_factor(int index, const pack::Archetype& archetype,
                                      Quarter quarter) const;

  /// The first negotiated package in force that reaches a candidate and has a case left this year,
  /// or nothing.
  [[nodiscard]] std::optional<int> negotiator(const CandidateView& candidate,
                                              Quarter quarter) const;
  /// Puts a candidate's case before the authority: takes a case of the year and adds what is
  /// offered beyond `offer`, under its budget and the joint ceiling. Returns whether anything was
  /// offered.
  bool negotiate(int instrument, const CandidateView& candidate, const NegotiationCase& asked,
                 Quarter quarter, Offer& offer);

  /// Sets aside what an offer promises; `release` gives it back when the candidate leaves first.
  void commit(const Offer& offer);
  void release(const Offer& offer);
  /// A project builds at part of the size it was promised for: the rest is free again.
  void build(const Offer& offer, double part);
  /// Gives back what a project that closes will not be paid any more, HK$ million.
  void release(int instrument, double money);
  /// Promised by an instrument and not released, HK$ million.
  [[nodiscard]] double committed(int instrument) const;
  /// What is promised to one firm and not released; kept where there are limits per firm.
  [[nodiscard]] ToFirm to_firm(int instrument, std::uint64_t firm) const
  {
    return promised_to(standing_[instrument].to_firms, firm);
  }
  /// What a budget for research still holds beside what is promised, HK$ million: no limit where
  /// there is none.
  [[nodiscard]] double research_left(int instrument, Quarter quarter) const;
  /// Pays for research out of what is left, beyond all promises; returns what could be paid.
  double pay_research(int instrument, double wanted, Quarter quarter);

  /// Money of a fund that deals may still call this quarter, HK$ million, public and private.
  /// Before it is set for the first time a fund has its whole size.
  void set_fund_money(int instrument, double money);
  [[nodiscard]] double fund_money(int instrument) const;
  /// Floor that an instrument brought and nobody has or has reserved, m2 by kind of floor. Before
  /// it is set for the first time there is none: nobody waits for a park that does not stand.
  using FloorRoom = std::array<double, pack::floor_kinds>;
  void set_floor_room(int instrument, const FloorRoom& room)
  {
    standing_[instrument].floor_room = room;
  }

private:
  struct Cases {
    int year = 0;
    double taken = 0.0;
  };

  /// A law of the past and its luck.
  struct Past {
    Instrument law;
    bool happens;
    std::optional<Quarter> begins;
  };

  /// What has become of one instrument in this member: its luck and its books.
  struct Standing {
    bool happens;
    std::optional<Quarter> begins;  ///< first quarter, drawn delay included
    bool limits_firms;              ///< whether it limits what each firm gets
    double fund_money;
    double committed = 0.0;
    FirmPromises to_firms{};  ///< where it limits them
    FloorRoom floor_room{};
    Cases cases{};
    std::optional<Past> past{};  ///< that it has taken over from
  };

  /// An instrument that reaches a candidate, and the terms of it that the candidate expects.
  struct Reached {
    int instrument;
    const Mechanism* mechanism;
  };

  /// Those that a candidate expects today to meet in a quarter, in the programme's order.
  [[nodiscard]] std::vector<Reached> reaching(const CandidateView& candidate, Quarter now,
                                              Quarter then) const;
  /// Terms that a firm expects today for a quarter; those in force when the quarter is today.
  [[nodiscard]] const Mechanism* expected(int instrument, Quarter now, Quarter then) const;
  /// Quarters after today in which announced terms begin, rising.
  [[nodiscard]] std::vector<Quarter> announced_dates(Quarter now) const;
  [[nodiscard]] Case case_of(int instrument, const CandidateView& candidate, Quarter then) const;
  /// Quicker approvals, after the time that applications take.
  void speed_up(Offer& offer, const CandidateView& candidate, const std::vector<Reached>& reached,
                Quarter then) const;
  [[nodiscard]] double joint_ceiling(const Offer& offer) const;
  [[nodiscard]] Offer offer_at(const CandidateView& candidate, Quarter now, Quarter then) const;
  /// Adds to what is promised.
  ///
  /// @param part      of the offer's money, below 0 where it is released
  /// @param projects  more of them
  void count(const Offer& offer, double part, double projects);

  /// Draws the luck of all instruments and opens their books.
  void found(std::uint64_t seed, std::uint32_t member);

  std::vector<Instrument> instruments_;
  BaseLaw base_;
  int own_ = 0;                     ///< instruments of the scenario; those of the past follow
  std::optional<Quarter> start_;    ///< of the run, where there is a law of the past
  std::vector<Standing> standing_;  ///< one an instrument
};

}  // namespace lionrock::policy
