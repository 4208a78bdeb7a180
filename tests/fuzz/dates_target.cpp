// Days and terms as papers print them: whatever is found is a real day of the years that the header promises.
#include "models/dates.h"

#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {
namespace {

bool is_printed_day(const PrintedDate& day) {
  return day.date.ok() && day.date.year() >= std::chrono::year{kFirstPrintedYear} &&
         day.date.year() <= std::chrono::year{kLastPrintedYear};
}

}  // namespace

bool dates(std::string_view bytes) {
  const auto iso = parse_iso_date(bytes);
  require(!iso || to_iso(*iso) == bytes, "an ISO day is written as it was read");
  const auto instant = shanghai_day_of(bytes);
  require(!instant || instant->ok(), "an instant falls on a real day");
  const auto printed = find_printed_date(bytes);
  require(!printed || is_printed_day(*printed), "a printed day is a real one");
  const auto travel = find_travel_date(bytes);
  require(!travel || is_printed_day(*travel), "a day of a travel paper is a real one");
  const auto term = parse_printed_term(bytes);
  if (term) {
    require(!term->from || term->from->ok(), "a term begins on a real day");
    require(!term->to || term->to->ok(), "a term ends on a real day");
    require(!(term->long_term && term->to), "a term without end has no last day");
  }
  return iso || instant || printed || travel || term;
}

std::vector<std::string> date_seeds() {
  return {
      "2018-03-05",      "2018年3月5日",      "二〇一八年六月七日",     "2004.03.27-2014.03.27",    "2026.05.20-长期",
      "07 8月/AUG 1963", "20040327-20140327", "2019年09月16日至年月日", "2026-11-20T23:30:00+08:00"};
}

}  // namespace zerotrip::fuzz
