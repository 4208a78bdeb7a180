#include "validators/checks/accounts.h"

#include <algorithm>

namespace zerotrip::checks {
namespace {

constexpr std::size_t kShort = 10, kLong = 13;

}  // namespace

bool is_account_number(std::string_view number) {
  return (number.size() == kShort || number.size() == kLong) &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

bool same_account(std::string_view a, std::string_view b) {
  if (std::min(a.size(), b.size()) < kShort) return false;
  return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

}  // namespace zerotrip::checks
