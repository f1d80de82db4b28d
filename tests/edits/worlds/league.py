"""A league season: wins and points are better when higher, losses and goals conceded when lower."""

DATA = """
tables:
  clubs:
    key: club
    columns:
      points:         {better: higher}
      wins:           {better: higher}
      draws:          {}
      losses:         {better: lower, aliases: [defeats]}
      goals scored:   {better: higher}
      goals conceded: {better: lower}
      attendance:     {better: higher}
    rows:
      Harwick Town: {aliases: [Harwick], points: 32, wins: 10, draws: 2, losses: 2,
        goals scored: 31, goals conceded: 12, attendance: 18450}
      Dunmore Rovers: {aliases: [Dunmore], points: 30, wins: 9, draws: 3, losses: 2,
        goals scored: 27, goals conceded: 14, attendance: 15200}
      Eastvale United: {aliases: [Eastvale], points: 26, wins: 8, draws: 2, losses: 4,
        goals scored: 33, goals conceded: 20, attendance: 21300}
      Port Selby: {points: 22, wins: 6, draws: 4, losses: 4,
        goals scored: 22, goals conceded: 18, attendance: 9870}
      Castlebury: {points: 19, wins: 5, draws: 4, losses: 5,
        goals scored: 19, goals conceded: 19, attendance: 11040}
      Marlow Athletic: {aliases: [Marlow], points: 15, wins: 4, draws: 3, losses: 7,
        goals scored: 16, goals conceded: 25, attendance: 7650}
      Northgate: {points: 11, wins: 3, draws: 2, losses: 9,
        goals scored: 14, goals conceded: 29, attendance: 8120}
      Penrith Vale: {aliases: [Penrith], points: 2, wins: 0, draws: 2, losses: 12,
        goals scored: 9, goals conceded: 34, attendance: 4310}
"""

REPORT = """
# The season in review

Harwick Town won the league with 32 points, two more than Dunmore Rovers. Eastvale United finished
third on 26 points, although they scored more goals than anybody else, 33 in all. Penrith Vale did
not win a single match. The champions and Dunmore Rovers lost only two matches each.

| Club            | Points | Wins | Draws | Losses |
|-----------------|-------:|-----:|------:|-------:|
| Harwick Town    |     32 |   10 |     2 |      2 |
| Dunmore Rovers  |     30 |    9 |     3 |      2 |
| Eastvale United |     26 |    8 |     2 |      4 |
| Port Selby      |     22 |    6 |     4 |      4 |
| Castlebury      |     19 |    5 |     4 |      5 |
| Marlow Athletic |     15 |    4 |     3 |      7 |
| Northgate       |     11 |    3 |     2 |      9 |
| Penrith Vale    |      2 |    0 |     2 |     12 |

## Attack and defence

Harwick conceded just 12 goals, fewer than any other club; Penrith let in 34, the highest number in
the division. Castlebury scored exactly as many goals as they conceded. The eight clubs scored 21.4
goals on average, and only the top three found the net more than 25 times. Most clubs conceded more
than 18 goals. Northgate won three matches fewer than Port Selby. Five clubs won at least five of
their matches, and no club had more than four draws. Harwick's defence owed much to a new
goalkeeper.

## At the gate

Eastvale drew the largest crowds, 21,300 spectators a match, nearly five times as many as Penrith.
Marlow Athletic attracted 7,650, roughly 6% fewer than Northgate. Half of the clubs had an
attendance above 10,000. Penrith's attendance could not have been helped by the weather. We expect
a closer race next year.
"""

CLAIMS = """
report "report.md"
data "data.yaml"
let top-three = Harwick-Town, Dunmore-Rovers, Eastvale-United

claim winners
  quote "Harwick Town won the league with 32 points, two more than Dunmore Rovers."
  check Harwick-Town is best on points and points of Harwick-Town = 32
    and points of Harwick-Town - points of Dunmore-Rovers = 2
claim third quote "Eastvale United finished third on 26 points"
  check Eastvale-United ranks 3rd on points and points of Eastvale-United = 26
claim scorers quote "they scored more goals than anybody else, 33 in all"
  check Eastvale-United is best on goals-scored and goals-scored of Eastvale-United = 33
claim winless quote "Penrith Vale did not win a single match."
  check wins of Penrith-Vale = 0
claim two-losses quote "The champions and Dunmore Rovers lost only two matches each."
  check losses of Harwick-Town = 2 and losses of Dunmore-Rovers = 2
claim defence quote "Harwick conceded just 12 goals, fewer than any other club"
  check Harwick has the lowest goals-conceded and goals-conceded of Harwick = 12
claim leaky quote "Penrith let in 34, the highest number in the division"
  check Penrith has the highest goals-conceded and goals-conceded of Penrith = 34
claim balanced quote "Castlebury scored exactly as many goals as they conceded."
  check goals-scored of Castlebury == goals-conceded of Castlebury
claim mean quote "The eight clubs scored 21.4 goals on average"
  check average goals-scored of clubs = 21.4 and count of clubs = 8
claim above-25 quote "only the top three found the net more than 25 times"
  check only top-three has goals-scored > 25 among clubs
claim most-conceded quote "Most clubs conceded more than 18 goals."
  check most clubs have goals-conceded > 18
claim fewer quote "Northgate won three matches fewer than Port Selby."
  check wins of Port-Selby - wins of Northgate = 3
claim five quote "Five clubs won at least five of their matches"
  check 5 of clubs have wins >= 5
claim draws quote "no club had more than four draws"
  check no clubs has draws > 4
claim keeper quote "Harwick's defence owed much to a new goalkeeper." skip because "a cause"
claim crowds
  quote "Eastvale drew the largest crowds, 21,300 spectators a match, nearly five times as many as"
        "Penrith."
  check Eastvale has the highest attendance and attendance of Eastvale = 21_300
    and attendance of Eastvale / attendance of Penrith is nearly 5x
claim marlow quote "Marlow Athletic attracted 7,650, roughly 6% fewer than Northgate."
  check attendance of Marlow-Athletic = 7_650
    and Marlow-Athletic is lower than Northgate on attendance by roughly 6%
claim half quote "Half of the clubs had an attendance above 10,000."
  check half of clubs have attendance > 10_000
claim weather quote "Penrith's attendance could not have been helped by the weather."
  skip because "a guess"
claim next-year quote "We expect a closer race next year." skip because "a forecast"
"""
