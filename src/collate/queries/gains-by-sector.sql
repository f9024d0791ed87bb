-- title: Gains by sector and workstream
-- question: Where do the gains lie, by row of table 3.1?
-- columns: year; kind; pair; sector; councils; total_pounds (£); cashable_pounds (£)
-- chart: sector total_pounds cashable_pounds where pair is further
select
  f.year, f.kind, f.pair,
  case when f.is_known_row then min(f.label) else 'rows that the form does not have' end as sector,
  count(distinct f.council) as councils,
  sum(case when f.part = 'total' then f.pounds else 0 end) as total_pounds,
  sum(case when f.part = 'cashable' then f.pounds else 0 end) as cashable_pounds
from counted_figures f
where f.part in ('total', 'cashable')
group by f.year, f.kind, f.pair, f.is_known_row, case when f.is_known_row then f.form_row else '' end
order by f.year, f.kind, f.pair, sector
