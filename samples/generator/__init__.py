"""Draws invented papers and cases. Deterministic: the same seed gives the same bytes on one machine.

Start in __main__.py; papers/ has one file per kind of paper, camera.py turns a flat paper into a scan or a
photo, cases/ composes whole applications.
"""
