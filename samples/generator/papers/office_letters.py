"""What bodies state on office paper: 法定代表人身份证明书, 介绍信, proofs of a change of name, of an entitlement."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, numbers, ornaments, people, places, seals, textures
from ..companies import Company, chinese_date
from ..people import Person
from ..sheet import Paper, Sheet
from . import letters, tables

WIDTH, HEIGHT, LEFT, RIGHT = 210.0, 297.0, 28.0, 182.0
POSTS = ("总经理", "执行董事", "董事长", "执行董事兼总经理", "厂长")


@dataclasses.dataclass(frozen=True)
class Statement:
    company: Company | None     # none in the police's proofs
    person: Person              # whom it is about besides: the agent, or who changed the name
    day: datetime.date
    former: str = ""            # the name before the change
    sealed: bool = True
    matter: str = ""            # of an introduction; drawn at random where empty
    days: int = 0               # for which it is valid; the same


def invent(random: Random) -> Statement:
    company = companies.invent_company(random, sole_trader=False)
    return Statement(company, people.invent_person(random), letters.day_of_signing(random), former_name(company.name, random))


def invent_renamed(random: Random) -> Statement:
    """About a person who changed the name."""
    statement = invent(random)
    return dataclasses.replace(statement, former=people.chinese_name(statement.person.male, False, random))


def former_name(name: str, random: Random) -> str:
    """A company's name before it changed: another brand in it."""
    brand = next((brand for brand in companies.BRANDS if brand in name), name[:2])
    return name.replace(brand, random.choice([other for other in companies.BRANDS if other != brand]), 1)


def _page(title: str, random: Random, size: float = 8.0) -> tuple[Sheet, fonts.Face, float]:
    scale = 7.0
    sheet = Sheet(WIDTH, HEIGHT, scale, textures.paper_white(round(WIDTH * scale), round(HEIGHT * scale), random))
    sheet.text(WIDTH / 2, 42, title, random.choice(fonts.TITLES), size, align="center", pitch=random.choice((None, None, size * 1.3)))
    return sheet, fonts.some(fonts.PRINTERS, random), random.choice((4.9, 5.3, 5.6))


def _signed_by(sheet: Sheet, unit: str, day: datetime.date, y: float, face: fonts.Face, size: float, random: Random,
               sealed: bool = True, field: str = "company_name", day_field: str = "sign_date", label: str = "") -> list[str]:
    """Unit and date at the foot, the seal half across them; gives the seals' texts."""
    start = RIGHT - sheet.width_of(label + unit, face, size)
    end = sheet.text(start, y, label, face, size)
    sheet.text(end, y, unit, face, size, field=field)
    sheet.text(RIGHT - 4, y + size * 2, chinese_date(day), face, size, align="right", field=day_field)
    return [seals.stamp(sheet, RIGHT - random.uniform(24, 34), y + size * 1.2, unit, random)] if sealed else []


# --- 法定代表人身份证明书 ------------------------------------------------------------------------------------


def draw_representative(statement: Statement, random: Random) -> Paper:
    title = random.choice(("法定代表人身份证明书", "法定代表人身份证明", "法定代表人证明书"))
    sheet, face, size = _page(title, random)
    company, person, post = statement.company, statement.company.principal, random.choice(POSTS)
    layout = random.choice(("sentence", "office", "labels"))
    if layout == "labels":
        y = _representative_labels(sheet, company, person, post, face, size)
    else:
        office = f"{person.name}同志，在我公司任{post}职务，是我公司的法定代表人。特此证明。"
        sentence = f"兹证明{person.name}（身份证号码：{person.number}）系我单位法定代表人，职务：{post}。特此证明。"
        text = sentence if layout == "sentence" else office
        y = sheet.block(LEFT, 66, RIGHT - LEFT, text, face, size, size * 1.8, indent=2 * size, field="legal_representative")
        if layout == "office":
            y = sheet.block(LEFT, y + 4, RIGHT - LEFT, f"附：法定代表人身份证号码：{person.number}", face, size, size * 1.8)
    label = random.choice(("", "", "单位名称（盖章）："))
    stamped = _signed_by(sheet, company.name, statement.day, y + 34, face, size, random, statement.sealed, label=label)
    fields = {"legal_representative": person.name, "company_name": company.name, "id_number": person.number,
              "sign_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("legal_representative_certificate", fields)


def _representative_labels(sheet: Sheet, company: Company, person: Person, post: str, face: fonts.Face, size: float) -> float:
    rows = [("单位名称：", company.name, "company_name"), ("统一社会信用代码：", company.code, None),
            ("法定代表人姓名：", person.name, "legal_representative"), ("性别：", person.sex, None), ("职务：", post, None),
            ("身份证号码：", person.number, "id_number")]
    y = 64.0
    for label, value, field in rows:
        end = sheet.text(LEFT, y, label, face, size)
        y = sheet.block(end + 1, y, RIGHT - end - 1, value, face, size, size * 1.7, field=field) + size * 0.3
    return sheet.block(LEFT, y + 2, RIGHT - LEFT, f"{person.name}系{company.name}的法定代表人，特此证明。", face, size, size * 1.75, indent=2 * size)


# --- 介绍信 --------------------------------------------------------------------------------------------------


def draw_introduction(statement: Statement, random: Random) -> Paper:
    sheet, face, size = _page(random.choice(("介绍信", "单位介绍信", "介绍信")), random)
    company, agent = statement.company, statement.person
    service = random.choice(("高压用电新装", "用电增容", "用电过户", "用电销户"))
    matter = statement.matter or random.choice((f"{service}业务", f"{service}手续", f"{service}相关事宜"))
    days = statement.days or random.choice((7, 10, 15, 30))
    sheet.text(RIGHT, 54, f"介字第{random.randrange(1, 400):03d}号", face, size * 0.8, align="right")
    sheet.text(LEFT, 64, random.choice(("国网汉中供电公司：", "供电公司：")), face, size)
    texts = (f"兹介绍{agent.name}（身份证号码：{agent.number}）等{random.randrange(1, 4)}人前往贵公司办理{matter}，请予接洽。",
             f"兹介绍我单位员工{agent.name}同志（身份证号码：{agent.number}）前来办理{matter}，请予办理为盼。",
             f"兹有我公司{agent.name}，身份证号码{agent.number}，前往贵处办理{matter}，请接洽。")
    y = sheet.block(LEFT, 64 + size * 2, RIGHT - LEFT, random.choice(texts), face, size, size * 1.8, indent=2 * size)
    y = sheet.block(LEFT, y, RIGHT - LEFT, "此致", face, size, size * 1.8, indent=2 * size)
    term = random.choice((f"{days}天", f"{days}日"))
    sheet.text(LEFT, y + 12, f"（有效期{term}）", face, size * 0.9, field="term")
    stamped = _signed_by(sheet, company.name, statement.day, y + 30, face, size, random, statement.sealed, field="principal")
    fields = {"principal": company.name, "agent": agent.name, "agent_id_number": agent.number, "matter": matter,
              "term": term, "sign_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("introduction_letter", fields)


# --- changes of a name ---------------------------------------------------------------------------------------


def draw_name_change(statement: Statement, random: Random) -> Paper:
    """The registrar's notice: a table of what changed, a text, or labels."""
    company, layout = statement.company, random.choice(("table", "labels", "sentence"))
    title = random.choice({"table": ("准予变更登记通知书", "公司准予变更登记通知书"), "labels": ("企业名称变更核准通知书", "企业变更通知书"),
                           "sentence": ("企业名称变更证明", "准予变更登记通知书")}[layout])
    sheet, face, size = _page(title, random)
    registrar = company.registrar_on(statement.day)
    sheet.text(RIGHT, 54, f"（{company.region.county[:2]}）登记内变字〔{statement.day.year}〕第{random.randrange(10**6):06d}号", face, size * 0.75, align="right")
    y = {"table": _change_table, "labels": _change_labels, "sentence": _change_sentence}[layout](sheet, statement, face, size)
    stamped = _signed_by(sheet, registrar, statement.day, y + 30, face, size, random, field="issuing_authority", day_field="issue_date")
    fields = {"former_name": statement.former, "company_name": company.name, "uscc": company.code if layout != "table" else "",
              "issuing_authority": registrar, "issue_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("name_change_proof", fields)


def _change_table(sheet: Sheet, statement: Statement, face: fonts.Face, size: float) -> float:
    company, small = statement.company, size * 0.85
    sheet.text(LEFT, 66, f"{statement.former}：", face, size)
    y = sheet.block(LEFT, 66 + size * 1.8, RIGHT - LEFT, "经审查，你单位提交的变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。变更情况如下：",
                    face, size, size * 1.7, indent=2 * size) + 4
    rows = [("变更事项", "变更前内容", "变更后内容"), ("企业名称", statement.former, company.name),
            ("住所", company.region.name + "原址", company.address)]
    edges = (LEFT, LEFT + 30, LEFT + 92, RIGHT)
    for place, row in enumerate(rows):
        lines = max(len(sheet.broken(cell, edges[i + 1] - edges[i] - 4, face, small)) for i, cell in enumerate(row))
        tall = lines * small * 1.4 + 6
        for i, cell in enumerate(row):
            sheet.frame(edges[i], y, edges[i + 1], y + tall, 0.3)
            field = (None, "former_name", "company_name")[i] if place == 1 else None
            first = y + tall / 2 - (len(sheet.broken(cell, edges[i + 1] - edges[i] - 4, face, small)) - 1) * small * 0.7
            sheet.block(edges[i] + 2, first, edges[i + 1] - edges[i] - 4, cell, face, small, small * 1.4, field=field)
        y += tall
    return y


def _change_labels(sheet: Sheet, statement: Statement, face: fonts.Face, size: float) -> float:
    rows = [("统一社会信用代码：", statement.company.code, "uscc"), ("变更前名称：", statement.former, "former_name"),
            ("变更后名称：", statement.company.name, "company_name"), ("核准日期：", chinese_date(statement.day), None)]
    y = 68.0
    for label, value, field in rows:
        end = sheet.text(LEFT, y, label, face, size)
        y = sheet.block(end + 1, y, RIGHT - end - 1, value, face, size, size * 1.7, field=field) + size * 0.6
    return sheet.block(LEFT, y + 2, RIGHT - LEFT, "上述变更登记事项已经核准，特此通知。", face, size, size * 1.75, indent=2 * size)


def _change_sentence(sheet: Sheet, statement: Statement, face: fonts.Face, size: float) -> float:
    text = (f"经核准，企业名称由“{statement.former}”变更为“{statement.company.name}”，统一社会信用代码：{statement.company.code}，"
            "原债权债务由变更后的企业承继。特此证明。")
    return sheet.block(LEFT, 68, RIGHT - LEFT, text, face, size, size * 1.8, indent=2 * size)


def draw_person_renamed(statement: Statement, random: Random) -> Paper:
    """The police's proof of a person's change of name."""
    sheet, face, size = _page(random.choice(("姓名变更证明", "更名证明", "变更姓名证明")), random)
    person, former = statement.person, statement.former
    station = f"{person.region.police}{random.choice(places.TOWNS)}派出所"
    texts = (f"兹证明我辖区居民{person.name}，性别{person.sex}，公民身份号码：{person.number}，原姓名{former}，现更名为{person.name}，系同一人。特此证明。",
             f"经查，{former}（公民身份号码：{person.number}）姓名变更为{person.name}，变更前后系同一人。特此证明。",
             f"{person.name}，曾用名：{former}，公民身份号码：{person.number}。以上两个姓名系同一人，特此证明。")
    layout = random.randrange(4)
    if layout == 3:
        y = 68.0
        for label, value, field in (("曾用名：", former, "former_name"), ("现用名：", person.name, "name"), ("公民身份号码：", person.number, "id_number")):
            end = sheet.text(LEFT, y, label, face, size)
            sheet.text(end + 1, y, value, face, size, field=field)
            y += size * 2
    else:
        y = sheet.block(LEFT, 68, RIGHT - LEFT, texts[layout], face, size, size * 1.8, indent=2 * size)
    stamped = _signed_by(sheet, station, statement.day, y + 30, face, size, random, field="issuing_authority", day_field="issue_date")
    fields = {"former_name": former, "name": person.name, "id_number": person.number,
              "issuing_authority": station, "issue_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("name_change_proof", fields)


# --- entitlement ---------------------------------------------------------------------------------------------


def draw_entitlement(statement: Statement, random: Random) -> Paper:
    sheet, face, size = _page(random.choice(("优惠电价资格证明", "享受优惠电价证明", "优待电价资格证明")), random)
    company = statement.company
    office = company.region.county + random.choice(("发展和改革局", "农业农村局", "水利局"))
    usage = random.choice(("农业生产电价", "居民生活电价", "农业排灌电价"))
    if random.random() < 0.5:
        text = (f"兹证明{company.name}（统一社会信用代码：{company.code}）从事{random.choice(('茶叶种植', '水稻种植', '畜禽养殖', '农田灌溉'))}，"
                f"符合国家优惠电价政策，享受{usage}。特此证明。")
        y = sheet.block(LEFT, 68, RIGHT - LEFT, text, face, size, size * 1.8, indent=2 * size)
    else:
        rows = [("单位名称", company.name, "company_name"), ("统一社会信用代码", company.code, "uscc"),
                ("用电地址", company.address, None), ("电价类别", usage, "usage"), ("工艺流程", "种植、采收、初加工、仓储", None)]
        y = tables.ruled(sheet, rows, LEFT, 60, RIGHT, 42, face, face)
    stamped = _signed_by(sheet, office, statement.day, y + 34, face, size, random, field="issuing_authority", day_field="issue_date")
    fields = {"company_name": company.name, "uscc": company.code, "usage": usage, "issuing_authority": office,
              "issue_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("entitlement_certificate", fields)


# --- 保安负荷 ------------------------------------------------------------------------------------------------


def draw_protected_load(statement: Statement, random: Random) -> Paper:
    sheet, face, size = _page(random.choice(("保安负荷明细表", "保安负荷具体设备明细", "保安负荷清单")), random)
    company, small = statement.company, size * 0.8
    label = random.choice(("客户名称：", "用电单位：", ""))
    y = 58.0
    if label:
        end = sheet.text(LEFT, y, label, face, size)
        sheet.text(end + 1, y, company.name, face, size, field="company_name")
        y += size * 2
    equipment = random.sample(("通风机", "排水泵", "消防水泵", "提升机", "监控系统", "应急照明", "循环水泵"), random.randrange(3, 6))
    rows = [("序号", "设备名称", "数量", "容量（kW）")]
    rows += [(str(i), name, str(random.randrange(1, 4)), str(random.choice((5.5, 7.5, 15, 30, 45, 75)))) for i, name in enumerate(equipment, 1)]
    edges = (LEFT, LEFT + 18, LEFT + 90, LEFT + 118, RIGHT)
    for row in rows:
        for i, cell in enumerate(row):
            sheet.frame(edges[i], y, edges[i + 1], y + 10, 0.3)
            sheet.text((edges[i] + edges[i + 1]) / 2, y + 5, cell, face, small, align="center")
        y += 10
    text = f"非电性质安全措施：停电时由值班人员启动自备发电机组，自备应急电源容量{random.choice((50, 100, 200))}kW，并按应急预案撤离人员。"
    y = sheet.block(LEFT, y + 8, RIGHT - LEFT, text, face, size, size * 1.7)
    stamped = _signed_by(sheet, company.name, statement.day, y + 26, face, size, random, statement.sealed)
    fields = {"company_name": company.name, "sign_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("protected_load_details", fields)


# --- look-alikes: kind `other` -------------------------------------------------------------------------------


def draw_delivery_note(statement: Statement, random: Random) -> Paper:
    sheet, face, size = _page("送货单", random)
    rows = [("收货单位", statement.company.name, None), ("送货地址", statement.company.address, None),
            ("货物名称", "低压电缆", None), ("数量", f"{random.randrange(1, 60)}米", None), ("金额", f"¥{random.randrange(100, 9000)}.00", None)]
    y = tables.ruled(sheet, rows, LEFT, 60, RIGHT, 42, face, face)
    sheet.text(LEFT, y + 12, "收货人（签字）：", face, size)
    ornaments.signature(sheet, LEFT + size * 9, y + 12, statement.person.name, random)
    return sheet.paper("other", {})


# --- what customers write themselves -------------------------------------------------------------------------


def draw_request(statement: Statement, random: Random) -> Paper:
    """暂停申请书, 减容申请书, 销户申请书: sentences, a signature or a seal."""
    company, person, account = statement.company, statement.person, numbers.account_number(random)
    if random.random() < 0.4:
        return _request_of_person(statement, person, account, random)
    title, matter, text = random.choice((
        ("暂停申请书", "暂停用电", f"因生产调整，申请暂停用电，暂停容量{random.choice((315, 500, 630))}千伏安，请予办理。"),
        ("减容申请书", "减容", f"因市场原因，申请减容，减容容量{random.choice((315, 500, 630))}千伏安，请予办理。"),
        ("销户申请书", "销户", "因停产，申请销户，请予办理。")))
    sheet, face, size = _page(title, random)
    sheet.text(LEFT, 62, "国网汉中供电公司：", face, size)
    opening = f"我单位用电户号：{account}，统一社会信用代码：{company.code}。"
    y = sheet.block(LEFT, 62 + size * 2, RIGHT - LEFT, opening + text, face, size, size * 1.8, indent=2 * size)
    label = random.choice(("申请单位（盖章）：", "单位名称："))
    stamped = _signed_by(sheet, company.name, statement.day, y + 30, face, size, random, field="name", label=label)
    fields = {"name": company.name, "uscc": company.code, "account_number": account, "matter": matter,
              "sign_date": statement.day.isoformat(), "seals": stamped}
    return sheet.paper("application_form", fields)


def _request_of_person(statement: Statement, person: Person, account: str, random: Random) -> Paper:
    sheet, face, size = _page("销户申请书", random)
    sheet.text(LEFT, 62, "供电公司：", face, size)
    text = f"本人{person.name}，身份证号码{person.number}，用电户号{account}，因房屋搬迁，申请办理销户，请予办理。"
    y = sheet.block(LEFT, 62 + size * 2, RIGHT - LEFT, text, face, size, size * 1.8, indent=2 * size)
    end = sheet.text(100, y + 26, "申请人（签字）：", face, size)
    signed = random.random() < 0.8
    if signed:
        ornaments.signature(sheet, end + 5, y + 26, person.name, random)
    sheet.text(RIGHT - 4, y + 44, chinese_date(statement.day), face, size, align="right", field="sign_date")
    fields = {"name": person.name, "id_number": person.number, "account_number": account, "matter": "销户",
              "sign_date": statement.day.isoformat(), "signatures": signed}
    return sheet.paper("application_form", fields)
