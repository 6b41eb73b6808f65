"""What every request and every post must pass: robots, reservations, pace, address guard, privacy gate."""
