-- title: What was not read
-- question: Which workbooks were not read, or only in part, and why?
-- columns: file; because
select file, not_read as because
from files
where not_read is not null
order by file
