// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "sim/cli/json_text.hpp"
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

TEST(InstrumentsCommand, KeepsThoseOfAStatus)
{
  const Outcome announced = call({"instruments", "--status", "announced"});
  EXPECT_THAT(announced.out, AllOf(HasSubstr("preferential_package"), Not(HasSubstr("nias"))));
  EXPECT_EQ(call({"instruments", "--status", "old"}).status, 2);
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
