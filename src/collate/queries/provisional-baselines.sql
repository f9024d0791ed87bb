-- title: Baselines that may still move
-- question: Which baselines are provisional or of another year than 2004/05, and by how much could they move?
-- columns: council; budget_year; baseline_pounds (£); low_pounds (£); high_pounds (£); is_provisional; file
select
  authority as council, budget_year, baseline as baseline_pounds, low as low_pounds, high as high_pounds,
  is_provisional, file
from baselines
where is_provisional or budget_year is null or budget_year <> '2004/05'
order by high - low desc, file
