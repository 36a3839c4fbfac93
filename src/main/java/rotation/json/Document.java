package rotation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/** A file that is JSON, whatever it says. */
public final class Document {

    /** A file this large is no roster; it would only exhaust the memory. */
    private static final int MOST_BYTES = 256 << 20;

    private static final JsonFactory PARSERS = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final byte[] content;
    private final JsonNode root;

    private Document(String file, byte[] content, JsonNode root) {
        this.file = file;
        this.content = content;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @throws InputException if the file cannot be read, or is not JSON in UTF-8
     */
    public static Document read(Path path) throws InputException {
        String file = path.toString();
        return parse(file, bytes(path));
    }

    /**
     * What no file says in JSON, such as what was made of a spreadsheet. It has no bytes and no lines.
     *
     * @param file the path of what it was made of
     */
    public static Document of(String file, Tree root) {
        return new Document(file, new byte[0], root.node());
    }

    /**
     * What bytes say that are JSON in UTF-8.
     *
     * @param file where they come from, for messages
     * @throws InputException if they are not
     */
    public static Document parse(String file, byte[] content) throws InputException {
        return new Document(file, content, parse(file, text(file, content)));
    }

    /** The format that a file says it is of, if it can be read so far; null: none. */
    public static @Nullable String format(Path path) {
        try (JsonParser parser = PARSERS.createParser(path.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("format")) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The path, as the user gave it. */
    String file() {
        return file;
    }

    /** The bytes of the file; not a copy. */
    public byte[] content() {
        return content;
    }

    /** The SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return Sha256.of(content);
    }

    /** All that the file says. */
    public Tree root() {
        return new Tree(root);
    }

    JsonNode node() {
        return root;
    }

    /** A parser at the start of the text, for a second look. */
    JsonParser parser() {
        try {
            return PARSERS.createParser(new String(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of a file, whatever they say.
     *
     * @throws InputException if the file cannot be read, or is too large
     */
    public static byte[] bytes(Path path) throws InputException {
        byte[] bytes = head(path, MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw refusal(path.toString(), "file.large", MOST_BYTES >> 20);
        }
        return bytes;
    }

    /**
     * The first bytes of a file, or all, if it has no more.
     *
     * @throws InputException if the file cannot be read
     */
    public static byte[] head(Path path, int most) throws InputException {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw refusal(file, "file.directory");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        } catch (NoSuchFileException e) {
            throw refusal(
                    file, "file.missing", path.toAbsolutePath().normalize().toString());
        } catch (AccessDeniedException e) {
            throw refusal(file, "file.denied");
        } catch (IOException e) {
            throw refusal(file, "file.unreadable", AtomicFile.reason(e));
        }
    }

    private static InputException refusal(String file, String key, Object... arguments) {
        return new InputException(InputError.ofFile(
                file,
                Sentence.of(InputError.class, key, arguments),
                Sentence.of(InputError.class, "hint." + key, arguments)));
    }

    private static String text(String file, byte[] bytes) throws InputException {
        if (bytes.length == 0) {
            throw refusal(file, "file.empty");
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw refusal(file, "file.bom");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // A replacement character stands in the file, or stands for what could not be decoded.
        String decoded = text.indexOf('\uFFFD') >= 0 ? decodable(bytes) : text;
        int nul = decoded.indexOf('\0');
        if (nul >= 0 || decoded.length() < text.length()) {
            int end = nul >= 0 ? nul : decoded.length();
            int line = 1
                    + (int) decoded.substring(0, end)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new InputException(new InputError(
                    file,
                    line,
                    null,
                    "",
                    null,
                    Sentence.of(InputError.class, "file.encoding"),
                    Sentence.of(InputError.class, "hint.file.encoding")));
        }
        return text;
    }

    /** The text as far as it can be decoded. */
    private static String decodable(byte[] bytes) {
        var text = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        return text.flip().toString();
    }

    private static JsonNode parse(String file, String text) throws InputException {
        try (JsonParser parser = PARSERS.createParser(text)) {
            try {
                if (parser.nextToken() == null) {
                    throw refusal(file, "file.empty");
                }
                JsonNode root = tree(parser);
                if (parser.nextToken() != null) {
                    throw malformed(file, text, parser, parser.currentTokenLocation(), "json.more");
                }
                return root;
            } catch (JsonEOFException e) {
                throw malformed(file, text, parser, e.getLocation(), "json.end");
            } catch (StreamConstraintsException e) {
                throw malformed(file, text, parser, e.getLocation(), "json.limit");
            } catch (NumberFormatException e) {
                // thrown as it is where an exponent is too large for a BigDecimal
                throw malformed(file, text, parser, null, "json.limit");
            } catch (JsonProcessingException e) {
                boolean duplicate = e.getOriginalMessage().startsWith("Duplicate field");
                throw malformed(file, text, parser, e.getLocation(), duplicate ? "json.duplicate" : "json.syntax");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The value that begins at the parser's token, which ends up at its last one. A mapper would do the same, but to start one takes as
     * long as to read a large season.
     */
    private static JsonNode tree(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    parser.nextToken();
                    object.set(key, tree(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(tree(parser));
                }
                yield list;
            }
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
                    case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
                    default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
                };
            // not as a double, so that a number such as 1e400 is shown as it was written
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            default -> throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    /** The value that a text in JSON says; null: it is no JSON. */
    static @Nullable JsonNode value(String text) {
        try (JsonParser parser = PARSERS.createParser(text)) {
            JsonNode value = parser.nextToken() == null ? null : tree(parser);
            return parser.nextToken() == null ? value : null;
        } catch (JsonProcessingException | NumberFormatException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputException malformed(
            String file, String text, JsonParser parser, @Nullable JsonLocation where, String key) throws IOException {
        JsonLocation location = where == null ? parser.currentLocation() : where;
        String value =
                key.equals("json.duplicate") ? Json.text(String.valueOf(parser.currentName())) : near(text, location);
        return new InputException(new InputError(
                file,
                location.getLineNr(),
                location.getColumnNr(),
                // one that is nested too deeply would be as long
                key.equals("json.limit")
                        ? ""
                        : parser.getParsingContext().pathAsPointer().toString(),
                value,
                Sentence.of(InputError.class, key, value),
                Sentence.of(InputError.class, "hint." + key)));
    }

    /** The end of what could still be understood: a piece of its last line, as JSON text. */
    private static String near(String text, JsonLocation location) {
        int reached = (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
        String understood = text.substring(0, reached).stripTrailing();
        int start = Math.max(understood.lastIndexOf('\n') + 1, understood.length() - 20);
        return Json.text(understood.substring(start).strip());
    }
}
