using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes where the figures come from, so that each can be traced and made again, and how to read them.</summary>
internal static class AboutSheet
{
    private static readonly SheetColumn[] Columns = [new("", 36), new("", 70), new("", 13), new("", 13), new("", 13), new("", 13), new("", 70)];

    private static readonly (string Word, string Meaning)[] Statuses =
    [
        ("met", "done on or before the due date"),
        ("met_late", "done after it"),
        ("not_due", "open, and the due date is not past"),
        ("overdue", "open, and the due date is past"),
        ("missed", "the duty ended with the step not done, after the due date"),
        ("lapsed", "the duty ended with the step not done, on or before the due date: no breach"),
        ("excused", "lawfully set aside; in no percentage"),
    ];

    /// <summary>Adds the sheet of a report.</summary>
    public static void AddTo(WorkbookWriter book, ReportContents contents, ReportPart? part)
    {
        var report = contents.Report;
        Add(book, contents.Run, report.Result, writer =>
        {
            writer.Row(Label("As-at date"), SheetCell.Day(DayNumber.Of(report.Request.AsAt)));
            Say(writer, "Reporting period", SheetWords.Period(report.Request));
            Say(writer, "Extract", contents.Extract);
            if (part is not null)
            {
                Say(writer, "Only", $"{part.Field.Replace('_', ' ')}: {part.Words}. Nothing of others is in this workbook.");
            }

            if (part is null)
            {
                Section(writer, "Counts");
                Count(writer, "cases in the extract", report.Result.Extract.Cases.Count);
                Count(writer, "cases kept", RunJson.Shown(report.Filter.CasesKept, report.Request));
                foreach (var status in ObligationStatusNames.All)
                {
                    Count(writer, $"obligations {status.Name()}", RunJson.Shown(report.StatusCounts.GetValueOrDefault(status), report.Request));
                }
            }
        });
    }

    /// <summary>Adds the sheet of a trend.</summary>
    public static void AddTo(WorkbookWriter book, Trend trend, string extract, RunDetails run) => Add(book, run, trend.Result, writer =>
    {
        Say(writer, "Dates", $"{ConsoleWords.Count(trend.Points.Count)}, from {SheetWords.Day(trend.Points[0].Request.AsAt)} to {SheetWords.Day(trend.Latest.Request.AsAt)}");
        Say(writer, "Reporting period of the latest", SheetWords.Period(trend.Latest.Request));
        Say(writer, "Extract", extract);
        Section(writer, "Not given");
        foreach (var gap in trend.Gaps)
        {
            Say(writer, gap.RuleId, $"{gap.Reason} ({(gap.Dates.Count == trend.Points.Count ? "at every date" : ConsoleWords.Count(gap.Dates.Count, "date", "dates"))})");
        }
    });

    private static void Add(WorkbookWriter book, RunDetails run, EvaluationResult result, Action<SheetWriter> writeWhat)
    {
        var plan = new SheetPlan("About", "About this workbook", Columns) { HasHeadings = false };
        book.Add(plan, writer =>
        {
            Say(writer, "Made by", $"ComplianceChecker {run.Version}");
            Say(writer, "Protective marking", book.Marking.Length > 0 ? book.Marking : "none");
            writeWhat(writer);
            WriteNotes(writer, book, run);
            Section(writer, "How to read the statuses");
            foreach (var (word, meaning) in Statuses)
            {
                Say(writer, word, meaning);
            }

            Section(writer, "Options");
            foreach (var option in run.Options)
            {
                writer.Row(Label(option.Name), Long(string.Join(", ", option.Values)), SheetCell.Text(option.From));
            }

            WriteRules(writer, run, result);
            WriteFiles(writer, result);
        });
    }

    private static void WriteNotes(SheetWriter writer, WorkbookWriter book, RunDetails run)
    {
        Section(writer, "What to know");
        string[] notes =
        [
            .. run.Notes,
            .. book.CutSheets.Select(c => $"The sheet {c.Sheet} cannot hold {ConsoleWords.Count(c.LeftOut, "row", "rows")} more: Excel takes {ConsoleWords.Count(WorkbookWriter.MostRows)}. The CSV file has them all."),
            .. book.CutTexts == 0 ? [] : new[] { $"{ConsoleWords.Count(book.CutTexts, "text is", "texts are")} cut, with … at the end: Excel takes {ConsoleWords.Count(ExcelText.Longest)} characters in a cell. The CSV files have them whole." },
        ];
        foreach (var note in notes.DefaultIfEmpty("Nothing."))
        {
            writer.Row(SheetCell.Text(note, CellStyle.Plain));
        }
    }

    private static void WriteRules(SheetWriter writer, RunDetails run, EvaluationResult result)
    {
        Section(writer, "Rules");
        foreach (var rule in result.Outcomes.Select(o => o.Rule))
        {
            writer.Row(Label(rule.Id), Long($"{rule.Title}\n{rule.Source}"));
        }

        Section(writer, "Rule files, with their SHA-256");
        foreach (var file in run.RuleFiles.Concat(run.Settings))
        {
            writer.Row(Label(file.File), Long(file.Sha256));
        }
    }

    private static void WriteFiles(SheetWriter writer, EvaluationResult result)
    {
        Section(writer, "Files of the extract");
        writer.Row([.. new[] { "File", "Read as", "Rows read", "Rows used", "Repeated", "Set aside", "SHA-256" }.Select(h => SheetCell.Text(h, CellStyle.Heading))]);
        foreach (var file in result.Extract.Files)
        {
            writer.Row(Label(file.File), Long(file.Kind), SheetCell.Count(file.RowsRead), SheetCell.Count(file.RowsUsed), SheetCell.Count(file.RowsRepeated), SheetCell.Count(file.RowsSetAside), SheetCell.Text(file.Sha256));
        }
    }

    private static void Section(SheetWriter writer, string title)
    {
        writer.Row();
        writer.Row(SheetCell.Text(title, CellStyle.Section));
    }

    private static void Say(SheetWriter writer, string label, string text) => writer.Row(Label(label), Long(text));

    private static void Count(SheetWriter writer, string label, int? count) =>
        writer.Row(Label(label), count is null ? SheetCell.Text(WithheldMarks.Mark, CellStyle.Mark) : SheetCell.Count(count));

    private static SheetCell Label(string text) => SheetCell.Text(text, CellStyle.StrongText);

    private static SheetCell Long(string text) => SheetCell.Text(text, CellStyle.LongText);
}
