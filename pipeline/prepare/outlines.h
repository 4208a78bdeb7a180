// The borders of the papers on a view. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/prepare/characters.h"
#include "pipeline/prepare/view.h"

namespace zerotrip::prepare {

struct Outline {
  Corners corners;       // px of the view, clockwise from the top left
  double support = 0;    // share of the sides that follow an edge, mean, 0…1
  double step = 0;       // colour distance of paper and ground at the side where they differ least
  int border_sides = 0;  // sides that run along the picture's border
  bool card = false;     // has a card's proportions
};

struct Outlines {
  std::vector<Outline> papers;  // disjoint, in reading order; none: take the page as a whole
  bool text_outside = false;    // characters stand beside them that are on none of them
};

[[nodiscard]] Outlines find_outlines(const View& view, const std::vector<CharacterMark>& characters);

}  // namespace zerotrip::prepare
