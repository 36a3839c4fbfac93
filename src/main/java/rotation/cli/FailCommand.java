package rotation.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.LanguageResult;
import rotation.event.MedicalResult;
import rotation.event.SkillLoss;
import rotation.model.LanguageLevel;

/** The command {@code event fail}: an officer has less of one thing than is recorded. */
@Command(name = "fail")
final class FailCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "OFFICER", descriptionKey = "event.officer")
    @SuppressWarnings("NullAway.Init")
    private String officer;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Lacking lacking;

    /** One of them is given. */
    private static final class Lacking {

        @Option(names = "--language", paramLabel = "LANGUAGE=LEVEL")
        private @Nullable String language;

        @Option(names = "--skill", paramLabel = "SKILL")
        private @Nullable String skill;

        @Option(names = "--medical", paramLabel = "DATE")
        private @Nullable String medical;
    }

    @Override
    Event event(@Nullable String reason) {
        if (lacking.skill != null) {
            return new SkillLoss(officer, lacking.skill, reason);
        }
        if (lacking.medical != null) {
            return new MedicalResult(officer, day("--medical", lacking.medical), reason);
        }
        String given = lacking.language == null ? "" : lacking.language;
        int equals = given.indexOf('=');
        String level = given.substring(equals + 1).toUpperCase(Locale.ROOT);
        Optional<LanguageLevel> reached = Arrays.stream(LanguageLevel.values())
                .filter(known -> known.name().equals(level))
                .findFirst();
        if (equals < 1 || reached.isEmpty()) {
            throw usageError("usage.event.language", given);
        }
        return new LanguageResult(officer, given.substring(0, equals), reached.get(), reason);
    }
}
