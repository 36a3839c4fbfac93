package rotation.json;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.jackson.api.TimefoldJacksonModule;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How records become JSON, and JSON becomes records. */
final class Mappers {

    private Mappers() {}

    /**
     * A mapper to be. Enums are written by their {@code toString}. Scores are written by Timefold's serializer, which wants them
     * to be components of a record, or elements of its lists and maps, and declared as what they are: alone, or in a list that
     * is itself the document, they fail, and as {@code Score<?>} they become something else. They are read as strictly as
     * everywhere else, by {@link Scores}, because Timefold's parser takes {@code *hard} and {@code +1hard}, too.
     */
    static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .addModule(TimefoldJacksonModule.createModule())
                .addModule(new SimpleModule("strict scores")
                        .addDeserializer(HardMediumSoftLongScore.class, new StrictScore()));
    }

    private static final class StrictScore extends StdDeserializer<HardMediumSoftLongScore> {

        private static final long serialVersionUID = 1L;

        StrictScore() {
            super(HardMediumSoftLongScore.class);
        }

        @Override
        public @Nullable HardMediumSoftLongScore deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = parser.getValueAsString("");
            HardMediumSoftLongScore score = Scores.parse(text);
            return score == null
                    ? (HardMediumSoftLongScore)
                            context.handleWeirdStringValue(HardMediumSoftLongScore.class, text, "no score")
                    : score;
        }
    }
}
