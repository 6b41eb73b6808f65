"""MongoDB: connection, the embedded server, collections, indexes, validators, retention, export."""
