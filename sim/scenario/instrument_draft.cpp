// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/instrument_draft.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

using Blocks = std::vector<policy::DatedMechanism>;

/// The terms that the scenario writes for the part of a draft.
std::vector<WrittenTerm> own_terms(const Draft& draft, const WrittenTerms& written)
{
  std::vector<WrittenTerm> own;
  std::ranges::copy_if(written.terms, std::back_inserter(own),
                       [&](const WrittenTerm& each) { return each.part == draft.part; });
  return own;
}

template <class Terms>
void set_terms(policy::Mechanism& mechanism, const Terms& terms)
{
  for (const auto& each : terms) policy::set(mechanism, *each.term, each.value);
}

template <class Terms>
void note_known(Draft& draft, const Terms& terms)
{
  for (const auto& each : terms) draft.known.insert(each.term->name);
}

void take_entry(Draft& draft)
{
  const EntryPart& part = *draft.entry_part();
  policy::Mechanism now = policy::make_default(part.mechanism);
  // Of what is known by name only, a judgement of the catalogue is none that a scenario may take.
  if (draft.text.assumption.value_or(false) && !draft.entry()->is_name_only()) {
    set_terms(now, part.assumption);
    note_known(draft, part.assumption);
  }
  note_known(draft, part.terms.front().terms);
  for (const DatedTerms& dated : part.terms) {
    set_terms(now, dated.terms);
    draft.blocks.push_back({dated.from, now});
  }
}

bool begins_before(const policy::DatedMechanism& block, Quarter quarter)
{
  return !block.from || *block.from < quarter;
}

/// Splits the blocks, so that one begins in the quarter.
void split_at(Blocks& blocks, Quarter quarter)
{
  const auto after = std::ranges::find_if(
      blocks, [&](const auto& block) { return !begins_before(block, quarter); });
  if (after != blocks.end() && *after->from == quarter) return;
  const auto& before = after == blocks.begin() ? *after : *std::prev(after);
  blocks.insert(after, {quarter, policy::Mechanism(before.mechanism)});
}

void drop_before(Blocks& blocks, Quarter quarter)
{
  std::erase_if(blocks, [&](const auto& block) { return begins_before(block, quarter); });
}

/// Whether the documents have any part of an entry in force before a quarter.
bool in_force_before(const CatalogueEntry& entry, Quarter quarter)
{
  return std::ranges::any_of(entry.parts, [&](const EntryPart& part) {
    return part.start() ? *part.start() < quarter : entry.status == "existing";
  });
}

/// The scenario's terms over the entry's, from its `from` on.
void amend(Draft& draft)
{
  const auto& written = draft.text.terms;
  const auto* entry = draft.entry();
  if (draft.from()) {
    const Quarter from = *draft.from();
    draft.amends = entry != nullptr && !written.empty() && in_force_before(*entry, from);
    const auto& first = draft.blocks.front().from;
    const bool still_to_come = draft.amends && first && from < *first;
    if (!still_to_come) split_at(draft.blocks, from);
    if (!draft.amends) drop_before(draft.blocks, from);
  }
  if (written.empty()) return;
  const auto own = own_terms(draft, written.front());
  for (auto& block : draft.blocks)
    if (!draft.amends || !begins_before(block, *draft.from())) set_terms(block.mechanism, own);
  if (!draft.amends || !begins_before(draft.blocks.front(), *draft.from())) note_known(draft, own);
}

/// The tables of dated terms that name a term of the part; all of them where there is one part.
std::vector<const WrittenTerms*> dated_tables(const Draft& draft)
{
  const bool alone = draft.text.parts().size() == 1;
  std::vector<const WrittenTerms*> tables;
  for (const WrittenTerms& dated : draft.text.terms)
    if (alone || !own_terms(draft, dated).empty()) tables.push_back(&dated);
  return tables;
}

/// Dated terms of the scenario, which stand by themselves. Each part begins with the first table
/// that names it.
void take_dated(Draft& draft)
{
  policy::Mechanism now = policy::make_default(draft.mechanism());
  for (const WrittenTerms* dated : dated_tables(draft)) {
    const bool first = dated == &draft.text.terms.front();
    const auto refuse = [&](const std::string& problem) {
      return ScenarioError(dated->place, fmt::format("terms {}", problem),
                           "a quarter `from` in every table after the first, each later than the "
                           "one before");
    };
    if (first && dated->from && draft.from())
      throw refuse(fmt::format("begin in {} beside instrument.from = {}", dated->from->label(),
                               draft.from()->label()));
    const auto from = first && !dated->from ? draft.from() : dated->from;
    if (!first && !from) throw refuse("after the first name no quarter");
    if (!draft.blocks.empty() && draft.blocks.back().from && *from <= *draft.blocks.back().from)
      throw refuse(fmt::format("of {} come after those of {}", from->label(),
                               draft.blocks.back().from->label()));
    const auto own = own_terms(draft, *dated);
    if (draft.blocks.empty()) note_known(draft, own);
    set_terms(now, own);
    draft.blocks.push_back({from, now});
  }
  if (draft.blocks.empty())
    throw ScenarioError(
        draft.text.terms.front().place,
        fmt::format("dated terms of {} name none of its part {}", draft.text.slug(),
                    draft.part_name()),
        fmt::format("terms of every part, such as {}.… = …: dated terms stand by themselves",
                    draft.part_name()));
}

}  // namespace

const EntryPart* Draft::entry_part() const
{
  return text.entry != nullptr ? &text.entry->parts[part] : nullptr;
}

std::size_t Draft::mechanism() const { return text.parts()[part].mechanism; }

std::string Draft::part_name() const
{
  const auto parts = text.parts();
  return parts.size() > 1 ? parts[part].name : std::string{};
}

std::string Draft::called() const
{
  const std::string name = part_name();
  return name.empty() ? text.slug() : fmt::format("{}.{}", text.slug(), name);
}

ScenarioError Draft::refused(std::string_view key, const std::string& problem) const
{
  return {text.place_of(key), fmt::format("instrument.{} {}", key, problem),
          expectation(*find_instrument_key(key))};
}

Draft draft_of(const InstrumentText& text, std::size_t part)
{
  Draft draft{text, part};
  if (text.dated) {
    take_dated(draft);
    return draft;
  }
  if (text.entry != nullptr)
    take_entry(draft);
  else
    draft.blocks = {{std::nullopt, policy::make_default(text.mechanism)}};
  amend(draft);
  return draft;
}

}  // namespace lionrock::scenario
