// Identity papers as they are used: a booklet or certificate alone, or the two sides of one card. Sides pair by
// page, then issuing authority against address, then term against age at issue, then order of upload.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "models/regions.h"
#include "validators/papers.h"

namespace zerotrip {

// Indices into the papers of the case.
struct IdentityUnit {
  std::optional<std::size_t> face;  // the side with name and number; none: the emblem side came alone
  std::optional<std::size_t> back;  // the side with issuer and term; none for papers of one side
  bool complete = true;             // false: one side of a card that has two
};

[[nodiscard]] std::vector<IdentityUnit> identity_units_of(const std::vector<Paper>& papers, const Regions& regions);

// The side of a residence permit that prints issuer and term, but not the person.
[[nodiscard]] bool is_back_of_permit(const Document& document);

// The birth date that the paper tells: printed, else out of its number.
[[nodiscard]] std::optional<Date> birth_date_on(const Document& document);
// A term end as printed: a day, "long_term", or nothing that can be read.
struct TermEnd {
  std::optional<Date> day;
  bool long_term = false;
};
[[nodiscard]] std::optional<TermEnd> term_end_of(std::string_view valid_to);

// Does the term on the back follow from the age at issue? Nothing where it cannot be told.
[[nodiscard]] std::optional<bool> term_follows_from_age(const Document& face, const Document& back);

}  // namespace zerotrip
