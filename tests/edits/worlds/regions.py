"""Regional statistics: shares and incomes of regions, and a trend over years in a second table."""

DATA = """
tables:
  regions:
    key: region
    columns:
      population:    {unit: inhabitants}
      unemployment:  {unit: "%", better: lower, aliases: [unemployment rate]}
      median income: {unit: euros, better: higher, aliases: [income, incomes]}
      growth:        {unit: "%", better: higher}
    rows:
      Capital:    {population: 3.8M, unemployment: 4.1, median income: 41200, growth: 2.9}
      Northmark:  {population: 1.6M, unemployment: 7.8, median income: 29500, growth: 0.8}
      Eastland:   {population: 2.2M, unemployment: 6.3, median income: 31100, growth: 1.4}
      Southshire: {population: 2.9M, unemployment: 4.9, median income: 35800, growth: 2.1}
      Westmere:   {population: 1.1M, unemployment: 5.6, median income: 33400, growth: 1.7}
      Midvale:    {population: 2.4M, unemployment: 5.2, median income: 34600, growth: 2.3}
  years:
    key: period
    columns:
      year:         {}
      jobless rate: {unit: "%", better: lower}
      inflation:    {unit: "%", better: lower}
      employment:   {unit: "%", better: higher}
    rows:
      "2018": {year: 2018, jobless rate: 7.4, inflation: 1.8, employment: 64.1}
      "2019": {year: 2019, jobless rate: 6.9, inflation: 1.6, employment: 65.0}
      "2020": {year: 2020, jobless rate: 6.6, inflation: 0.9, employment: 65.2}
      "2021": {year: 2021, jobless rate: 6.1, inflation: 3.2, employment: 66.3}
      "2022": {year: 2022, jobless rate: 5.7, inflation: 8.7, employment: 67.4}
      "2023": {year: 2023, jobless rate: 5.4, inflation: 5.1, employment: 68.0}
"""

REPORT = """
# Regional economic outlook

## The country as a whole

The jobless rate fell every year, from 7.4% in 2018 to 5.4% in 2023. Inflation peaked at 8.7% in
2022, more than five times the rate of 2019. Only in 2020 did it stay below 1%. Employment grew by
3.9 points between 2018 and 2023. In most years inflation was under 4%. Higher energy prices may
have driven inflation.

## The regions

Together, the six regions have 14.0 million inhabitants, more than a quarter of whom live in the
Capital. The median income is highest in the Capital, at 41,200 euros, 40% more than in Northmark.
Unemployment is highest in Northmark (7.8%), almost twice as high as in the Capital. Four of the six
regions had growth above 1.5%, and none of them shrank. The lower the unemployment of a region, the
higher its income. Westmere has the smallest population, with 1.1 million inhabitants. In most
regions, unemployment lies below 6%. Eastland and Northmark are the only regions with an income
under 33,000 euros. Southshire ranks second in income but only third in growth, 0.2 points behind
Midvale. On average, unemployment in the regions was 5.65%. Tourism explains the recovery of
Southshire.

| Region     | Population | Unemployment | Median income |
|------------|-----------:|-------------:|--------------:|
| Capital    |       3.8M |         4.1% |        41,200 |
| Northmark  |       1.6M |         7.8% |        29,500 |
| Eastland   |       2.2M |         6.3% |        31,100 |
| Southshire |       2.9M |         4.9% |        35,800 |
| Westmere   |       1.1M |         5.6% |        33,400 |
| Midvale    |       2.4M |         5.2% |        34,600 |
"""

CLAIMS = """
report "report.md"
data "data.yaml"

claim jobless quote "The jobless rate fell every year, from 7.4% in 2018 to 5.4% in 2023."
  check jobless-rate strictly falls with year and jobless-rate of `2018` = 7.4%
    and jobless-rate of `2023` = 5.4%
claim peak
  quote "Inflation peaked at 8.7% in 2022, more than five times the rate of 2019."
  check `2022` has the highest inflation and inflation of `2022` = 8.7%
    and inflation of `2022` / inflation of `2019` > 5x
claim only-2020 quote "Only in 2020 did it stay below 1%."
  check only `2020` has inflation < 1% among years
claim employment quote "Employment grew by 3.9 points between 2018 and 2023."
  check employment of `2023` - employment of `2018` = 3.9 points
claim most-years quote "In most years inflation was under 4%."
  check most years have inflation < 4%
claim energy quote "Higher energy prices may have driven inflation." skip because "a cause"
claim together
  quote "Together, the six regions have 14.0 million inhabitants, more than a quarter of whom live"
        "in the Capital."
  check total population of regions = 14.0M and count of regions = 6
    and population of Capital / total population of regions > 25%
claim richest
  quote "The median income is highest in the Capital, at 41,200 euros, 40% more than in Northmark."
  check Capital has the highest median-income and median-income of Capital = 41_200
    and Capital is higher than Northmark on median-income by 40%
claim jobless-north
  quote "Unemployment is highest in Northmark (7.8%), almost twice as high as in the Capital."
  check Northmark has the highest unemployment and unemployment of Northmark = 7.8%
    and unemployment of Northmark / unemployment of Capital is almost 2x
claim four quote "Four of the six regions had growth above 1.5%, and none of them shrank."
  check 4 of regions have growth > 1.5% and no regions has growth < 0
claim trend
  quote "The lower the unemployment of a region, the higher its income."
  check income falls with unemployment
claim smallest
  quote "Westmere has the smallest population, with 1.1 million inhabitants."
  check Westmere has the lowest population and population of Westmere = 1.1M
claim most-below-6 quote "In most regions, unemployment lies below 6%."
  check most regions have unemployment < 6%
claim poor
  quote "Eastland and Northmark are the only regions with an income under 33,000 euros."
  check only {Eastland, Northmark} has income < 33_000 among regions
claim southshire
  quote "Southshire ranks second in income but only third in growth, 0.2 points behind Midvale."
  check Southshire ranks 2nd on income and Southshire ranks 3rd on growth
    and Southshire trails Midvale on growth by 0.2 points
claim mean quote "On average, unemployment in the regions was 5.65%."
  check average unemployment of regions = 5.65%
claim tourism quote "Tourism explains the recovery of Southshire." skip because "a cause"
"""
