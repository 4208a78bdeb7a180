#include "validators/masking.h"

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::size_t kShortestNumber = 13;
constexpr std::size_t kMobileLength = 11;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string masked(std::string_view number, std::size_t head, std::size_t tail) {
  std::string text(number.substr(0, head));
  text.append(number.size() - head - tail, '*');
  return text.append(number.substr(number.size() - tail));
}

// The end of the run of digits (and one X) that begins at `start`; `start` where a letter makes it a code.
std::size_t number_end(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end < text.size() && (text[end] == 'X' || text[end] == 'x')) ++end;
  return end < text.size() && is_letter(text[end]) ? start : end;
}

std::string masked_run(std::string_view run) {
  if (run.size() >= kShortestNumber) return masked(run, 6, 4);
  if (run.size() == kMobileLength && run[0] == '1') return masked(run, 3, 4);
  return std::string(run);
}

}  // namespace

std::string mask_numbers(std::string_view text) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const bool begins = is_digit(text[at]) && (at == 0 || !(is_digit(text[at - 1]) || is_letter(text[at - 1])));
    const std::size_t end = begins ? number_end(text, at) : at;
    if (end == at) {
      result.push_back(text[at++]);
      continue;
    }
    result.append(masked_run(text.substr(at, end - at)));
    at = end;
  }
  return result;
}

std::string number_in_sentence(std::string_view number) {
  constexpr std::size_t kStay = 2;
  if (mask_numbers(number) != number) return std::string(number);
  std::u32string characters = to_code_points(number);
  for (std::size_t i = kStay; i + kStay < characters.size(); ++i) characters[i] = U'*';
  return to_utf8(characters);
}

}  // namespace zerotrip
