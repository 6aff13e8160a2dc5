// SPDX-License-Identifier: Apache-2.0
#include "sim/results/policy_schema.hpp"

#include <fmt/format.h>

#include <utility>

#include "sim/results/schema.hpp"

namespace lionrock::results {

Axis instrument_axis(std::vector<std::string> labels)
{
  return label_axis("instrument", std::move(labels), "Policy instrument", "政策措施");
}

Axis site_axis(std::vector<std::string> slugs)
{
  return label_axis("site", std::move(slugs), "Site or stock of floor", "用地或樓面");
}

Axis floor_kind_axis(std::vector<std::string> kinds)
{
  return label_axis("floor_kind", std::move(kinds), "Kind of floor that a project needs",
                    "項目所需樓面種類");
}

Axis fiscal_year_axis(int first, int years)
{
  std::vector<std::string> labels;
  for (int year = first; year < first + years; ++year)
    labels.push_back(fmt::format("{}-{:02}", year, (year + 1) % 100));
  return label_axis("fiscal_year", std::move(labels), "Fiscal year, April to March",
                    "財政年度（四月至翌年三月）");
}

Axis fiscal_account_axis(std::vector<std::string> names)
{
  return label_axis("account", std::move(names), "Account of government", "政府帳目");
}

Axis fiscal_kind_axis(std::vector<std::string> names)
{
  return label_axis("kind", std::move(names), "Kind of entry", "項目性質");
}

Axis bottleneck_axis()
{
  return label_axis(
      "bottleneck",
      {"finance", "approval", "site", "construction", "ramp_up", "lost_floor", "labour"},
      "What holds planned projects back", "令擬議項目受阻的因素");
}

Axis project_axis(std::int64_t count)
{
  return number_axis("project", 0, static_cast<int>(count) - 1, "Candidate for an investment",
                     "投資項目", "1");
}

Axis archetype_axis(std::vector<std::string> slugs)
{
  return label_axis("archetype", std::move(slugs), "Kind of project", "項目類型");
}

Axis candidate_class_axis(std::vector<std::string> names)
{
  return label_axis("class", std::move(names), "Class of candidate", "投資者類別");
}

Axis origin_axis(std::vector<std::string> names)
{
  return label_axis("origin", std::move(names), "Where the investor comes from", "投資者來源地");
}

Axis outcome_axis()
{
  return label_axis("outcome",
                    {"waiting", "refused", "approval", "given_up", "site", "no_site",
                     "construction", "ramp_up", "operating", "closed"},
                    "Stage at the end of the run", "推算期結束時所處階段");
}

Axis project_label_axis()
{
  return label_axis("label", {"absent", "additional", "deadweight", "displaced"},
                    "Beside what it would have done without instruments",
                    "與沒有政策措施的情況比較");
}

std::vector<TextVariable> instrument_texts(const std::string& group, const InstrumentTexts& texts)
{
  return {{group, "name_en", "instrument", "Name of the instrument in English", "措施英文名稱",
           texts.name_en},
          {group, "name_zh", "instrument", "Name of the instrument in Traditional Chinese",
           "措施中文名稱", texts.name_zh},
          {group, "mechanism", "instrument", "Mechanism", "作用機制", texts.mechanism},
          {group, "group", "instrument", "Group for attribution", "歸因組別", texts.group},
          {group, "evidence", "instrument", "What is known about it", "證據類別", texts.evidence}};
}

std::vector<TextVariable> site_texts(const SiteTexts& texts)
{
  return {{"site", "name_en", "site", "Name of the site in English", "用地英文名稱", texts.name_en},
          {"site", "name_zh", "site", "Name of the site in Traditional Chinese", "用地中文名稱",
           texts.name_zh},
          {"site", "type", "site", "Type of the site", "用地類型", texts.type}};
}

std::vector<TextVariable> bottleneck_texts()
{
  return {{"macro",
           "bottleneck_name_en",
           "bottleneck",
           "Name of the bottleneck in English",
           "樽頸英文名稱",
           {"finance", "approval", "floor not yet found", "construction", "ramp-up",
            "given up for want of floor", "shortage of staff"}},
          {"macro",
           "bottleneck_name_zh",
           "bottleneck",
           "Name of the bottleneck in Traditional Chinese",
           "樽頸中文名稱",
           {"融資", "審批", "尚未覓得樓面", "建造", "逐步投產", "因缺乏樓面而放棄", "人手不足"}}};
}

std::vector<TextVariable> archetype_texts(std::vector<std::string> name_en,
                                          std::vector<std::string> name_zh)
{
  return {{"project", "archetype_name_en", "archetype", "Name of the kind of project in English",
           "項目類型英文名稱", std::move(name_en)},
          {"project", "archetype_name_zh", "archetype",
           "Name of the kind of project in Traditional Chinese", "項目類型中文名稱",
           std::move(name_zh)}};
}

}  // namespace lionrock::results
