-- title: Gains by region
-- question: What does each region expect or report?
-- columns: region; year; kind; pair; councils; total_pounds (£); cashable_pounds (£)
-- chart: region total_pounds cashable_pounds where pair is further
select
  coalesce(a.region, 'councils in no list') as region, f.year, f.kind, f.pair,
  count(distinct f.council) as councils,
  sum(case when f.part = 'total' then f.pounds else 0 end) as total_pounds,
  sum(case when f.part = 'cashable' then f.pounds else 0 end) as cashable_pounds
from counted_figures f
left join authorities a on a.authority_id = f.authority_id
where f.part in ('total', 'cashable')
group by coalesce(a.region, 'councils in no list'), f.year, f.kind, f.pair
order by region, f.year, f.kind, f.pair
