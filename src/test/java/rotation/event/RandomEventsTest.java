package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.Given;
import rotation.RandomProblems;
import rotation.change.CarriedPlan;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.Messages;
import rotation.text.Sentence;

/** What all events promise, held on random seasons to which one random event happens after the other. */
class RandomEventsTest {

    private static final int SEEDS = 300;
    private static final int EVENTS = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void oneEventAfterTheOtherMakesFilesAndPlansThatAreValid() throws Exception {
        Map<String, Integer> changed = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            Problem problem = asInAFile(RandomProblems.problem(seed));
            Plan plan = seed % 3 == 0 ? null : RandomProblems.plan(problem, seed);
            for (int step = 0; step < EVENTS && !problem.tours().isEmpty(); step++) {
                Event event = event(problem, random);
                String which = "seed %d, step %d: %s".formatted(seed, step, event);
                Happening happening;
                try {
                    happening = happening(event, problem, plan, which);
                } catch (InputException e) {
                    e.errors()
                            .forEach(error -> Messages.LANGUAGES.forEach(
                                    language -> assertIsSaid(error.message(language), which)));
                    continue;
                }
                if (happening.isChange(problem)) {
                    changed.merge(event.getClass().getSimpleName(), 1, Integer::sum);
                }
                Problem after = happening.problem();
                Plan decided = (plan == null ? CarriedPlan.told(problem) : plan).with(happening.decided());
                Plan stands = CarriedPlan.of(after, decided).plan();
                assertThat(new Judge(after).judge(stands).irregularities())
                        .as(which)
                        .isEmpty();
                problem = after;
                plan = plan == null ? null : stands;
            }
        }
        assertThat(changed)
                .hasSize(13)
                .allSatisfy((event, times) -> assertThat(times).as(event).isGreaterThan(10));
    }

    private Happening happening(Event event, Problem problem, @Nullable Plan plan, String which) throws Exception {
        String before = Events.text(problem);
        Happening happening = event.applyTo(problem, plan);
        Problem after = happening.problem();
        assertThat(Events.text(problem)).as(which).isEqualTo(before);
        String written = Events.text(after);
        assertThat(happening.isChange(problem)).as(which).isEqualTo(!written.equals(before));
        assertThat(Events.text(read(written))).as(which).isEqualTo(written);
        assertIsUntouched(event, before, written, which);
        Stream.concat(happening.told().stream(), happening.concerned().stream())
                .forEach(sentence -> assertIsSaid(sentence, which));
        Effect.of(problem, happening, plan).broken().forEach(finding -> assertIsSaid(finding.text(), which));
        if (!(event instanceof Slip) && !(event instanceof Extension extension && extension.lastDay() == null)) {
            // Who has changed places by the plan changes back.
            Plan next = plan == null || event instanceof Swap ? plan : plan.with(happening.decided());
            assertThat(event.applyTo(after, plan).problem()).as(which).isSameAs(after);
            assertThat(event.applyTo(after, next).problem()).as(which).isSameAs(after);
        }
        return happening;
    }

    /** Each thing stands in a line: no more of them are others than the event may change. */
    private static void assertIsUntouched(Event event, String before, String after, String which) {
        Set<String> other = lines(after);
        other.removeAll(lines(before));
        int most = event instanceof Closing || event instanceof Cancellation || event instanceof EarlyReturn
                ? 20
                : event instanceof Swap ? 2 : 1;
        assertThat(other.size()).as(which + other).isLessThanOrEqualTo(most);
    }

    private static Set<String> lines(String file) {
        return file.lines().map(line -> line.replaceAll(",$", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertIsSaid(Sentence sentence, String which) {
        Messages.LANGUAGES.forEach(language -> assertIsSaid(sentence.in(language), which));
    }

    private static void assertIsSaid(String text, String which) {
        assertThat(text).as(which).doesNotContainPattern("[{}]|null|999999999|''");
    }

    private Problem read(String text) throws IOException, InputException {
        Path file = dir.resolve("season.json");
        Files.writeString(file, text);
        return ProblemReader.read(file).problem();
    }

    /** No file can say that somebody may go at any time. */
    private Problem asInAFile(Problem problem) throws IOException, InputException {
        return read(Events.text(problem.toBuilder()
                .officers(problem.officers().stream()
                        .map(officer -> officer.releases().equals(List.of(Period.UNBOUNDED))
                                ? Given.released(officer, Day.CALENDAR)
                                : officer)
                        .toList())
                .build()));
    }

    private static Event event(Problem problem, Random random) {
        Tour any = one(problem.tours(), random);
        String tour = any.id();
        String officer = one(problem.officers(), random).id();
        String reason = random.nextBoolean() ? null : random.nextBoolean() ? "ill" : "still {0} it''s";
        int day = problem.asOf() - 100 + random.nextInt(500);
        Tour.Assignment own = any.assignment();
        int near = own == null ? day : own.window().to() - 20 + random.nextInt(40);
        return switch (random.nextInt(21)) {
            case 0, 1, 2, 3, 4 -> new EarlyReturn(tour, near, random.nextBoolean(), reason);
            case 5 -> Extension.to(tour, near, reason);
            case 6 -> Extension.by(tour, 1 + random.nextInt(30), reason);
            case 7 ->
                new Withdrawal(
                        officer,
                        random.nextBoolean() ? Period.UNBOUNDED : new Period(day, day + random.nextInt(90)),
                        reason);
            case 8 -> new Slip(officer, 1 + random.nextInt(40), reason);
            case 9 ->
                new LanguageResult(
                        officer,
                        one(List.of("fr", "en", "es"), random),
                        one(List.of(LanguageLevel.values()), random),
                        reason);
            case 10 -> new SkillLoss(officer, one(List.of("SGBV", "FORENSICS", "DRIVING"), random), reason);
            case 11 -> new MedicalResult(officer, day, reason);
            case 12 -> new Closing(one(problem.missions(), random).id(), day, random.nextBoolean(), reason);
            case 13 ->
                new Cancellation(
                        problem.intakes().isEmpty()
                                ? "X"
                                : one(problem.intakes(), random).id(),
                        reason);
            case 14 ->
                new DatedCap(
                        one(problem.agencies(), random).id(),
                        new Period(day, day + random.nextInt(90)),
                        random.nextInt(4),
                        reason);
            case 15 -> new Exclusion(tour, officer, reason);
            case 16, 17, 18, 19 -> new Swap(tour, one(problem.tours(), random).id(), reason);
            default -> new Pin(tour, random.nextBoolean() ? null : officer, random.nextBoolean(), reason);
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
