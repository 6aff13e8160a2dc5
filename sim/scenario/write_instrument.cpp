// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/write_instrument.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <utility>

#include "sim/policy/terms.hpp"
#include "sim/scenario/toml_text.hpp"

namespace lionrock::scenario {

namespace {

using policy::Mechanism;
using policy::TermDescription;

std::string line(std::string_view key, const std::string& value)
{
  return fmt::format("{} = {}\n", key, value);
}

std::string slugs(const std::vector<int>& positions, const std::vector<std::string>& names)
{
  std::vector<std::string> list;
  for (const int position : positions) list.push_back(names.at(static_cast<std::size_t>(position)));
  return written(list);
}

std::string value_of(const Mechanism& mechanism, const TermDescription& term)
{
  const policy::TermValue value = policy::get(mechanism, term);
  if (const auto* text = std::get_if<std::string>(&value)) return in_quotes(*text);
  if (const auto* truth = std::get_if<bool>(&value)) return written(*truth);
  return written(std::get<double>(value));
}

/// Whether a term can be written: a number below its range stands for "not changed".
bool can_be_written(const Mechanism& mechanism, const TermDescription& term)
{
  return !policy::problem(term, policy::get(mechanism, term));
}

std::string written_terms(const Mechanism& mechanism)
{
  std::string text;
  for (const TermDescription& term : policy::terms_of(mechanism.index()))
    if (can_be_written(mechanism, term)) text += line(term.name, value_of(mechanism, term));
  return text;
}

std::string written_common(const policy::CommonTerms& common)
{
  std::string text;
  if (common.from) text += line("from", written(*common.from));
  if (common.until) text += line("until", written(*common.until));
  if (common.announced) text += line("announced", written(*common.announced));
  text += line("probability", written(common.probability));
  text +=
      line("legislation", common.legislation_delay > 0.0
                              ? fmt::format("{{ delay = {} }}", written(common.legislation_delay))
                              : "false");
  text += line("expected_life", written(common.expected_life));
  text += line("grandfathered", written(common.grandfathered));
  text += line("stacking", written(common.stacking));
  text += line("clawback", written(common.clawback));
  return text + line("group", in_quotes(common.group));
}

/// First quarters of blocks of terms of any part, rising; none stands before all others.
std::vector<std::optional<Quarter>> dates_of(std::span<const policy::Instrument> parts)
{
  std::vector<std::optional<Quarter>> quarters;
  for (const policy::Instrument& part : parts) {
    quarters.push_back(part.common.from);
    for (const auto& dated : std::span(part.terms).subspan(1)) quarters.push_back(dated.from);
  }
  std::ranges::sort(quarters);
  const auto [end, last] = std::ranges::unique(quarters);
  quarters.erase(end, last);
  return quarters;
}

/// Terms of a part that begin in a quarter, or nullptr.
const Mechanism* beginning(const policy::Instrument& part, const std::optional<Quarter>& quarter)
{
  if (part.common.from == quarter) return &part.terms.front().mechanism;
  for (const auto& dated : std::span(part.terms).subspan(1))
    if (dated.from == quarter) return &dated.mechanism;
  return nullptr;
}

/// Whom the parts reach. Where they differ the entry says so, and no key of a scenario could.
std::string written_reach(std::span<const policy::Instrument> parts, const Limits& limits)
{
  const policy::Reach& reach = parts.front().reach;
  const auto shared = [&](auto policy::Reach::*place) {
    return std::ranges::all_of(
        parts, [&](const policy::Instrument& part) { return part.reach.*place == reach.*place; });
  };
  std::string text;
  if (shared(&policy::Reach::industries))
    text += line("industries", slugs(reach.industries, limits.industries));
  if (shared(&policy::Reach::archetypes))
    text += line("archetypes", slugs(reach.archetypes, limits.archetypes));
  if (shared(&policy::Reach::classes))
    text += line("classes", slugs(reach.classes, {class_slugs.begin(), class_slugs.end()}));
  if (shared(&policy::Reach::manufacturing_only))
    text += line("manufacturing_only", written(reach.manufacturing_only));
  if (shared(&policy::Reach::advanced_only))
    text += line("advanced_only", written(reach.advanced_only));
  return text;
}

/// Terms that differ from those before, or, without any before, from the mechanism's defaults.
std::string changes(const Mechanism* before, const Mechanism& now)
{
  const Mechanism none = policy::make_default(now.index());
  std::vector<std::string> changed;
  for (const TermDescription& term : policy::terms_of(now.index())) {
    const Mechanism& other = before != nullptr ? *before : none;
    if (policy::get(other, term) == policy::get(now, term)) continue;
    const std::string unit = term.unit.empty() ? "" : fmt::format(" {}", term.unit);
    changed.push_back(fmt::format("{} {}{}", term.name, policy::show(now, term), unit));
  }
  return changed.empty() ? "as before" : fmt::format("{}", fmt::join(changed, "; "));
}

std::string range_words(const std::optional<Quarter>& from, const std::optional<Quarter>& until)
{
  if (!from && !until) return "throughout";
  if (!from) return fmt::format("until {}", until->label());
  if (!until) return fmt::format("from {}", from->label());
  return fmt::format("{} to {}", from->label(), until->label());
}

std::string terms_in_force(const policy::Instrument& instrument)
{
  // Of what is known by name only, size and effect are what a scenario says.
  const char* own = instrument.evidence == "name_only" ? "; terms of the scenario's own" : "";
  std::string text = fmt::format("# {}: {}, {}{}\n", instrument.label(),
                                 instrument.mechanism_name(), instrument.name_en, own);
  const Mechanism* before = nullptr;
  for (std::size_t i = 0; i < instrument.terms.size(); ++i) {
    const auto& [from, mechanism] = instrument.terms[i];
    const bool last = i + 1 == instrument.terms.size();
    const auto begin = from ? from : instrument.common.from;
    const auto end =
        last ? instrument.common.until : std::optional(*instrument.terms[i + 1].from + -1);
    text += fmt::format("#   {:<16}  {}\n", range_words(begin, end), changes(before, mechanism));
    before = &mechanism;
  }
  return text;
}

/// The parts of one entry, or one instrument of the scenario's own.
std::string write_instrument(std::span<const policy::Instrument> parts, const Limits& limits)
{
  const policy::Instrument& first = parts.front();
  std::string text = "\n[[instrument]]\n";
  if (!first.id.empty()) {
    text += line("use", in_quotes(first.slug));
  } else {
    text += line("mechanism", in_quotes(first.mechanism_name()));
    text += line("name", in_quotes(first.name_en));
    text += line("name_zh", in_quotes(first.name_zh));
  }
  text += written_reach(parts, limits);
  policy::CommonTerms common = first.common;
  const auto quarters = dates_of(parts);
  common.from = quarters.front();
  text += written_common(common);
  for (const auto& quarter : quarters) {
    text += "\n[[instrument.terms]]\n";
    if (quarter != quarters.front()) text += line("from", written(*quarter));
    for (const policy::Instrument& part : parts) {
      const Mechanism* mechanism = beginning(part, quarter);
      if (mechanism == nullptr) continue;
      if (!part.part.empty()) text += fmt::format("[instrument.terms.{}]\n", part.part);
      text += written_terms(*mechanism);
    }
  }
  return text;
}

}  // namespace

std::string write_instruments(const std::vector<policy::Instrument>& instruments,
                              const Limits& limits)
{
  std::string text;
  for (auto at = instruments.begin(); at != instruments.end();) {
    const auto end = at->part.empty()
                         ? at + 1
                         : std::find_if(at, instruments.end(), [&](const policy::Instrument& each) {
                             return each.slug != at->slug;
                           });
    text += write_instrument({at, end}, limits);
    at = end;
  }
  return text;
}

std::string terms_in_force(const Scenario& scenario)
{
  std::string text;
  for (const policy::Instrument& instrument : scenario.instruments)
    text += terms_in_force(instrument);
  return text.empty() ? text : "\n# Terms in force, by quarter\n" + text;
}

}  // namespace lionrock::scenario
