"""Rules about one key result, its level and its ambition."""
