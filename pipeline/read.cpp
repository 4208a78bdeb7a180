// One file → its reading.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>

#include "pipeline/hidden_text.h"
#include "pipeline/join_pages.h"
#include "pipeline/paper_reading.h"
#include "pipeline/read_opened.h"

namespace zerotrip {
namespace {

class FileReader {
 public:
  FileReader(const Pipeline& pipeline, const OpenedFile& file, StageTimes* times)
      : pipeline_(pipeline), file_(file), stages_(times), parts_{*pipeline.catalogue, pipeline.engines, stages_} {}

  [[nodiscard]] Result<Reading> run(const std::string& name) {
    reading_.file = name;
    reading_.sha256 = file_.sha256;
    reading_.reader = pipeline_.engines.version();
    reading_.problems = file_.problems;
    for (int page = 0; page < file_.page_count; ++page)
      if (auto added = add_page(page); !added) return added.error();
    reading_.documents = joined_documents(std::move(documents_), *pipeline_.catalogue);
    if (reading_.documents.empty() && reading_.problems.empty())
      reading_.problems.push_back({"file.empty", -1, {}, {}});
    return std::move(reading_);
  }

 private:
  [[nodiscard]] Result<> add_page(int number) {
    auto opened = stages_.run("decode", [&] { return file_.decode(number); });
    if (!opened && opened.error().kind != ErrorKind::kUnusableInput) return opened.error();
    if (!opened) {
      reading_.problems.push_back({"file.unreadable", number, {}, {}});
      return {};
    }
    Page page;
    page.page = number;
    page.width = opened->bgr.cols;
    page.height = opened->bgr.rows;
    auto papers = stages_.run("prepare", [&] { return find_papers(*opened, pipeline_.options.prepare); });
    if (!papers) return papers.error();
    opened->bgr.release();  // papers are copies; a large page need not stay
    parts_.former = running_;
    for (const PreparedPaper& paper : *papers)
      if (auto added = add_paper(paper, page); !added) return added.error();
    if (auto checked = check_text_layer(page); !checked) return checked.error();
    reading_.pages.push_back(std::move(page));
    return {};
  }

  [[nodiscard]] Result<> add_paper(const PreparedPaper& prepared, Page& page) {
    auto paper = read_paper(prepared, parts_, open_list_ ? &*open_list_ : nullptr);
    if (!paper) return paper.error();
    open_list_ = std::move(paper->open_list);
    page.lines.insert(page.lines.end(), paper->lines.begin(), paper->lines.end());
    page.barcodes.insert(page.barcodes.end(), paper->barcodes.begin(), paper->barcodes.end());
    page.seals.insert(page.seals.end(), paper->seals.begin(), paper->seals.end());
    for (Problem& problem : paper->problems) {
      problem.page = page.page;
      reading_.problems.push_back(std::move(problem));
    }
    for (std::size_t i = 0; i < paper->documents.size(); ++i)
      add_document(std::move(paper->documents[i]), paper->classifications[i], page);
    return {};
  }

  void add_document(Document document, const Classification& classification, const Page& page) {
    document.page = page.page;
    for (auto& [name, field] : document.fields) field.page = page.page;
    ReadDocument read{std::move(document), classification, 0};
    if (running_ != nullptr) read.marks_of_former_kind = marks_of(rows_of(runs_of(page.lines)), *running_);
    const bool continues = read.document.kind == kOtherKind && read.marks_of_former_kind >= 1;
    if (!continues) running_ = pipeline_.catalogue->document(read.document.kind);
    documents_.push_back(std::move(read));
  }

  [[nodiscard]] Result<> check_text_layer(const Page& page) {
    if (!file_.text_layer) return {};
    const auto layer = stages_.run("text_layer", [&] { return file_.text_layer(page.page); });
    if (!layer) return layer.error().kind == ErrorKind::kUnusableInput ? Result<>{} : Result<>(layer.error());
    if (says_something_else(*layer, page.lines)) reading_.problems.push_back({"file.hidden_text", page.page, {}, {}});
    return {};
  }

  const Pipeline& pipeline_;
  const OpenedFile& file_;
  Stages stages_;
  ReadingParts parts_;
  Reading reading_;
  std::vector<ReadDocument> documents_;
  const DocumentDefinition* running_ = nullptr;  // kind of the paper that the last page belongs to
  std::optional<OpenList> open_list_;            // of the paper read last
};

}  // namespace

Result<Reading> read_opened(const Pipeline& pipeline, const OpenedFile& file, const std::string& name,
                            StageTimes* times) {
  return FileReader(pipeline, file, times).run(name);
}

Result<Reading> read_file(const Pipeline& pipeline, const std::string& path, StageTimes* times) {
  const auto start = std::chrono::steady_clock::now();
  Stages stages(times);
  auto opened = stages.run("intake", [&] { return open_file(path, pipeline.options.limits); });
  if (!opened) return opened.error();
  auto reading = read_opened(pipeline, *opened, std::filesystem::path(path).filename().string(), times);
  if (!reading) return reading;
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  reading->elapsed_ms = spent.count();
  return reading;
}

}  // namespace zerotrip
