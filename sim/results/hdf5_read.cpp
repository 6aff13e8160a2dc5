// SPDX-License-Identifier: Apache-2.0
#include "sim/results/hdf5_read.hpp"

#include <hdf5_hl.h>

#include <array>
#include <functional>
#include <numeric>
#include <stdexcept>

namespace lionrock::results {
namespace {

Handle open_attribute(const Handle& object, const std::string& name)
{
  return {H5Aopen(object.id(), name.c_str(), H5P_DEFAULT), H5Aclose, "find attribute " + name};
}

std::vector<hsize_t> extents_of_space(const Handle& space)
{
  std::vector<hsize_t> extents(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space.id())));
  H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr);
  return extents;
}

Handle space_of_attribute(const Handle& attribute)
{
  return {H5Aget_space(attribute.id()), H5Sclose, "measure an attribute"};
}

Handle space_of_dataset(const Handle& dataset)
{
  return {H5Dget_space(dataset.id()), H5Sclose, "measure a dataset"};
}

std::size_t count_of(const Handle& space)
{
  const std::vector<hsize_t> extents = extents_of_space(space);
  return std::accumulate(extents.begin(), extents.end(), std::size_t{1}, std::multiplies<>());
}

/// Copies texts that HDF5 allocated and gives them back to it.
template <typename Read>
std::vector<std::string> take_texts(const Handle& space, const Read& read)
{
  std::vector<char*> raw(count_of(space), nullptr);
  const Handle type = text_type();
  read(type, raw.data());
  std::vector<std::string> texts;
  texts.reserve(raw.size());
  for (const char* text : raw) texts.emplace_back(text == nullptr ? "" : text);
  H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, raw.data());
  return texts;
}

}  // namespace

Handle open_file(const std::filesystem::path& path)
{
  return {H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose, "open the file"};
}

std::vector<std::string> link_names(const Handle& group)
{
  std::vector<std::string> names;
  const auto append = [](hid_t /*group*/, const char* name, const H5L_info_t* /*info*/,
                         void* list) -> herr_t {
    static_cast<std::vector<std::string>*>(list)->emplace_back(name);
    return 0;
  };
  hsize_t position = 0;
  check(H5Literate(group.id(), H5_INDEX_CRT_ORDER, H5_ITER_INC, &position, append, &names),
        "list a group");
  return names;
}

Handle open_group(const Handle& file, const std::string& name)
{
  return {H5Gopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Gclose, "open group " + name};
}

Handle open_dataset(const Handle& group, const std::string& name)
{
  return {H5Dopen2(group.id(), name.c_str(), H5P_DEFAULT), H5Dclose, "open dataset " + name};
}

std::string read_text_attribute(const Handle& object, const std::string& name)
{
  const std::vector<std::string> texts = read_texts_attribute(object, name);
  if (texts.size() != 1) throw std::runtime_error("attribute " + name + " must hold one text");
  return texts.front();
}

std::vector<std::string> read_texts_attribute(const Handle& object, const std::string& name)
{
  const Handle attribute = open_attribute(object, name);
  return take_texts(space_of_attribute(attribute), [&](const Handle& type, char** texts) {
    check(H5Aread(attribute.id(), type.id(), texts), "read attribute " + name);
  });
}

std::vector<std::int64_t> read_integers_attribute(const Handle& object, const std::string& name)
{
  const Handle attribute = open_attribute(object, name);
  std::vector<std::int64_t> numbers(count_of(space_of_attribute(attribute)));
  check(H5Aread(attribute.id(), H5T_NATIVE_INT64, numbers.data()), "read attribute " + name);
  return numbers;
}

std::uint64_t read_unsigned_attribute(const Handle& object, const std::string& name)
{
  const Handle attribute = open_attribute(object, name);
  if (count_of(space_of_attribute(attribute)) != 1) {
    throw std::runtime_error("attribute " + name + " must hold one number");
  }
  std::uint64_t number = 0;
  check(H5Aread(attribute.id(), H5T_NATIVE_UINT64, &number), "read attribute " + name);
  return number;
}

std::vector<hsize_t> extents_of(const Handle& dataset)
{
  return extents_of_space(space_of_dataset(dataset));
}

bool holds_text(const Handle& dataset)
{
  const Handle type(H5Dget_type(dataset.id()), H5Tclose, "find the type of a dataset");
  return H5Tget_class(type.id()) == H5T_STRING;
}

bool is_scale(const Handle& dataset) { return H5DSis_scale(dataset.id()) > 0; }

std::string scale_name(const Handle& dataset, unsigned dimension)
{
  std::string name;
  const auto take = [](hid_t /*dataset*/, unsigned /*dimension*/, hid_t scale,
                       void* text) -> herr_t {
    std::array<char, 256> buffer{};
    if (H5DSget_scale_name(scale, buffer.data(), buffer.size()) < 0) return -1;
    *static_cast<std::string*>(text) = buffer.data();
    return 1;
  };
  check(H5DSiterate_scales(dataset.id(), dimension, nullptr, take, &name), "find a scale");
  return name;
}

std::vector<double> read_numbers(const Handle& dataset)
{
  std::vector<double> values(count_of(space_of_dataset(dataset)));
  check(H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
        "read a dataset");
  return values;
}

std::vector<std::int64_t> read_integers(const Handle& dataset)
{
  std::vector<std::int64_t> values(count_of(space_of_dataset(dataset)));
  check(H5Dread(dataset.id(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
        "read a dataset");
  return values;
}

std::vector<std::string> read_texts(const Handle& dataset)
{
  return take_texts(space_of_dataset(dataset), [&](const Handle& type, char** texts) {
    check(H5Dread(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, texts), "read a dataset");
  });
}

}  // namespace lionrock::results
