"""A small multilingual transformer that turns texts into vectors: multilingual-e5-small, cut to German and English."""
