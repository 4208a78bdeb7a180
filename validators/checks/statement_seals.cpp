// A committee or office states whose house it is only of its own place: its seals say where it belongs, also where the
// name at the foot was not read. Seals are read in part, so that beside that name only another county counts.
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/places.h"

namespace zerotrip::checks {

void check_statement_seals(const CaseFile& file, Record& record) {
  for (const Paper* statement : judged_papers(file, "property_statement")) {
    const PlacedField seals = file.find(*statement, "seals");
    const PlacedField place = file.find(*statement, "property_address");
    if (!seals) continue;
    const std::string address(place ? std::string_view(place.text()) : stated(file.application.service_address));
    const bool issuer_read = static_cast<bool>(file.find(*statement, "issuing_authority"));
    for (const std::string& seal : seals.field->texts())
      if (issuer_read ? lies_in_another_county(file, seal, address) : lies_elsewhere(file, seal, address))
        record.not_done("address.differs_from_application", *statement, why::kIssuerElsewhere, seals);
  }
}

}  // namespace zerotrip::checks
