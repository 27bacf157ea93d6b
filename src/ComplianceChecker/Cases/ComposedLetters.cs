namespace ComplianceChecker.Cases;

/// <summary>Puts Latin letters together with the marks that follow them: <c>e</c> and a combining acute accent become <c>é</c> (Unicode's form NFC).</summary>
/// <remarks>A table of its own: where globalization is invariant, as in the program, <see cref="string.Normalize()"/> changes nothing.</remarks>
internal static class ComposedLetters
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Table();

    /// <summary>The text with its letters put together; the same text if there is nothing to put together.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u0331'))
        {
            return text;
        }

        var letters = new char[text.Length];
        var length = 0;
        foreach (var next in text)
        {
            if (length > 0 && Composed.TryGetValue((letters[length - 1], next), out var one))
            {
                letters[length - 1] = one;
            }
            else
            {
                letters[length++] = next;
            }
        }

        return new string(letters, 0, length);
    }

    /// <summary>Every letter of Latin with a mark that Unicode has as one character in both cases.</summary>
    private static Dictionary<(char Letter, char Mark), char> Table()
    {
        var table = new Dictionary<(char, char), char>();
        Add('\u0300', "AEINOUWYaeinouwyÂÊÔÜâêôüĂăĒēŌōƠơƯư", "ÀÈÌǸÒÙẀỲàèìǹòùẁỳẦỀỒǛầềồǜẰằḔḕṐṑỜờỪừ"); // grave accent
        Add('\u0301', "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyzÂÅÆÇÊÏÔÕØÜâåæçêïôõøüĂăĒēŌōŨũƠơƯư", "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýźẤǺǼḈẾḮỐṌǾǗấǻǽḉếḯốṍǿǘẮắḖḗṒṓṸṹỚớỨứ"); // acute accent
        Add('\u0302', "ACEGHIJOSUWYZaceghijosuwyzẠạẸẹỌọ", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑẬậỆệỘộ"); // circumflex accent
        Add('\u0303', "AEINOUVYaeinouvyÂÊÔâêôĂăƠơƯư", "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹẪỄỖẫễỗẴẵỠỡỮữ"); // tilde
        Add('\u0304', "AEGIOUYaegiouyÄÆÕÖÜäæõöüǪǫȦȧȮȯḶḷṚṛ", "ĀĒḠĪŌŪȲāēḡīōūȳǞǢȬȪǕǟǣȭȫǖǬǭǠǡȰȱḸḹṜṝ"); // macron
        Add('\u0306', "AEGIOUaegiouȨȩẠạ", "ĂĔĞĬŎŬăĕğĭŏŭḜḝẶặ"); // breve
        Add('\u0307', "ABCDEFGHMNOPRSTWXYZabcdefghmnoprstwxyzŚśŠšṢṣ", "ȦḂĊḊĖḞĠḢṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżṤṥṦṧṨṩ"); // dot above
        Add('\u0308', "AEHIOUWXYaehiouwxyÕõŪū", "ÄËḦÏÖÜẄẌŸäëḧïöüẅẍÿṎṏṺṻ"); // diaeresis
        Add('\u0309', "AEIOUYaeiouyÂÊÔâêôĂăƠơƯư", "ẢẺỈỎỦỶảẻỉỏủỷẨỂỔẩểổẲẳỞởỬử"); // hook above
        Add('\u030A', "AUau", "ÅŮåů"); // ring above
        Add('\u030B', "OUou", "ŐŰőű"); // double acute accent
        Add('\u030C', "ACDEGHIKLNORSTUZacdeghiklnorstuzÜüƷʒ", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǩľňǒřšťǔžǙǚǮǯ"); // caron
        Add('\u030F', "AEIORUaeioru", "ȀȄȈȌȐȔȁȅȉȍȑȕ"); // double grave accent
        Add('\u0311', "AEIORUaeioru", "ȂȆȊȎȒȖȃȇȋȏȓȗ"); // inverted breve
        Add('\u031B', "OUou", "ƠƯơư"); // horn
        Add('\u0323', "ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyzƠơƯư", "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓỢợỰự"); // dot below
        Add('\u0324', "Uu", "Ṳṳ"); // diaeresis below
        Add('\u0325', "Aa", "Ḁḁ"); // ring below
        Add('\u0326', "STst", "ȘȚșț"); // comma below
        Add('\u0327', "CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"); // cedilla
        Add('\u0328', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"); // ogonek
        Add('\u032D', "DELNTUdelntu", "ḒḘḼṊṰṶḓḙḽṋṱṷ"); // circumflex accent below
        Add('\u032E', "Hh", "Ḫḫ"); // breve below
        Add('\u0330', "EIUeiu", "ḚḬṴḛḭṵ"); // tilde below
        Add('\u0331', "BDKLNRTZbdklnrtz", "ḆḎḴḺṈṞṮẔḇḏḵḻṉṟṯẕ"); // macron below
        return table;

        void Add(char mark, string letters, string composed)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                table[(letters[i], mark)] = composed[i];
            }
        }
    }
}
