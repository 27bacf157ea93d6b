// The duties of five-rules.json as SQL in DuckDB: what an analyst might write instead. It writes every obligation and the overdue ones.
// Usage: node duckdb.mjs EXTRACT OUT AS_AT HOLIDAYS, where @duckdb/node-api can be found; HOLIDAYS is rules/calendars/england-and-wales.json.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(process.cwd() + '/')('@duckdb/node-api');
const [extract, out, asAt, holidays] = process.argv.slice(2);
const today = `date '${asAt}'`;
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
const run = (sql) => connection.run(sql);

for (const kind of ['cases', 'looked_after', 'visits', 'reviews', 'health_assessments', 'care_leavers', 'contacts', 'pathway_plans']) {
  await run(`create table ${kind} as select * from read_csv('${extract}/${kind}.csv', header = true)`);
}

// The working day that is the twentieth after each day.
const dates = [...readFileSync(holidays, 'utf8').matchAll(/"(\d{4}-\d\d-\d\d)"/g)].map((m) => `date '${m[1]}'`);
await run(`create table day as
  select d::date as day, isodow(d) < 6 and d::date not in (${dates.join(', ')}) as works
  from generate_series(date '1990-01-01', date '2027-12-31', interval 1 day) as g(d)`);
await run(`create table working as select day, row_number() over (order by day) as n from day where works`);
await run(`create table twentieth as
  select c.day, w.day as due
  from (select day, count(*) filter (where works) over (order by day) as n from day) c join working w on w.n = c.n + 20`);

const days = (n) => (opened) => `(${opened} + ${n})::date`;
const months = (n) => (opened) => `(${opened} + interval ${n} month)::date`;
const twentyWorkingDays = () => 'twentieth.due';

// Each matching event within the period does the step that is open and opens the next one; an event on the first day does the
// first step, and the second opens on the same day.
const duty = (rule, { period, event, where = 'true', spans: [first, second, then], isOneStep = false }) => `
  with clock as (
    select row_number() over () as id, case_id, start_date::date as start, end_date::date as end from ${period}
    where end_date is null or end_date::date > start_date::date),
  happened as (
    select distinct clock.id, event.date::date as day from clock join ${event} event using (case_id)
    where ${where} and event.date::date >= clock.start and (clock.end is null or event.date::date < clock.end)),
  opening as (select id, null as day from clock union all select id, day from happened),
  chain as (
    select id, row_number() over in_order as step, day, lead(day) over in_order as done from opening
    window in_order as (partition by id order by day nulls first)),
  step as (
    select case_id, clock.start as started, step, coalesce(chain.day, clock.start) as opened, done, clock.end
    from chain join clock using (id) ${isOneStep ? 'where step = 1' : ''}),
  obligation as (
    select step.*, (case step when 1 then ${first('opened')} when 2 then ${second('opened')} else ${then('opened')} end) as due
    from step left join twentieth on twentieth.day = step.opened
    where opened <= ${today}),
  known as (
    select case_id, started, step, opened, due,
      case when done <= ${today} then done end as done,
      case when (done is null or done > ${today}) and "end" <= ${today} then "end" end as ended
    from obligation)
  select '${rule}' as rule_id, *,
    case when done is not null then case when done <= due then 'met' else 'met_late' end
      when ended is not null then case when due < ended then 'missed' else 'lapsed' end
      when due < ${today} then 'overdue' else 'not_due' end as status,
    greatest(0, coalesce(done, ended, ${today}) - due) as days_late
  from known`;

const duties = {
  'visits': { period: 'looked_after', event: 'visits', where: 'seen', spans: [days(42), days(42), days(42)] },
  'first-health-assessment': { period: 'looked_after', event: 'health_assessments', where: "type = 'initial'", spans: [days(28), days(28), days(28)], isOneStep: true },
  'contacts': { period: 'care_leavers', event: 'contacts', where: 'successful', spans: [days(56), days(56), days(56)] },
  'pathway-plans': { period: 'care_leavers', event: 'pathway_plans', spans: [months(3), months(6), months(6)] },
  'reviews': { period: 'looked_after', event: 'reviews', spans: [twentyWorkingDays, months(3), months(6)] },
};
const rules = Object.entries(duties);
for (const [i, [rule, parts]] of rules.entries()) {
  await run(`${i === 0 ? 'create table obligations as' : 'insert into obligations'} ${duty(rule, parts)}`);
}

await run(`copy (
    select case_id, rule_id, started, step, opened, due, done, ended, status, case when days_late > 0 then days_late end as days_late
    from obligations order by rule_id, case_id, started, step, opened, due)
  to '${out}/obligations.csv' (header)`);
await run(`copy (
    select * from obligations join cases using (case_id) where status = 'overdue' order by days_late desc, case_id, rule_id, started)
  to '${out}/exceptions.csv' (header)`);
