"""A training from its first step to its last: rates that rise and fall, averaged weights, a state that is saved and taken up."""
import contextlib
import json
import random
import time
from pathlib import Path

import torch

# Half of all weights; frozen they cost no time, and words that training never shows stay where they belong.
FROZEN = ("encoder.piece.weight", "encoder.position.weight")


def rate_at(step, steps, warm=0.06):
    return step / (warm * steps) if step < warm * steps else max(0.0, (steps - step) / (steps - warm * steps))


def add_options(parser, name, steps, encoder_rate, head_rate, dropout):
    """The options of every training, with its own defaults."""
    parser.add_argument("--name", default=name)
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--until", type=int, help="stop at this step, to go on another time")
    parser.add_argument("--budget", type=int, default=1536, help="pieces a batch")
    parser.add_argument("--encoder-rate", type=float, default=encoder_rate)
    parser.add_argument("--head-rate", type=float, default=head_rate)
    parser.add_argument("--dropout", type=float, default=dropout)
    parser.add_argument("--names", default="mean", help="whose names are meant: a source, or the mean of all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--evaluate-every", type=int, default=1000)
    parser.add_argument("--save-every", type=int, default=250)
    parser.add_argument("--threads", type=int, default=2)


class Run:
    """The state of a training, kept in WORK/NAME.pt."""

    def __init__(self, model, given, keep):
        """keep: how much of the average stays with each step, at most."""
        self.model, self.given, self.keep = model, given, keep
        self.path, self.step = Path(given.work) / f"{given.name}.pt", 0
        for name, parameter in model.named_parameters():
            parameter.requires_grad_(name not in FROZEN)
        encoder = [x for x in model.encoder.parameters() if x.requires_grad]
        heads = [x for n, x in model.named_parameters() if not n.startswith("encoder.")]
        self.learned = encoder + heads
        self.optimizer = torch.optim.AdamW(
            [{"params": encoder, "lr": given.encoder_rate}, {"params": heads, "lr": given.head_rate}], betas=(0.9, 0.98),
            weight_decay=0.01)
        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimizer, lambda s: rate_at(s, given.steps))
        self.average = {k: v.detach().clone() for k, v in model.state_dict().items()}
        if self.path.exists():
            self.take_up()

    def take_up(self):
        state = torch.load(self.path, weights_only=False)
        for part in ("model", "optimizer", "scheduler"):
            getattr(self, part).load_state_dict(state[part])
        self.average, self.step = state["average"], state["step"]

    def random(self):
        """Chances that do not repeat where a run goes on."""
        return random.Random(self.given.seed * 1_000_003 + self.step)

    def save(self):
        state = {part: getattr(self, part).state_dict() for part in ("model", "optimizer", "scheduler")}
        new = self.path.with_suffix(".new")
        torch.save(state | {"config": self.model.config, "average": self.average, "step": self.step, "arguments": vars(self.given)}, new)
        new.replace(self.path)

    @contextlib.contextmanager
    def averaged(self):
        """The model with its averaged weights."""
        with torch.no_grad():
            now = {k: v.clone() for k, v in self.model.state_dict().items()}
            self.model.load_state_dict(self.average)
            yield self.model.eval()
            self.model.load_state_dict(now)
            self.model.train()

    def learn(self, loss):
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learned, 1.0)
        self.optimizer.step()
        self.scheduler.step()
        self.step += 1
        keep = min(self.keep, self.step / (self.step + 10))
        with torch.no_grad():
            for k, v in self.model.state_dict().items():
                if k not in FROZEN:
                    self.average[k].lerp_(v, 1 - keep)

    def go(self, next_loss, score):
        """Learns to the last step. next_loss() gives a loss, its parts and how many pieces it is of; score(model) is printed."""
        given, began, seen, shown = self.given, time.time(), 0, {}
        last = min(given.steps, given.until or given.steps)
        print(f"{sum(x.numel() for x in self.model.parameters())} weights, from step {self.step} of {given.steps}", flush=True)
        self.model.train()
        while self.step < last:
            loss, parts, pieces = next_loss()
            self.learn(loss)
            del loss
            seen += pieces
            for k, v in parts.items():
                shown[k] = 0.95 * shown.get(k, v) + 0.05 * v
            if self.step % 50 == 0:
                rate = round(seen / (time.time() - began))
                print(json.dumps({"step": self.step, "pieces/s": rate} | {k: round(v, 3) for k, v in shown.items()}), flush=True)
            if self.step % given.save_every == 0 or self.step == last:
                self.save()
            if self.step % given.evaluate_every == 0 or self.step == last:
                with self.averaged() as model:
                    print(json.dumps({"step": self.step, "dev": score(model)}), flush=True)
