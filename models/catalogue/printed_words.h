// What the forms of all kinds print by themselves: titles, labels, words of closed lists. Not what is filled in.
// Pure function; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"

namespace zerotrip {

// Each once, in code point order. A word has two characters or more, because a single one may be part of a name; an
// ethnic group (民族) and a sex stand with their label.
[[nodiscard]] std::vector<std::string> printed_words(const Catalogue& catalogue);

}  // namespace zerotrip
