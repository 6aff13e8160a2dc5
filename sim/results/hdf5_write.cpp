// SPDX-License-Identifier: Apache-2.0
#include "sim/results/hdf5_write.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <limits>

namespace lionrock::results {
namespace {

constexpr hsize_t largest_chunk = 131072;  // values: one MiB of float64, HDF5's chunk cache
constexpr unsigned deflate_level = 4;

std::vector<const char*> pointers(const std::vector<std::string>& texts)
{
  std::vector<const char*> all;
  all.reserve(texts.size());
  for (const std::string& text : texts) all.push_back(text.c_str());
  return all;
}

/// Whole extents when they are small; else the slowest dimensions are cut first, so that one
/// member's path stays together.
std::vector<hsize_t> chunk_of(std::vector<hsize_t> extents)
{
  hsize_t count = 1;
  for (const hsize_t extent : extents) count *= extent;
  for (hsize_t& extent : extents) {
    if (count <= largest_chunk) break;
    const hsize_t rest = count / extent;
    extent = std::max<hsize_t>(1, largest_chunk / rest);
    count = rest * extent;
  }
  return extents;
}

/// No times are tracked: two equal runs must give the same bytes.
Handle dataset_properties()
{
  Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose, "describe a dataset");
  check(H5Pset_obj_track_times(properties.id(), false), "leave out the times of a dataset");
  return properties;
}

Handle make_space(const std::vector<hsize_t>& extents)
{
  return {H5Screate_simple(static_cast<int>(extents.size()), extents.data(), nullptr), H5Sclose,
          "make a data space"};
}

Handle create_dataset(const Handle& group, const std::string& name, hid_t type,
                      const std::vector<hsize_t>& extents, const Handle& properties)
{
  return {H5Dcreate2(group.id(), name.c_str(), type, make_space(extents).id(), H5P_DEFAULT,
                     properties.id(), H5P_DEFAULT),
          H5Dclose, "create dataset " + name};
}

void write_attribute_as(const Handle& object, const std::string& name, hid_t file_type,
                        hid_t memory_type, const Handle& space, const void* data)
{
  const Handle attribute(
      H5Acreate2(object.id(), name.c_str(), file_type, space.id(), H5P_DEFAULT, H5P_DEFAULT),
      H5Aclose, "create attribute " + name);
  check(H5Awrite(attribute.id(), memory_type, data), "write attribute " + name);
}

Handle scalar() { return {H5Screate(H5S_SCALAR), H5Sclose, "make a data space"}; }

}  // namespace

Handle create_group(const Handle& file, const std::string& name)
{
  const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose, "describe a group");
  check(H5Pset_obj_track_times(creation.id(), false), "leave out the times of a group");
  check(H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
        "keep the order of variables");
  return {H5Gcreate2(file.id(), name.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT), H5Gclose,
          "create group " + name};
}

void write_attribute(const Handle& object, const std::string& name, const std::string& text)
{
  const char* pointer = text.c_str();
  const Handle type = text_type();
  write_attribute_as(object, name, type.id(), type.id(), scalar(), &pointer);
}

void write_attribute(const Handle& object, const std::string& name,
                     const std::vector<std::string>& texts)
{
  const Handle type = text_type();
  write_attribute_as(object, name, type.id(), type.id(), make_space({texts.size()}),
                     pointers(texts).data());
}

void write_attribute(const Handle& object, const std::string& name, std::int64_t number)
{
  write_attribute_as(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, scalar(), &number);
}

void write_attribute(const Handle& object, const std::string& name, std::uint64_t number)
{
  write_attribute_as(object, name, H5T_STD_U64LE, H5T_NATIVE_UINT64, scalar(), &number);
}

void write_attribute(const Handle& object, const std::string& name,
                     const std::vector<std::int64_t>& numbers)
{
  write_attribute_as(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, make_space({numbers.size()}),
                     numbers.data());
}

Handle write_numbers(const Handle& group, const std::string& name,
                     const std::vector<hsize_t>& extents, std::span<const double> values,
                     Precision precision)
{
  const Handle properties = dataset_properties();
  const std::vector<hsize_t> chunk = chunk_of(extents);
  check(H5Pset_chunk(properties.id(), static_cast<int>(chunk.size()), chunk.data()), "set chunks");
  check(H5Pset_shuffle(properties.id()), "set the shuffle filter");
  check(H5Pset_deflate(properties.id(), deflate_level), "set the deflate filter");
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  check(H5Pset_fill_value(properties.id(), H5T_NATIVE_DOUBLE, &unknown), "set the fill value");

  const hid_t type = precision == Precision::full ? H5T_IEEE_F64LE : H5T_IEEE_F32LE;
  Handle dataset = create_dataset(group, name, type, extents, properties);
  check(H5Dwrite(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
        "write dataset " + name);
  return dataset;
}

Handle write_integers(const Handle& group, const std::string& name,
                      std::span<const std::int64_t> values)
{
  Handle dataset =
      create_dataset(group, name, H5T_STD_I64LE, {values.size()}, dataset_properties());
  check(H5Dwrite(dataset.id(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
        "write dataset " + name);
  return dataset;
}

Handle write_texts(const Handle& group, const std::string& name,
                   const std::vector<std::string>& texts)
{
  const Handle type = text_type();
  Handle dataset = create_dataset(group, name, type.id(), {texts.size()}, dataset_properties());
  check(H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers(texts).data()),
        "write dataset " + name);
  return dataset;
}

void make_scale(const Handle& dataset, const std::string& name)
{
  check(H5DSset_scale(dataset.id(), name.c_str()), "make a scale of " + name);
}

void attach_scale(const Handle& dataset, const Handle& scale, unsigned dimension)
{
  check(H5DSattach_scale(dataset.id(), scale.id(), dimension), "attach a scale");
}

}  // namespace lionrock::results
