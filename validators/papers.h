// The papers of one case: every document of every listed file, with the problems that touch it. One paper over
// several files (a certificate's title page and its table) is joined here: the later part continues the first.
// Values that point into the readings; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/application.h"
#include "models/catalogue/catalogue.h"
#include "models/decision.h"
#include "models/reading.h"

namespace zerotrip {

struct ItemNeed;

// For whom a paper stands. kSupporting: for no row of its own, but it explains or carries something that the
// case needs (a lease, a co-owner's letter, a commitment).
enum class Party { kCustomer, kAgent, kCoOwner, kOrganization, kFormerCustomer, kSupporting, kRow };

struct Standing {
  const ItemNeed* row = nullptr;  // null: no row
  Party party = Party::kRow;
};

struct Paper {
  std::string id;  // "3.jpg#0"
  const Reading* reading = nullptr;
  const Document* document = nullptr;
  std::size_t upload = 0;  // place of its file among the uploads
  std::vector<const Problem*> problems;
  std::vector<std::size_t> continuations;  // further parts of this paper
  bool continues_another = false;
  std::vector<Standing> standings;  // empty: nothing asks for it

  [[nodiscard]] const std::string& kind() const { return document->kind; }
  [[nodiscard]] const std::string& file() const { return reading->file; }
  [[nodiscard]] bool has_problem(std::string_view code) const;
  [[nodiscard]] bool stands_for(Party party) const;
  [[nodiscard]] bool stands_for(const ItemNeed* row) const;
};

// One listed upload.
struct Upload {
  std::string file;
  OptionalText declared_kind;
  const Reading* reading = nullptr;      // null: it did not come
  std::vector<const Problem*> problems;  // about the file or a page as a whole
  std::vector<std::size_t> papers;
};

struct Papers {
  std::vector<Upload> uploads;
  std::vector<Paper> papers;
};

// Files that the application does not list are not read.
[[nodiscard]] Papers collect_papers(const Application& application, const std::vector<Reading>& readings);

// A field where it stands; `field` is null when it does not, or has no content.
struct PlacedField {
  const Field* field = nullptr;
  const Paper* paper = nullptr;
  std::string_view name;
  explicit operator bool() const { return field != nullptr; }
  [[nodiscard]] const std::string& text() const;
};

// The first of the names that has content on the document itself.
[[nodiscard]] PlacedField find_field(const Paper& paper, std::string_view name);
[[nodiscard]] bool has_content(const Field& field);

[[nodiscard]] Evidence evidence_of(const PlacedField& placed);
[[nodiscard]] Evidence evidence_of(const Paper& paper);

// Identity papers (身份证件) and papers that prove a non-resident (用电主体证明).
[[nodiscard]] bool is_identity_kind(std::string_view kind);
[[nodiscard]] bool is_subject_kind(std::string_view kind);
[[nodiscard]] bool is_letter_kind(std::string_view kind);
// The field that carries an identity paper's own number: passport_number, certificate_number or id_number.
[[nodiscard]] std::vector<std::string_view> number_fields_of(std::string_view kind);

}  // namespace zerotrip
