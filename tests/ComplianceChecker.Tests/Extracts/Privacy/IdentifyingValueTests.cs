using System.Text;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

public sealed class IdentifyingValueTests
{
    [Theory]
    [InlineData("9434765919", "NhsNumber", "9x10 + 4x9 + 3x8 + 4x7 + 7x6 + 6x5 + 5x4 + 9x3 + 1x2 = 299 = 27x11 + 2; 11 - 2 = 9")]
    [InlineData("943 476 5919", "NhsNumber", "as it is printed")]
    [InlineData("943-476-5919", "NhsNumber", "with hyphens")]
    [InlineData("9434765918", "None", "the check digit is another")]
    [InlineData("94347659190", "None", "eleven digits that no telephone has")]
    [InlineData("0000000000", "None", "nobody's, though the digits check")]
    [InlineData("H801200001001", "Upn", "8x2 + 1x4 + 2x5 + 1x10 + 1x13 = 53 = 2x23 + 7; the eighth letter is H")]
    [InlineData("h801200001001", "Upn", "in small letters")]
    [InlineData("A801200001001", "None", "the check letter is another")]
    [InlineData("U80120000100A", "Upn", "a temporary number: 53 - 13 + 0 = 40 = 23 + 17; the eighteenth letter, without I, O and S, is U")]
    [InlineData("SW1A 1AA", "Postcode", "in full")]
    [InlineData("sw1a1aa", "Postcode", "without its blank")]
    [InlineData("M1 1AE", "Postcode", "the shortest form")]
    [InlineData("DN55 1PT", "Postcode", "the longest area and district")]
    [InlineData("SW1A", "None", "a district only")]
    [InlineData("QX1 1AA", "None", "no such area")]
    [InlineData("SW1A 1CA", "None", "no postcode ends with a C there")]
    [InlineData("01632 960001", "Telephone", "eleven digits")]
    [InlineData("(0191) 498 0001", "Telephone", "with brackets")]
    [InlineData("+44 7700 900123", "Telephone", "from abroad")]
    [InlineData("0044 (0)20 7946 0001", "Telephone", "with a nought to leave out")]
    [InlineData("0000012345", "None", "an id with noughts before it")]
    [InlineData("a.b@example.org", "Email", "an address")]
    [InlineData("0a@example.org", "Email", "begins with a digit")]
    [InlineData("seen @ home", "None", "no address")]
    [InlineData("2016-11-30", "None", "a date")]
    [InlineData("2016-11-30T14:05", "None", "a date with a time")]
    [InlineData("20161130", "None", "a date without hyphens")]
    [InlineData("U6", "None", "a code")]
    [InlineData("12.5", "None", "a number")]
    public void A_value_tells_what_it_is(string text, string sort, string why) =>
        Assert.True(string.Equals(sort, IdentifyingValue.Of(Encoding.UTF8.GetBytes(text)).ToString(), StringComparison.Ordinal), why);
}
