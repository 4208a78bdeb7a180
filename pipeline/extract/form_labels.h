// The labels of a form whose fields stand beside them, and whose each is. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/extract/extract.h"
#include "pipeline/extract/labels.h"

namespace zerotrip {

// Owners of labels: the fields of the definition, then its further printed labels, then the places to sign, in order.
class FormLabels {
 public:
  explicit FormLabels(const ExtractInput& input);

  [[nodiscard]] const LabelledRows& rows() const { return rows_; }
  [[nodiscard]] int field_count() const { return static_cast<int>(definition_.fields.size()); }
  [[nodiscard]] int printed_count() const { return static_cast<int>(definition_.printed.size()); }
  [[nodiscard]] const LabelHit* hit_of(int owner) const;  // null where the label was not read

  // 本市(县)其他 | 住址: the end of a label that is broken over two rows. What the first of them, which is no label by
  // itself, reaches into the second with is no value that was overlooked.
  [[nodiscard]] bool ends_broken_label(const LabelHit& label) const;

 private:
  [[nodiscard]] std::vector<LabelPattern> patterns() const;
  [[nodiscard]] std::vector<std::string> titles_like_labels(const std::vector<LabelPattern>& labels) const;
  [[nodiscard]] int no_owner() const;
  [[nodiscard]] int field_index(std::string_view name) const;
  [[nodiscard]] bool may_be_labels_of_both(const LabelHit& hit, const FieldDefinition& number) const;
  [[nodiscard]] bool is_shared_label(const std::string& label, const FieldDefinition& number) const;
  void give_numbers_to_followers();

  const DocumentDefinition& definition_;
  LabelledRows rows_;
};

}  // namespace zerotrip
