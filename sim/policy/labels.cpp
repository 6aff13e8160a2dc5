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

constexpr std::array<Moved, mechanism_names.size()> moved{{
    {"appraisal of projects: grant G of capex K, u of it up front; cost h of applying",
     "項目評估：佔資本開支K的資助G，其中u於動工時支付；申請成本h",
     "NPV = … + uK + (G − u)K·D_c − F·h"},
    {"appraisal of projects: tax rate τ; research: deductions d",
     "項目評估：稅率τ；研發：扣減倍數d", "NPV = … − τ·base; UC = (1 − τd)(1 − s)/(1 − τ)"},
    {"rent R of floor: vacancy v rises with what is supplied", "樓面租金R：供應增加，空置率v上升",
     "ln R += ρ((v* − v)/ε − ln R)"},
    {"appraisal of projects: rent r over the base year's, premium and fees",
     "項目評估：相對基準年的租金r，以及地價和費用", "NPV = … − A_f·rent₀(r − 1)"},
    {"matching and wages of a skill: persons U who look for work",
     "按技能的職位配對及工資：求職人數U", "H = μU^β·V^(1−β); g_w = πᵉ + g + ρ(ω ln θ − gap)"},
    {"persons U of a skill who look for work, or output A per head of staff trained in post",
     "按技能的求職人數U，或在職受訓員工的人均產出A", "H = μU^β·V^(1−β); N* = l·Q/A"},
    {"appraisal where finance binds: share f of the gap that equity fills",
     "資金不足的項目評估：股本填補的缺口比例f", "NPV = … − φb·K·D_k(1 − u)(1 − f)"},
    {"research of firms: support s; knowledge that firms share; candidates of ventures",
     "企業研發：資助s；企業共享的知識；初創項目數目",
     "r* = (UC/UC₀)^η, UC = (1 − τd)(1 − s)/(1 − τ)"},
    {"by kind: price of power, output A per head (computing), matching μ (transport), renewal of "
     "visas (housing)",
     "按種類：電價、人均產出A（算力）、職位配對μ（交通）、簽證續期（住屋）",
     "p(1 + c/c₀)^−a; ln A + a·ln(1 + c/c₀); μ(1 + a·c); stay + a·c/c₀"},
    {"clocks of projects: quarters until approval, chance of giving up",
     "項目時序：審批季數、放棄機會", "wait − saved; chance × factor"},
    {"appraisal and unit cost: price e of the input", "項目評估及單位成本：投入價格e",
     "NPV = … − A_o·power₀(e − 1); ln P on μ·uc"},
    {"exports of the industries reached: relative price q; value added of their projects",
     "所適用行業的出口：相對價格q；其項目的增加值", "X = aW·e^(−εq); VA(1 + gain)"},
    {"sales d of the industries named, here and abroad", "指定行業在本地及境外的銷售d",
     "E′ = (1 + γ)(E + α(d − E))"},
    {"arrivals of candidates: factor a", "候選項目到來次數：倍數a", "λ = λ₀·W^(e_W)·C^(e_C)·a"},
    {"appraisal where finance binds: share f of the gap that loans fill; credit of firms here",
     "資金不足的項目評估：貸款填補的缺口比例f；本地企業信貸", "NPV = … − φb·K·D_k(1 − u)(1 − f)"},
    {"clocks and arrivals of projects: approval time, chance of giving up, factor a",
     "項目時序及到來次數：審批時間、放棄機會、倍數a", "wait × factor; λ = λ₀·…·a"},
    {"cost of complying: output A per head, value added of projects; cost h of applying; old floor "
     "opened",
     "合規成本：人均產出A、項目增加值；申請成本h；開放舊樓面", "N* = l·Q/A; VA(1 + gain); − F·h"},
    {"output A per head of government; clocks of projects: quarters until approval",
     "政府人均產出A；項目時序：審批季數", "N* = l·Q/A; wait − saving·gain"},
    {"what one candidate lacks to come, as government sees it, and what closes it",
     "政府所見個別候選項目的差距，以及用以填補的優惠",
     "seen = claimed + error·luck; wanted = seen(1 + margin)"},
    {"floor delivered, and through it rent R", "落成樓面，並由此影響租金R",
     "floor = min(planned, cash/cost, bids); ln R += ρ((v* − v)/ε − ln R)"},
}};

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

const Moved& moved_by(std::size_t mechanism) { return moved.at(mechanism); }

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
