# SPDX-License-Identifier: GPL-3.0-or-later
"""The soreness model once more, written straight from its formulas with full matrices.

Nothing here is fast, shared or packed, so that a mistake in the program's filter is not made twice.
Run as a test with the program that prints what the filter made of the same events.
"""

import itertools
import json
import math
import random
import subprocess
import sys

PEAKS = (12, 18, 24, 30, 36, 44, 54)
FORMS = ((1.2, 0.0), (2.5, 0.0), (1.8, 0.5))
NOISES = (0.2, 0.6, 1.8)
FAST_SDS = (0.4, 1.2)
TOLERANCE = 1e-9


def phi(x):
    return 0.0 if math.isinf(x) else math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def cdf(x):
    return math.erfc(-x / math.sqrt(2)) / 2


def interval(l, u):
    """Mass, mean and variance of a standard normal between l and u."""
    if l > 0:
        mass, mean, variance = interval(-u, -l)
        return mass, -mean, variance
    mass = cdf(u) - cdf(l)
    if mass < 1e-12:
        return mass, u, 1e-3
    mean = (phi(l) - phi(u)) / mass
    edges = (0.0 if math.isinf(l) else l * phi(l)) - (0.0 if math.isinf(u) else u * phi(u))
    return mass, mean, max(1 + edges / mass - mean**2, 1e-6)


def kernel(hours, p, a, w):
    if hours <= 0:
        return 0.0
    rise = (hours / p) ** a * math.exp(a * (1 - hours / p))
    return (1 - w) * rise + w * math.exp(-hours / 10)


class Hypothesis:
    def __init__(self, p, a, w, noise, fast_sd, mode):
        self.key = (p, a, w, noise, fast_sd, mode)
        self.shape = (p, a, w)
        self.noise, self.fast_sd, self.mode = noise, fast_sd, mode
        self.log_weight = (-0.5 * (math.log(p / 27) / 0.6) ** 2 - (0.4 if w > 0 else 0)
                           + {0: 2, 1: 0, 2: -1}[mode])
        base = (0.4, 0.5) if mode == 0 else (3, 2.5)
        self.slow_sd = 0.7 if mode == 2 else 0.0
        self.x = [base[0], 0.0, 0.8, 0.0, 1.0]
        sds = [base[1], fast_sd, 1.0, self.slow_sd, 0.8]
        self.P = [[sds[i] ** 2 if i == j else 0.0 for j in range(5)] for i in range(5)]

    def gap(self, hours):
        for index, sd, tau in ((1, self.fast_sd, 36.0), (3, self.slow_sd, 720.0)):
            f = math.exp(-hours / tau)
            self.x[index] *= f
            for j in range(len(self.x)):
                self.P[index][j] *= f
            for j in range(len(self.x)):
                self.P[j][index] *= f
            self.P[index][index] += (1 - f * f) * sd * sd

    def correct(self, gain, step, shrink):
        n = len(self.x)
        self.x = [self.x[i] + step * gain[i] for i in range(n)]
        self.P = [[self.P[i][j] - shrink * gain[i] * gain[j] for j in range(n)] for i in range(n)]

    def run(self, D, G):
        n = len(self.x)
        row = [D * self.P[2][j] + G * self.P[4][j] for j in range(n)]
        e = 0.5 * max(0.4, 0.8 * D + G)
        variance = (D * D * self.P[2][2] + 2 * D * G * self.P[2][4] + G * G * self.P[4][4] + e * e)
        self.x.append(D * self.x[2] + G * self.x[4])
        for i in range(n):
            self.P[i].append(row[i])
        self.P.append(row + [variance])
        s = math.sqrt(variance)
        _, mean, left = interval(-self.x[n] / s, math.inf)
        self.correct([self.P[i][n] for i in range(n + 1)], mean / s, (1 - left) / variance)

    def forget(self, slot):
        del self.x[5 + slot]
        del self.P[5 + slot]
        for row in self.P:
            del row[5 + slot]

    def outlook(self, ends, at):
        H = [1, 1, 0, 1, 0] + [kernel((at - end) / 3600, *self.shape) for end in ends]
        n = len(H)
        gain = [sum(self.P[i][j] * H[j] for j in range(n)) for i in range(n)]
        mean = sum(H[i] * self.x[i] for i in range(n))
        return mean, sum(H[i] * gain[i] for i in range(n)) + self.noise**2, gain

    def read(self, ends, at, lower, upper, levels):
        mean, S, gain = self.outlook(ends, at)
        s = math.sqrt(S)
        Z, mu, v = interval((lower - mean) / s, (upper - mean) / s)
        likelihood = 0.99 * Z + 0.01 / levels
        q = 0.99 * Z / likelihood
        self.log_weight += math.log(likelihood)
        f = min(max(q * ((1 - v) - (1 - q) * mu * mu) / S, 0), 1 / S)
        self.correct(gain, q * mu / s, f)


class Model:
    def __init__(self, levels):
        self.levels = levels
        self.step = 10 / (levels - 1)
        self.runs = []  # (end, number)
        self.count = 0
        self.readings = 0
        self.now = None
        self.hypotheses = [
            Hypothesis(p, a, w, noise, sd, mode)
            for p, (a, w), noise, sd, mode in itertools.product(
                PEAKS, FORMS, NOISES, FAST_SDS, range(3))]

    def ends(self):
        return [end for end, _ in self.runs]

    def forget(self, slot):
        del self.runs[slot]
        for hypothesis in self.hypotheses:
            hypothesis.forget(slot)

    def advance(self, at):
        if self.now is not None and at > self.now:
            for slot in reversed(range(len(self.runs))):
                if at - self.runs[slot][0] > 192 * 3600:
                    self.forget(slot)
            for hypothesis in self.hypotheses:
                hypothesis.gap((at - self.now) / 3600)
        self.now = at

    def run(self, end, D, G):
        self.advance(end)
        if len(self.runs) == 14:
            self.forget(0)
        self.runs.append((end, self.count))
        self.count += 1
        for hypothesis in self.hypotheses:
            hypothesis.run(D, G)

    def reading(self, at, level):
        self.advance(at)
        lower = -math.inf if level == 0 else (level - 0.5) * self.step
        upper = math.inf if level == self.levels - 1 else (level + 0.5) * self.step
        for hypothesis in self.hypotheses:
            hypothesis.read(self.ends(), at, lower, upper, self.levels)
        self.readings += 1
        if self.readings >= 31:
            best = max(h.log_weight for h in self.hypotheses)
            self.hypotheses = [h for h in self.hypotheses if h.log_weight >= best - 12]

    def weights(self):
        best = max(h.log_weight for h in self.hypotheses)
        raw = [math.exp(h.log_weight - best) for h in self.hypotheses]
        return [value / sum(raw) for value in raw]

    def shares(self):
        background = 0.0
        parts = [0.0] * len(self.runs)
        for weight, h in zip(self.weights(), self.hypotheses):
            background += weight * max(h.x[0] + h.x[1] + h.x[3], 0)
            for i, end in enumerate(self.ends()):
                parts[i] += weight * max(h.x[5 + i], 0) * kernel((self.now - end) / 3600, *h.shape)
        total = (background + sum(parts)) or 1.0
        return background / total, [part / total for part in parts]

    def together(self):
        n = len(self.runs)
        weights = self.weights()
        mean = [sum(w * h.x[5 + i] for w, h in zip(weights, self.hypotheses)) for i in range(n)]
        groups = list(range(n))
        for i in range(n):
            for j in range(i):
                def moment(a, b):
                    return sum(w * (h.x[5 + a] * h.x[5 + b] + h.P[5 + a][5 + b])
                               for w, h in zip(weights, self.hypotheses)) - mean[a] * mean[b]
                if moment(i, j) / math.sqrt(moment(i, i) * moment(j, j)) < -0.7:
                    groups[i] = groups[j]
                    break
        return groups

    def forecast(self, at, possible):
        weights = self.weights()
        best = max(weights)
        masses = [0.0] * self.levels
        total = 0.0
        for weight, h in zip(weights, self.hypotheses):
            if weight < 1e-3 * best:
                continue
            total += weight
            later = Hypothesis(*h.key)
            later.x, later.P = list(h.x), [list(row) for row in h.P]
            later.gap((at - self.now) / 3600)
            for case in itertools.product((False, True), repeat=len(possible)):
                probability, dose, extra = weight, 0.0, 0.0
                for happens, (end, chance, load, variance) in zip(case, possible):
                    probability *= chance if happens else 1 - chance
                    if happens:
                        k = kernel((at - end) / 3600, *h.shape)
                        e = 0.5 * max(0.4, 0.8 * load)
                        dose += load * k
                        extra += k * k * (variance * (h.x[2] ** 2 + h.P[2][2]) + e * e)
                ends = self.ends()
                H = [1, 1, dose, 1, 0] + [kernel((at - end) / 3600, *h.shape) for end in ends]
                n = len(H)
                mean = sum(H[i] * later.x[i] for i in range(n))
                S = sum(H[i] * H[j] * later.P[i][j] for i in range(n) for j in range(n))
                s = math.sqrt(S + extra + h.noise**2)
                edges = ([-math.inf] + [(k + 0.5) * self.step for k in range(self.levels - 1)]
                         + [math.inf])
                for level in range(self.levels):
                    masses[level] += probability * (cdf((edges[level + 1] - mean) / s)
                                                    - cdf((edges[level] - mean) / s))
        return [0.99 * mass / total + 0.01 / self.levels for mass in masses]


class Stack:
    def __init__(self, levels):
        self.levels = levels
        self.past = []
        self.theta = [0.8, 0.1, 0.1]
        self.P = [[0.04 if i == j else 0.0 for j in range(3)] for i in range(3)]

    def memory(self, alpha):
        """How often each level came, each day counting (1 - alpha) of the next."""
        counts = [sum((1 - alpha) ** age for age, past in enumerate(reversed(self.past))
                      if past == level) for level in range(self.levels)]
        return [(c + 1 / self.levels) / (sum(counts) + 1) for c in counts]

    def issue(self, masses):
        self.F = [[math.log(p) for p in opinions]
                  for opinions in zip(masses, self.memory(0.02), self.memory(0.15))]
        raw = [math.exp(sum(t * f for t, f in zip(self.theta, F))) for F in self.F]
        self.q = [value / sum(raw) for value in raw]
        return [0.995 * q + 0.005 / self.levels for q in self.q]

    def learn(self, level):
        mean = [sum(q * F[i] for q, F in zip(self.q, self.F)) for i in range(3)]
        for q, F in zip(self.q, self.F):
            u = [math.sqrt(q) * (F[i] - mean[i]) for i in range(3)]
            Pu = [sum(self.P[i][j] * u[j] for j in range(3)) for i in range(3)]
            scale = 1 + sum(a * b for a, b in zip(u, Pu))
            self.P = [[self.P[i][j] - Pu[i] * Pu[j] / scale for j in range(3)] for i in range(3)]
        self.theta = [self.theta[i] + sum(self.P[i][j] * (self.F[level][j] - mean[j])
                                          for j in range(3)) for i in range(3)]


def history(levels, days, per_day, runs_a_week, seed):
    """Events of a runner who does not follow the model too closely."""
    chance = random.Random(seed)
    events, past = [f"levels {levels}"], []
    moments = sorted(
        [(day * 24 + 18 + chance.random(), "run") for day in range(days)
         if chance.random() < runs_a_week / 7]
        + [(day * 24 + chance.uniform(6, 23), "reading") for day in range(days)
           for _ in range(per_day)])
    for hour, kind in moments:
        at = 1_600_000_000 + round(hour * 3600)
        if kind == "run":
            load, descent = chance.uniform(0.2, 1.8), chance.choice((0, 0, 0.5, 1.3))
            past.append((hour, load + descent))
            events.append(f"run {at} {load!r} {descent!r}")
        else:
            value = sum(a * kernel(hour - h, 30, 2.0, 0.0) for h, a in past) + chance.gauss(0.6, 0.7)
            level = round(value * (levels - 1) / 10)
            events.append(f"reading {at} {min(max(level, 0), levels - 1)}")
    last = 1_600_000_000 + round(moments[-1][0] * 3600)
    for day, probability in ((1, 0.7), (2, 0.25)):
        events.append(f"possible {last + day * 80_000} {probability} 0.9 0.2")
        events.append(f"forecast {last + 24 * 3600 * day}")
    return events + ["state"]


def twins(weeks):
    """A week like the other, until two runs come within the hour and cannot be told apart."""
    events = ["levels 11"]
    for week in range(weeks):
        end = 1_500_000_000 + week * 604_800
        events.append(f"run {end} 2.0 3.0")
        if week == weeks - 1:
            events.append(f"run {end + 3600} 2.0 3.0")
        events += [f"reading {end + (i + 1) * 39_600} {level}"
                   for i, level in enumerate((4, 4, 5, 5, 4, 4, 3, 2, 1, 1, 0, 0))]
    return events + ["state"]


def stacked(levels, rounds, seed):
    """Forecasts that are a little better than chance, and what came of them."""
    chance = random.Random(seed)
    events = [f"levels {levels}"]
    for _ in range(rounds):
        level = min(int(chance.expovariate(0.4)), levels - 1)
        raw = [chance.random() + 2 * math.exp(-abs(level - other)) for other in range(levels)]
        events.append("issue " + " ".join(repr(value / sum(raw)) for value in raw))
        events += [f"learn {level}", f"memory {level}"]
    return events


def follow(events):
    """What this model makes of the events, as the program prints it."""
    lines, possible, model, stack = [], [], None, None
    for event in events:
        word, *values = event.split()
        if word == "levels":
            model = Model(int(values[0]))
            stack = Stack(int(values[0]))
        elif word == "memory":
            stack.past.append(int(values[0]))
        elif word == "issue":
            powers = list(stack.theta)
            lines.append({"kind": "issue", "masses": stack.issue(list(map(float, values))),
                          "powers": powers})
        elif word == "learn":
            stack.learn(int(values[0]))
        elif word == "run":
            model.run(int(values[0]), float(values[1]), float(values[2]))
        elif word == "reading":
            model.reading(int(values[0]), int(values[1]))
            background, shares = model.shares()
            groups = model.together()
            lines.append({"kind": "reading", "background": background,
                          "shares": [[number, share, group] for (_, number), share, group
                                     in zip(model.runs, shares, groups)]})
        elif word == "possible":
            possible.append((int(values[0]), *map(float, values[1:])))
        elif word == "forecast":
            lines.append({"kind": "forecast",
                          "masses": model.forecast(int(values[0]), possible)})
        else:
            for weight, h in zip(model.weights(), model.hypotheses):
                lines.append({"kind": "hypothesis", "key": list(h.key), "weight": weight,
                              "mean": list(h.x),
                              "covariance": [h.P[i][j] for i in range(len(h.x))
                                             for j in range(i + 1)]})
    return lines


def difference(a, b, where=""):
    """The first place at which two values differ, or None."""
    if isinstance(a, dict) and isinstance(b, dict):
        if a.keys() != b.keys():
            return f"{where}: keys {sorted(a)} and {sorted(b)}"
        pairs = [(key, a[key], b[key]) for key in a]
    elif isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            return f"{where}: {len(a)} and {len(b)} values"
        pairs = list(zip(range(len(a)), a, b))
    elif isinstance(a, str):
        return None if a == b else f"{where}: {a} and {b}"
    else:
        return None if abs(a - b) <= TOLERANCE else f"{where}: {a!r} and {b!r}"
    return next(filter(None, (difference(x, y, f"{where}/{key}") for key, x, y in pairs)), None)


def main():
    histories = (
        ("three weeks, twice a day", history(11, 20, 2, 5, 1)),
        ("five levels, once a day", history(5, 16, 1, 3, 2)),
        ("more runs than the state holds", history(11, 17, 1, 7, 3)
         + [f"run {1_600_000_000 + 86_400 * 17 + 3600 * i} 0.5 0" for i in range(9)]
         + [f"reading {1_600_000_000 + 86_400 * 18} 4", "state"]),
        ("two runs that cannot be told apart", twins(8)),
        ("the stack, eleven levels", stacked(11, 120, 4)),
        ("the stack, five levels", stacked(5, 60, 5)),
    )
    print(f"1..{len(histories)}")
    for number, (name, events) in enumerate(histories, 1):
        output = subprocess.run(sys.argv[1:], input="\n".join(events) + "\n", text=True,
                                capture_output=True, check=True).stdout
        found = difference([json.loads(line) for line in output.splitlines()], follow(events))
        print(f"{'not ' if found else ''}ok {number} {name}")
        if found:
            print(f"# {found}")


main()
