#include "pipeline/join_pages.h"

#include <algorithm>
#include <utility>

namespace zerotrip {
namespace {

bool continues(const Document& former, const ReadDocument& next, const Catalogue& catalogue) {
  if (next.document.page <= former.page || next.classification.titled) return false;
  const DocumentDefinition* definition = catalogue.document(former.kind);
  if (definition == nullptr || definition->natural_persons || former.kind == kOtherKind) return false;
  if (next.document.kind == former.kind) return true;
  return next.document.kind == kOtherKind && next.marks_of_former_kind >= 1;
}

// A signature on any page signs the paper.
void join_signatures(Document& former, const Field& next) {
  Field& known = former.fields.try_emplace("signatures", next).first->second;
  const bool* there = std::get_if<bool>(&known.value);
  if (there != nullptr && !*there) known = next;
}

// Seals of all pages are seals of the paper.
void join_seals(Document& former, const Field& next) {
  const auto [known, added] = former.fields.try_emplace("seals", next);
  if (added) return;
  TextList texts = known->second.texts();
  for (std::string& text : next.texts()) texts.push_back(std::move(text));
  known->second.value = std::move(texts);
  known->second.raw += "\n" + next.raw;
  known->second.confidence = std::min(known->second.confidence, next.confidence);
}

// Fields that the first page has stay; the further page adds what it alone has.
void join(Document& former, const Document& next) {
  for (const auto& [name, field] : next.fields) {
    if (name == "seals")
      join_seals(former, field);
    else if (name == "signatures")
      join_signatures(former, field);
    else
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
      join(joined.back(), next.document);
    else
      joined.push_back(std::move(next.document));
    last_page = page;
  }
  return joined;
}

}  // namespace zerotrip
