"""The fonts of Debian's packages, named by file, with a fallback for characters a font does not have."""

from __future__ import annotations

import dataclasses
import functools
from pathlib import Path
from random import Random

from PIL import ImageFont

FOLDER = Path("/usr/share/fonts")
PACKAGES = "fonts-noto-cjk fonts-noto-cjk-extra fonts-wqy-zenhei fonts-wqy-microhei fonts-arphic-uming " \
           "fonts-arphic-ukai fonts-lxgw-wenkai fonts-ocr-b fonts-dejavu-core"


@dataclasses.dataclass(frozen=True)
class Face:
    path: str
    index: int = 0
    style: str = "sans"  # sans or serif: which Noto face stands in for a missing character


NOTO_SANS = Face("opentype/noto/NotoSansCJK-Regular.ttc", 2)
NOTO_SANS_MEDIUM = Face("opentype/noto/NotoSansCJK-Medium.ttc", 2)
NOTO_SANS_BOLD = Face("opentype/noto/NotoSansCJK-Bold.ttc", 2)
NOTO_SERIF = Face("opentype/noto/NotoSerifCJK-Regular.ttc", 2, "serif")
NOTO_SERIF_MEDIUM = Face("opentype/noto/NotoSerifCJK-Medium.ttc", 2, "serif")
NOTO_SERIF_BOLD = Face("opentype/noto/NotoSerifCJK-Bold.ttc", 2, "serif")
ZENHEI = Face("truetype/wqy/wqy-zenhei.ttc", 0)
MICROHEI = Face("truetype/wqy/wqy-microhei.ttc", 0)
UMING = Face("truetype/arphic/uming.ttc", 0, "serif")
UKAI = Face("truetype/arphic/ukai.ttc", 0, "serif")
WENKAI = Face("truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", 0, "serif")
OCR_B = Face("opentype/ocr-b/OCRB.otf", 0)
DEJAVU = Face("truetype/dejavu/DejaVuSans.ttf", 0)
DEJAVU_MONO = Face("truetype/dejavu/DejaVuSansMono.ttf", 0)

HEI = (NOTO_SANS, NOTO_SANS_MEDIUM, ZENHEI, MICROHEI)                 # 黑体
SONG = (NOTO_SERIF, NOTO_SERIF_MEDIUM, UMING)                         # 宋体
KAI = (UKAI, WENKAI)                                                  # 楷体
TITLES = (NOTO_SERIF_BOLD, NOTO_SANS_BOLD)
PRINTERS = HEI + SONG + KAI                                           # what an office prints with


def some(faces: tuple[Face, ...], random: Random) -> Face:
    return random.choice(faces)


@functools.lru_cache(maxsize=512)
def load(face: Face, pixels: int) -> ImageFont.FreeTypeFont:
    path = FOLDER / face.path
    if not path.exists():
        raise SystemExit(f"missing font {path}: install the Debian packages {PACKAGES}")
    return ImageFont.truetype(str(path), pixels, index=face.index, layout_engine=ImageFont.Layout.BASIC)


@functools.lru_cache(maxsize=65536)
def has(face: Face, character: str) -> bool:
    """Some fonts draw nothing for a character that they claim to have: AR PL UKai for 䶮."""
    if character.isspace():
        return True
    shape = _shape(load(face, 40), character)
    return any(shape[1]) and shape != _shape(load(face, 40), "\U0010fffe")


def _shape(font: ImageFont.FreeTypeFont, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(character, mode="L")
    return mask.size, bytes(mask)


def face_for(face: Face, character: str) -> Face:
    """The face itself, or the one that has the character."""
    if has(face, character):
        return face
    for other in ((NOTO_SERIF, NOTO_SANS) if face.style == "serif" else (NOTO_SANS, NOTO_SERIF)):
        if has(other, character):
            return other
    return UKAI if has(UKAI, character) else face
