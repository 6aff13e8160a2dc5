// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/economy/persons.hpp"
#include "sim/economy/technology.hpp"

namespace lionrock::economy {

/// How admitted persons behave; each is a row of the pack's talent.csv with its range and source.
struct TalentBehaviour {
  double patience = 0.0;  ///< quarters without work after which a person on a first visa may leave
  double leaving_rate = 0.0;  ///< per quarter, of those who may
  double innovation_share =
      0.0;  ///< of renewed persons not tied to a job, in innovation and technology
  double dependant_spending = 0.0;  ///< of a dependant over that of the person he or she came with
};

/// Name in talent.csv and place in TalentBehaviour.
struct TalentField {
  std::string_view name;
  double TalentBehaviour::*place;
};

/// Every field, in the order of talent.csv.
inline constexpr std::array talent_fields{
    TalentField{"patience", &TalentBehaviour::patience},
    TalentField{"leaving_rate", &TalentBehaviour::leaving_rate},
    TalentField{"innovation_share", &TalentBehaviour::innovation_share},
    TalentField{"dependant_spending", &TalentBehaviour::dependant_spending},
};

/// A number of persons that comes in whole persons only, without ever losing a fraction.
struct WholePersons {
  double exact = 0.0;      ///< owed since the beginning
  std::int64_t given = 0;  ///< of them, in whole persons

  /// Adds to what is owed and returns the whole persons due: never off by more than one.
  /// @param phase  where the first person falls, uniform on (0, 1)
  [[nodiscard]] std::int64_t due(double more, double phase)
  {
    exact += more;
    return static_cast<std::int64_t>(std::floor(exact + phase)) - given;
  }
};

/// Persons one instrument admits to jobs, or those it admits to look for work; an instrument that
/// admits both has two streams. Rates are terms of the quarter and may change; the position in the
/// list may not, for persons carry it. At most 255 streams.
struct AdmissionStream {
  int instrument = 0;          ///< position in the scenario
  std::uint64_t identity = 0;  ///< of its draws: what the instrument is called
  double per_quarter = 0.0;    ///< persons, whole economy, beside those the outlook holds
  double in_outlook = 0.0;     ///< persons a quarter already in the outlook's labour force
  int skill = 2;
  std::array<double, visa_classes> class_share{0.0, 0.0, 1.0};
  std::array<double, visa_classes> renewal{};  ///< share staying when the first visa ends
  int first_visa = 8;                          ///< quarters, >= 1
  bool tied_to_job = false;                    ///< comes to an open post, else looks for work
  double local_per_imported = 0.0;  ///< local staff of the skill an employer has per tied person
  double wage_floor = 0.0;          ///< over the median pay of the skill; 0 = none
  double dependants = 0.0;          ///< per person
  std::vector<char> industries;     ///< (n) of posts, for persons tied to a job; empty: all

  WholePersons arrivals = {}, tags = {};
};

/// What happened in a stream, agents.
struct StreamRecord {
  double admitted = 0.0;  ///< beyond the outlook
  double tagged = 0.0;    ///< entrants of the outlook known to come under the stream
  double unfilled = 0.0;  ///< places of a stream tied to jobs for which there was no post
  std::array<double, visa_classes> ended{}, renewed{};  ///< first visas by class
  double left_unemployed = 0.0;
  double left = 0.0;  ///< in all
  double innovation =
      0.0;  ///< of the renewed, at work in innovation and technology (reported only)

  StreamRecord& operator+=(const StreamRecord& other)
  {
    admitted += other.admitted;
    tagged += other.tagged;
    unfilled += other.unfilled;
    for (int c = 0; c < visa_classes; ++c) {
      ended[c] += other.ended[c];
      renewed[c] += other.renewed[c];
    }
    left_unemployed += other.left_unemployed;
    left += other.left;
    innovation += other.innovation;
    return *this;
  }
};

/// Training under one instrument: of unemployed persons of basic skill into technical staff, or of
/// staff in post, who keep their skill and make more.
struct TrainingProgramme {
  int instrument = 0;
  std::uint64_t identity = 0;  ///< of its draws: what the instrument is called
  double places = 0.0;         ///< a quarter, whole economy
  double deadweight = 0.0;     ///< share that would have been trained anyway
  WholePersons trained = {};
  double now = 0.0;      ///< agents trained this quarter, net of deadweight
  double total = 0.0;    ///< since the beginning
  double gain = 0.0;     ///< productivity of a person trained in post over one who is not, less one
  double in_post = 0.0;  ///< persons trained in post and not yet retired, whole economy
  double placed = 0.0;   ///< the same with those who would have been trained anyway
};

/// Admissions and training. Without streams and programmes nothing here acts.
struct Talent {
  TalentBehaviour behaviour;
  std::vector<AdmissionStream> streams;
  std::vector<TrainingProgramme> training;

  std::vector<StreamRecord> now, total;  ///< by stream: this quarter, since the beginning
  std::vector<double> present;           ///< agents here, by stream
  double extra_labour_force = 0.0;       ///< agents above the trend's path
  /// Agents by skill who are gone and whom the outlook replaces in kind: its path is net of those
  /// who leave.
  std::array<std::int64_t, skills> replacements{};
  double departed_deposits = 0.0;  ///< HK$ million taken abroad this quarter
  double dependants = 0.0;         ///< persons at scale, of all who are here
};

/// Number of the person who takes a place of a stream, counted from the stream's first. Those who
/// come beyond the outlook are numbered apart, each stream's from where its identity says, so that
/// they change nobody's luck and no other stream changes theirs.
[[nodiscard]] inline std::uint32_t number_of(const AdmissionStream& stream, std::int64_t place)
{
  return (1U << 31) |
         static_cast<std::uint32_t>(stream.identity + static_cast<std::uint64_t>(place));
}

/// Class of a person by a uniform draw.
[[nodiscard]] inline VisaClass drawn_class(const std::array<double, visa_classes>& share,
                                           double draw)
{
  if (draw < share[0]) return VisaClass::a;
  return draw < share[0] + share[1] ? VisaClass::b : VisaClass::c;
}

/// Spending of a person under a permit over that of a local person with the same pay: dependants
/// spend without working. Those of persons whom the outlook holds are in its spending already.
[[nodiscard]] inline double spending_factor(const Talent& talent, Permit permit)
{
  if (!permit.beyond_outlook()) return 1.0;
  return 1.0 + talent.behaviour.dependant_spending * talent.streams[permit.stream - 1U].dependants;
}

}  // namespace lionrock::economy
