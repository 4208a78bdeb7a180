// Turns drafts into findings: the sentences of the catalogue with their places filled in, in both languages.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/catalogue/service_definition.h"
#include "validators/record.h"

namespace zerotrip {

class Sentences {
 public:
  Sentences(const Catalogue& catalogue, const ServiceDefinition* service) : catalogue_(catalogue), service_(service) {}

  [[nodiscard]] Finding finding_of(const FindingDraft& draft) const;
  // What the applicant is told; empty when the code tells nothing.
  [[nodiscard]] BilingualText for_applicant(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText item_name(std::string_view item) const;

 private:
  [[nodiscard]] BilingualText fill(const BilingualText& form, const FindingDraft& draft) const;
  [[nodiscard]] BilingualText subject_words(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText kind_words(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText field_words(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText field_name(const std::string& field) const;

  const Catalogue& catalogue_;
  const ServiceDefinition* service_;
};

}  // namespace zerotrip
