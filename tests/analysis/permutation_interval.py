# SPDX-License-Identifier: GPL-3.0-or-later
"""The effects once more, the long way round.

Where all arrangements can be gone through, each shift is really taken from the outcomes, the shifted
outcomes are really rearranged, and the ends of the interval are found by halving. Where the program
draws, outcomes are whole numbers here, so that every arrangement can be counted after all, by how
many have which sum: what was drawn must agree with that as closely as chance allows.

Run as a test with the program that prints what it makes of the same trials.
"""

import collections
import itertools
import math
import random
import subprocess
import sys

TOLERANCE = 1e-9
ROUNDING = 1e-12
DRAWN = 9999


def terciles(trials):
    """The trials in three lists; what ties with the last one of a tercile is in it."""
    strata = sorted(stratum for _, stratum, _ in trials)
    first, second = (strata[math.ceil(len(strata) * third / 3) - 1] for third in (1, 2))
    groups = [], [], []
    for trial in trials:
        groups[0 if trial[1] <= first else 1 if trial[1] <= second else 2].append(trial)
    return groups


def mean(values):
    return math.fsum(values) / len(values)


def difference(trials):
    return (mean([y for y, _, exposed in trials if exposed])
            - mean([y for y, _, exposed in trials if not exposed]))


def shifted(trials, shift):
    return [(y - shift if exposed else y, stratum, exposed) for y, stratum, exposed in trials]


def statistics(trials):
    """The difference in every arrangement."""
    n_with = sum(exposed for _, _, exposed in trials)
    total = math.fsum(y for y, _, _ in trials)
    sums = [[math.fsum(chosen) for chosen in itertools.combinations(
        [y for y, _, _ in group], sum(exposed for _, _, exposed in group))]
        for group in terciles(trials)]
    for of_each in itertools.product(*sums):
        chosen = sum(of_each)
        yield chosen / n_with - (total - chosen) / (len(trials) - n_with)


def p_by_rearranging(trials, shift):
    moved = shifted(trials, shift)
    happened = abs(difference(moved)) - ROUNDING
    extreme = [abs(statistic) >= happened for statistic in statistics(moved)]
    return sum(extreme) / len(extreme)


def p_by_counting(trials, shift):
    """The same for whole numbers: an arrangement is known by its sum and by how many with it kept."""
    n_with = sum(exposed for _, _, exposed in trials)
    n_without = len(trials) - n_with
    arrangements = collections.Counter({(0, 0): 1})
    for group in terciles(trials):
        chosen = collections.Counter({(0, 0, 0): 1})
        for y, _, exposed in group:
            for (count, total, kept), ways in list(chosen.items()):
                chosen[count + 1, total + y, kept + exposed] += ways
        here = {key[1:]: ways for key, ways in chosen.items()
                if key[0] == sum(exposed for _, _, exposed in group)}
        longer = collections.Counter()
        for (total, kept), ways in arrangements.items():
            for (more, more_kept), more_ways in here.items():
                longer[total + more, kept + more_kept] += ways * more_ways
        arrangements = longer
    everything = sum(y for y, _, _ in trials) - shift * n_with
    happened = abs(difference(trials) - shift) - ROUNDING
    extreme = 0
    for (total, kept), ways in arrangements.items():
        chosen = total - shift * kept
        if abs(chosen / n_with - (everything - chosen) / n_without) >= happened:
            extreme += ways
    return extreme / sum(arrangements.values())


def end(trials, outwards):
    """The last shift on one side of the difference that is not refused at 10 %."""
    inside = difference(trials)
    outside = inside + outwards * 40
    while abs(outside - inside) > 1e-11:
        middle = (inside + outside) / 2
        if p_by_rearranging(trials, middle) >= 0.1 - ROUNDING:
            inside = middle
        else:
            outside = middle
    return inside


def shrunk(trials):
    sides = [[y for y, _, exposed in trials if bool(exposed) == side] for side in (True, False)]
    squares = math.fsum((y - mean(side)) ** 2 for side in sides for y in side)
    sd = max(0.8, math.sqrt(squares / (len(trials) - 2)))
    variance = sd ** 2 * (1 / len(sides[0]) + 1 / len(sides[1]))
    return difference(trials) / (1 + variance), math.sqrt(variance / (1 + variance))


def check_all(trials, found):
    """What is wrong with what was found where all arrangements are gone through, or None."""
    expected = (difference(trials), *shrunk(trials), end(trials, -1), end(trials, 1),
                p_by_rearranging(trials, 0))
    if all(abs(a - b) <= TOLERANCE for a, b in zip(found, expected, strict=True)):
        return None
    return f"{found} instead of {expected}"


def check_drawn(trials, found):
    """The same where they were drawn: within four standard errors of the truth."""
    *_, lower, upper, p = found

    def near(got, truth):
        return abs(got - truth) <= 4 * math.sqrt(truth * (1 - truth) / DRAWN) + 1 / DRAWN

    if not near(p, p_by_counting(trials, 0)):
        return f"p: {p} instead of {p_by_counting(trials, 0)}"
    for name, bound, outwards in (("lower", lower, -1e-6), ("upper", upper, 1e-6)):
        # Whole numbers tie, so that p may fall by steps.
        inside, outside = (p_by_counting(trials, bound + step) for step in (-outwards, outwards))
        if not (inside >= 0.1 or near(0.1, inside)) or not (outside < 0.1 or near(0.1, outside)):
            return f"{name}: {bound}, where p goes from {inside} to {outside}"
    return None


def trials_of(sides, outcome):
    """`sides` holds "with" and "without" of each tercile; `outcome` is called with the tercile."""
    return [(outcome(tercile, exposed), 10 * tercile, int(exposed))
            for tercile, (n_with, n_without) in enumerate(sides)
            for exposed in [True] * n_with + [False] * n_without]


def main():
    chance = random.Random(1)
    spread = [(chance.gauss(0.8 * (i % 2), 1.3), chance.uniform(0, 2), i % 2) for i in range(21)]
    tied = [(chance.randint(-2, 3), (i * 7 % 10) // 3, int(i % 3 > 0)) for i in range(33)]
    cases = (
        ("three terciles", check_all, spread),
        ("as many on either side", check_all,
         trials_of(((4, 4), (3, 3), (3, 3)), lambda _, exposed: chance.gauss(0.5 * exposed, 1))),
        ("one side only in a tercile", check_all,
         trials_of(((9, 0), (2, 6), (2, 6)), lambda _, exposed: chance.gauss(-exposed, 1))),
        ("few and unequal", check_all,
         trials_of(((1, 12), (13, 1), (3, 5)), lambda _, exposed: chance.gauss(0, 2))),
        ("far apart from tercile to tercile", check_all,
         trials_of(((2, 5), (4, 3), (5, 2)), lambda tercile, _: chance.gauss(2 * tercile, 0.7))),
        ("whole levels", check_all,
         trials_of(((2, 5), (5, 2), (3, 4)), lambda _, exposed: chance.randint(-1, 2 + exposed))),
        ("drawn: whole levels, ties in the strata", check_drawn, tied),
        ("drawn: one tercile", check_drawn,
         trials_of(((15, 15),), lambda _, exposed: chance.randint(-3, 2 + exposed))),
        ("drawn: many", check_drawn,
         trials_of(((30, 10), (20, 20), (10, 30)),
                   lambda tercile, exposed: chance.randint(-2, 2) + tercile // 2)),
    )
    lines = "".join(f"{y!r} {stratum!r} {exposed}\n" if trial else "end\n"
                    for _, _, trials in cases for trial in (*trials, None)
                    for y, stratum, exposed in [trial or (0, 0, 0)])
    output = subprocess.run(sys.argv[1:], input=lines, text=True, capture_output=True,
                            check=True).stdout.splitlines()
    print(f"1..{len(cases)}")
    for number, ((name, check, trials), line) in enumerate(zip(cases, output, strict=True), 1):
        wrong = check(trials, tuple(map(float, line.split())))
        print(f"{'not ' if wrong else ''}ok {number} {name}")
        if wrong:
            print(f"# {wrong}")


main()
