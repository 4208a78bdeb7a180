// A person's name as a row of characters, where what stands for a character that could not be written or read
// (*, ?, □, ○, ·, pinyin, component notes such as [石羡], ideographic descriptions) is one placeholder; 〇 may be one.
// Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "models/field.h"

namespace zerotrip {

enum class NameSide { kRead, kStated };  // a reader also writes 口 for what it does not know

struct NameToken {
  char32_t character = 0;  // folded; 0 for a placeholder
  bool may_be_placeholder = false;
  std::size_t source = 0;  // index in the folded name
};

// `folded` as fold_name() gives it; middle dots that part a name are taken out before.
[[nodiscard]] std::vector<NameToken> tokens_of_name(std::u32string_view folded, NameSide side);

}  // namespace zerotrip
