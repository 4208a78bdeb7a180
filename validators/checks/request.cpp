#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "models/numbers.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

constexpr std::string_view kDatePath = "request.effective_date";

// --- date ----------------------------------------------------------------------------------------------------

std::optional<Date> requested_date(const CaseFile& file) {
  const auto& request = file.application.request;
  return request ? parse_iso_date(stated(request->effective_date)) : std::nullopt;
}

struct AllowedDate {
  bool allowed = true;
  Date day{};  // the day (or first day) that would be right
  bool exactly = false;
};

AllowedDate allowed_date(DateRule rule, Date requested, Date submitted) {
  switch (rule) {
    case DateRule::kFirstDayOfNextMonth: {
      const Date day = first_day_of_next_month(submitted);
      return {requested == day, day, true};
    }
    case DateRule::kFirstDayOfNextQuarter: {
      const Date day = first_day_of_next_quarter(submitted);
      return {requested == day, day, true};
    }
    case DateRule::kNotInThePast:
      return {requested >= submitted, submitted, false};
    case DateRule::kNone:
      break;
  }
  return {};
}

Failure wrong_date(const AllowedDate& allowed, Date requested) {
  Failure failure;
  const std::string day = to_iso(allowed.day);
  failure.expected = day;
  failure.actual = to_iso(requested);
  if (!allowed.exactly) failure.expected_words = {day + "或以后", day + " or later"};
  failure.form_fields = {std::string(kDatePath)};
  return failure;
}

// Lead times of the tariff rules, in working days; 0 where there is none.
int lead_days(const CaseFile& file) {
  const ReferenceTables& reference = file.catalogue.reference;
  switch (file.service.date_rule) {
    case DateRule::kFirstDayOfNextQuarter:
      return static_cast<int>(reference.threshold("lead_days_billing_basis"));
    case DateRule::kFirstDayOfNextMonth:
      return static_cast<int>(reference.threshold("lead_days_demand"));
    case DateRule::kNotInThePast:
      return static_cast<int>(reference.threshold("lead_days_suspend"));
    case DateRule::kNone:
      break;
  }
  return 0;
}

void check_lead_time(const CaseFile& file, Record& record, Date requested, Date submitted) {
  const int days = lead_days(file);
  if (days < 1) return;
  const auto earliest = file.catalogue.calendar.working_days_after(submitted, days);
  const Subject subject{std::string(kDatePath)};
  if (!earliest) return;
  if (requested >= *earliest) return record.passed("request.short_notice", subject);
  Failure failure;
  failure.expected = to_iso(*earliest);
  failure.actual = to_iso(requested);
  failure.days = days;
  failure.form_fields = {std::string(kDatePath)};
  record.failed("request.short_notice", subject, std::move(failure));
}

// A day that nobody plans for yet: suspensions and reductions are applied for days ahead (供电营业规则).
void check_distance(const CaseFile& file, Record& record, Date requested, Date submitted) {
  const int longest = static_cast<int>(file.catalogue.reference.threshold("longest_notice_days"));
  if (file.service.date_rule == DateRule::kNotInThePast && days_between(submitted, requested) > longest)
    record.not_done("request.date_not_allowed", Subject{std::string(kDatePath)}, why::kTooFar);
}

// --- capacity ------------------------------------------------------------------------------------------------

// Tenths of a kVA, so that sums are exact.
long long tenths(double kva) { return std::llround(kva * 10); }

bool is_sum_of_units(long long wanted, const std::vector<double>& units) {
  std::set<long long> sums = {0};
  for (const double unit : units) {
    std::set<long long> more = sums;
    for (const long long sum : sums)
      if (sum + tenths(unit) <= wanted) more.insert(sum + tenths(unit));
    sums = std::move(more);
  }
  return sums.contains(wanted);
}

std::string number_text(double number) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << number;
  return text.str();
}

std::string in_kva(double kva) { return number_text(kva) + " kVA"; }

// Every capacity that whole units make, ascending, in tenths of a kVA; nothing where there are too many to name.
std::set<long long> lawful_capacities(const std::vector<double>& units) {
  constexpr std::size_t kMostUnits = 10;
  if (units.size() > kMostUnits) return {};
  std::set<long long> sums = {0};
  for (const double unit : units) {
    const std::vector<long long> before(sums.begin(), sums.end());
    for (const long long sum : before) sums.insert(sum + tenths(unit));
  }
  sums.erase(sums.begin(), sums.upper_bound(0));
  return sums;
}

// The last lawful capacity below and the first above.
std::vector<long long> nearest(const std::set<long long>& lawful, long long wanted) {
  const auto above = lawful.lower_bound(wanted);
  std::vector<long long> two;
  if (above != lawful.begin()) two.push_back(*std::prev(above));
  if (above != lawful.end()) two.push_back(*above);
  return two;
}

std::string listed(const std::vector<long long>& capacities, std::string_view between) {
  std::string text;
  for (const long long one : capacities)
    text.append(text.empty() ? "" : between).append(number_text(static_cast<double>(one) / 10));
  return text + " kVA";
}

// Which capacities whole transformers or sets make: all of them, the nearest where they are many, no words where they
// cannot be named.
BilingualText whole_units_words(const std::vector<double>& units, double wanted) {
  constexpr std::size_t kMostNamed = 8;
  BilingualText words = {"应为整台或整组变压器", "whole transformers or sets"};
  const std::set<long long> lawful = lawful_capacities(units);
  if (lawful.empty()) return {};
  const bool all = lawful.size() <= kMostNamed;
  const std::vector<long long> named =
      all ? std::vector<long long>(lawful.begin(), lawful.end()) : nearest(lawful, tenths(wanted));
  words.zh.append(all ? "：" : "，最接近的是").append(listed(named, "、"));
  words.en.append(all ? ": " : ", the nearest: ").append(listed(named, ", "));
  return words;
}

void fail_capacity(Record& record, const std::string& path, double kva, const BilingualText& expected,
                   Severity severity) {
  Failure failure;
  failure.expected = expected.en;
  failure.expected_words = expected;
  failure.actual = in_kva(kva);
  failure.severity = severity;
  failure.form_fields = {path};
  record.failed("request.capacity_not_allowed", Subject(path), std::move(failure));
}

void fail_demand(Record& record, double kw) {
  Failure failure;
  failure.expected_words = {"应大于零", "above zero"};
  failure.expected = failure.expected_words.en;
  failure.actual = number_text(kw) + " kW";
  failure.severity = Severity::kBlocks;
  failure.form_fields = {"request.demand_kw"};
  record.failed("request.capacity_not_allowed", Subject("request.demand_kw"), std::move(failure));
}

// More than low voltage carries.
void check_low_voltage(const CaseFile& file, Record& record, const std::string& path, double kva) {
  const double most = file.catalogue.reference.threshold("most_low_voltage_kva");
  if (!file.service.code.starts_with("lv_") || !(kva > most)) return;
  fail_capacity(record, path, kva, {"低压一般不超过" + in_kva(most), "low voltage usually not above " + in_kva(most)},
                Severity::kReview);
}

// What is changed has to be said: the basis, the demand, its value.
void check_what_is_asked(const CaseFile& file, Record& record, const Request& request) {
  const auto not_said = [&](std::string path) {
    record.not_done("request.capacity_not_allowed", Subject(std::move(path)), why::kNotStated);
  };
  if (file.service.code == "billing_basis_change" && !request.billing_basis) not_said("request.billing_basis");
  if (file.service.code != "demand_adjust") return;
  if (!request.demand && !request.demand_kw) return not_said("request.demand");
  if (request.demand == "contract" && !request.demand_kw) not_said("request.demand_kw");
}

// No load draws more kW than the transformers have kVA.
void check_demand_against_installed(const CaseFile& file, Record& record, double kw) {
  const auto& installed = file.application.facts.installed_transformers_kva;
  if (!installed || installed->empty()) return;
  double total = 0;
  for (const double unit : *installed) total += unit;
  if (!(kw > total)) return;
  Failure failure;
  failure.expected_words = {"不超过已装" + in_kva(total), "not above the installed " + in_kva(total)};
  failure.expected = failure.expected_words.en;
  failure.actual = number_text(kw) + " kW";
  failure.severity = Severity::kReview;
  failure.form_fields = {"request.demand_kw"};
  record.failed("request.capacity_not_allowed", Subject("request.demand_kw"), std::move(failure));
}

void check_capacity(const CaseFile& file, Record& record, const std::string& path, double kva) {
  const auto& installed = file.application.facts.installed_transformers_kva;
  const bool whole = installed && file.service.capacity_rule == CapacityRule::kWholeTransformers;
  const auto fail = [&](const BilingualText& otherwise, Severity severity) {
    const BilingualText named = whole ? whole_units_words(*installed, kva) : BilingualText{};
    fail_capacity(record, path, kva, named.zh.empty() ? otherwise : named, severity);
  };
  // Not positive, which a value that is no number fails too.
  if (!(kva > 0)) return fail({"应大于零", "above zero"}, Severity::kBlocks);
  const bool bound = whole || file.service.capacity_rule == CapacityRule::kNotAboveInstalled;
  if (bound && installed) {
    double total = 0;
    for (const double unit : *installed) total += unit;
    if (tenths(kva) > tenths(total))
      return fail({"不超过已装" + in_kva(total), "not above the installed " + in_kva(total)}, Severity::kBlocks);
    if (whole && !is_sum_of_units(tenths(kva), *installed))
      return fail({"应为整台或整组变压器", "whole transformers or sets"}, Severity::kReview);
  }
  record.passed("request.capacity_not_allowed", Subject(path));
}

}  // namespace

void check_requested_date(const CaseFile& file, Record& record) {
  const auto requested = requested_date(file);
  if (!requested || file.service.date_rule == DateRule::kNone) return;
  const Subject subject{std::string(kDatePath)};
  if (!file.submitted) return record.not_done("request.date_not_allowed", subject, why::kNotStated);
  const AllowedDate allowed = allowed_date(file.service.date_rule, *requested, *file.submitted);
  if (!allowed.allowed) return record.failed("request.date_not_allowed", subject, wrong_date(allowed, *requested));
  record.passed("request.date_not_allowed", subject);
  check_lead_time(file, record, *requested, *file.submitted);
  check_distance(file, record, *requested, *file.submitted);
}

void check_requested_capacity(const CaseFile& file, Record& record) {
  const auto& request = file.application.request;
  check_what_is_asked(file, record, request.value_or(Request{}));
  if (request && request->demand_kw && !(*request->demand_kw > 0)) fail_demand(record, *request->demand_kw);
  if (request && request->demand_kw) check_demand_against_installed(file, record, *request->demand_kw);
  if (request && request->capacity_kva) check_low_voltage(file, record, "request.capacity_kva", *request->capacity_kva);
  if (request && request->capacity_added_kva)
    check_low_voltage(file, record, "request.capacity_added_kva", *request->capacity_added_kva);
  if (!request || file.service.capacity_rule == CapacityRule::kNone) return;
  if (request->capacity_kva) check_capacity(file, record, "request.capacity_kva", *request->capacity_kva);
  if (request->capacity_added_kva)
    check_capacity(file, record, "request.capacity_added_kva", *request->capacity_added_kva);
}

void check_bills(const CaseFile& file, Record& record) {
  if (!file.service.bills_must_be_settled) return;
  const Subject subject("facts.bills_settled");
  const auto& settled = file.application.facts.bills_settled;
  if (!settled) return record.not_done("bills.unsettled", subject, why::kNotStated);
  if (*settled) return record.passed("bills.unsettled", subject);
  Failure failure;
  failure.form_fields = {"facts.bills_settled"};
  record.failed("bills.unsettled", subject, std::move(failure));
}

}  // namespace zerotrip::checks
