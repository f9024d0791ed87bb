-- view: counted_statements
-- question: Which statement counts for a council, a year and a kind? The one signed last; an unsigned one only where none is signed.
select *
from (
  select
    s.*,
    coalesce(s.authority_id, lower(s.authority)) as council,
    row_number() over (
      partition by coalesce(s.authority_id, lower(s.authority)), s.year, s.kind
      order by case when s.signed_on is null then 1 else 0 end, s.signed_on desc, s.file desc, s.sheet desc
    ) as place,
    count(*) over (
      partition by coalesce(s.authority_id, lower(s.authority)), s.year, s.kind
    ) as returns
  from statements s
) ranked
where place = 1
