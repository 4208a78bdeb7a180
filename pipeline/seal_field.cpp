#include "pipeline/seal_field.h"

#include <algorithm>
#include <utility>

namespace zerotrip {

Field field_of_seal(const Seal& seal) {
  Field field;
  field.value = TextList{seal.text};
  field.raw = seal.text;
  field.alternatives = seal.alternatives;
  field.confidence = std::min(kMostOfSeal, seal.confidence);
  return field;
}

void append_seals(Field& seals, const Field& more) {
  if (more.texts().empty()) return;
  if (seals.texts().empty()) {
    seals = more;
    return;
  }
  TextList texts = seals.texts();
  for (std::string& text : more.texts()) texts.push_back(std::move(text));
  seals.value = std::move(texts);
  seals.raw += "\n" + more.raw;
  seals.alternatives.emplace_back();
  seals.alternatives.insert(seals.alternatives.end(), more.alternatives.begin(), more.alternatives.end());
  seals.confidence = std::min(seals.confidence, more.confidence);
}

}  // namespace zerotrip
