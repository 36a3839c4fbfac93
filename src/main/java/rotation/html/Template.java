package rotation.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTML document with places for values: <code>{{name}}</code> is a text, which is escaped, and what stands between
 * <code>{{#name}}</code> and <code>{{/name}}</code> is written once for each row of a list, or where a text is not empty. Within a
 * row, its own names and those around it are known. Values may only stand where text stands: within a tag, a comment, a script or
 * a style they could become part of a program.
 */
public final class Template {

    private static final Pattern NAME = Pattern.compile("([#/]?)\\s*([A-Za-z]+)");

    /** So many faults are told; a file of another kind could have no end of them. */
    private static final int MOST_FAULTS = 20;

    private static final int LONGEST_SHOWN = 40;

    /** A comment, an element whose content is no text, or a tag, each to its end or that of the document. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?is)<!--.*?(?:-->|\\z)|<(script|style|xmp|iframe|noembed|noframes|noscript|plaintext)\\b.*?(?:</\\1\\s*>|\\z)"
                    + "|<[a-z/!?](?:[^>\"']++|\"[^\"]*+(?:\"|\\z)|'[^']*+(?:'|\\z))*+(?:>|\\z)");

    /**
     * The names that a template may use.
     *
     * @param texts names of texts
     * @param lists names of lists, and what is known in a row of each beside the names around it
     */
    public record Names(Set<String> texts, Map<String, Names> lists) {}

    /**
     * Something that is wrong with a template.
     *
     * @param kind what
     * @param line from 1 on
     * @param text what stands there
     */
    public record Fault(Kind kind, int line, String text) {

        /** What can be wrong. */
        public enum Kind {
            /** It has two braces, but no name, or no end. */
            MALFORMED,
            /** No such name is known. */
            UNKNOWN,
            /** The name is known in the rows of a list alone, and this is none. */
            OUTSIDE,
            /** A list has no value of its own. */
            LIST,
            /** A part stands within one of the same name. */
            NESTED,
            /** It is within a tag, a comment, a script or a style. */
            NO_TEXT,
            /** A part is opened and not closed. */
            OPEN,
            /** It closes what is not the innermost open part. */
            CLOSE;

            /** As in keys of sentences: {@code malformed}. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * Values for the names of a template, or of a row.
     *
     * @param texts by name; empty: there is none
     * @param lists the rows, by name
     */
    public record Values(Map<String, String> texts, Map<String, List<Values>> lists) {}

    private sealed interface Part {}

    private record Literal(String markup) implements Part {}

    private record Value(String name) implements Part {}

    private record Block(String name, int line, List<Part> parts) implements Part {}

    private final String source;
    private final Names known;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * Reads a template; what is wrong with it is told by {@link #faults}.
     *
     * @param known the names that it may use
     */
    public Template(String source, Names known) {
        this.source = source;
        this.known = known;
        read();
    }

    /** Everything that is wrong, in the order of the lines; such a template cannot be filled in. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void read() {
        Deque<Block> open = new ArrayDeque<>();
        Matcher noText = NO_TEXT.matcher(source);
        boolean isMore = noText.find();
        int end = 0;
        int close = 0;
        for (int at = source.indexOf("{{"); at >= 0 && faults.size() < MOST_FAULTS; at = source.indexOf("{{", end)) {
            List<Part> into = open.isEmpty() ? parts : open.peek().parts;
            into.add(new Literal(source.substring(end, at)));
            close = close < at + 2 ? source.indexOf("}}", at + 2) : close;
            if (close < 0) {
                fault(Fault.Kind.MALFORMED, at, restOfLine(at));
                return;
            }
            String mark = source.substring(at, close + 2);
            Matcher name = NAME.matcher(mark.substring(2, mark.length() - 2).strip());
            if (!name.matches()) {
                fault(Fault.Kind.MALFORMED, at, restOfLine(at));
                end = at + 2;
                continue;
            }
            end = close + 2;
            while (isMore && noText.end() <= at) {
                isMore = noText.find();
            }
            if (isMore && noText.start() < at) {
                fault(Fault.Kind.NO_TEXT, at, mark);
            } else if (name.group(1).equals("/")) {
                close(name.group(2), at, open);
            } else {
                add(name, at, into, open);
            }
        }
        parts.add(new Literal(source.substring(end)));
        open.descendingIterator()
                .forEachRemaining(
                        block -> faults.add(new Fault(Fault.Kind.OPEN, block.line, "{{#" + block.name + "}}")));
    }

    private String restOfLine(int at) {
        String rest = source.substring(at, Math.min(source.length(), at + LONGEST_SHOWN));
        return rest.lines().findFirst().orElse(rest);
    }

    private void add(Matcher name, int at, List<Part> into, Deque<Block> open) {
        String word = name.group(2);
        boolean isBlock = name.group(1).equals("#");
        List<Names> scopes = scopes(open);
        boolean isList = scopes.stream().anyMatch(scope -> scope.lists.containsKey(word));
        boolean isText = scopes.stream().anyMatch(scope -> scope.texts.contains(word));
        if (!isList && !isText) {
            fault(all(known).contains(word) ? Fault.Kind.OUTSIDE : Fault.Kind.UNKNOWN, at, word);
        } else if (isList && !isBlock) {
            fault(Fault.Kind.LIST, at, word);
        } else if (isBlock && open.stream().anyMatch(block -> block.name.equals(word))) {
            fault(Fault.Kind.NESTED, at, word);
        }
        if (isBlock) {
            var block = new Block(word, line(at), new ArrayList<>());
            into.add(block);
            open.push(block);
        } else {
            into.add(new Value(word));
        }
    }

    private void close(String word, int at, Deque<Block> open) {
        if (open.isEmpty() || !open.peek().name.equals(word)) {
            fault(Fault.Kind.CLOSE, at, "{{/" + word + "}}");
        } else {
            open.pop();
        }
    }

    /** What is known at a place: the innermost names first. */
    private List<Names> scopes(Deque<Block> open) {
        var scopes = new ArrayList<Names>(List.of(known));
        open.descendingIterator().forEachRemaining(block -> {
            for (int i = scopes.size() - 1; i >= 0; i--) {
                Names row = scopes.get(i).lists.get(block.name);
                if (row != null) {
                    scopes.add(row);
                    break;
                }
            }
        });
        return scopes;
    }

    /** All names that are known anywhere. */
    public static Set<String> all(Names names) {
        var all = new HashSet<>(names.texts);
        names.lists.forEach((name, row) -> {
            all.add(name);
            all.addAll(all(row));
        });
        return all;
    }

    private void fault(Fault.Kind kind, int at, String text) {
        faults.add(new Fault(kind, line(at), text));
    }

    private int line(int at) {
        return 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /**
     * The document with these values.
     *
     * @param values for all names that are known
     * @throws IllegalStateException if the template has faults, or a value is missing
     */
    public String fill(Values values) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the template is wrong: " + faults);
        }
        var out = new StringBuilder();
        write(parts, List.of(values), out);
        return out.toString();
    }

    private static void write(List<Part> parts, List<Values> scopes, StringBuilder out) {
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                out.append(literal.markup);
            } else if (part instanceof Value value) {
                out.append(new Html(Template.class).text(text(value.name, scopes)));
            } else if (part instanceof Block block) {
                write(block, scopes, out);
            }
        }
    }

    private static void write(Block block, List<Values> scopes, StringBuilder out) {
        List<Values> rows = rows(block.name, scopes);
        if (rows == null) {
            if (!text(block.name, scopes).isEmpty()) {
                write(block.parts, scopes, out);
            }
            return;
        }
        for (Values row : rows) {
            var inner = new ArrayList<>(scopes);
            inner.add(row);
            write(block.parts, inner, out);
        }
    }

    private static @Nullable List<Values> rows(String name, List<Values> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            List<Values> rows = scopes.get(i).lists.get(name);
            if (rows != null) {
                return rows;
            }
        }
        return null;
    }

    private static String text(String name, List<Values> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            String text = scopes.get(i).texts.get(name);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("no value of " + name);
    }
}
