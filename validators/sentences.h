// Turns drafts into findings: the sentences of the catalogue with their places filled in, in both languages.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/catalogue/catalogue.h"
#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip {

// How closely {kind} names the paper.
enum class PaperNaming {
  kKind,  // 居民身份证（国徽面）
  kFile,  // 居民身份证（国徽面）（2.jpg）
  kPage,  // 居民身份证（国徽面）（2.jpg第1页）
};

class Sentences {
 public:
  // Without a case (its service is unknown) rows and papers are not named.
  Sentences(const Catalogue& catalogue, const CaseFile* file) : catalogue_(catalogue), file_(file) {}

  [[nodiscard]] Finding finding_of(const FindingDraft& draft) const;
  // What the applicant is told; empty when the code tells nothing.
  [[nodiscard]] BilingualText for_applicant(const FindingDraft& draft, PaperNaming naming = PaperNaming::kKind) const;
  [[nodiscard]] BilingualText item_name(std::string_view item) const;

 private:
  [[nodiscard]] BilingualText fill(const BilingualText& form, const FindingDraft& draft,
                                   PaperNaming naming = PaperNaming::kKind) const;
  [[nodiscard]] BilingualText subject_words(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText whose(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText kind_words(const FindingDraft& draft, PaperNaming naming) const;
  [[nodiscard]] BilingualText item_words(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText parties(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText field_words(const FindingDraft& draft) const;
  [[nodiscard]] BilingualText field_name(const std::string& field) const;

  const Catalogue& catalogue_;
  const CaseFile* file_;
};

}  // namespace zerotrip
