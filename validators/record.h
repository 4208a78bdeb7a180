// What the checks of one case found: every check with its result, the findings they raise, and what supports
// each deciding field. A check never passes by default: it is recorded as passed, failed or not done, or it is
// not listed because its subject is not on the paper. One case, one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/decision.h"
#include "validators/papers.h"

namespace zerotrip {

// What a check or finding is about: a paper, a file, a form path or a row's id.
struct Subject {
  Subject(const Paper& about) : id(about.id), paper(&about) {}
  explicit Subject(std::string about) : id(std::move(about)) {}
  std::string id;
  const Paper* paper = nullptr;
};

struct FindingDraft {
  std::string code;
  const FindingDefinition* definition = nullptr;
  Severity severity = Severity::kReview;
  Subject subject;
  std::string expected;
  std::string actual;
  BilingualText expected_words;  // for the sentences, where a word stands for a code; empty: as above
  BilingualText actual_words;
  std::vector<Evidence> evidence;
  std::vector<std::string> fields;  // field names or form paths, for {field}
  std::string item;                 // row id, for {item}
  std::string date;
  int days = 0;
};

// Details of a failure; everything may be left out.
struct Failure {
  std::string expected;
  std::string actual;
  std::vector<PlacedField> fields;   // evidence, and {field}
  std::optional<Severity> severity;  // instead of the code's own
  BilingualText expected_words;
  BilingualText actual_words;
  std::vector<Evidence> evidence;        // besides that of the fields
  std::vector<std::string> form_fields;  // paths, for {field}
  std::string item;
  std::string date;
  int days = 0;
};

// What is known about the reading of one field.
struct FieldStanding {
  const Field* field = nullptr;
  std::vector<std::string> support;
  bool contradicted = false;  // a comparison failed: that is its own finding
  bool doubtful = false;      // a comparison needs more certainty than the reading gives
};

class Record {
 public:
  explicit Record(const Catalogue& catalogue) : catalogue_(&catalogue) {}

  void passed(std::string_view id, const Subject& subject, std::vector<std::string> support = {});
  void failed(std::string_view id, const Subject& subject, Failure failure = {});
  // A deciding check that could not be made: raises check.not_done. `why` is one of the words of why_words().
  void not_done(std::string_view id, const Subject& subject, std::string_view why, const PlacedField& field = {});
  // A check that could not be made and whose reason is another finding; raises nothing itself.
  void left_open(std::string_view id, const Subject& subject, std::string_view why);
  // Raises a finding that is no result of a check.
  void raise(std::string_view code, const Subject& subject, Failure failure);

  void support(const PlacedField& field, std::string_view by);
  void contradict(const PlacedField& field);
  void doubt(const PlacedField& field);
  [[nodiscard]] const FieldStanding* standing_of(const PlacedField& field) const;

  [[nodiscard]] bool has_failed(std::string_view id, std::string_view subject) const;
  [[nodiscard]] bool has_failed(std::string_view id) const;  // on any subject
  [[nodiscard]] bool has_finding(std::string_view code, std::string_view subject) const;
  // A part of ours failed on a file or a paper: what else stands there is not known. check.not_done is raised.
  [[nodiscard]] bool a_part_failed() const;

  std::vector<Check> checks;
  std::vector<FindingDraft> findings;

 private:
  void note(std::string_view id, const Subject& subject, CheckResult result, std::vector<std::string> support,
            std::optional<std::string> why);
  FieldStanding& standing(const PlacedField& field);

  const Catalogue* catalogue_;
  std::vector<FieldStanding> standings_;
};

// Why a check was not made, in words.
namespace why {
inline constexpr std::string_view kFieldsUnknown = "fields_of_this_kind_are_not_read", kNotRead = "not_read",
                                  kNotPrinted = "not_printed", kNotStated = "not_stated",
                                  kUncertain = "reading_not_certain", kBlackWhite = "black_and_white_copy",
                                  kSealUnread = "seal_not_read", kTermUnclear = "term_not_understood",
                                  kReaderFailed = "a_part_failed", kOfAnother = "of_another",
                                  kCancelled = "says_that_it_is_cancelled",
                                  kIssuerElsewhere = "issuer_of_another_place", kTooOld = "too_old",
                                  kNotPaid = "says_that_nothing_was_paid", kMalformed = "account_number_malformed",
                                  kAgentUnstated = "names_an_agent_unstated", kNoUnit = "issuer_is_no_military_unit",
                                  kMinor = "applicant_is_a_minor", kTooFar = "date_too_far";
}
[[nodiscard]] const BilingualText& why_words(std::string_view why);

}  // namespace zerotrip
