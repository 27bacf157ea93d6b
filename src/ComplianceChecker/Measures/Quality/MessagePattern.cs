namespace ComplianceChecker.Measures.Quality;

/// <summary>Recognises a message whatever its parts were filled in with.</summary>
internal sealed class MessagePattern
{
    private readonly string[] literals;

    /// <summary>A pattern of a message as it is declared, with <c>{0}</c> and so on where something is filled in.</summary>
    public MessagePattern(string message)
    {
        var parts = new List<string>();
        var literal = "";
        for (var i = 0; i < message.Length; i++)
        {
            if (message[i] == '{' && char.IsAsciiDigit(message[i + 1]))
            {
                parts.Add(literal);
                literal = "";
                i = message.IndexOf('}', i);
            }
            else
            {
                // A brace that stands for itself is written twice.
                literal += message[i];
                i += message[i] is '{' or '}' ? 1 : 0;
            }
        }

        literals = [.. parts, literal];
    }

    /// <summary>Whether a text is the message.</summary>
    public bool Matches(string text)
    {
        if (literals.Length == 1)
        {
            return string.Equals(text, literals[0], StringComparison.Ordinal);
        }

        if (!text.StartsWith(literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = literals[0].Length;
        for (var i = 1; i < literals.Length - 1; i++)
        {
            var found = text.IndexOf(literals[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + literals[i].Length;
        }

        return text.Length - at >= literals[^1].Length && text.EndsWith(literals[^1], StringComparison.Ordinal);
    }
}
