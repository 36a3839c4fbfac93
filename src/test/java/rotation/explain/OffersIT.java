package rotation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.RandomProblems;
import rotation.change.Publication;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.Changes;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** Whatever an explanation offers can be done: the plan stays legal, and no hard rule is broken more. */
class OffersIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of large seasons about so many tours and officers are explained, and so many empty tours. */
    private static final int MOST = 3;

    private static final Set<String> KINDS = new TreeSet<>();
    private static int services;
    private static int choices;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static Stream<Path> problems() throws IOException {
        try (var files = Files.list(Path.of("problems"))) {
            return files.filter(ProblemReader::isProblem).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void ofThePlanOfASeason(Path file) throws Exception {
        Problem problem = ProblemReader.read(file).problem();
        Plan plan = solved(problem);
        check(problem, plan);
        // A quarter of a year after it was told.
        Problem told = Publication.advance(Publication.publish(problem, plan), problem.asOf() + 90);
        check(told, plan);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void ofPlansOfARandomProblem(long seed) throws Exception {
        Problem problem = RandomProblems.problem(seed);
        check(problem, solved(problem));
        check(problem, RandomProblems.plan(problem, seed));
    }

    @AfterAll
    static void muchWasOffered() {
        assertThat(services).isGreaterThan(50);
        assertThat(choices).isGreaterThan(50);
        assertThat(KINDS).hasSizeGreaterThan(8);
    }

    private static Plan solved(Problem problem) {
        var settings = new SolveSettings(null, null, 1000L, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
        return new RotationSolver(problem, settings, null, Instant.now())
                .solve()
                .plan();
    }

    private void check(Problem problem, Plan plan) throws Exception {
        Path file = directory.resolve("problem.json");
        ProblemWriter.write(problem, file);
        var explainer = new Explainer(problem, plan);
        var documents = new ExplanationDocuments(explainer.verdict(), Locale.ENGLISH);
        var judge = new Judge(problem);
        for (Officer officer : some(problem.officers())) {
            JsonNode explained = JSON.readTree(JsonText.ofKnown(documents.of(explainer.officer(officer.id()))));
            for (JsonNode service : explained.at("/officer/services")) {
                services++;
                var rows = new ArrayList<>(List.of(row(service.get("row"))));
                service.get("emptied").forEach(tour -> rows.add(Plan.Row.empty(tour.textValue())));
                assertNoWorse(explainer.verdict(), judge.judge(plan.with(rows)), service);
            }
        }
        for (Tour tour : Stream.concat(some(problem.tours()).stream(), some(explainer.emptyTours()).stream())
                .distinct()
                .toList()) {
            JsonNode explained = JSON.readTree(JsonText.ofKnown(documents.of(explainer.tour(tour.id()))));
            for (String list : List.of("/filledTour/alternatives", "/filledTour/exchanges", "/emptyTour/choices")) {
                for (JsonNode choice : explained.at(list)) {
                    choices++;
                    assertNoWorse(explainer.verdict(), judge.judge(plan.with(rows(choice))), choice);
                }
            }
            for (JsonNode unlock : explained.at("/emptyTour/unlocks")) {
                KINDS.add(unlock.get("kind").textValue());
                assertHolds(problem, plan, file, explainer.verdict(), unlock);
            }
        }
    }

    private static <T> List<T> some(List<T> all) {
        int step = Math.max(1, all.size() / MOST);
        return Stream.iterate(0, i -> i < all.size(), i -> i + step)
                .map(all::get)
                .toList();
    }

    /** What is printed as a setting lets somebody go, and changes nothing that is past. */
    private static void assertHolds(Problem problem, Plan plan, Path file, Verdict now, JsonNode unlock)
            throws Exception {
        String setting = unlock.get("path").textValue() + "=" + unlock.get("after");
        Problem changed = ProblemReader.read(file, List.of(setting)).problem();

        assertNoWorse(now, new Judge(changed).judge(plan.with(rows(unlock))), unlock);
        assertThat(isWorse(now, new Judge(problem).judge(plan.with(rows(unlock)))))
                .as("needed: %s", unlock)
                .isTrue();
        // The same place says what stands there.
        assertThat(ProblemReader.read(file, List.of(unlock.get("path").textValue() + "=" + unlock.get("before")))
                        .problem())
                .usingRecursiveComparison()
                .ignoringAllOverriddenEquals()
                .isEqualTo(ProblemReader.read(file).problem());
        assertThat(past(changed)).as("past: %s", unlock).isEqualTo(past(problem));
    }

    /** What is over or has begun on the day of planning. */
    private static List<Object> past(Problem problem) {
        var before = new Period(Day.ALWAYS, problem.asOf() - 1);
        var past = new ArrayList<Object>();
        problem.intakes().stream()
                .filter(intake -> intake.period().from() < problem.asOf())
                .forEach(past::add);
        problem.officers().forEach(officer -> officer.releases().forEach(days -> add(past, days.intersection(before))));
        problem.agencies().forEach(agency -> agency.blackouts()
                .forEach(days -> add(past, days.period().intersection(before))));
        problem.missions().forEach(mission -> add(past, mission.mandate().intersection(before)));
        return past;
    }

    private static void add(List<Object> past, @Nullable Object days) {
        if (days != null) {
            past.add(days);
        }
    }

    private static void assertNoWorse(Verdict now, Verdict then, JsonNode offer) {
        assertThat(isWorse(now, then))
                .as("%s: %s, %s instead of %s", offer, then.irregularities(), then.score(), now.score())
                .isFalse();
    }

    private static boolean isWorse(Verdict now, Verdict then) {
        return !now.irregularities().containsAll(then.irregularities())
                || Stream.of(Rule.values())
                        .anyMatch(rule ->
                                then.score(rule).hardScore() < now.score(rule).hardScore());
    }

    private static List<Plan.Row> rows(JsonNode offer) {
        return StreamSupport.stream(offer.get("rows").spliterator(), false)
                .map(OffersIT::row)
                .toList();
    }

    private static Plan.Row row(JsonNode row) {
        return row.has("officer")
                ? new Plan.Row(
                        row.get("tour").textValue(),
                        row.get("officer").textValue(),
                        Period.of(row.get("start").textValue(), row.get("end").textValue()),
                        row.path("intake").textValue())
                : Plan.Row.empty(row.get("tour").textValue());
    }
}
