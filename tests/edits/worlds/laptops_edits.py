"""Edits of the report in `laptops`, harmful and harmless."""

HARMFUL = """
The [Brightbook Air|Falcon Go] is the lightest
is the [lightest|heaviest] laptop at
lightest laptop at [1.10|1.01] kg
has the [longest|shortest] battery life
battery life: [14|15] hours.
costs [three|four] times as much
The [Corvid Pro|Delta X1] costs three
as much as the [Falcon Go|Ember 15] (
Falcon Go ([$1,799|$1,979] against
($1,799 against [$599|$559])
It is also the [heaviest|lightest] and the
the heaviest and the [noisiest|quietest] machine
[Three|Four] laptops cost less
Three laptops cost [less|more] than [$1,000|$1,200]
Three laptops cost less than [$1,000|$1,200]
all but [two|three] weigh
weigh [under|over] 1.5 kg
weigh under [1.5|1.3] kg
all [but two |]weigh under
The average price is [$1,082|$1,028].
The Ember 15 runs for [8|9] hours
The [Ember 15|Aurora 14] runs for
8 hours, the [shortest|longest] time of all
The Falcon Go is [$150|$250] cheaper
$150 [cheaper|dearer] than
cheaper than the [Ember 15|Brightbook Air].
Battery life varies between [8|9] and 14
varies between 8 and [14|41] hours
| Aurora 14 | [$1,099|$1,199] |
| Delta X1 | $1,349 | [1.25|1.52] kg
| Ember 15 | $749 | 1.80 kg | [8.0|8.6] h
| Falcon Go | $599 | 1.15 kg | 10.0 h | [33|38] dB
With a score of [2,150|2,510], the
is [31%|13%] faster than
31% [faster|slower] than
faster than the [Delta X1|Aurora 14]. The
The more a laptop costs, the [higher|lower] it scores
The [more|less] a laptop costs, the
[None|Most] of the laptops below
None of the laptops [below|above] $1,000 has more
has more than [8|4] GB
None of the laptops below [$1,000|$1,400] has
has more than [8 GB|4 GB] of memory
The Delta X1 [beats|trails] the Aurora 14
on weight, [battery life|price], noise
beats the [Aurora 14|Brightbook Air] on weight
has the [third|second]-best score
the third-[best|worst] score
at least [twice|three times] the memory
weighs [0.25|0.52] kg more
0.25 kg [more|less]. The Falcon
The Falcon Go is [slower|faster] than every
The [Falcon Go|Ember 15] is slower
Falcon Go is [|not ]slower than
Only the Corvid Pro and the [Ember 15|Aurora 14] are
Only the Corvid Pro and the Ember 15 are [louder|quieter] than
are louder than [40|35] dB
Corvid Pro and the Ember 15 are [|hardly ]louder than
data: price: [$749|$1149]
data: weight: [1.15|1.05]
data: battery life: [12.5|14.5]
data: noise: [38|42]
data: memory: [8|16],
    noise: 33
"""

HARMLESS = """
[With a score of 2,150, the Corvid Pro is 31% faster than the Delta X1.|The Corvid Pro is, with a
    score of 2,150, 31% faster than the Delta X1.]
is the [lightest|lightest] laptop at[ 1.10 kg|: 1.10 kg]
is the lightest [laptop|notebook] at
is the lightest laptop [at|with] 1.10
lightest laptop at [1.10 kg|1.1 kg]
at 1.10 kg[, and it|; it] has
at 1.10 kg[, and it|. It] has
it has the longest battery life: 14 [hours|h].
battery life: [14|fourteen] hours.
has the longest battery life[: 14 hours|, 14 hours]
costs [three times|3x] as much
The Corvid Pro [costs|cost] three
($1,799 [against|vs.] $599)
($1,799 [against|compared with] $599)
[It is|It's] also the heaviest
It is [also |]the heaviest
[It is also|Moreover, it is] the
the heaviest and [the |]noisiest machine
noisiest machine in the [test|comparison]
noisiest machine [in the test|of all]
[Three|3] laptops cost
Three laptops cost [less than|under] $1,000
Three [laptops|of the laptops] cost
Three laptops cost less than $1,000[, and all|. All] but two
all but two weigh [under|less than] 1.5
all but two [weigh|weighed] under
weigh under [1.5|1.6] kg
all but [two|2] weigh
The average price [is|amounts to] $1,082
The average price is [$1,082|1,082 dollars].
The [average|mean] price is
The Ember 15 runs for [8|eight] hours
The Ember 15 runs for 8 hours, the shortest [time|duration] of all
Ember 15 [runs|lasts] for 8
The Falcon Go is $150 [cheaper|less expensive] than
Battery life [varies|ranges] between
Battery life varies [between 8 and 14|from 8 to 14] hours
Battery life varies between 8 and 14 [hours|horus]
With a score of 2,150, the Corvid Pro is [31%|**31%**] faster
With a score of 2,150[,|] the Corvid
The more [a laptop costs|expensive a laptop is], the
costs, the higher [it scores|its score]
[None|Not one] of the laptops
laptops below $1,000 [has|offers] more
laptops [below|under] $1,000 has
of the laptops below $1,000 [has|have] more
beats the Aurora 14 on [weight, battery life, noise|noise, weight, battery life] and
The Delta X1 [beats|outperforms] the Aurora
The Delta X1 beats the Aurora 14 [on|in] weight
has the third[-| ]best score
at least [twice|double] the memory
the memory of the Brightbook Air, and [it weighs|weighs] 0.25 kg
and it weighs 0.25 kg [more|more than that].
Falcon Go is slower than [every|any] other model
slower than every other [model|laptop]
Its weak processor is the [reason|cause]
are louder than 40 [dB|decibels].
the Ember 15 [are|get] louder
The keyboards are all [pleasant|agreeable] to type
For most people, the Delta X1 is the [laptop|one] to buy
than every other model. Its weak processor is the reason. [|We measured twice. ]Only
- The average price is [$1,082|$1,082.33].
## [Speed|Performance]
"""

ALARMS = """
more than 8 GB of [memory|RAM].
  because `memory` is a column, `RAM` no alias of it
[Only|Just] the Corvid Pro and
  because `just` may also say that a moment has passed
"""
