namespace ComplianceChecker.Tests.Cli;

public sealed class BadCommandLineTests : CliTest
{
    public static TheoryData<string, string> Lines => new()
    {
        { "", "Required command was not provided." },
        { "reprot extract", "\"reprot\" is not known here. Did you mean \"report\"?" },
        { "report", "Required argument 'EXTRACT' missing for command: 'report'." },
        { "report extract --as-at 30/11/2016", "--as-at: is not a date. Write dates as 2016-11-30." },
        { "report extract --as-at 2015-02-29", "--as-at: is not a date. Write dates as 2016-11-30." },
        { "report extract --as-at 2016-11-30 --as-at 2016-12-01", "--as-at: is given twice. Give it once." },
        { "report extract --as-at", "--as-at: has no value. Give a DATE." },
        { "report extract --since maybe", "--since: is not a date, a span or april." },
        { "report extract --since 2017-01-01", "--since: 2017-01-01 is after the as-at date 2016-11-30. Choose an earlier day." },
        { "report extract --records-from 2016", "--records-from: is not a date. Write dates as 2016-11-30." },
        { "report extract --due-within fortnight", "--due-within: is not a span. Write a number and a unit, such as \"2 weeks\" or \"10 days\"." },
        { "report extract --suppress-below few", "--suppress-below: is not a whole number. Write 0 or more, such as 6." },
        { "report extract --suppress-below -1", "--suppress-below: is not a whole number. Write 0 or more, such as 6." },
        { "report extract --fail-on late", "--fail-on: \"late\" is not known. Known: met, met_late, not_due, overdue, missed, lapsed, excused." },
        { "report extract --fail-on overdu", "--fail-on: \"overdu\" is not known. Did you mean \"overdue\"? Known: met, met_late, not_due, overdue, missed, lapsed, excused." },
        { "report extract --where team", "--where: has no value. Write FIELD=VALUE, such as \"team=Looked After North\"." },
        { "report extract --where =North", "--where: has no value. Write FIELD=VALUE, such as \"team=Looked After North\"." },
        { "report extract --where taem=North", "--where: neither cases nor the records that start a clock have a field \"taem\". Did you mean \"team\"? There are: " },
        { "report extract --where team=Nroth --fail-on overdue --format csv --out out", "It has 2 other values: leave --where out and add --by team to see them. So --fail-on cannot be answered, and nothing is written. Correct --where, or leave --fail-on out." },
        { "trend extract --rules rules --from 2016-05-01 --where team=Nroth --fail-on overdue --format csv --out out", "So --fail-on cannot be answered, and nothing is written. Correct --where, or leave --fail-on out." },
        { "report extract --by colour", "--by: neither cases nor the records that start a clock have a field \"colour\". There are: " },
        { "report extract --by team+", "--by: is not a field. Write one field such as team, or two with a plus between them." },
        { "report extract --format html", "--format: html writes files. Say where with --out FOLDER." },
        { "report extract --format xlsx", "--format: xlsx writes files. Say where with --out FOLDER." },
        { "report extract --split team", "--split: only workbooks are split. Add --format xlsx, or leave the option out." },
        { "report extract --split team --format csv --out out", "--split: only workbooks are split. Add --format xlsx, or leave the option out." },
        { "report extract --split teem --format xlsx --out out", "--split: \"teem\" is not known. Did you mean \"team\"? Known: team, social_worker, iro, personal_adviser." },
        { "report extract --split team --format xlsx --out out --suppress-below 6", "--split: with --suppress-below there are no lists to split. Leave one of the two out." },
        { "case extract A1 --rules rules --split team", "--split: only the workbooks of report are split. Leave the option out." },
        { "case extract A1 --rules rules --format xlsx --out out", "--format: \"xlsx\" is not known. Known: console, csv, json, html." },
        { "trend extract --from 2015-04-01 --split team", "--split: a trend has figures and no lists. Leave the option out, or use it with report." },
        { "report extract --format pdf", "--format: \"pdf\" is not known. Known: console, csv, json, html, xlsx." },
        { "report extract --format csv", "--format: csv writes files. Say where with --out FOLDER." },
        { "report extract --format json --format console", "--format: console and json both go to standard output. Choose one of them." },
        { "report extract --format json --out out", "--out: no format that writes files is chosen. Add --format csv, or leave --out out." },
        { "report extract --out extract", "--out: the output may not lie in the extract. Choose a folder elsewhere." },
        { "report extract --out extract/out", "--out: the output may not lie in the extract. Choose a folder elsewhere." },
        { "report extract --out rules/small.json/out", "--out: a part of its path is a file. Give a folder." },
        { "report extract --out rules/small.json", "--out: is a file. Give a folder." },
        { "report extract --log extract/cases.csv", "--log: the log may not lie in the extract. Choose a file elsewhere." },
        { "extract check extract --log extract/log.txt", "--log: the log may not lie in the extract. Choose a file elsewhere." },
        { "report extract --log rules", "--log: is a folder. Give a file." },
        { "report extract --log rules/small.json", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "report extract --log rules/log.txt", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "report extract --rules rules/small.json --log rules/small.json", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "rules check rules --log rules/log.txt", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "rules test rules/small.json --log rules/small.json", "--log: the log may not lie among the rules. Choose a file elsewhere." },
        { "report extract --log compliance.json", "--log: the log may not be compliance.json, which holds options. Choose another file." },
        { "report extract --previous nowhere", "--previous: there is no exceptions.csv in nowhere. Give the --out folder of an earlier run." },
        { "report extract --lookup names.csv", "--lookup: there is no such file. Give a CSV file with case_id and names." },
        { "report extract --lookup rules", "--lookup: is a folder. Give a CSV file with case_id and names." },
        { "case extract A1 --lookup names.csv", "--lookup: there is no such file. Give a CSV file with case_id and names." },
        { "extract map", "Required argument 'FILE' missing for command: 'map'." },
        { "extract map extract/visits.csv --out", "--out: has no value. Give a FILE." },
        { "extract map extract/visits.csv --out rules", "--out: is a folder. Give a file, such as my-rules/sources/visits.json." },
        { "extract map extract/visits.csv --out mapping.txt", "--out: is no name for a mapping. Give one that ends in .json and is neither extract.json nor compliance.json" },
        { "extract map extract/visits.csv --out extract/extract.json", "--out: is no name for a mapping." },
        { "extract map extract/visits.csv --out rules/small.json", "--out: is there already, and somebody may have worked on it. Give another name, or take that file away first." },
        { "extract map extract/visits.csv --out rules/small.json/mapping.json", "--out: a part of its path is a file. Give another place." },
        { "extract map extract/visits.csv --kind visit", "--kind: \"visit\" is not known. Did you mean \"visits\"? Known: accommodation, activities," },
        { "extract map extract/visits.csv --kind agreed_exceptions", "--kind: \"agreed_exceptions\" is not known." },
        { "extract map extract/visits.csv --log extract/visits.csv", "--log: the log may not lie in the extract. Choose a file elsewhere." },
        { "report extract --frmat json", "\"--frmat\" is not known here. Did you mean \"--format\"?" },
        { "report extract @file", "\"@file\" is not known here." },
        { "extract", "Required command was not provided." },
        { "trends extract", "\"trends\" is not known here. Did you mean \"trend\"?" },
        { "trend", "Required argument 'EXTRACT' missing for command: 'trend'." },
        { "trend extract", "--from: is not given. Give the first day of the trend, such as 2015-04-01." },
        { "trend extract --from June", "--from: is not a date. Write dates as 2016-11-30." },
        { "trend extract --from 2015-04-01 --to 2015-02-29", "--to: is not a date. Write dates as 2016-11-30." },
        { "trend extract --from 2015-04-01 --every fortnight", "--every: \"fortnight\" is not known. Known: week, month, quarter, year." },
        { "trend extract --from 2015-04-01 --every quater", "--every: \"quater\" is not known. Did you mean \"quarter\"? Known: week, month, quarter, year." },
        { "trend extract --from 2015-04-01 --to 2016-11-30 --as-at 2016-11-30", "--as-at: a trend ends with --to. Give one of the two." },
        { "trend extract --from 2015-04-01 --due-within term", "--due-within: a trend has figures and no lists. Leave the option out, or use it with report." },
        { "trend extract --from 2015-04-01 --previous out", "--previous: a trend has figures and no lists. Leave the option out, or use it with report." },
        { "trend extract --from 2015-04-01 --lookup names.csv", "--lookup: a trend has figures and no lists. Leave the option out, or use it with report." },
        { "trend extract --from 2015-04-01 --format html", "--format: html writes files. Say where with --out FOLDER." },
        { "trend extract --from 2015-04-01 --format csv", "--format: csv writes files. Say where with --out FOLDER." },
        { "trend extract --from 2015-04-01 --out extract/out", "--out: the output may not lie in the extract. Choose a folder elsewhere." },
        { "trend extract --rules rules --from 2016-12-01", "--from: the trend would end on 2016-11-30, before it begins on 2016-12-01. Choose an earlier --from or a later --to." },
        { "trend extract --rules rules --from 2016-05-01 --to 2016-04-30", "--to: the trend would end on 2016-04-30, before it begins on 2016-05-01. Choose an earlier --from or a later --to." },
        { "trend extract --rules rules --from 2016-05-01 --to 2016-05-30", "--every: there is no month end from 2016-05-01 to 2016-05-30. Choose shorter steps, or days further apart." },
        { "trend extract --rules rules --from 2016-10-01 --every quarter", "--every: there is no quarter end (31 March, 30 June, 30 September, 31 December) from 2016-10-01 to 2016-11-30." },
        { "trend extract --rules rules --from 2016-04-01 --every year", "--every: there is no year end (31 March) from 2016-04-01 to 2016-11-30." },
        { "trend extract --rules rules --from 0216-04-01 --every week", "--every: from 0216-04-01 to 2016-11-30 there are more than 2,000 dates. Choose longer steps, or days closer together." },
        { "trend extract --rules rules --from 2015-06-30 --since 2016-01-01", "--since: 2016-01-01 is after the as-at date 2015-06-30. Choose an earlier day." },
        { "trend extract --rules rules --from 2015-06-30 --by colour", "--by: neither cases nor the records that start a clock have a field \"colour\". There are: " },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_wrong_command_line_ends_with_status_2_and_says_what_to_do(string line, string message)
    {
        var arguments = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = Run(arguments is ["report", "extract", ..] && !arguments.Contains("--rules", StringComparer.Ordinal) ? [.. arguments, "--rules", "rules"] : arguments);
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("out")));
        Assert.False(File.Exists(PathOf("extract", "log.txt")) || File.Exists(PathOf("rules", "log.txt")) || File.Exists(PathOf("compliance.json")));
        Assert.Equal(SmallCouncil.Rules, Read("rules", "small.json"));
    }

    [Theory]
    [InlineData("report nowhere", "There is no folder nowhere. Give the folder that holds the extract's files.")]
    [InlineData("report extract/cases.csv", "extract/cases.csv is a file that is no extract by itself. Give the folder that it lies in, or a workbook, an XML return or a zip.")]
    [InlineData("extract map nowhere.csv", "There is no file or folder nowhere.csv. Give the file of a list, or the folder that it lies in.")]
    [InlineData("extract map rules/small.json", "rules/small.json is no file that lists are read from. Give a CSV file, a workbook (.xlsx, .xlsm or .xls), an XML return, a zip, or a folder of them.")]
    [InlineData("report extract --rules nowhere.json", "There is no rule file or folder nowhere.json. Give one that exists.")]
    public void An_extract_or_rules_that_are_not_there_end_with_status_3(string line, string message)
    {
        var result = Run(line.Split(' '));
        Assert.Equal((3, ""), (result.Status, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
