using System.Text;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Tests.Reports;

public sealed class PiecesInTurnTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Pieces_stand_in_their_order_however_long_each_takes(int count)
    {
        using var stream = new MemoryStream();
        PiecesInTurn.Write(count, () => new Maker(slow: true), (maker, piece) => maker.Make(piece), stream, CancellationToken.None);
        Assert.Equal(string.Concat(Enumerable.Range(0, count).Select(i => $"{i};")), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_maker_is_made_for_a_thread_and_not_for_a_piece_and_let_go_at_the_end()
    {
        var makers = new List<Maker>();
        using var stream = new MemoryStream();
        PiecesInTurn.Write(
            5000,
            () =>
            {
                var maker = new Maker(slow: false);
                lock (makers)
                {
                    makers.Add(maker);
                }

                return maker;
            },
            (maker, piece) => maker.Make(piece),
            stream,
            CancellationToken.None);
        Assert.InRange(makers.Count, 1, 1000);
        Assert.All(makers, m => Assert.True(m.IsDisposed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(99)]
    public void What_goes_wrong_with_a_piece_comes_out_and_nothing_waits_for_ever(int bad)
    {
        using var stream = new MemoryStream();
        var thrown = Assert.Throws<InvalidOperationException>(() => PiecesInTurn.Write(
            100,
            () => new Maker(slow: true),
            (maker, piece) => piece == bad ? throw new InvalidOperationException("piece") : maker.Make(piece),
            stream,
            CancellationToken.None));
        Assert.Equal("piece", thrown.Message);
    }

    [Fact]
    public void A_full_disk_is_told_as_it_is()
    {
        using var stream = new FullStream();
        Assert.Throws<IOException>(() => PiecesInTurn.Write(100, () => new Maker(slow: false), (maker, piece) => maker.Make(piece), stream, CancellationToken.None));
    }

    [Fact]
    public void It_stops_when_asked_to()
    {
        using var stop = new CancellationTokenSource();
        using var stream = new MemoryStream();
        Assert.ThrowsAny<OperationCanceledException>(() => PiecesInTurn.Write(
            100_000,
            () => new Maker(slow: false),
            (maker, piece) =>
            {
                if (piece == 50)
                {
                    stop.Cancel();
                }

                return maker.Make(piece);
            },
            stream,
            stop.Token));
        Assert.True(stream.Length < 600_000, "it went on to the end");
    }

    private sealed class Maker(bool slow) : IDisposable
    {
        private readonly byte[] buffer = new byte[16];

        public bool IsDisposed { get; private set; }

        public ReadOnlyMemory<byte> Make(int piece)
        {
            if (slow && piece % 3 == 0)
            {
                Thread.SpinWait(2000);
            }

            return buffer.AsMemory(0, Encoding.UTF8.GetBytes($"{piece};", buffer));
        }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
