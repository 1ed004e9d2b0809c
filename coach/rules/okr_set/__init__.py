"""Rules about the objectives and key results of a set taken together."""
