using ComplianceChecker.Cases.DataFiles;
using NodaTime;

namespace ComplianceChecker.Rules;

/// <summary>A worked example of a rule: a case, a date and the obligations that come of it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="AsAt">The as-at date.</param>
/// <param name="Given">The records by kind, as written: an object of lists of objects.</param>
/// <param name="Expect">The obligations expected, in order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RuleExample(string Title, LocalDate AsAt, DataNode Given, IReadOnlyList<ExpectedObligation> Expect, DataPlace Place);
