using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Checks the records that an example gives.</summary>
internal sealed class GivenChecker(RuleReading reading, Rule rule)
{
    private const string CaseId = "case_id";

    /// <summary>Checks all kinds of record of an example.</summary>
    public void Check(DataNode given)
    {
        var read = KindRead.Of(rule).ToDictionary(k => k.Kind, StringComparer.Ordinal);
        foreach (var member in given.Members)
        {
            if (reading.IsDerived(member.Name))
            {
                reading.Error(member.Place, RuleMessages.DerivedPeriodGiven(member.Name));
                continue;
            }

            if (string.Equals(member.Name, ExampleCases.AgreedExceptions, StringComparison.Ordinal))
            {
                CheckExceptions(member);
                continue;
            }

            if (!reading.Dictionary.Kinds.ContainsKey(member.Name) && !read.ContainsKey(member.Name))
            {
                reading.WarnOnce(member.Place, RuleMessages.UnknownKind(member.Name, NearestName.Hint(member.Name, reading.Dictionary.Kinds.Keys.Concat(read.Keys).Distinct(StringComparer.Ordinal))));
            }

            CheckRecords(member, read.GetValueOrDefault(member.Name)?.Attributes ?? []);
        }

        CheckCases(given);
    }

    private void CheckRecords(DataMember member, IEnumerable<string> tested)
    {
        string[] known = [CaseId, .. KnownAttributes.NamesOf(member.Name, reading.Dictionary).Concat(tested).Distinct(StringComparer.Ordinal)];
        foreach (var record in RecordsOf(member))
        {
            CheckRecord(record, member.Name, known);
        }
    }

    private List<DataNode> RecordsOf(DataMember member)
    {
        if (member.Value.Kind != DataNodeKind.List)
        {
            reading.Error(member.Value.Place, RuleMessages.WrongType($"\"{member.Name}\"", "a list [ ] of records", member.Value.Described));
        }

        foreach (var record in member.Value.Items.Where(r => r.Kind != DataNodeKind.Object))
        {
            reading.Error(record.Place, RuleMessages.WrongType($"an entry of \"{member.Name}\"", "an object { }", record.Described));
        }

        return [.. member.Value.Items.Where(r => r.Kind == DataNodeKind.Object)];
    }

    private void CheckExceptions(DataMember member)
    {
        string[] known = [CaseId, .. ExampleCases.ExceptionColumns];
        foreach (var record in RecordsOf(member))
        {
            foreach (var missing in ExampleCases.ExceptionColumns.Where(c => record[c] is null))
            {
                reading.Error(record.Place, RuleMessages.RecordWithoutDate(member.Name, missing));
            }

            foreach (var cell in record.Members)
            {
                if (!known.Contains(cell.Name, StringComparer.Ordinal))
                {
                    reading.Error(cell.Place, RuleMessages.UnknownName(cell.Name, member.Name, NearestName.Hint(cell.Name, known), string.Join(", ", known)));
                }
                else if (cell.Name is "start_date" or "last_date" && FormatScalars.DateOf(cell.Value) is null)
                {
                    reading.Error(cell.Value.Place, RuleMessages.NotADate($"\"{cell.Name}\"", cell.Value.Text));
                }
                else if (cell.Value.Kind is DataNodeKind.Object or DataNodeKind.List)
                {
                    reading.Error(cell.Value.Place, RuleMessages.NotACell(cell.Name, cell.Value.Described));
                }
            }
        }
    }

    private void CheckRecord(DataNode record, string kind, string[] known)
    {
        var definition = reading.Dictionary.Kinds.GetValueOrDefault(kind);
        foreach (var cell in record.Members)
        {
            if (cell.Value.Kind is DataNodeKind.Object or DataNodeKind.List)
            {
                reading.Error(cell.Value.Place, RuleMessages.NotACell(cell.Name, cell.Value.Described));
            }
            else if (definition is not null && !known.Contains(cell.Name, StringComparer.Ordinal))
            {
                reading.WarnOnce(cell.Place, RuleMessages.UnknownColumn(cell.Name, kind, NearestName.Hint(cell.Name, known)));
            }
            else if (KnownAttributes.DatesOf(kind, reading.Dictionary).Contains(cell.Name, StringComparer.Ordinal) && !IsDate(cell.Value))
            {
                reading.Error(cell.Value.Place, RuleMessages.NotADate($"\"{cell.Name}\"", cell.Value.Text));
            }
        }

        var needed = definition?.Shape switch { RecordShape.Period => "start_date", RecordShape.Event => "date", _ => null };
        if (needed is not null && record[needed] is null)
        {
            reading.Error(record.Place, RuleMessages.RecordWithoutDate(kind, needed));
        }
    }

    // A blank date may be what the example is about.
    private static bool IsDate(DataNode value) =>
        value.Kind == DataNodeKind.Null || FormatScalars.IsMoment(value);

    private void CheckCases(DataNode given)
    {
        var cases = given[DataDictionary.CasesKind];
        if (cases is not { Items.Count: > 0 })
        {
            reading.Error((cases ?? given).Place, RuleMessages.ExampleWithoutCases());
            return;
        }

        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, node) in ExampleCases.CaseIds(given).Zip(cases.Items).Where(c => !ids.Add(c.First)))
        {
            reading.Error(node.Place, RuleMessages.RepeatedCase(id));
        }

        var several = cases.Items.Count > 1;
        foreach (var record in given.Members.Where(m => m.Value != cases).SelectMany(m => m.Value.Items).Where(r => r.Kind == DataNodeKind.Object))
        {
            if (record[CaseId] is not { } id)
            {
                if (several)
                {
                    reading.Error(record.Place, RuleMessages.WhichCase());
                }
            }
            else if (!ids.Contains(id.Text))
            {
                reading.Error(id.Place, RuleMessages.UnknownCase(id.Text, NearestName.Hint(id.Text, ids)));
            }
        }
    }
}
