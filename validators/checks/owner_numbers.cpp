#include "validators/checks/owner_numbers.h"

#include <algorithm>
#include <set>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

// Where a certificate prints the owners' numbers: 附记, 证件号码. Labels stand before their values.
std::string text_beside_owners(const CaseFile& file, const Paper& paper) {
  std::string printed = file.text(paper, "remarks");
  for (const auto& [label, value] : printed_on(paper)) printed += " " + label + " " + value;
  return printed + " 身份证号 " + file.text(paper, "id_number");
}

// The label of a number stands right before it, or before the number of another owner in between.
constexpr std::size_t kLabelReachBytes = 48;

// The 18 characters of an identity number; of the 15 digits issued before 1999-10 where a label of identity papers
// stands before them, because they have no check character. Empty for any other run.
std::string identity_number_of(std::string_view run, std::string_view before) {
  std::string number = fold_number(run);
  if (id_number_check_holds(number)) return number;
  before.remove_prefix(before.size() - std::min(before.size(), kLabelReachBytes));
  return holds_any_of(before, {"身份", "证件"}) ? id_number_from_legacy(number).value_or("") : std::string();
}

std::set<std::string> identity_numbers_in(std::string_view text) {
  constexpr std::string_view kCharacters = "0123456789Xx";
  std::set<std::string> numbers;
  for (std::size_t at = text.find_first_of(kCharacters); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(kCharacters, at), text.size());
    const std::string number = identity_number_of(text.substr(at, end - at), text.substr(0, at));
    if (!number.empty()) numbers.insert(number);
    at = text.find_first_of(kCharacters, end);
  }
  return numbers;
}

}  // namespace

bool prints_applicants_number(const CaseFile& file, const Paper& paper) {
  const std::string number = fold_number(file.is_organization() ? organization_code(file) : customer_number(file));
  return check_character_holds(number) && text_beside_owners(file, paper).find(number) != std::string::npos;
}

bool prints_a_namesakes_number(const CaseFile& file, const Paper& paper, const PlacedField& owners) {
  if (file.is_organization() || customer_number(file).empty()) return false;
  const std::set<std::string> numbers = identity_numbers_in(text_beside_owners(file, paper));
  return numbers.size() == owners.field->texts().size() &&
         std::none_of(numbers.begin(), numbers.end(),
                      [&](const std::string& number) { return same_number(number, customer_number(file)); });
}

std::string first_number_beside_owners(const CaseFile& file, const Paper& paper) {
  const std::set<std::string> numbers = identity_numbers_in(text_beside_owners(file, paper));
  return numbers.empty() ? std::string() : *numbers.begin();
}

}  // namespace zerotrip::checks
