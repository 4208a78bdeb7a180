#include "validators/checks/former_names.h"

#include <algorithm>

#include "validators/checks/check_table.h"
#include "validators/checks/owner_names.h"
#include "validators/checks/owner_numbers.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

// 甲 changed into 乙, of the applicant.
bool links_names(const CaseFile& file, const Paper& paper) {
  const PlacedField former = file.find(paper, "former_name");
  const PlacedField current = file.find_any(paper, {"company_name", "name"});
  return former && current && is_named(file, former, former_name(file)) && names_new_customer(file, current) &&
         !number_of_another(file, paper);
}

// The former name over the applicant's own number.
bool has_both(const CaseFile& file, const Paper& paper) {
  const PlacedField name = file.find_any(paper, {"company_name", "name"});
  if (!is_named(file, name, former_name(file))) return false;
  return is_certain_and_equal(file.find_any(paper, {"uscc", "registration_number", "organization_code"}),
                              organization_code(file)) ||
         is_certain_and_equal(file.find(paper, "id_number"), customer_number(file));
}

// Forms and letters are written by who applies, and prove nothing.
bool is_issued(const Paper& paper) {
  const std::string& kind = paper.kind();
  return kind != "application_form" && kind != "commitment_letter" && !is_letter_kind(kind);
}

}  // namespace

PlacedField number_of_another(const CaseFile& file, const Paper& proof) {
  const PlacedField code = file.find(proof, "uscc");
  if (code && !organization_code(file).empty() && !same_number(code.text(), organization_code(file))) return code;
  const PlacedField number = file.find(proof, "id_number");
  if (number && !customer_number(file).empty() && !same_number(number.text(), customer_number(file)) &&
      !same_number(number.text(), organization_code(file)))
    return number;
  return {};
}

bool names_new_customer(const CaseFile& file, const PlacedField& name) {
  const ReadText read = read_text_of(*name.field);
  for (const std::string_view wanted : {customer_name(file), organization_name(file)})
    if (!wanted.empty() && agrees(match_name(file, read, wanted))) return true;
  return false;
}

bool shows_former_name(const CaseFile& file, const Paper& title) {
  if (prints_applicants_number(file, title)) return true;
  const std::vector<const Paper*> papers = judged_papers(file);
  return std::any_of(papers.begin(), papers.end(), [&](const Paper* paper) {
    return paper != &title && is_issued(*paper) && (links_names(file, *paper) || has_both(file, *paper));
  });
}

}  // namespace zerotrip::checks
