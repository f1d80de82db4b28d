"""Edits of quoted sentences, and what becomes of the one claim that quotes each.

A sentence has a name, and below it stands the check of its claim; an edit names the sentence, what
is replaced in it, and by what.
"""

from __future__ import annotations

from tests.reconcile.world import World, quoting

SENTENCES_AND_CHECKS = """
figure: Ada reaches 92.5% on Alpha.
  Alpha of Ada = 92.5%
most: Most students stay below 80% on Alpha.
  most student have Alpha < 80%
every: Every student trails Ada on Alpha.
  every student trails Ada on Alpha
best: Ben is best on Alpha among the students.
  Ben is best on Alpha among student
second: Cleo ranks second on Alpha among students.
  Cleo ranks 2nd on Alpha among student
sure: Ada significantly beats Ben on Alpha.
  Ada significantly beats Ben on Alpha
cost: Ada costs about $4.00 per month.
  price of Ada is about $4.00
mean: The students average 74.5% on Alpha.
  average Alpha of student = 74.5%
trend: The rating rises with size.
  rating rises with parameters among {Ada, Ben, Dan}
two: Two of the three students exceed 70% on Alpha.
  2 of student have Alpha > 70%
but: All but one of the students exceed 70%.
  all but 1 of student have Alpha > 70%
by: Ada beats Ben by 7.3 points on Alpha.
  Ada beats Ben on Alpha by 7.3 points
ten: Ada has ten times the parameters of Ben.
  parameters of Ada / parameters of Ben = 10x
high: Ben has the highest rating of the students.
  Ben has the highest rating among student
least: At least two of the students need below 100 ms.
  at least 2 of student have latency < 100 ms
size: Ada has 70 billion parameters.
  parameters of Ada = 70B
no: No student reaches 90% on Alpha.
  no student has Alpha >= 90%
half: Half of the models exceed 80% on Alpha.
  half of models have Alpha > 80%
often: The students often trail Ada.
  student often trail Ada on Alpha
list: Ada beats Ben and Cleo on Alpha.
  Ada beats every {Ben, Cleo} on Alpha
lead: Ada and Ben lead with 2029 and 1691.
  rating of Ada = 2029 and rating of Ben = 1691
than: Ada scores higher than Ben on Alpha.
  Alpha of Ada > Alpha of Ben
kind: Common students are smaller than Ada.
  every student is lower than Ada on parameters
"""

# Markup, punctuation, spelling, and what is printed otherwise in the same words.
SILENT = """
figure | 92.5% | **92.5%**
figure | 92.5% | 92.5 %
figure | Ada | *Ada*
figure | Ada | [Ada](https://example.org/7)
figure | Alpha | `Alpha`
figure | Alpha. | Alpha!
figure | Ada reaches | “Ada” reaches
figure | reaches | raeches
figure | reaches | reachs
figure | Ada reaches | Ada ~~reaches~~
figure | Ada reaches | Ada, reaches
every | trails | trials
every | Every | Evry
sure | significantly | signficantly
best | among | amnog
size | billion | bilion
size | parameters | paramters
most | below | bellow
list | Ben and Cleo | Cleo and Ben
lead | Ada and Ben lead with 2029 and 1691 | Ben and Ada lead with 1691 and 2029
"""

# Other words that say the same, or that the check does not speak of.
REWORDED = """
figure | reaches | attains
figure | reaches | gets a score of
figure | Ada | Ada-70B
figure | 92.5% | 92.50%
figure | 92.5% | 92.5 percent
every | trails | lags behind
every | trails | is behind
kind | smaller than | below
than | higher than | above
every | Every student | Each student
every | Every student trails | All students trail
by | beats | outperforms
by | beats | is ahead of
by | 7.3 points | 7.3 percentage points
most | below | under
two | Two | 2
two | exceed | are above
least | At least | No fewer than
best | among | of
second | second | 2nd
high | highest | largest
cost | about | roughly
cost | about $4.00 | around $4
trend | rises | grows
trend | with size | as the size goes up
sure | significantly beats | significantly outperforms
often | often | frequently
size | 70 billion | 70B
size | has | comes with
ten | ten times | 10 times
mean | average 74.5% | have a mean of 74.5%
list | Ben and Cleo | Ben, Cleo
"""

# The same change is made in the check, and the figures agree with it.
HOLDS = """
most | 80% | 79%
most | 80% | 90%
most | Most | Some
least | 100 ms | 99 ms
least | two | three
every | Every | Some
every | Ada | Ben
often | often | always
often | often | usually
cost | $4.00 | $4.05
figure | 92.5% | 93%
list | Ben and Cleo | Ben and Dan
"""

# The same change is made in the check, and the figures contradict it.
CONTRADICTED = """
figure | 92.5% | 95.2%
figure | 92.5% | 92.6%
figure | Ada | Ben
figure | Alpha | Beta-500
most | 80% | 60%
most | below | above
most | Most | Every
most | Most | All
every | trails | beats
every | Every | No
no | No | Every
no | No | Some
half | Half | Most
two | Two | Three
least | At least | At most
least | two | four
least | 100 ms | 50 ms
by | beats | trails
by | beats | loses to
by | Ada beats Ben | Ben beats Ada
by | 7.3 points | 7.3%
best | best | worst
best | best | second
best | Ben | Cleo
second | second | third
second | second | first
second | Cleo | Ben
high | highest | lowest
sure | significantly | slightly
often | often | rarely
often | often | never
cost | $4.00 | $5.00
size | 70 billion | 70 million
size | 70 billion | 71 billion
size | 70 billion | 170 billion
ten | ten times | twice
trend | rises | falls
lead | 2029 and 1691 | 1691 and 2029
lead | 2029 | 2092
kind | smaller | larger
than | higher than | below
"""

# A word that can turn the meaning came or went, or the check has no place for the change.
STALE = """
figure | reaches | does not reach
figure | reaches | never reaches
figure | reaches | can reach
figure | reaches | might reach
figure | reaches | fails to reach
figure | reaches | barely reaches
figure | reaches | hardly reaches
figure | reaches | only reaches
figure | reaches | would reach, if trained,
figure | reaches | reaches (without tools)
figure | reaches | reaches, when prompted,
figure | reaches | reaches more than
figure | reaches | exceeds
figure | 92.5% | 92,5%
figure | 92.5% | a lot
figure | Ada | Eve
figure | Alpha | Gamma
figure | Alpha | Alpha-2
every | Every student | Every student except Dan
every | Every student | Only one student
every | trails | trails or matches
every | trails | trails nobody but
every | Every student | Not every student
figure | Ada reaches | No, Ada reaches no
by | 7.3 | -7.3
by | 7.3 points | a hair
list | Ben and Cleo | Ben
but | All but one | All
two | of the three | of the thirteen
kind | Common | Uncommon
cost | per month | per month unless discounted
often | often trail | often do not trail
"""


def sentences(table: str) -> dict[str, tuple[str, str]]:
    lines = table.strip().splitlines()
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return {
        line.partition(": ")[0]: (line.partition(": ")[2], check.strip()) for line, check in pairs
    }


def cases(table: str) -> list[tuple[str, str, str]]:
    rows = (tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines())
    return [(key, old, new) for key, old, new in rows]


SENTENCES = sentences(SENTENCES_AND_CHECKS)


def edited(key: str, old: str, new: str) -> World:
    sentence, check = SENTENCES[key]
    clean = quoting(sentence, check)
    assert sentence.count(old) == 1
    report = clean.files["report.md"].replace(sentence, sentence.replace(old, new))
    return World({**clean.files, "report.md": report})
