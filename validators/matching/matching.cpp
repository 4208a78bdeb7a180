#include "validators/matching/matching.h"

#include "models/text.h"

namespace zerotrip {

std::string_view name_of(Match match) {
  switch (match) {
    case Match::kSame: return "same";
    case Match::kCompatible: return "compatible";
    case Match::kDifferent: return "different";
    case Match::kUnreadable: return "unreadable";
  }
  return "unreadable";
}

}  // namespace zerotrip
