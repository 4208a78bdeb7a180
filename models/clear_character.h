// How surely one character must have been read so that nobody doubts it. Whether a whole value is certain is for the
// catalogue's certain_confidence to say. A value; any thread.
#pragma once

namespace zerotrip {

// Probability, 0…1. A first choice from here on stands, and its alternatives count for nothing; below it any of them
// may be the true one. Measured on names drawn in two fonts: where the first choice was wrong it stood below.
inline constexpr double kClearCharacter = 0.9;

}  // namespace zerotrip
