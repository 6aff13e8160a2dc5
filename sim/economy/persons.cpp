// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/persons.hpp"

#include <algorithm>
#include <numeric>

namespace lionrock::economy {

namespace {

/// Slots given to a block of n persons: slack for a few quarters of growth.
std::int32_t roomy(std::int32_t persons) { return persons + 2 + persons / 12; }

template <class Column>
void copy_slots(const Column& from, std::int64_t begin, std::int64_t count, Column& to,
                std::int64_t at)
{
  std::copy_n(from.begin() + begin, count, to.begin() + at);
}

}  // namespace

void Persons::resize(std::int64_t slots)
{
  const auto size = static_cast<std::size_t>(slots);
  deposits.resize(size);
  pay.resize(size);
  rank.resize(size);
  number.resize(size);
  skill.resize(size);
  stream.resize(size);
  visa.resize(size);
}

void Persons::lay_out(const Headcount& counts)
{
  const auto firms = counts.size();
  first_.resize(firms);
  count_.assign(firms, 0);
  room_.resize(firms);
  std::int64_t slot = 0;
  for (std::size_t i = 0; i < firms; ++i) {
    first_[i] = static_cast<std::int32_t>(slot);
    room_[i] = roomy(counts[i]);
    slot += room_[i];
  }
  tail_ = slot;
  // A quarter of spare slots at the tail lets growing blocks move for a dozen quarters between
  // regroupings.
  resize(slot + slot / 4 + 64);
}

void Persons::append(std::int32_t firm, const Person& person)
{
  const std::int32_t slot = first_[firm] + count_[firm]++;
  deposits[slot] = person.deposits;
  pay[slot] = person.pay;
  rank[slot] = person.rank;
  number[slot] = person.number;
  skill[slot] = person.skill;
  stream[slot] = person.permit.stream;
  visa[slot] = person.permit.visa;
}

Person Persons::remove(std::int32_t firm, std::int32_t position)
{
  const std::int32_t slot = first_[firm] + position;
  const std::int32_t last = first_[firm] + --count_[firm];
  const Person person{deposits[slot], pay[slot], rank[slot],  number[slot],
                      skill[slot],    0,         permit(slot)};
  deposits[slot] = deposits[last];
  pay[slot] = pay[last];
  rank[slot] = rank[last];
  number[slot] = number[last];
  skill[slot] = skill[last];
  stream[slot] = stream[last];
  visa[slot] = visa[last];
  return person;
}

void Persons::move_block(std::int32_t firm, std::int32_t to, std::int32_t room)
{
  const std::int32_t from = first_[firm];
  const std::int32_t persons = count_[firm];
  copy_slots(deposits, from, persons, deposits, to);
  copy_slots(pay, from, persons, pay, to);
  copy_slots(rank, from, persons, rank, to);
  copy_slots(number, from, persons, number, to);
  copy_slots(skill, from, persons, skill, to);
  copy_slots(stream, from, persons, stream, to);
  copy_slots(visa, from, persons, visa, to);
  first_[firm] = to;
  room_[firm] = room;
}

void Persons::make_room(const Headcount& wanted)
{
  const auto firms = static_cast<std::int32_t>(count_.size());
  std::int64_t needed = tail_;
  for (std::int32_t i = 0; i < firms; ++i)
    if (wanted[i] > room_[i]) needed += roomy(wanted[i]) + wanted[i] / 4;
  if (needed > static_cast<std::int64_t>(deposits.size())) {
    regroup(wanted);
    return;
  }
  for (std::int32_t i = 0; i < firms; ++i) {
    if (wanted[i] <= room_[i]) continue;
    const std::int32_t room = roomy(wanted[i]) + wanted[i] / 4;
    move_block(i, static_cast<std::int32_t>(tail_), room);
    tail_ += room;
  }
}

void Persons::regroup(const Headcount& wanted)
{
  Persons fresh;
  fresh.lay_out(wanted);
  const auto firms = static_cast<std::int32_t>(count_.size());
  for (std::int32_t i = 0; i < firms; ++i) {
    copy_slots(deposits, first_[i], count_[i], fresh.deposits, fresh.first_[i]);
    copy_slots(pay, first_[i], count_[i], fresh.pay, fresh.first_[i]);
    copy_slots(rank, first_[i], count_[i], fresh.rank, fresh.first_[i]);
    copy_slots(number, first_[i], count_[i], fresh.number, fresh.first_[i]);
    copy_slots(skill, first_[i], count_[i], fresh.skill, fresh.first_[i]);
    copy_slots(stream, first_[i], count_[i], fresh.stream, fresh.first_[i]);
    copy_slots(visa, first_[i], count_[i], fresh.visa, fresh.first_[i]);
  }
  fresh.count_ = count_;
  fresh.unemployed.swap(unemployed);
  fresh.next_number = next_number;
  *this = std::move(fresh);
}

std::int64_t Persons::employed() const
{
  return std::accumulate(count_.begin(), count_.end(), std::int64_t{0});
}

AdmittedPersons Persons::admitted(std::size_t streams) const
{
  AdmittedPersons here{std::vector<double>(streams, 0.0), 0.0};
  const auto count = [&](Permit permit) {
    if (!permit.admitted()) return;
    here.of_stream[permit.stream - 1U] += 1.0;
    if (permit.beyond_outlook()) here.beyond_outlook += 1.0;
  };
  for (std::size_t i = 0; i < count_.size(); ++i)
    for (std::int32_t slot = first_[i]; slot < first_[i] + count_[i]; ++slot)
      if (stream[slot] != 0) count(permit(slot));  // few hold one
  for (const auto& pool : unemployed)
    for (const Person& person : pool) count(person.permit);
  return here;
}

}  // namespace lionrock::economy
