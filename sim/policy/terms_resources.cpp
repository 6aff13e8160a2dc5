// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "sim/policy/term_tables.hpp"

namespace lionrock::policy::tables {

namespace {

constexpr std::array<std::string_view, 4> kinds{"power", "compute", "transport", "housing"};

}  // namespace

Table floor_space()
{
  using T = FloorSpaceSupply;
  return {number<&T::area>({"area", "floor in all", "總樓面面積", "m2"}, 0.0, 2e7),
          number<&T::years>(
              {"years", "over which `area` is delivered", "總面積的落成年期", "years"}, 0.0, 50.0),
          number<&T::area_per_year>({"area_per_year", "floor each year while in force",
                                     "生效期間每年樓面面積", "m2 a year"},
                                    0.0, 5e6),
          choice<&T::site_type>({"site_type", "type of site, as in floor_uses.csv", "用地類型", ""},
                                {}),
          number<&T::production_share>(
              {"production_share", "share that serves production", "用於生產的比例", "fraction"},
              0.0, 1.0),
          number<&T::cost_per_m2>({"cost_per_m2", "formation and building",
                                   "每平方米平整及建造成本", "HK$ million per m2"},
                                  0.0, 1.0),
          number<&T::rent_discount>({"rent_discount", "below the market rent for the same use",
                                     "低於同類市值租金的幅度", "fraction"},
                                    0.0, 1.0)};
}

Table talent_admission()
{
  using T = TalentAdmission;
  return {
      number<&T::persons_per_year>(
          {"persons_per_year", "arriving beside those that the outlook holds",
           "展望以外每年來港人數", "persons a year"},
          0.0, 2e5),
      number<&T::in_outlook_per_year>(
          {"in_outlook_per_year", "arriving who are already in the outlook's labour force",
           "已計入勞動人口展望的每年來港人數", "persons a year"},
          0.0, 2e5),
      number<&T::skill>(
          {"skill", "0 basic, 1 technical, 2 professional", "技能：0 基層，1 技術，2 專業", ""},
          0.0, 2.0),
      number<&T::class_a_share>(
          {"class_a_share", "of class A (high income)", "甲類（高收入）比例", "fraction"}, 0.0,
          1.0),
      number<&T::class_b_share>({"class_b_share", "of class B (graduates with experience)",
                                 "乙類（有經驗畢業生）比例", "fraction"},
                                0.0, 1.0),
      number<&T::renewal_a>(
          {"renewal_a", "of class A who stay after the first visa", "甲類續留比例", "fraction"},
          0.0, 1.0),
      number<&T::renewal_b>(
          {"renewal_b", "of class B who stay after the first visa", "乙類續留比例", "fraction"},
          0.0, 1.0),
      number<&T::renewal_c>({"renewal_c", "of the others who stay after the first visa",
                             "其他人士續留比例", "fraction"},
                            0.0, 1.0),
      number<&T::first_visa_years>(
          {"first_visa_years", "length of the first visa", "首次簽證年期", "years"}, 0.25, 20.0),
      number<&T::tied_to_job>({"tied_to_job", "share who come to a vacancy of the industries named",
                               "須受聘於指定行業職位的比例", "fraction"},
                              0.0, 1.0),
      number<&T::local_per_imported>(
          {"local_per_imported", "local full-time staff an employer needs per person admitted",
           "每輸入一人所需本地全職員工", "persons per person"},
          0.0, 100.0),
      number<&T::wage_floor>({"wage_floor", "lowest pay over the median of the skill",
                              "最低工資與同技能中位數之比", "fraction"},
                             0.0, 10.0),
      number<&T::dependants>(
          {"dependants", "dependants per person", "每人受養人數目", "persons per person"}, 0.0,
          10.0)};
}

Table training()
{
  using T = Training;
  return {required<&T::places_per_year>({"places_per_year", "places", "每年學額", "places a year"},
                                        0.0, 1e6),
          number<&T::cost_per_place>(
              {"cost_per_place", "cost of a place", "每個學額成本", "HK$ million"}, 0.0, 10.0),
          number<&T::public_share>({"public_share", "of the cost that government pays",
                                    "政府承擔的成本比例", "fraction"},
                                   0.0, 1.0),
          number<&T::deadweight>({"deadweight", "share who would have been trained anyway",
                                  "即使沒有資助亦會受訓的比例", "fraction"},
                                 0.0, 1.0),
          number<&T::productivity_gain>(
              {"productivity_gain", "of staff trained in post; 0: seekers become technical staff",
               "在職受訓者的生產力增幅；0 表示求職者成為技術人員", "fraction"},
              0.0, 1.0)};
}

Table infrastructure()
{
  using T = Infrastructure;
  TermDescription kind =
      choice<&T::kind>({"kind", "what there will be more of", "設施種類", ""}, kinds);
  kind.required = true;
  return {
      kind,
      required<&T::capacity>(
          {"capacity",
           "added in all: flats, MW, PFLOPS or share of commuting "
           "time saved, at most 1",
           "新增容量：單位、兆瓦、PFLOPS 或節省通勤時間比例（至多為1）", "units of its kind"},
          0.0, 1e7),
      number<&T::lag_years>({"lag_years", "until it stands", "落成所需時間", "years"}, 0.0, 50.0),
      number<&T::cost>({"cost", "in all", "總成本", "HK$ million"}, 0.0, 1e6)};
}

Table development_company()
{
  using T = DevelopmentCompany;
  return {
      number<&T::equity>({"equity", "paid in by government", "政府注資", "HK$ million"}, 0.0, 1e6),
      number<&T::borrowing_limit>({"borrowing_limit", "debt, at most", "借貸上限", "HK$ million"},
                                  0.0, 1e6),
      number<&T::cost_per_m2>(
          {"cost_per_m2", "formation and building", "每平方米成本", "HK$ million per m2"}, 1e-6,
          1.0),
      number<&T::private_share>(
          {"private_share", "share of cost that bidders bring", "投標者承擔的成本比例", "fraction"},
          0.0, 1.0),
      number<&T::bid_success>(
          {"bid_success", "share of disposals that find a bidder", "成功批出的比例", "fraction"},
          0.0, 1.0),
      required<&T::planned_area_per_year>(
          {"planned_area_per_year", "floor that is planned", "每年計劃樓面面積", "m2 a year"}, 0.0,
          5e6),
      required<&T::planned_years>(
          {"planned_years", "years for which it is planned", "計劃年期", "years"}, 0.0, 50.0),
      number<&T::build_years>({"build_years", "from start to delivery", "建造年期", "years"}, 0.25,
                              20.0),
      number<&T::rent_discount>({"rent_discount", "below the market rent for the same use",
                                 "低於同類市值租金的幅度", "fraction"},
                                0.0, 1.0),
      choice<&T::site_type>({"site_type", "type of site, as in floor_uses.csv", "用地類型", ""},
                            {}),
      number<&T::production_share>(
          {"production_share", "share that serves production", "用於生產的比例", "fraction"}, 0.0,
          1.0),
      number<&T::interest_rate>({"interest_rate", "on its debt", "債務利率", "fraction a year"},
                                0.0, 1.0),
      number<&T::rent_yield>({"rent_yield", "rent over cost of floor let, before the discount",
                              "已租樓面的租金回報率（折扣前）", "fraction a year"},
                             0.0, 1.0)};
}

}  // namespace lionrock::policy::tables
