// Who may give a letter (委托人) and who may act by it (受托人), with the numbers that it must bear: for the checks of
// letters and for the sentences that ask for another one. Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "validators/case_file.h"

namespace zerotrip {

// Somebody who may give a letter, with the number by which the letter may name them.
struct Giver {
  std::string_view name;
  std::vector<std::string_view> numbers;  // any of them is right; empty: no number is known
};

[[nodiscard]] std::vector<Giver> applicants_as_givers(const CaseFile& file);
// The applicants, and the owners where the service asks for them or the letter is a co-owner's.
[[nodiscard]] std::vector<Giver> givers_of_letter(const CaseFile& file, const Paper& letter);
// An owner's number is known by the own card, where it came.
[[nodiscard]] std::vector<std::string_view> numbers_of_owner(const CaseFile& file, std::string_view owner);

struct GiverMatch {
  const Giver* giver = nullptr;
  MatchAnswer answer;
};
// The giver that the name fits best; the first where it fits none.
[[nodiscard]] GiverMatch best_giver(const CaseFile& file, const PlacedField& principal,
                                    const std::vector<Giver>& givers);

// A letter of the row `authority`: the agent's, and not only a co-owner's.
[[nodiscard]] bool is_agents_letter(const CaseFile& file, const Paper& letter);

// 张玮（610702199003070019）, for sentences. The name alone where no number is known, nothing where there is no name.
[[nodiscard]] BilingualText person_words(std::string_view name, std::string_view number);
// As above; a firm's code is public.
[[nodiscard]] BilingualText giver_words(const CaseFile& file, const Giver& giver);
// Who may act by a co-owner's letter: the customer, or the agent where one is stated.
[[nodiscard]] BilingualText co_owners_agent_words(const CaseFile& file);
// The letter by which the owners would be heard: 陈月华（…）签字、授权张玮（…）.
[[nodiscard]] BilingualText wanted_letter_words(const CaseFile& file, const TextList& unheard);
// Whom the letter must name as 受托人.
[[nodiscard]] BilingualText agent_words(const CaseFile& file, const Paper& letter);
// Both parties of a letter that is to be made out again: 委托人张玮（…）、受托人王建明（…）.
[[nodiscard]] BilingualText parties_of_letter(const CaseFile& file, const Paper& letter);

}  // namespace zerotrip
