using System.Runtime.CompilerServices;
using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Tests.Evaluation;

public sealed class ObligationSizeTests
{
    [Fact]
    public void An_obligation_takes_44_bytes_because_England_has_millions_of_them() => Assert.Equal(44, Unsafe.SizeOf<Obligation>());
}
