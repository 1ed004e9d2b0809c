"""A tiny model of random weights as a GGUF file: an engine's answer that nobody here wrote.

Run by the Python that has ``gguf``: ``python tiny_model.py PATH``. One token a character, two
layers of 64; what it says is noise, and a server's grammar still forces it into the schema.
"""

import sys

_WIDTH, _LAYERS, _INNER, _HEADS = 64, 2, 128, 4
_CONTEXT = 65_536
_TEXT = " \n" + "".join(map(chr, range(33, 127))) + "áéíóúüñÁÉÍÓÚÑ¿¡«»“”’–—→€"


def write(path: str) -> None:
    """Write the model."""
    import gguf
    import numpy as np

    random = np.random.default_rng(7)
    tokens = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    kinds = [2, 3, 3] + [6] * 256
    tokens += ["▁" if letter == " " else letter for letter in _TEXT]
    kinds += [1] * len(_TEXT)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(_CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)

    def add(name: str, *shape: int) -> None:
        values = random.normal(0.0, 0.3, shape) if len(shape) > 1 else np.ones(shape)
        writer.add_tensor(name, values.astype(np.float32))

    embedding = random.normal(0.0, 0.3, (len(tokens), _WIDTH)).astype(np.float32)
    output = random.normal(0.0, 0.3, (len(tokens), _WIDTH)).astype(np.float32)
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output.weight", output)
    add("output_norm.weight", _WIDTH)
    for layer in range(_LAYERS):
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            add(f"blk.{layer}.{part}.weight", _WIDTH, _WIDTH)
        add(f"blk.{layer}.ffn_gate.weight", _INNER, _WIDTH)
        add(f"blk.{layer}.ffn_up.weight", _INNER, _WIDTH)
        add(f"blk.{layer}.ffn_down.weight", _WIDTH, _INNER)
        add(f"blk.{layer}.attn_norm.weight", _WIDTH)
        add(f"blk.{layer}.ffn_norm.weight", _WIDTH)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    write(sys.argv[1])
