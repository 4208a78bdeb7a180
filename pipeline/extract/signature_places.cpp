#include "pipeline/extract/signature_places.h"

#include <algorithm>
#include <array>
#include <optional>

#include "pipeline/extract/labels.h"

namespace zerotrip {
namespace {

// Words that ask for a signature, behind the signer or in brackets behind it.
constexpr std::array<std::u32string_view, 9> kAskWords{U"签字", U"签名", U"签章", U"签署", U"签收",
                                                       U"盖章", U"手印", U"签",   U"章"};
// 委托人 and 受托人 differ by one character, so none may be misread here.
constexpr double kWholeCharacter = 1;

std::size_t ask_word_at(std::u32string_view text) {
  for (const std::u32string_view word : kAskWords)
    if (text.starts_with(word)) return word.size();
  return 0;
}

// The end of what asks for a signature behind a signer's word; `i` where nothing asks.
std::size_t behind_asking(const Prose& prose, std::size_t i) {
  std::size_t end = i;
  while (end < prose.folded.size() && (end == i || !prose.row_start[end])) {
    const std::size_t word = ask_word_at(std::u32string_view(prose.folded).substr(end));
    if (word == 0) break;
    end += word;
  }
  return behind_asking_bracket(prose, end);
}

// 委托人(签字) and 委托人签字 → 委托人; 签名 → nothing, which is a place of whoever gives the paper.
std::u32string signer_of(const std::string& label) {
  const std::u32string folded = fold_pattern(label);
  std::size_t end = folded.find(U'(');
  for (const std::u32string_view word : kAskWords) end = std::min(end, folded.find(word));
  return folded.substr(0, end);
}

struct Signer {
  std::u32string word;
  bool may_stand_bare = false;  // a definition lists 承诺人 besides 承诺人(签字)
};

std::vector<Signer> signers_of(const DocumentDefinition& definition) {
  std::vector<Signer> signers;
  for (const std::string& label : definition.signature_labels) {
    const std::u32string word = signer_of(label);
    const bool bare = word == fold_pattern(label);
    const auto known = std::find_if(signers.begin(), signers.end(), [&](const Signer& s) { return s.word == word; });
    if (known == signers.end())
      signers.push_back({word, bare});
    else
      known->may_stand_bare = known->may_stand_bare || bare;
  }
  return signers;
}

class PlaceSearch {
 public:
  PlaceSearch(const Prose& prose, const DocumentDefinition& definition)
      : prose_(prose), signers_(signers_of(definition)) {}

  [[nodiscard]] std::vector<PlaceToSign> run(std::size_t text_end) const {
    std::vector<PlaceToSign> asking;
    std::optional<PlaceToSign> last_bare;
    for (std::size_t i = 0; i < prose_.glyphs.size(); ++i)
      for (const Signer& signer : signers_) {
        if (!stands_at(signer, i)) continue;
        const std::size_t behind = i + signer.word.size();
        const std::size_t end = behind_asking(prose_, behind);
        if (asks_to_sign(behind, end))
          asking.push_back(place(i, end));
        else if (end == behind && signer.may_stand_bare && i >= text_end && ends_label(end))
          last_bare = place(i, end);
      }
    if (asking.empty() && last_bare) asking.push_back(*last_bare);
    return asking;
  }

 private:
  // 被委托人(签字) is no place of the 委托人, nor the 签字 in it of anybody: a label begins a row, a cell, or
  // stands behind a mark (法定代表人/委托人).
  [[nodiscard]] bool stands_at(const Signer& signer, std::size_t i) const {
    const bool cell = prose_.row_start[i] || prose_.after_gap[i];
    if (signer.word.empty()) return cell;
    if (!cell && !is_punctuation(prose_.folded[i - 1])) return false;
    if (!prose_.row_start[i] && (prose_.folded[i - 1] == U'受' || prose_.folded[i - 1] == U'被')) return false;
    const double cost = label_cost(std::span(prose_.glyphs).subspan(i), signer.word);
    return cost >= 0 && cost < kWholeCharacter && !crosses_rows(i, i + signer.word.size());
  }

  [[nodiscard]] bool crosses_rows(std::size_t begin, std::size_t end) const {
    for (std::size_t k = begin + 1; k < end; ++k)
      if (prose_.row_start[k]) return true;
    return false;
  }

  // (盖章) alone asks for a seal. 委托人签字后生效 is a sentence.
  [[nodiscard]] bool asks_to_sign(std::size_t begin, std::size_t end) const {
    const std::u32string words = prose_.folded.substr(begin, end - begin);
    const bool signature = words.find(U'签') != std::u32string::npos || words.find(U"手印") != std::u32string::npos;
    return signature && (words.back() == U')' || ends_label(end));
  }

  // A colon, a blank or the end of the row: no word of a sentence that goes on.
  [[nodiscard]] bool ends_label(std::size_t i) const {
    return i >= prose_.folded.size() || prose_.folded[i] == U':' || prose_.after_gap[i] || prose_.row_start[i];
  }

  [[nodiscard]] PlaceToSign place(std::size_t begin, std::size_t end) const {
    const bool colon = end < prose_.folded.size() && prose_.folded[end] == U':' && !prose_.row_start[end];
    if (colon) ++end;
    const Glyphs label = slice(prose_, begin, end);
    const auto mark = std::find_if(label.begin(), label.end(),
                                   [](const Glyph& glyph) { return is_punctuation(fold_code_point(glyph.code)); });
    return {begin, end, {box_of(label), quad_of(label), quad_of(std::span(label.begin(), mark))}};
  }

  const Prose& prose_;
  std::vector<Signer> signers_;
};

}  // namespace

std::vector<PlaceToSign> signature_places(const Prose& prose, const DocumentDefinition& definition,
                                          std::size_t text_end) {
  return PlaceSearch(prose, definition).run(text_end);
}

}  // namespace zerotrip
