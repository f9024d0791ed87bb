-- title: Several returns of one council
-- question: Which councils sent more than one statement of a year and kind? The one signed last counts.
-- columns: council; year; kind; signed_on; standing; file; sheet
select
  s.authority as council, s.year, s.kind, s.signed_on,
  case when c.file = s.file and c.sheet = s.sheet then 'counts' else 'left out' end as standing,
  s.file, s.sheet
from statements s
inner join counted_statements c
  on c.council = coalesce(s.authority_id, lower(s.authority)) and c.year = s.year and c.kind = s.kind
where c.returns > 1
order by council, s.year, s.kind, s.file, s.sheet
