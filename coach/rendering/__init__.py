"""Reviews as text for people and machines: terminal, Markdown, HTML and JSON."""
