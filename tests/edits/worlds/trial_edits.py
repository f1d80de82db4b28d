"""Edits of the report in `trial`, harmful and harmless."""

HARMFUL = """
In total, [600|660] patients
were randomised to [five|six] arms
rose from [38.0%|33.0%] in
to [55.0%|50.5%] in the high dose
response rate [rose|fell] from
from 38.0% in the [low|middle] dose
to 55.0% in the [high|middle] dose. The
The [middle|low] dose had a significantly
had a significantly [higher|lower] response rate
response rate than [placebo|standard therapy] (52.1%
than placebo ([52.1%|51.2%] versus
(52.1% versus [31.4%|34.1%])
[Every|No] dose of lorvexin
dose of lorvexin [outperformed|trailed] placebo
lorvexin outperformed [placebo|standard therapy] on response
on response and [remission|nausea]. However
only the [middle|low] dose and the high
only [the middle dose and the high dose|the high dose] achieved
achieved a [higher|lower] response rate
[|not ]only the middle dose and the high dose
higher response rate than [standard therapy|placebo]. Remission
Remission reached [30.8%|38.0%] in
[18.1|11.8] points above
points [above|below] placebo
points above [placebo|standard therapy]. The
30.8% in the [high|middle] dose, 18.1
merely [2.9|9.2] points better
points [better|worse] than the middle
better than the [middle|low] dose on
points better than the middle dose on [response|remission].
time to response was [shorter|longer] in all
in all [three|four] dose groups
it took [4.5|5.4] weeks
4.5 weeks, [one week|two weeks] less
one week [less|more] than
than with the [low|middle] dose.
| Placebo | [31.4%|34.1%]
| Lorvexin 10 mg | 52.1% | [27.7%|22.7%]
| Standard therapy | 44.3% | 21.3% | [18.0%|10.8%]
| Lorvexin [20|10] mg | 55.0%
Nausea was [least|most] frequent
frequent under [placebo|standard therapy], at
placebo, at [8.5%|5.8%].
almost a [quarter|third] of
[almost|more than] a quarter
In the [high|middle] dose almost
about [twice|three times] the share
the share in the [low|middle] dose. Fewer
[Fewer|More] than 16%
Fewer than [16%|14%]
patients in the [middle|high] dose did so
Discontinuation was [lowest|highest] in the middle
(10.9%) and [highest|lowest] in
middle dose ([10.9%|19.0%])
high dose ([18.3%|13.8%])
In [most|all] arms
In most arms, [less|more] than 15%
In most arms, less than [15%|12%]
Standard therapy caused [more|less] nausea
by [2.9|9.2] points. These
nausea than the [middle|high] dose, by
The response rate [|never ]rose from
data: response rate: [52.1|51.2]
data: nausea: [24.2|27.6]
data: patients: [121|112]
data: time to response: [5.5|7.5]
"""

HARMLESS = """
In total, 600 patients were [randomised|randomized] to
[In total|Altogether], 600
randomised to [five|5] arms
randomised to five [arms|groups]
[In total, 600 patients were|A total of 600 patients were] randomised
The response rate [rose|increased] from
The response rate rose from [38.0%|38%] in the
in the low dose to [55.0%|55%] in the
rose from 38.0% [in|with] the low dose
had a significantly higher response [rate|rtae] than
(52.1% [versus|vs.] 31.4%)
placebo [(52.1% versus 31.4%)|(52.1% against 31.4%)]
than placebo [(52.1% versus 31.4%)|– 52.1% versus 31.4% –]
had a [significantly|**significantly**] higher
The middle dose had a [significantly|statistically significantly] higher
[Every|Each] dose of lorvexin
Every [dose of lorvexin|lorvexin dose] outperformed
lorvexin [outperformed|beat] placebo
placebo on [response and remission|remission and response].
placebo on [|both ]response and remission
[However, only|Only] the middle dose
[However|By contrast], only
the high dose [achieved|had] a higher
achieved a higher response rate than [|the ]standard therapy
Remission [reached|amounted to] 30.8%
18.1 [points|percentage points] above
18.1 points [above|more than under] placebo
Remission reached [30.8|30.80]%
in the high dose[,|:] 18.1
The high dose was [merely|just] 2.9
The high dose [was|is] merely
[The high dose was merely|On the other hand, the high dose was merely] 2.9
The [median|meidan] time
was shorter in all [three dose groups|three doses] than
under placebo[; with|. With] standard
under placebo[; with|, and with] standard
it took [4.5 weeks|4.5 weeks to respond], one
one week [less|shorter] than
it took 4.5 weeks, [one|1] week
[with standard therapy it took 4.5 weeks|it took 4.5 weeks with standard therapy], one
Nausea was least [frequent|common] under
under placebo, [at 8.5%|with 8.5%].
[Nausea was least frequent under placebo|Under placebo, nausea was least frequent], at
almost [a quarter|one quarter] of the
almost [a quarter|25%] of the
[almost|nearly] a quarter
of the patients [reported|experienced] nausea
[about|roughly] twice
[Fewer|Less] than 16%
Fewer than [16%|17%] of
Fewer than 16[%| per cent] of
Discontinuation was lowest in the middle dose (10.9%)[ and|, and] highest
[Discontinuation|_Discontinuation_] was
In most arms, [less|fewer] than 15%
In most [|of the ]arms
In most arms, less than [15%|16%]
patients [discontinued|stopped] treatment
[Standard therapy caused more nausea than the middle dose, by 2.9 points|By 2.9 points, standard
    therapy caused more nausea than the middle dose].
Standard therapy [caused|led to] more
These effects [may|might] reflect
The middle dose [appears|seems] to offer
benefit and harm. [|Further trials are under way.]
to five arms. Response was the [primary|main] outcome
[Fewer than 16% of the patients in the middle dose did so.|In the middle dose, fewer than 16% of
    the patients did so.]
"""

ALARMS = """
In total, 600 [patients|participants] were
  because `patients` is a column, `participants` is not
only the middle [dose and the high dose|and the high dose] achieved
  because `the middle` alone names no row
"""
