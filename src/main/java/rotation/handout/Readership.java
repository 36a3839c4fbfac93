package rotation.handout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.change.PlanChanges;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour.Assignment;
import rotation.text.Messages;

/** Whom a file may name: all officers, or those of one agency alone. */
final class Readership {

    private static final String IN_WORD = "[\\p{L}\\p{N}_-]";
    private static final Pattern WORD = Pattern.compile(IN_WORD + "+");

    private final Problem problem;
    private final @Nullable Agency agency;
    private final Messages messages;

    /** The ids of all officers, on the roster or not, by their first word, so that those in a sentence are found quickly. */
    private final Map<String, Set<String>> ids;

    /**
     * All officers may be named.
     *
     * @param changes may name officers who are not on the roster; null: none are told
     */
    Readership(Problem problem, @Nullable PlanChanges changes, Locale language) {
        this(problem, null, Messages.of(Readership.class, language), new HashMap<>());
        Stream<String> gone = changes == null
                ? Stream.empty()
                : changes.all().stream()
                        .map(change -> change.before())
                        .filter(Objects::nonNull)
                        .map(Assignment::officer);
        Stream.concat(problem.officers().stream().map(Officer::id), gone)
                .forEach(id -> ids.computeIfAbsent(firstWord(id), word -> new TreeSet<>())
                        .add(id));
    }

    private Readership(Problem problem, @Nullable Agency agency, Messages messages, Map<String, Set<String>> ids) {
        this.problem = problem;
        this.agency = agency;
        this.messages = messages;
        this.ids = ids;
    }

    private static String firstWord(String id) {
        Matcher word = WORD.matcher(id);
        return word.find() ? word.group() : "";
    }

    /** The officers of one agency alone may be named. */
    Readership of(Agency one) {
        return new Readership(problem, one, messages, ids);
    }

    /** Whether an officer may be named; null: one who is not on the roster, so that nobody knows whose they were. */
    private boolean sees(@Nullable Officer officer) {
        return agency == null || (officer != null && officer.agency().equals(agency));
    }

    /** Id and name of who goes, or whose they are; null: nobody goes. */
    @Nullable
    String person(@Nullable Assignment goes) {
        if (goes == null) {
            return null;
        }
        Officer officer = problem.officer(goes.officer());
        if (officer == null) {
            return sees(null) ? goes.officer() : unnamed(null);
        }
        return person(officer);
    }

    /** Id and name, or whose they are. */
    String person(Officer officer) {
        if (!sees(officer)) {
            return unnamed(officer);
        }
        return officer.name() == null ? officer.id() : officer.id() + " " + officer.name();
    }

    private String unnamed(@Nullable Officer officer) {
        return officer == null
                ? messages.format("person.gone")
                : messages.format("person.unnamed", officer.agency().name());
    }

    /** A sentence in which nobody is named who may not be. */
    String readable(String sentence) {
        if (agency == null) {
            return sentence;
        }
        Set<String> words =
                WORD.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
        words.add("");
        // A longer one first, since it may begin like another.
        List<String> hidden = words.stream()
                .flatMap(word -> ids.getOrDefault(word, Set.of()).stream())
                .filter(id -> !sees(problem.officer(id)) && sentence.contains(id))
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(id -> id))
                .toList();
        String readable = sentence;
        for (String id : hidden) {
            readable = without(readable, id);
        }
        return readable;
    }

    /** The sentence with other words for somebody, and for their agency behind them, where the id is not part of a longer one. */
    private String without(String sentence, String id) {
        Officer officer = problem.officer(id);
        String ofAgency = officer == null
                ? ""
                : "(?: \\(" + Pattern.quote(officer.agency().id()) + "\\))?";
        return Pattern.compile("(?<!" + IN_WORD + ")" + Pattern.quote(id) + ofAgency + "(?!" + IN_WORD + ")")
                .matcher(sentence)
                .replaceAll(Matcher.quoteReplacement(unnamed(officer)));
    }
}
