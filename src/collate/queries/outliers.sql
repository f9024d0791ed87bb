-- title: Outliers
-- question: Which figures stand far from what the others report? Each with the reason why it is listed.
-- columns: council; year; kind; why; figure; compared_with; file; sheet
select
  g.council, g.year, g.kind,
  'The gains of one year are above 10% of the council''s own baseline.' as why,
  g.total_pounds as figure, b.baseline as compared_with, g.file, g.sheet
from (
  select
    f.authority as council, f.council as council_key, f.year, f.kind, min(f.file) as file, min(f.sheet) as sheet,
    sum(f.pounds) as total_pounds
  from counted_figures f
  where f.part = 'total' and f.pair in ('expected', 'further')
  group by f.authority, f.council, f.year, f.kind
) g
inner join baselines b on coalesce(b.authority_id, lower(b.authority)) = g.council_key
where b.baseline > 0 and g.total_pounds > b.baseline / 10
union all
select
  f.authority as council, f.year, f.kind,
  'The gains of one row are above the whole spending of its sector in the council''s own budget.' as why,
  sum(f.pounds) as figure, s.spending as compared_with, min(f.file) as file, min(f.sheet) as sheet
from counted_figures f
inner join (
  select authority_id, sector, sum(pounds) as spending
  from lines
  where treatment = 'included' and sector is not null and authority_id is not null
  group by authority_id, sector
) s on s.authority_id = f.authority_id and s.sector = f.form_row
where f.part = 'total' and f.pair in ('expected', 'further')
group by f.authority, f.year, f.kind, f.form_row, s.spending
having s.spending > 0 and sum(f.pounds) > s.spending
union all
select
  n.council, n.year, n.kind,
  'The further gains are more than five times, or less than a fifth of, those of the year before.' as why,
  n.total_pounds as figure, p.total_pounds as compared_with, n.file, n.sheet
from (
  select f.authority as council, f.council as council_key, f.year, f.kind, min(f.file) as file, min(f.sheet) as sheet,
    sum(f.pounds) as total_pounds, cast(substring(f.year, 1, 4) as integer) as first_year
  from counted_figures f
  where f.part = 'total' and f.pair = 'further'
  group by f.authority, f.council, f.year, f.kind
) n
inner join (
  select f.council as council_key, sum(f.pounds) as total_pounds, cast(substring(f.year, 1, 4) as integer) as first_year
  from counted_figures f
  where f.part = 'total' and f.pair = 'further'
  group by f.council, f.year
) p on p.council_key = n.council_key and p.first_year = n.first_year - 1
where p.total_pounds > 0 and (n.total_pounds > 5 * p.total_pounds or n.total_pounds * 5 < p.total_pounds)
order by council, year, kind, why
