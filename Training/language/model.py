"""The encoder and its heads."""
import json
import struct

import torch
import torch.nn.functional as F
from torch import nn

from events import ROLES
from pieces import SHAPES
from statements import BEFORE, BEHIND, PARAGRAPHS


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), norms after the sums."""

    def __init__(self, hidden, heads, intermediate):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.attention_out = nn.Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, eps=1e-12)
        self.up = nn.Linear(hidden, intermediate)
        self.down = nn.Linear(intermediate, hidden)
        self.output_norm = nn.LayerNorm(hidden, eps=1e-12)

    def forward(self, x, mask, keep):
        b, n, h = x.shape
        q, k, v = self.query_key_value(x).view(b, n, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, h)
        x = self.attention_norm(x + keep(self.attention_out(a)))
        return self.output_norm(x + keep(self.down(F.gelu(self.up(x)))))


class SharedDropout:
    """Dropout whose mask is the same for all pieces of a window: as good here, and a fraction of the time."""

    def __init__(self, rate):
        self.rate = rate

    def __call__(self, x):
        if not self.rate:
            return x
        shape = (x.shape[0], 1, x.shape[-1]) if x.dim() == 3 else (1, x.shape[-1])
        return x * ((torch.rand(shape) >= self.rate) / (1 - self.rate)).to(x)


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        hidden = config["hidden"]
        self.piece = nn.Embedding(config["pieces"], hidden)
        self.position = nn.Embedding(config["positions"], hidden)
        self.shape = nn.Embedding(SHAPES, hidden)
        self.space = nn.Embedding(4, hidden)
        self.quote = nn.Embedding(3, hidden)
        for extra in (self.shape, self.space, self.quote):
            nn.init.normal_(extra.weight, std=0.01)
        self.input_norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(hidden, config["heads"], config["intermediate"]) for _ in range(config["layers"]))

    def forward(self, pieces, shapes, spaces, quotes, rate=0.0):
        """All [windows, length]; a piece of -1 is padding. Gives [windows, length, hidden]."""
        keep = SharedDropout(rate)
        n = pieces.shape[1]
        x = (self.piece(pieces.clamp(min=0)) + self.position.weight[:n] + self.shape(shapes) + self.space(spaces)
             + self.quote(quotes))
        x = keep(self.input_norm(x))
        mask = (pieces >= 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, keep)
        return x


class StatementHead(nn.Module):
    """For a cue, which of the words around it are its source and its content: word and cue by sum and product, distance and
    paragraph, three dilated convolutions, and a linear-chain CRF (Lafferty et al. 2001) over none, source, content."""
    DILATIONS = (1, 3, 6)

    def __init__(self, hidden, width):
        super().__init__()
        self.word, self.word_factor = nn.Linear(hidden, width), nn.Linear(hidden, width)
        self.cue, self.cue_factor = nn.Linear(hidden, width), nn.Linear(hidden, width)
        self.distance = nn.Parameter(torch.randn(BEFORE + BEHIND, width) * 0.1)
        self.paragraph = nn.Parameter(torch.randn(PARAGRAPHS, width) * 0.1)
        self.convolutions = nn.ModuleList(nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in self.DILATIONS)
        self.out = nn.Linear(width, 3)
        self.transition = nn.Parameter(torch.eye(3))
        # For training alone: where any source and any content begins and goes on.
        self.parts = nn.Linear(hidden, 6)

    def scores(self, words, cue_words, columns, paragraphs, rate=0.0):
        """words [n, hidden]; cue_words [s, m], columns and paragraphs [s, width] are indices, -1 = none. Gives the
        scores of roles [s, width, 3]."""
        keep = SharedDropout(rate)
        weight = (cue_words >= 0).to(words)
        weight = weight / weight.sum(1, keepdim=True)
        cues = (words[cue_words.clamp(min=0)] * weight[..., None]).sum(1)
        there = (columns >= 0)[..., None]
        columns = columns.clamp(min=0)
        x = self.word(words)[columns] + self.cue(cues)[:, None] + self.word_factor(words)[columns] * self.cue_factor(cues)[:, None]
        x = x + (self.distance + self.paragraph[paragraphs]).to(x)
        x = keep(F.relu(x) * there)
        for convolution in self.convolutions:
            x = x + F.relu(convolution(x.transpose(1, 2)).transpose(1, 2)) * there
        return self.out(x).float()

    def loss(self, scores, roles, there):
        """The negative log likelihood of the roles [s, width], a mean over statements."""
        # Where no word stands, "none" is certain.
        nothing = scores.new_tensor([0.0, -1e4, -1e4])
        scores = torch.where(there[..., None], scores, nothing)
        gold = scores.gather(2, roles[..., None]).sum((1, 2)) + self.transition[roles[:, :-1], roles[:, 1:]].sum(1)
        # Paths are summed pair by pair: [s, n, from, to] of neighbouring stretches become one.
        sums = self.transition + scores[:, 1:, None]
        while sums.shape[1] > 1:
            if sums.shape[1] % 2:
                odd = torch.full_like(sums[:, :1], -1e4)
                odd.diagonal(dim1=2, dim2=3).zero_()
                sums = torch.cat([sums, odd], 1)
            sums = torch.logsumexp(sums[:, 0::2, :, :, None] + sums[:, 1::2, None], 3)
        total = torch.logsumexp(scores[:, 0, :, None] + sums[:, 0], (1, 2))
        return (total - gold).mean()


class EventHead(nn.Module):
    """Which words tell of events, of what kind, how certain, and who takes part (a biaffine score, as of the relations)."""

    def __init__(self, hidden, groups, width, roles):
        super().__init__()
        self.names, self.sizes = [name for name, _ in groups], [len(labels) for _, labels in groups]
        self.tags = nn.Linear(hidden, sum(self.sizes))
        self.anchor, self.word = nn.Linear(hidden, width), nn.Linear(hidden, width)
        self.weight = nn.Parameter(torch.randn(roles, width + 1, width + 1) / width)

    def group_scores(self, words):
        return dict(zip(self.names, self.tags(words).split(self.sizes, -1)))

    def participants(self, words, anchors, others, rate=0.0):
        """Scores of the roles of words in events [n, roles]; anchors and others are indices into words."""
        keep = SharedDropout(rate)
        a, w = (keep(F.relu(m(words)))[i] for m, i in ((self.anchor, anchors), (self.word, others)))
        one = torch.ones_like(a[:, :1])
        a, w = torch.cat([a, one], -1), torch.cat([w, one], -1)
        return torch.einsum("nr,lrs,ns->nl", a, self.weight.to(a), w).float()


class Reader(nn.Module):
    """The encoder with its heads."""

    def __init__(self, config):
        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        hidden, arc, relation = config["hidden"], config["arc"], config["relation"]
        self.sizes = [len(labels) for _, labels in config["groups"]]
        self.tags = nn.Linear(hidden, sum(self.sizes))
        # What names mean differs from source to source; the differences are kept apart, and small.
        self.name_sources = nn.ModuleList(nn.Linear(hidden, self.sizes[-1]) for _ in config["sources"])
        for source in self.name_sources:
            nn.init.zeros_(source.weight)
            nn.init.zeros_(source.bias)
        self.statements = StatementHead(hidden, config["statement"])
        self.events = EventHead(hidden, config["events"], config["participant"], len(ROLES))
        self.arc_dependent, self.arc_head = nn.Linear(hidden, arc), nn.Linear(hidden, arc)
        self.relation_dependent, self.relation_head = nn.Linear(hidden, relation), nn.Linear(hidden, relation)
        self.arc_root, self.relation_root = (nn.Parameter(torch.randn(n) * 0.1) for n in (arc, relation))
        self.arc_weight = nn.Parameter(torch.randn(arc + 1, arc) / arc)
        labels = len(config["relations"])
        self.relation_weight = nn.Parameter(torch.randn(labels, relation + 1, relation + 1) / relation)

    def label(self, group, label):
        """The row of a label among those of all groups."""
        return [(g, l) for g, labels in self.config["groups"] for l in labels].index((group, label))

    def group_scores(self, words):
        """Scores of each group of labels for each word [words, hidden]."""
        return self.tags(words).split(self.sizes, dim=-1)

    def source_scores(self, words, source):
        """What the labels of names mean to a source more than to all; to "mean", what they mean to all on average."""
        sources = self.parts_of_names(source)
        return sum(s(words) for s in sources) / len(sources)

    def parts_of_names(self, source):
        return self.name_sources if source == "mean" else [self.name_sources[self.config["sources"].index(source)]]

    def arcs(self, words, members, rate=0.0):
        """Arc scores of sentences: members [sentences, n] are indices into words, -1 = none. Gives
        [sentences, n, n + 1], the last head being the root; and what relations() needs."""
        keep = SharedDropout(rate)
        gather = lambda x: x[members.clamp(min=0)]
        dependent, head = (gather(keep(F.relu(m(words)))) for m in (self.arc_dependent, self.arc_head))
        root = self.arc_root.to(head)[None, None].expand(len(members), 1, -1)
        head = torch.cat([head, root], 1)
        scores = torch.matmul(dependent @ self.arc_weight[:-1] + self.arc_weight[-1], head.transpose(1, 2)).float()
        missing = torch.cat([members < 0, torch.zeros_like(members[:, :1], dtype=torch.bool)], 1)
        return scores.masked_fill(missing[:, None, :], -1e4)

    def relations(self, words, dependents, heads, rate=0.0):
        """Relation scores of arcs: both are indices into words, a head of -1 is the root."""
        keep = SharedDropout(rate)
        d = keep(F.relu(self.relation_dependent(words)))[dependents]
        h = keep(F.relu(self.relation_head(words)))[heads.clamp(min=0)]
        h = torch.where(heads[:, None] < 0, self.relation_root.to(h), h)
        one = torch.ones_like(d[:, :1])
        d, h = torch.cat([d, one], -1), torch.cat([h, one], -1)
        # [n, r+1] x [L, r+1, r+1] -> [n, L, r+1], then with the head's side.
        t = torch.einsum("nr,lrs->nls", d, self.relation_weight.to(d))
        return torch.einsum("nls,ns->nl", t, h).float()


def read_safetensors(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = bytearray(file.read())
    header.pop("__metadata__", None)
    found = {}
    for name, entry in header.items():
        if entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            found[name] = torch.frombuffer(data[start:end], dtype=torch.float32).view(entry["shape"]).clone()
    return found


def load_minilm(encoder, path):
    """Takes over the weights of all-MiniLM-L6-v2."""
    found = read_safetensors(path)
    with torch.no_grad():
        encoder.piece.weight.copy_(found["embeddings.word_embeddings.weight"])
        positions = found["embeddings.position_embeddings.weight"] + found["embeddings.token_type_embeddings.weight"][0]
        encoder.position.weight.copy_(positions[:len(encoder.position.weight)])
        for part in ("weight", "bias"):
            getattr(encoder.input_norm, part).copy_(found[f"embeddings.LayerNorm.{part}"])
            for i, layer in enumerate(encoder.layers):
                take = lambda name: found[f"encoder.layer.{i}.{name}.{part}"]
                getattr(layer.query_key_value, part).copy_(
                    torch.cat([take(f"attention.self.{n}") for n in ("query", "key", "value")]))
                getattr(layer.attention_out, part).copy_(take("attention.output.dense"))
                getattr(layer.attention_norm, part).copy_(take("attention.output.LayerNorm"))
                getattr(layer.up, part).copy_(take("intermediate.dense"))
                getattr(layer.down, part).copy_(take("output.dense"))
                getattr(layer.output_norm, part).copy_(take("output.LayerNorm"))
