"""The critic that asks a language model, and holds it to the rules.

Its modules are imported where they are needed: the built-in engine needs none of them.
"""
