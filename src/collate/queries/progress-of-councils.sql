-- title: Progress against the council's own target
-- question: How far is each council, after its last backward look, on the way to 7.5% of its baseline?
-- columns: council; year; cumulative_pounds (£); cumulative_cashable_pounds (£); baseline_pounds (£); target_2007_08_pounds (£); percent_of_target (%); is_provisional; file
select
  g.council, g.year, g.cumulative_pounds, g.cumulative_cashable_pounds,
  b.baseline as baseline_pounds,
  b.target_2005_06 + b.target_2006_07 + b.target_2007_08 as target_2007_08_pounds,
  case when b.target_2005_06 + b.target_2006_07 + b.target_2007_08 > 0
    then cast(100 * g.cumulative_pounds / (b.target_2005_06 + b.target_2006_07 + b.target_2007_08) as decimal(9, 1))
    else null end as percent_of_target,
  b.is_provisional, g.file
from (
  select
    f.authority as council, f.council as council_key, f.year, min(f.file) as file,
    sum(case when f.part = 'total' then f.pounds else 0 end) as cumulative_pounds,
    sum(case when f.part = 'cashable' then f.pounds else 0 end) as cumulative_cashable_pounds,
    row_number() over (partition by f.council order by f.year desc) as newest
  from counted_figures f
  where f.kind = 'backward' and f.pair = 'cumulative'
  group by f.authority, f.council, f.year
) g
left join (
  select council_key, baseline, target_2005_06, target_2006_07, target_2007_08, is_provisional
  from (
    select
      coalesce(authority_id, lower(authority)) as council_key, baseline, target_2005_06, target_2006_07,
      target_2007_08, is_provisional,
      row_number() over (
        partition by coalesce(authority_id, lower(authority))
        order by case when budget_year = '2004/05' then 0 else 1 end, file
      ) as place
    from baselines
  ) ordered
  where place = 1
) b on b.council_key = g.council_key
where g.newest = 1
order by g.council
