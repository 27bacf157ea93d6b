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
        Fact.Had f => new HadFact(Records(f.Kind, f.Where), f, calendar),
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
    public PeriodStart BindStart(Fact.InFor stay, string? startKind)
    {
        var records = Records(stay.Kind, stay.Where);
        if (stay.Merge.Attribute is { } attribute && extract.Table(stay.Kind)?.Column(attribute) is { } column)
        {
            return new PeriodStart(c => Alike(records, column, c, stay.Merge), string.Equals(stay.Kind, startKind, StringComparison.Ordinal) ? column : null);
        }

        var stretches = Stretches(stay.Kind, stay.Where, stay.Merge);
        return new PeriodStart(c => stretches(c).ConvertAll(s => (s.Start, s.End, 0)), null);
    }

    private FactRecords Records(string kind, Conditions where)
    {
        var table = RuleReads.IsLacking(kind, where, extract) ? null : extract.Table(kind);
        return new FactRecords(table, table is null ? null : conditions.Bind(where, table));
    }

    /// <summary>Gives the matching periods of a case by start; where <paramref name="merge"/> says so, those that overlap or abut are one.</summary>
    private Func<int, List<(int Start, int End)>> Stretches(string kind, Conditions where, Merge merge)
    {
        var records = Records(kind, where);
        if (merge.Attribute is { } attribute && extract.Table(kind)?.Column(attribute) is { } column)
        {
            return caseIndex => Alike(records, column, caseIndex, merge).ConvertAll(s => (s.Start, s.End));
        }

        Func<int, int> reach = end => merge.Reach(end, calendar);
        return caseIndex =>
        {
            var found = new List<(int Start, int End)>();
            var (row, _) = records.RowsOf(caseIndex);
            while (records.Next(caseIndex, ref row, merge.Joins && merge.Attribute is null ? reach : null, out var stretch))
            {
                found.Add(stretch);
            }

            return found;
        };
    }

    /// <summary>Joins the periods that are alike in an attribute; a blank is like nothing.</summary>
    private List<(int Start, int End, int Code)> Alike(FactRecords records, AttributeColumn column, int caseIndex, Merge merge)
    {
        var found = new List<(int Start, int End, int Code)>();
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to; row++)
        {
            if (records.EndOf(row) <= records.StartOf(row) || !records.Matches(row, caseIndex))
            {
                continue;
            }

            var code = column.CodeOfRow[row];
            var with = code == 0 ? -1 : found.FindLastIndex(s => s.Code == code);
            if (with >= 0 && records.StartOf(row) <= merge.Reach(found[with].End, calendar))
            {
                found[with] = found[with] with { End = Math.Max(found[with].End, records.EndOf(row)) };
            }
            else
            {
                found.Add((records.StartOf(row), records.EndOf(row), code));
            }
        }

        return found;
    }

    private Func<int, int> Since(int? birthday)
    {
        var born = extract.Cases.Born;
        return birthday is { } age
            ? caseIndex => born[caseIndex] == DayNumber.None ? DayNumber.Never : Ages.Birthday(born[caseIndex], age, leapDay)
            : _ => DayNumber.First;
    }
}
