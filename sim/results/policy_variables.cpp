// SPDX-License-Identifier: Apache-2.0
#include "sim/results/variable_tables.hpp"

namespace lionrock::results {
namespace {

constexpr std::string_view flow = "HK$ million per quarter";
constexpr std::string_view money = "HK$ million";
constexpr std::string_view base_money = "HK$ million at base-year prices";
constexpr std::string_view project_flow = "projects per quarter";
constexpr std::string_view person_flow = "persons per quarter";
constexpr std::string_view area = "m2";
constexpr std::string_view yes_no = "1 = yes, 0 = no";
constexpr std::string_view quarter_place = "place on axis quarter, -1 = never";

const std::vector<VariableLine> what_instruments_do = {
    {"applied", project_flow, "Projects that applied", "提出申請的項目"},
    {"approved", project_flow, "Projects approved, those that applied before the run included",
     "獲批項目（包括推算期前已申請者）"},
    {"rejected", project_flow, "Projects refused a negotiated package", "未獲協商方案的項目"},
    {"given_up", project_flow,
     "Projects given up before approval, those that applied before the run included",
     "獲批前放棄的項目（包括推算期前已申請者）"},
    {"outlay", flow,
     "Public outlay: grants, subsidies, programme costs and losses on guarantees, less fees and "
     "pay saved",
     "公帑開支：資助、補貼、計劃開支及擔保損失，扣除擔保費及節省的薪酬"},
    {"commitment", flow, "Public money newly committed", "新作出的公帑承擔"},
    {"tax_forgone", flow, "Tax forgone", "少收的稅款"},
    {"land_forgone", flow,
     "Land, first of three costs not to be added: rent and premium below the market for the same "
     "use",
     "土地成本之一（三項不可相加）：較同類用途市值少收的租金及地價"},
    {"land_formation", flow,
     "Land, second of three costs not to be added: formation, infrastructure and building of floor "
     "supplied, part of the outlay",
     "土地成本之二（三項不可相加）：所供應樓面的平整、基建及建築費用，屬公帑開支一部分"},
    {"land_opportunity", flow,
     "Land, third of three costs not to be added: rent of the floor in the best other use "
     "permitted, "
     "less what it earns; an economic cost, zero where the run has no such use",
     "土地成本之三（三項不可相加）：樓面作其他准許的最佳用途的租金減現有租金；屬經濟成本，推算中沒"
     "有該等用途者為零"},
    {"equity_bought", flow,
     "Public equity bought with money called; returns that funds reinvest are not counted again",
     "以徵集的公帑購入的股權（基金以回報再投資者不重複計算）"},
    {"private_reported", flow, "Private money beside public equity here, as funds report it",
     "基金所報與公帑股權並行的私人資金"},
    {"equity_returned", flow, "Returned from public equity; rents of development companies",
     "公帑持股所得回報及發展公司租金"},
    {"persons_admitted", person_flow, "Persons admitted", "獲准來港人士"},
    {"persons_left", person_flow, "Admitted persons who left", "其後離港的獲准來港人士"},
    {"persons_in_outlook", person_flow,
     "Persons admitted who are already in the outlook's labour force",
     "獲准來港人士中已計入勞動人口展望者"},
    {"persons_unfilled", person_flow,
     "Places for persons tied to a job that lapsed for want of posts",
     "因沒有職位空缺而未能使用的來港就業名額"},
    {"persons_trained", person_flow, "Persons trained who would not have been otherwise",
     "受訓人數（不計無計劃亦會受訓者）"},
    {"research", flow, "Research and development it bought, or that firms do because of it",
     "所購買或促使企業增加的研究及發展開支"},
    {"floor_delivered", "m2 per quarter", "Floor delivered", "落成樓面面積"},
    {"floor_planned", "m2 per quarter", "Floor due by the plan of a development company",
     "發展公司按計劃應落成的樓面面積"},
    {"equity_held", money, "Public equity held, end of quarter", "季末公帑持有的股權"},
    {"debt", money, "Debt of a development company, end of quarter", "季末發展公司的債務"},
    {"loans_guaranteed", money, "Guaranteed loans outstanding, end of quarter",
     "季末未償還的獲擔保貸款"},
    {"projects_beyond_evidence", "projects",
     "Projects that decided so far on terms beyond the evidence",
     "累計按超出實證範圍的條款作出決定的項目"},
    {"budget_left", "fraction",
     "Part of its budget not yet promised, of a fund not yet called; unknown without a limit",
     "撥款中尚未承諾（基金則為尚未徵集）的比例；不設上限者不詳"},
};

// Additional: would not have gone without instruments. Deadweight: would have gone all the same.
const std::vector<VariableLine> what_they_reach = {
    {"private_investment_additional", flow,
     "Private investment begun by additional projects, public money apart",
     "因政策而新增的項目所展開的私人投資（不計公帑）"},
    {"private_investment_deadweight", flow,
     "Private investment begun by projects that would have gone anyway, public money apart",
     "無政策亦會進行的項目所展開的私人投資（不計公帑）"},
    {"under_construction_additional", "projects",
     "Additional projects under construction, end of quarter", "季末興建中因政策而新增的項目"},
    {"under_construction_deadweight", "projects",
     "Projects under construction that would have gone anyway, end of quarter",
     "季末興建中無政策亦會進行的項目"},
    {"operating_additional", "projects", "Additional projects in operation, end of quarter",
     "季末營運中因政策而新增的項目"},
    {"operating_deadweight", "projects",
     "Projects in operation that would have gone anyway, end of quarter",
     "季末營運中無政策亦會進行的項目"},
    {"jobs_additional", "persons", "Persons at work in additional projects, end of quarter",
     "季末在因政策而新增的項目工作的人數"},
    {"jobs_deadweight", "persons",
     "Persons at work in projects that would have gone anyway, end of quarter",
     "季末在無政策亦會進行的項目工作的人數"},
    {"value_added_additional", flow, "Value added of additional projects",
     "因政策而新增的項目的增加價值"},
    {"value_added_deadweight", flow, "Value added of projects that would have gone anyway",
     "無政策亦會進行的項目的增加價值"},
    {"exports_additional", flow, "Exports of additional projects", "因政策而新增的項目的出口"},
    {"exports_deadweight", flow, "Exports of projects that would have gone anyway",
     "無政策亦會進行的項目的出口"},
    {"floor_additional", area, "Floor let to additional projects, end of quarter",
     "季末租予因政策而新增的項目的樓面面積"},
    {"floor_deadweight", area, "Floor let to projects that would have gone anyway, end of quarter",
     "季末租予無政策亦會進行的項目的樓面面積"},
};

// The same over all instruments, each project once.
const std::vector<VariableLine> what_all_reach = {
    {"all_private_investment_additional", flow,
     "Private investment begun by additional projects, public money apart, all instruments, each "
     "project once",
     "因政策而新增的項目所展開的私人投資（不計公帑；所有措施，每個項目只計一次）"},
    {"all_private_investment_deadweight", flow,
     "Private investment begun by projects that would have gone anyway, public money apart, all "
     "instruments, each project once",
     "無政策亦會進行的項目所展開的私人投資（不計公帑；所有措施，每個項目只計一次）"},
    {"all_under_construction_additional", "projects",
     "Additional projects under construction, end of quarter, all instruments, each project once",
     "季末興建中因政策而新增的項目（所有措施，每個項目只計一次）"},
    {"all_under_construction_deadweight", "projects",
     "Projects under construction that would have gone anyway, end of quarter, all instruments, "
     "each project once",
     "季末興建中無政策亦會進行的項目（所有措施，每個項目只計一次）"},
    {"all_operating_additional", "projects",
     "Additional projects in operation, end of quarter, all instruments, each project once",
     "季末營運中因政策而新增的項目（所有措施，每個項目只計一次）"},
    {"all_operating_deadweight", "projects",
     "Projects in operation that would have gone anyway, end of quarter, all instruments, each "
     "project once",
     "季末營運中無政策亦會進行的項目（所有措施，每個項目只計一次）"},
    {"all_jobs_additional", "persons",
     "Persons at work in additional projects, end of quarter, all instruments, each project once",
     "季末在因政策而新增的項目工作的人數（所有措施，每個項目只計一次）"},
    {"all_jobs_deadweight", "persons",
     "Persons at work in projects that would have gone anyway, end of quarter, all instruments, "
     "each project once",
     "季末在無政策亦會進行的項目工作的人數（所有措施，每個項目只計一次）"},
    {"all_value_added_additional", flow,
     "Value added of additional projects, all instruments, each project once",
     "因政策而新增的項目的增加價值（所有措施，每個項目只計一次）"},
    {"all_value_added_deadweight", flow,
     "Value added of projects that would have gone anyway, all instruments, each project once",
     "無政策亦會進行的項目的增加價值（所有措施，每個項目只計一次）"},
    {"all_exports_additional", flow,
     "Exports of additional projects, all instruments, each project once",
     "因政策而新增的項目的出口（所有措施，每個項目只計一次）"},
    {"all_exports_deadweight", flow,
     "Exports of projects that would have gone anyway, all instruments, each project once",
     "無政策亦會進行的項目的出口（所有措施，每個項目只計一次）"},
    {"all_floor_additional", area,
     "Floor let to additional projects, end of quarter, all instruments, each project once",
     "季末租予因政策而新增的項目的樓面面積（所有措施，每個項目只計一次）"},
    {"all_floor_deadweight", area,
     "Floor let to projects that would have gone anyway, end of quarter, all instruments, each "
     "project once",
     "季末租予無政策亦會進行的項目的樓面面積（所有措施，每個項目只計一次）"},
};

const std::vector<VariableLine> what_projects_are = {
    {"scenario_of", "place on axis scenario", "Scenario", "所屬情景"},
    {"member", "1", "Member of the ensemble", "所屬集合成員"},
    {"candidate", "1", "Number of the candidate, the same in every scenario of a member",
     "投資者編號（同一成員在各情景中相同）"},
    {"archetype_of", "place on axis archetype", "Kind of project", "項目類型"},
    {"industry_of", "place on axis industry", "Industry", "行業"},
    {"class_of", "place on axis class", "Class of candidate", "投資者類別"},
    {"origin_of", "place on axis origin", "Where the investor comes from", "投資者來源地"},
    {"outcome_of", "place on axis outcome", "Stage at the end of the run", "推算期結束時所處階段"},
    {"label_of", "place on axis label", "Beside what it would have done without instruments",
     "與沒有政策措施的情況比較"},
    {"site_of", "place on axis site, -1 = none", "Site where it has its floor", "樓面所在用地"},
    {"capex", base_money, "Cost of the project as planned", "項目計劃成本"},
    {"jobs", "persons", "Jobs planned at full size", "全面投產時的計劃職位"},
    {"value_added", "HK$ million per year at base-year prices", "Value added planned at full size",
     "全面投產時的計劃增加價值"},
    {"floor", area, "Floor it asks for", "所需樓面面積"},
    {"value_with", "fraction",
     "Net present value over present value of value added, less the outside option, with "
     "instruments",
     "有政策措施時的淨現值與增加價值現值之比，扣除外地選址的相應比率"},
    {"value_without", "fraction",
     "Net present value over present value of value added, less the outside option, without "
     "instruments",
     "沒有政策措施時的淨現值與增加價值現值之比，扣除外地選址的相應比率"},
    {"grants_paid", money, "Grants paid so far", "累計已發放資助"},
    {"waited_for_site", "number of quarters", "Quarters it waited for a site",
     "輪候用地的季度數目"},
    {"beyond_evidence", yes_no, "Decided on terms beyond the evidence",
     "按超出實證範圍的條款作出決定"},
    {"only_by_attraction", yes_no, "Would not have come to look without attraction",
     "若無引進工作便不會前來考察"},
};

const std::vector<VariableLine> when_projects_move = {
    {"arrived", quarter_place, "Quarter in which it came to look", "前來考察的季度"},
    {"decided", quarter_place, "Quarter of its decision", "作出決定的季度"},
    {"approved", quarter_place, "Quarter of its approval", "獲批季度"},
    {"leased", quarter_place, "Quarter in which it found floor", "覓得樓面的季度"},
    {"started", quarter_place, "Quarter in which building began", "動工季度"},
    {"opened", quarter_place, "Quarter in which it opened", "投產季度"},
    {"full", quarter_place, "Quarter in which it reached full size", "全面投產的季度"},
    {"ended", quarter_place, "Quarter in which it left or closed", "退出或結業的季度"},
};

void append(std::vector<VariableSpec>& all, const std::vector<VariableSpec>& part)
{
  all.insert(all.end(), part.begin(), part.end());
}

}  // namespace

std::vector<VariableSpec> bottleneck_variables()
{
  return on_axes("macro", {"scenario", "member", "quarter", "bottleneck"},
                 {{"project_capacity_held", "HK$ million per year at base-year prices",
                   "Value added that planned projects would add but for what holds them back",
                   "擬議項目因受阻而未能帶來的增加價值"}});
}

std::vector<VariableSpec> instrument_variables()
{
  std::vector<VariableSpec> all;
  for (const auto* lines : {&what_instruments_do, &what_they_reach})
    append(all, on_axes("instrument", {"scenario", "member", "quarter", "instrument"}, *lines));
  append(all, on_axes("instrument", {"scenario", "member", "quarter"}, what_all_reach));
  return all;
}

std::vector<VariableSpec> site_variables()
{
  std::vector<VariableSpec> all =
      on_axes("site", {"scenario", "member", "quarter", "site"},
              {
                  {"supplied", area, "Floor that stands", "現有樓面面積"},
                  {"let", area, "Floor let to projects", "租予項目的樓面面積"},
                  {"let_outside", area, "Floor let to users other than projects",
                   "租予項目以外用戶的樓面面積"},
                  {"rent", "index, opening level and trend of prices = 1", "Rent", "租金指數"},
              });
  append(all,
         on_axes("site", {"scenario", "member", "quarter", "floor_kind"},
                 {{"waiting", area, "Floor asked for and not found", "未能覓得的所需樓面面積"}}));
  return all;
}

std::vector<VariableSpec> project_variables()
{
  std::vector<VariableSpec> all;
  for (const auto* lines : {&what_projects_are, &when_projects_move})
    append(all, on_axes("project", {"project"}, *lines));
  append(all, on_axes("project", {"project", "instrument"},
                      {{"reached_by", yes_no, "Instruments in the terms it decided on",
                        "作出決定時適用的政策措施"}}));
  return all;
}

}  // namespace lionrock::results
