// SPDX-License-Identifier: Apache-2.0
//
// The catalogue as a whole: how many rows of which kind, and that each stands on documents, in both
// languages, and differs from every other in what it does.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using Counts = std::map<std::string, int>;

const std::vector<CatalogueEntry>& entries() { return limits().catalogue.entries; }

Counts counted(std::string CatalogueEntry::*word)
{
  Counts counts;
  for (const CatalogueEntry& entry : entries()) ++counts[entry.*word];
  return counts;
}

TEST(Catalogue, HoldsEveryRowOnceUnderItsNumber)
{
  ASSERT_EQ(entries().size(), 210U);
  std::set<std::string> slugs;
  for (std::size_t row = 0; row < entries().size(); ++row) {
    EXPECT_EQ(entries()[row].id, fmt::format("I{:03}", row + 1));
    slugs.insert(entries()[row].slug);
  }
  EXPECT_EQ(slugs.size(), entries().size());
}

TEST(Catalogue, CountsWhatIsLawPromisedAskedForAimedAtAndBackground)
{
  EXPECT_EQ(
      counted(&CatalogueEntry::status),
      (Counts{
          {"existing", 61}, {"announced", 46}, {"proposed", 86}, {"target", 11}, {"context", 6}}));
}

TEST(Catalogue, CountsWhatIsKnown)
{
  EXPECT_EQ(counted(&CatalogueEntry::evidence), (Counts{{"terms_and_effect", 32},
                                                        {"terms_only", 45},
                                                        {"direction_only", 110},
                                                        {"name_only", 23}}));
  std::map<Use, int> uses;
  for (const CatalogueEntry& entry : entries()) ++uses[use_of(entry)];
  EXPECT_EQ(uses[Use::as_it_stands], 3);
  EXPECT_EQ(uses[Use::with_assumption], 166);
  EXPECT_EQ(uses[Use::own_terms], 24);
  EXPECT_EQ(uses[Use::none], 17);
}

/// A source names a document, or says that it is a judgement and why.
void expect_named(const std::string& source, const std::string& where)
{
  EXPECT_GE(source.size(), 9U) << where << " names no source";
}

TEST(Catalogue, NamesADocumentForEveryNumber)
{
  for (const CatalogueEntry& entry : entries()) {
    expect_named(entry.source, entry.slug);
    EXPECT_FALSE(entry.source.starts_with("judgement")) << entry.slug;
    for (const auto* date : {&entry.announced, &entry.until})
      if (*date) expect_named((*date)->source, entry.slug);
    for (const EntryPart& part : entry.parts) {
      expect_named(part.reach_source, entry.slug + ", reach");
      for (const DatedTerms& dated : part.terms)
        for (const SourcedTerm& each : dated.terms) {
          expect_named(each.source, entry.slug + "." + std::string(each.term->name));
          EXPECT_FALSE(each.source.starts_with("judgement"))
              << entry.slug << '.' << each.term->name << " is a judgement among facts";
        }
    }
    for (const Measure& each : entry.measures) expect_named(each.value.source, entry.slug);
    for (const ContextShock& each : entry.shocks) {
      for (const auto* date : {&each.from, &each.until})
        if (*date) expect_named((*date)->source, entry.slug);
      for (const auto* number : {&each.rate, &each.size})
        if (*number) expect_named((*number)->source, entry.slug);
    }
  }
}

/// Whether a text holds a Chinese character: one of three bytes or more.
bool is_chinese(const std::string& text)
{
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

TEST(Catalogue, IsWrittenInBothLanguages)
{
  for (const CatalogueEntry& entry : entries()) {
    EXPECT_TRUE(is_chinese(entry.name_zh)) << entry.slug;
    EXPECT_FALSE(is_chinese(entry.name_en)) << entry.slug;
    EXPECT_FALSE(entry.note.empty()) << entry.slug;
    EXPECT_FALSE(is_chinese(entry.note)) << entry.slug;
    EXPECT_TRUE(is_chinese(entry.note_zh)) << entry.slug;
    EXPECT_NE(translated(entry.group, group_slugs, group_names_zh), entry.group) << entry.slug;
    for (const Measure& each : entry.measures) {
      EXPECT_TRUE(is_chinese(each.indicator_zh)) << entry.slug;
      EXPECT_FALSE(is_chinese(each.indicator)) << entry.slug;
    }
  }
}

std::string written(const std::vector<SourcedTerm>& terms)
{
  std::set<std::string> all;
  for (const SourcedTerm& each : terms) {
    policy::Mechanism mechanism = policy::make_default(each.term->mechanism);
    policy::set(mechanism, *each.term, each.value);
    all.insert(fmt::format("{} {}", each.term->name, policy::show(mechanism, *each.term)));
  }
  std::string line;
  for (const std::string& each : all) line += each + ", ";
  return line;
}

/// What an entry does: reach, dates, terms and judgements of its parts, and what it counts.
std::string what_it_does(const CatalogueEntry& entry)
{
  std::string text = entry.until ? entry.until->quarter.label() : "no end";
  for (const EntryPart& part : entry.parts) {
    text += fmt::format("\n{}, {} {}", policy::mechanism_names[part.mechanism],
                        part.reach.manufacturing_only, part.reach.advanced_only);
    for (const auto* slugs : {&part.reach.industries, &part.reach.archetypes, &part.reach.classes})
      for (const std::string& slug : *slugs) text += ", " + slug;
    for (const DatedTerms& dated : part.terms)
      text +=
          fmt::format("\n{} {}", dated.from ? dated.from->label() : "always", written(dated.terms));
    text += "\nassumed " + written(part.assumption) + "\nrequired ";
    for (const std::string& name : part.required) text += name + ", ";
  }
  for (const Measure& each : entry.measures)
    text +=
        fmt::format("\n{} {} {} {}", each.value.value, each.unit, each.by.label(), each.indicator);
  for (const ContextShock& each : entry.shocks)
    text += fmt::format("\n{} {} {}", each.kind, each.through,
                        each.from ? each.from->quarter.label() : "");
  return text;
}

TEST(Catalogue, HasNoTwoEntriesThatDifferOnlyInName)
{
  std::map<std::string, std::string> seen;
  for (const CatalogueEntry& entry : entries()) {
    const auto [known, is_new] = seen.emplace(what_it_does(entry), entry.slug);
    EXPECT_TRUE(is_new) << entry.slug << " does what " << known->second << " does";
  }
}

}  // namespace
}  // namespace lionrock::scenario
