using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>An earlier report, as far as its files tell.</summary>
/// <param name="AsAt">Its as-at date.</param>
/// <param name="Exceptions">Its exception list, in order.</param>
/// <param name="Figures">The figures of its measures; none where its files lack them, or they are not to be shown.</param>
/// <param name="HasOtherRules">Whether its rule files are known not to be the ones in use now.</param>
public sealed record EarlierReport(LocalDate AsAt, IReadOnlyList<EarlierException> Exceptions, IReadOnlyList<EarlierFigure> Figures, bool HasOtherRules);
