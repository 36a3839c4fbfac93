package rotation.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without what people write in different ways. */
final class Plain {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[].*?[)\\]]");

    private Plain() {}

    /** The letters and digits of a word, in lower case and without accents. */
    static String of(String word) {
        String letters = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHERS.matcher(letters.replace("œ", "oe").replace("Œ", "OE"))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The same without what stands in brackets. */
    static String withoutBrackets(String word) {
        return of(BRACKETS.matcher(word).replaceAll(""));
    }
}
