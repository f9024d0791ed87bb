-- title: Names in no list
-- question: Which councils are named as none of the list is? The nearest name is suggested, never assumed.
-- columns: named; nearest_authority; statements; file
select authority as named, nearest_authority, count(*) as statements, min(file) as file
from statements
where authority_id is null
group by authority, nearest_authority
order by named
