// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/write_instrument.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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
  std::string text = fmt::format("# {}: {}, {}\n", instrument.slug, instrument.mechanism_name(),
                                 instrument.name_en);
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

}  // namespace

std::string write_instrument(const policy::Instrument& instrument, const Limits& limits)
{
  std::string text = "\n[[instrument]]\n";
  if (!instrument.id.empty()) {
    text += line("use", in_quotes(instrument.slug));
  } else {
    text += line("mechanism", in_quotes(instrument.mechanism_name()));
    text += line("name", in_quotes(instrument.name_en));
    text += line("name_zh", in_quotes(instrument.name_zh));
  }
  const policy::Reach& reach = instrument.reach;
  text += line("industries", slugs(reach.industries, limits.industries));
  text += line("archetypes", slugs(reach.archetypes, limits.archetypes));
  text += line("classes", slugs(reach.classes, {class_slugs.begin(), class_slugs.end()}));
  text += line("manufacturing_only", written(reach.manufacturing_only));
  text += line("advanced_only", written(reach.advanced_only));
  text += written_common(instrument.common);
  for (const auto& [from, mechanism] : instrument.terms) {
    text += "\n[[instrument.terms]]\n";
    if (from) text += line("from", written(*from));
    text += written_terms(mechanism);
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
