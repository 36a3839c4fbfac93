package rotation.workbench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.json.InputError;
import rotation.json.InputException;

/** The answers to what is not done. */
final class Refusals {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private Refusals() {}

    /** For a reason that does not depend on the season. */
    static Refusal of(int status, String kind, Told why) {
        return new Refusal(status, new Answers.RefusalAnswer(kind, null, List.of(), Fragments.sentences(List.of(why))));
    }

    /** Because an input is wrong. */
    static Refusal of(InputException wrong, @Nullable Long revision) {
        List<Answers.ErrorRow> rows = wrong.errors().stream().map(Refusals::row).toList();
        return new Refusal(
                UNPROCESSABLE, new Answers.RefusalAnswer("input", revision, rows, Fragments.errors(wrong.errors())));
    }

    private static Answers.ErrorRow row(InputError error) {
        String place = error.line() == null ? error.file() : error.file() + ":" + error.line();
        return new Answers.ErrorRow(
                error.pointer().isEmpty() ? place : place + " " + error.pointer(),
                error.value(),
                new Told(error.expected(Locale.ENGLISH), error.expected(Locale.FRENCH)),
                new Told(error.hint(Locale.ENGLISH), error.hint(Locale.FRENCH)));
    }

    /** Because arguments do not fit together. */
    static Refusal of(UsageException wrong, long revision) {
        return new Refusal(
                BAD_REQUEST,
                new Answers.RefusalAnswer("usage", revision, List.of(), Fragments.sentences(List.of(wrong.told()))));
    }

    /** Because something stands against it. */
    static Refusal of(RefusedException why, long revision) {
        return new Refusal(
                why.kind().equals("rules") || why.kind().equals("nothing") ? UNPROCESSABLE : CONFLICT,
                new Answers.RefusalAnswer(why.kind(), revision, List.of(), Fragments.sentences(why.told())));
    }

    /** Because others did something since. */
    static Refusal of(StaleException why, long revision) {
        return new Refusal(
                CONFLICT, new Answers.RefusalAnswer("stale", revision, List.of(), Fragments.since(why.since())));
    }
}
