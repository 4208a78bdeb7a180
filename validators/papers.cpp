#include "validators/papers.h"

#include <algorithm>
#include <array>
#include <set>

#include "validators/deciding_fields.h"

namespace zerotrip {
namespace {

constexpr std::array<std::string_view, 8> kIdentityKinds = {
    "id_card_portrait", "id_card_emblem",     "temporary_id_card",     "military_id",
    "passport",         "household_register", "household_certificate", "residence_permit"};
constexpr std::array<std::string_view, 6> kSubjectKinds = {"business_licence",
                                                           "organization_code_certificate",
                                                           "social_organization_certificate",
                                                           "public_institution_certificate",
                                                           "religious_site_certificate",
                                                           "military_unit_certificate"};
// A problem belongs to a paper when at least this share of its region lies on the paper.
constexpr double kShareOnPaper = 0.3;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool stands_on_page(const Document& document, int page) {
  if (document.page == page) return true;
  return std::any_of(document.fields.begin(), document.fields.end(),
                     [page](const auto& entry) { return entry.second.page == page; });
}

bool touches(const Problem& problem, const Document& document) {
  if (!stands_on_page(document, problem.page)) return false;
  if (problem.quad == Quad{} || document.quad == Quad{}) return true;
  return share_inside(bounds_of(problem.quad), bounds_of(document.quad)) >= kShareOnPaper ||
         share_inside(bounds_of(document.quad), bounds_of(problem.quad)) >= kShareOnPaper;
}

void hand_out_problems(Upload& upload, std::vector<Paper>& papers) {
  for (const Problem& problem : upload.reading->problems) {
    bool placed = false;
    if (!problem.code.starts_with("file."))
      for (const std::size_t index : upload.papers) {
        const bool whole_file = problem.page < 0 && upload.papers.size() == 1;
        if (!whole_file && !touches(problem, *papers[index].document)) continue;
        papers[index].problems.push_back(&problem);
        placed = true;
      }
    if (!placed) upload.problems.push_back(&problem);
  }
}

const Reading* reading_of(const std::vector<Reading>& readings, const std::string& file) {
  for (const Reading& reading : readings)
    if (reading.file == file) return &reading;
  return nullptr;
}

void add_papers(Papers& all, Upload& upload) {
  for (std::size_t n = 0; n < upload.reading->documents.size(); ++n) {
    Paper paper;
    paper.id = upload.file + "#" + std::to_string(n);
    paper.reading = upload.reading;
    paper.document = &upload.reading->documents[n];
    paper.upload = all.uploads.size();
    upload.papers.push_back(all.papers.size());
    all.papers.push_back(std::move(paper));
  }
}

bool can_span_files(std::string_view kind) {
  static constexpr std::array<std::string_view, 8> kSpanning = {
      "real_estate_certificate", "house_ownership_certificate", "land_use_certificate", "authorization_letter", "lease",
      "purchase_contract",       "household_register",          "demolition_list"};
  return is_one_of(kSpanning, kind);
}

// Nothing that stands on both parts differs.
bool agree(const Document& a, const Document& b) {
  for (const auto& [name, field] : b.fields) {
    const Field* other = a.find(name);
    if (name == "seals" || name == "signatures" || name == "printed" || other == nullptr) continue;
    if (has_content(*other) && has_content(field) && other->value != field.value) return false;
  }
  return true;
}

bool lacks_something_of(const Document& a, const Document& b) {
  const auto needed = deciding_fields_of(a.kind);
  return std::any_of(needed.begin(), needed.end(), [&](const DecidingField& field) {
    return field.must_stand && !stands_on(field, a) && stands_on(field, b);
  });
}

bool has_no_deciding_field(const Document& document) {
  const auto needed = deciding_fields_of(document.kind);
  return std::none_of(needed.begin(), needed.end(),
                      [&](const DecidingField& field) { return stands_on(field, document); });
}

// Owner and place stand in one table of a certificate: the owner of one picture and the place of another make no title.
bool would_part_a_table(const Document& first, const Document& later) {
  if (!first.kind.ends_with("_certificate")) return false;
  static const DecidingField kOwner{{"owners"}}, kPlace{{"property_address"}};
  const bool owner = stands_on(kOwner, first), place = stands_on(kPlace, first);
  return owner != place && stands_on(owner ? kPlace : kOwner, later);
}

bool continues(const Paper& later, const Paper& first) {
  if (later.kind() != first.kind() || !can_span_files(first.kind())) return false;
  if (would_part_a_table(*first.document, *later.document)) return false;
  if (!agree(*first.document, *later.document)) return false;
  if (has_no_deciding_field(*first.document)) return false;
  return has_no_deciding_field(*later.document) || lacks_something_of(*first.document, *later.document);
}

void join_parts(std::vector<Paper>& papers) {
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (std::size_t j = 0; j < papers.size(); ++j) {
      if (i == j || papers[i].continues_another || papers[j].continues_another) continue;
      if (!papers[j].continuations.empty() || !continues(papers[j], papers[i])) continue;
      papers[j].continues_another = true;
      papers[i].continuations.push_back(j);
    }
}

}  // namespace

bool Paper::has_problem(std::string_view code) const {
  return std::any_of(problems.begin(), problems.end(), [&](const Problem* problem) { return problem->code == code; });
}

bool Paper::stands_for(Party party) const {
  return std::any_of(standings.begin(), standings.end(), [&](const Standing& s) { return s.party == party; });
}

bool Paper::stands_for(const ItemNeed* row) const {
  return std::any_of(standings.begin(), standings.end(), [&](const Standing& s) { return s.row == row; });
}

Papers collect_papers(const Application& application, const std::vector<Reading>& readings) {
  Papers all;
  std::set<std::string_view> seen;
  for (const UploadedFile& listed : application.documents) {
    if (!seen.insert(listed.file).second) continue;
    Upload upload{listed.file, listed.declared_kind, reading_of(readings, listed.file), {}, {}};
    if (upload.reading != nullptr) add_papers(all, upload);
    all.uploads.push_back(std::move(upload));
  }
  for (Upload& upload : all.uploads)
    if (upload.reading != nullptr) hand_out_problems(upload, all.papers);
  join_parts(all.papers);
  return all;
}

const std::string& PlacedField::text() const {
  static const std::string kNothing;
  return field == nullptr ? kNothing : field->text();
}

bool has_content(const Field& field) {
  if (const auto* text = std::get_if<std::string>(&field.value)) return !text->empty();
  if (const auto* list = std::get_if<TextList>(&field.value))
    return std::any_of(list->begin(), list->end(), [](const std::string& text) { return !text.empty(); });
  return true;
}

PlacedField find_field(const Paper& paper, std::string_view name) {
  const Field* field = paper.document->find(name);
  if (field == nullptr || !has_content(*field)) return {};
  return {field, &paper, name};
}

Evidence evidence_of(const PlacedField& placed) {
  return {placed.paper->file(), placed.field->page, placed.field->quad, std::string(placed.name)};
}

Evidence evidence_of(const Paper& paper) { return {paper.file(), paper.document->page, paper.document->quad, ""}; }

bool is_identity_kind(std::string_view kind) { return is_one_of(kIdentityKinds, kind); }
bool is_subject_kind(std::string_view kind) { return is_one_of(kSubjectKinds, kind); }
bool is_letter_kind(std::string_view kind) { return kind == "authorization_letter" || kind == "introduction_letter"; }

std::vector<std::string_view> number_fields_of(std::string_view kind) {
  if (kind == "passport") return {"passport_number"};
  if (kind == "military_id") return {"certificate_number", "id_number"};
  return {"id_number"};
}

}  // namespace zerotrip
