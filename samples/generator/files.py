"""A small PDF writer: pages that are JPEG pictures, on request locked with a password (RC4, 40 bit).

Written here because the usual writers put the time of day into every file.
"""

from __future__ import annotations

import hashlib
import io

from PIL import Image

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
PERMISSIONS = -44  # print only


def pdf(pages: list[bytes], dots_per_inch: int, password: str | None = None) -> bytes:
    """A PDF of these JPEG files, one a page, at the given resolution."""
    identity = hashlib.md5(b"".join(pages)).digest()
    lock = _Lock(password, identity) if password else None
    count = len(pages)
    kids = " ".join(f"{3 + 3 * page} 0 R" for page in range(count))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>".encode(),
               f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode()]
    for page, jpeg in enumerate(pages):
        objects += _page_objects(3 + 3 * page, jpeg, dots_per_inch, lock)
    if lock:
        objects.append(lock.dictionary())
    return _assembled(objects, identity, len(objects) if lock else None)


def _page_objects(number: int, jpeg: bytes, dots_per_inch: int, lock: "_Lock | None") -> list[bytes]:
    width, height = Image.open(io.BytesIO(jpeg)).size
    wide, high = width * 72 / dots_per_inch, height * 72 / dots_per_inch
    content = f"{wide:.2f} 0 0 {high:.2f} 0 0 cm /Picture Do".encode()
    page = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide:.2f} {high:.2f}] /Contents {number + 1} 0 R "
            f"/Resources << /XObject << /Picture {number + 2} 0 R >> >> >>").encode()
    picture = (f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB "
               "/BitsPerComponent 8 /Filter /DCTDecode")
    return [page, _stream("", content, number + 1, lock), _stream(picture, jpeg, number + 2, lock)]


def _stream(entries: str, data: bytes, number: int, lock: "_Lock | None") -> bytes:
    body = lock.locked(data, number) if lock else data
    return f"<< {entries} /Length {len(body)} >>\nstream\n".encode() + body + b"\nendstream"


def _assembled(objects: list[bytes], identity: bytes, lock_number: int | None) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    encrypt = f" /Encrypt {lock_number} 0 R" if lock_number else ""
    out += (f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /ID [<{identity.hex()}> <{identity.hex()}>]{encrypt} >>\n"
            f"startxref\n{start}\n%%EOF\n").encode()
    return bytes(out)


class _Lock:
    """Standard security handler, revision 2 (PDF 1.4, 3.5.2)."""

    def __init__(self, password: str, identity: bytes) -> None:
        padded = (password.encode() + PADDING)[:32]
        self.owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        permissions = (PERMISSIONS & 0xFFFFFFFF).to_bytes(4, "little")
        self.key = hashlib.md5(padded + self.owner + permissions + identity).digest()[:5]
        self.user = _rc4(self.key, PADDING)

    def locked(self, data: bytes, number: int) -> bytes:
        salt = number.to_bytes(3, "little") + b"\0\0"
        return _rc4(hashlib.md5(self.key + salt).digest()[:10], data)

    def dictionary(self) -> bytes:
        return (f"<< /Filter /Standard /V 1 /R 2 /O <{self.owner.hex()}> /U <{self.user.hex()}> "
                f"/P {PERMISSIONS} >>").encode()


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(len(data)), 0, 0
    for place, value in enumerate(data):
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out[place] = value ^ state[(state[i] + state[j]) % 256]
    return bytes(out)
