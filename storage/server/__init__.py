"""The embedded MongoDB: a supervisor process owns a private `mongod`, and commands attach to it."""
