using ComplianceChecker.Reports.Pages;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Reports.Pages;

public sealed class TimelineScaleTests
{
    private static readonly int First = DayNumber.Of(2016, 2, 1);

    [Fact]
    public void Every_day_of_a_leap_cycle_stands_to_the_right_of_the_day_before()
    {
        var scale = new TimelineScale(new TimelineScope(First, First + 1461), 300, 1068);
        Assert.Equal((300, 1068), (scale.At(First), scale.At(First + 1461)));
        Assert.All(Enumerable.Range(1, 1461), d => Assert.True(scale.At(First + d) > scale.At(First + d - 1)));
    }

    [Fact]
    public void Days_beyond_the_edges_stand_on_them()
    {
        var scale = new TimelineScale(new TimelineScope(First, First + 100), 300, 1068);
        Assert.Equal((300, 1068), (scale.At(First - 1), scale.At(First + 101)));
        Assert.Equal((false, true, true, false), (scale.Shows(First - 1), scale.Shows(First), scale.Shows(First + 100), scale.Shows(First + 101)));
    }

    [Fact]
    public void What_stands_above_the_lines_never_runs_together_however_long_the_history()
    {
        for (var days = 1; days <= 36_525; days += 1 + (days / 25))
        {
            for (var shift = 0; shift < 400; shift += 37)
            {
                var scale = new TimelineScale(new TimelineScope(First + shift, First + shift + days), 300, 1068);
                var ticks = TimelineTicks.Of(scale);
                Assert.True(ticks.Count is >= 1 and < 60, $"{days} days have {ticks.Count} lines");
                AssertApart(scale, [.. ticks.Where(t => t.Text.Length > 0).Select(t => (t.Day, t.Text))], 12, days);
                AssertApart(scale, [.. ticks.Where(t => t.Year.Length > 0).Select(t => (t.Day, t.Year))], 13, days);
            }
        }
    }

    [Theory]
    [InlineData("short enough", 200, "short enough")]
    [InlineData("foster care with a relative or friend, long term", 120, "foster care with…")]
    [InlineData("foster care", 12, "")]
    public void A_text_is_cut_to_the_room_it_has(string text, double room, string expected)
    {
        var cut = TextWidth.Cut(text, 12, room);
        Assert.Equal(expected, cut);
        Assert.True(TextWidth.Of(cut, 12) <= room, "what is left has room");
    }

    [Fact]
    public void A_title_is_broken_between_words_and_cut_on_its_last_line()
    {
        const string Title = "Personal education plan up to date from school age (local measure)";
        var lines = TextWidth.Lines(Title, 13, 190, 2);
        Assert.Equal(2, lines.Count);
        Assert.StartsWith(lines[0] + " " + lines[1].TrimEnd('…'), Title, StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.InRange(TextWidth.Of(l, 13), 130, 190));
        Assert.Equal(["Unbreaka…"], TextWidth.Lines("Unbreakableandlongername", 13, 80, 2));
        Assert.Equal(["Short"], TextWidth.Lines("Short", 13, 80, 2));
    }

    private static void AssertApart(TimelineScale scale, (int Day, string Text)[] texts, double size, int days)
    {
        for (var i = 1; i < texts.Length; i++)
        {
            Assert.True(scale.At(texts[i - 1].Day) + TextWidth.Of(texts[i - 1].Text, size) <= scale.At(texts[i].Day) + 1, $"over {days} days {texts[i - 1].Text} runs into {texts[i].Text}");
        }
    }
}
