"""Articles: press, blog and test reports."""
