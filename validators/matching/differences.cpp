#include "validators/matching/differences.h"

#include <algorithm>

#include "models/text.h"

namespace zerotrip {
namespace {

std::string shown(std::u32string_view part) { return part.empty() ? "∅" : to_utf8(part); }

}  // namespace

std::string difference_between(std::u32string_view read, std::u32string_view stated) {
  while (!read.empty() && !stated.empty() && read.front() == stated.front()) {
    read.remove_prefix(1);
    stated.remove_prefix(1);
  }
  while (!read.empty() && !stated.empty() && read.back() == stated.back()) {
    read.remove_suffix(1);
    stated.remove_suffix(1);
  }
  return shown(read) + "≠" + shown(stated);
}

}  // namespace zerotrip
