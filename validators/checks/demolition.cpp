// Closing in bulk (operating manual, service 12, rows 5 and 6): the list and the permit are about this account and its
// place.
#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/accounts.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/places.h"

namespace zerotrip::checks {
namespace {

constexpr std::string_view kCheck = "demolition_list.row_incomplete";

TextList cells_of(const CaseFile& file, const Paper& list, std::string_view column) {
  const PlacedField field = file.find(list, column);
  return field ? field.field->texts() : TextList{};
}

std::string cell(const TextList& cells, std::size_t row) { return row < cells.size() ? cells[row] : std::string(); }

// The row of the application's account; nothing where it states none or the list has none.
std::optional<std::size_t> own_row(const CaseFile& file, const TextList& accounts) {
  const std::string own = fold_number(stated(file.application.account_number));
  if (own.empty()) return std::nullopt;
  for (std::size_t row = 0; row < accounts.size(); ++row)
    if (same_account(fold_number(accounts[row]), own)) return row;
  return std::nullopt;
}

void check_accounts(const CaseFile& file, Record& record, const Paper& list) {
  const TextList accounts = cells_of(file, list, "account_number");
  const PlacedField field = file.find(list, "account_number");
  const bool malformed = std::any_of(accounts.begin(), accounts.end(), [](const std::string& account) {
    const std::string number = fold_number(account);
    return !number.empty() && !is_account_number(number);
  });
  if (malformed) record.not_done(kCheck, list, why::kMalformed, field);
  if (accounts.empty() || stated(file.application.account_number).empty()) return;
  const auto row = own_row(file, accounts);
  if (!row) return record.not_done(kCheck, list, why::kOfAnother, field);
  const std::string holder = cell(cells_of(file, list, "owners"), *row);
  if (!holder.empty() && match_applicant(file, {holder, {}, 1.0}).match == Match::kDifferent)
    record.not_done(kCheck, list, why::kOfAnother, file.find(list, "owners"));
}

// Where the account is: as stated, or as the last receipt says.
std::string place_of_account(const CaseFile& file) {
  if (std::string place = place_of_supply(file); !place.empty()) return place;
  for (const Paper* receipt : judged_papers(file, "payment_receipt"))
    if (const PlacedField place = file.find(*receipt, "property_address")) return place.text();
  return {};
}

void check_rows_place(const CaseFile& file, Record& record, const Paper& list, const std::string& place) {
  const TextList addresses = cells_of(file, list, "property_address");
  const auto row = own_row(file, cells_of(file, list, "account_number"));
  const auto elsewhere = [&](const std::string& address) { return lies_elsewhere(file, address, place); };
  const bool own_is = row && elsewhere(cell(addresses, *row));
  const bool all_are = !addresses.empty() && std::all_of(addresses.begin(), addresses.end(), elsewhere);
  if (own_is || all_are) record.not_done(kCheck, list, why::kOfAnother, file.find(list, "property_address"));
}

// A permit names the streets around an area; only its county can contradict.
void check_permit(const CaseFile& file, Record& record, const Paper& permit, const std::string& place) {
  for (const std::string_view name : {"property_address", "issuing_authority"})
    if (const PlacedField field = file.find(permit, name); field && lies_in_another_county(file, field.text(), place))
      return record.not_done("address.differs_from_application", permit, why::kIssuerElsewhere, field);
}

}  // namespace

void check_demolitions(const CaseFile& file, Record& record) {
  std::string place = place_of_account(file);
  for (const Paper* list : judged_papers(file, "demolition_list")) {
    check_accounts(file, record, *list);
    check_rows_place(file, record, *list, place);
    const TextList addresses = cells_of(file, *list, "property_address");
    if (place.empty() && !addresses.empty()) place = addresses.front();
  }
  for (const Paper* permit : judged_papers(file, "demolition_permit")) check_permit(file, record, *permit, place);
}

}  // namespace zerotrip::checks
