#include "models/dates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace zerotrip {
namespace {

Date day(const char* iso) { return parse_iso_date(iso).value(); }

TEST(IsoDate, OnlyRealDaysInTheOneForm) {
  EXPECT_EQ(to_iso(day("2024-02-29")), "2024-02-29");
  for (const char* text : {"2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "2024/01/01",
                           "2024-01-01 ", "", "20240101", "2024-01-3a"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(Instant, FallsOnADayInShanghai) {
  const std::pair<const char*, const char*> cases[] = {
      {"2026-11-20T09:30:00+08:00", "2026-11-20"}, {"2026-11-20T15:59:59Z", "2026-11-20"},
      {"2026-11-20T16:00:00Z", "2026-11-21"},      {"2026-11-20T23:30:00.125-05:00", "2026-11-21"},
      {"2026-12-31T16:00:00Z", "2027-01-01"},      {"2026-11-20t09:30:00z", "2026-11-20"}};
  for (const auto& [instant, expected] : cases) EXPECT_EQ(shanghai_day_of(instant), day(expected)) << instant;
  for (const char* text :
       {"2026-11-20", "2026-11-20T09:30", "2026-11-20T09:30:00", "2026-11-20T25:30:00Z", "2026-02-30T09:30:00Z",
        "2026-11-20T09:30:00+8", "2026-11-20T09:30:00.Z", "2026-11-20X09:30:00Z", "soon"}) {
    EXPECT_FALSE(shanghai_day_of(text)) << text;
  }
}

TEST(Arithmetic, LeapDaysAndShortMonths) {
  EXPECT_EQ(add_years(day("2016-02-29"), 10), day("2026-03-01"));
  EXPECT_EQ(add_years(day("2016-02-29"), 4), day("2020-02-29"));
  EXPECT_EQ(add_months(day("2026-01-31"), 1), day("2026-02-28"));
  EXPECT_EQ(add_months(day("2026-11-30"), 3), day("2027-02-28"));
  EXPECT_EQ(add_days(day("2026-12-31"), 1), day("2027-01-01"));
  EXPECT_EQ(days_between(day("2026-02-28"), day("2026-03-01")), 1);
  EXPECT_EQ(days_between(day("2026-03-01"), day("2026-02-28")), -1);
  EXPECT_EQ(first_day_of_next_month(day("2026-12-31")), day("2027-01-01"));
  EXPECT_EQ(first_day_of_next_quarter(day("2026-11-20")), day("2027-01-01"));
  EXPECT_EQ(first_day_of_next_quarter(day("2026-01-01")), day("2026-04-01"));
  EXPECT_EQ(first_day_of_next_quarter(day("2026-09-30")), day("2026-10-01"));
}

struct CardTerm {
  const char* born;
  const char* issued;
  int age;
  const char* end;  // "" for 长期
};

// 公技监〔2004〕3号 with its two examples, and the brackets of 居民身份证法 art. 5.
TEST(IdCardTerm, FollowsFromTheAgeAtIssue) {
  const CardTerm cases[] = {
      {"1981-12-12", "2004-03-27", 22, "2014-03-27"}, {"1981-12-12", "2004-02-29", 22, "2014-03-01"},
      {"2000-02-29", "2016-02-28", 15, "2021-02-28"}, {"2000-02-29", "2016-02-29", 16, "2026-03-01"},
      {"2000-02-29", "2026-02-28", 25, "2036-02-28"}, {"2000-02-29", "2026-03-01", 26, "2046-03-01"},
      {"1980-05-20", "2026-05-19", 45, "2046-05-19"}, {"1980-05-20", "2026-05-20", 46, ""},
      {"2015-09-01", "2026-01-10", 10, "2031-01-10"}};
  for (const auto& [born, issued, age, end] : cases) {
    EXPECT_EQ(age_in_full_years(day(born), day(issued)), age) << born << " " << issued;
    const auto expected = *end == '\0' ? std::optional<Date>() : day(end);
    EXPECT_EQ(id_card_term_end(day(born), day(issued)), expected) << born << " " << issued;
  }
  EXPECT_LT(age_in_full_years(day("2020-01-02"), day("2020-01-01")), 0);
}

TEST(PrintedDate, FormsOfPapers) {
  const std::pair<const char*, const char*> cases[] = {{"2018年3月5日", "2018-03-05"},
                                                       {"2018.03.05", "2018-03-05"},
                                                       {"二〇一八年六月七日", "2018-06-07"},
                                                       {"二○一八年十二月三十一日", "2018-12-31"},
                                                       {"二零一八年十月二十日", "2018-10-20"},
                                                       {"二0一八年六月廿七日", "2018-06-27"},
                                                       {"2018-3-5", "2018-03-05"},
                                                       {"２０１８年０３月０５日", "2018-03-05"},
                                                       {"2018 年 3 月 5 日", "2018-03-05"},
                                                       {"发证日期:2018/03/05", "2018-03-05"},
                                                       {"2018年3月", "2018-03"},
                                                       {"2018.03", "2018-03"},
                                                       {"20180305", "2018-03-05"},
                                                       {"签于2019年2月30日,2019年3月1日改", "2019-03-01"}};
  for (const auto& [text, iso] : cases) {
    const auto printed = find_printed_date(text);
    ASSERT_TRUE(printed) << text;
    EXPECT_EQ(printed->to_iso(), iso) << text;
  }
}

// Receipts print day and time; the blank between them is no character that a reader gives.
TEST(PrintedDate, IsFoundBeforeATimeOfDay) {
  const auto printed = find_printed_date("2026-09-0714:00:59");
  ASSERT_TRUE(printed.has_value());
  EXPECT_EQ(printed->to_iso(), "2026-09-07");
  EXPECT_FALSE(find_printed_date("2026-09-0714"));
}

TEST(PrintedDate, WhatIsNoDate) {
  for (const char* text : {"", "2018年13月5日", "2019年2月30日", "面积2018.03平方米", "第20180305号", "年月日",
                           "12018.03.05", "0000年1月1日"}) {
    EXPECT_FALSE(find_printed_date(text)) << text;
  }
}

struct TermCase {
  const char* text;
  const char* from;
  const char* to;
  bool long_term, open_ended;
};

TEST(PrintedTerm, FormsOfPapers) {
  const TermCase cases[] = {{"2004.03.27-2014.03.27", "2004-03-27", "2014-03-27", false, false},
                            {"2004.03.27—2014.03.27", "2004-03-27", "2014-03-27", false, false},
                            {"2004.03.27~2014.03.27", "2004-03-27", "2014-03-27", false, false},
                            {"20040327-20140327", "2004-03-27", "2014-03-27", false, false},
                            {"2004.0327-201403.27", "2004-03-27", "2014-03-27", false, false},
                            {"2026.05.20-长期", "2026-05-20", "", true, false},
                            {"2026.05.20-长朗", "2026-05-20", "", true, false},
                            {"自2018年03月05日至长期", "2018-03-05", "", true, false},
                            {"2019年09月16日至年月日", "2019-09-16", "", false, true},
                            {"2019年09月16日至 年 月 日", "2019-09-16", "", false, true},
                            {"2019年09月16日至******", "2019-09-16", "", false, true},
                            {"2019年09月16日至", "2019-09-16", "", false, true},
                            {"2019年09月16日至无固定期限", "2019-09-16", "", true, false},
                            {"2010年09月02日至2020年09月01日", "2010-09-02", "2020-09-01", false, false},
                            {"自2015年4月21日起至2045年4月20日止", "2015-04-21", "2045-04-20", false, false},
                            {"2008年10月09日起2078年10月08日止", "2008-10-09", "2078-10-08", false, false},
                            {"2008年10月至2010年2月", "2008-10-01", "2010-02-28", false, false},
                            {"至2020年1月1日", "", "2020-01-01", false, false},
                            {"长期", "", "", true, false},
                            {"永久", "", "", true, false},
                            {"无固定期限", "", "", true, false},
                            {"永续经营", "", "", true, false},
                            {"不定期", "", "", true, false},
                            {"自2025年1月1日起三年", "2025-01-01", "2027-12-31", false, false},
                            {"2025年1月1日起，租期36个月", "2025-01-01", "2027-12-31", false, false},
                            {"两年，自2026年5月1日起", "2026-05-01", "2028-04-30", false, false},
                            {"2026年5月1日起半年", "2026-05-01", "2026-10-31", false, false},
                            {"/", "", "", false, true},
                            {"****", "", "", false, true},
                            {"年月日至年月日", "", "", false, true}};
  for (const auto& [text, from, to, long_term, open_ended] : cases) {
    const auto term = parse_printed_term(text);
    ASSERT_TRUE(term) << text;
    EXPECT_EQ(term->from ? to_iso(*term->from) : "", from) << text;
    EXPECT_EQ(term->to ? to_iso(*term->to) : "", to) << text;
    EXPECT_EQ(term->long_term, long_term) << text;
    EXPECT_EQ(term->open_ended, open_ended) << text;
  }
}

TEST(PrintedTerm, WhatIsNoTerm) {
  for (const char* text :
       {"", "2018年3月5日", "2018年3月5日签订于2019年", "七十年", "2018年13月5日至", "汉中市公安局"}) {
    EXPECT_FALSE(parse_printed_term(text)) << text;
  }
}

RC_GTEST_PROP(DateProperty, EveryDayIsReadAsItIsPrinted, ()) {
  const Date date = add_days(day("1900-01-01"), *rc::gen::inRange(0, 100'000));
  const auto y = std::to_string(static_cast<int>(date.year()));
  const auto m = std::to_string(static_cast<unsigned>(date.month()));
  const auto d = std::to_string(static_cast<unsigned>(date.day()));
  const PrintedDate expected{date, true};
  RC_ASSERT(parse_iso_date(to_iso(date)) == date);
  RC_ASSERT(find_printed_date(y + "年" + m + "月" + d + "日") == expected);
  RC_ASSERT(find_printed_date(y + "." + m + "." + d) == expected);
  RC_ASSERT(find_printed_date(to_iso(date)) == expected);
}

RC_GTEST_PROP(DateProperty, ABirthdayAddsOneYear, ()) {
  const Date birth = add_days(day("1900-01-01"), *rc::gen::inRange(0, 50'000));
  const int age = *rc::gen::inRange(0, 120);
  RC_ASSERT(age_in_full_years(birth, add_years(birth, age)) == age);
  RC_ASSERT(age_in_full_years(birth, add_days(add_years(birth, age), -1)) == age - 1);
}

// ICAO Doc 9303-3: day, month's name, year, the month in one or two languages; Chinese passports print its number too.
TEST(TravelDate, IsReadWithTheMonthInOneOrTwoLanguages) {
  const std::pair<const char*, const char*> cases[] = {
      {"05FEB1965", "1965-02-05"},           {"07 8月/AUG 1963", "1963-08-07"},  {"078月/AUG1963", "1963-08-07"},
      {"0412月/DEC 1953", "1953-12-04"},     {"1112月/DEC2030", "2030-12-11"},   {"16 APR/AVR 2007", "2007-04-16"},
      {"12 AUGUST/AOUT 1974", "1974-08-12"}, {"06 10月/0CT 1974", "1974-10-06"}, {"12.08.1964", "1964-08-12"},
      {"20 04月/APR 2016", "2016-04-20"},    {"204月/APR2016", "2016-04-20"}};
  for (const auto& [text, expected] : cases) {
    const auto found = find_travel_date(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->to_iso(), expected) << text;
  }
}

TEST(TravelDate, IsNothingWithoutACenturyOrWhereMonthsContradict) {
  for (const char* text : {"12 AUGUST/AOUT 74", "07 9月/AUG 1963", "31 FEB 2020", "MARGARET 2020", "12.13.1964",
                           "2020.01.02", "07 8月/AUG 8963", ""})
    EXPECT_FALSE(find_travel_date(text)) << text;
}

}  // namespace
}  // namespace zerotrip
