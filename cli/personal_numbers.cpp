#include "cli/personal_numbers.h"

#include <optional>
#include <vector>

namespace zerotrip::cli {
namespace {

constexpr std::size_t kFewestDigits = 13;  // of a number that is masked whatever it is; bank cards have 13 to 19
constexpr std::size_t kPhoneDigits = 11;
constexpr std::size_t kFewestOfGroup = 3;  // "6222 0212 …"; dates and times have groups of two

struct Digit {
  std::size_t at = 0;    // byte where it stands
  std::size_t size = 1;  // bytes: 1, or 3 for full width
  char value = '0';      // '0'…'9' or 'X'
};

std::optional<Digit> digit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const char c = text[at];
  if (c >= '0' && c <= '9') return Digit{at, 1, c};
  // U+FF10…U+FF19, EF BC 90 … EF BC 99
  if (text.substr(at, 2) == "\xEF\xBC" && at + 2 < text.size()) {
    const auto last = static_cast<unsigned char>(text[at + 2]);
    if (last >= 0x90 && last <= 0x99) return Digit{at, 3, static_cast<char>('0' + (last - 0x90))};
  }
  return std::nullopt;
}

std::size_t group_length(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  for (auto digit = digit_at(text, at); digit; digit = digit_at(text, at)) {
    at += digit->size;
    ++count;
  }
  return count;
}

// The digits of the number that begins at `at`: groups of at least three, joined by single spaces or hyphens.
std::vector<Digit> number_at(std::string_view text, std::size_t at) {
  std::vector<Digit> digits;
  while (true) {
    std::size_t group = 0;
    for (auto digit = digit_at(text, at); digit; digit = digit_at(text, at)) {
      digits.push_back(*digit);
      at += digit->size;
      ++group;
    }
    const bool separator = at < text.size() && (text[at] == ' ' || text[at] == '-');
    if (!separator || group < kFewestOfGroup || group_length(text, at + 1) < kFewestOfGroup) break;
    ++at;
  }
  if (digits.size() == 17 && at < text.size() && (text[at] == 'X' || text[at] == 'x')) digits.push_back({at, 1, 'X'});
  return digits;
}

bool is_mobile(const std::vector<Digit>& digits) {
  return digits.size() == kPhoneDigits && digits[0].value == '1' && digits[1].value >= '3';
}

// Number of first digits that stay; nothing when the number is no personal number.
std::optional<std::size_t> kept_of(const std::vector<Digit>& digits) {
  if (is_mobile(digits)) return 3;
  if (digits.size() >= kFewestDigits) return 6;
  return std::nullopt;
}

void append_masked(std::string_view text, const std::vector<Digit>& digits, std::size_t kept, std::string& out) {
  std::size_t at = digits.front().at;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    out += text.substr(at, digits[i].at - at);
    const bool stays = i < kept || i + 4 >= digits.size();
    out += stays ? text.substr(digits[i].at, digits[i].size) : "*";
    at = digits[i].at + digits[i].size;
  }
}

}  // namespace

std::string mask_personal_numbers(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::vector<Digit> digits = number_at(text, at);
    if (digits.empty()) {
      out += text[at++];
      continue;
    }
    const std::size_t end = digits.back().at + digits.back().size;
    if (const auto kept = kept_of(digits)) {
      append_masked(text, digits, *kept, out);
    } else {
      out += text.substr(at, end - at);
    }
    at = end;
  }
  return out;
}

}  // namespace zerotrip::cli
