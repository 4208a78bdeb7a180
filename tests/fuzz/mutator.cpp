#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace zerotrip::fuzz {
namespace {

constexpr std::size_t kLongestPiece = 40;  // bytes
constexpr std::size_t kMostChanges = 4;    // to one input
constexpr std::array<std::string_view, 20> kPieces{"\"",
                                                   "{",
                                                   "]",
                                                   "\\u0000",
                                                   "\xff",
                                                   "\xe5\xbc",
                                                   "\xf0\x9f\x98\x80",
                                                   "null",
                                                   "1e999",
                                                   "-1",
                                                   "９",
                                                   "〇",
                                                   "有限",
                                                   "汉中市",
                                                   "长期",
                                                   "，",
                                                   "·",
                                                   "<<<",
                                                   "（",
                                                   "99999999999999999999"};

std::size_t up_to(std::size_t most, std::mt19937& random) { return random() % (most + 1); }

struct Piece {
  std::size_t begin = 0;
  std::size_t size = 0;
};

Piece piece_of(const std::string& text, std::mt19937& random) {
  const std::size_t begin = up_to(text.size(), random);
  return {begin, up_to(std::min(kLongestPiece, text.size() - begin), random)};
}

void change(std::string& text, const std::vector<std::string>& others, std::mt19937& random) {
  const Piece piece = piece_of(text, random);
  const std::size_t place = up_to(text.size(), random);
  switch (random() % 6) {
    case 0:
      text.erase(piece.begin, piece.size);
      break;
    case 1:
      text.insert(place, text.substr(piece.begin, piece.size));
      break;
    case 2:
      text.insert(place, kPieces[random() % kPieces.size()]);
      break;
    case 3: {
      const std::string& other = others[random() % others.size()];
      const Piece taken = piece_of(other, random);
      text.replace(piece.begin, piece.size, other, taken.begin, taken.size);
      break;
    }
    case 4:
      if (place < text.size()) text[place] = static_cast<char>(text[place] ^ (1 << random() % 8));
      break;
    default:
      if (place < text.size()) text[place] = static_cast<char>('0' + random() % 10);
  }
}

}  // namespace

std::string mutated(const std::string& seed, const std::vector<std::string>& others, std::mt19937& random) {
  std::string text = seed;
  for (std::size_t changes = 1 + up_to(kMostChanges - 1, random); changes > 0; --changes) change(text, others, random);
  return text;
}

}  // namespace zerotrip::fuzz
