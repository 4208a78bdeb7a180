#include "models/calendar.h"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

namespace zerotrip {
namespace {

Date day(const std::string& iso) { return parse_iso_date(iso).value(); }

// The plain form of models/reference/calendar/working_days.yaml, read without the catalogue's loader so that
// the data is tested where it stands.
std::map<int, WorkingCalendar::Year> read_years() {
  std::ifstream file(ZEROTRIP_SOURCE_DIR "/models/reference/calendar/working_days.yaml");
  std::map<int, WorkingCalendar::Year> years;
  std::set<Date>* list = nullptr;
  int year = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("#")) continue;
    if (line.starts_with("  ") && line.size() == 7 && line.back() == ':') year = std::stoi(line);
    if (line.find("days_off:") != std::string::npos) list = &years[year].days_off;
    if (line.find("working_days:") != std::string::npos) list = &years[year].working_days;
    static const std::regex kDay(R"(\d{4}-\d{2}-\d{2})");
    for (std::sregex_iterator it(line.begin(), line.end(), kDay), end; it != end; ++it) list->insert(day(it->str()));
  }
  return years;
}

const WorkingCalendar& calendar() {
  static const WorkingCalendar years(read_years());
  return years;
}

int working_days_of(int year) {
  int count = 0;
  for (Date date = *make_date(year, 1, 1); static_cast<int>(date.year()) == year; date = add_days(date, 1)) {
    if (calendar().is_working_day(date).value()) ++count;
  }
  return count;
}

TEST(Calendar, YearsHaveTheNumberOfWorkingDaysThatTheNoticesGive) {
  EXPECT_EQ(working_days_of(2024), 251);
  EXPECT_EQ(working_days_of(2025), 248);
  EXPECT_EQ(working_days_of(2026), 248);
}

TEST(Calendar, The2026NoticeDayForDay) {
  const std::pair<const char*, const char*> off[] = {{"2026-01-01", "2026-01-03"}, {"2026-02-15", "2026-02-23"},
                                                     {"2026-04-04", "2026-04-06"}, {"2026-05-01", "2026-05-05"},
                                                     {"2026-06-19", "2026-06-21"}, {"2026-09-25", "2026-09-27"},
                                                     {"2026-10-01", "2026-10-07"}};
  std::set<Date> expected;
  for (const auto& [first, last] : off) {
    for (Date date = day(first); date <= day(last); date = add_days(date, 1)) expected.insert(date);
  }
  EXPECT_EQ(read_years().at(2026).days_off, expected);
  const std::set<Date> working{day("2026-01-04"), day("2026-02-14"), day("2026-02-28"),
                               day("2026-05-09"), day("2026-09-20"), day("2026-10-10")};
  EXPECT_EQ(read_years().at(2026).working_days, working);
}

TEST(Calendar, WorkingWeekendsOf2024And2025) {
  for (const char* iso :
       {"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2024-02-04", "2024-02-18", "2024-04-07",
        "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12"}) {
    EXPECT_EQ(calendar().is_working_day(day(iso)), true) << iso;
  }
}

TEST(Calendar, EveryYearIsConsistent) {
  for (const auto& [year, lists] : read_years()) {
    for (const Date date : lists.working_days) {
      const std::chrono::weekday weekday{std::chrono::sys_days{date}};
      EXPECT_TRUE(weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) << to_iso(date);
      EXPECT_FALSE(lists.days_off.contains(date)) << to_iso(date);
      EXPECT_EQ(static_cast<int>(date.year()), year);
    }
    for (const Date date : lists.days_off) EXPECT_EQ(static_cast<int>(date.year()), year);
  }
}

struct Due {
  const char* start;
  int days;
  const char* due;
};

TEST(Calendar, NWorkingDaysAfter) {
  const Due cases[] = {{"2026-02-13", 1, "2026-02-14"}, {"2026-02-13", 5, "2026-02-27"},
                       {"2026-02-14", 1, "2026-02-24"}, {"2026-04-30", 3, "2026-05-08"},
                       {"2026-09-18", 5, "2026-09-24"}, {"2026-09-30", 3, "2026-10-10"},
                       {"2025-09-26", 5, "2025-10-10"}, {"2026-01-01", 3, "2026-01-06"}};
  for (const auto& [start, days, due] : cases) {
    EXPECT_EQ(calendar().working_days_after(day(start), days), day(due)) << start << " +" << days;
  }
}

TEST(Calendar, AYearWithoutDataIsUnknown) {
  EXPECT_FALSE(calendar().knows(2027));
  EXPECT_EQ(calendar().is_working_day(day("2027-01-04")), std::nullopt);
  EXPECT_EQ(calendar().working_days_after(day("2026-12-31"), 1), std::nullopt);
  EXPECT_EQ(calendar().working_days_after(day("2026-12-30"), 1), day("2026-12-31"));
}

}  // namespace
}  // namespace zerotrip
