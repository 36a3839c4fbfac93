package rotation.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.json.Json;
import rotation.json.Tree;
import rotation.model.Day;
import rotation.sheet.Cell;
import rotation.text.Sentence;

/** Makes values of the document of cells. A cell that is wrong is reported, and makes none. */
final class CellReader {

    /** Digits, in which spaces may separate thousands; zeros behind a point or comma say nothing. */
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,18})(?:[.,]0+)?");

    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[ \u00a0\u202f](?=\\d{3}(?!\\d))");

    private static final double MOST_EXACT = 9e15;

    private final Words words;
    private final @Nullable DateOrder order;
    private final Consumer<CellError> errors;

    CellReader(Words words, @Nullable DateOrder order, Consumer<CellError> errors) {
        this.words = words;
        this.order = order;
        this.errors = errors;
    }

    /** The value that a cell says; null: it is blank, or wrong, which was reported. */
    @Nullable
    Tree value(Column column, Cell cell, Spot spot) {
        if (cell instanceof Cell.Blank) {
            return null;
        }
        if (cell instanceof Cell.Unreadable unreadable) {
            String key = "cell." + unreadable.fault().name();
            errors.accept(CellError.at(spot, null, say(key), say("hint." + key)));
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> Tree.of(InCell.word(text(cell)).text());
            case WORD -> Tree.of(words.meaning(column.vocabulary(), InCell.word(text(cell))));
            case WHOLE, PERCENT -> whole(column, cell, spot);
            case DAY -> day(cell, spot);
            case FLAG -> flag(cell, spot);
            case WORDS, WHOLES, LEVELS, COUNTED, DATED -> entries(column, cell, spot);
        };
    }

    /** The text of a cell, as a spreadsheet shows it. */
    static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Numeric number) {
            return number(number.value()).toPlainString();
        }
        if (cell instanceof Cell.Date date) {
            return Day.format(date.day());
        }
        return cell instanceof Cell.Truth truth ? Boolean.toString(truth.value()) : "";
    }

    private static BigDecimal number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    private @Nullable Tree whole(Column column, Cell cell, Spot spot) {
        if (cell instanceof Cell.Numeric number) {
            boolean isWhole = number.value() == Math.rint(number.value()) && Math.abs(number.value()) < MOST_EXACT;
            return isWhole ? Tree.of((long) number.value()) : Tree.of(number(number.value()));
        }
        String text = text(cell);
        Tree whole = cell instanceof Cell.Text ? whole(column.kind() == Kind.PERCENT ? percent(text) : text) : null;
        if (whole == null) {
            refuse(spot, text, "cell.whole", "");
        }
        return whole;
    }

    private static String percent(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static @Nullable Tree whole(String text) {
        Matcher whole = WHOLE.matcher(SPACES.matcher(text).replaceAll(""));
        return whole.matches() ? Tree.of(Long.parseLong(whole.group(1))) : null;
    }

    private @Nullable Tree day(Cell cell, Spot spot) {
        if (cell instanceof Cell.Date date) {
            return Tree.of(Day.format(date.day()));
        }
        String text = text(cell);
        Integer day = cell instanceof Cell.Truth ? null : DateText.day(text, order);
        if (day == null) {
            refuseDay(spot, text, cell instanceof Cell.Numeric);
            return null;
        }
        return Tree.of(Day.format(day));
    }

    private void refuseDay(Spot spot, String text, boolean isNumber) {
        if (DateText.lacksOrder(text)) {
            refuse(spot, text, order == null ? "cell.dateOrder" : "cell.date." + order, "");
        } else {
            refuse(spot, text, isNumber ? "cell.dateNumber" : "cell.date", "");
        }
    }

    private @Nullable Tree flag(Cell cell, Spot spot) {
        if (cell instanceof Cell.Truth truth) {
            return Tree.of(truth.value());
        }
        String meant = words.meaning(Vocabulary.YES_NO, InCell.word(text(cell)));
        if (!Vocabulary.YES_NO.words().contains(meant)) {
            refuse(spot, text(cell), "cell.flag", "");
            return null;
        }
        return Tree.of(meant.equals("yes"));
    }

    private @Nullable Tree entries(Column column, Cell cell, Spot spot) {
        Kind kind = column.kind();
        boolean isPaired = kind == Kind.LEVELS || kind == Kind.COUNTED || kind == Kind.DATED;
        String text = text(cell);
        List<InCell.Entry> entries = InCell.entries(text, isPaired);
        if (entries == null) {
            refuse(spot, text, "cell.list", example(column));
            return null;
        }
        Tree list = kind == Kind.LEVELS ? Tree.object() : Tree.list();
        for (InCell.Entry entry : entries) {
            if (!add(list, column, entry, spot)) {
                return null;
            }
        }
        return list.size() == 0 ? null : list;
    }

    private boolean add(Tree list, Column column, InCell.Entry entry, Spot spot) {
        String after = entry.after();
        String shown = entry.word().text() + (after == null ? "" : ":" + after);
        if (column.kind() == Kind.WHOLES) {
            Tree whole = whole(entry.word().text());
            return whole == null ? refuse(spot, shown, "cell.whole", "") : added(list, whole);
        }
        String word = words.meaning(column.vocabulary(), entry.word());
        if (column.kind() == Kind.WORDS) {
            return added(list, Tree.of(word));
        }
        if (column.kind() == Kind.LEVELS) {
            if (after == null) {
                return refuse(spot, shown, "cell.list", example(column));
            }
            if (!list.child(word).isMissing()) {
                return refuse(spot, shown, "cell.languageTwice", "");
            }
            list.put(word, Tree.of(words.meaning(Vocabulary.LEVELS, InCell.word(after))));
            return true;
        }
        Tree object = Tree.object();
        object.put(column.inner().get(0), Tree.of(word));
        if (column.kind() == Kind.COUNTED) {
            Tree count = after == null ? null : whole(after);
            if (count == null) {
                return refuse(spot, shown, "cell.list", example(column));
            }
            object.put(column.inner().get(1), count);
        } else if (after != null) {
            Integer day = DateText.day(after, order);
            if (day == null) {
                refuseDay(spot, after, false);
                return false;
            }
            object.put(column.inner().get(1), Tree.of(Day.format(day)));
        }
        return added(list, object);
    }

    private static boolean added(Tree list, Tree value) {
        list.add(value);
        return true;
    }

    /** A cell of such a column, as it should be; empty: nobody needs one. */
    static String example(Column column) {
        boolean isOfMissions = column.vocabulary() == Vocabulary.MISSIONS;
        return switch (column.kind()) {
            case WORDS ->
                isOfMissions
                        ? "MONUSCO; UNMIK"
                        : column.vocabulary() == Vocabulary.OFFICERS ? "O-1; O-2" : "MEDIC; SGBV";
            case WHOLES -> "270; 180";
            case LEVELS -> "en:C1; fr:B2";
            case COUNTED -> "SGBV:2; MEDIC:1";
            case DATED -> column.vocabulary() == Vocabulary.COURSES ? "HEAT; PDT:2026-06-30" : "SGBV; MEDIC:2026-06-30";
            case DAY -> "2025-04-01";
            case TEXT, WORD, WHOLE, PERCENT, FLAG -> "";
        };
    }

    /** @return false */
    private boolean refuse(Spot spot, String text, String key, String example) {
        String value = Json.text(text);
        errors.accept(CellError.at(spot, value, say(key, value), say("hint." + key, example)));
        return false;
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(CellReader.class, key, arguments);
    }
}
