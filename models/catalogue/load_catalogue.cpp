// The catalogue as a whole: every file is read, every problem is kept, then what holds between the parts.
#include <algorithm>
#include <functional>

#include "models/catalogue/catalogue.h"
#include "models/catalogue/catalogue_files.h"
#include "models/catalogue/load_parts.h"
#include "models/text.h"

namespace zerotrip {
namespace {

class CatalogueLoader {
 public:
  CatalogueLoad load(const std::string& folder, const std::string& extra_calendar_folder) {
    files_ = read_catalogue_files(folder, problems_);
    if (!extra_calendar_folder.empty()) add_catalogue_files(extra_calendar_folder, "calendar/", files_, problems_);
    parse_files();
    load_reference_parts();
    load_regions(folder);
    load_documents();
    load_services();
    check_parts();
    catalogue_.version = fingerprint_of(files_);
    return finished();
  }

 private:
  void problem(std::string file, std::string what) { problems_.push_back({std::move(file), 0, std::move(what)}); }

  void parse_files() {
    for (const auto& [name, content] : files_) {
      if (!name.ends_with(".yaml")) continue;
      if (std::optional<YamlNode> tree = parse_yaml(content, name, problems_)) trees_.emplace(name, std::move(*tree));
    }
  }

  // Reads one file of the reference folder; one that is not there is a problem.
  void read_needed(const std::string& name, const std::function<void(const YamlReader&)>& read) {
    if (!files_.contains(name)) return problem(name, "the file is missing");
    if (const auto found = trees_.find(name); found != trees_.end()) read(reader_of(*found));
  }

  void read_all(const std::string& prefix, const std::function<void(const YamlReader&)>& read) {
    for (const auto& entry : trees_) {
      if (entry.first.starts_with(prefix)) read(reader_of(entry));
    }
  }

  YamlReader reader_of(const std::pair<const std::string, YamlNode>& entry) {
    return {entry.second, entry.first, problems_};
  }

  void load_reference_parts() {
    ReferenceTables& tables = catalogue_.reference;
    read_needed("reference/shared.yaml", [this](const YamlReader& file) { load_shared(file, shared_); });
    read_needed("reference/findings.yaml",
                [this](const YamlReader& file) { load_findings(file, catalogue_.findings); });
    read_needed("reference/ethnic_groups.yaml", [&](const YamlReader& file) { load_ethnic_groups(file, tables); });
    read_needed("reference/field_names.yaml", [&](const YamlReader& file) { load_field_names(file, tables); });
    read_needed("reference/specimens.yaml", [&](const YamlReader& file) { load_specimens(file, tables); });
    read_needed("reference/thresholds.yaml", [&](const YamlReader& file) { load_thresholds(file, tables); });
    read_needed("reference/confusable_characters.yaml",
                [&](const YamlReader& file) { load_confusable_characters(file, tables); });
    read_needed("reference/variant_characters.yaml",
                [&](const YamlReader& file) { load_variant_characters(file, tables); });
    std::map<int, WorkingCalendar::Year> years;
    read_all("reference/calendar/", [&years](const YamlReader& file) { load_calendar(file, years); });
    read_all("calendar/", [&years](const YamlReader& file) { load_calendar(file, years); });
    if (years.empty()) problem("reference/calendar/", "no year of the calendar is there");
    catalogue_.calendar = WorkingCalendar(std::move(years));
  }

  void load_regions(const std::string& folder) {
    Result<Regions> regions = Regions::load(folder + "/reference/region_codes.csv");
    if (regions)
      catalogue_.regions = std::move(*regions);
    else
      problem("reference/region_codes.csv", regions.error().to_string());
  }

  // "documents/passport.yaml" → "passport": the name of a file is the word that it defines.
  static std::string stem_of(const std::string& file) {
    const std::size_t slash = file.rfind('/') + 1;
    return file.substr(slash, file.size() - slash - std::string_view(".yaml").size());
  }

  void load_documents() {
    read_all("documents/", [this](const YamlReader& file) {
      DocumentDefinition document = load_document_definition(file);
      const std::string kind = stem_of(file.file());
      if (document.kind != kind) file.at("kind").problem("the kind is not the file's name: \"" + document.kind + "\"");
      catalogue_.documents.emplace(kind, std::move(document));
    });
    if (catalogue_.documents.empty()) problem("documents/", "no kind of paper is defined");
  }

  void load_services() {
    read_all("services/", [this](const YamlReader& file) {
      ServiceDefinition service = load_service_definition(file, shared_);
      const std::string code = stem_of(file.file());
      if (service.code != code) file.at("code").problem("the code is not the file's name: \"" + service.code + "\"");
      check_reachable(service, file);
      catalogue_.services.emplace(code, std::move(service));
    });
    if (catalogue_.services.empty()) problem("services/", "no service is defined");
    collect_matter_words();
  }

  void collect_matter_words() {
    std::map<std::string, MatterWord> words;
    const auto add = [&words](const std::string& word, const std::string& code, bool covers_everything) {
      MatterWord& known = words[fold(word)];
      known.services.insert(code);
      known.covers_everything = known.covers_everything || covers_everything;
    };
    for (const auto& [code, service] : catalogue_.services) {
      for (const std::string& word : service.matter_words) add(word, code, false);
      for (const std::string& word : shared_.matter_words) add(word, code, true);
    }
    for (auto& [word, known] : words) {
      known.word = word;
      catalogue_.matter_words.push_back(std::move(known));
    }
  }

  void check_parts() {
    check_accepted_kinds();
    check_titles();
    check_fields();
    check_thresholds();
  }

  void check_accepted_kinds() {
    for (const auto& [code, service] : catalogue_.services) {
      const std::string file = "services/" + code + ".yaml";
      const std::vector<YamlReader> rows = reader_of(*trees_.find(file)).at("items").elements();
      for (std::size_t i = 0; i < service.items.size() && i < rows.size(); ++i) check_kinds(service.items[i], rows[i]);
    }
  }

  void check_kinds(const ItemDefinition& item, const YamlReader& row) {
    if (item.accepts.empty()) row.problem("no paper may satisfy the item \"" + item.item + "\"");
    for (const std::string& kind : item.accepts) {
      if (catalogue_.document(kind) == nullptr) row.problem("unknown kind of paper \"" + kind + "\"");
    }
  }

  // A title identifies a kind by itself, so it belongs to one kind only.
  void check_titles() {
    std::map<std::string, std::string> kind_of_title;
    for (const auto& [kind, document] : catalogue_.documents) {
      for (const std::string& title : document.titles) {
        const auto [found, added] = kind_of_title.emplace(fold(title), kind);
        if (added) continue;
        reader_of(*trees_.find("documents/" + kind + ".yaml"))
            .at("titles")
            .problem("the title \"" + title + "\" stands in " + found->second + " already");
      }
    }
  }

  void check_fields() {
    for (const auto& [kind, document] : catalogue_.documents) {
      const YamlReader fields = reader_of(*trees_.find("documents/" + kind + ".yaml")).at("fields");
      for (const FieldDefinition& field : document.fields) {
        if (catalogue_.reference.field_names.contains(field.field)) continue;
        fields.problem("the field \"" + field.field + "\" has no name in reference/field_names.yaml");
      }
    }
  }

  void check_thresholds() {
    for (const std::string_view name : needed_thresholds()) {
      if (catalogue_.reference.thresholds.contains(name)) continue;
      problem("reference/thresholds.yaml", "the threshold \"" + std::string(name) + "\" is missing");
    }
  }

  CatalogueLoad finished() {
    std::ranges::stable_sort(problems_, [](const CatalogueProblem& a, const CatalogueProblem& b) {
      return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    if (!problems_.empty()) return {.catalogue = nullptr, .problems = std::move(problems_)};
    return {.catalogue = std::make_shared<const Catalogue>(std::move(catalogue_)), .problems = {}};
  }

  CatalogueFiles files_;
  std::map<std::string, YamlNode> trees_;
  std::vector<CatalogueProblem> problems_;
  SharedDefinitions shared_;
  Catalogue catalogue_;
};

}  // namespace

CatalogueLoad load_catalogue(const std::string& folder, const std::string& extra_calendar_folder) {
  return CatalogueLoader().load(folder, extra_calendar_folder);
}

}  // namespace zerotrip
