"""商品房买卖合同, 存量房买卖合同 and 租赁合同: on one sheet, or on several pages of one file."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, ornaments, people, places, seals, textures
from ..companies import Company
from ..people import Person
from ..sheet import Paper, Sheet

LEFT, WIDTH = 28.0, 154.0
NUMBER_LABELS = ("身份证号码", "身份证号", "公民身份号码")


@dataclasses.dataclass(frozen=True)
class Party:
    """A person, or a firm with its legal representative."""
    name: str
    number: str
    representative: str = ""

    @property
    def is_firm(self) -> bool:
        return bool(self.representative)


def person_party(person: Person) -> Party:
    return Party(person.name, person.number)


def firm_party(company: Company) -> Party:
    return Party(company.name, company.code, company.principal.name)


def party_of(one: Person | Company) -> Party:
    return firm_party(one) if isinstance(one, Company) else person_party(one)


def _any_party(random: Random, firms: float) -> Party:
    if random.random() < firms:
        return firm_party(companies.invent_company(random, sole_trader=False))
    return person_party(people.invent_person(random))


@dataclasses.dataclass(frozen=True)
class Lease:
    lessor: Party
    tenant: Party
    address: str
    area: str
    rent: int               # yuan a month
    start: datetime.date
    end: datetime.date
    signed_on: datetime.date


@dataclasses.dataclass(frozen=True)
class Purchase:
    seller: Party
    buyers: tuple[Party, ...]
    address: str
    area: str
    price: int              # 万元
    number: str
    signed_on: datetime.date


def invent_lease(random: Random) -> Lease:
    address = places.region_of_home(random).name + random.choice((places.street_address, places.shop_address))(random)
    signed = datetime.date(random.randrange(2024, 2027), random.randrange(1, 11), random.randrange(1, 29))
    start = signed + datetime.timedelta(days=random.randrange(0, 20))
    end = people.years_later(start, random.choice((3, 5, 10))) - datetime.timedelta(days=1)
    return Lease(_any_party(random, 0.25), _any_party(random, 0.4), address, f"{random.uniform(30, 600):.2f}",
                 random.randrange(8, 90) * 100, start, end, signed)


def invent_purchase(random: Random) -> Purchase:
    seller = _any_party(random, 0.75)
    buyers = tuple(person_party(people.invent_person(random)) for _ in range(2 if random.random() < 0.3 else 1))
    address = places.region_of_home(random).name + places.street_address(random)
    signed = datetime.date(random.randrange(2019, 2027), random.randrange(1, 11), random.randrange(1, 29))
    return Purchase(seller, buyers, address, f"{random.uniform(60, 160):.2f}", random.randrange(30, 160),
                    f"{signed.year}{random.randrange(10**8):08d}", signed)


def _office(random: Random) -> Sheet:
    return Sheet(210, 297, 7.0, textures.paper_white(210 * 7, 297 * 7, random))


def _titled(title: str, random: Random) -> tuple[Sheet, fonts.Face]:
    sheet, face = _office(random), fonts.some(fonts.PRINTERS, random)
    sheet.text(105, 30, title, random.choice(fonts.TITLES), 8.5, align="center")
    return sheet, face


def _number_label(party: Party, identity: str) -> str:
    """`identity` before an identity number."""
    if party.is_firm:
        return "统一社会信用代码"
    return identity if _identity_number(party) else "证件号码"


def _identity_number(party: Party) -> str:
    """Empty for a firm, and where the number is that of a passport or a serviceman."""
    return party.number if len(party.number) == 18 and not party.is_firm else ""


def _sign(sheet: Sheet, x: float, y: float, label: str, party: Party, face: fonts.Face, random: Random) -> list[str]:
    """The place where a party signs, or seals; gives its seal."""
    end = sheet.text(x, y, label, face, 4.8)
    if party.is_firm:
        return [seals.stamp(sheet, min(end + 14, 182), y + 4, party.name, random)]
    ornaments.signature(sheet, end + 4, y, party.name.split("·")[0][:4], random)
    return []


# --- leases --------------------------------------------------------------------------------------------------


def printed_lease_term(lease: Lease) -> str:
    return f"自{companies.chinese_date(lease.start)}起至{companies.chinese_date(lease.end)}止"


def _lease_fields(lease: Lease, stamped: list[str]) -> dict:
    tenant = lease.tenant
    fields = {"owners": [lease.lessor.name], "property_address": lease.address, "term": printed_lease_term(lease),
              "amount": str(lease.rent), "area": lease.area, "sign_date": lease.signed_on.isoformat(), "seals": stamped,
              "signatures": not (lease.lessor.is_firm and tenant.is_firm)}  # firms seal
    named = {"company_name": tenant.name, "uscc": tenant.number} if tenant.is_firm else {"name": tenant.name, "id_number": _identity_number(tenant)}
    return fields | named


def _lease_head(lease: Lease, random: Random) -> str:
    """The parties in one of the usual ways."""
    first, second = random.choice((("出租方（甲方）", "承租方（乙方）"), ("甲方（出租方）", "乙方（承租方）"), ("出租人", "承租人"),
                                   ("出租方", "承租方")))
    lines = []
    for label, party in ((first, lease.lessor), (second, lease.tenant)):
        lines.append(f"{label}：{party.name}")
        lines.append(f"{_number_label(party, random.choice(NUMBER_LABELS))}：{party.number}")
        if party.is_firm and random.random() < 0.5:
            lines.append(f"法定代表人：{party.representative}")
    return "\n".join(lines)


def _lease_articles(lease: Lease, random: Random) -> str:
    capital = random.choice((f"{lease.rent}元", f"{lease.rent}.00元"))
    where = random.choice((f"甲方将位于{lease.address}的房屋出租给乙方使用，建筑面积{lease.area}平方米。",
                           f"甲方出租的房屋坐落于{lease.address}，建筑面积为{lease.area}平方米。",
                           f"租赁房屋地址：{lease.address}，租赁面积：{lease.area}㎡。"))
    rent = random.choice((f"月租金为人民币{capital}，按季度支付。", f"每月租金人民币{capital}，先付后用。"))
    return (f"根据《中华人民共和国民法典》及有关规定，甲乙双方经协商一致，订立本合同。\n第一条 {where}\n"
            f"第二条 租赁期限{random.choice(('', '为'))}{printed_lease_term(lease)}。\n第三条 {rent}\n"
            "第四条 乙方可以该房屋申请用电，电费由乙方承担。\n第五条 租赁期满，乙方有优先承租权。\n第六条 本合同一式两份，双方签字盖章后生效。")


def draw_lease(lease: Lease, random: Random) -> Paper:
    sheet, face = _titled(random.choice(("房屋租赁合同", "租赁合同", "商铺租赁合同", "房屋租赁协议")), random)
    sheet.block(LEFT, 48, WIDTH, _lease_head(lease, random) + "\n" + _lease_articles(lease, random), face, 4.7, 8.6)
    return sheet.paper("lease", _lease_fields(lease, _lease_signatures(sheet, lease, 240, face, random)))


def _lease_signatures(sheet: Sheet, lease: Lease, y: float, face: fonts.Face, random: Random) -> list[str]:
    first, second = random.choice((("甲方（签字）：", "乙方（签字）："), ("甲方（签章）：", "乙方（签章）："), ("甲方（盖章）：", "乙方（盖章）：")))
    stamped = _sign(sheet, 28, y, first, lease.lessor, face, random) + _sign(sheet, 112, y, second, lease.tenant, face, random)
    sheet.text(28, y + 26, f"签订日期：{companies.chinese_date(lease.signed_on)}", face, 4.6, field="sign_date")
    return stamped


def draw_lease_pages(lease: Lease, random: Random) -> list[Paper]:
    """Two pages: parties and articles on the first, the rest and the signatures on the second."""
    first, face = _titled("房屋租赁合同", random)
    first.block(LEFT, 48, WIDTH, _lease_head(lease, random) + "\n" + _lease_articles(lease, random), face, 4.9, 9.0)
    second = _office(random)
    text = ("第七条 甲方应保证所出租的房屋符合安全使用的要求，并承担房屋主体结构的维修责任。\n第八条 乙方未经甲方书面同意，不得将租赁房屋转租、转借他人。\n"
            "第九条 有下列情形之一的，甲方有权解除合同并收回租赁房屋：乙方拖欠租金累计达三个月的；擅自改变房屋用途的。\n"
            "第十条 争议由双方协商解决，协商不成的，向租赁房屋所在地人民法院起诉。")
    y = second.block(LEFT, 36, WIDTH, text, face, 4.9, 9.0)
    stamped = _lease_signatures(second, lease, y + 24, face, random)
    return [first.paper("lease", _lease_fields(lease, [])), second.paper("lease", {"seals": stamped})]


# --- purchases -----------------------------------------------------------------------------------------------


def _purchase_fields(purchase: Purchase, stamped: list[str]) -> dict:
    seller = purchase.seller
    named = {"company_name": seller.name, "uscc": seller.number} if seller.is_firm else {}
    first = purchase.buyers[0]
    return {"owners": [buyer.name for buyer in purchase.buyers], "id_number": _identity_number(first),
            "amount": str(purchase.price * 10000), "property_address": purchase.address, "area": purchase.area,
            "certificate_number": purchase.number, "sign_date": purchase.signed_on.isoformat(), "seals": stamped,
            "signatures": not first.is_firm} | named  # firms seal


def _purchase_head(purchase: Purchase, random: Random) -> str:
    seller, buyers = purchase.seller, purchase.buyers
    marks = random.choice((("出卖人", "买受人"), ("出卖人（甲方）", "买受人（乙方）"), ("卖方", "买方")))
    lines = [f"合同编号：{purchase.number}", f"{marks[0]}：{seller.name}"]
    if seller.is_firm:
        lines += [f"统一社会信用代码：{seller.number}", f"法定代表人：{seller.representative}"]
    else:
        lines.append(f"身份证号码：{seller.number}")
    lines.append(f"{marks[1]}：{'、'.join(buyer.name for buyer in buyers)}")
    lines.append(f"{_number_label(buyers[0], '身份证号码')}：{'、'.join(buyer.number for buyer in buyers)}")
    return "\n".join(lines)


def _purchase_articles(purchase: Purchase, random: Random) -> str:
    where = random.choice((f"买受人购买的商品房坐落于{purchase.address}，", f"该商品房位于{purchase.address}，", f"房屋坐落：{purchase.address}，"))
    return (f"第一条 {where}建筑面积{purchase.area}平方米。\n第二条 该房屋总价款为人民币{purchase.price}万元整。\n"
            f"第三条 买受人应当于{companies.chinese_date(purchase.signed_on)}前支付全部价款的百分之三十，其余价款办理按揭贷款。\n"
            "第四条 出卖人应当在约定期限内交付该房屋，并协助办理不动产登记。\n第五条 水、电、气等配套设施随房屋一并移交。\n"
            "第六条 本合同自双方签字盖章之日起生效。")


def draw_purchase(purchase: Purchase, random: Random) -> Paper:
    firm = purchase.seller.is_firm
    title = random.choice(("商品房买卖合同", "商品房买卖合同（预售）", "商品房购销合同") if firm else ("存量房买卖合同", "房屋买卖合同", "二手房买卖合同"))
    sheet, face = _titled(title, random)
    sheet.block(LEFT, 48, WIDTH, _purchase_head(purchase, random) + "\n" + _purchase_articles(purchase, random), face, 4.8, 9.0)
    return sheet.paper("purchase_contract", _purchase_fields(purchase, _purchase_signatures(sheet, purchase, 236, face, random)))


def _purchase_signatures(sheet: Sheet, purchase: Purchase, y: float, face: fonts.Face, random: Random) -> list[str]:
    stamped = _sign(sheet, 28, y, "出卖人（签章）：", purchase.seller, face, random)
    buyer = purchase.buyers[0]
    stamped += _sign(sheet, 112, y, "买受人（盖章）：" if buyer.is_firm else "买受人（签字）：", buyer, face, random)
    sheet.text(112, y + 26, f"签订日期：{companies.chinese_date(purchase.signed_on)}", face, 4.6, field="sign_date")
    return stamped


def draw_purchase_pages(purchase: Purchase, random: Random) -> list[Paper]:
    """Three pages after the model form GF-2014-0171: cover, parties and property, signatures."""
    cover, face = _office(random), fonts.some(fonts.PRINTERS, random)
    cover.text(180, 40, f"合同编号：{purchase.number}", face, 4.6, align="right", field="certificate_number")
    cover.text(105, 90, "商品房买卖合同", random.choice(fonts.TITLES), 13, align="center")
    cover.text(105, 106, "（现售）", random.choice(fonts.TITLES), 8, align="center")
    y = cover.block(44, 180, 130, f"出卖人：{purchase.seller.name}\n买受人：{'、'.join(b.name for b in purchase.buyers)}", face, 5.6, 14)
    cover.text(105, y + 20, "中华人民共和国住房和城乡建设部 制定", face, 4.6, align="center")
    middle, last = _office(random), _office(random)
    middle.text(105, 30, "第一章 合同当事人", face, 5.6, align="center")
    y = middle.block(LEFT, 44, WIDTH, _purchase_head(purchase, random).split("\n", 1)[1], face, 4.8, 9.0)
    middle.text(105, y + 6, "第二章 商品房基本状况", face, 5.6, align="center")
    middle.block(LEFT, y + 18, WIDTH, _purchase_articles(purchase, random), face, 4.8, 9.0)
    text = ("第二十七条 争议解决方式：本合同在履行过程中发生的争议，由双方当事人协商解决。\n第二十八条 补充协议：对本合同中未约定或约定不明的内容，双方可签订书面补充协议。\n"
            "第二十九条 合同生效：本合同自双方签字或盖章之日起生效，具有同等法律效力，其中出卖人两份，买受人一份。")
    y = last.block(LEFT, 36, WIDTH, text, face, 4.8, 9.0)
    stamped = _purchase_signatures(last, purchase, y + 26, face, random)
    return [cover.paper("purchase_contract", _purchase_fields(purchase, [])), middle.paper("purchase_contract", {}),
            last.paper("purchase_contract", {"seals": stamped})]
