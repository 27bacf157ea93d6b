using System.Text;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed class TextPoolTests
{
    [Fact]
    public void Texts_that_differ_only_in_case_are_one_and_the_ordinally_smallest_spelling_is_kept()
    {
        foreach (var order in new[] { new[] { "north", "North", "NORTH" }, ["NORTH", "north", "North"] })
        {
            var pool = new TextPool();
            Assert.All(order, text => Assert.Equal(1, pool.Add(Encoding.UTF8.GetBytes(text))));
            Assert.Equal("NORTH", pool.TextOf(1));
        }
    }

    [Fact]
    public void Thousands_of_texts_keep_their_numbers_and_are_found_again()
    {
        var pool = new TextPool();
        var texts = Enumerable.Range(0, 20_000).Select(i => Encoding.UTF8.GetBytes($"C{i * 7919 % 20_000}x@`[{{é")).ToArray();
        Assert.All(texts, (text, i) => Assert.Equal(i + 1, pool.Add(text)));
        Assert.All(texts, (text, i) => Assert.Equal(i + 1, pool.Find(text)));
        Assert.Equal(-1, pool.Find("C20000"u8));
        Assert.Equal(0, pool.Add([]));
    }

    [Fact]
    public void Only_letters_are_folded()
    {
        var pool = new TextPool();
        Assert.NotEqual(pool.Add("a@"u8), pool.Add("a`"u8));
        Assert.NotEqual(pool.Add("a["u8), pool.Add("a{"u8));
    }

    [Fact]
    public void Letters_beyond_ascii_are_the_same_in_any_case_and_composed_or_not_whatever_comes_first()
    {
        string[] spellings = ["équipe", "ÉQUIPE", "Équipe", "e\u0301quipe", "E\u0301QUIPE", "E\u0301quipe", "éQUIPE"];
        for (var seed = 1; seed <= 50; seed++)
        {
            new Random(seed).Shuffle(spellings);
            var pool = new TextPool();
            Assert.All([.. spellings, .. spellings], text => Assert.Equal(1, pool.Add(Encoding.UTF8.GetBytes(text))));
            Assert.Equal(2, pool.Add("Equipe"u8));
            Assert.Equal("ÉQUIPE", pool.TextOf(1));
            Assert.Equal(3, pool.Count);
            Assert.All(spellings, text => Assert.Equal(1, pool.Find(Encoding.UTF8.GetBytes(text))));
        }
    }

    [Fact]
    public void A_spelling_that_was_never_added_is_found()
    {
        var pool = new TextPool();
        Assert.Equal(-1, pool.Find("É1"u8));
        Assert.Equal(1, pool.Add("É1"u8));
        Assert.Equal(1, pool.Find("é1"u8));
        Assert.Equal(1, pool.Find(Encoding.UTF8.GetBytes("e\u03011")));
        Assert.Equal(-1, pool.Find("è1"u8));
        Assert.Equal(2, pool.Count);
    }

    [Fact]
    public void What_is_no_utf8_is_the_same_only_if_its_bytes_are()
    {
        var pool = new TextPool();
        Assert.NotEqual(pool.Add([0xC9, 0x31]), pool.Add([0xE9, 0x31]));
        Assert.Equal(-1, pool.Find([0xC8, 0x31]));
    }
}
