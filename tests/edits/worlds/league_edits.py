"""Edits of the report in `league`, harmful and harmless."""

HARMFUL = """
[Harwick Town|Dunmore Rovers] won the league
won the league with [32|23] points
league with 32 points, [two|four] more than
32 points, two [more|fewer] than
points, two more than [Dunmore Rovers|Eastvale United].
[Eastvale United|Port Selby] finished third
Eastvale United finished [third|fourth]
finished third on [26|28] points
scored [more|fewer] goals than anybody else
than anybody else, [33|31] in all
[Penrith Vale|Northgate] did not win
Penrith Vale did not win [a single match|more than half a match less than one]. The
Dunmore Rovers lost only [two|three] matches
Dunmore Rovers [lost|won] only two
The champions and [Dunmore Rovers|Eastvale United] lost
| Harwick Town | [32|33] |
| Dunmore Rovers | 30 | [9|8] |
| Port Selby | 22 | 6 | [4|5] |
| Northgate | 11 | 3 | 2 | [9|8] |
Harwick conceded just [12|21] goals
goals, [fewer|more] than any other club
[Harwick|Dunmore] conceded just 12
Penrith let in [34|43], the
let in 34, the [highest|lowest] number
[Castlebury|Northgate] scored exactly
Castlebury [|never ]scored exactly
The [eight|nine] clubs scored
eight clubs scored [21.4|24.1] goals
The eight clubs [scored|conceded] 21.4 goals
only the top [three|four] found the net
found the net [more|less] than 25 times
found the net more than [25|28] times
[Most|All] clubs conceded
[Most|Few] clubs conceded
Most clubs conceded [more|fewer] than 18
Most clubs conceded more than [18|28] goals
Most clubs [conceded|scored] more than [18|22] goals
Northgate won [three|four] matches fewer
Northgate won three matches [fewer|more] than
three matches fewer than [Port Selby|Castlebury].
[Northgate|Marlow] won three matches
[Five|Six] clubs won at least
clubs won at least [five|six] of their
clubs won at [least|most] five of
[no|every] club had more than
no club had more than [four|three] draws
no club had [more|fewer] than four
[Eastvale|Harwick] drew the largest
drew the [largest|smallest] crowds
crowds, [21,300|23,100] spectators
nearly [five|six] times as many
[nearly|more than] five times as many
times as many as [Penrith|Northgate].
Marlow Athletic attracted [7,650|7,560]
roughly [6%|16%] fewer
6% [fewer|more] than Northgate
fewer than [Northgate|Castlebury]. Half
[Half|Three quarters] of the clubs had
[Half|Most] of the clubs had
had an attendance [above|below] [10,000|9,000]
an attendance above [10,000|12,000]
data: points: [30|31]
data: wins: [6|7]
data: goals conceded: [19|20]
data: goals scored: [22|26]
data: attendance: [11040|9990]
data: losses: [9|8]
"""

HARMLESS = """
Harwick Town won the [league|title] with
won the league with 32 points, [two|2] more
Harwick Town won the league [with|on] 32
32 points, two [more|points more] than
32 points, two more than Dunmore Rovers. Eastvale United finished [third|3rd] on
Eastvale United [finished|came] third
third on 26 points, [although|though] they
third on 26 points[, although they|. They] scored
points, although they scored more goals than [anybody|anyone] else
Penrith Vale [did not|didn't] win
Penrith Vale did not win a single [match|game].
[The champions|Harwick Town] and Dunmore Rovers lost
lost only [two|2] matches
lost only two [matches|games] each
won the league with [32|**32**] points
Harwick conceded [just|a mere] 12 goals
fewer than any other [club|team]; Penrith
than any other club[;|, while] Penrith
than any other club[; Penrith|. Penrith] let in
Harwick conceded just 12 goals[,| –] fewer
Penrith [let in|conceded] 34
in the [division|league].
Castlebury scored [exactly|precisely] as many
as many goals as they [conceded|let in]. The
Castlebury scored exactly as many goals as [they|it] conceded
[The eight clubs scored 21.4 goals on average|On average, the eight clubs scored 21.4 goals], and
The [eight|8] clubs
on average, [and only|but only] the
on average[, and only|. Only] the
found the net [more than|over] 25 times
found the net more than 25 [times|tiems]
Most clubs [conceded|let in] more
Most [|of the ]clubs conceded
Most clubs conceded more than [18|17] goals
Northgate won three [matches fewer|fewer matches] than
Northgate won [three|3] matches
[Five|5] clubs won
Five clubs won at least five [of their matches|matches], and
[and no|and no other] club had more
no club had more than [four|4] draws
no club [had|recorded] more
Harwick's [defence|defense] owed
owed much to a new [goalkeeper|keeper]
Eastvale [drew|attracted] the largest
drew the [largest|biggest] crowds
21,300 spectators [a|per] match
[nearly|almost] five times
nearly [five|5] times
as many as Penrith[.|!]
Marlow Athletic attracted [7,650|7650], roughly
[roughly|about] 6% fewer
roughly 6[%| percent] fewer
Half [of the|the] clubs had
had an attendance above [10,000|10,500]
Penrith's attendance [could not|couldn't] have
[Northgate won three matches fewer than Port Selby. Five clubs won at least five of their matches,
    and no club had more than four draws.|Five clubs won at least five of their matches, and no
    club had more than four draws. Northgate won three matches fewer than Port Selby.]
We [expect|foresee] a closer race
Most clubs conceded more than 18 goals. [|The pitches were heavy. ]Northgate
## At the [gate|turnstiles]
Harwick Town[| deservedly] won the league
"""

ALARMS = """
33 in [all|total]
  because `in total` is a sum elsewhere
Penrith Vale did not win [a single match|any match]. The
  because `any` under a negation is a quantifier elsewhere
Northgate [won|picked up] three
  because `won` compares elsewhere, and `picked up` is not known
clubs won at least five of [their|all their] matches
  because `all` is a quantifier elsewhere
Half of the clubs had an [attendance above|average attendance of more than] 10,000
  because an average that was added is one that no check has
[Most|More than half of the] clubs conceded
  because `most` is a word, `more than half` a bound and a share
"""
