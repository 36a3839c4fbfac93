package rotation.io;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Period;
import rotation.text.Sentence;

/** Reads the entries of some lists of a problem: what all who do so share. */
abstract class EntryReader {

    static final Map<String, LanguageLevel> LEVELS = byName(LanguageLevel.values(), Enum::name);
    static final Map<String, Gender> GENDERS = byName(Gender.values(), Enum::name);

    final InputErrors errors;
    final ProblemIds ids;

    EntryReader(InputErrors errors, ProblemIds ids) {
        this.errors = errors;
        this.ids = ids;
    }

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(EntryReader.class, key, arguments);
    }

    static Period period(Fields f) {
        return f.period("from", "to");
    }

    static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        var map = new LinkedHashMap<String, T>();
        Arrays.stream(values).forEach(value -> map.put(name.apply(value), value));
        return Collections.unmodifiableMap(map);
    }

    /** The constants of an enumeration as the format spells them. */
    static <T extends Enum<T>> Map<String, T> inLowerCase(T[] values) {
        return byName(values, value -> value.name().toLowerCase(Locale.ROOT));
    }
}
