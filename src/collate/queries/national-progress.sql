-- title: National progress
-- question: How much of £6.45bn by 2007/08 is reported (2.6), and of £3bn without schools, police and fire?
-- columns: year; councils; cumulative_pounds (£); cumulative_cashable_pounds (£); percent_of_645 (% of £6.45bn); percent_of_3 (% of £3bn)
-- chart: year cumulative_pounds cumulative_cashable_pounds
select
  f.year, count(distinct f.council) as councils,
  sum(case when f.part = 'total' then f.pounds else 0 end) as cumulative_pounds,
  sum(case when f.part = 'cashable' then f.pounds else 0 end) as cumulative_cashable_pounds,
  cast(100 * sum(case when f.part = 'total' then f.pounds else 0 end) / 6450000000 as decimal(9, 2)) as percent_of_645,
  cast(100 * sum(case when f.part = 'total' then f.pounds else 0 end) / 3000000000 as decimal(9, 2)) as percent_of_3
from counted_figures f
where f.kind = 'backward' and f.pair = 'cumulative'
group by f.year
order by f.year
