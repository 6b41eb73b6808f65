"""One file per forum, review, blog or shop software, and one per open vocabulary: how this software writes a post."""
