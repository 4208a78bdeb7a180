// A PDF's text layer that says something else than its picture.
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/page.h"

namespace zerotrip {

// True when a line of the layer is not on the picture: most of its pairs of characters are nowhere, or a long
// number of it is not there. Misread characters and another order of lines do not count.
[[nodiscard]] bool says_something_else(const std::string& text_layer, const std::vector<TextLine>& lines);

}  // namespace zerotrip
