"""A small deterministic responder in a model's place: it reads nothing but the request's bytes.

It follows the label definitions, examples and passages that it finds in the prompt, so that the
effect of a changed prompt can be seen without a model. It imports nothing of the coach. What is
measured on it says whether the suite and the coach around a model work, and nothing about any
model's quality.
"""
