#include "pipeline/join_pages.h"

namespace zerotrip {
namespace {

bool continues(const Document& former, const ReadDocument& next, const Catalogue& catalogue) {
  if (next.document.page <= former.page || next.classification.titled) return false;
  const DocumentDefinition* definition = catalogue.document(former.kind);
  if (definition == nullptr || definition->natural_persons || former.kind == kOtherKind) return false;
  if (next.document.kind == former.kind) return true;
  return next.document.kind == kOtherKind && next.marks_of_former_kind >= 1;
}

// Fields that the first page has stay; the further page adds what it alone has.
void join(Document& former, Document next) {
  for (auto& [name, field] : next.fields) former.fields.try_emplace(name, std::move(field));
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
      join(joined.back(), std::move(next.document));
    else
      joined.push_back(std::move(next.document));
    last_page = page;
  }
  return joined;
}

}  // namespace zerotrip
