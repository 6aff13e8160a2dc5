// SPDX-License-Identifier: Apache-2.0
// Persons in blocks against the simplest thing that could hold them: a list per firm.
#include "sim/economy/persons.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace lionrock::economy {
namespace {

using Reference = std::vector<std::vector<Person>>;

bool same(const Person& a, const Person& b)
{
  return a.number == b.number && a.deposits == b.deposits && a.pay == b.pay && a.rank == b.rank &&
         a.skill == b.skill && a.permit.stream == b.permit.stream && a.permit.visa == b.permit.visa;
}

Person at(const Persons& persons, std::int32_t slot)
{
  return {persons.deposits[slot], persons.pay[slot],   persons.rank[slot],
          persons.number[slot],   persons.skill[slot], 0,
          persons.permit(slot)};
}

constexpr int streams = 3;

void expect_same(const Persons& persons, const Reference& reference)
{
  std::int64_t employed = 0;
  std::map<std::int32_t, std::int32_t> owner;  // no slot belongs to two firms
  for (std::int32_t firm = 0; firm < static_cast<std::int32_t>(reference.size()); ++firm) {
    const auto& expected = reference[firm];
    ASSERT_EQ(persons.count(firm), static_cast<std::int32_t>(expected.size()));
    for (std::int32_t j = 0; j < persons.count(firm); ++j) {
      const std::int32_t slot = persons.first(firm) + j;
      ASSERT_TRUE(owner.emplace(slot, firm).second);
      ASSERT_TRUE(same(at(persons, slot), expected[j])) << "firm " << firm << " position " << j;
    }
    employed += persons.count(firm);
  }
  ASSERT_EQ(persons.employed(), employed);
  AdmittedPersons expected{std::vector<double>(streams, 0.0), 0.0};
  for (const auto& firm : reference)
    for (const Person& person : firm) {
      if (!person.permit.admitted()) continue;
      expected.of_stream[person.permit.stream - 1U] += 1.0;
      if (person.permit.beyond_outlook()) expected.beyond_outlook += 1.0;
    }
  const AdmittedPersons here = persons.admitted(streams);
  ASSERT_EQ(here.of_stream, expected.of_stream);
  ASSERT_EQ(here.beyond_outlook, expected.beyond_outlook);
}

/// Random hiring, leaving and making room, with the same done to plain lists.
class Town {
public:
  Town(std::uint32_t seed, std::int32_t firms) : engine_(seed), reference_(firms)
  {
    Headcount counts(firms);
    for (auto& count : counts) count = integer(0, 30);
    persons_.lay_out(counts);
    for (std::int32_t firm = 0; firm < firms; ++firm)
      for (std::int32_t person = 0; person < counts[firm]; ++person) hire(firm);
  }

  void quarter()
  {
    for (std::int32_t firm = 0; firm < count(); ++firm)
      while (persons_.count(firm) > 0 && integer(0, 3) == 0) leave(firm);
    Headcount wanted(reference_.size());
    std::vector<std::int32_t> hires(reference_.size());
    for (std::int32_t firm = 0; firm < count(); ++firm) {
      hires[firm] = integer(0, 9) == 0 ? integer(0, 60) : integer(0, 2);
      wanted[firm] = persons_.count(firm) + hires[firm];
    }
    persons_.make_room(wanted);
    expect_same(persons_, reference_);
    for (std::int32_t firm = 0; firm < count(); ++firm)
      for (std::int32_t person = 0; person < hires[firm]; ++person) hire(firm);
    expect_same(persons_, reference_);
  }

  [[nodiscard]] std::size_t slots() const { return persons_.deposits.size(); }
  [[nodiscard]] std::int64_t employed() const { return persons_.employed(); }

private:
  [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(reference_.size()); }
  std::int32_t integer(std::int32_t low, std::int32_t high)
  {
    return std::uniform_int_distribution<std::int32_t>(low, high)(engine_);
  }

  /// A local person, or one in four admitted under one of the streams, some with their first visa
  /// renewed.
  Permit permit()
  {
    if (integer(0, 3) > 0) return {};
    const Permit first = Permit::first_visa(integer(0, streams - 1), VisaClass::b, integer(1, 99),
                                            integer(0, 1) == 0);
    return integer(0, 1) == 0 ? first : first.renewed();
  }

  void hire(std::int32_t firm)
  {
    const double deposits = std::uniform_real_distribution<double>(0.0, 5.0)(engine_);
    const Person person{deposits,
                        static_cast<float>(deposits / 7.0),
                        0.25F,
                        persons_.next_number++,
                        static_cast<std::uint8_t>(integer(0, skills - 1)),
                        0,
                        permit()};
    persons_.append(firm, person);
    reference_[firm].push_back(person);
  }

  void leave(std::int32_t firm)
  {
    const std::int32_t position = integer(0, persons_.count(firm) - 1);
    const Person left = persons_.remove(firm, position);
    auto& list = reference_[firm];
    EXPECT_TRUE(same(left, list[position]));
    std::swap(list[position], list.back());
    list.pop_back();
  }

  std::mt19937 engine_;
  Persons persons_;
  Reference reference_;
};

TEST(Persons, AreNeverLostNorDoubledByHiringLeavingAndMoving)
{
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    Town town(seed, 40);
    for (int quarter = 0; quarter < 60; ++quarter) {
      town.quarter();
      if (testing::Test::HasFatalFailure()) return;
    }
  }
}

TEST(Persons, TakeMemoryInProportionToTheirNumber)
{
  Town town(1, 200);
  for (int quarter = 0; quarter < 200; ++quarter) town.quarter();
  // Slack of a twelfth and two, and a quarter of spare slots.
  EXPECT_LT(static_cast<double>(town.slots()),
            2.0 * static_cast<double>(town.employed()) + 4.0 * 200 + 64);
}

TEST(Persons, WhoWaitAndTheNextNumberSurviveARegrouping)
{
  Persons persons;
  persons.lay_out({1, 1});
  persons.append(0, {1.0, 0.1F, 0.5F, 0, 1, 0});
  persons.next_number = 7;
  persons.unemployed[2].push_back({2.0, 0.2F, 0.5F, 6, 2, 3});
  persons.make_room({1000, 1});  // far more than the spare slots
  EXPECT_EQ(persons.next_number, 7U);
  ASSERT_EQ(persons.unemployed[2].size(), 1U);
  EXPECT_EQ(persons.unemployed[2][0].number, 6U);
  EXPECT_EQ(persons.employed(), 1);
  EXPECT_EQ(persons.deposits[persons.first(0)], 1.0);
  for (std::int32_t person = 1; person < 1000; ++person)
    persons.append(0, {0.0, 0.0F, 0.5F, 0, 0, 0});
  persons.append(1, {9.0, 0.0F, 0.5F, 0, 0, 0});
  EXPECT_EQ(persons.deposits[persons.first(1)], 9.0);
  EXPECT_EQ(persons.deposits[persons.first(0)], 1.0);
}

}  // namespace
}  // namespace lionrock::economy
