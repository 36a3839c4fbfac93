package rotation.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.change.Publication;
import rotation.cli.Commands;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Officer.Training;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Whether a season that was rolled over judges rest and training as the season before and its plan would have. */
class RolledOverRulesIT {

    private static final String PROBE = "probe/";
    private static final int DAYS = 30;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /** A season, a plan for it, and who judges. */
    private record Side(Problem problem, Plan plan, Judge judge) {

        Side(Problem problem, Plan plan) {
            this(problem, plan, new Judge(problem));
        }
    }

    /** Who breaks what, where each goes on a tour of their own. */
    private record Broken(Set<String> rest, Set<String> training) {}

    private int allowed;
    private int tooEarly;
    private int onLeave;
    private int trained;

    /**
     * Two seasons, rolled over twice: for every officer, mission and day of the new season, a tour that starts there breaks rest or
     * lacks training in the new season if, and only if, it would have beside all tours of the plan before.
     */
    @ParameterizedTest
    @CsvSource({"365, 2026-04-01", "30, 2026-04-01", "30, 2026-01-25", "90, 2025-09-10", "0, 2026-02-01"})
    void twoSeasonsRolledOverAgreeWithTheRestRulesDayByDay(int restDays, String from) throws Exception {
        Problem first = everybodyReleased(ProblemReader.read(
                        Path.of("problems", "tiny.json"),
                        List.of(
                                "policy.restDays=" + restDays,
                                "missions[UNMIK].restDays=45",
                                "missions[BINUH].leaveDays=60"))
                .problem());
        Plan plan = plan(first);
        Problem second = rolledOver(first, plan, Day.parse(from));
        Plan secondPlan = plan(second);
        rolledOver(second, secondPlan, Day.parse(from) + 290);

        assertThat(allowed).isPositive();
        assertThat(tooEarly).isPositive();
        // A course of the year before holds for 365 days after its end: who rests for as long has to attend another.
        assertThat(trained > 0).isEqualTo(restDays < 365);
    }

    /** The seasons before hold what is hard to tell: somebody who is on leave still when the next begins. */
    @ParameterizedTest
    @CsvSource({"0, 10", "20, 1", "20, 60", "0, 61"})
    void theLeaveThatReachesIntoTheSeasonIsKept(int restDays, int daysLater) throws Exception {
        Problem first = everybodyReleased(ProblemReader.read(
                        Path.of("problems", "tiny.json"),
                        List.of("policy.restDays=" + restDays, "missions[UNMIK].leaveDays=60"))
                .problem());
        Plan plan = plan(first);
        Period told = window(plan, "UNMIK-01/1");
        Problem second = rolledOver(first, plan, told.to() + daysLater);

        // A leave of 60 days ends 60 days after the tour: on the 61st nothing is left of it.
        assertThat(second.tour("UNMIK-01/1") != null).isEqualTo(daysLater <= 60);
        assertThat(onLeave > 0).isEqualTo(daysLater <= 60);
    }

    private static Period window(Plan plan, String tour) {
        Period window = plan.byTour().getOrDefault(tour, Plan.Row.empty(tour)).window();
        assertThat(window).isNotNull();
        return window == null ? Period.UNBOUNDED : window;
    }

    /** The plan of a search with a fixed seed. */
    private Plan plan(Problem problem) throws Exception {
        Path season = directory.resolve("season.json");
        Path plan = directory.resolve("season.plan.json");
        ProblemWriter.write(problem, season);
        Run run = Commands.run("solve", season, "-o", plan, "--moves", 5_000, "--seed", 3, "--threads", 1, "-q");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return PlanReader.read(plan);
    }

    /** Compares every day of the next season, and hands it on with intakes, which a planner adds. */
    private Problem rolledOver(Problem before, Plan plan, int from) throws Exception {
        var season = new Period(from, from + 364);
        Problem after = Rollover.of(before, plan, season, null).problem();
        Path file = directory.resolve("next.json");
        ProblemWriter.write(after, file);
        assertThat(ProblemWriter.isSame(ProblemReader.read(file).problem(), after))
                .isTrue();

        List<Intake> intakes = new ArrayList<>(after.intakes());
        for (int number = 1; number <= 4; number++) {
            int start = from + 80 * (number - 1) + 3;
            intakes.add(new Intake("PDT-" + from + "-" + number, after.courses().get(0), Period.ofDays(start, 12), 4));
        }
        after = after.toBuilder().intakes(intakes).build();
        compare(before, plan, after);
        return after;
    }

    private void compare(Problem before, Plan plan, Problem after) {
        Plan carried =
                new Plan(after.tours().stream().map(RolledOverRulesIT::row).toList(), null);
        List<Intake> intakes = new ArrayList<>(before.intakes());
        after.intakes().stream()
                .filter(intake -> !before.intakes().contains(intake))
                .forEach(intakes::add);
        Problem told = Publication.publish(before, plan).toBuilder()
                .asOf(after.asOf())
                .intakes(intakes)
                .build();
        var next = new Side(probed(after), carried);
        var old = new Side(
                probed(told.toBuilder()
                        .officers(told.officers().stream()
                                .map(officer -> asOfTheNext(
                                        before, plan, officer, after.season().from()))
                                .toList())
                        .build()),
                plan);
        for (Mission mission : after.missions()) {
            for (int day = after.season().from(); day <= after.season().to(); day++) {
                assertSame(old, next, mission, day);
            }
        }
        onLeave = (int) carried.rows().stream()
                .filter(row -> row.window() != null
                        && row.window().to() < after.season().from())
                .count();
    }

    /**
     * The officer as the season before knows them on the first day of the next, by the words of the files alone: who has gone was
     * trained, and the training holds so many days after the end of its intake.
     */
    private static Officer asOfTheNext(Problem before, Plan plan, Officer officer, int from) {
        List<Training> trained = new ArrayList<>(officer.trained());
        for (Plan.Row row : plan.rows()) {
            if (officer.id().equals(row.officer())
                    && row.window() != null
                    && row.window().from() < from) {
                for (Intake intake : before.intakes()) {
                    if (intake.id().equals(row.intake())) {
                        trained.add(new Training(
                                intake.course(),
                                intake.period().to() + intake.course().validDays()));
                    }
                }
            }
        }
        return officer.toBuilder().trained(trained).build();
    }

    private void assertSame(Side old, Side next, Mission mission, int day) {
        Map<Officer, List<Intake>> serving = intakes(old.problem, mission, day);
        assertThat(intakes(next.problem, mission, day))
                .as("intakes in %s from %s", mission, Day.format(day))
                .isEqualTo(serving);
        int most = serving.values().stream().mapToInt(List::size).max().orElse(0);
        for (int choice = 0; choice < Math.max(1, most); choice++) {
            Broken broken = broken(old, mission, day, serving, choice);
            assertThat(broken(next, mission, day, serving, choice))
                    .as("in %s from %s, choice %d of intakes", mission, Day.format(day), choice)
                    .isEqualTo(broken);
            tooEarly += broken.rest.size();
            if (mission.course() != null && choice == 0) {
                trained += (int) serving.keySet().stream()
                        .filter(officer ->
                                serving.getOrDefault(officer, List.of()).isEmpty())
                        .filter(officer ->
                                !broken.rest.contains(officer.id()) && !broken.training.contains(officer.id()))
                        .count();
            }
            allowed += serving.size() - broken.rest.size();
        }
    }

    private static Tour probe(Problem problem, Mission mission, Officer officer) {
        return Objects.requireNonNull(problem.tour(PROBE + mission.id() + "/" + officer.id()));
    }

    /** The intakes of which each officer may attend one before a tour there. */
    private static Map<Officer, List<Intake>> intakes(Problem problem, Mission mission, int day) {
        Map<Officer, List<Intake>> intakes = new LinkedHashMap<>();
        for (Officer officer : problem.officers()) {
            intakes.put(officer, problem.intakes(probe(problem, mission, officer), false, officer, day));
        }
        return intakes;
    }

    /** What everybody breaks of rest and training who goes there on that day, after one of the intakes that they may attend. */
    private static Broken broken(Side side, Mission mission, int day, Map<Officer, List<Intake>> serving, int choice) {
        List<Plan.Row> rows = new ArrayList<>();
        serving.forEach((officer, intakes) -> rows.add(new Plan.Row(
                probe(side.problem, mission, officer).id(),
                officer.id(),
                Period.ofDays(day, DAYS),
                intakes.isEmpty()
                        ? null
                        : intakes.get(Math.min(choice, intakes.size() - 1)).id())));
        Verdict verdict = side.judge.judge(side.plan.with(rows));
        var broken = new Broken(new TreeSet<>(), new TreeSet<>());
        for (Rule rule : List.of(Rule.REST_SINCE_LAST_TOUR, Rule.REST_BETWEEN_TOURS, Rule.TRAINING)) {
            for (Finding finding : verdict.findings(rule)) {
                (rule == Rule.TRAINING ? broken.training : broken.rest).addAll(finding.ids(Subject.OFFICER));
            }
        }
        return broken;
    }

    /** The season with a seat for each officer in each mission. */
    private static Problem probed(Problem problem) {
        List<Tour> tours = new ArrayList<>(problem.tours());
        List<Position> positions = new ArrayList<>(problem.positions());
        for (Mission mission : problem.missions()) {
            Position seat = Position.builder(PROBE + mission.id(), mission)
                    .ranks(0, problem.ranks().size() - 1)
                    .build();
            positions.add(seat);
            for (Officer officer : problem.officers()) {
                tours.add(Tour.builder(
                                seat.id() + "/" + officer.id(),
                                seat,
                                new Tour.Starts(problem.season(), 1),
                                List.of(DAYS))
                        .build());
            }
        }
        return problem.toBuilder().positions(positions).tours(tours).build();
    }

    private static Plan.Row row(Tour tour) {
        Tour.Assignment own = tour.assignment();
        return own == null
                ? Plan.Row.empty(tour.id())
                : new Plan.Row(tour.id(), own.officer(), own.window(), tour.isDeployed() ? null : own.intake());
    }

    private static Problem everybodyReleased(Problem problem) {
        return problem.toBuilder()
                .officers(problem.officers().stream()
                        .map(officer -> officer.toBuilder()
                                .releases(List.of(Period.of("2024-01-01", "2030-12-31")))
                                .build())
                        .toList())
                .build();
    }
}
