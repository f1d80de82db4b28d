"""Edits of the report in `recognisers`, harmful and harmless."""

HARMFUL = """
[Tacit-2|EchoNet] has the lowest
has the [lowest|highest] clean WER
has the lowest [clean|noisy] WER with
clean WER with [3.9%|3.3%];
[Sonar-L|Sonar-M] follows with
Sonar-L follows with [4.3%|3.4%].
Sonar-L is [0.5|0.9] points
0.5 points [better|worse] than
[Sonar-L|Sonar-M] is 0.5 points
better than [Tacit-2|EchoNet]. Whisperling
[Whisperling|EchoNet] trails every
Whisperling [trails|beats] every
Whisperling trails [every|no] other
On [noisy|clean] speech, the order
Whisperling [|hardly ]trails every
For [every|no] model, the noisy
the noisy WER is [more|less] than
is more than [twice|three times] as high
noisy WER is more than twice as [high|low] as
Averaged over the [six|seven] models
the clean WER is [5.5%|6.5%].
[Averaged|Added up] over the six models
the six models, the [clean|noisy] WER is 5.5%
| Sonar-S | 38M | [6.8%|8.6%]
| EchoNet | 95M | 5.4% | [12.8%|11.8%]
| Tacit-2 | [620M|260M]
| Whisperling | 74M | 7.7% | 16.3% | [0.08|0.03] |
error rates [fall|rise] as
parameters [grows|shrinks]. Sonar-L
makes [37%|73%] fewer
37% [fewer|more] errors
errors than [Sonar-S|Sonar-M] on
[Sonar-L|EchoNet] makes 37%
[Three|Four] models have
models have [fewer|more] than [100|80] million
Three models have fewer than [100|300] million
Three models have [fewer|no fewer] than [100|300] million
which has only [95|59] million
is comparable to [Sonar-M|Sonar-S] on
is [|not ]comparable to
(77.0% and [78.4%|74.8%])
([77.0%|70.7%] and
comparable to Sonar-M on [accents|noisy WER] (
Only [Tacit-2|EchoNet] and Sonar-L
Only Tacit-2 and Sonar-L exceed [80%|75%]
Only Tacit-2 and Sonar-L [exceed|miss] 80%
[Only|All but] Tacit-2 and Sonar-L
[Half|All] of the models stay
Half of the models stay above [78%|70%]
[Half|Most] of the models stay
[All|Few] models run
models run [faster|slower] than real
[All|No] models run
[Sonar-S|EchoNet] is the fastest
Sonar-S is the [fastest|slowest], with
factor of [0.06|0.60], and
almost [seven|nine] times
[almost|more than] seven times
as fast as [Tacit-2|Sonar-L], which
which is the [slowest|fastest].
Sonar-M needs [0.02|0.05] more
0.02 [more|less] than
more than [EchoNet|Sonar-S]. No
[No|Every] model with fewer
model with [fewer|more] than 100 million
factor [above|below] 0.1.
factor above [0.1|0.07].
data: clean WER: [5.4|3.5]
data: noisy WER: [9.6|10.6]
data: parameters: [74M|174M]
data: real-time factor: [0.09|0.13]
data: accent accuracy: [77.0|72.0]
"""

HARMLESS = """
lowest clean WER [with|at] 3.9%
Tacit-2 has the [lowest|smallest] clean
3.9%[; Sonar-L|. Sonar-L] follows
3.9%[; Sonar-L|, and Sonar-L] follows
Sonar-L [follows with|comes next at] 4.3%
[On noisy speech, the|On noisy speech the] order
the order is [reversed|the other way round]: Sonar-L
reversed[: Sonar-L|; Sonar-L] is
0.5 [points|percentage points] better
Sonar-L [is|was] 0.5 points better
Whisperling trails every [other model|other recogniser] on
Whisperling trails [every other model|all other models] on
Whisperling [trails|is behind] every
Whisperling trails every other model on both [test sets|sets].
For [every|each] model, the noisy
more than [twice|two times] as high
[Averaged over|On average over] the six models
the six models, the clean WER [is|was] 5.5%
Averaged over the [six|6] models
Within the Sonar [family|line], both
both error rates [fall|decrease] as
fall as the number of parameters [grows|increases]
[Within|In] the Sonar family
Sonar-L makes [37%|37 percent] fewer
Sonar-L makes 37% fewer [errors|mistakes] than
[Sonar-L makes 37% fewer errors than Sonar-S on clean speech.|On clean speech, Sonar-L makes 37%
    fewer errors than Sonar-S.]
[Three|3] models have
Three models [have|possess] fewer
have fewer than [100 million|100M] parameters.
EchoNet, [which has|with] only 95 million
which has only 95 million[,| parameters,] is
(77.0% [and|versus] 78.4%)
[(77.0% and 78.4%)|– 77.0% and 78.4% –]
EchoNet, which has only [95|**95**] million
Only [Tacit-2 and Sonar-L|Sonar-L and Tacit-2] exceed
Only Tacit-2 and Sonar-L exceed [80%|79%]
Half of the models [stay|remain] above
[Half of|Half] the models stay
[Larger|Bigger] training sets
Larger training sets are the [likely|probable] cause
[All|All the] models run
[All models run|Every model runs] faster
All models run faster than [real time|real-time].
Sonar-S is the fastest[, with|: with] a real-time
factor of 0.06, and almost [seven|7] times
0.06, and [almost|nearly] seven
Tacit-2, [which is|] the slowest
real-time factor of 0.06[, and|;] almost
Sonar-M [needs|takes] 0.02
Sonar-M needs 0.02 more than EchoNet[| does].
No model with [fewer|less] than 100
parameters [has|shows] a real-time factor
parameters has a real-time factor [above|over] 0.1
factor above [0.1|0.10].
[No|Not one] model with fewer
the most [pleasant|plaesant] to work
in 2024 [|We ran every recogniser ourselves. ]Tacit-2
Half of the models stay above [78%|78.2%]
"""

ALARMS = """
[For every model, the noisy WER is|The noisy WER of every model is] more
  because a phrase that moved with another preposition
as high as the clean [WER|one].
  because `the clean one` names no measure
Only Tacit-2 and Sonar-L [exceed|surpass] 80%
  because `surpass` says better, which need not be higher
"""
