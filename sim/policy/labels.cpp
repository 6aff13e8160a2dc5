// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/labels.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "sim/policy/mechanisms.hpp"

namespace lionrock::policy {

namespace {

constexpr std::array<std::string_view, mechanism_names.size()> names_zh{
    "資本開支資助", "稅務優惠", "樓面供應", "地價租金", "輸入人才",     "培訓",     "引導基金",
    "研發資助",     "基礎設施", "審批時間", "投入價格", "市場准入",     "公共需求", "引進企業",
    "資金流動性",   "統籌治理", "標準規例", "公營效率", "協商優惠方案", "發展公司"};

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array units_zh{Pair{"", ""},
                              Pair{"fraction", "（比例）"},
                              Pair{"fraction a year", "（每年比例）"},
                              Pair{"factor", "倍"},
                              Pair{"HK$ million", "百萬港元"},
                              Pair{"HK$ million a year", "百萬港元（每年）"},
                              Pair{"HK$ million per m2", "百萬港元（每平方米）"},
                              Pair{"HK$ per HK$", "港元（每港元）"},
                              Pair{"years", "年"},
                              Pair{"quarters", "季"},
                              Pair{"posts", "個職位"},
                              Pair{"projects", "個項目"},
                              Pair{"persons a year", "人（每年）"},
                              Pair{"persons per person", "人（每人）"},
                              Pair{"places a year", "個名額（每年）"},
                              Pair{"candidates a year", "個項目（每年）"},
                              Pair{"cases a year", "宗（每年）"},
                              Pair{"m2", "平方米"},
                              Pair{"m2 a year", "平方米（每年）"},
                              Pair{"share of value added", "（佔增加值比例）"},
                              Pair{"units of its kind", "（按其單位）"}};

}  // namespace

std::string_view mechanism_name_zh(std::size_t mechanism) { return names_zh.at(mechanism); }

std::string full_name(const Instrument& instrument, bool english)
{
  std::string part = instrument.part;
  if (part.empty()) return english ? instrument.name_en : instrument.name_zh;
  std::ranges::replace(part, '_', ' ');
  if (english) return instrument.name_en + " (" + part + ")";
  if (instrument.part == instrument.mechanism_name())
    part = mechanism_name_zh(instrument.terms.front().mechanism.index());
  return instrument.name_zh + "（" + part + "）";
}

std::string_view unit_zh(std::string_view unit)
{
  const auto found = std::ranges::find(units_zh, unit, &Pair::first);
  if (found == units_zh.end()) throw std::out_of_range("no words for unit " + std::string(unit));
  return found->second;
}

}  // namespace lionrock::policy
