"""Storage engines: throughput is better when higher, latency, memory and loading when lower."""

DATA = """
tables:
  engines:
    key: engine
    columns:
      design:         {type: text}
      throughput:     {unit: operations/s, better: higher}
      median latency: {unit: ms, better: lower}
      tail latency:   {unit: ms, better: lower, aliases: [p99]}
      memory:         {unit: GB, better: lower}
      load time:      {unit: s, better: lower}
    rows:
      Tern: {design: hash, throughput: 92700, median latency: 0.8, tail latency: 14.2,
        memory: 11.8, load time: 71}
      Kestrel: {design: log, throughput: 81500, median latency: 1.2, tail latency: 9.8,
        memory: 5.6, load time: 96}
      Osprey: {design: log, throughput: 76300, median latency: 1.4, tail latency: 6.1,
        memory: 6.1, load time: 104}
      Gannet: {design: log, throughput: 60100, median latency: 1.7, tail latency: 8.3,
        memory: 4.5, load time: 133}
      Heron: {design: tree, throughput: 48200, median latency: 1.9, tail latency: 7.4,
        memory: 3.2, load time: 212}
      Plover: {design: tree, throughput: 35900, median latency: 2.6, tail latency: 11.5,
        memory: 2.1, load time: 248}
"""

REPORT = """
# Six storage engines under load

We put six embedded storage engines through the same mixed workload. Three of them are
log-structured, two are B-trees, and Tern is a hash table.

| Engine  | Throughput | Median latency | Tail latency | Memory |
|---------|-----------:|---------------:|-------------:|-------:|
| Tern    |     92,700 |         0.8 ms |      14.2 ms |  11.8 GB |
| Kestrel |     81,500 |         1.2 ms |       9.8 ms |   5.6 GB |
| Osprey  |     76,300 |         1.4 ms |       6.1 ms |   6.1 GB |
| Gannet  |     60,100 |         1.7 ms |       8.3 ms |   4.5 GB |
| Heron   |     48,200 |         1.9 ms |       7.4 ms |   3.2 GB |
| Plover  |     35,900 |         2.6 ms |      11.5 ms |   2.1 GB |

## Throughput

Tern has the highest throughput of all, 92,700 operations per second. Kestrel comes second with
81,500, while Plover brings up the rear with 35,900. Every log-structured engine outperforms both
B-trees here. On average, the log-structured engines handle 72,633 operations per second. Kestrel
delivers 2.3 times the throughput of Plover, and four of the six exceed 60,000 operations per
second.

## Latency

Tern also answers fastest, with a median latency of only 0.8 ms, but its tail latency of 14.2 ms is
the worst in the field. Osprey is the only engine whose tail latency stays below 7 ms. Half of the
engines remain under 9 ms. The median latency of Osprey is 0.2 ms higher than that of Kestrel.

## Footprint

Speed has its price: Tern occupies 11.8 GB of memory, almost twice as much as Osprey. Plover needs
just 2.1 GB, 1.1 GB less than Heron, and no B-tree uses more memory than any other engine. Loading
took between 71 and 248 seconds. The longer an engine takes to load, the lower its throughput is.
Tern is probably quick because it keeps its whole index in memory. We would choose Osprey for most
purposes.
"""

CLAIMS = """
report "report.md"
data "data.yaml"
let log = engines where design = "log"
let tree = engines where design = "tree"
let other = engines except tree

claim six quote "We put six embedded storage engines through the same mixed workload."
  check count of engines = 6
claim designs
  quote "Three of them are log-structured, two are B-trees, and Tern is a hash table."
  check count of log = 3 and count of tree = 2 and design of Tern = "hash"
claim first
  quote "Tern has the highest throughput of all, 92,700 operations per second."
  check Tern has the highest throughput and throughput of Tern = 92_700
claim second-and-last
  quote "Kestrel comes second with 81,500, while Plover brings up the rear with 35,900."
  check Kestrel ranks 2nd on throughput and throughput of Kestrel = 81_500
    and Plover is worst on throughput and throughput of Plover = 35_900
claim log-ahead quote "Every log-structured engine outperforms both B-trees here."
  check every log outperforms every tree on throughput
claim log-average
  quote "On average, the log-structured engines handle 72,633 operations per second."
  check average throughput of log = 72_633
claim ratio quote "Kestrel delivers 2.3 times the throughput of Plover"
  check Kestrel beats Plover on throughput by 2.3x
claim above-60 quote "four of the six exceed 60,000 operations per second"
  check 4 of engines have throughput > 60_000
claim fastest
  quote "Tern also answers fastest, with a median latency of only 0.8 ms"
  check Tern is best on median-latency and median-latency of Tern = 0.8 ms
claim tail quote "its tail latency of 14.2 ms is the worst in the field"
  check Tern is worst on tail-latency and tail-latency of Tern = 14.2 ms
claim only-osprey quote "Osprey is the only engine whose tail latency stays below 7 ms."
  check only Osprey has tail-latency < 7 ms among engines
claim half quote "Half of the engines remain under 9 ms."
  check half of engines have tail-latency < 9 ms
claim higher quote "The median latency of Osprey is 0.2 ms higher than that of Kestrel."
  check median-latency of Osprey - median-latency of Kestrel = 0.2 ms
claim twice
  quote "Tern occupies 11.8 GB of memory, almost twice as much as Osprey"
  check memory of Tern = 11.8 GB and memory of Tern / memory of Osprey is almost 2x
claim frugal quote "Plover needs just 2.1 GB, 1.1 GB less than Heron"
  check memory of Plover = 2.1 GB and memory of Heron - memory of Plover = 1.1 GB
claim trees-small quote "no B-tree uses more memory than any other engine"
  check every tree is lower than every other on memory
claim loading quote "Loading took between 71 and 248 seconds."
  check lowest load-time of engines = 71 s and highest load-time of engines = 248 s
claim trend quote "The longer an engine takes to load, the lower its throughput is."
  check throughput falls with load-time
claim why quote "Tern is probably quick because it keeps its whole index in memory."
  skip because "a cause"
claim advice quote "We would choose Osprey for most purposes." skip because "an opinion"
"""
