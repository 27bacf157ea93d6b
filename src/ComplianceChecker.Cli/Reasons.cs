namespace ComplianceChecker.Cli;

/// <summary>Why a file could not be read or written, in plain words.</summary>
internal static class Reasons
{
    private const int DiskFullOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullOnWindows = unchecked((int)0x80070027);
    private const int ReadOnlyDiskOnUnix = 30;
    private const int InUseOnWindows = unchecked((int)0x80070020);

    /// <summary>Whether another program has the file open.</summary>
    public static bool IsInUse(Exception exception) => exception is IOException { HResult: InUseOnWindows };

    /// <summary>The reason, as a sentence with what to do.</summary>
    public static string Of(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "it may not be opened. Ask for the right to it, or choose another place.",
        FileNotFoundException => "it does not exist.",
        DirectoryNotFoundException => "its folder does not exist. Make the folder, or choose another place.",
        PathTooLongException => "its path is too long. Choose a shorter one.",
        IOException { HResult: DiskFullOnUnix or DiskFullOnWindows or HandleDiskFullOnWindows } => "the disk is full. Make room, or choose another disk.",
        IOException { HResult: ReadOnlyDiskOnUnix } => "the disk cannot be written to. Choose another place.",
        IOException { HResult: InUseOnWindows } => "another program has it open. Close it there and run again.",
        _ => "the disk or network did not answer as expected, or another program has it open. Check both and run again.",
    };
}
