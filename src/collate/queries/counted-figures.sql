-- view: counted_figures
-- question: Which figures count? Those of the statements that count, on rows of the form or not, without the form's own totals.
select
  c.council, c.authority, c.authority_id, f.edition, f.year, f.kind, f.file, f.sheet,
  f.form_row, f.label, f.is_known_row, f.pair, f.part, f.pounds, f.cell
from figures f
inner join counted_statements c
  on c.file = f.file and c.sheet = f.sheet and c.kind = f.kind and c.year = f.year
where f.form_row <> 'stated-total'
