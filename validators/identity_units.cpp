#include "validators/identity_units.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "models/numbers.h"
#include "validators/issuer.h"

namespace zerotrip {
namespace {

using Indices = std::vector<std::size_t>;

// The two sides of one kind of card.
struct Sides {
  Indices faces;
  Indices backs;
};

// The front of a foreigners' card prints its own term: there the other side is told by the issuer or the zone.
bool carries_both_sides(const Document& document) {
  if (document.kind != "residence_permit" || document.text("name").empty() || document.text("valid_to").empty())
    return false;
  const bool foreigners = !document.text("nationality").empty();
  return !foreigners || !document.text("issuing_authority").empty() || document.find("mrz") != nullptr;
}

// A title-only reading of a permit says nothing about its sides.
bool tells_no_side(const Document& document) {
  return document.kind == "residence_permit" && document.text("name").empty() && document.text("id_number").empty() &&
         document.text("valid_to").empty() && document.text("issuing_authority").empty() &&
         document.find("mrz") == nullptr;
}

Sides sides_of_cards(const std::vector<Paper>& papers) {
  Sides sides;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    if (papers[i].kind() == "id_card_portrait") sides.faces.push_back(i);
    if (papers[i].kind() == "id_card_emblem") sides.backs.push_back(i);
  }
  return sides;
}

Sides sides_of_permits(const std::vector<Paper>& papers) {
  Sides sides;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const Document& document = *papers[i].document;
    if (papers[i].kind() != "residence_permit" || carries_both_sides(document) || tells_no_side(document)) continue;
    (is_back_of_permit(document) ? sides.backs : sides.faces).push_back(i);
  }
  return sides;
}

// How well two sides go together; the best pair comes first.
struct PairRank {
  int page = 0, read = 0, issuer = 0, term = 0, readable = 0;
  [[nodiscard]] auto in_order() const { return std::tie(page, read, issuer, term, readable); }
};

int rank_of(std::optional<bool> answer) {
  if (!answer) return 1;
  return *answer ? 2 : 0;
}

int issuer_rank(const Document& face, const Document& back, const Regions& regions) {
  const IssuerFit fit = issuer_fit(back.text("issuing_authority"), face.text("address"), regions);
  if (fit == IssuerFit::kUnknown) return 1;
  return fit == IssuerFit::kFits ? 2 : 0;
}

bool tells_any(const Document& side, std::initializer_list<std::string_view> fields) {
  return std::any_of(fields.begin(), fields.end(), [&](std::string_view field) { return !side.text(field).empty(); });
}

// A side of which nothing was read contradicts nothing, and must not take the other side from one that was read.
int sides_read(const Document& face, const Document& back) {
  return (tells_any(face, {"name", "id_number", "address"}) ? 1 : 0) +
         (tells_any(back, {"issuing_authority", "valid_from", "valid_to"}) ? 1 : 0);
}

PairRank rank_pair(const Paper& face, const Paper& back, const Regions& regions) {
  PairRank rank;
  rank.page = face.reading == back.reading && face.document->page == back.document->page ? 1 : 0;
  rank.read = sides_read(*face.document, *back.document);
  rank.issuer = issuer_rank(*face.document, *back.document, regions);
  rank.term = rank_of(term_follows_from_age(*face.document, *back.document));
  rank.readable =
      (face.document->text("id_number").empty() ? 0 : 1) + (back.document->text("valid_to").empty() ? 0 : 1);
  return rank;
}

struct Candidate {
  PairRank rank;
  std::size_t face;
  std::size_t back;
};

// Best rank first; equal ranks in the order of upload.
std::vector<Candidate> candidates_of(const Sides& sides, const std::vector<Paper>& papers, const Regions& regions) {
  std::vector<Candidate> candidates;
  for (const std::size_t face : sides.faces)
    for (const std::size_t back : sides.backs)
      candidates.push_back({rank_pair(papers[face], papers[back], regions), face, back});
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.rank.in_order() > b.rank.in_order(); });
  return candidates;
}

void take(Indices& indices, std::size_t index) { indices.erase(std::find(indices.begin(), indices.end(), index)); }
bool holds(const Indices& indices, std::size_t index) {
  return std::find(indices.begin(), indices.end(), index) != indices.end();
}

bool same_or_unread(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

// A second picture of a side that already has its pair: taken again, because the first was not good.
const IdentityUnit* unit_of_same_face(const std::vector<IdentityUnit>& units, const std::vector<Paper>& papers,
                                      std::size_t face) {
  for (const IdentityUnit& unit : units) {
    if (!unit.face || !unit.back) continue;
    const std::string& number = papers[*unit.face].document->text("id_number");
    if (!number.empty() && number == papers[face].document->text("id_number")) return &unit;
  }
  return nullptr;
}

const IdentityUnit* unit_of_same_back(const std::vector<IdentityUnit>& units, const std::vector<Paper>& papers,
                                      std::size_t back) {
  for (const IdentityUnit& unit : units) {
    if (!unit.face || !unit.back) continue;
    const Document& known = *papers[*unit.back].document;
    const Document& other = *papers[back].document;
    const bool same = same_or_unread(known.text("valid_to"), other.text("valid_to")) &&
                      same_or_unread(known.text("valid_from"), other.text("valid_from")) &&
                      same_or_unread(known.text("issuing_authority"), other.text("issuing_authority"));
    if (same) return &unit;
  }
  return nullptr;
}

void add_single_sides(std::vector<IdentityUnit>& units, const Sides& left, const std::vector<Paper>& papers) {
  const std::vector<IdentityUnit> pairs = units;
  for (const std::size_t face : left.faces) {
    const IdentityUnit* again = unit_of_same_face(pairs, papers, face);
    if (again != nullptr) units.push_back({face, again->back, true});
    if (again == nullptr) units.push_back({face, std::nullopt, false});
  }
  for (const std::size_t back : left.backs) {
    const IdentityUnit* again = unit_of_same_back(pairs, papers, back);
    if (again != nullptr) units.push_back({again->face, back, true});
    if (again == nullptr) units.push_back({std::nullopt, back, false});
  }
}

void add_cards(std::vector<IdentityUnit>& units, Sides sides, const std::vector<Paper>& papers,
               const Regions& regions) {
  std::vector<IdentityUnit> cards;
  for (const Candidate& candidate : candidates_of(sides, papers, regions)) {
    if (!holds(sides.faces, candidate.face) || !holds(sides.backs, candidate.back)) continue;
    cards.push_back({candidate.face, candidate.back, true});
    take(sides.faces, candidate.face);
    take(sides.backs, candidate.back);
  }
  add_single_sides(cards, sides, papers);
  units.insert(units.end(), cards.begin(), cards.end());
}

std::size_t first_paper(const IdentityUnit& unit) { return unit.face ? *unit.face : *unit.back; }

bool stands_alone(const Paper& paper) {
  if (paper.continues_another || !is_identity_kind(paper.kind())) return false;
  if (paper.kind() == "id_card_portrait" || paper.kind() == "id_card_emblem") return false;
  return paper.kind() != "residence_permit" || carries_both_sides(*paper.document) || tells_no_side(*paper.document);
}

}  // namespace

std::vector<IdentityUnit> identity_units_of(const std::vector<Paper>& papers, const Regions& regions) {
  std::vector<IdentityUnit> units;
  add_cards(units, sides_of_cards(papers), papers, regions);
  add_cards(units, sides_of_permits(papers), papers, regions);
  for (std::size_t i = 0; i < papers.size(); ++i)
    if (stands_alone(papers[i])) units.push_back({i, std::nullopt, true});
  std::stable_sort(units.begin(), units.end(),
                   [](const IdentityUnit& a, const IdentityUnit& b) { return first_paper(a) < first_paper(b); });
  return units;
}

bool is_back_of_permit(const Document& document) {
  if (document.kind != "residence_permit") return false;
  const bool has_person = !document.text("name").empty() || !document.text("id_number").empty();
  const bool has_term = !document.text("valid_to").empty() || !document.text("issuing_authority").empty();
  return (has_term || document.find("mrz") != nullptr) && !has_person;
}

std::optional<Date> birth_date_on(const Document& document) {
  if (const auto printed = parse_iso_date(document.text("birth_date"))) return printed;
  return id_number_birth_date(fold_number(document.text("id_number")));
}

std::optional<TermEnd> term_end_of(std::string_view valid_to) {
  if (valid_to == "long_term") return TermEnd{std::nullopt, true};
  if (const auto day = parse_iso_date(valid_to)) return TermEnd{day, false};
  // YYYY-MM: valid to that month's last day.
  if (const auto month = parse_iso_date(std::string(valid_to) + "-01"))
    return TermEnd{add_days(first_day_of_next_month(*month), -1), false};
  return std::nullopt;
}

std::optional<bool> term_follows_from_age(const Document& face, const Document& back) {
  const auto birth = birth_date_on(face);
  const auto from = parse_iso_date(back.text("valid_from"));
  const auto end = term_end_of(back.text("valid_to"));
  if (!birth || !from || !end) return std::nullopt;
  if (*from < *birth) return false;
  const std::optional<Date> expected = id_card_term_end(*birth, *from);
  if (!expected || end->long_term) return !expected && end->long_term;
  return *expected == *end->day;
}

}  // namespace zerotrip
