using System.Globalization;
using static ComplianceChecker.Extracts.Samples.SampleFault;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the rows that have a data problem, as they come from systems and spreadsheets.</summary>
internal static class SampleFaults
{
    private const int BeyondAllCases = SampleOptions.MostCases;
    private const int Born = 1;
    private const int End = 2;
    private const int Sex = 3;
    private const int Disability = 5;
    private const int Team = 7;

    private static readonly string[] Visited = ["statutory", "true", "true", "face_to_face", "held", "home"];

    /// <summary>Spoils the row about the person, if that is the problem.</summary>
    public static void Spoil(SamplePerson person, string[] cells)
    {
        (int Cell, string Text)? spoilt = person.Fault switch
        {
            NoBirth => (Born, ""),
            ImpossibleBirth => (Born, "2011-02-29"),
            EndBeforeBirth => (End, SampleDates.Text(person.Born - 365)),
            UnknownSex => (Sex, "m"),
            UnreadableDisability => (Disability, "not known"),
            CaseQuotesOutOfPlace => (Team, "\"Looked\" After"),
            _ => null,
        };
        if (spoilt is { } cell)
        {
            cells[cell.Cell] = cell.Text;
        }
    }

    /// <summary>Writes the rows with the person's problem.</summary>
    public static void Write(SamplePerson person, SampleTables tables)
    {
        if (person.Fault == None)
        {
            return;
        }

        var start = person.Stays[0].Start;
        WriteVisit(person, start + 30, tables.Of("visits"));
        WriteCare(person, start, tables);
        WriteOther(person, SampleDates.Text(start + 30), tables);
        WriteCase(person, tables.Of("cases"));
    }

    private static void WriteVisit(SamplePerson person, int day, SampleTable table)
    {
        var date = SampleDates.Text(day);
        var id = person.Id;
        string[][] rows = person.Fault switch
        {
            NoSuchCase => [[string.Create(CultureInfo.InvariantCulture, $"S{BeyondAllCases + person.Number:0000000}"), date, .. Visited]],
            NoCaseId => [["", date, .. Visited]],
            NoDate => [[id, "", .. Visited]],
            ImpossibleDate => [[id, date[..4] + "-11-31", .. Visited]],
            TimeOfDay => [[id, date + "T15:30", .. Visited]],
            UnreadableBoolean => [[id, date, "statutory", "partly", "true", "face_to_face", "held", ""]],
            BlankBoolean => [[id, date, "statutory", "", "", "face_to_face", "held", ""]],
            UnknownCode => [[id, date, "statutory", "true", "false", "email", "held", ""]],
            RepeatedRow => [[id, date, .. Visited], [id, date, .. Visited]],
            RowTooShort => [[id, date, "statutory", "true"]],
            YearBefore1900 => [[id, "10" + date[2..], .. Visited]],
            AfterAsAt => [[id, SampleDates.Text(person.Tomorrow + 20), .. Visited]],
            BeforeBirth => [[id, SampleDates.Text(person.Born - 20), .. Visited]],
            _ => [],
        };
        foreach (var row in rows)
        {
            table.Raw(row);
        }
    }

    private static void WriteCare(SamplePerson person, int start, SampleTables tables)
    {
        if (person.Fault == CareOfNoDays)
        {
            tables.Of("looked_after").Raw(person.Id, SampleDates.Text(start - 60), SampleDates.Text(start - 60), "S", "E8", "false", "");
            return;
        }

        (int From, int To)? placed = person.Fault switch
        {
            EndBeforeStart => (start + 40, start + 10),
            OverlappingPlacement => (start + 1, start + 50),
            PlacementOutsideCare => (start - 40, start - 20),
            EndAfterAsAt => (start + 10, person.Tomorrow + 60),
            _ => null,
        };
        if (placed is var (from, to))
        {
            tables.Of("placements").Raw(
                person.Id, SampleDates.Text(from), SampleDates.Text(to), person.Id.Replace('S', 'P') + "-x", "U6", "PR1", "false", "false", "false", "false", "", "false", "false", "false", "4.0", "false", "false");
        }
    }

    private static void WriteOther(SamplePerson person, string date, SampleTables tables)
    {
        if (person.Fault == UnreadableNumber)
        {
            tables.Of("sdq_scores").Raw(person.Id, date, "n/a", "");
        }
        else if (person.Fault == ExceptionNotFilledIn)
        {
            tables.Of("agreed_exceptions").Raw(person.Id, "headline-visits", date, date, "on holiday abroad", "");
        }
        else if (person.Fault == QuotesOutOfPlace)
        {
            tables.Of("dental_checks").Raw(person.Id, date, "\"healthy\" teeth");
        }
        else if (person.Fault == RowsInCell)
        {
            tables.Of("dental_checks").Raw(person.Id, date, $"\"healthy\n{person.Id},{date},treated\"");
        }
    }

    private static void WriteCase(SamplePerson person, SampleTable table)
    {
        var born = SampleDates.Text(person.Fault == ContradictoryCase ? person.Born + 31 : person.Born);
        if (person.Fault == ContradictoryCase)
        {
            table.Raw(person.Id, born, "", "", "", "", "", "", "", "", "");
        }
        else if (person.Fault == CaseIdQuotes)
        {
            table.Raw($"\"{person.Id}\"a", born, "", "", "", "", "", "", "", "", "");
        }
    }
}
