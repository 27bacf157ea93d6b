using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>The formats of every workbook, in the order of <see cref="CellStyle"/>.</summary>
internal static class WorkbookStyles
{
    private const string FontName = "Arial";
    private const uint Bold = 1, BigBold = 2, Quiet = 3, White = 4, SectionBold = 5;
    private const uint Dark = 2, Paper = 3, GreenFill = 4, AmberFill = 5, RedFill = 6;
    private const uint FirstFormat = 164;

    // _x leaves room as wide as an x after a number, so that it does not touch the next column; LibreOffice leaves out an indent where the cell before has the same format.
    private static readonly string[] NumberFormats = ["dd mmm yyyy", "dd mmm yyyy hh:mm", "0.0\"%\"_x", "General\"%\"_x", "+#,##0.0_x;-#,##0.0_x;0.0_x", "#,##0.0_x", "#,##0_x", "General_x", "@_x"];

    /// <summary>Makes the style sheet.</summary>
    public static Stylesheet Make() => new(
        new NumberingFormats(NumberFormats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = code })),
        new Fonts(Font(10, "FF0B0C0C"), Font(10, "FF0B0C0C", isBold: true), Font(16, "FF0B0C0C", isBold: true), Font(10, "FF505A5F"), Font(10, "FFFFFFFF", isBold: true), Font(12, "FF0B0C0C", isBold: true)),
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid("FF1D3F5E"), Solid("FFFFFBE6"), Solid("FFCCE2D8"), Solid("FFFFE7A8"), Solid("FFF6D7D2")),
        new Borders(Lines(null), Lines("FFD0D4D8")),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Enum.GetValues<CellStyle>().Select(Format)),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
        new DifferentialFormats(new DifferentialFormat(new Font(new Bold(), new Color { Rgb = "FF942514" }))),
        new TableStyles { Count = 0, DefaultTableStyle = "TableStyleLight1" });

    private static CellFormat Format(CellStyle style) => style switch
    {
        CellStyle.Plain => new CellFormat { FontId = 0 },
        CellStyle.Title => new CellFormat { FontId = BigBold, ApplyFont = true },
        CellStyle.Marking => new CellFormat { FontId = Bold, ApplyFont = true },
        CellStyle.Remark => new CellFormat { FontId = Quiet, ApplyFont = true },
        CellStyle.Section => new CellFormat { FontId = SectionBold, ApplyFont = true },
        CellStyle.Heading => Cell(White, Dark, wraps: true, vertical: VerticalAlignmentValues.Center),
        CellStyle.NumberHeading => Cell(White, Dark, wraps: true, horizontal: HorizontalAlignmentValues.Right, indent: 1, vertical: VerticalAlignmentValues.Center),
        CellStyle.Text => Cell(),
        CellStyle.LongText => Cell(wraps: true),
        CellStyle.GuardedText => Guarded(Cell()),
        CellStyle.GuardedLongText => Guarded(Cell(wraps: true)),
        CellStyle.StrongText => Cell(Bold, wraps: true),
        CellStyle.Note => Cell(fill: Paper, wraps: true),
        CellStyle.GuardedNote => Guarded(Cell(fill: Paper, wraps: true)),
        CellStyle.Count => Number(FirstFormat + 6),
        CellStyle.Decimal => Number(FirstFormat + 5),
        CellStyle.Number => Number(FirstFormat + 7),
        CellStyle.Percent => Number(FirstFormat + 2),
        CellStyle.RulePercent => Number(FirstFormat + 3),
        CellStyle.Change => Number(FirstFormat + 4),
        CellStyle.Day => Number(FirstFormat, HorizontalAlignmentValues.Left),
        CellStyle.Moment => Number(FirstFormat + 1, HorizontalAlignmentValues.Left),
        CellStyle.Mark => Number(FirstFormat + 8),
        CellStyle.Green => Cell(Bold, GreenFill),
        CellStyle.Amber => Cell(Bold, AmberFill),
        CellStyle.Red => Cell(Bold, RedFill),
        _ => throw new System.Diagnostics.UnreachableException($"No format for {style}."),
    };

    private static CellFormat Cell(uint font = 0, uint fill = 0, bool wraps = false, HorizontalAlignmentValues? horizontal = null, uint? indent = null, VerticalAlignmentValues vertical = VerticalAlignmentValues.Top) =>
        new(new Alignment { Vertical = vertical, Horizontal = horizontal, Indent = indent, WrapText = wraps ? true : null }) { FontId = font, FillId = fill, BorderId = 1, ApplyFont = font > 0 ? true : null, ApplyFill = fill > 0 ? true : null, ApplyBorder = true, ApplyAlignment = true };

    private static CellFormat Number(uint format, HorizontalAlignmentValues alignment = HorizontalAlignmentValues.Right)
    {
        var cell = Cell(horizontal: alignment);
        cell.NumberFormatId = format;
        cell.ApplyNumberFormat = true;
        return cell;
    }

    private static CellFormat Guarded(CellFormat cell)
    {
        cell.QuotePrefix = true;
        return cell;
    }

    private static Font Font(double size, string colour, bool isBold = false) =>
        isBold ? new Font(new Bold(), new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = FontName }) : new Font(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = FontName });

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Lines(string? colour) => new(new LeftBorder(), new RightBorder(), new TopBorder(), Bottom(colour), new DiagonalBorder());

    private static BottomBorder Bottom(string? colour) => colour is null ? new BottomBorder() : new BottomBorder(new Color { Rgb = colour }) { Style = BorderStyleValues.Thin };
}
