namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Tells by a column's heading whether it holds names, addresses or numbers of a person.</summary>
/// <remarks>
/// What belongs to a worker or a team is not the child's, and passes: <c>worker_surname</c>, <c>team_name</c>, <c>office_postcode</c>. A name is a person's only where
/// the heading says whose: <c>child_name</c>, <c>surname</c> or <c>name</c> alone, not <c>file_name</c>.
/// </remarks>
internal static class IdentifyingHeading
{
    private static readonly HashSet<string> Staff = Set("worker workers sw iro officer adviser advisor manager team teams staff practitioner reviewer chair office agreed");

    private static readonly HashSet<string> Persons = Set(
        "child childs children childrens young person persons yp client clients pupil student patient case full first last given family middle maiden birth legal preferred known previous former other "
        + "mother mothers father fathers parent parents carer carers guardian sibling siblings relative");

    private static readonly HashSet<string> NameWords = Set("forename forenames surname surnames firstname firstnames lastname fullname givenname familyname middlename middlenames nickname fname lname sname alias childname");
    private static readonly HashSet<string> AddressWords = Set("address addresses addr street uprn homeaddress addressline");
    private static readonly HashSet<string> PostcodeWords = Set("postcode postcodes pcode postalcode");
    private static readonly HashSet<string> PhoneWords = Set("phone phones telephone mobile tel landline phonenumber mobilenumber telephonenumber phoneno mobileno telno");
    private static readonly HashSet<string> EmailWords = Set("email emails emailaddress");
    private static readonly HashSet<string> NumberWords = Set("number numbers no num nr id");

    /// <summary>What a column's heading says it holds.</summary>
    /// <param name="heading">The heading as it is written.</param>
    /// <param name="isPlain">Whether the heading says no more than that: <c>address</c>, but not <c>address_changed</c>, which may be a yes or a date.</param>
    public static IdentifyingSort Of(string heading, out bool isPlain)
    {
        var words = Words(heading);
        isPlain = words.Count == 1;
        if (words.Exists(Staff.Contains))
        {
            return IdentifyingSort.None;
        }

        return HasNhsNumber(words) ? IdentifyingSort.NhsNumber
            : words.Contains("upn", StringComparer.Ordinal) || Has(words, "pupil", NumberWords) ? IdentifyingSort.Upn
            : words.Contains("nino", StringComparer.Ordinal) || Has(words, "ni", NumberWords) || Has(words, "insurance", NumberWords) ? IdentifyingSort.NationalInsurance
            : words.Exists(EmailWords.Contains) || Has(words, "e", "mail") ? IdentifyingSort.Email
            : words.Exists(PostcodeWords.Contains) || Has(words, "post", "code") || Has(words, "home", "post") || Has(words, "pl", "post") ? IdentifyingSort.Postcode
            : words.Exists(AddressWords.Contains) || Has(words, "house", "number") || Has(words, "house", "name") ? IdentifyingSort.Address
            : words.Exists(PhoneWords.Contains) ? IdentifyingSort.Telephone
            : words.Exists(NameWords.Contains) || IsPersonsName(words) || (Has(words, "service", "user") && Has(words, "user", "name")) ? IdentifyingSort.Name
            : IdentifyingSort.None;
    }

    /// <summary>Whether a heading says that the column is a worker's or a team's.</summary>
    public static bool IsOfStaff(string heading) => Words(heading).Exists(Staff.Contains);

    private static bool HasNhsNumber(List<string> words) =>
        words.Exists(w => w is "nhsnumber" or "nhsno" or "nhsnum" or "nhsid") || words is ["nhs"] || Has(words, "nhs", NumberWords);

    private static bool IsPersonsName(List<string> words)
    {
        var at = words.FindIndex(w => w is "name" or "names");
        return at >= 0 && words.TrueForAll(w => w is "name" or "names" or "s" || Persons.Contains(w) || IsNumber(w));
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool Has(List<string> words, string first, string second) => Has(words, first, [second]);

    private static bool Has(List<string> words, string first, ICollection<string> second)
    {
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (string.Equals(words[i], first, StringComparison.Ordinal) && second.Contains(words[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a heading in small letters: they end at whatever is no letter or digit, where a capital follows a small letter, and where digits begin.</summary>
    private static List<string> Words(string heading)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= heading.Length; i++)
        {
            var isEnd = i == heading.Length || !char.IsLetterOrDigit(heading[i]);
            var isNext = !isEnd && i > start && ((char.IsUpper(heading[i]) && char.IsLower(heading[i - 1])) || (char.IsDigit(heading[i]) && !char.IsDigit(heading[i - 1])));
            if (isEnd || isNext)
            {
                if (i > start)
                {
                    words.Add(heading[start..i].ToLowerInvariant());
                }

                start = isEnd ? i + 1 : i;
            }
        }

        return words;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
