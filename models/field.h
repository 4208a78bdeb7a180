// One value that stands on a paper, with everything that is known about how it was read.
// Raw before repair: `raw` is what was read and is never overwritten; `value` is what it means.
// Values only; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/geometry.h"

namespace zerotrip {

// One reading of one character, probability 0…1.
struct CharacterChoice {
  std::string text;  // UTF-8, one code point (empty: the reader saw nothing there)
  double probability = 0;
  bool operator==(const CharacterChoice&) const = default;
};

// Best first, at most kMostAlternatives.
using CharacterAlternatives = std::vector<CharacterChoice>;
inline constexpr std::size_t kMostAlternatives = 5;

// Why a character or value was changed: "check_digit", "closed_list", "position_alphabet",
// "second_reader", "another_crop", "date_format", …
struct Repair {
  std::string from;
  std::string to;
  std::string reason;
  bool operator==(const Repair&) const = default;
};

// Sent as lower-case words: never rename.
enum class FieldSource { kOcr, kSecond, kMrz, kBarcode, kLayer, kReviewer };

using TextList = std::vector<std::string>;
using LabelledTexts = std::map<std::string, std::string>;  // `printed`: label → value
// The label in `printed` of the Latin form of a traveller's name, "ZHENGJIAN, YANGBEN": it stands on the paper without
// one.
inline constexpr std::string_view kLatinName = "姓名拼音";
// Text for most fields; lists for `owners`, `seals`, `mrz` and the columns of a demolition list;
// bool for `signatures`; labelled texts for `printed`.
using FieldValue = std::variant<std::string, TextList, bool, LabelledTexts>;

struct Field {
  FieldValue value;
  std::string raw;        // as printed and read, lines joined
  std::string label;      // the label that stands on the paper; empty when the place alone told
  double confidence = 0;  // 0…1: the least certain character of the value, not the mean
  FieldSource source = FieldSource::kOcr;
  int page = 0;
  Quad quad{};
  std::vector<CharacterAlternatives> alternatives;  // per code point of `raw`; may be empty
  std::vector<Repair> repairs;
  bool operator==(const Field&) const = default;

  // The text of a text field; empty for the other types.
  [[nodiscard]] const std::string& text() const;
  // The list of a list field; a non-empty text counts as a list of one.
  [[nodiscard]] TextList texts() const;
};

using Fields = std::map<std::string, Field, std::less<>>;

[[nodiscard]] std::string_view name_of(FieldSource source);

}  // namespace zerotrip
