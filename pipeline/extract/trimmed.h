// What stands around a value and belongs to the form that it was filled into. Pure function; any thread.
#pragma once

#include "pipeline/layout/glyphs.h"

namespace zerotrip {

// A value without leading colons, trailing commas and (盖章) before it; empty where nothing else is there.
[[nodiscard]] Glyphs trimmed(Glyphs glyphs);

}  // namespace zerotrip
