#include "pipeline/extract/form_labels.h"

#include <algorithm>
#include <cmath>

#include "pipeline/extract/value_cell.h"

namespace zerotrip {

FormLabels::FormLabels(const ExtractInput& input)
    : definition_(input.definition),
      rows_(find_labels(rows_of_form(input.runs, input.ruling, patterns()), patterns())) {
  give_numbers_to_followers();
}

std::vector<LabelPattern> FormLabels::patterns() const {
  std::vector<LabelPattern> all;
  const auto add = [&](const std::vector<std::string>& labels, int owner) {
    const std::vector<LabelPattern> some = patterns_of(labels, owner);
    all.insert(all.end(), some.begin(), some.end());
  };
  for (int i = 0; i < field_count(); ++i) add(definition_.fields[static_cast<std::size_t>(i)].labels, i);
  for (int i = 0; i < printed_count(); ++i) add({definition_.printed[static_cast<std::size_t>(i)]}, field_count() + i);
  const auto& signatures = definition_.signature_labels;
  for (std::size_t i = 0; i < signatures.size(); ++i)
    add({signatures[i]}, field_count() + printed_count() + static_cast<int>(i));
  const std::vector<std::string> titles = titles_like_labels(all);
  for (std::size_t i = 0; i < titles.size(); ++i) add({titles[i]}, no_owner() + 1 + static_cast<int>(i));
  return all;
}

// 不动产权证书 at the head of the paper is not the label 不动产权证号 with one character misread.
std::vector<std::string> FormLabels::titles_like_labels(const std::vector<LabelPattern>& labels) const {
  std::vector<std::string> alike;
  for (const std::string& title : definition_.titles) {
    const std::u32string folded = fold_pattern(title);
    const bool is_alike = std::any_of(labels.begin(), labels.end(), [&](const LabelPattern& label) {
      if (label.folded.size() != folded.size()) return false;
      std::size_t others = 0;
      for (std::size_t i = 0; i < folded.size(); ++i)
        if (folded[i] != label.folded[i]) ++others;
      return others == 1;
    });
    if (is_alike) alike.push_back(title);
  }
  return alike;
}

// Of hits that belong to nothing.
int FormLabels::no_owner() const {
  return field_count() + printed_count() + static_cast<int>(definition_.signature_labels.size());
}

// 身份证号 in the row of 经办人 or below it is the agent's, whichever number's label it is: on a form the customer's
// part comes first.
void FormLabels::give_numbers_to_followers() {
  for (int follower = 0; follower < field_count(); ++follower) {
    const FieldDefinition& number = definition_.fields[static_cast<std::size_t>(follower)];
    if (number.follows.empty()) continue;
    const LabelHit* party = hit_of(field_index(number.follows));
    const auto is_behind = [&](const LabelHit& hit) {
      return party != nullptr && hit.box.bottom > party->box.center_y();
    };
    LabelHit* shared = nullptr;
    LabelHit* own = nullptr;
    for (LabelHit& hit : rows_.hits) {
      if (hit.owner == follower) own = &hit;
      if (hit.owner != follower && is_behind(hit) && may_be_labels_of_both(hit, number)) shared = &hit;
    }
    if (own != nullptr && is_behind(*own)) continue;
    if (shared != nullptr) {
      if (own != nullptr) own->owner = shared->owner;
      shared->owner = follower;
    } else if (own != nullptr && is_shared_label(own->label, number)) {
      own->owner = no_owner();
    }
  }
}

bool FormLabels::may_be_labels_of_both(const LabelHit& hit, const FieldDefinition& number) const {
  if (hit.owner >= field_count()) return false;
  const FieldDefinition& field = definition_.fields[static_cast<std::size_t>(hit.owner)];
  return field.type == number.type && std::count(number.labels.begin(), number.labels.end(), hit.label) > 0;
}

bool FormLabels::is_shared_label(const std::string& label, const FieldDefinition& number) const {
  return std::any_of(definition_.fields.begin(), definition_.fields.end(), [&](const auto& field) {
    return field.field != number.field && std::count(field.labels.begin(), field.labels.end(), label) > 0;
  });
}

int FormLabels::field_index(std::string_view name) const {
  for (int i = 0; i < field_count(); ++i)
    if (definition_.fields[static_cast<std::size_t>(i)].field == name) return i;
  return -1;
}

const LabelHit* FormLabels::hit_of(int owner) const {
  const auto found =
      std::find_if(rows_.hits.begin(), rows_.hits.end(), [owner](const LabelHit& hit) { return hit.owner == owner; });
  return found == rows_.hits.end() ? nullptr : &*found;
}

bool FormLabels::ends_broken_label(const LabelHit& label) const {
  constexpr double kLeastReach = 0.1, kMostReach = 0.5;  // of the label's height
  const double height = label.box.height();
  const auto reaches_in = [&](const Run& run) {
    const double reach = (run.box.bottom - label.box.top) / height;
    return run.box.top < label.box.top && reach > kLeastReach && reach < kMostReach;
  };
  const auto begins_it = [&](const Run& run) {
    return reaches_in(run) && std::abs(run.box.left - label.box.left) < height;
  };
  const auto goes_on = [&](const Run& run) {
    return reaches_in(run) && run.box.left < label.box.right + height && run.box.right > label.box.right;
  };
  return std::any_of(rows_.values.begin(), rows_.values.end(), begins_it) &&
         std::any_of(rows_.values.begin(), rows_.values.end(), goes_on);
}

}  // namespace zerotrip
