"""How well `extract` turns pages into posts: `python -m benchmarks.extraction`.

`python -m benchmarks.extraction.bad_input` measures what broken, hostile and huge pages take; it needs no other files.
"""
