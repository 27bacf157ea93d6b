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
}
