package rotation.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes of a document another one that is almost the same, wrong or odd; the same for the same random numbers. */
final class Mutation {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The most changes to the values of one document. */
    private static final int MOST_CHANGES = 3;

    /** One document in so many is changed as a text. */
    private static final int TEXTS = 10;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\":0}",
            "[{\"id\":{}}]",
            "1.5");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "5",
            "6",
            "99",
            "100",
            "101",
            "125",
            "100000",
            "100001",
            "1000000",
            "1000001",
            "2147483647",
            "2147483648",
            "-2147483648",
            "1000000000000",
            "1000000000001",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e2",
            "1.0",
            "0.5",
            "1e400",
            "1e999999999",
            "-0",
            "123456789012345678901234567890");

    private static final List<String> TEXT_VALUES = List.of(
            "",
            " ",
            "\u0000",
            "a\nb",
            "\u001b[2J",
            "\u202eabc",
            "\ud800",
            "\ud83d\ude80",
            "\u00e9",
            "{9}",
            "'",
            "%n",
            "../x",
            "x".repeat(10_000),
            "1hard",
            "0soft",
            "9999999999soft",
            "1000000hard",
            "-1soft",
            "C3",
            "C2",
            "X",
            "open",
            "published",
            "deployed",
            "O'Neil, \"Al\"",
            "<b>",
            "~1");

    private static final List<String> DATES = List.of(
            "2025-02-29",
            "2024-02-29",
            "2100-02-29",
            "1899-12-31",
            "1900-01-01",
            "2200-12-31",
            "2201-01-01",
            "0000-00-00",
            "9999-12-31",
            "+10000-01-01",
            "2025-4-1",
            "20250401",
            "2025-04-01T00:00:00Z",
            "2025-13-01",
            "2025-04-31",
            "01.04.2025");

    /** A date is so many days later. */
    private static final int[] DAYS = {-100_000, -3_650, -365, -31, -2, -1, 1, 2, 31, 365, 3_650, 100_000};

    private final Random random;

    private Mutation(Random random) {
        this.random = random;
    }

    /** A value in an object or a list. */
    private record Spot(JsonNode within, @Nullable String key, int index) {

        JsonNode value() {
            return key == null ? within.get(index) : within.get(key);
        }

        /** Whether it stands under the same key, or in a list as well. */
        boolean isLike(Spot other) {
            return Objects.equals(key, other.key);
        }

        void set(JsonNode value) {
            if (within instanceof ArrayNode list) {
                list.set(index, value);
            } else if (within instanceof ObjectNode object) {
                object.set(key, value);
            }
        }

        void remove() {
            if (within instanceof ArrayNode list) {
                list.remove(index);
            } else if (within instanceof ObjectNode object) {
                object.remove(key);
            }
        }
    }

    /** The bytes of a document that is changed by chance. */
    static byte[] of(JsonNode document, Random random) {
        var mutation = new Mutation(random);
        if (random.nextInt(TEXTS) == 0) {
            return mutation.text(bytes(document));
        }
        JsonNode changed = document.deepCopy();
        for (int i = random.nextInt(MOST_CHANGES) * random.nextInt(2); i >= 0; i--) {
            mutation.change(changed);
        }
        return bytes(changed);
    }

    private static byte[] bytes(JsonNode document) {
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] text(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(random.nextBoolean() ? 3 : 300);
        int end = Math.min(bytes.length, at + length);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
        byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
        return switch (random.nextInt(12)) {
            case 0 -> before;
            case 1 -> joined(before, rest);
            case 2 -> joined(before, piece, after);
            case 3 -> joined(before, new byte[] {(byte) random.nextInt(256)}, after);
            case 4 -> joined(before, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xF4}, after);
            case 5 -> joined(before, new byte[] {0}, after);
            case 6 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes);
            case 7 ->
                new String(bytes, StandardCharsets.UTF_8)
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
            case 8 -> joined(bytes, piece);
            case 9 ->
                joined(
                        before,
                        (random.nextBoolean() ? "[" : "{\"a\":").repeat(5_000).getBytes(StandardCharsets.UTF_8),
                        after);
            case 10 -> joined(before, "9".repeat(5_000).getBytes(StandardCharsets.UTF_8), after);
            default -> random.nextBoolean() ? new byte[0] : piece;
        };
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private void change(JsonNode document) {
        List<Spot> spots = spots(document);
        if (spots.isEmpty()) {
            return;
        }
        int kind = random.nextInt(20);
        Spot spot = one(kind < 6 ? spots : which(spots, kind < 8 ? JsonNode::isArray : JsonNode::isValueNode));
        switch (kind) {
            case 0, 1, 2 -> spot.remove();
            case 3 -> spot.set(parsed(one(VALUES)));
            case 4 -> rename(spot);
            case 5 -> spot.set(one(spots).value().deepCopy());
            case 6, 7 -> resize(spot);
            case 8 -> exchange(spot, one(spots));
            default -> revalue(spot, spots);
        }
    }

    /** Those whose value is of a kind; all, where none is. */
    private static List<Spot> which(List<Spot> spots, Predicate<JsonNode> kind) {
        List<Spot> some = spots.stream().filter(spot -> kind.test(spot.value())).toList();
        return some.isEmpty() ? spots : some;
    }

    /** Another key, almost the same or one that stands elsewhere; in a list, a second time the same. */
    private void rename(Spot spot) {
        if (spot.within instanceof ObjectNode object && spot.key != null) {
            JsonNode value = spot.value();
            object.remove(spot.key);
            object.set(
                    random.nextBoolean() ? spot.key + "s" : one(List.of("id", "note", "from", "days", "X", "")), value);
        } else if (spot.within instanceof ArrayNode list) {
            list.insert(random.nextInt(list.size() + 1), spot.value().deepCopy());
        }
    }

    /** Two values change places. */
    private static void exchange(Spot spot, Spot other) {
        JsonNode value = spot.value().deepCopy();
        spot.set(other.value().deepCopy());
        other.set(value);
    }

    /** A list of none, of one, of some, or of many with ids of their own. */
    private void resize(Spot spot) {
        if (!(spot.value() instanceof ArrayNode list) || list.isEmpty()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> list.removeAll();
            case 1 -> spot.set(JSON.createArrayNode().add(list.get(0)));
            case 2 -> {
                for (int i = random.nextInt(list.size()); i > 0; i--) {
                    list.remove(random.nextInt(list.size()));
                }
            }
            default -> {
                int size = list.size();
                for (int i = 0; i < 40; i++) {
                    JsonNode copy = list.get(random.nextInt(size)).deepCopy();
                    if (copy instanceof ObjectNode object && object.path("id").isTextual()) {
                        object.put("id", object.get("id").textValue() + "+" + i);
                    }
                    list.add(copy.isInt() ? JSON.getNodeFactory().numberNode(copy.intValue() + i) : copy);
                }
            }
        }
    }

    private void revalue(Spot spot, List<Spot> spots) {
        JsonNode value = spot.value();
        if (value.isContainerNode()) {
            return;
        }
        if (value.isNumber()) {
            spot.set(
                    random.nextInt(3) == 0
                            ? parsed(one(NUMBERS))
                            : JSON.getNodeFactory().numberNode(value.longValue() + random.nextInt(-3, 4)));
        } else if (value.isBoolean()) {
            spot.set(JSON.getNodeFactory().booleanNode(!value.booleanValue()));
        } else if (value.isTextual() && isDate(value.textValue())) {
            spot.set(TextNode.valueOf(otherDate(value.textValue())));
        } else {
            // mostly a word that may stand here
            List<Spot> alike =
                    spots.stream().filter(other -> other.isLike(spot)).toList();
            spot.set(
                    switch (random.nextInt(6)) {
                        case 0 -> TextNode.valueOf(one(TEXT_VALUES));
                        case 1 -> TextNode.valueOf(text(one(spots).value()));
                        default -> one(alike).value().deepCopy();
                    });
        }
    }

    private static String text(JsonNode value) {
        // a number that is kept as it is written has no text
        return value.isPojo() ? "1e400" : value.asText();
    }

    private String otherDate(String date) {
        if (random.nextInt(5) == 0) {
            return one(DATES);
        }
        LocalDate other = LocalDate.parse(date).plusDays(DAYS[random.nextInt(DAYS.length)]);
        return other.toString();
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonNode parsed(String json) {
        try {
            // A number such as 1e400 stays as it is written.
            return json.matches("-?[0-9].*")
                    ? JSON.getNodeFactory().rawValueNode(new RawValue(json))
                    : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Spot> spots(JsonNode node) {
        var spots = new ArrayList<Spot>();
        collect(node, spots);
        return spots;
    }

    private static void collect(JsonNode node, List<Spot> spots) {
        node.properties().forEach(entry -> {
            spots.add(new Spot(node, entry.getKey(), 0));
            collect(entry.getValue(), spots);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            spots.add(new Spot(node, null, i));
            collect(node.get(i), spots);
        }
    }
}
