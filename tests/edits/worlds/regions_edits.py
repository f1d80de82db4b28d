"""Edits of the report in `regions`, harmful and harmless."""

HARMFUL = """
The jobless rate [fell|rose] every year
from [7.4%|4.7%] in 2018
from 7.4% in 2018 to [5.4%|5.9%] in
to 5.4% in [2023|2021]. Inflation
7.4% in [2018|2019] to
The [jobless rate|inflation] fell every
jobless rate [|never ]fell
Inflation peaked at [8.7%|7.8%] in
peaked at 8.7% in [2022|2021], more
more than [five|six] times
[more|less] than five times the rate
five times the rate of [2019|2021].
Inflation [peaked at|hit a low of] 8.7%
[Only in|In every year but] 2020 did it
Only in [2020|2021] did
did it stay [below|above] 1%
did it stay below [1%|2%].
Employment [grew|shrank] by
grew by [3.9|9.3] points
[Employment|Inflation] grew by
between [2018|2019] and 2023. In
In [most|all] years inflation
In [most|few] years inflation
inflation was [under|over] 4%
inflation was under [4%|1%].
the [six|seven] regions have
have [14.0|10.4] million
more than a [quarter|third] of whom
[more|less] than a quarter
whom live in the [Capital|Northmark].
income is [highest|lowest] in
highest in the [Capital|Midvale], at
at [41,200|42,100] euros
euros, [40%|14%] more
40% [more|less] than in
more than in [Northmark|Eastland].
highest in [Northmark|Eastland] (
Northmark ([7.8%|8.7%]), almost
[almost|more than] twice as high
almost [twice|three times] as high
Unemployment is [highest|lowest] in
twice as high as in [the Capital|Eastland]. Four
[Four|Five] of the six
had growth above [1.5%|2.5%]
had growth [above|below] 1.5%
and [none|most] of them shrank
The [lower|higher] the unemployment
a region, the [higher|lower] its income
[Westmere|Northmark] has the smallest
has the [smallest|largest] population
with [1.1|1.6] million
In [most|all] regions, unemployment
lies [below|above] 6%
lies below [6%|5%].
Eastland and [Northmark|Westmere] are the only
with an income [under|over] 33,000
under [33,000|34,000] euros
Southshire ranks [second|third] in income
but only [third|second] in growth
[0.2|0.5] points behind
points [behind|ahead of] Midvale
points behind [Midvale|Westmere].
regions was [5.65%|6.55%].
| Capital | [3.8M|3.3M]
| Midvale | 2.4M | [5.2%|2.5%]
| Westmere | 1.1M | 5.6% | [33,400|34,300]
data: inflation: [1.6|6.1]
data: growth: [1.7|-1.7]
data: population: [2.2M|5.2M]
data: median income: [33400|36400]
data: employment: [68.0|66.0]
"""

HARMLESS = """
The jobless rate [fell|dropped] every
rate fell [every|each] year
The jobless rate [fell|has fallen] every year
fell every year[, from|: from] 7.4%
Inflation [peaked at|reached a peak of] 8.7%
[Inflation peaked at 8.7% in 2022|In 2022, inflation peaked at 8.7%], more
more than [five|5] times
in 2022, more than five times the [rate of|rate in] 2019
Only in 2020 did it [stay|remain] below
[Only in 2020 did it stay|It stayed only in 2020] below
did it stay below [1%|one per cent].
Employment [grew|rose] by
Employment grew by 3.9 [points|percentage points] between
grew by 3.9 points [between 2018 and 2023|from 2018 to 2023].
[In most years inflation was under 4%|Inflation was under 4% in most years].
In most years[|,] inflation
inflation was [under|below] 4%
inflation was under [4%|3.5%].
[Together|Taken together], the six
the [six|6] regions have 14.0
have 14.0 million [inhabitants|people], more
have [14.0|14] million
more than [a|one] quarter
whom [live|reside] in the Capital
more than a quarter [of whom live|of them living] in
The median income is highest in the Capital[, at|:] 41,200
41,200 euros, 40% [more|higher] than
40[%| percent] more than in Northmark
at [41,200 euros|€41,200], 40%
Northmark ([7.8%|**7.8%**]), almost
[almost|nearly] twice
Unemployment is highest in Northmark [(7.8%)|at 7.8%], almost
almost twice [as high as in the Capital|the rate of the Capital]. Four
Four [of the six|out of six] regions
had growth [above|of more than] 1.5%
above 1.5%[, and none|; none] of them
[none|not one] of them shrank
The lower the unemployment [of|in] a region
The lower the unemployment of a region, the higher its [income|icnome]
Westmere has the [smallest|lowest] population
population, [with 1.1 million inhabitants|1.1 million].
In most regions, unemployment [lies|is] below
[In most regions, unemployment lies below 6%|Unemployment lies below 6% in most regions].
In [most|the majority of] regions
[Eastland and Northmark|Northmark and Eastland] are the
with an income [under|below] 33,000
Southshire ranks second in income[ but|, but] only third
Southshire [ranks|is] second in income
but only third in growth, 0.2 [points|percentage points] behind
ranks second in income [but|and] only
On average, unemployment in the regions [was|is] 5.65%
[On average, unemployment in the regions was 5.65%|Unemployment in the regions was 5.65% on
    average].
Tourism [explains|accounts for] the recovery
regions was 5.65%. [|The figures are provisional. ]Tourism
## The [regions|six regions]
| Eastland | 2.2M | [6.3%|6.30%]
Together, the six regions [have|are home to] 14.0
"""

ALARMS = """
[Higher|Rising] energy prices
  because what is higher has not always risen
Four of the six regions [had growth above|grew by more than] 1.5%
  because `growth` is a column, `grew` a trend
Eastland and Northmark are the only [regions|two regions] with
  because a count that was added is a claim of its own
unemployment in the [|six ]regions was
  because a count that was added is a claim of its own
"""
