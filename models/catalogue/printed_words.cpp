#include "models/catalogue/printed_words.h"

#include <set>

#include "models/text.h"

namespace zerotrip {
namespace {

class Words {
 public:
  void add(const std::string& word) {
    if (count_code_points(word) >= 2) words_.insert(word);
  }
  void add(const std::vector<std::string>& words) {
    for (const std::string& word : words) add(word);
  }
  [[nodiscard]] std::vector<std::string> take() const { return {words_.begin(), words_.end()}; }

 private:
  std::set<std::string> words_;
};

void add_form(Words& words, const DocumentDefinition& form) {
  words.add(form.titles);
  words.add(form.marks);
  words.add(form.signature_labels);
  words.add(form.printed);
  for (const FieldDefinition& field : form.fields) words.add(field.labels);
}

}  // namespace

std::vector<std::string> printed_words(const Catalogue& catalogue) {
  Words words;
  words.add({"中华人民共和国", "长期", "性别男", "性别女"});
  for (const auto& [kind, form] : catalogue.documents) add_form(words, form);
  for (const std::string& group : catalogue.reference.ethnic_groups) words.add("民族" + group);
  return words.take();
}

}  // namespace zerotrip
