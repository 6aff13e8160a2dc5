// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/persons.hpp"

#include <algorithm>
#include <numeric>

#include "sim/base/parallel.hpp"

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

void Persons::clear_permits(std::int64_t begin, std::int64_t count)
{
  std::fill_n(stream.begin() + begin, count, std::uint8_t{0});
  std::fill_n(visa.begin() + begin, count, std::uint16_t{0});
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
  clear_permits(last, 1);
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
  clear_permits(from, persons);
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
  // Empty slots hold no permit, so that two columns say all and vectorise.
  constexpr std::int64_t slots_at_once = 1 << 15;
  const auto parts = static_cast<std::int32_t>((tail_ + slots_at_once - 1) / slots_at_once);
  std::vector<AdmittedPersons> at_work(static_cast<std::size_t>(parts));
  for_each_block(parts, [&](std::int32_t part) {
    const std::int64_t begin = part * slots_at_once;
    const std::int64_t end = std::min(tail_, begin + slots_at_once);
    for (std::size_t j = 0; j < streams; ++j)
      at_work[part].of_stream.push_back(static_cast<double>(std::count(
          stream.begin() + begin, stream.begin() + end, static_cast<std::uint8_t>(j + 1))));
    at_work[part].beyond_outlook = static_cast<double>(
        std::count_if(visa.begin() + begin, visa.begin() + end, [](std::uint16_t held) {
          return Permit{0, held}.beyond_outlook();
        }));
  });
  AdmittedPersons here{std::vector<double>(streams, 0.0), 0.0};
  for (const AdmittedPersons& part : at_work) {
    for (std::size_t j = 0; j < streams; ++j) here.of_stream[j] += part.of_stream[j];
    here.beyond_outlook += part.beyond_outlook;
  }
  for (const auto& pool : unemployed)
    for (const Person& person : pool) {
      if (!person.permit.admitted()) continue;
      here.of_stream[person.permit.stream - 1U] += 1.0;
      here.beyond_outlook += person.permit.beyond_outlook() ? 1.0 : 0.0;
    }
  return here;
}

}  // namespace lionrock::economy
