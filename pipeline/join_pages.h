// One paper over several pages of a file is one document, whose fields carry their own page.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/document.h"
#include "pipeline/classify/classify.h"

namespace zerotrip {

// A document with what told its kind.
struct ReadDocument {
  Document document;
  Classification classification;
  double marks_of_former_kind = 0;  // marks of the kind of the document on the page before
};

// Documents in reading order; a page that continues the paper of the page before is joined to it: it has no
// title of its own, and is of the same kind or bears marks of that kind. Lists go on under a repeated title too, and
// their columns grow by the rows of the next page.
[[nodiscard]] std::vector<Document> joined_documents(std::vector<ReadDocument> documents, const Catalogue& catalogue);

}  // namespace zerotrip
