using System.Text;
using System.Text.Json;

namespace ComplianceChecker.Cases.DataFiles;

/// <summary>Reads a JSON data file, keeping the place of every value so that an error can name line and column.</summary>
/// <remarks>Comments and trailing commas are allowed. A name that is repeated in one object is an error.</remarks>
public static class DataFileReader
{
    private const int DeepestNesting = 64;

    /// <summary>Reads a whole file.</summary>
    /// <param name="content">The file's bytes: UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file, as messages are to name it.</param>
    /// <param name="errors">Receives repeated names; the rest of the file is still read.</param>
    /// <exception cref="DataFileException">The file is not JSON.</exception>
    public static DataNode Read(ReadOnlySpan<byte> content, string file, ICollection<DataFileError> errors)
    {
        var text = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            throw new DataFileException(new DataPlace(file, 1, 1), "is not UTF-8 text. Save the file as UTF-8.");
        }

        if (IsBlank(text))
        {
            throw new DataFileException(new DataPlace(file, 1, 1), "is empty. A JSON object { } was expected.");
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DeepestNesting });
        var places = new LinePlaces(text.ToArray(), file);
        try
        {
            _ = reader.Read();
            var root = ReadValue(ref reader, places, errors);
            _ = reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            var column = places.ColumnOf(line, (int)(broken.BytePositionInLine ?? 0));
            throw new DataFileException(new DataPlace(file, line, column), WrongLetter(places.RuneAt(line, (int)(broken.BytePositionInLine ?? 0))) ?? "is not JSON from here on: " + Reason(broken) + " Look for a missing comma, quote or bracket at or just before this place.");
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>The text of a string or name; half of a surrogate pair is an error like any other, at its place.</summary>
    private static string TextOf(ref Utf8JsonReader reader, LinePlaces places, ICollection<DataFileError> errors)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            errors.Add(new DataFileError(places.Of((int)reader.TokenStartIndex), null, "this text has half of a character (a lone \\ud800 or the like). Write the whole character."));
            return "";
        }
    }

    /// <summary>What to say of a letter that word processors put in and JSON does not know; null of any other. The parser would give its first byte.</summary>
    private static string? WrongLetter(Rune? letter) => letter?.Value switch
    {
        >= 0x2018 and <= 0x201F or 0xAB or 0xBB => "curly quotation marks stand here, as word processors write them. Use straight ones: \" before and after the text. A plain text editor writes those.",
        0xA0 or 0x202F or (>= 0x2000 and <= 0x200B) => "a blank of a special kind stands here (a no-break space or the like), as word processors and web pages have them. Replace it with a plain blank.",
        '\n' or '\r' => "the text that begins on this line does not end on it. Put a straight quotation mark \" at its end; a curly one does not count.",
        > 0x7F => FormattableString.Invariant($"a letter stands here (U+{letter.Value.Value:X4}) where only quotes, brackets, commas, numbers, true, false or null may stand. Take it out, or put it between straight quotation marks."),
        _ => null,
    };

    private static string Reason(JsonException broken)
    {
        // The parser's own sentence, without its "LineNumber: ..." tail and without the text of the file.
        var tail = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var sentence = tail < 0 ? broken.Message : broken.Message[..tail];
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    private static DataNode ReadValue(ref Utf8JsonReader reader, LinePlaces places, ICollection<DataFileError> errors)
    {
        var place = places.Of((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, place, places, errors),
            JsonTokenType.StartArray => ReadList(ref reader, place, places, errors),
            JsonTokenType.String => new DataNode(DataNodeKind.Text, place) { Text = TextOf(ref reader, places, errors) },
            JsonTokenType.Number => new DataNode(DataNodeKind.Number, place) { Number = reader.GetDouble(), Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new DataNode(DataNodeKind.Boolean, place) { IsTrue = true },
            JsonTokenType.False => new DataNode(DataNodeKind.Boolean, place),
            _ => new DataNode(DataNodeKind.Null, place),
        };
    }

    private static DataNode ReadObject(ref Utf8JsonReader reader, DataPlace place, LinePlaces places, ICollection<DataFileError> errors)
    {
        var members = new List<DataMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = TextOf(ref reader, places, errors);
            var namePlace = places.Of((int)reader.TokenStartIndex);
            _ = reader.Read();
            var value = ReadValue(ref reader, places, errors);
            if (members.Find(m => string.Equals(m.Name, name, StringComparison.Ordinal)) is { } first)
            {
                errors.Add(new DataFileError(namePlace, null, FormattableString.Invariant($"\"{name}\" is given twice; the first is on line {first.Place.Line}. Keep one of them.")));
                continue;
            }

            members.Add(new DataMember(name, namePlace, value));
        }

        return new DataNode(DataNodeKind.Object, place) { Members = members };
    }

    private static DataNode ReadList(ref Utf8JsonReader reader, DataPlace place, LinePlaces places, ICollection<DataFileError> errors)
    {
        var items = new List<DataNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, places, errors));
        }

        return new DataNode(DataNodeKind.List, place) { Items = items };
    }
}
