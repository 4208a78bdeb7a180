#include "models/calendar.h"

namespace zerotrip {

std::optional<bool> WorkingCalendar::is_working_day(Date date) const {
  const auto year = years_.find(static_cast<int>(date.year()));
  if (year == years_.end()) return std::nullopt;
  if (year->second.working_days.contains(date)) return true;
  if (year->second.days_off.contains(date)) return false;
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

std::optional<Date> WorkingCalendar::working_days_after(Date start, int n) const {
  Date day = start;
  while (n > 0) {
    day = add_days(day, 1);
    const auto working = is_working_day(day);
    if (!working) return std::nullopt;
    if (*working) --n;
  }
  return day;
}

}  // namespace zerotrip
