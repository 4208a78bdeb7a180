#!/usr/bin/python3
"""Tests of the sample generator: /usr/bin/python3 samples/test_generator.py"""

import datetime
import io
import sys
import unittest
from pathlib import Path
from random import Random

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import numpy  # noqa: E402
from PIL import Image  # noqa: E402

from generator import camera, companies, drawing, files, fonts, numbers, papers, people, places  # noqa: E402
from generator.cases import comparison, faults, judgements, listed, many, services, variants  # noqa: E402
from generator.papers import id_card  # noqa: E402
from generator.cases.honest import honest  # noqa: E402
from generator.cases.plan import Plan  # noqa: E402
from generator.cases.services import TRANSFER  # noqa: E402


class Numbers(unittest.TestCase):
    def test_identity_numbers(self):
        for number in ("610702190001010003", "612301190002280017", "11010319040229003X", "510202190109300028"):
            self.assertEqual(numbers.identity_check(number[:17]), number[17])

    def test_unified_codes(self):
        for code in ("91610702PDY00001XM", "92610728PDY0000288", "93610722PDY0000369", "91350100M000100Y43"):
            self.assertEqual(numbers.unified_check(code[:17]), code[17])

    def test_organization_codes(self):
        for code in ("PDY00001X", "PDY000028", "PDY000036", "PDY000108", "PDY000124"):
            self.assertEqual(numbers.organization_check(code[:8]), code[8])

    def test_registration_numbers(self):
        for number in ("999999000000002", "999999100000018", "999999600000047", "999999700001233"):
            self.assertEqual(numbers.registration_check(number[:14]), number[14])

    def test_machine_readable_zone(self):
        lines = numbers.passport_lines("E00000000", "YANG", "BEN", datetime.date(2000, 1, 1), False, datetime.date(2030, 1, 1))
        self.assertEqual([len(line) for line in lines], [44, 44])
        self.assertTrue(lines[1].startswith("E000000008CHN0001018F3001019"))

    def test_neighbour_has_a_right_check_and_another_number(self):
        number = "610702190001010003"
        other = numbers.neighbour_identity_number(number, Random("neighbour"))
        self.assertNotEqual(other, number)
        self.assertEqual(numbers.identity_check(other[:17]), other[17])

    def test_spoiled_code_fails_its_check(self):
        code = numbers.spoil_unified_code("91610702PDY00001XM", Random("spoil"))
        self.assertNotEqual(numbers.unified_check(code[:17]), code[17])

    def test_amounts_in_words(self):
        self.assertEqual([companies.amount_in_words(n) for n in (10, 100, 120, 2008, 5000)],
                         ["壹拾万元", "壹佰万元", "壹佰贰拾万元", "贰仟零捌万元", "伍仟万元"])


class People(unittest.TestCase):
    def test_lawful_terms(self):
        """居民身份证法 art. 5 with the leap rules."""
        def end(birth, start):
            person = people.Person("", True, "", datetime.date(*birth), None, "", "", "")
            return people.lawful_end(person, datetime.date(*start))
        self.assertEqual(end((1981, 12, 12), (2004, 2, 29)), datetime.date(2014, 3, 1))
        self.assertEqual(end((2000, 2, 29), (2016, 2, 28)), datetime.date(2021, 2, 28))
        self.assertEqual(end((2000, 2, 29), (2026, 3, 1)), datetime.date(2046, 3, 1))
        self.assertIsNone(end((1980, 5, 20), (2026, 5, 20)))

    def test_addresses_fit_the_card(self):
        random = Random("addresses")
        for _ in range(300):
            self.assertLessEqual(len(people.invent_person(random).address), 35)

    def test_neighbour_differs_in_the_last_number_only(self):
        self.assertEqual(places.neighbour_address("人民路12号3幢2单元301室"), "人民路12号3幢2单元302室")

    def test_every_name_can_be_drawn(self):
        for character in people.SURNAMES + people.MALE + people.FEMALE + "".join(people.RARE_SURNAMES + people.RARE_GIVEN):
            self.assertTrue(fonts.has(fonts.NOTO_SANS, character), character)


class Pictures(unittest.TestCase):
    def test_every_paper_is_drawn_and_its_values_lie_on_it(self):
        for name, kind in papers.TABLE.items():
            with self.subTest(name):
                random = Random(f"paper/{name}")
                drawn = kind.draw(kind.invent(random), random)
                for paper in drawn if isinstance(drawn, list) else [drawn]:
                    height, width = paper.image.shape[:2]
                    for field, (x0, y0, x1, y1) in paper.places.items():
                        self.assertTrue(0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height, field)

    def test_fields_are_told_without_drawing(self):
        """Not those of the drawn paper one by one: what random draws for its form comes out otherwise."""
        for name, kind in papers.TABLE.items():
            with self.subTest(name), drawing.fields_only():
                told = kind.draw(kind.invent(Random(f"fields/{name}")), Random("told"))
                for paper in told if isinstance(told, list) else [told]:
                    self.assertEqual(paper.image.shape, (1, 1, 3))
                if kind.invent is id_card.invent:
                    self.assertGreaterEqual(len(told.fields), 3)

    def test_same_seed_same_bytes(self):
        def draw():
            random = Random("same")
            kind = papers.TABLE["id_card_portrait"]
            return camera.take([kind.draw(kind.invent(random), random)], camera.Shot(long_side=800), random).jpeg
        self.assertEqual(draw(), draw())

    def test_exif_turn_gives_the_upright_picture(self):
        random = Random("exif")
        kind = papers.TABLE["id_card_emblem"]
        paper = kind.draw(kind.invent(random), random)
        shots = [camera.Shot("scan", turn=90, exif=True), camera.Shot("scan")]
        sizes = [(p.width, p.height) for p in (camera.take([paper], shot, Random("one")) for shot in shots)]
        self.assertEqual(*sizes)

    def test_turned_quads_follow_the_paper(self):
        random = Random("turn")
        kind = papers.TABLE["id_card_portrait"]
        paper = kind.draw(kind.invent(random), random)
        picture = camera.take([paper], camera.Shot("scan", turn=180, full_bleed=True), random)
        self.assertTrue(numpy.allclose(picture.quads[0][0], (picture.width, picture.height), atol=2))

    def test_pdf_has_its_pages(self):
        buffer = io.BytesIO()
        Image.new("RGB", (40, 30)).save(buffer, "JPEG")
        document = files.pdf([buffer.getvalue()] * 2, 150)
        self.assertIn(b"/Count 2", document)
        self.assertIn(b"/Encrypt", files.pdf([buffer.getvalue()], 150, "secret"))


class Cases(unittest.TestCase):
    def test_every_sample_can_be_told(self):
        outcomes = [listed.told(sample, "test")[0].outcome for sample in listed.SAMPLES]
        for outcome in ("accepted", "incomplete", "needs_review"):
            self.assertGreaterEqual(outcomes.count(outcome), 8)

    def test_names_are_unique(self):
        names = [sample.name for sample in listed.SAMPLES]
        self.assertEqual(len(names), len(set(names)))

    def test_every_fault_spoils_some_plan(self):
        for fault in faults.ALL:
            with self.subTest(fault.name):
                sample, story, _ = many.spoilt(fault, "mixed", f"fault/{fault.name}")
                self.assertNotEqual(story.outcome, "accepted")
                self.assertTrue(story.findings or fault is faults.NAMED["portrait_blurred"])
                self.assertIn(fault.name.replace("_", "-"), sample.name)

    def test_every_service_has_honest_variants_and_faults(self):
        self.assertGreaterEqual(len(variants.VARIANTS), 60)
        self.assertGreaterEqual(len(faults.ALL), 60)
        self.assertEqual({variant.plan.service for variant in variants.VARIANTS}, set(services.SERVICES))
        random = Random("services")
        self.assertEqual({variants.any_plan(random).service for _ in range(400)}, set(services.SERVICES))

    def test_every_variant_is_honest(self):
        for variant in variants.VARIANTS:
            with self.subTest(variant.name):
                story = honest(variant.plan, Random(variant.name))
                self.assertEqual(story.outcome, "accepted")
                self.assertTrue(all(one["code"] == "file.duplicate" for one in story.findings))

    def test_same_seed_same_judgements(self):
        self.assertEqual(list(judgements.lines(20, 3)), list(judgements.lines(20, 3)))
        self.assertNotEqual(list(judgements.lines(20, 3)), list(judgements.lines(20, 4)))

    def test_nothing_to_compare_is_said(self):
        with self.assertRaises(SystemExit):
            comparison.wanted_of(Path(__file__).parent / "generator")

    def test_honest_papers_agree_with_the_application(self):
        random = Random("honest")
        for _ in range(30):
            story = honest(Plan(TRANSFER, "organization", agent=True), random)
            self.assertEqual(story.licence.code, story.application["organization"]["uscc"])
            self.assertEqual(story.estate.owners[0], story.application["organization"]["name"])
            self.assertEqual(story.letter.agent_number, story.application["agent"]["id_number"])


if __name__ == "__main__":
    unittest.main()
