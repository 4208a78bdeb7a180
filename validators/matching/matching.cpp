#include "validators/matching/matching.h"

#include "models/numbers.h"
#include "models/text.h"
#include "validators/matching/differences.h"

namespace zerotrip {
namespace {

// The place of the value's first character in the printed text, both without spaces; nothing where it is not there.
std::optional<std::size_t> place_in(const std::u32string& printed, const std::u32string& value) {
  const std::size_t at = printed.find(value);
  if (at != std::u32string::npos) return at;
  if (printed.size() == value.size()) return 0;  // characters were repaired, none was added or lost
  return std::nullopt;
}

std::vector<CharacterAlternatives> alternatives_of_value(const Field& field, const std::u32string& value) {
  const std::u32string raw = to_code_points(field.raw);
  if (value.empty() || field.alternatives.size() != raw.size()) return {};
  std::u32string printed;
  std::vector<CharacterAlternatives> kept;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (without_spaces(to_utf8(raw[i])).empty()) continue;
    printed.push_back(raw[i]);
    kept.push_back(field.alternatives[i]);
  }
  const auto place = place_in(printed, value);
  if (!place) return {};
  const auto begin = kept.begin() + static_cast<std::ptrdiff_t>(*place);
  return {begin, begin + static_cast<std::ptrdiff_t>(value.size())};
}

bool is_masked(std::string_view number) { return number.find_first_of("*?") != std::string_view::npos; }

bool agrees_where_not_masked(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && !is_masked(a.substr(i, 1)) && !is_masked(b.substr(i, 1))) return false;
  }
  return true;
}

}  // namespace

std::string_view name_of(Match match) {
  switch (match) {
    case Match::kSame:
      return "same";
    case Match::kCompatible:
      return "compatible";
    case Match::kDifferent:
      return "different";
    case Match::kUnreadable:
      return "unreadable";
  }
  return "unreadable";
}

ReadText read_text_of(const Field& field) {
  return {field.text(), alternatives_of_value(field, to_code_points(field.text())), field.confidence};
}

MatchAnswer match_number(std::string_view read, std::string_view stated) {
  const std::string left = fold_number(read);
  const std::string right = fold_number(stated);
  if (left.empty() || right.empty()) return {};
  if (is_masked(left) || is_masked(right)) {
    if (agrees_where_not_masked(left, right)) return {};
  } else if (left == right || same_id_number(left, right)) {
    return {Match::kSame, false, {}};
  }
  return {Match::kDifferent, false, {difference_between(to_code_points(left), to_code_points(right))}};
}

}  // namespace zerotrip
