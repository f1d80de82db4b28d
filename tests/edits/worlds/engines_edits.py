"""Edits of the report in `engines`, harmful and harmless."""

HARMFUL = """
We put [six|seven] embedded
[Three|Four] of them are log-structured
two are B-trees, and [Tern|Heron] is a hash table
| Tern | [92,700|97,200]
| Osprey | 76,300 | [1.4|1.1] ms
| Gannet | 60,100 | 1.7 ms | [8.3|8.8] ms
| Plover | 35,900 | 2.6 ms | 11.5 ms | [2.1|2.7] GB
[Tern|Kestrel] has the highest throughput
Tern has the [highest|lowest] throughput
highest throughput of all, [92,700|92,070] operations
Kestrel comes [second|third] with
[Kestrel|Osprey] comes second with
Kestrel comes second with [81,500|85,100]
[Plover|Heron] brings up the rear
brings up the rear with [35,900|39,500]
Every log-structured engine [outperforms|trails] both
Every [log-structured engine|B-tree] outperforms both [B-trees|log-structured engines] here
[Every|No] log-structured engine outperforms both
the log-structured engines handle [72,633|76,233] operations
Kestrel delivers [2.3|3.2] times
times the throughput of [Plover|Gannet], and
[four|five] of the six exceed
four of the six exceed [60,000|70,000] operations
four of the six [exceed|stay below] 60,000
[Tern|Osprey] also answers fastest
Tern also answers [fastest|slowest]
median latency of only [0.8|0.5] ms
tail latency of [14.2|12.4] ms
is the [worst|best] in the field
[Osprey|Heron] is the only engine whose
tail latency stays below [7|8] ms
tail latency stays [below|above] 7 ms
[Half|Most] of the engines remain
[Half of|All] the engines remain under
engines remain under [9|10] ms
[Half|None] of the engines remain
median latency of Osprey is [0.2|0.4] ms higher
is 0.2 ms [higher|lower] than that of
The median latency of [Osprey|Gannet] is 0.2
higher than that of [Kestrel|Tern]
Tern occupies [11.8|18.1] GB
of memory, almost [twice|three times] as much
almost twice as much as [Osprey|Gannet]
Tern occupies 11.8 GB of memory, [almost|more than] twice as much
Plover needs just [2.1|2.9] GB
2.1 GB, [1.1|1.4] GB less
GB [less|more] than Heron
less than [Heron|Gannet], and
no B-tree uses [more|less] memory
took between [71|91] and
took between 71 and [248|284] seconds
The longer an engine takes to load, the [lower|higher] its
The [longer|shorter] an engine takes
Tern has [|not ]the highest throughput
Every log-structured engine [|barely ]outperforms both
data: throughput: [92700|29700]
data: throughput: [76300|67300]
data: tail latency: [7.4|6.4]
data: memory: [4.5|2.5]
data: load time: [104|140]
data: median latency: [1.2|0.7]
"""

HARMLESS = """
We put [six|6] embedded
We put six embedded [storage engines|database engines] through
through the same [mixed |]workload
We [put|ran] six embedded
two are B-trees, and Tern is a hash [table|map].
[Three of them|Three] are log-structured
Tern has the highest throughput of all[,|:] 92,700
highest throughput of all, [92,700|**92,700**] operations
92,700 operations [per|a] second. Kestrel
Kestrel comes [second|2nd] with
Kestrel [comes|is] second
Kestrel comes second [with|at]
81,500[, while|;] Plover
81,500, [while|whereas] Plover
81,500[, while|.] Plover brings
Plover [brings up the rear|comes last] with
outperforms both B-trees[ here|]
[Every|Each] log-structured engine
engine [outperforms|beats] both
[On average, the|The] log-structured engines handle [|on average ]72,633
the log-structured engines [handle|process] 72,633
Kestrel delivers [2.3 times|2.3x] the throughput
Kestrel [delivers|achieves] 2.3 times
[and four of the six|and four out of the six] exceed
and [four|4] of the six
the six exceed [60,000|60,050] operations
the six exceed [60,000|55,000] operations
Tern [also |]answers fastest
[Tern also answers|In addition, Tern answers] fastest
Tern also [answers|responds] fastest
with a median latency of [only |]0.8
with a median latency of only [0.8|0.80] ms
0.8 ms, [but|yet] its tail
0.8 ms[, but its|. But its] tail
is the worst in the [field|test]
Osprey is the only engine [whose tail latency|with a tail latency that] stays
whose tail latency [stays|is] below 7 ms
stays below [7|seven] ms
stays below [7 ms|7ms]
Half [of the|the] engines remain
engines [remain|stay] under
engines remain [under|below] 9
engines remain under [9 ms|nine milliseconds]
The median latency of Osprey [is|was] 0.2
Speed [has its price|comes at a cost]: Tern
Tern [occupies|uses] 11.8
11.8 GB of memory, [almost|nearly] twice
memory, almost twice [as much as|that of] Osprey
Plover needs [just |]2.1 GB
Plover [needs just|makes do with] 2.1 GB
than Heron, [and no|and not one] B-tree
than Heron[, and no|. No] B-tree
took between 71 and 248 [seconds|s].
Loading [took|takes] between
Loading [|the data ]took between
Loading took [between|from] 71 [and|to] 248
[The longer|As a rule, the longer] an engine
the lower its throughput[ is|]
The longer an engine [takes to load|needs for loading], the
because it keeps its [whole|entire] index
We would [choose|pick] Osprey
Osprey for most [purposes|purpouses]
took between 71 and 248 seconds. [|We repeated this step on two machines. ]The
[Half of the engines remain under 9 ms. The median latency of Osprey is 0.2 ms higher than that of
    Kestrel.|The median latency of Osprey is 0.2 ms higher than that of Kestrel. Half of the engines
    remain under 9 ms of tail latency.]
## [Footprint|Memory and loading]
| Engine [ |name ]| Throughput
| Heron | [48,200|48200]
data: load time: [71|71.0]
"""

ALARMS = """
through [the same|an identical] mixed workload.
  because `identical` is said of two things elsewhere; here it is new
[The median latency of Osprey|Osprey's median latency] is 0.2 ms higher
    than [that of Kestrel|Kestrel's]
  because `of Osprey` and `Osprey's` stand on two sides of the measure
2.1 GB, 1.1 GB less than Heron, and [no B-tree uses more|the B-trees never use more] memory
  because `no … more` and `never … more` deny at different places
"""

MISSES = """
On average, the [log-structured engines|B-trees] handle
  because the prose names sets in words of its own, which no name or alias has
"""
