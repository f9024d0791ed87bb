-- title: Late and missing
-- question: Which councils of the list sent a statement late, or none at all, of those that anybody sent?
-- columns: council; region; year; kind; due_on; signed_on; standing; file
select
  a.name as council, a.region, d.year, d.kind, d.due_on, c.signed_on,
  case
    when c.file is null then 'missing'
    when c.signed_on is null then 'not dated'
    else 'late'
  end as standing,
  c.file
from authorities a
cross join due_dates d
left join counted_statements c on c.authority_id = a.authority_id and c.year = d.year and c.kind = d.kind
where (c.file is null or c.signed_on is null or c.signed_on > d.due_on)
  and a.kind <> 'fire'
  and (d.kind <> 'mid-year' or a.kind <> 'district')
  and exists (select 1 from statements s where s.year = d.year and s.kind = d.kind)
order by d.year, d.kind, a.region, a.name
