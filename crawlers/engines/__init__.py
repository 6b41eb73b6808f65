"""How each piece of software writes a post: one file per software, most of them a short table (see `engine.py`)."""
