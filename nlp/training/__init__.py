"""What learns the weights that ship. Nothing here is imported by the program."""
