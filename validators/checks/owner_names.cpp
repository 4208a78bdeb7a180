#include "validators/checks/owner_names.h"

#include <algorithm>

namespace zerotrip::checks {

bool is_named(const CaseFile& file, const PlacedField& names, std::string_view wanted) {
  if (!names || wanted.empty()) return false;
  for (const std::string& name : names.field->texts())
    if (agrees(match_name(file, {name, {}, names.field->confidence}, wanted))) return true;
  return false;
}

bool names_applicant(const CaseFile& file, const PlacedField& names) {
  const auto wanted = applicant_names(file);
  return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view name) { return is_named(file, names, name); });
}

bool shares_an_owner(const CaseFile& file, const PlacedField& a, const PlacedField& b) {
  if (!a || !b) return false;
  const TextList names = a.field->texts();
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return is_named(file, b, name); });
}

bool is_usable_letter(const Record& record, const Paper& letter) {
  for (const std::string_view code :
       {"signature.missing", "seal.missing", "authority.expired", "authority.not_yet_valid", "document.specimen"})
    if (record.has_finding(code, letter.id)) return false;
  return true;
}

bool names_applicant_or_agent(const CaseFile& file, const Paper& letter) {
  const PlacedField agent = file.find(letter, "agent");
  return is_named(file, agent, customer_name(file)) || is_named(file, agent, agent_name(file)) ||
         names_applicant(file, agent);
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string all;
  for (const std::string_view name : names) all.append(all.empty() ? "" : "、").append(name);
  return all;
}

std::string listed(const TextList& names) { return listed(std::vector<std::string_view>(names.begin(), names.end())); }

}  // namespace zerotrip::checks
