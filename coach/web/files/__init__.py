"""The tab for a team's whole file: drop it, see it reviewed, open one OKR, take the reports."""
