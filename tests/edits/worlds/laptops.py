"""Laptops: prices in dollars, weights and noise are better when lower, the rest when higher."""

DATA = """
tables:
  laptops:
    key: laptop
    columns:
      price:           {unit: USD, better: lower}
      weight:          {unit: kg, better: lower}
      battery life:    {unit: h, better: higher, aliases: [battery]}
      memory:          {unit: GB, better: higher}
      noise:           {unit: dB, better: lower}
      benchmark score: {unit: points, better: higher, aliases: [score]}
    rows:
      Aurora 14: {aliases: [Aurora], price: $1099, weight: 1.35, battery life: 11.5, memory: 16,
        noise: 38, benchmark score: 1480}
      Brightbook Air: {aliases: [Brightbook], price: $899, weight: 1.10, battery life: 14.0,
        memory: 8, noise: 31, benchmark score: 1210}
      Corvid Pro: {aliases: [Corvid], price: $1799, weight: 1.95, battery life: 9.5, memory: 32,
        noise: 44, benchmark score: 2150}
      Delta X1: {aliases: [Delta], price: $1349, weight: 1.25, battery life: 12.5, memory: 16,
        noise: 36, benchmark score: 1640}
      Ember 15: {aliases: [Ember], price: $749, weight: 1.80, battery life: 8.0, memory: 8,
        noise: 41, benchmark score: 1120}
      Falcon Go: {aliases: [Falcon], price: $599, weight: 1.15, battery life: 10.0, memory: 8,
        noise: 33, benchmark score: 890}
"""

REPORT = """
# Six laptops compared

The Brightbook Air is the lightest laptop at 1.10 kg, and it has the longest battery life: 14 hours.
The Corvid Pro costs three times as much as the Falcon Go ($1,799 against $599). It is also the
heaviest and the noisiest machine in the test. Three laptops cost less than $1,000, and all but two
weigh under 1.5 kg.

- The average price is $1,082.
- The Ember 15 runs for 8 hours, the shortest time of all.
- The Falcon Go is $150 cheaper than the Ember 15.
- Battery life varies between 8 and 14 hours.

| Laptop         |  Price |  Weight | Battery life | Noise |
|----------------|-------:|--------:|-------------:|------:|
| Aurora 14      | $1,099 | 1.35 kg |       11.5 h | 38 dB |
| Brightbook Air |   $899 | 1.10 kg |       14.0 h | 31 dB |
| Corvid Pro     | $1,799 | 1.95 kg |        9.5 h | 44 dB |
| Delta X1       | $1,349 | 1.25 kg |       12.5 h | 36 dB |
| Ember 15       |   $749 | 1.80 kg |        8.0 h | 41 dB |
| Falcon Go      |   $599 | 1.15 kg |       10.0 h | 33 dB |

## Speed

With a score of 2,150, the Corvid Pro is 31% faster than the Delta X1. The more a laptop costs, the
higher it scores. None of the laptops below $1,000 has more than 8 GB of memory. The Delta X1 beats
the Aurora 14 on weight, battery life, noise and benchmark score. The Aurora 14 has the third-best
score, at least twice the memory of the Brightbook Air, and it weighs 0.25 kg more. The Falcon Go is
slower than every other model. Its weak processor is the reason. Only the Corvid Pro and the Ember
15 are louder than 40 dB.

The keyboards are all pleasant to type on. For most people, the Delta X1 is the laptop to buy.
"""

CLAIMS = """
report "report.md"
data "data.yaml"
let cheap = laptops where price < $1000

claim lightest quote "The Brightbook Air is the lightest laptop at 1.10 kg"
  check Brightbook has the lowest weight and weight of Brightbook = 1.10
claim longest quote "it has the longest battery life: 14 hours"
  check Brightbook has the highest battery-life and battery-life of Brightbook = 14 h
claim three-times
  quote "The Corvid Pro costs three times as much as the Falcon Go ($1,799 against $599)."
  check price of Corvid / price of Falcon = 3x and price of Corvid = $1799
    and price of Falcon = $599
claim heavy-and-loud
  quote "It is also the heaviest and the noisiest machine in the test."
  check Corvid has the highest weight and Corvid has the highest noise
claim three-cheap quote "Three laptops cost less than $1,000"
  check 3 of laptops have price < $1000
claim all-but-two quote "all but two weigh under 1.5 kg"
  check all but 2 of laptops have weight < 1.5
claim mean-price quote "The average price is $1,082."
  check average price of laptops = $1082
claim shortest quote "The Ember 15 runs for 8 hours, the shortest time of all."
  check battery-life of Ember = 8 h and Ember has the lowest battery-life
claim cheaper quote "The Falcon Go is $150 cheaper than the Ember 15."
  check price of Ember - price of Falcon = $150
claim range quote "Battery life varies between 8 and 14 hours."
  check lowest battery-life of laptops = 8 h and highest battery-life of laptops = 14 h
claim faster
  quote "With a score of 2,150, the Corvid Pro is 31% faster than the Delta X1."
  check score of Corvid = 2150 and Corvid beats Delta on score by 31%
claim trend quote "The more a laptop costs, the higher it scores."
  check score strictly rises with price
claim memory quote "None of the laptops below $1,000 has more than 8 GB of memory."
  check no cheap has memory > 8 GB
claim delta-aurora
  quote "The Delta X1 beats the Aurora 14 on weight, battery life, noise and benchmark score."
  check Delta beats Aurora on weight, battery-life, noise, score
claim third
  quote "The Aurora 14 has the third-best score, at least twice the memory of the Brightbook Air,"
        "and it weighs 0.25 kg more."
  check Aurora ranks 3rd on score and memory of Aurora >= 2 * memory of Brightbook
    and weight of Aurora - weight of Brightbook = 0.25
claim slowest quote "The Falcon Go is slower than every other model."
  check Falcon trails every laptops on score
claim cause quote "Its weak processor is the reason." skip because "a cause"
claim loud quote "Only the Corvid Pro and the Ember 15 are louder than 40 dB."
  check only {Corvid, Ember} has noise > 40 among laptops
claim keyboards quote "The keyboards are all pleasant to type on." skip because "an opinion"
claim advice quote "For most people, the Delta X1 is the laptop to buy." skip because "an opinion"
"""
