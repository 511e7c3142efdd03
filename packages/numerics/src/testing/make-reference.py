"""Writes the tables of true values next to this file. Needs mpmath (1.3.0 was used); run it from anywhere.

Each row is `x[, y], value, rest`: the argument(s) as the exact double, the true value rounded to the nearest double, and what that
rounding took, in units in the last place of the value, so that a test can measure errors well below one such unit.
Everything is computed with 400 bits from the exact binary value of the argument. The choice of arguments is seeded.
"""

import math
import random
from pathlib import Path

from mpmath import mp, mpf

mp.prec = 400
here = Path(__file__).parent
rng = random.Random(20260101)


def row(arguments, true):
    value = float(true)
    rest = (true - mpf(value)) / mpf(math.ulp(value))
    return ",".join([*map(repr, arguments), repr(value), f"{float(rest):.4f}"])


def write(name, function, rows):
    lines = [row(arguments, function(*map(mpf, arguments))) for arguments in rows]
    (here / f"{name}.csv").write_text("\n".join(lines) + "\n")


def spread(low, high, count):
    return [rng.uniform(low, high) for _ in range(count)]


def decades(low, high, count, signs=(1,)):
    return [rng.choice(signs) * 10 ** rng.uniform(low, high) for _ in range(count)]


def phi(x):
    return mp.ncdf(x)


def phi_inverse(p):
    # ncdf is monotone; Newton from a bracketed start, with the tail in logarithms, converges to all digits.
    if p == mpf(1) / 2:
        return mpf(0)
    if p > mpf(1) / 2:
        return -phi_inverse(1 - p)
    x = -mp.sqrt(-2 * mp.log(p)) if p < 0.1 else (p - 0.5) * mp.sqrt(2 * mp.pi)
    for _ in range(60):
        x, last = x - (mp.log(phi(x)) - mp.log(p)) * phi(x) / mp.npdf(x), x
        if abs(x - last) <= abs(x) * mpf(2) ** -300:
            break
    return x


around_one = [1 + s * 2.0 ** rng.uniform(-52, -1) for s in (1, -1) for _ in range(60)]

write("exp", mp.exp, [[x] for x in (
    [1.0, -1.0, 709.782712893384, -708.0, 0.34657359027997264, -0.34657359027997264]
    + spread(-1, 1, 150) + spread(-708, 709, 200) + decades(-20, 0, 60, (1, -1)) + spread(-744, -708.5, 40))])
write("log", mp.log, [[x] for x in (
    [2.0, 10.0, 0.5, 1.4142135623730951, 1.4142135623730954, 0.7071067811865476, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308]
    + around_one + spread(0.1, 10, 200) + decades(-307, 308, 150) + decades(-323, -308, 20))])
write("pow", lambda x, y: mp.power(x, y), (
    [[10.0, 300.0], [10.0, -300.0], [2.0, 0.3333333333333333], [1.0000000000000002, 1e16], [0.9999999999999999, 3e18], [1.5, 1.0]]
    + [[x, y] for x, y in zip(decades(-3, 3, 250), spread(-30, 30, 250))]
    + [[x, rng.uniform(-690, 690) / math.log(x)] for x in decades(-300, 300, 100)]
    + [[x, rng.uniform(-690, 690) / math.log(x)] for x in around_one if abs(x - 1) > 1e-14]
    + [[x, rng.uniform(-5, 5)] for x in spread(0.05, 20, 100)]
    + [[-rng.uniform(0.5, 20), float(rng.randint(-40, 40) or 3)] for _ in range(40)]))
write("normal-cdf", phi, [[x] for x in (
    [0.0, 1.0, -1.0, 2.0, -2.0, 1.959963984540054, -37.5, 8.0] + spread(-8, 8, 200) + spread(-37.5, -8, 60) + decades(-15, -1, 40, (1, -1)))])
write("normal-quantile", phi_inverse, [[p] for p in (
    [0.5, 0.975, 0.025, 0.075, 0.925, 0.999, 2.0**-53, 1 - 2.0**-53, 1e-300, 5e-324]
    + spread(0, 1, 200) + decades(-300, -1, 80) + [1 - p for p in decades(-15, -1, 40)] + [0.5 + d for d in decades(-15, -2, 30, (1, -1))])])
