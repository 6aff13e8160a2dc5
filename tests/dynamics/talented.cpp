// SPDX-License-Identifier: Apache-2.0
#include "tests/dynamics/talented.hpp"

#include <string>

#include "sim/base/csv.hpp"
#include "sim/base/hash.hpp"
#include "sim/dynamics/research.hpp"

namespace lionrock::dynamics {

namespace {

CsvFile file_of(const std::string& name)
{
  return CsvFile::read(LIONROCK_SOURCE_DIR "/data/hong_kong/" + name);
}

/// Central values of a file of parameters, every field once and in its order.
template <class Behaviour, class Fields>
Behaviour central(const std::string& name, const Fields& fields)
{
  const CsvFile file = file_of(name);
  Behaviour behaviour;
  for (std::size_t row = 0; row < fields.size(); ++row) {
    const int at = static_cast<int>(row);
    if (file.text(at, "name") != fields[row].name)
      throw file.error(at, "name", "is not the field of that row", std::string(fields[row].name));
    behaviour.*fields[row].place = file.number(at, "central");
  }
  return behaviour;
}

}  // namespace

economy::TalentBehaviour central_talent()
{
  return central<economy::TalentBehaviour>("talent.csv", economy::talent_fields);
}

economy::ResearchBehaviour central_research()
{
  return central<economy::ResearchBehaviour>("research.csv", economy::research_fields);
}

Eigen::VectorXd research_intensity()
{
  const CsvFile file = file_of("research_intensity.csv");
  const auto& industries = calibration::hong_kong().table.industries;
  Eigen::VectorXd intensity(static_cast<Eigen::Index>(industries.size()));
  for (int row = 0; row < file.rows(); ++row) {
    if (file.text(row, "industry") != industries[static_cast<std::size_t>(row)].code)
      throw file.error(row, "industry", "is out of order", "the order of industries.csv");
    intensity[row] = file.number(row, "research_intensity");
  }
  return intensity;
}

economy::Economy talented(double scale, int quarters, std::uint32_t member)
{
  economy::Economy economy = calibration::open(calibration::lively(scale, quarters, member));
  economy.talent.behaviour = central_talent();
  economy.research.behaviour = central_research();
  open_research(economy, research_intensity());
  return economy;
}

economy::AdmissionStream searching(double per_year, int skill)
{
  economy::AdmissionStream stream;
  stream.identity = identity_of("searching");
  stream.per_quarter = per_year / 4.0;
  stream.skill = skill;
  stream.class_share = {0.25, 0.35, 0.4};
  stream.renewal = {0.72, 0.47, 0.38};
  stream.first_visa = 8;
  return stream;
}

economy::AdmissionStream imported(double per_year)
{
  economy::AdmissionStream stream = searching(per_year, 0);
  stream.identity = identity_of("imported");
  stream.class_share = {0.0, 0.0, 1.0};
  stream.tied_to_job = true;
  stream.local_per_imported = 2.0;
  stream.wage_floor = 1.0;
  return stream;
}

}  // namespace lionrock::dynamics
