#include <csetjmp>
#include <cstdio>  // jpeglib.h needs FILE

#include <jerror.h>
#include <jpeglib.h>

#include "pipeline/intake/decode_picture.h"

namespace zerotrip::intake {
namespace {

// libjpeg reports by jumping out of its own frames; everything between setjmp and longjmp therefore lives
// in this struct or has no destructor.
struct Session {
  jpeg_decompress_struct decoder{};
  jpeg_error_mgr errors{};
  std::jmp_buf escape{};
  char message[JMSG_LENGTH_MAX]{};
  bool damaged = false;  // coded data broke off or made no sense before the last rows
};

Session& session_of(j_common_ptr common) { return *static_cast<Session*>(common->client_data); }

[[noreturn]] void escape_on_error(j_common_ptr common) {
  Session& session = session_of(common);
  common->err->format_message(common, session.message);
  std::longjmp(session.escape, 1);
}

bool is_damage(int code) { return code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE; }

// A missing end mark, or a slip within the last row of blocks, costs nothing that could matter.
bool nearly_done(const jpeg_decompress_struct& decoder) {
  return !decoder.progressive_mode && decoder.input_iMCU_row + 1 >= decoder.total_iMCU_rows;
}

void note_warning(j_common_ptr common, int level) {
  if (level >= 0 || !is_damage(common->err->msg_code)) return;
  Session& session = session_of(common);
  if (!nearly_done(session.decoder)) session.damaged = true;
}

void begin(Session& session, Bytes bytes) {
  session.decoder.err = jpeg_std_error(&session.errors);
  session.errors.error_exit = escape_on_error;
  session.errors.emit_message = note_warning;
  session.decoder.client_data = &session;
  jpeg_create_decompress(&session.decoder);
  session.decoder.client_data = &session;
  jpeg_mem_src(&session.decoder, bytes.data(), bytes.size());
}

bool is_four_colour(const jpeg_decompress_struct& decoder) {
  return decoder.jpeg_color_space == JCS_CMYK || decoder.jpeg_color_space == JCS_YCCK;
}

// False when libjpeg jumped out; `session.message` says why.
bool read_header(Session& session, Bytes bytes) {
  if (setjmp(session.escape) != 0) return false;
  begin(session, bytes);
  return jpeg_read_header(&session.decoder, TRUE) == JPEG_HEADER_OK;
}

bool read_rows(Session& session, cv::Mat& rows) {
  if (setjmp(session.escape) != 0) return false;
  session.decoder.out_color_space = is_four_colour(session.decoder) ? JCS_CMYK : JCS_EXT_BGR;
  jpeg_start_decompress(&session.decoder);
  while (session.decoder.output_scanline < session.decoder.output_height) {
    JSAMPROW row = rows.ptr(static_cast<int>(session.decoder.output_scanline));
    jpeg_read_scanlines(&session.decoder, &row, 1);
  }
  jpeg_finish_decompress(&session.decoder);
  return true;
}

// Adobe stores 255 − ink, and says so with its APP14 mark; others store ink.
cv::Mat from_cmyk(const cv::Mat& cmyk, bool inverted) {
  cv::Mat bgr(cmyk.size(), CV_8UC3);
  for (int y = 0; y < cmyk.rows; ++y) {
    const auto* from = cmyk.ptr<cv::Vec4b>(y);
    auto* to = bgr.ptr<cv::Vec3b>(y);
    for (int x = 0; x < cmyk.cols; ++x) {
      const cv::Vec4b light = inverted ? from[x] : cv::Vec4b(255, 255, 255, 255) - from[x];
      for (int c = 0; c < 3; ++c) to[x][c] = static_cast<std::uint8_t>((light[2 - c] * light[3] + 127) / 255);
    }
  }
  return bgr;
}

Error broken(const Session& session) {
  const char* why = session.message[0] != '\0' ? session.message : "the JPEG breaks off";
  return make_error(ErrorKind::kUnusableInput, why, "intake/jpeg", "a whole JPEG");
}

Result<cv::Mat> decode(Session& session, Bytes bytes) {
  if (!read_header(session, bytes)) return broken(session);
  const bool four_colour = is_four_colour(session.decoder);
  cv::Mat rows(static_cast<int>(session.decoder.image_height), static_cast<int>(session.decoder.image_width),
               four_colour ? CV_8UC4 : CV_8UC3);
  if (!read_rows(session, rows) || session.damaged) return broken(session);
  return four_colour ? from_cmyk(rows, session.decoder.saw_Adobe_marker != 0) : rows;
}

}  // namespace

Result<cv::Mat> decode_jpeg(Bytes bytes) {
  Session session;
  auto picture = decode(session, bytes);
  jpeg_destroy_decompress(&session.decoder);
  return picture;
}

}  // namespace zerotrip::intake
