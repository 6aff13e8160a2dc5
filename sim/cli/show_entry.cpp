// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/show_entry.hpp"

#include <fmt/format.h>

#include <vector>

#include "sim/cli/entry_words.hpp"
#include "sim/cli/word_columns.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/policy/labels.hpp"

namespace lionrock::cli {

namespace {

using scenario::CatalogueEntry;
using scenario::ContextShock;
using scenario::EntryPart;
using scenario::SourcedTerm;
using scenario::translated;

/// One entry on its way to the page.
struct Page {
  bool english;
  std::ostream& out;

  [[nodiscard]] const char* say(const char* en, const char* zh) const { return english ? en : zh; }
  /// A paragraph with values in its places.
  template <class... Values>
  void print(const char* en, const char* zh, const Values&... values) const
  {
    print_hanging("", fmt::format(fmt::runtime(say(en, zh)), values...), page_width(usual_page),
                  out);
  }

  void head(const CatalogueEntry& entry) const;
  void part(const CatalogueEntry& entry, const EntryPart& part) const;
  void terms(const std::vector<SourcedTerm>& terms) const;
  void unknown(const CatalogueEntry& entry, const EntryPart& part) const;
  void measures(const CatalogueEntry& entry) const;
  void shock(const ContextShock& shock) const;
};

void Page::head(const CatalogueEntry& entry) const
{
  const EntryWords words = words_of(entry, english);
  print("{} ({}): {}", "{}（{}）：{}", entry.slug, entry.id,
        english ? entry.name_en : entry.name_zh);
  print("status: {}; role: {}; mechanism: {}; group: {}; evidence: {}",
        "狀況：{}；作用：{}；機制：{}；組別：{}；依據：{}", words.status, words.roles,
        words.mechanisms, words.group, words.evidence);
  print("stands in: {}", "出處：{}", entry.source);
  if (entry.announced)
    print("announced: {} [{}]", "公布：{} [{}]", entry.announced->quarter.label(),
          entry.announced->source);
  if (entry.until)
    print(entry.until->is_judged() ? "until, with assumption = true: {} [{}]" : "until: {} [{}]",
          entry.until->is_judged() ? "至（採用 assumption = true 時）：{} [{}]" : "至：{} [{}]",
          entry.until->quarter.label(), entry.until->source);
  if (entry.acts())
    print("known of its effect: {}", "成效依據：{}",
          translated(entry.evidence, scenario::evidence_classes,
                     english ? scenario::effect_known : scenario::effect_known_zh));
  else
    print("no instrument: scenarios cannot use it", "並非措施，情景不能採用");
  if (!english) print("", "括號 [ ] 內為來源，以原文列出；條款名稱為情景檔所用。");
}

void Page::terms(const std::vector<SourcedTerm>& terms) const
{
  std::vector<std::vector<std::string>> rows;
  for (const SourcedTerm& each : terms) {
    const auto meaning = english ? each.term->meaning : each.term->meaning_zh;
    rows.push_back({std::string(each.term->name), shown(each, english), std::string(meaning)});
    rows.push_back({fmt::format("[{}]", each.source)});
  }
  print_words(rows, "  ", page_width(usual_page), out);
}

/// What no document states, in words, and the judgements that stand in.
void Page::unknown(const CatalogueEntry& entry, const EntryPart& part) const
{
  if (part.required.empty()) return;
  out << '\n';
  print("stated by no document: {}", "沒有文件載明：{}", listed(part.required, english));
  if (entry.is_name_only()) {
    print("only the name is known: a scenario must set these itself",
          "只有名稱：情景須自行設定以上條款");
    return;
  }
  if (part.assumption.empty()) {
    print("no assumption is offered: a scenario must set these itself",
          "沒有可採用的假設：情景須自行設定以上條款");
    return;
  }
  out << '\n';
  print("assumption = true takes these judgements", "assumption = true 採用以下判斷");
  terms(part.assumption);
}

void Page::part(const CatalogueEntry& entry, const EntryPart& part) const
{
  out << '\n';
  if (entry.parts.size() > 1) {
    const auto mechanism = policy::mechanism_names[part.mechanism];
    print("part {}: {}", "部分{}：{}", part.name,
          english ? mechanism : policy::mechanism_name_zh(part.mechanism));
  }
  const policy::Moved& moved = policy::moved_by(part.mechanism);
  print("moves: {}", "作用於：{}", english ? moved.en : moved.zh);
  print("equation: {}", "方程：{}", moved.equation);
  print("reaches: {} [{}]", "適用：{} [{}]", reach_words(part.reach, english),
        part.reach_source.empty() ? say("no limit is named", "沒有列明限制") : part.reach_source);
  for (const auto& dated : part.terms) {
    if (dated.terms.empty()) continue;
    out << '\n';
    print("from {}", "生效 {}", dated.from ? dated.from->label() : say("always", "一直"));
    terms(dated.terms);
  }
  unknown(entry, part);
}

void Page::measures(const CatalogueEntry& entry) const
{
  if (entry.measures.empty()) return;
  out << '\n';
  std::vector<std::vector<std::string>> rows;
  for (const auto& each : entry.measures) {
    const std::string& unit = english || each.unit_zh.empty() ? each.unit : each.unit_zh;
    rows.push_back({fmt::format("{} {}", each.value.value, unit),
                    fmt::format(fmt::runtime(say("by {}", "至{}")), each.by.label()),
                    english ? each.indicator : each.indicator_zh});
    rows.push_back({fmt::format("[{}]", each.value.source)});
  }
  print("counts", "計算項目");
  print_words(rows, "  ", page_width(usual_page), out);
}

void Page::shock(const ContextShock& shock) const
{
  out << '\n';
  print("happens outside: {}", "外來情況：{}",
        shock.market.empty() ? shock.kind : fmt::format("{} ({})", shock.kind, shock.market));
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](const char* en, const char* zh, const auto& sourced, const auto& written) {
    if (!sourced) return;
    rows.push_back({say(en, zh), written(*sourced)});
    rows.push_back({fmt::format("[{}]", sourced->source)});
  };
  const auto quarter = [](const scenario::SourcedQuarter& each) { return each.quarter.label(); };
  const auto number = [](const scenario::SourcedNumber& each) {
    return fmt::format("{}", each.value);
  };
  add("from", "由", shock.from, quarter);
  add("until", "至", shock.until, quarter);
  add("rate", "比率", shock.rate, number);
  add("size", "規模", shock.size, number);
  print_words(rows, "  ", page_width(usual_page), out);
  if (!shock.required.empty())
    print("stated by no document: {}", "沒有文件載明：{}", listed(shock.required, english));
  if (!shock.through.empty())
    print("scenarios express it through {}", "情景可透過{}表達", shock.through);
}

}  // namespace

void show_entry(const CatalogueEntry& entry, const std::string& language, std::ostream& out)
{
  const Page page{language == "en", out};
  page.head(entry);
  for (const EntryPart& part : entry.parts) page.part(entry, part);
  page.measures(entry);
  for (const ContextShock& shock : entry.shocks) page.shock(shock);
  const std::string& note = page.english || entry.note_zh.empty() ? entry.note : entry.note_zh;
  if (note.empty()) return;
  out << '\n';
  print_hanging("", note, page_width(usual_page), out);
}

}  // namespace lionrock::cli
