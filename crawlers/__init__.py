"""Scrapy: from a source to posts."""
