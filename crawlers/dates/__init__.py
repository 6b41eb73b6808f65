"""What pages write as dates, read as moments: never by luck, and always saying how exactly it was told."""
