package rotation.json;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what was meant by words that are not known, so many in one file or command line at most. */
public final class Nearest {

    /** So many comparisons are made for one file: a file with thousands of wrong ids must not take minutes. */
    private static final int MOST_COMPARISONS = 1_000_000;

    /** What is longer is no word that was misspelt, and would take long to compare. */
    private static final int LONGEST = 100;

    private int comparisons;

    /** The known word that is nearest to the given one, the first of equals; null: none is near. */
    public @Nullable String to(String word, Collection<String> known) {
        if (word.length() > LONGEST || known.size() > MOST_COMPARISONS - comparisons) {
            return null;
        }
        comparisons += known.size();
        int best = Math.min(2, (word.length() + 1) / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < best) {
                int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < best && !isOtherNumber(word, candidate)) {
                    best = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    /** Whether two words are two numbers of one series, such as O-123 and O-124: a neighbour, not a slip of the pen. */
    private static boolean isOtherNumber(String a, String b) {
        return withoutDigits(a).equals(withoutDigits(b)) && !sortedDigits(a).equals(sortedDigits(b));
    }

    private static String withoutDigits(String word) {
        return word.replaceAll("[0-9]+", "");
    }

    /** The digits of a word but for zeros, which may pad it. */
    private static String sortedDigits(String word) {
        var digits = new StringBuilder();
        word.chars().filter(c -> c >= '1' && c <= '9').sorted().forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** The least number of letters to insert, delete, replace or swap with their neighbour that turns one word into the other. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
