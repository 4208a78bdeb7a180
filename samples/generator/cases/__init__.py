"""Whole applications: story.py makes an honest one, faults/ spoils it, listed.py names the sample cases,
many.py draws any number, writing.py puts them on disk."""
