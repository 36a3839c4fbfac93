package rotation.nightly;

import java.util.Locale;
import rotation.attention.Attention;
import rotation.json.JsonLine;
import rotation.judge.Subject;
import rotation.text.Sentence;

/**
 * Something that needs attention tonight.
 *
 * @param attention what it is
 * @param since the date in UTC of the first run that told it, and since when every run did that knew, as ISO 8601 has it
 * @param isNew whether the last run that knew did not tell it
 */
public record OpenItem(Attention attention, String since, boolean isNew) {

    /** What it is, what to decide, and, if it is old news, since when, in French or else in English. */
    public String sentence(Locale language) {
        String sentence = attention.sentence(language);
        return isNew
                ? sentence
                : Sentence.of(OpenItem.class, "attention.since", sentence, since)
                        .in(language);
    }

    RunRecord.AttentionRow row() {
        return new RunRecord.AttentionRow(attention.id(), since);
    }

    JsonLine line() {
        return new JsonLine("attention")
                .with("id", attention.id())
                .with("kind", attention.kind().toString())
                .with("tour", attention.about(Subject.TOUR))
                .with("officer", attention.about(Subject.OFFICER))
                .with("since", since);
    }
}
