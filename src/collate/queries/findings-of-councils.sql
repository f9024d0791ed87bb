-- title: What must be put right
-- question: What has each council to put right, and where?
-- columns: council; year; kind; title; message; cells; sheet; file
select c.authority as council, f.year, f.kind, f.title, f.message, f.cells, f.sheet, f.file
from findings f
inner join counted_statements c
  on c.file = f.file and c.sheet = f.sheet and c.kind = f.kind and c.year = f.year
where f.duty = 'must' and f.outcome = 'fail'
order by council, f.year, f.kind, f.title, f.cells
