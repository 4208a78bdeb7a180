#include "validators/letter_persons.h"

#include <algorithm>

#include "validators/checks/check_table.h"
#include "validators/masking.h"

namespace zerotrip {
namespace {

std::string_view first_known(const std::vector<std::string_view>& numbers) {
  const auto known = std::find_if(numbers.begin(), numbers.end(), [](std::string_view one) { return !one.empty(); });
  return known == numbers.end() ? std::string_view() : *known;
}

BilingualText with_number(std::string_view name, std::string_view number) {
  const std::string text(name);
  if (text.empty() || number.empty()) return {text, text};
  return {text + "（" + std::string(number) + "）", text + " (" + std::string(number) + ")"};
}

// The agent as the own card says, where the application states none.
BilingualText agent_on_card(const CaseFile& file) {
  for (const Paper* card : papers_of_row(file, items::kAgentIdentity))
    if (const PlacedField name = file.find(*card, "name"))
      return person_words(name.text(), file.find_any(*card, number_fields_of(card->kind())).text());
  return {};
}

BilingualText principal_words(const CaseFile& file, const Paper& letter) {
  const std::vector<Giver> givers = givers_of_letter(file, letter);
  if (givers.empty()) return {};
  const PlacedField principal = file.find_any(letter, {"principal", "company_name"});
  return giver_words(file, principal ? *best_giver(file, principal, givers).giver : givers.front());
}

}  // namespace

std::vector<Giver> applicants_as_givers(const CaseFile& file) {
  std::vector<Giver> givers;
  if (!file.is_organization()) givers.push_back({customer_name(file), {customer_number(file)}});
  if (!file.is_resident()) givers.push_back({organization_name(file), {organization_code(file)}});
  // 法人授权委托书 may name the representative beside or instead of the company.
  if (file.is_organization())
    givers.push_back({representative_name(file), {representative_number(file), customer_number(file)}});
  std::erase_if(givers, [](const Giver& giver) { return giver.name.empty(); });
  return givers;
}

std::vector<std::string_view> numbers_of_owner(const CaseFile& file, std::string_view owner) {
  std::vector<std::string_view> numbers;
  for (const Paper* card : judged_papers(file)) {
    if (!is_identity_kind(card->kind()) || !card->stands_for(Party::kCoOwner)) continue;
    if (file.text(*card, "name") != owner) continue;
    if (const PlacedField number = file.find_any(*card, number_fields_of(card->kind())))
      numbers.push_back(number.text());
  }
  return numbers;
}

std::vector<Giver> givers_of_letter(const CaseFile& file, const Paper& letter) {
  std::vector<Giver> givers = applicants_as_givers(file);
  if (file.asks_for_owner() || letter.stands_for(Party::kCoOwner))
    for (const NamedOwner& owner : file.owners) givers.push_back({owner.name, numbers_of_owner(file, owner.name)});
  return givers;
}

GiverMatch best_giver(const CaseFile& file, const PlacedField& principal, const std::vector<Giver>& givers) {
  GiverMatch best;
  for (const Giver& giver : givers) {
    const MatchAnswer answer = match_name(file, read_text_of(*principal.field), giver.name);
    if (best.giver == nullptr || static_cast<int>(answer.match) < static_cast<int>(best.answer.match))
      best = {&giver, answer};
  }
  return best;
}

bool is_agents_letter(const CaseFile& file, const Paper& letter) {
  const ItemNeed* row = file.row(items::kAuthority);
  return row != nullptr && letter.stands_for(row);
}

BilingualText person_words(std::string_view name, std::string_view number) {
  return with_number(name, number_in_sentence(number));
}

BilingualText giver_words(const CaseFile& file, const Giver& giver) {
  const std::string_view number = first_known(giver.numbers);
  return names_unit(file, giver.name) ? with_number(giver.name, number) : person_words(giver.name, number);
}

BilingualText co_owners_agent_words(const CaseFile& file) {
  const BilingualText customer = person_words(customer_name(file), customer_number(file));
  const BilingualText agent = person_words(agent_name(file), agent_number(file));
  if (customer.zh.empty() || agent.zh.empty()) return customer.zh.empty() ? agent : customer;
  return {customer.zh + "或" + agent.zh, customer.en + " or " + agent.en};
}

BilingualText wanted_letter_words(const CaseFile& file, const TextList& unheard) {
  BilingualText givers;
  for (const std::string& owner : unheard) {
    const BilingualText words = giver_words(file, {owner, numbers_of_owner(file, owner)});
    givers.zh.append(givers.zh.empty() ? "" : "、").append(words.zh);
    givers.en.append(givers.en.empty() ? "" : ", ").append(words.en);
  }
  if (givers.zh.empty()) givers = {"其他共有人", "the other owners"};
  const BilingualText agent = co_owners_agent_words(file);
  return {givers.zh + "签字、授权" + agent.zh, givers.en + " to authorise " + agent.en};
}

BilingualText agent_words(const CaseFile& file, const Paper& letter) {
  if (!is_agents_letter(file, letter)) return co_owners_agent_words(file);
  return agent_name(file).empty() ? agent_on_card(file) : person_words(agent_name(file), agent_number(file));
}

BilingualText parties_of_letter(const CaseFile& file, const Paper& letter) {
  const BilingualText principal = principal_words(file, letter);
  const BilingualText agent = agent_words(file, letter);
  return {"委托人" + principal.zh + "、受托人" + agent.zh, "principal " + principal.en + " and agent " + agent.en};
}

}  // namespace zerotrip
