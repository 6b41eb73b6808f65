"""What people look at: web pages and the report."""
