"""不动产登记证明 and 房屋他项权证: they name an owner and a house, and prove somebody else's right. Kind `other`."""

from __future__ import annotations

from random import Random

from .. import companies, fonts, ornaments, seals
from ..sheet import Paper
from . import certificates, real_estate, tables
from .real_estate import Estate

BANKS = ("汉中市某某农村商业银行股份有限公司", "某某银行股份有限公司汉中分行", "汉中市住房公积金管理中心")


def draw_registration(estate: Estate, random: Random) -> Paper:
    """不动产登记证明 (since 2015): a mortgage, or a note of what is to be registered."""
    sheet = certificates.blank(190, 265, random, 8.0, framed=False)
    label, body = fonts.some(fonts.SONG[:2] + fonts.HEI[:1], random), fonts.some(fonts.SONG + fonts.HEI[:2], random)
    sheet.text(95, 24, "不动产登记证明", fonts.NOTO_SERIF_BOLD, 8.0, align="center")
    number = real_estate.printed_number(estate.certificate).replace("不动产权第", "不动产证明第")
    sheet.text(95, 36, number, body, 4.6, align="center")
    matter = random.choice(("抵押权", "抵押权", "预告登记", "预购商品房预告登记"))
    rows = [("证明权利或事项", matter, None), ("权利人（申请人）", random.choice(BANKS), None),
            ("义务人", "、".join(estate.owners), None), ("坐落", estate.address, None), ("不动产单元号", estate.unit, None),
            ("其他", f"不动产权证书号：{estate.certificate}\n担保范围：主债权及利息\n抵押面积：{estate.area}㎡", None), ("附记", "无", None)]
    y = tables.ruled(sheet, rows, 14, 46, 176, 40, label, body)
    authority = f"{estate.region.county}自然资源局"
    certificates.seal_and_day(sheet, 106, y + 16, "登记机构（章）", authority, estate.issued, body, random,
                              straight="不动产登记专用章")
    ornaments.qr_code(sheet, 20, y + 8, 24, f"https://bdc.shaanxi.gov.cn/zm?zmbh={random.randrange(10**9):09d}")
    return sheet.paper("other", {})


def draw_other_rights(estate: Estate, random: Random) -> Paper:
    """房屋他项权证 (edition of 2008): the mortgagee's paper."""
    sheet = certificates.blank(180, 240, random, 8.0, framed=False)
    label, body = fonts.some(fonts.SONG[:2], random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    sheet.spread(60, 20, 60, "房屋他项权证", fonts.NOTO_SERIF_BOLD, 7.5)
    place = estate.region.county
    sheet.text(164, 32, f"{place}房他证{place}字第{random.randrange(10**6):06d}号", body, 4.4, align="right")
    rows = [("房屋他项权利人", random.choice(BANKS), None), ("房屋所有权人", "、".join(estate.owners), None),
            ("房屋所有权证号", estate.certificate, None), ("房屋坐落", estate.address, None), ("他项权利种类", "抵押权", None),
            ("债权数额", f"{random.randrange(8, 90)}万元", None), ("登记时间", companies.chinese_date(estate.issued), None),
            ("附记", "一般抵押", None)]
    y = tables.ruled(sheet, rows, 14, 40, 166, 40, label, body)
    sheet.text(90, y + 14, "填发单位（盖章）", label, 4.2)
    seals.stamp(sheet, 132, y + 16, f"{place}房地产管理局", random, straight="房屋登记专用章", diameter=38)
    return sheet.paper("other", {})
