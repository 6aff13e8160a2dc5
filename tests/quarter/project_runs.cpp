// SPDX-License-Identifier: Apache-2.0
#include "tests/quarter/project_runs.hpp"

#include <algorithm>
#include <utility>

#include "sim/calibration/floor_books.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"
#include "tests/projects/projected.hpp"

namespace lionrock::quarter {

namespace {

using economy::Flow;
using economy::Sector;

constexpr double coarse = 1000.0;

}  // namespace

projects::Setting setting_of(std::uint32_t member)
{
  projects::Setting setting = projects::setting(member);
  setting.seed = 7;  // of the economies beside it
  return setting;
}

economy::Economy opened(const projects::Setting& setting, double scale, int quarters)
{
  calibration::Opening opening = calibration::lively(scale, quarters, setting.member);
  opening.projects = setting;
  opening.quarters = quarters;
  return calibration::open(opening);
}

ProjectBooks books_of(const projects::Setting& setting, const economy::Economy& economy,
                      std::vector<policy::Instrument> instruments, int quarters)
{
  const auto& pack = calibration::hong_kong();
  return open_books(
      economy, setting,
      policy::Programme(std::move(instruments), setting.law, setting.seed, setting.member),
      {.space =
           calibration::open_floor_space(pack, {}, start, quarters, setting.seed, setting.member),
       .rents = calibration::central_other_behaviour(pack).rents,
       .uses = pack.floor_uses});
}

policy::Instrument instrument(policy::Mechanism terms, const std::string& slug)
{
  policy::Instrument made;
  made.slug = slug;
  made.name_en = slug;
  made.common.from = start;
  made.terms.push_back({.from = {}, .mechanism = std::move(terms)});
  return made;
}

History run(const std::vector<policy::Instrument>& instruments, int quarters, std::uint32_t member)
{
  const projects::Setting setting = setting_of(member);
  economy::Economy economy = opened(setting, coarse, quarters);
  ProjectBooks books = books_of(setting, economy, instruments, quarters);
  History history;
  for (int t = 0; t < quarters; ++t) {
    const Record record = run_quarter(economy, books);
    const auto& ledger = economy.ledger;
    history.ledger.push_back(books.ledger);
    history.gdp.push_back(record.accounts.gdp.real);
    history.works.push_back(economy.support.public_works * coarse);
    history.equity_paid.push_back(
        coarse * ledger.paid(Flow::public_equity, Sector::government, Sector::firms));
    history.called_abroad.push_back(
        coarse * ledger.paid(Flow::public_equity, Sector::government, Sector::world));
    history.returned.push_back(coarse * ledger.total(Flow::fund_returns));
    history.reserves_less_debt.push_back(coarse *
                                         (economy.government.reserves - economy.government.debt));
    const auto site = std::ranges::find_if(books.floor.sites, [](const economy::Site& known) {
      return known.slug.starts_with("instrument_");
    });
    history.site_let.push_back(site != books.floor.sites.end() ? site->let : 0.0);
  }
  history.candidates = books.pipeline.candidates();
  return history;
}

}  // namespace lionrock::quarter
