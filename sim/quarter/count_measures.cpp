// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/apply_measures.hpp"

namespace lionrock::quarter {

void count_measures(const economy::Economy& economy, const economy::Flows& flows,
                    policy::InstrumentLedger& ledger)
{
  const auto entry = [&](int instrument) -> policy::InstrumentQuarter& {
    return ledger[static_cast<std::size_t>(instrument)];
  };
  const double scale = economy.scale;
  const auto& trade = flows.trade;
  for (const economy::InputDiscount& given : economy.support.discounts)
    entry(given.instrument).outlay += scale * given.by_government * given.share *
                                      trade.input_cost[given.industry] *
                                      trade.input_volume[given.industry];
  for (const economy::StaffSaver& saver : economy.support.staff_savers)
    entry(saver.instrument).outlay -= scale * saver.part * flows.income.pay_saved;
  for (const economy::GuaranteedLoans& of : economy.guarantees.of_instruments) {
    entry(of.instrument).outlay += scale * (of.losses - of.fees);
    entry(of.instrument).loans_guaranteed += scale * of.outstanding();
  }
}

}  // namespace lionrock::quarter
