// Working days of the Chinese calendar: Monday to Friday and not a day off (放假), or a weekend day
// declared a working day (调休). The list is published each autumn for the next year only, so a year
// without data is *unknown*, never "Monday to Friday". Immutable after loading; any thread.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "models/dates.h"

namespace zerotrip {

class WorkingCalendar {
 public:
  struct Year {
    std::set<Date> days_off;      // statutory and exchanged days off
    std::set<Date> working_days;  // weekend days declared working
  };

  WorkingCalendar() = default;
  explicit WorkingCalendar(std::map<int, Year> years) : years_(std::move(years)) {}

  [[nodiscard]] bool knows(int year) const { return years_.contains(year); }
  // Nothing where the year is not known.
  [[nodiscard]] std::optional<bool> is_working_day(Date date) const;
  // The N-th working day after `start`, which does not count (民法典 art. 201); nothing where a day
  // on the way lies in an unknown year. N ≥ 1.
  [[nodiscard]] std::optional<Date> working_days_after(Date start, int n) const;

 private:
  std::map<int, Year> years_;
};

}  // namespace zerotrip
