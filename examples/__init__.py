"""What ships to be tried: the sample web and its watchlist."""
