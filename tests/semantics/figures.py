"""The tables that the tests of meanings speak of."""

from __future__ import annotations

from tests.evaluation.asking import World, world

DATA = """
tables:
  models:
    key: model
    columns:
      base:     {type: text}
      maker:    {type: text}
      MATH:     {unit: "%", better: higher, items: 500}
      AIME:     {unit: "%", better: higher, items: 30, aliases: [contest]}
      loss:     {unit: "%", better: lower}
      latency:  {unit: ms, better: lower}
      uptime:   {}
      size:     {unit: parameters}
      price:    {unit: USD/Mtoken, better: lower}
      wins:     {better: higher}
      speedup:  {unit: x, better: higher}
      rating:   {unit: rating, better: higher}
      launched: {type: date}
    rows:
      A:   {aliases: [Alpha], base: B, maker: Acme, MATH: 80.5, AIME: 40.0, loss: 3.0, latency: 120,
            uptime: 1 s, size: 7B, price: 0.5, wins: 3, speedup: 2.0, rating: 1200,
            launched: 2024-05-01}
      B:   {base: C, maker: Acme, MATH: 70.5, AIME: 50.0, loss: 4.0, latency: 100, uptime: 2 min,
            size: 70B, price: 1.5, wins: 0, speedup: 1.5, rating: 1100, launched: 2023-05-01}
      C:   {maker: Zeta, MATH: "-", AIME: 30.0, loss: 0.0, latency: 90, uptime: 3 s, size: 71B,
            price: 2.5, wins: 5, speedup: 1.0, rating: 1300, launched: "-"}
      D.x: {maker: Zeta, MATH: 60.0, AIME: 20.0}
  others:
    key: model
    columns:
      MATH:      {unit: "%", better: higher}
      size:      {unit: parameters}
      only-here: {better: higher}
    rows:
      B: {MATH: 60.0, size: 1B, only-here: 5}
      E: {MATH: 50.0, size: 2B, only-here: 6}
"""

HEAD = """
let acme = models where maker = "Acme"
let pair = A, B
let scores = AIME, rating
let percents = AIME, loss
let words = "acme", "zeta"
let word = "acme"
"""

MODELS: World = world(DATA, HEAD)
