package rotation.handout.letter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rotation.html.Page;
import rotation.html.Template;
import rotation.html.Template.Fault;
import rotation.html.Template.Names;
import rotation.html.Template.Values;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Nearest;
import rotation.text.Sentence;

/** The template of letters: the program's own in each language, or a planner's for both. */
public final class LetterTemplate {

    /** The names that a template may use: those of the letter, of each tour, of who is relieved and relieves, and of each change. */
    public static final Names NAMES = new Names(
            Set.of("name", "officer", "rank", "unit", "agency", "season", "date", "en", "fr"),
            Map.of(
                    "tours",
                    new Names(
                            Set.of(
                                    "tour",
                                    "position",
                                    "post",
                                    "site",
                                    "mission",
                                    "organization",
                                    "country",
                                    "start",
                                    "end",
                                    "days",
                                    "duration",
                                    "tentative",
                                    "course",
                                    "intake",
                                    "courseStart",
                                    "courseEnd",
                                    "leaveStart",
                                    "leaveEnd"),
                            Map.of(
                                    "relieves",
                                    new Names(Set.of("colleague", "colleagueAgency", "colleagueEnd"), Map.of()),
                                    "relievedBy",
                                    new Names(Set.of("colleague", "colleagueAgency", "colleagueStart"), Map.of()))),
                    "changes",
                    new Names(Set.of("change"), Map.of())));

    private static final int MOST_BYTES = 1 << 20;

    /** What tells a browser how letters are encoded in a file. */
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta\\s[^>]*charset\\s*=\\s*[\"']?\\s*utf-8\\b");

    /** In a comment it tells nobody anything. */
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");

    /** Texts that tell letters apart, or tours, or changes, and that all of them have. */
    private static final Set<String> ALWAYS_KNOWN = Set.of(
            "name", "officer", "tour", "position", "post", "mission", "start", "end", "days", "duration", "change");

    private final Template english;
    private final Template french;

    private LetterTemplate(Template english, Template french) {
        this.english = english;
        this.french = french;
    }

    /** That of the program. */
    public static LetterTemplate builtIn() {
        return new LetterTemplate(builtIn("letter.html"), builtIn("letter_fr.html"));
    }

    private static Template builtIn(String resource) {
        return new Template(Page.resource(LetterTemplate.class, resource), NAMES);
    }

    /**
     * That of a planner, for letters in both languages.
     *
     * @param withChanges whether letters tell what has changed, so that it must do so
     * @throws InputException with everything that is wrong, if it cannot be read or used
     */
    public static LetterTemplate read(Path file, boolean withChanges) throws InputException {
        String text = text(file);
        var template = new Template(text, NAMES);
        var errors = new ArrayList<InputError>();
        var nearest = new Nearest();
        template.faults().forEach(fault -> errors.add(error(file, fault, nearest)));
        if (errors.isEmpty()) {
            if (!CHARSET.matcher(COMMENT.matcher(text).replaceAll("")).find()) {
                errors.add(ofFile(file, "template.charset"));
            }
            if (!says(template, "")) {
                errors.add(ofFile(file, "template.nobody", mark("name"), mark("officer"), mark("#rank")));
            }
            if (!says(template, "tours")) {
                errors.add(ofFile(file, "template.tours", mark("#tours"), mark("/tours"), mark("start")));
            }
            if (withChanges && !says(template, "changes")) {
                errors.add(ofFile(file, "template.changes", mark("#changes"), mark("/changes"), mark("change")));
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
        return new LetterTemplate(template, template);
    }

    /**
     * Whether letters in both languages show what is known of whoever gets them, whatever is not known, or of each row of a list of
     * theirs: then they are others with other values.
     *
     * @param list empty: of the officer
     */
    private static boolean says(Template template, String list) {
        return Stream.of("en", "fr").allMatch(language -> {
            Values one = example(NAMES, Set.of(language, "name", "officer", "agency"), list, "1");
            Values other = example(NAMES, Set.of(language, "name", "officer", "agency"), list, "2");
            return !template.fill(one).equals(template.fill(other));
        });
    }

    /** Values of which those asked for are like {@code value}, and no others are known but {@code known}. */
    private static Values example(Names names, Set<String> known, String list, String value) {
        var texts = new HashMap<String, String>();
        names.texts().forEach(name -> texts.put(name, known.contains(name) ? name : ""));
        if (list.isEmpty()) {
            ALWAYS_KNOWN.forEach(name -> texts.computeIfPresent(name, (same, text) -> value));
        }
        var lists = new HashMap<String, List<Values>>();
        names.lists().forEach((name, row) -> {
            boolean isAsked = name.equals(list);
            lists.put(name, isAsked ? List.of(example(row, Set.of(), "", value)) : List.of());
        });
        return new Values(texts, lists);
    }

    private static String text(Path file) throws InputException {
        byte[] bytes = Document.bytes(file);
        if (bytes.length > MOST_BYTES) {
            throw new InputException(ofFile(file, "template.large", MOST_BYTES >> 10));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Editors put a byte order mark before a text, and browsers do not mind.
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(ofFile(file, "template.encoding"));
        }
    }

    private static InputError error(Path file, Fault fault, Nearest nearest) {
        String key = "template." + fault.kind();
        String value =
                switch (fault.kind()) {
                    case UNKNOWN, OUTSIDE, LIST -> mark(fault.text());
                    case NESTED -> mark("#" + fault.text());
                    case MALFORMED, NO_TEXT, OPEN, CLOSE -> fault.text();
                };
        return InputError.ofValue(
                file.toString(),
                fault.line(),
                value,
                Sentence.of(LetterTemplate.class, key),
                switch (fault.kind()) {
                    case UNKNOWN -> unknown(fault.text(), nearest);
                    case OUTSIDE -> {
                        String list = listOf(fault.text(), NAMES);
                        yield hint(key, mark("#" + list), mark("/" + list));
                    }
                    case LIST -> hint(key, mark("#" + fault.text()), mark("/" + fault.text()));
                    case OPEN -> hint(key, fault.text().replace('#', '/'));
                    case MALFORMED -> hint(key, mark("name"));
                    case NO_TEXT, CLOSE, NESTED -> hint(key);
                });
    }

    private static Sentence unknown(String name, Nearest nearest) {
        Set<String> known = new TreeSet<>(Template.all(NAMES));
        String meant = nearest.to(name, known);
        return meant == null
                ? hint("template.unknown", String.join(", ", known))
                : Sentence.of(LetterTemplate.class, "hint.template.meant", mark(meant));
    }

    /** The list in whose rows a name is known. */
    private static String listOf(String name, Names names) {
        for (Map.Entry<String, Names> list : names.lists().entrySet()) {
            Names row = list.getValue();
            if (row.texts().contains(name) || row.lists().containsKey(name)) {
                return list.getKey();
            }
            String deeper = row.lists().isEmpty() ? "" : listOf(name, row);
            if (!deeper.isEmpty()) {
                return deeper;
            }
        }
        return "";
    }

    private static String mark(String name) {
        return "{{" + name + "}}";
    }

    private static Sentence hint(String key, Object... arguments) {
        return Sentence.of(LetterTemplate.class, "hint." + key, arguments);
    }

    private static InputError ofFile(Path file, String key, Object... arguments) {
        return InputError.ofFile(
                file.toString(), Sentence.of(LetterTemplate.class, key, arguments), hint(key, arguments));
    }

    /** The one for a language: French, otherwise English. */
    Template in(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
    }
}
