using System.Diagnostics;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Binds facts to the columns of an extract. What the extract does not have is taken as empty (evaluation.md, 9).</summary>
/// <param name="extract">The cases, with derived periods.</param>
/// <param name="calendar">Working days.</param>
/// <param name="leapDay">What a birth on 29 February means in a common year.</param>
internal sealed class FactBinder(CaseExtract extract, WorkingDayCalendar? calendar, LeapDayBirthday leapDay)
{
    private readonly ConditionBinder conditions = new(extract, calendar, leapDay);

    /// <summary>Binds a fact.</summary>
    public BoundFact Bind(Fact fact) => fact switch
    {
        Fact.In f => new InFact(Records(f.Kind, f.Where)),
        Fact.Had f => new HadFact(Records(f.Kind, f.Where), f.Merge.Joins ? Stretches(f.Kind, f.Where, f.Merge) : null, f, calendar),
        Fact.Latest f => new LatestFact(Records(f.Kind, RuleReads.IsLacking(f.Kind, f.Where, extract) ? f.Where : Conditions.Always), Records(f.Kind, f.Where)),
        Fact.InFor f => new InForFact(Records(f.Kind, f.Where), Stretches(f.Kind, f.Where, f.Merge), f.AtLeast, calendar),
        Fact.Total f => new TotalFact(Records(f.Kind, f.Where), Stretches(f.Kind, f.Where, new Merge(Joins: true, null)), Since(f.SinceBirthday), f.AtLeast.Unit == SpanUnit.Weeks ? f.AtLeast.Length * 7 : f.AtLeast.Length),
        Fact.OfCase f => new CaseFact(conditions.Bind(f.Conditions, null), CaseFact.AgesOf(f.Conditions), extract.Cases.Born, leapDay),
        Fact.All f => new JoinedFacts([.. f.Facts.Select(Bind)], wanted: true),
        Fact.Any f => new JoinedFacts([.. f.Facts.Select(Bind)], wanted: false),
        Fact.Not f => new JoinedFacts([Bind(f.Of)], wanted: true, negated: true),
        Fact.Named f => Bind(f.Of),
        _ => throw new UnreachableException("No such fact."),
    };

    /// <summary>Binds the period to whose first day events are looked back to.</summary>
    /// <param name="stay">The period.</param>
    /// <param name="startKind">The kind of record that starts the clock; null for a birthday.</param>
    public PeriodStart BindStart(Fact.InFor stay, string? startKind) => new(
        Stretches(stay.Kind, stay.Where, stay.Merge),
        stay.Merge.Attribute is { } attribute && string.Equals(stay.Kind, startKind, StringComparison.Ordinal) ? extract.Table(stay.Kind)?.Column(attribute) : null);

    private FactRecords Records(string kind, Conditions where)
    {
        var table = RuleReads.IsLacking(kind, where, extract) ? null : extract.Table(kind);
        return new FactRecords(table, table is null ? null : conditions.Bind(where, table));
    }

    /// <summary>The matching periods of a case by start; where <paramref name="merge"/> says so, those that overlap or abut are one.</summary>
    private CaseStretches Stretches(string kind, Conditions where, Merge merge)
    {
        var records = Records(kind, where);
        if (merge.Attribute is { } attribute && extract.Table(kind)?.Column(attribute) is { } column)
        {
            return new CaseStretches((caseIndex, found) => AddAlike(records, column, caseIndex, merge, found));
        }

        Func<int, int> reach = end => merge.Reach(end, calendar);
        return new CaseStretches((caseIndex, found) =>
        {
            var (row, _) = records.RowsOf(caseIndex);
            while (records.Next(caseIndex, ref row, merge.Joins && merge.Attribute is null ? reach : null, out var stretch))
            {
                found.Add(new FactStretch(stretch.Start, stretch.End, 0));
            }
        });
    }

    /// <summary>Joins the periods that are alike in an attribute; a blank is like nothing.</summary>
    private void AddAlike(FactRecords records, AttributeColumn column, int caseIndex, Merge merge, List<FactStretch> found)
    {
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to; row++)
        {
            if (records.EndOf(row) <= records.StartOf(row) || !records.Matches(row, caseIndex))
            {
                continue;
            }

            var code = column.CodeOfRow[row];
            var with = found.Count - 1;
            while (with >= 0 && (code == 0 || found[with].Code != code))
            {
                with--;
            }

            if (with >= 0 && records.StartOf(row) <= merge.Reach(found[with].End, calendar))
            {
                found[with] = found[with] with { End = Math.Max(found[with].End, records.EndOf(row)) };
            }
            else
            {
                found.Add(new FactStretch(records.StartOf(row), records.EndOf(row), code));
            }
        }
    }

    private Func<int, int> Since(int? birthday)
    {
        var born = extract.Cases.Born;
        return birthday is { } age
            ? caseIndex => born[caseIndex] == DayNumber.None ? DayNumber.Never : Ages.Birthday(born[caseIndex], age, leapDay)
            : _ => DayNumber.First;
    }
}
