// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/build_instrument.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "sim/policy/contributions.hpp"
#include "sim/scenario/accepts.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/read_terms.hpp"

namespace lionrock::scenario {

namespace {

/// Complete terms with the quarter from which they hold, in rising order.
using Blocks = std::vector<policy::DatedMechanism>;

/// Terms of an instrument on their way to completeness.
struct Draft {
  const InstrumentText& text;
  Blocks blocks{};
  std::set<std::string_view> known{};  ///< terms that are set from the first block on
  bool amends = false;                 ///< an entry in force before the scenario's own terms

  [[nodiscard]] std::optional<Quarter> from() const { return text.common.from; }
  [[nodiscard]] ScenarioError refused(std::string_view key, const std::string& problem) const
  {
    return {text.place_of(key), fmt::format("instrument.{} {}", key, problem),
            expectation(*find_instrument_key(key))};
  }
};

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
  const CatalogueEntry& entry = *draft.text.entry;
  policy::Mechanism now = policy::make_default(entry.mechanism);
  if (draft.text.assumption.value_or(false)) {
    set_terms(now, entry.assumption);
    note_known(draft, entry.assumption);
  }
  note_known(draft, entry.terms.front().terms);
  for (const DatedTerms& dated : entry.terms) {
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

/// Whether the documents have an entry in force before a quarter.
bool in_force_before(const CatalogueEntry& entry, Quarter quarter)
{
  return entry.start() ? *entry.start() < quarter : entry.status == "existing";
}

/// The scenario's terms over the entry's, from its `from` on.
void amend(Draft& draft)
{
  const auto& written = draft.text.terms;
  const auto* entry = draft.text.entry;
  if (draft.from()) {
    draft.amends = entry != nullptr && !written.empty() && in_force_before(*entry, *draft.from());
    split_at(draft.blocks, *draft.from());
    if (!draft.amends) drop_before(draft.blocks, *draft.from());
  }
  if (written.empty()) return;
  for (auto& block : draft.blocks)
    if (!draft.amends || !begins_before(block, *draft.from()))
      set_terms(block.mechanism, written.front().terms);
  if (!draft.amends) note_known(draft, written.front().terms);
}

/// Dated terms of the scenario, which stand by themselves.
void take_dated(Draft& draft)
{
  policy::Mechanism now = policy::make_default(draft.text.mechanism);
  note_known(draft, draft.text.terms.front().terms);
  for (const WrittenTerms& dated : draft.text.terms) {
    const bool first = draft.blocks.empty();
    const auto refuse = [&](const std::string& problem) {
      return ScenarioError(dated.place, fmt::format("terms {}", problem),
                           "a quarter `from` in every table after the first, each later than the "
                           "one before");
    };
    if (first && dated.from && draft.from())
      throw refuse(fmt::format("begin in {} beside instrument.from = {}", dated.from->label(),
                               draft.from()->label()));
    const auto from = first && !dated.from ? draft.from() : dated.from;
    if (!first && !from) throw refuse("after the first name no quarter");
    if (!first && draft.blocks.back().from && *from <= *draft.blocks.back().from)
      throw refuse(fmt::format("of {} come after those of {}", from->label(),
                               draft.blocks.back().from->label()));
    set_terms(now, dated.terms);
    draft.blocks.push_back({from, now});
  }
}

/// What an entry's assumption offers for terms that are missing.
std::string offer_of(const CatalogueEntry& entry, const std::vector<std::string>& missing)
{
  std::vector<std::string> offered;
  for (const SourcedTerm& each : entry.assumption) {
    policy::Mechanism mechanism = policy::make_default(entry.mechanism);
    policy::set(mechanism, *each.term, each.value);
    if (std::ranges::find(missing, each.term->name) != missing.end())
      offered.push_back(fmt::format("{} {}", each.term->name, policy::show(mechanism, *each.term)));
  }
  if (offered.empty()) return {};
  return fmt::format("; or assumption = true, the catalogue's judgement: {}",
                     fmt::join(offered, ", "));
}

/// Terms without default that nobody set.
void check_required(const Draft& draft)
{
  const auto* entry = draft.text.entry;
  const std::size_t mechanism = draft.text.mechanism;
  std::vector<std::string> missing;
  const auto look_for = [&](std::string_view name) {
    const bool listed = std::ranges::find(missing, name) != missing.end();
    if (!draft.known.contains(name) && !listed) missing.emplace_back(name);
  };
  for (const auto& term : policy::terms_of(mechanism))
    if (term.required) look_for(term.name);
  if (entry != nullptr)
    for (const std::string& name : entry->required) look_for(name);

  const std::string called = draft.text.slug();
  if (!missing.empty())
    throw ScenarioError(
        draft.text.place,
        fmt::format("{} needs {}, which {} states", called, fmt::join(missing, " and "),
                    entry != nullptr ? "no document" : "nobody"),
        fmt::format("in its terms {}{}",
                    policy::expectation(*policy::find_term(mechanism, missing.front())),
                    entry != nullptr ? offer_of(*entry, missing) : ""));
  const auto one = policy::one_of(mechanism);
  const auto is_known = [&](std::string_view name) { return draft.known.contains(name); };
  if (!one.empty() && std::ranges::none_of(one, is_known))
    throw ScenarioError(draft.text.place, fmt::format("{} sets no term that acts", called),
                        fmt::format("one of {} at least", fmt::join(one, ", ")));
}

void check_terms(const Draft& draft)
{
  for (const auto& block : draft.blocks)
    if (const auto problem = policy::contradiction(block.mechanism))
      throw ScenarioError(
          draft.text.terms.empty() ? draft.text.place : draft.text.terms.front().place,
          fmt::format("{}: {}", draft.text.slug(), *problem), "terms that agree with each other");
}

/// A drawn delay or chance acts on an instrument as a whole, the part in force included.
void check_chance(const Draft& draft)
{
  const auto& common = draft.text.common;
  const char* key = common.probability < 1.0         ? "probability"
                    : common.legislation_delay > 0.0 ? "legislation"
                                                     : nullptr;
  if (!draft.amends || key == nullptr) return;
  throw ScenarioError(
      draft.text.place_of(key),
      fmt::format("instrument.{} would act on {} before {} as well, when it is in force", key,
                  draft.text.slug(), draft.from()->label()),
      "no such key here, or an instrument of its own for the new terms: mechanism = \"…\"");
}

void check_dates(const Draft& draft, const policy::CommonTerms& common)
{
  const auto first = draft.from() ? draft.from() : draft.blocks.front().from;
  const auto& until = common.until;
  if (until && first && *until < *first)
    throw draft.refused("until",
                        fmt::format("= {} lies before from = {}", until->label(), first->label()));
  if (!draft.text.common.announced) return;
  const Quarter announced = *draft.text.common.announced;
  const auto latest = draft.blocks.back().from ? draft.blocks.back().from : first;
  const auto bound = draft.text.dated ? latest : first;
  if (!bound) throw draft.refused("announced", "needs from: the instrument is in force throughout");
  if (*bound < announced)
    throw draft.refused(
        "announced", fmt::format("= {} lies after from = {}", announced.label(), bound->label()));
}

policy::CommonTerms common_of(const Draft& draft)
{
  policy::CommonTerms common = draft.text.common;
  const auto* entry = draft.text.entry;
  common.from = draft.blocks.front().from;
  if (entry != nullptr) {
    if (!common.until && entry->until) common.until = entry->until->quarter;
    if (!common.announced && entry->announced && common.from)
      common.announced = std::min(entry->announced->quarter, *common.from);
    if (common.group.empty()) common.group = entry->group;
  }
  if (common.group.empty()) common.group = policy::mechanism_names[draft.text.mechanism];
  return common;
}

/// Positions of an entry's slugs in the data.
std::vector<int> positions(const Draft& draft, const std::vector<std::string>& slugs,
                           const std::vector<std::string>& names)
{
  std::vector<int> found;
  for (const std::string& slug : slugs) {
    const auto at = std::ranges::find(names, slug);
    if (at == names.end())
      throw ScenarioError(
          draft.text.place_of("use"),
          fmt::format("{} reaches \"{}\", which the data do not know", draft.text.slug(), slug),
          named_suggestion(slug, names, "slug"));
    found.push_back(static_cast<int>(at - names.begin()));
  }
  std::ranges::sort(found);
  return found;
}

policy::Reach reach_of(const Draft& draft, const Limits& limits)
{
  const InstrumentText& text = draft.text;
  const ReachSlugs of_entry = text.entry != nullptr ? text.entry->reach : ReachSlugs{};
  const std::vector<std::string> classes{class_slugs.begin(), class_slugs.end()};
  const auto chosen = [&](const std::optional<std::vector<int>>& written,
                          const std::vector<std::string>& slugs,
                          const std::vector<std::string>& names) {
    return written ? *written : positions(draft, slugs, names);
  };
  return {.industries = chosen(text.industries, of_entry.industries, limits.industries),
          .archetypes = chosen(text.archetypes, of_entry.archetypes, limits.archetypes),
          .classes = chosen(text.classes, of_entry.classes, classes),
          .manufacturing_only = text.manufacturing_only.value_or(of_entry.manufacturing_only),
          .advanced_only = text.advanced_only.value_or(of_entry.advanced_only)};
}

/// What acts on firms and persons at large cannot be for some kinds of project alone.
void check_reach(const Draft& draft, const policy::Reach& reach)
{
  const char* key = !reach.archetypes.empty() ? "archetypes"
                    : !reach.classes.empty()  ? "classes"
                    : reach.advanced_only     ? "advanced_only"
                                              : nullptr;
  if (key == nullptr || policy::is_for_projects(draft.blocks.front().mechanism)) return;
  throw ScenarioError(
      draft.text.place_of(key),
      fmt::format("instrument.{} says which projects {} is for, and {} gives projects nothing: it "
                  "acts on firms and persons at large",
                  key, draft.text.slug(),
                  policy::mechanism_names[draft.blocks.front().mechanism.index()]),
      "`industries` or `manufacturing_only`");
}

}  // namespace

policy::Instrument build_instrument(const InstrumentText& text, const Limits& limits)
{
  Draft draft{text};
  const CatalogueEntry* entry = text.entry;
  if (text.dated) {
    take_dated(draft);
  } else {
    if (entry != nullptr)
      take_entry(draft);
    else
      draft.blocks = {{std::nullopt, policy::make_default(text.mechanism)}};
    amend(draft);
  }
  const bool not_begun = entry != nullptr && entry->status != "existing";
  if (not_begun && !draft.blocks.front().from)
    throw ScenarioError(text.place,
                        fmt::format("instrument.from is missing: {} is {}, no document says from "
                                    "when",
                                    entry->slug, entry->status),
                        expectation(*find_instrument_key("from")));
  const policy::Reach reach = reach_of(draft, limits);
  check_reach(draft, reach);
  check_required(draft);
  check_terms(draft);
  check_chance(draft);
  const policy::CommonTerms common = common_of(draft);
  check_dates(draft, common);

  draft.blocks.front().from = std::nullopt;  // `common.from` says it
  return {.slug = text.slug(),
          .name_en = entry != nullptr ? entry->name_en : text.name,
          .name_zh = entry != nullptr ? entry->name_zh : text.name_zh,
          .id = entry != nullptr ? entry->id : "",
          .evidence = entry != nullptr ? entry->evidence : "scenario",
          .common = common,
          .terms = std::move(draft.blocks),
          .reach = reach};
}

}  // namespace lionrock::scenario
