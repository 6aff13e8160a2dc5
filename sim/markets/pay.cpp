// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

#include "sim/markets/labour.hpp"

namespace lionrock::markets {

using economy::Economy;

double normal_pay(const Economy& economy, int industry, int skill, double rank)
{
  const double spread = economy.log_pay_spread(industry, skill);
  const double tail = economy.pay_tail(industry, skill);
  const boost::math::normal_distribution<double> normal;
  const auto body = [&](double at) {
    return std::exp(spread * boost::math::quantile(normal, at) - 0.5 * spread * spread);
  };
  const double inside = std::clamp(rank, 1e-6, 1.0 - 1e-6);
  const double mean = economy.technology.pay(industry, skill);
  if (inside <= 1.0 - tail) return mean * body(inside);
  // The tail goes on from where the body ends.
  return mean * body(1.0 - tail) *
         std::pow((1.0 - inside) / tail, -1.0 / economy.pay_tail_exponent);
}

double pay_rank(const Economy& economy, int industry, int skill, double pay)
{
  const double mean = economy.technology.pay(industry, skill);
  if (pay <= 0.0 || mean <= 0.0) return 0.0;
  const double spread = economy.log_pay_spread(industry, skill);
  const double tail = economy.pay_tail(industry, skill);
  const double top = normal_pay(economy, industry, skill, 1.0 - tail);
  if (tail > 0.0 && pay > top) return 1.0 - tail * std::pow(pay / top, -economy.pay_tail_exponent);
  if (spread <= 0.0) return pay < mean ? 0.0 : 1.0;
  const boost::math::normal_distribution<double> normal;
  return boost::math::cdf(normal, (std::log(pay / mean) + 0.5 * spread * spread) / spread);
}

}  // namespace lionrock::markets
