// Two texts, a line each: comparing has an answer for whatever stands there, the same from both sides where the header
// says so, and nothing differs from itself.
#include "validators/matching/matching.h"

#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {
namespace {

using Comparison = MatchAnswer (*)(const ReadText&, std::string_view, const MatchTables&);

void compare(Comparison comparison, const std::string& a, const std::string& b) {
  const MatchTables tables{catalogue().reference, catalogue().regions};
  require(comparison({a, {}, 1}, a, tables).match != Match::kDifferent, "nothing differs from itself");
  const Match there = comparison({a, {}, 1}, b, tables).match;
  const Match back = comparison({b, {}, 1}, a, tables).match;
  require((there == Match::kSame) == (back == Match::kSame), "what is the same is so from both sides");
}

}  // namespace

bool names(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  const std::string first(bytes.substr(0, end));
  const std::string second(end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1));
  for (const Comparison comparison : {match_person_name, match_company_name, match_address})
    compare(comparison, first, second);
  require(match_number(first, first).match != Match::kDifferent, "no number differs from itself");
  (void)match_number(first, second);
  return true;
}

std::vector<std::string> name_seeds() {
  return {"张伟\n张玮", "热依汗·买买提\n热依汗买买提", "汉中甲乙商贸有限公司\n汉中甲乙商贸有限责任公司",
          "陕西省汉中市南郑县中山街113号锦绣江南18栋2单元1702室\n汉中市南郑区中山街113号18幢2-1702",
          "红庙镇团结村4组175号\n红庙镇团结村四社175号附1号"};
}

}  // namespace zerotrip::fuzz
