// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/cli/entry_json.hpp"
#include "sim/cli/json_text.hpp"
#include "sim/cli/show_entry.hpp"
#include "sim/scenario/read_catalogue.hpp"
#include "tests/cli/call.hpp"
#include "tests/cli/temporary_folder.hpp"

namespace lionrock::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(InstrumentsCommand, ListsTheCatalogueInEitherLanguage)
{
  const Outcome english = call({"instruments"});
  EXPECT_EQ(english.status, 0) << english.err;
  EXPECT_THAT(english.out, AllOf(StartsWith("slug"), HasSubstr("nias"), HasSubstr("I003"),
                                 HasSubstr("New Industrialisation Acceleration Scheme")));
  EXPECT_THAT(call({"instruments", "--language", "zh-Hant"}).out, HasSubstr("新型工業加速計劃"));
}

TEST(InstrumentsCommand, ShowsOneWithTheSourceOfEveryNumber)
{
  const Outcome one = call({"instruments", "nias"});
  EXPECT_THAT(one.out,
              AllOf(StartsWith("nias (I003)"), HasSubstr("from 2025Q4"),
                    HasSubstr("minimum_project_cost  150 HK$ million"),
                    HasSubstr("[panel paper of 28 January 2026, paragraph 11"),
                    HasSubstr("assumption = true takes these judgements"),
                    HasSubstr("application_cost"), HasSubstr("[judgement, fitted to four")));
  EXPECT_EQ(call({"instruments", "I003"}).out, one.out);
  EXPECT_THAT(one.out, HasSubstr("share                 0.333333 fraction"));
  EXPECT_THAT(call({"instruments", "nias", "--language", "zh-Hant"}).out,
              AllOf(HasSubstr("合資格項目的最低成本"),
                    HasSubstr("狀況：現有；作用：措施；機制：資本開支資助；組別：資助；"),
                    HasSubstr("適用：只限製造業；只限先進製造"), HasSubstr("150百萬港元")));
}

TEST(InstrumentsCommand, SaysWhatIsKnownOfTheEffectAndWhichEquationIsMoved)
{
  EXPECT_THAT(
      call({"instruments", "nias"}).out,
      AllOf(HasSubstr("\nknown of its effect: its use or its effect is on record"),
            HasSubstr("\nmoves: appraisal of projects: grant G of capex K, u of it up front"),
            HasSubstr("\nequation: NPV = … + uK + (G − u)K·D_c − F·h\n")));
  EXPECT_THAT(call({"instruments", "nias", "--language", "zh-Hant"}).out,
              AllOf(HasSubstr("\n成效依據：其使用或成效有記錄或研究"),
                    HasSubstr("\n作用於：項目評估：佔資本開支K的資助G"), HasSubstr("\n方程：NPV")));
}

TEST(InstrumentsCommand, PutsNamesBelowOnAPageThatEndsAndInALineElsewhere)
{
  const std::string name = "New Industrialisation Acceleration Scheme (NIAS)";
  EXPECT_THAT(call({"instruments", "--group", "grants"}).out,
              testing::ContainsRegex("\nnias [^\n]*capital_grant  *" +
                                     std::string("New Industrialisation Acceleration Scheme")));
  ::setenv("COLUMNS", "80", 1);
  const std::string page = call({"instruments", "--group", "grants"}).out;
  ::unsetenv("COLUMNS");
  EXPECT_THAT(page, HasSubstr("terms_and_effect\n    " + name + " [capital_grant]\n"));
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
}

TEST(InstrumentsCommand, KeepsThoseOfAStatus)
{
  const Outcome announced = call({"instruments", "--status", "announced"});
  EXPECT_THAT(announced.out, AllOf(HasSubstr("preferential_package"), Not(HasSubstr("nias"))));
  EXPECT_EQ(call({"instruments", "--status", "old"}).status, 2);
}

TEST(InstrumentsCommand, KeepsThoseOfAGroupAnEvidenceARoleOrAMechanism)
{
  EXPECT_THAT(call({"instruments", "--group", "funds"}).out,
              AllOf(HasSubstr("venture_fund"), Not(HasSubstr("nias")), HasSubstr("\n9 entries\n")));
  EXPECT_THAT(call({"instruments", "--evidence", "terms_only"}).out,
              AllOf(HasSubstr("preferential_package"), Not(HasSubstr("nias"))));
  EXPECT_THAT(call({"instruments", "--role", "target"}).out,
              AllOf(HasSubstr("innopark_floor"), Not(HasSubstr("\nnias "))));
  EXPECT_THAT(call({"instruments", "--mechanism", "capital_grant", "--json"}).out,
              AllOf(HasSubstr("\"nias\""), Not(HasSubstr("venture_fund"))));
  EXPECT_EQ(call({"instruments", "--group", "land", "--evidence", "name_only"}).status, 0);
  EXPECT_EQ(call({"instruments", "--mechanism", "magic"}).status, 2);
}

TEST(InstrumentsCommand, CountsWhatItListsInEitherLanguage)
{
  EXPECT_THAT(call({"instruments"}).out,
              HasSubstr("\n210 entries\nstatus: proposed 86, existing 61, announced 46, target 11, "
                        "context 6\n"));
  EXPECT_THAT(
      call({"instruments"}).out,
      HasSubstr("\nused by scenarios: with assumption = true 166, with terms of the scenario's own "
                "24, not at all 17,\n                   as they are 3\n"));
  EXPECT_THAT(call({"instruments", "--language", "zh-Hant"}).out,
              HasSubstr("\n共210項\n狀況：建議 86、現有 61、已公布 46、目標 11、背景 6\n"));
}

/// An entry with two parts, a measure and a shock, as the command shows it.
std::string shown_entry(const std::string& language, bool json = false)
{
  const auto file = std::filesystem::path(testing::TempDir()) / "lionrock_package.toml";
  std::ofstream(file) << R"(id = 'I900'
name_en = 'Package'
name_zh = '方案'
status = 'proposed'
role = ['lever', 'target']
evidence = 'name_only'
group = 'packages'
source = 'a paper, section 2'
[[part]]
mechanism = 'capital_grant'
required = ['budget']
[[part.terms]]
from = '2027Q1'
share = { value = 0.5, source = 'section 3' }
[[part]]
name = 'staff'
mechanism = 'training'
required = ['places_per_year']
[[part.terms]]
[[measure]]
indicator = 'lines'
indicator_zh = '生產線'
value = { value = 130, source = 'section 4' }
unit = 'lines'
unit_zh = '條'
by = '2027Q4'
[[shock]]
kind = 'tariff'
through = 'outlook.world_demand_growth'
rate = { value = 0.2, source = 'section 5' }
)";
  const auto entry = scenario::read_entry(file);
  std::filesystem::remove(file);
  std::ostringstream out;
  show_entry(entry, language, out);
  return json ? json_entry(entry) : out.str();
}

TEST(InstrumentsCommand, ExplainsEveryPartOfAnEntryAndWhatItCounts)
{
  EXPECT_THAT(shown_entry("en"),
              AllOf(HasSubstr("mechanism: capital_grant, training; group: packages"),
                    HasSubstr("stands in: a paper, section 2\n"),
                    HasSubstr("\npart capital_grant: capital_grant\n"),
                    HasSubstr("\npart staff: training\n"), HasSubstr("\nfrom 2027Q1\n"),
                    HasSubstr("stated by no document: budget\n"),
                    HasSubstr("only the name is known: a scenario must set these itself\n")));
  EXPECT_THAT(shown_entry("en"),
              AllOf(HasSubstr("  130 lines  by 2027Q4  lines\n      [section 4]\n"),
                    HasSubstr("happens outside: tariff\n  rate  0.2\n      [section 5]\n"),
                    HasSubstr("scenarios express it through outlook.world_demand_growth\n")));
  EXPECT_THAT(shown_entry("zh-Hant"),
              AllOf(HasSubstr("機制：資本開支資助、培訓"), HasSubstr("部分staff：培訓"),
                    HasSubstr("130 條  至2027Q4  生產線"), HasSubstr("只有名稱：情景須自行設定")));
  EXPECT_THAT(shown_entry("en", true),
              AllOf(HasSubstr(R"("mechanisms": ["capital_grant", "training"])"),
                    HasSubstr(R"("source": "section 3", "part": "capital_grant"})"),
                    HasSubstr(R"({"name": "staff", "mechanism": "training")"),
                    HasSubstr(R"("rate": {"value": 0.2, "source": "section 5"})")));
}

TEST(InstrumentsCommand, WritesALetterAboutAnUnknownName)
{
  const Outcome wrong = call({"instruments", "nisa"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, AllOf(HasSubstr("instruments nisa: is not in the catalogue"),
                               HasSubstr("expected: nias, the nearest slug")));
}

TEST(InstrumentsCommand, PrintsJsonWithTheKeysThatScriptsReadAndNothingBeside)
{
  const Outcome all = call({"instruments", "--json"});
  EXPECT_EQ(all.status, 0);
  EXPECT_THAT(all.out, AllOf(StartsWith("["), testing::EndsWith("]\n")));
  for (const char* key :
       {"id", "slug", "name_en", "name_zh", "status", "role", "evidence", "terms"})
    EXPECT_THAT(all.out, HasSubstr(fmt::format("\"{}\": ", key))) << key;
  EXPECT_THAT(call({"instruments", "nias", "--json"}).out,
              HasSubstr(R"({"name": "minimum_project_cost", "from": "2025Q4", "value": 150, )"
                        R"("unit": "HK$ million", "assumption": false, "source": "panel)"));
}

TEST(InstrumentsCommand, PrintsJsonThatPythonReads)
{
  const std::string python =
      "import json, sys; all = json.load(sys.stdin); "
      "assert {e['slug'] for e in all} >= {'nifs', 'nias'} and all[0]['terms']";
  const std::string command = std::string(LIONROCK_PROGRAM) +
                              " instruments --json | /usr/bin/env python3 -c \"" + python + "\"";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

TEST(ArchetypesCommand, ListsTheKindsOfProjectAndShowsOne)
{
  const Outcome all = call({"archetypes"});
  EXPECT_EQ(all.status, 0) << all.err;
  EXPECT_THAT(all.out, AllOf(HasSubstr("smart_line"), HasSubstr("pharmaceutical_plant")));
  const Outcome one = call({"archetypes", "pharmaceutical_plant"});
  EXPECT_THAT(one.out, AllOf(StartsWith("pharmaceutical_plant (A04)"), HasSubstr("chemicals"),
                             HasSubstr("mobile_entrant"), HasSubstr("capex_median")));
  EXPECT_THAT(call({"archetypes", "A04", "--json"}).out,
              AllOf(HasSubstr(R"("slug": "pharmaceutical_plant")"),
                    HasSubstr(R"("industries": ["chemicals"])"), Not(HasSubstr("smart_line"))));
}

TEST(ArchetypesCommand, WritesALetterAboutAnUnknownName)
{
  const Outcome wrong = call({"archetypes", "smart_lines"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("expected: smart_line, the nearest slug"));
}

using Resolved = InTemporaryFolder;

TEST_F(Resolved, EndsWithTheTermsInForceByRangeOfQuarters)
{
  const auto package = scenario(
      "package.toml", "[[instrument]]\nuse = 'nias'\nfrom = '2027Q1'\nterms.budget = 2e4\n");
  const Outcome done = call({"check", package, "--resolved"});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, AllOf(HasSubstr("[[instrument]]\nuse = \"nias\"\n"),
                              HasSubstr("# Terms in force, by quarter\n"),
                              HasSubstr("#   from 2027Q1       budget 20000 HK$ million\n")));
}

TEST_F(Resolved, IsFollowedByWarningsAboutWhatIsHardlyMeant)
{
  const auto late = scenario("late.toml",
                             "[[instrument]]\nuse = 'preferential_package'\n"
                             "assumption = true\nfrom = '2040Q1'\n");
  const Outcome done = call({"check", late});
  EXPECT_EQ(done.status, 0);
  EXPECT_THAT(done.err, HasSubstr("warning: late: preferential_package begins in 2040Q1, after the "
                                  "run ends in 2035Q4"));
  EXPECT_EQ(call({"check", "current_law"}).err, "");
}

TEST(JsonText, EscapesQuotesBackslashesAndControlCharactersAndHasNoInfinity)
{
  EXPECT_EQ(json_text("a \"b\" \\ \n"), R"("a \"b\" \\ \u000a")");
  EXPECT_EQ(json_number(1.0 / 0.0), "null");
  EXPECT_EQ(json_list({"a", "b"}), R"(["a", "b"])");
  EXPECT_EQ(json_lines({}), "[]");
}

}  // namespace
}  // namespace lionrock::cli
