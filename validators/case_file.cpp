#include "validators/case_file.h"

#include <algorithm>

#include "models/text.h"
#include "validators/parties.h"
#include "validators/unit_names.h"

namespace zerotrip {
namespace {

// A service that is offered at the counter only is judged by its counter list (SERVICES: how they combine).
bool is_offered(const ServiceDefinition& service, const Application& application) {
  if (!application.channel) return true;
  return std::find(service.channels.begin(), service.channels.end(), *application.channel) != service.channels.end();
}

Facts facts_for(const Application& application, const ServiceDefinition& service, bool channel_offered) {
  Facts facts = facts_of(application, service);
  if (channel_offered || service.channels.empty()) return facts;
  const Result<> set = facts.set("channel", name_of(service.channels.front()));
  (void)set;  // a channel's own name is always a value of the fact
  return facts;
}

std::vector<ItemNeed> needs_for(const ServiceDefinition& service, const Facts& facts, bool channel_offered) {
  std::vector<ItemNeed> needs = needs_of(service, facts);
  if (channel_offered) return needs;
  for (ItemNeed& need : needs)
    if (need.item->item == items::kForm) need.need = Need::kNotNeeded;
  return needs;
}

CustomerKind kind_in(const Facts& facts, std::string_view fact) {
  return customer_kind_named(facts.get(fact)).value_or(CustomerKind::kResident);
}

MatchAnswer better(const MatchAnswer& a, const MatchAnswer& b) {
  return static_cast<int>(b.match) < static_cast<int>(a.match) ? b : a;
}

}  // namespace

const ItemNeed* CaseFile::row(std::string_view item) const {
  for (const ItemNeed& need : needs)
    if (need.item->item == item) return &need;
  return nullptr;
}

bool CaseFile::is_transfer() const { return service.code.ends_with("_transfer"); }
bool CaseFile::is_rename() const { return service.code.ends_with("_rename"); }

std::optional<bool> CaseFile::right_has_changed() const {
  return application.request ? application.request->property_right_changed : std::nullopt;
}

bool CaseFile::any_deferrable() const {
  return std::any_of(needs.begin(), needs.end(), [](const ItemNeed& need) { return need.need == Need::kDeferrable; });
}

PlacedField CaseFile::find(const Paper& paper, std::string_view field) const {
  PlacedField found = find_field(paper, field);
  for (std::size_t i = 0; !found && i < paper.continuations.size(); ++i)
    found = find_field(all.papers[paper.continuations[i]], field);
  return found;
}

PlacedField CaseFile::find_any(const Paper& paper, const std::vector<std::string_view>& fields) const {
  for (const std::string_view field : fields)
    if (const PlacedField found = find(paper, field)) return found;
  return {};
}

const std::string& CaseFile::text(const Paper& paper, std::string_view field) const {
  return find(paper, field).text();
}

bool CaseFile::fields_known(const Paper& paper) const {
  const DocumentDefinition* definition = catalogue.document(paper.kind());
  return definition != nullptr && definition->fields_known;
}

bool is_needed(Need need) { return need == Need::kRequired || need == Need::kDeferrable; }

CaseFile open_case(const JudgeInput& input, const Catalogue& catalogue, const ServiceDefinition& service) {
  const bool offered = is_offered(service, input.application);
  Facts facts = facts_for(input.application, service, offered);
  std::vector<ItemNeed> needs = needs_for(service, facts, offered);
  CaseFile file{input.application,
                catalogue,
                service,
                input.known,
                input.today,
                std::nullopt,
                offered,
                std::move(facts),
                std::move(needs),
                collect_papers(input.application, input.readings),
                {},
                {}};
  if (input.application.submitted_at) file.submitted = shanghai_day_of(*input.application.submitted_at);
  file.customer_kind = kind_in(file.facts, "customer_kind");
  file.former_kind = kind_in(file.facts, "former_customer_kind");
  file.units = identity_units_of(file.all.papers, catalogue.regions);
  assign_papers(file);
  return file;
}

std::string_view stated(const OptionalText& text) { return text ? std::string_view(*text) : std::string_view(); }

std::string_view customer_name(const CaseFile& file) {
  return file.application.customer ? stated(file.application.customer->name) : std::string_view();
}
std::string_view customer_number(const CaseFile& file) {
  return file.application.customer ? stated(file.application.customer->id_number) : std::string_view();
}
std::string_view organization_name(const CaseFile& file) {
  return file.application.organization ? stated(file.application.organization->name) : std::string_view();
}
std::string_view organization_code(const CaseFile& file) {
  return file.application.organization ? stated(file.application.organization->uscc) : std::string_view();
}

namespace {
const LegalRepresentative* representative(const CaseFile& file) {
  const auto& organization = file.application.organization;
  return organization && organization->legal_representative ? &*organization->legal_representative : nullptr;
}
}  // namespace

std::string_view representative_name(const CaseFile& file) {
  const LegalRepresentative* person = representative(file);
  return person == nullptr ? std::string_view() : stated(person->name);
}
std::string_view representative_number(const CaseFile& file) {
  const LegalRepresentative* person = representative(file);
  return person == nullptr ? std::string_view() : stated(person->id_number);
}
std::string_view agent_name(const CaseFile& file) {
  return file.application.agent ? stated(file.application.agent->name) : std::string_view();
}
std::string_view agent_number(const CaseFile& file) {
  return file.application.agent ? stated(file.application.agent->id_number) : std::string_view();
}
std::string_view former_name(const CaseFile& file) {
  return file.application.former_customer ? stated(file.application.former_customer->name) : std::string_view();
}
std::string_view former_number(const CaseFile& file) {
  return file.application.former_customer ? stated(file.application.former_customer->id_number) : std::string_view();
}
std::string_view former_code(const CaseFile& file) {
  return file.application.former_customer ? stated(file.application.former_customer->uscc) : std::string_view();
}

std::vector<std::string_view> applicant_names(const CaseFile& file) {
  std::vector<std::string_view> names;
  if (!file.is_organization() && !customer_name(file).empty()) names.push_back(customer_name(file));
  if (!file.is_resident() && !organization_name(file).empty()) names.push_back(organization_name(file));
  return names;
}

namespace {
std::optional<bool> signature_on_part(const Paper& paper) {
  const Field* field = paper.document->find("signatures");
  if (field == nullptr) return std::nullopt;
  if (const bool* there = std::get_if<bool>(&field->value)) return *there;
  return has_content(*field);
}
}  // namespace

std::optional<bool> signature_on(const CaseFile& file, const Paper& paper) {
  std::optional<bool> is_signed = signature_on_part(paper);
  for (const std::size_t part : paper.continuations)
    if (const auto there = signature_on_part(file.papers()[part])) is_signed = *there || is_signed.value_or(false);
  return is_signed;
}

bool names_unit(const CaseFile& file, std::string_view name) {
  if (looks_like_unit(name)) return true;
  // A sole trader without a name of the shop's own trades under the operator's.
  return !name.empty() && name == organization_name(file) && name != customer_name(file);
}

MatchAnswer match_name(const CaseFile& file, const ReadText& read, std::string_view name) {
  if (names_unit(file, name)) return match_company_name(read, name, file.tables());
  return match_person_name(read, name, file.tables());
}

MatchAnswer match_applicant(const CaseFile& file, const ReadText& read) {
  MatchAnswer best;
  for (const std::string_view name : applicant_names(file)) best = better(best, match_name(file, read, name));
  return best;
}

const LabelledTexts& printed_on(const Paper& paper) {
  static const LabelledTexts kNone;
  const Field* field = paper.document->find("printed");
  const auto* labelled = field == nullptr ? nullptr : std::get_if<LabelledTexts>(&field->value);
  return labelled == nullptr ? kNone : *labelled;
}

bool may_be_owner(const CaseFile& file) {
  return std::any_of(file.owners.begin(), file.owners.end(), [&](const NamedOwner& owner) {
    return match_applicant(file, {owner.name, {}, 1.0}).match != Match::kDifferent;
  });
}

}  // namespace zerotrip
