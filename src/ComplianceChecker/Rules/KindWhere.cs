namespace ComplianceChecker.Rules;

/// <summary>A kind of record and conditions on its records.</summary>
/// <param name="Kind">The kind; empty where it is the case itself.</param>
/// <param name="Where">Which of them count.</param>
public sealed record KindWhere(string Kind, Conditions Where);
