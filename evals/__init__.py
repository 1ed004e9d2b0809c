"""Measurements of the coach: against labelled drafts, and of its speed."""
