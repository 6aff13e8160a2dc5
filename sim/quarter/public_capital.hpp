// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "sim/economy/economy.hpp"
#include "sim/policy/development_company.hpp"
#include "sim/policy/fund.hpp"

namespace lionrock::quarter {

struct ProjectBooks;

/// A deal that waits until its fund's pace leaves money for it.
struct Deal {
  std::int32_t candidate;
  double money;  ///< HK$ million of the fund, public and private
};

/// One guidance fund of a scenario and its deals.
struct FundBooks {
  int instrument = 0;
  int first = 0;  ///< quarter in which it began; before the run it may be negative
  bool open = false;
  policy::GuidanceFund terms;  ///< last in force
  policy::FundState fund;
  std::deque<Deal> deals;         ///< the oldest first
  double appropriated = 0.0;      ///< HK$ million committed before the run, by all partners
  double local = 0.0, all = 0.0;  ///< HK$ million invested here and in all, since it began
  policy::FundFlows now;          ///< of the quarter
  double fee_calls = 0.0;         ///< HK$ million that government was called for fees this quarter
};

/// One development company of a scenario.
struct CompanyBooks {
  int instrument = 0;
  int first = 0;  ///< quarter of the run in which it is founded
  bool open = false;
  policy::DevelopmentCompany terms;
  policy::CompanyState company;
  policy::CompanyFlows now;
  double planned = 0.0;  ///< m2 due this quarter by its plan
};

/// What public money owns: funds and companies, by rising instrument.
struct PublicCapital {
  bool open = false;
  std::vector<FundBooks> funds;
  std::vector<CompanyBooks> companies;
};

/// Development companies build and deliver floor, and funds say how much deals may call this
/// quarter. Opens both when the run begins: funds with what they bought before it.
///
/// A company is consolidated with government: what it builds is public works when it is built,
/// whatever pays for it, rents come in from the owners of firms, and what it borrows and repays are
/// government's bonds, at the company's own interest. Equity that its works do not call stays with
/// government.
void provide_capital(economy::Economy& economy, ProjectBooks& books);

/// Funds call money for the deals whose building starts, as far as their pace goes; the others wait
/// for a later quarter. To be called once the quarter's building is ordered.
///
/// A fund has no deposits: government brings its part of every call when it is made, and money kept
/// for new deals stays with those it came from until then. Private partners are among the owners
/// who bring in the rest of a project's cost.
void invest(economy::Economy& economy, ProjectBooks& books);

/// What funds and companies cost, hold and give back, in the quarter's ledger of instruments.
void record_capital(ProjectBooks& books);

}  // namespace lionrock::quarter
