-- title: Gains by council
-- question: What does each council expect or report, year by year, and how much of it is cashable?
-- columns: council; year; kind; pair; total_pounds (£); cashable_pounds (£); cashable_percent (%); file; sheet
select
  f.authority as council, f.year, f.kind, f.pair,
  sum(case when f.part = 'total' then f.pounds else 0 end) as total_pounds,
  sum(case when f.part = 'cashable' then f.pounds else 0 end) as cashable_pounds,
  case when sum(case when f.part = 'total' then f.pounds else 0 end) = 0 then null
    else cast(100 * sum(case when f.part = 'cashable' then f.pounds else 0 end)
      / sum(case when f.part = 'total' then f.pounds else 0 end) as decimal(9, 1)) end as cashable_percent,
  min(f.file) as file, min(f.sheet) as sheet
from counted_figures f
where f.part in ('total', 'cashable')
group by f.authority, f.year, f.kind, f.pair
order by f.authority, f.year, f.kind, f.pair
