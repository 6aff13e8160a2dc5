// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/check_instrument.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/policy/contributions.hpp"
#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

/// Terms of one part without default that nobody set.
std::vector<std::string> missing_terms(const Draft& draft)
{
  std::vector<std::string> missing;
  const auto look_for = [&](std::string_view name) {
    const bool listed = std::ranges::find(missing, name) != missing.end();
    if (!draft.known.contains(name) && !listed) missing.emplace_back(name);
  };
  for (const auto& term : policy::terms_of(draft.mechanism()))
    if (term.required) look_for(term.name);
  if (const auto* part = draft.entry_part())
    for (const std::string& name : part->required) look_for(name);
  return missing;
}

/// What the assumption of a part says of terms that are missing.
std::vector<std::string> judged(const Draft& draft, const std::vector<std::string>& missing)
{
  std::vector<std::string> all;
  for (const SourcedTerm& each : draft.entry_part()->assumption) {
    policy::Mechanism mechanism = policy::make_default(draft.mechanism());
    policy::set(mechanism, *each.term, each.value);
    if (std::ranges::find(missing, each.term->name) != missing.end())
      all.push_back(fmt::format("{} {}", each.term->name, policy::show(mechanism, *each.term)));
  }
  return all;
}

/// Where the terms of parts that miss some may come from beside the scenario.
std::string offer_of(const std::vector<const Draft*>& open)
{
  const CatalogueEntry* entry = open.front()->entry();
  if (entry == nullptr) return {};
  if (entry->is_name_only())
    return "; only its name is known, so that size and effect are the scenario's own to say";
  std::vector<std::string> offered;
  for (const Draft* draft : open)
    for (std::string& each : judged(*draft, missing_terms(*draft)))
      offered.push_back(std::move(each));
  if (offered.empty()) return {};
  return fmt::format("; or assumption = true, the catalogue's judgement: {}",
                     fmt::join(offered, ", "));
}

/// A mechanism does nothing without one of some terms.
void check_acts(const Draft& draft)
{
  const auto one = policy::one_of(draft.mechanism());
  const auto is_known = [&](std::string_view name) { return draft.known.contains(name); };
  if (!one.empty() && std::ranges::none_of(one, is_known))
    throw ScenarioError(draft.text.place, fmt::format("{} sets no term that acts", draft.called()),
                        fmt::format("one of {} at least", fmt::join(one, ", ")));
}

void check_terms(const Draft& draft)
{
  for (const auto& block : draft.blocks)
    if (const auto problem = policy::contradiction(block.mechanism))
      throw ScenarioError(
          draft.text.terms.empty() ? draft.text.place : draft.text.terms.front().place,
          fmt::format("{}: {}", draft.called(), *problem), "terms that agree with each other");
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
                  key, draft.called(),
                  policy::mechanism_names[draft.blocks.front().mechanism.index()]),
      "`industries` or `manufacturing_only`");
}

/// What is announced has not begun: somebody has to say from when.
void check_begin(const Draft& draft)
{
  const auto* entry = draft.entry();
  if (entry == nullptr || entry->status == "existing" || draft.blocks.front().from) return;
  throw ScenarioError(
      draft.text.place,
      fmt::format("instrument.from is missing: {} is {}, no document says from when", entry->slug,
                  entry->status),
      expectation(*find_instrument_key("from")));
}

}  // namespace

void check_use(const Draft& draft, const policy::Reach& reach)
{
  check_begin(draft);
  check_reach(draft, reach);
}

void check_required(const std::vector<Draft>& drafts)
{
  std::vector<const Draft*> open;
  std::vector<std::string> needs;
  for (const Draft& draft : drafts) {
    const auto missing = missing_terms(draft);
    if (missing.empty()) continue;
    open.push_back(&draft);
    needs.push_back(fmt::format("{} needs {}", draft.called(), fmt::join(missing, " and ")));
  }
  if (open.empty()) return;
  const Draft& first = *open.front();
  const auto* term = policy::find_term(first.mechanism(), missing_terms(first).front());
  throw ScenarioError(first.text.place,
                      fmt::format("{}, which {} states", fmt::join(needs, "; "),
                                  first.entry() != nullptr ? "no document" : "nobody"),
                      fmt::format("in its terms {}{}", policy::expectation(*term), offer_of(open)));
}

void check_instrument(const Draft& draft, const policy::CommonTerms& common)
{
  check_acts(draft);
  check_terms(draft);
  check_chance(draft);
  check_dates(draft, common);
}

}  // namespace lionrock::scenario
