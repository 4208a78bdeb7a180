#include "pipeline/intake/pdf.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <sys/mman.h>
#include <opencv2/imgproc.hpp>

#include "models/text.h"
#include "pipeline/intake/child_process.h"
#include "pipeline/intake/descriptor.h"
#include "pipeline/intake/pdf_page.h"

namespace zerotrip::intake {
namespace {

constexpr std::size_t kHeaderWithin = 1024;  // readers seek "%PDF-" in the first 1024 bytes (ISO 32000-1, annex H)
constexpr std::size_t kMostTextBytes = 4 * 1024 * 1024;
// The children open their own standard input by this name, so that each has a position of its own.
constexpr const char* kInput = "/dev/stdin";

struct Pdf {
  Descriptor memory;  // the bytes, as a file that never touches a disk
  std::vector<PdfPageSize> pages;
  IntakeLimits limits;
};

Error broken(std::string what) {
  return make_error(ErrorKind::kUnusableInput, std::move(what), "intake/pdf", "a whole PDF");
}

Result<Descriptor> in_memory(Bytes bytes) {
  Descriptor file{::memfd_create("pdf", MFD_CLOEXEC)};
  std::size_t written = 0;
  while (file.get() >= 0 && written < bytes.size()) {
    const ssize_t count = ::write(file.get(), bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno != EINTR) break;
    if (count > 0) written += static_cast<std::size_t>(count);
  }
  if (file.get() < 0 || written < bytes.size())
    return make_error(ErrorKind::kFailed, std::strerror(errno), "intake/pdf");
  return file;
}

ChildLimits limits_of(const IntakeLimits& limits, std::size_t most_output) {
  ChildLimits child;
  child.timeout_ms = limits.decoder_timeout_ms;
  child.most_output_bytes = most_output;
  return child;
}

bool names_active_content(std::string_view json) {
  // Names stand as "/Name"; text of the author's stands as "u:…" and cannot look like one.
  constexpr std::string_view kActive[] = {"\"/JavaScript\"",    "\"/JS\"",        "\"/Launch\"", "\"/EmbeddedFile\"",
                                          "\"/EmbeddedFiles\"", "\"/RichMedia\"", "\"/XFA\"",    "\"/Rendition\""};
  return holds_any_of(json, kActive);
}

Result<bool> has_active_content(const Pdf& pdf) {
  constexpr std::size_t kMostJsonBytes = 256ull * 1024 * 1024;
  auto child = run_child({"qpdf", "--warning-exit-0", "--json=2", "--json-key=qpdf", "--json-stream-data=none", kInput},
                         pdf.memory.get(), limits_of(pdf.limits, kMostJsonBytes));
  if (!child) return child.error();
  return child->end == ChildEnd::kTooMuchOutput || names_active_content(text_of(child->output));
}

// "P6 width height 255" and one white space, as pdftoppm writes it; then RGB.
Result<cv::Mat> parse_ppm(const std::vector<std::uint8_t>& bytes) {
  std::string_view text = text_of(bytes);
  int numbers[3] = {};
  if (!text.starts_with("P6")) return broken("the page was not drawn");
  text.remove_prefix(2);
  for (int& number : numbers) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number <= 0) return broken("the page was not drawn");
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  const std::size_t needed = static_cast<std::size_t>(numbers[0]) * static_cast<std::size_t>(numbers[1]) * 3;
  if (text.size() != needed + 1 || numbers[2] != 255) return broken("the page was not drawn whole");
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): OpenCV has no picture over constant memory
  const cv::Mat rgb(numbers[1], numbers[0], CV_8UC3, const_cast<char*>(text.data() + 1));
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  return bgr;
}

Result<ChildOutcome> run_on_page(const Pdf& pdf, std::vector<std::string> command, int page, std::size_t most_output) {
  const std::string number = std::to_string(page + 1);
  command.insert(command.begin() + 1, {"-f", number, "-l", number, "-cropbox"});
  auto child = run_child(command, pdf.memory.get(), limits_of(pdf.limits, most_output));
  if (!child) return child.error();
  if (!child->succeeded()) return broken(fmt::format("page {} cannot be drawn", page + 1));
  return child;
}

Result<OpenedPage> draw_page(const Pdf& pdf, int page) {
  const auto dpi = resolution_for(pdf.pages.at(static_cast<std::size_t>(page)), pdf.limits);
  if (!dpi) return broken(fmt::format("page {} is beyond the limits", page + 1));
  const std::size_t most = static_cast<std::size_t>(pdf.limits.most_pixels) * 3 + 4096;
  auto child = run_on_page(pdf, {"pdftoppm", "-r", fmt::format("{:.2f}", *dpi), kInput}, page, most);
  if (!child) return child.error();
  auto bgr = parse_ppm(child->output);
  if (!bgr) return bgr.error();
  OpenedPage opened;
  opened.page = page;
  opened.bgr = std::move(*bgr);
  opened.origin.from_pdf = true;
  return opened;
}

Result<std::string> read_layer(const Pdf& pdf, int page) {
  auto child =
      run_on_page(pdf, {"pdftotext", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", kInput, "-"}, page, kMostTextBytes);
  if (!child) return child.error();
  std::string text(text_of(child->output));
  while (text.ends_with("\n\n") || text == "\n") text.pop_back();
  return text;
}

OpenedFile unusable(const char* code) {
  OpenedFile file;
  file.problems.push_back(Problem{.code = code, .page = -1, .quad = {}, .fields = {}});
  return file;
}

const char* problem_of(const PdfFacts& facts, const IntakeLimits& limits) {
  if (facts.page_count == 0) return "file.empty";
  if (facts.page_count > limits.most_pages) return "file.too_large";
  if (facts.pages.size() != static_cast<std::size_t>(facts.page_count)) return "file.unreadable";
  const bool all_fit = std::all_of(facts.pages.begin(), facts.pages.end(),
                                   [&](const PdfPageSize& page) { return resolution_for(page, limits).has_value(); });
  return all_fit ? nullptr : "file.too_large";
}

const char* why_not_opened(const ChildOutcome& child) {
  if (child.messages.find("Wrong page range") != std::string::npos) return "file.empty";  // there is no first page
  return child.messages.find("Incorrect password") != std::string::npos ? "file.encrypted" : "file.unreadable";
}

// The rest of open_pdf, once the bytes lie in memory.
Result<OpenedFile> describe(const std::shared_ptr<Pdf>& pdf) {
  const std::string last = std::to_string(pdf->limits.most_pages);
  auto info =
      run_child({"pdfinfo", "-f", "1", "-l", last, kInput}, pdf->memory.get(), limits_of(pdf->limits, kMostTextBytes));
  if (!info) return info.error();
  if (!info->succeeded()) return unusable(why_not_opened(*info));
  PdfFacts facts = parse_pdfinfo(text_of(info->output));
  if (const char* problem = problem_of(facts, pdf->limits)) return unusable(problem);
  auto active = has_active_content(*pdf);
  if (!active) return active.error();
  OpenedFile file = *active || facts.javascript ? unusable("file.active_content") : OpenedFile{};
  file.page_count = facts.page_count;
  pdf->pages = std::move(facts.pages);
  file.decode = [pdf](int page) { return draw_page(*pdf, page); };
  file.text_layer = [pdf](int page) { return read_layer(*pdf, page); };
  return file;
}

}  // namespace

bool is_pdf(Bytes bytes) {
  return text_of(bytes.first(std::min(bytes.size(), kHeaderWithin))).find("%PDF-") != std::string_view::npos;
}

Result<OpenedFile> open_pdf(const SharedBytes& bytes, const IntakeLimits& limits) {
  auto memory = in_memory(*bytes);
  if (!memory) return memory.error();
  auto pdf = std::make_shared<Pdf>(Pdf{std::move(*memory), {}, limits});
  return describe(pdf);
}

}  // namespace zerotrip::intake
