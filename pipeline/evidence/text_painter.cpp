#include "pipeline/evidence/text_painter.h"

#include <algorithm>
#include <utility>

#include <fontconfig/fontconfig.h>
#include <opencv2/freetype.hpp>
#include <opencv2/imgproc.hpp>

namespace zerotrip::evidence {

struct TextPainter::Font {
  cv::Ptr<cv::freetype::FreeType2> renderer;
};

namespace {

constexpr FcChar32 kChineseCharacter = 0x8BC1;  // 证

struct FontFile {
  std::string path;
  int index = 0;  // of the face in the file
};

struct PatternDeleter {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
struct CharsetDeleter {
  void operator()(FcCharSet* charset) const { FcCharSetDestroy(charset); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;

Pattern best_match() {
  Pattern wanted(FcNameParse(reinterpret_cast<const FcChar8*>("Noto Sans CJK SC,sans-serif:lang=zh-cn:slant=0")));
  const std::unique_ptr<FcCharSet, CharsetDeleter> charset(FcCharSetCreate());
  FcCharSetAddChar(charset.get(), kChineseCharacter);
  FcPatternAddCharSet(wanted.get(), FC_CHARSET, charset.get());
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(nullptr, wanted.get(), &result));
}

Result<FontFile> chinese_font() {
  const Pattern found = best_match();
  FcCharSet* charset = nullptr;
  FcChar8* path = nullptr;
  int index = 0;
  const bool fits = found && FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &charset) == FcResultMatch &&
                    FcCharSetHasChar(charset, kChineseCharacter) == FcTrue &&
                    FcPatternGetString(found.get(), FC_FILE, 0, &path) == FcResultMatch;
  if (!fits) {
    return make_error(ErrorKind::kPartMissing, "no font with Chinese characters is installed", "evidence", {},
                      "apt-get install fonts-noto-cjk");
  }
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
  return FontFile{reinterpret_cast<const char*>(path), index};
}

// The lengths of the UTF-8 sequences are told by their first byte.
std::size_t code_point_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xE0) return 2;
  return first < 0xF0 ? 3 : 4;
}

std::vector<std::string> code_points(const std::string& text) {
  std::vector<std::string> points;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = code_point_length(static_cast<unsigned char>(text[at]));
    points.push_back(text.substr(at, length));
    at += length;
  }
  return points;
}

}  // namespace

TextPainter::TextPainter(std::unique_ptr<Font> font) : font_(std::move(font)) {}
TextPainter::TextPainter(TextPainter&&) noexcept = default;
TextPainter& TextPainter::operator=(TextPainter&&) noexcept = default;
TextPainter::~TextPainter() = default;

Result<TextPainter> TextPainter::create() {
  auto file = chinese_font();
  if (!file) return file.error();
  try {
    auto font = std::make_unique<Font>();
    font->renderer = cv::freetype::createFreeType2();
    font->renderer->loadFontData(file->path, file->index);
    return TextPainter(std::move(font));
  } catch (const cv::Exception& exception) {
    return make_error(ErrorKind::kPartMissing, "the font cannot be used: " + exception.err, file->path, {},
                      "apt-get install fonts-noto-cjk");
  }
}

int TextPainter::width_of(const std::string& text, int height_px) const {
  if (text.empty()) return 0;
  int baseline = 0;
  return font_->renderer->getTextSize(text, height_px, -1, &baseline).width;
}

void TextPainter::draw(cv::Mat& bgr, const std::string& text, cv::Point top_left, int height_px,
                       const cv::Scalar& colour) const {
  if (text.empty()) return;
  font_->renderer->putText(bgr, text, top_left, height_px, colour, -1, cv::LINE_AA, false);
}

std::vector<std::string> TextPainter::wrapped(const std::string& text, int height_px, int width_px,
                                              std::size_t most_lines) const {
  std::vector<std::string> lines(1);
  int width = 0;
  for (const std::string& point : code_points(text)) {
    // A glyph's own box leaves out the space beside it; a space has no box at all.
    const int advance = point.size() > 1 ? height_px : height_px * 3 / 5;
    if (point == "\n" || width + advance > width_px) {
      if (lines.size() == most_lines) {
        lines.back() += "…";
        return lines;
      }
      lines.emplace_back();
      width = 0;
    }
    if (point == "\n") continue;
    lines.back() += point;
    width += advance;
  }
  return lines;
}

}  // namespace zerotrip::evidence
