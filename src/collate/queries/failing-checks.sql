-- title: Checks that fail
-- question: Which checks do not hold, and in how many statements?
-- columns: check_id; title; duty; statements; councils; places
select
  f.check_id, min(f.title) as title, f.duty,
  count(distinct c.file || ' ' || c.sheet || ' ' || c.kind || ' ' || c.year) as statements,
  count(distinct c.council) as councils, sum(f.places) as places
from findings f
inner join counted_statements c
  on c.file = f.file and c.sheet = f.sheet and c.kind = f.kind and c.year = f.year
where f.outcome = 'fail'
group by f.check_id, f.duty
order by statements desc, f.check_id
