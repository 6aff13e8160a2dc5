// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/migration.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/base/random.hpp"
#include "sim/dynamics/tied_posts.hpp"
#include "sim/markets/labour.hpp"

namespace lionrock::dynamics {

using economy::AdmissionStream;
using economy::Economy;
using economy::Permit;
using economy::Person;
using economy::StreamRecord;

namespace {

Stream person_stream(const Economy& economy, Purpose purpose, std::uint32_t number)
{
  return Stream{
      economy.luck.seed,
      {economy.luck.member, static_cast<std::uint32_t>(economy.quarter), purpose, number}};
}

/// What the renewals of one block leave behind.
struct Renewals {
  std::vector<StreamRecord> records;
  std::array<std::int64_t, economy::skills> replacements{};
  double departed_deposits = 0.0;
};

/// Whether a person on a first visa goes; a visa that is renewed is changed in place. Who would
/// have gone by the scheme's own rate and stays for a better city is above the outlook from then
/// on.
bool goes(const Economy& economy, const Person& person, Permit& permit, Renewals& renewals)
{
  StreamRecord& record = renewals.records[permit.stream - 1U];
  const auto& talent = economy.talent;
  Stream stream = person_stream(economy, Purpose::renewal, person.number);
  const double renewal_draw = stream.uniform();
  if (permit.ends_by(economy.quarter)) {
    const auto& terms = talent.streams[permit.stream - 1U];
    const int c = permit.visa_class();
    record.ended[c] += 1.0;
    if (renewal_draw >= terms.renewal[c]) {
      if (!permit.beyond_outlook()) ++renewals.replacements[person.skill];
      if (renewal_draw >= terms.renewal[c] + economy.support.renewal) {
        record.left += 1.0;
        return true;
      }
      permit = permit.above_outlook();
    }
    record.renewed[c] += 1.0;
    record.innovation += terms.tied_to_job ? 1.0 : talent.behaviour.innovation_share;
    permit = permit.renewed();
    return false;
  }
  if (person.quarters_unemployed < talent.behaviour.patience ||
      stream.uniform() >= talent.behaviour.leaving_rate)
    return false;
  if (!permit.beyond_outlook()) ++renewals.replacements[person.skill];
  record.left_unemployed += 1.0;
  record.left += 1.0;
  return true;
}

void renew_staff(Economy& economy, std::int32_t firm, Renewals& renewals)
{
  auto& persons = economy.persons;
  auto& firms = economy.firms;
  const std::int32_t first = persons.first(firm);
  const std::uint16_t* visa = persons.visa.data() + first;  // of every person: no more is read
  const int now = economy.quarter;
  // From the back, so that the person who fills a hole has already been asked.
  for (std::int32_t position = persons.count(firm) - 1; position >= 0; --position) {
    if (!Permit{0, visa[position]}.ends_by(now)) continue;
    const std::int32_t slot = first + position;
    Permit permit = persons.permit(slot);
    Person person;
    person.number = persons.number[slot];
    person.skill = persons.skill[slot];
    if (goes(economy, person, permit, renewals)) {
      const Person gone = persons.remove(firm, position);
      --firms.staff[gone.skill][firm];
      firms.pay_sum[gone.skill][firm] -= static_cast<double>(gone.pay);
      renewals.departed_deposits += gone.deposits;
    } else {
      persons.visa[slot] = permit.visa;
    }
  }
}

void renew_seekers(Economy& economy, Renewals& renewals)
{
  for (auto& pool : economy.persons.unemployed) {
    auto kept = pool.begin();
    for (Person& person : pool) {
      if (person.permit.ends() > 0 && goes(economy, person, person.permit, renewals))
        renewals.departed_deposits += person.deposits;
      else
        *kept++ = person;
    }
    pool.erase(kept, pool.end());
  }
}

/// The person who takes a place of a stream; `lowest` is the lowest rank the wage floor allows.
Person arrival(const Economy& economy, int j, std::int64_t which, double lowest)
{
  const AdmissionStream& terms = economy.talent.streams[static_cast<std::size_t>(j)];
  Person person;
  person.number = economy::number_of(terms, which);
  person.skill = static_cast<std::uint8_t>(terms.skill);
  Stream stream = person_stream(economy, Purpose::admission, person.number);
  person.permit = Permit::first_visa(j, economy::drawn_class(terms.class_share, stream.uniform()),
                                     economy.quarter + terms.first_visa, true);
  person.rank = static_cast<float>(lowest + (1.0 - lowest) * stream.uniform());
  return person;
}

/// Puts those who take the places from `first` on straight into the posts drawn for them.
void place(Economy& economy, int j, std::int64_t first, std::int64_t wanted, StreamRecord& record)
{
  auto& firms = economy.firms;
  auto& persons = economy.persons;
  const int k = economy.talent.streams[static_cast<std::size_t>(j)].skill;
  const std::vector<TiedPost> posts = tied_posts(economy, j, wanted);
  economy::Headcount room(static_cast<std::size_t>(firms.count()));
  for (std::int32_t i = 0; i < firms.count(); ++i) room[i] = persons.count(i);
  for (const TiedPost& post : posts) ++room[post.firm];
  persons.make_room(room);
  for (const TiedPost& post : posts) {
    Person person = arrival(economy, j, first++, post.lowest_rank);
    person.pay = static_cast<float>(
        markets::normal_pay(economy, post.industry, k, static_cast<double>(person.rank)));
    persons.append(post.firm, person);
    ++firms.staff[k][post.firm];
    --firms.vacancies[k][post.firm];
    firms.pay_sum[k][post.firm] += static_cast<double>(person.pay);
  }
  record.admitted += static_cast<double>(posts.size());
  record.unfilled += static_cast<double>(wanted) - static_cast<double>(posts.size());
}

}  // namespace

void renew(Economy& economy)
{
  auto& talent = economy.talent;
  talent.departed_deposits = 0.0;
  if (talent.streams.empty()) return;
  const std::size_t streams = talent.streams.size();
  talent.now.assign(streams, {});
  talent.total.resize(streams);

  const auto blocks = static_cast<std::int32_t>(economy.firms.blocks.size());
  std::vector<Renewals> parts(static_cast<std::size_t>(blocks) + 1);
  for (Renewals& part : parts) part.records.resize(streams);
  for_each_block(blocks, [&](std::int32_t b) {
    const Range rows = economy.firms.blocks[b].firms;
    for (std::int32_t i = rows.begin; i < rows.end; ++i) renew_staff(economy, i, parts[b]);
  });
  renew_seekers(economy, parts.back());
  for (const Renewals& part : parts) {
    for (std::size_t j = 0; j < streams; ++j) talent.now[j] += part.records[j];
    talent.departed_deposits += part.departed_deposits;
    for (int k = 0; k < economy::skills; ++k) talent.replacements[k] += part.replacements[k];
  }
}

void admit(Economy& economy)
{
  auto& talent = economy.talent;
  for (int j = 0; j < static_cast<int>(talent.streams.size()); ++j) {
    AdmissionStream& terms = talent.streams[static_cast<std::size_t>(j)];
    StreamRecord& record = talent.now[static_cast<std::size_t>(j)];
    const std::int64_t wanted =
        terms.arrivals.due(terms.per_quarter / economy.scale,
                           markets::rounding_phase(economy, Purpose::admission, terms.identity));
    if (wanted <= 0) continue;
    const std::int64_t first = terms.arrivals.given;
    terms.arrivals.given += wanted;  // a place for which there is no post lapses
    if (terms.tied_to_job) {
      place(economy, j, first, wanted, record);
      continue;
    }
    auto& pool = economy.persons.unemployed[terms.skill];
    for (std::int64_t person = 0; person < wanted; ++person)
      pool.push_back(arrival(economy, j, first + person, 0.0));
    record.admitted += static_cast<double>(wanted);
  }
}

void count_admitted(Economy& economy)
{
  auto& talent = economy.talent;
  if (talent.streams.empty()) return;
  talent.present = economy.persons.admitted(talent.streams.size()).of_stream;
  talent.dependants = 0.0;
  for (std::size_t j = 0; j < talent.streams.size(); ++j) {
    talent.dependants += talent.streams[j].dependants * talent.present[j];
    talent.total[j] += talent.now[j];
  }
}

}  // namespace lionrock::dynamics
