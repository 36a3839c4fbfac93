package rotation.json;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/** Numbers, and what is as simple: flags and scores. Of a value that is none, null is returned unless another value is named. */
final class Numbers {

    private Numbers() {}

    /** A whole number of a range. */
    static @Nullable Long whole(Value value, Range range) {
        JsonNode node = value.node();
        if (!node.isNumber()) {
            value.refuseType("number");
            return null;
        }
        if (!node.isIntegralNumber()) {
            value.refuse(Sentence.of(InputError.class, "number.fraction"), range.hint());
            return null;
        }
        boolean isLong = node.canConvertToLong();
        if (isLong ? node.longValue() < range.least() : node.bigIntegerValue().signum() < 0) {
            value.refuse(Sentence.of(InputError.class, "number.below", range.least()), range.hint());
            return null;
        }
        if (!isLong || node.longValue() > range.most()) {
            value.refuseAbove(range);
            return null;
        }
        return node.longValue();
    }

    /** A whole number that fits into a {@code long}; what is returned where it is none means nothing. */
    static long wholeOfAnySize(Value value) {
        if (!value.node().isIntegralNumber() || !value.node().canConvertToLong()) {
            value.refuseType("number");
        }
        return value.node().longValue();
    }

    /** A number of seconds, at least 0; what is returned where it is none means nothing. */
    static double seconds(Value value) {
        if (!value.node().isNumber() || value.node().doubleValue() < 0) {
            value.refuse(Sentence.of(InputError.class, "seconds"), Sentence.of(InputError.class, "hint.seconds"));
        }
        return value.node().doubleValue();
    }

    /** A score. */
    static @Nullable HardMediumSoftLongScore score(Value value) {
        String text = value.text();
        HardMediumSoftLongScore score = text == null ? null : Scores.parse(text);
        if (text != null && score == null) {
            value.refuse(Sentence.of(InputError.class, "score"), Sentence.of(InputError.class, "hint.score"));
        }
        return score;
    }

    /** Yes or no. */
    static @Nullable Boolean flag(Value value) {
        if (!value.node().isBoolean()) {
            value.refuseType("flag");
            return null;
        }
        return value.node().booleanValue();
    }
}
