"""How well `extract` turns pages into posts: `python -m benchmarks.extraction`."""
