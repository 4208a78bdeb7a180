#include "pipeline/join_pages.h"

#include <algorithm>
#include <utility>

#include "pipeline/seal_field.h"

namespace zerotrip {
namespace {

bool continues(const Document& former, const ReadDocument& next, const Catalogue& catalogue) {
  const DocumentDefinition* definition = catalogue.document(former.kind);
  if (definition == nullptr || definition->natural_persons || former.kind == kOtherKind) return false;
  // Lists are printed with their title on every page.
  const bool list = definition->layout == Layout::kTable && next.document.kind == former.kind;
  if (next.document.page <= former.page || (next.classification.titled && !list)) return false;
  if (next.document.kind == former.kind) return true;
  return next.document.kind == kOtherKind && next.marks_of_former_kind >= 1;
}

// A signature on any page signs the paper.
void join_signatures(Document& former, const Field& next) {
  Field& known = former.fields.try_emplace("signatures", next).first->second;
  const bool* there = std::get_if<bool>(&known.value);
  if (there != nullptr && !*there) known = next;
}

bool says_of_no_seal(const Document& page) {
  const Field* seals = page.find("seals");
  return seals != nullptr && seals->texts().empty();
}

// Seals of all pages are seals of the paper. That there is none is known only when each page says so.
void join_seals(Document& former, const Document& page) {
  if (says_of_no_seal(former) && may_hide_a_seal(page)) former.fields.erase("seals");
  const Field* more = page.find("seals");
  if (more == nullptr || (says_of_no_seal(page) && may_hide_a_seal(former))) return;
  const auto [known, added] = former.fields.try_emplace("seals", *more);
  if (!added) append_seals(known->second, *more);
}

bool is_column(const Field& field) { return std::holds_alternative<TextList>(field.value); }

std::size_t rows_of_list(const Document& document, const DocumentDefinition& definition) {
  std::size_t rows = 0;
  for (const FieldDefinition& field : definition.fields)
    if (const Field* column = document.find(field.field)) rows = std::max(rows, column->texts().size());
  return rows;
}

void append_column(Field& column, const Field* next, std::size_t former_rows, std::size_t next_rows) {
  TextList texts = column.texts();
  texts.resize(former_rows);
  TextList more = next != nullptr ? next->texts() : TextList{};
  more.resize(next_rows);
  texts.insert(texts.end(), more.begin(), more.end());
  column.value = std::move(texts);
  if (next == nullptr) return;
  column.raw += "\n" + next->raw;
  column.confidence = std::min(column.confidence, next->confidence);
  column.repairs.insert(column.repairs.end(), next->repairs.begin(), next->repairs.end());
}

// The rows of the next page follow those of the former one, in every column.
void append_rows(Document& former, const Document& next, const DocumentDefinition& definition) {
  const std::size_t former_rows = rows_of_list(former, definition);
  const std::size_t next_rows = rows_of_list(next, definition);
  for (const FieldDefinition& field : definition.fields) {
    const Field* more = next.find(field.field);
    const auto known = former.fields.find(field.field);
    if (more == nullptr && known == former.fields.end()) continue;
    if ((more != nullptr && !is_column(*more)) || (known != former.fields.end() && !is_column(known->second))) continue;
    if (known != former.fields.end()) {
      append_column(known->second, more, former_rows, next_rows);
      continue;
    }
    Field column = *more;
    column.value = TextList{};
    column.raw.clear();
    append_column(column, more, former_rows, next_rows);
    former.fields.emplace(field.field, std::move(column));
  }
}

// Fields that the first page has stay; the further page adds what it alone has. A list grows by its rows.
void join(Document& former, const Document& next, const DocumentDefinition& definition) {
  if (definition.layout == Layout::kTable) append_rows(former, next, definition);
  join_seals(former, next);
  for (const auto& [name, field] : next.fields) {
    if (name == "signatures")
      join_signatures(former, field);
    else if (name != "seals")
      former.fields.try_emplace(name, field);
  }
  Quality& quality = former.quality;
  quality.focus = std::min(quality.focus, next.quality.focus);
  quality.exposure = std::min(quality.exposure, next.quality.exposure);
  quality.glare = std::max(quality.glare, next.quality.glare);
  quality.complete = quality.complete && next.quality.complete;
  quality.screen = quality.screen || next.quality.screen;
}

}  // namespace

std::vector<Document> joined_documents(std::vector<ReadDocument> documents, const Catalogue& catalogue) {
  std::vector<Document> joined;
  int last_page = -1;  // of the paper that a next page may continue
  for (ReadDocument& next : documents) {
    const bool follows = !joined.empty() && next.document.page == last_page + 1;
    const int page = next.document.page;
    if (follows && continues(joined.back(), next, catalogue))
      join(joined.back(), next.document, *catalogue.document(joined.back().kind));
    else
      joined.push_back(std::move(next.document));
    last_page = page;
  }
  return joined;
}

}  // namespace zerotrip
