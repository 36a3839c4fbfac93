package rotation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.Given;
import rotation.RandomProblems;
import rotation.explain.amend.Unlock;
import rotation.explain.choice.Choice;
import rotation.explain.choice.Displacement;
import rotation.explain.choice.Hold;
import rotation.explain.choice.ScoreChange;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Messages;

/** What is said of a plan is what the judge finds. */
class ExplainerTest {

    /** A random problem and a plan of it, with all that is needed to check what is said of it. */
    record Case(long seed, Problem problem, Plan plan, Judge judge, Explainer explainer) {

        static Case of(long seed) {
            Problem problem = RandomProblems.problem(seed);
            Plan plan = RandomProblems.plan(problem, seed);
            return new Case(seed, problem, plan, new Judge(problem), new Explainer(problem, plan));
        }

        Verdict judged(List<Plan.Row> rows) {
            return judge.judge(plan.with(rows));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 60).mapToObj(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChoiceCostsWhatThePlanCostsMoreThanWithoutIt(Case given) {
        for (Tour tour : given.problem().tours()) {
            if (given.explainer().tour(tour.id()) instanceof FilledTourExplanation filled) {
                Verdict now = given.judge().judge(given.plan());
                Verdict emptied = given.judged(List.of(Plan.Row.empty(tour.id())));

                assertThat(filled.change().score()).isEqualTo(now.score().subtract(emptied.score()));
                for (Rule rule : Rule.values()) {
                    boolean differs = !now.score(rule).equals(emptied.score(rule));
                    assertThat(filled.change().rules())
                            .filteredOn(change -> change.rule() == rule)
                            .hasSize(differs ? 1 : 0)
                            .allSatisfy(change ->
                                    assertThat(change.points()).isEqualTo(now.points(rule) - emptied.points(rule)));
                }
                assertThat(filled.findings())
                        .isEqualTo(now.findings().stream()
                                .filter(finding -> finding.ids(Subject.TOUR).contains(tour.id()))
                                .toList());
                assertThat(given.plan().rows()).contains(filled.row());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyChoiceCostsWhatThePlanWouldCost(Case given) {
        Verdict now = given.judge().judge(given.plan());
        for (Tour tour : given.problem().tours()) {
            for (Choice choice : choices(given.explainer().tour(tour.id()))) {
                Verdict then = given.judged(choice.rows());

                assertThat(choice.total()).isEqualTo(then.score());
                assertThat(choice.change().score()).isEqualTo(then.score().subtract(now.score()));
                assertThat(then.irregularities()).isEmpty();
                assertThat(given.plan().rows()).doesNotContain(choice.row());
            }
        }
    }

    private static List<Choice> choices(TourExplanation explanation) {
        var choices = new ArrayList<Choice>();
        if (explanation instanceof FilledTourExplanation filled) {
            choices.addAll(filled.alternatives());
            choices.addAll(filled.exchanges());
        } else if (explanation instanceof EmptyTourExplanation empty) {
            choices.addAll(empty.choices());
        }
        return choices;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noOtherChoiceIsBetterThanTheBest(Case given) {
        for (Tour tour : given.problem().tours()) {
            if (Hold.of(given.judge(), tour) == null
                    && given.explainer().tour(tour.id()) instanceof FilledTourExplanation filled
                    && !filled.alternatives().isEmpty()) {
                for (Posting other : withoutHardRule(given, tour)) {
                    if (!other.row().equals(filled.row())) {
                        assertThat(given.judged(List.of(other.row())).score())
                                .isLessThanOrEqualTo(
                                        filled.alternatives().get(0).total());
                    }
                }
            }
        }
    }

    /** Every choice that breaks none of the rules of a funnel more than the plan without the tour does. */
    private static List<Posting> withoutHardRule(Case given, Tour tour) {
        Verdict emptied = given.judged(List.of(Plan.Row.empty(tour.id())));
        var found = new ArrayList<Posting>();
        boolean locked = given.judge().isLocked(tour);
        boolean isHeld = locked || tour.isDeployed();
        for (Officer officer : given.problem().officers()) {
            if (isHeld && !Objects.requireNonNull(tour.assignment()).isOf(officer)) {
                continue;
            }
            for (Period window : given.problem().windows(tour, locked, officer)) {
                for (Posting posting : postings(given, tour, locked, officer, window)) {
                    Verdict then = given.judged(List.of(posting.row()));
                    if (Arrays.stream(Rule.values())
                            .filter(rule -> rule.defaultWeight().isHard())
                            .filter(rule -> rule.weight(given.problem()).isHard())
                            .allMatch(rule -> then.points(rule) <= emptied.points(rule))) {
                        found.add(posting);
                    }
                }
            }
        }
        return found;
    }

    /** After each intake that can serve. */
    private static List<Posting> postings(Case given, Tour tour, boolean locked, Officer officer, Period window) {
        List<Intake> intakes = given.problem().intakes(tour, locked, officer, window.from());
        return intakes.isEmpty()
                ? List.of(Posting.of(tour, officer, window, null))
                : intakes.stream()
                        .map(intake -> Posting.of(tour, officer, window, intake))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFunnelEndsWithThoseWhoCouldGo(Case given) {
        for (Tour tour : given.problem().tours()) {
            Funnel funnel = given.explainer().funnel(tour);
            long left = withoutHardRule(given, tour).stream()
                    .map(Posting::officer)
                    .distinct()
                    .count();

            assertThat(funnel.officers()).isEqualTo(given.problem().officers().size());
            assertThat(funnel.remaining()).isEqualTo((int) left);
            int removed = funnel.steps().stream().mapToInt(Funnel.Step::removed).sum();
            assertThat(funnel.officers() - funnel.withoutWindow() - removed).isEqualTo((int) left);
            assertThat(funnel.steps()).isSortedAccordingTo((a, b) -> a.rule().compareTo(b.rule()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyUnlockLetsSomebodyGo(Case given) {
        for (Tour tour : given.explainer().emptyTours()) {
            var empty = (EmptyTourExplanation) given.explainer().tour(tour.id());
            for (Unlock unlock : empty.unlocks()) {
                assertThat(unlock.row().tour()).isEqualTo(tour.id());
                assertThat(unlock.row().officer()).isNotNull();
                assertThat(unlock.before()).isNotEqualTo(unlock.after());
                assertThat(unlock.admitted()).isPositive();
                assertThat(unlock.path()).matches("policy\\.\\w+|\\w+\\[[^]]+](\\.[\\w.\\[\\]/-]+)?");
                // As the problem is, the same rows break some hard rule.
                Verdict without = given.judged(unlock.rows());
                Verdict now = given.judge().judge(given.plan());
                assertThat(Stream.of(Rule.values())
                                .filter(rule -> rule.weight(given.problem()).isHard())
                                .anyMatch(rule -> without.points(rule) > now.points(rule)))
                        .as(unlock.path())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingCanBeSaidInBothLanguages(Case given) {
        var sections = new ArrayList<Section>();
        given.problem()
                .tours()
                .forEach(tour ->
                        sections.addAll(given.explainer().tour(tour.id()).sections()));
        given.problem()
                .officers()
                .forEach(officer ->
                        sections.addAll(given.explainer().officer(officer.id()).sections()));
        for (Rule rule : Rule.values()) {
            sections.addAll(given.explainer().rule(rule).sections());
        }
        for (Locale language : Messages.LANGUAGES) {
            for (Section section : sections) {
                assertThat(section.title().in(language)).isNotBlank().doesNotContain("{", "}");
                section.lines().forEach(line -> assertThat(line.in(language)).isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anOfficerCouldServeAtTheCostThatIsSaid(Case given) {
        for (Officer officer : given.problem().officers()) {
            OfficerExplanation explained = given.explainer().officer(officer.id());
            for (Service service : explained.services()) {
                var rows = new ArrayList<>(List.of(service.row()));
                service.emptied().forEach(other -> rows.add(Plan.Row.empty(other)));

                assertThat(service.total()).isEqualTo(given.judged(rows).score());
                Tour tour = Objects.requireNonNull(
                        given.problem().tour(service.row().tour()));
                assertThat(given.judge()
                                .brokenHardRules(
                                        tour,
                                        officer,
                                        Objects.requireNonNull(service.row().window())))
                        .isEmpty();
            }
            int excluded =
                    explained.excluded().values().stream().mapToInt(n -> n).sum();
            assertThat(explained.serves().size() + explained.services().size() + excluded + explained.fixed())
                    .isEqualTo(explained.tours());
        }
    }

    @Test
    void aRuleTellsItsLargestFindingsFirst() {
        var given = Case.of(3);
        for (Rule rule : Rule.values()) {
            RuleExplanation explained = given.explainer().rule(rule);
            assertThat(explained.findings())
                    .isSortedAccordingTo((a, b) -> Long.compare(b.points(), a.points()))
                    .hasSameElementsAs(given.explainer().verdict().findings(rule));
            assertThat(explained.score()).isEqualTo(explained.weight().penalty(explained.points()));
        }
    }

    @Test
    void anOfficerWhoIsTakenIsListedWithThoseWhoCanReplaceThem() {
        var given = new Given();
        given.tour("T-1", "2025-04-07", 90);
        given.tour("T-2", "2025-05-05", 90);
        Problem problem = given.problem();
        // O-1 could take T-2 only if O-2 took T-1 instead.
        Plan plan = Given.plan(
                Given.row("T-1", "O-1", "2025-04-07", "2025-07-05"),
                Given.row("T-2", "O-2", "2025-05-05", "2025-08-02"));

        var filled = (FilledTourExplanation) new Explainer(problem, plan).tour("T-2");

        assertThat(filled.alternatives()).isEmpty();
        assertThat(filled.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.row().officer()).isEqualTo("O-1");
            assertThat(exchange.displacement())
                    .isEqualTo(new Displacement("T-1", Given.row("T-1", "O-2", "2025-04-07", "2025-07-05")));
            assertThat(exchange.text().in(Locale.ENGLISH)).contains("tour T-1 is taken by O-2");
        });
    }

    @Test
    void aLockedTourSaysWhy() {
        var given = new Given();
        given.freezeDays = 60;
        Period window = Period.of("2025-02-03", "2025-05-03");
        given.assigned("T-1", Tour.Status.PUBLISHED, false, window, 90);
        Problem problem = given.problem();

        var filled = (FilledTourExplanation)
                new Explainer(problem, Given.plan(Given.row("T-1", "O-1", "2025-02-03", "2025-05-03"))).tour("T-1");

        assertThat(filled.hold()).isEqualTo(Hold.FROZEN);
        // From 2025-01-06, the day of planning, to 2025-02-03.
        assertThat(Objects.requireNonNull(filled.holdText()).in(Locale.ENGLISH)).contains("28 days", "within 60 days");
        assertThat(filled.alternatives()).isEmpty();
        assertThat(filled.exchanges()).isEmpty();
    }

    @Test
    void aReleaseThatEndsOneDayTooEarlyIsTheSmallestUnlock() {
        var given = new Given();
        given.agency = Agency.builder("A", 100).maxAway(0).build();
        var other = Given.agency("B", 100);
        given.moreAgencies.add(other);
        given.with(Given.released(Given.officer("O-3", other, null), Period.of("2025-04-01", "2025-06-29")));
        given.tour("T-1", "2025-04-01", 91);
        Problem problem = given.problem();

        var empty = (EmptyTourExplanation) new Explainer(problem, Given.plan(Plan.Row.empty("T-1"))).tour("T-1");

        // The cap of A is 0, and 91 days from 2025-04-01 end on 2025-06-30.
        assertThat(empty.funnel().steps())
                .containsExactly(new Funnel.Step(Rule.RELEASE, 2, 1), new Funnel.Step(Rule.AGENCY_CAP, 0, 2));
        assertThat(empty.unlocks())
                .extracting(Unlock::kind)
                .containsExactly(Unlock.Kind.RELEASE, Unlock.Kind.AGENCY_CAP);
        Unlock release = empty.unlocks().get(0);
        assertThat(release.path()).isEqualTo("officers[O-3].releases");
        assertThat(release.before()).isEqualTo(List.of(Map.of("from", "2025-04-01", "to", "2025-06-29")));
        assertThat(release.after()).isEqualTo(List.of(Map.of("from", "2025-04-01", "to", "2025-06-30")));
        assertThat(release.size()).isOne();
        Unlock cap = empty.unlocks().get(1);
        assertThat(List.of(cap.path(), cap.before(), cap.after())).isEqualTo(List.of("agencies[A].maxAway", 0, 1));
        assertThat(cap.admitted()).isEqualTo(2);
    }

    @Test
    void whereNoSingleChangeHelpsTheNearestAreCounted() {
        var given = new Given();
        given.agency = Agency.builder("A", 100)
                .maxAway(0)
                .blackouts(List.of(new Agency.Blackout(Period.of("2025-04-02", "2025-04-02"), null)))
                .build();
        given.tour("T-1", "2025-04-01", 91);

        var empty =
                (EmptyTourExplanation) new Explainer(given.problem(), Given.plan(Plan.Row.empty("T-1"))).tour("T-1");

        assertThat(empty.unlocks()).isEmpty();
        assertThat(Objects.requireNonNull(empty.nearest()).in(Locale.ENGLISH))
                .contains(
                        "Of 2 officers",
                        "at least 2 hard rules",
                        "(agencyBlackout), \"no agency has more officers away than its cap\" (agencyCap)");
    }

    /** T-1 and T-2 start on 2025-06-02 after course C; intake I-2 is the later one. Nobody is trained. */
    private static Given withIntakes(int seatsOfFirst, int seatsOfSecond) {
        var given = new Given();
        var course = new Course("C", 0, 365);
        given.course = course;
        given.intakes.add(new Intake("I-1", course, Period.of("2025-04-07", "2025-04-11"), seatsOfFirst));
        given.intakes.add(new Intake("I-2", course, Period.of("2025-05-05", "2025-05-09"), seatsOfSecond));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        return given;
    }

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");

    private static Explainer withOneInTheLatest(Problem problem) {
        return new Explainer(problem, Given.plan(new Plan.Row("T-1", "O-1", JUNE, "I-2"), Plan.Row.empty("T-2")));
    }

    @Test
    void whoFindsNoSeatInTheLatestIntakeGoesAfterAnEarlierOne() {
        Explainer explainer = withOneInTheLatest(withIntakes(1, 1).problem());

        var empty = (EmptyTourExplanation) explainer.tour("T-2");
        assertThat(empty.funnel().steps()).containsExactly(new Funnel.Step(Rule.REST_BETWEEN_TOURS, 1, 1));
        assertThat(empty.choices()).extracting(Choice::row).contains(new Plan.Row("T-2", "O-2", JUNE, "I-1"));
        assertThat(empty.unlocks()).isEmpty();
        Service service = explainer.officer("O-2").services().stream()
                .filter(one -> one.row().tour().equals("T-2"))
                .findFirst()
                .orElseThrow();
        assertThat(service.row()).isEqualTo(new Plan.Row("T-2", "O-2", JUNE, "I-1"));
        assertThat(service.text().in(Locale.ENGLISH)).contains("2025-07-01, after intake I-1, where nobody goes");
        assertThat(service.text().in(Locale.FRENCH)).contains("après la session I-1, où personne ne part");
    }

    @Test
    void seatsAreARemedyWhereNoIntakeThatCanServeHasOne() {
        var empty = (EmptyTourExplanation)
                withOneInTheLatest(withIntakes(0, 1).problem()).tour("T-2");

        assertThat(empty.funnel().steps())
                .containsExactly(
                        new Funnel.Step(Rule.REST_BETWEEN_TOURS, 1, 1), new Funnel.Step(Rule.TRAINING_CAPACITY, 0, 1));
        assertThat(empty.unlocks())
                .extracting(Unlock::kind, Unlock::path)
                .containsExactly(tuple(Unlock.Kind.INTAKE_SEATS, "intakes[I-2].capacity"));
    }

    @Test
    void whereTheEarlierIntakeAsksForMoreEitherThatOrASeatIsTheRemedy() {
        var given = withIntakes(1, 1);
        Problem problem = given.problem();
        List<Officer> officers = problem.officers().stream()
                .map(officer -> Given.released(officer, Period.of("2025-04-09", "2025-12-31")))
                .toList();

        var empty = (EmptyTourExplanation)
                withOneInTheLatest(problem.toBuilder().officers(officers).build())
                        .tour("T-2");

        // I-1 begins on 7 April, two days before the release.
        assertThat(empty.funnel().suited()).contains(new Funnel.Suited("O-2", Rule.TRAINING_CAPACITY, List.of()));
        // O-1 would have to hand T-1 on, who needs as much.
        assertThat(empty.unlocks())
                .filteredOn(unlock -> "O-2".equals(unlock.row().officer()))
                .extracting(Unlock::kind, Unlock::size, unlock -> unlock.row().intake())
                .containsExactly(tuple(Unlock.Kind.RELEASE, 2, "I-1"), tuple(Unlock.Kind.INTAKE_SEATS, 1, "I-2"));
    }

    @Test
    void anotherIntakeOfTheSameOfficerIsAChoice() {
        var given = withIntakes(1, 1);
        Problem problem = given.problem();
        var plan = Given.plan(new Plan.Row("T-1", "O-1", JUNE, "I-1"), Plan.Row.empty("T-2"));

        var filled = (FilledTourExplanation) new Explainer(problem, plan).tour("T-1");

        assertThat(filled.course()).isEqualTo("C");
        assertThat(lines(filled, Locale.ENGLISH)).contains("Attends course C before it, in intake I-1.");
        assertThat(lines(filled, Locale.FRENCH)).contains("Suit d'abord la formation C, session I-1.");
        assertThat(filled.alternatives())
                .extracting(Choice::row)
                .containsExactlyInAnyOrder(
                        new Plan.Row("T-1", "O-1", JUNE, "I-2"), new Plan.Row("T-1", "O-2", JUNE, "I-2"));
    }

    private static List<String> lines(TourExplanation explanation, Locale language) {
        return explanation.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> line.in(language))
                .toList();
    }

    @Test
    void whatIsOffTheGridIsOpenToTheOneWhoWasToldAlone() {
        var given = new Given();
        Period told = Period.of("2025-06-04", "2025-07-03");
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), told, Period.of("2025-06-02", "2025-06-02"), 1, 30);
        Problem problem = given.problem();

        var filled = (FilledTourExplanation)
                new Explainer(problem, Given.plan(new Plan.Row("T-1", "O-1", told, null))).tour("T-1");
        assertThat(filled.alternatives())
                .extracting(Choice::row)
                .containsExactlyInAnyOrder(
                        new Plan.Row("T-1", "O-1", JUNE, null), new Plan.Row("T-1", "O-2", JUNE, null));
        // Told on another day, and the grid is over.
        var late = new Given();
        late.asOf = Day.parse("2025-06-03");
        late.assigned("T-1", Tour.Status.PUBLISHED, late.woman(), told, Period.of("2025-06-02", "2025-06-02"), 1, 30);
        Funnel funnel = new Explainer(late.problem(), Given.plan(Plan.Row.empty("T-1")))
                .funnel(late.problem().tours().get(0));
        assertThat(List.of(funnel.officers(), funnel.windows(), funnel.withoutWindow(), funnel.remaining()))
                .isEqualTo(List.of(2, 1, 1, 1));
        assertThat(funnel.sentences().get(1).in(Locale.ENGLISH)).startsWith("1 has no candidate window");
        assertThat(funnel.sentences().get(1).in(Locale.FRENCH)).startsWith("1 sans aucune période possible");
    }

    @Test
    void aWindowOfSomebodyWhoHasLeftIsNobodys() {
        var given = new Given();
        given.asOf = Day.parse("2025-06-03");
        given.assigned(
                "T-1",
                Tour.Status.PUBLISHED,
                Given.officer("O-gone", given.agency, null),
                Period.of("2025-06-04", "2025-07-03"),
                Period.of("2025-06-02", "2025-06-02"),
                1,
                30);

        Funnel funnel = new Explainer(given.problem(), Given.plan(Plan.Row.empty("T-1")))
                .funnel(given.problem().tours().get(0));

        assertThat(funnel.windows()).isZero();
        assertThat(funnel.sentences()).singleElement().satisfies(said -> assertThat(said.in(Locale.ENGLISH))
                .contains("nobody can be sent"));
    }

    @Test
    void whoIsThereIsNeitherAskedWhyNorCalledHome() {
        var given = new Given();
        given.agency = Agency.builder("A", 100).maxAway(0).build();
        Period agreed = Period.of("2024-12-01", "2025-03-01");
        Officer there = Given.released(given.woman());
        given.assigned("T-1", Tour.Status.DEPLOYED, there, agreed, agreed, 1, 91, 120);
        given.tour("T-2", "2025-02-03", 30);
        Problem made = given.problem();
        Problem problem = made.toBuilder()
                .officers(List.of(there, Given.officer("O-2", Given.agency("B", 1), null)))
                .agencies(List.of(given.agency, Given.agency("B", 1)))
                .build();
        var explainer =
                new Explainer(problem, Given.plan(new Plan.Row("T-1", "O-1", agreed, null), Plan.Row.empty("T-2")));

        assertThat(explainer.verdict().isFeasible()).isTrue();
        var filled = (FilledTourExplanation) explainer.tour("T-1");
        assertThat(filled.extension()).isZero();
        assertThat(filled.findings()).isEmpty();
        assertThat(filled.alternatives()).isEmpty();
        assertThat(lines(filled, Locale.ENGLISH))
                .contains(
                        "Deployed: O-1 has been there since 2024-12-01 and stays to 2025-03-01 at least; only a later end may be chosen.",
                        "It is as agreed: a fact, of which no rule asks whether the officer may be there.");
        // An officer without a release is not there by anybody's choice.
        assertThat(explainer.funnel(problem.tours().get(0)).suited())
                .contains(new Funnel.Suited("O-1", null, List.of()));
        OfficerExplanation officer = explainer.officer("O-1");
        assertThat(officer.services()).isEmpty();
    }

    @Test
    void whoIsThereDoesNotLeaveForAnotherTour() {
        var given = new Given();
        Period agreed = Period.of("2024-12-01", "2025-03-01");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), agreed, agreed, 1, 91, 120);
        given.tour("T-2", "2025-02-03", 30);
        given.tour("T-3", "2025-06-02", 30);
        var explainer = new Explainer(
                given.problem(),
                Given.plan(new Plan.Row("T-1", "O-1", agreed, null), Plan.Row.empty("T-2"), Plan.Row.empty("T-3")));

        OfficerExplanation officer = explainer.officer("O-1");

        assertThat(officer.services())
                .extracting(service -> service.row().tour())
                .containsExactly("T-3");
        assertThat(officer.excluded()).isEqualTo(Map.of(Rule.REST_BETWEEN_TOURS, 1));
    }

    @Test
    void aLaterEndOfADeployedTourIsAChoice() {
        var given = new Given();
        Period agreed = Period.of("2024-12-01", "2025-03-01");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), agreed, agreed, 1, 60, 91, 120);
        Problem problem = given.problem();

        var filled = (FilledTourExplanation)
                new Explainer(problem, Given.plan(new Plan.Row("T-1", "O-1", agreed, null))).tour("T-1");
        assertThat(filled.alternatives())
                .extracting(Choice::row)
                .containsExactly(new Plan.Row("T-1", "O-1", Period.ofDays(agreed.from(), 120), null));

        Period longer = Period.ofDays(agreed.from(), 120);
        var extended = (FilledTourExplanation)
                new Explainer(problem, Given.plan(new Plan.Row("T-1", "O-1", longer, null))).tour("T-1");
        assertThat(lines(extended, Locale.ENGLISH))
                .anyMatch(line -> line.startsWith("It is 29 days longer than agreed"));
        assertThat(lines(extended, Locale.FRENCH)).anyMatch(line -> line.startsWith("Elle dure 29 jours de plus"));
        assertThat(lines(filled, Locale.ENGLISH)).anyMatch(line -> line.endsWith("only a later end may be chosen."));
    }

    @Test
    void aDeployedTourThatAPlanEndsEarlyIsShorterThanAgreed() {
        var given = new Given();
        Period agreed = Period.of("2024-12-01", "2025-03-01");
        given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), agreed, agreed, 1, 90, 91);
        Period early = Period.ofDays(agreed.from(), 90);

        var filled = (FilledTourExplanation)
                new Explainer(given.problem(), Given.plan(new Plan.Row("T-1", "O-1", early, null))).tour("T-1");

        assertThat(filled.extension()).isEqualTo(-1);
        assertThat(lines(filled, Locale.ENGLISH))
                .contains(
                        "Deployed: O-1 has been there since 2024-12-01 and stays to 2025-03-01;"
                                + " no longer tour may be chosen, so nothing may change.",
                        "It is 1 day shorter than agreed, which no plan may be.")
                .noneMatch(line -> line.contains("longer than agreed"));
        assertThat(lines(filled, Locale.FRENCH))
                .contains(
                        "En cours\u00a0: O-1 est sur place depuis le 2024-12-01 et reste jusqu'au 2025-03-01\u202f;"
                                + " on ne peut pas choisir de durée plus longue, et rien ne peut changer.",
                        "Elle dure 1 jour de moins que convenu, ce qu'aucun plan ne peut faire.");
    }

    @Test
    void whatCostsMoreAndWhatIsSavedIsSaidInWords() {
        var change = new ScoreChange(
                List.of(
                        new ScoreChange.RuleChange(Rule.UNFILLED_TOUR, -4, Level.MEDIUM, -4),
                        new ScoreChange.RuleChange(Rule.PREFERENCE, 1, Level.SOFT, 1500)),
                HardMediumSoftLongScore.of(0, 4, -1500));

        assertThat(change.text().in(Locale.ENGLISH))
                .isEqualTo("saves 4medium, costs 1,500soft; \"every tour has an officer\" (unfilledTour) saves 4medium,"
                        + " \"officers serve where they wish\" (preference) costs 1,500soft");
        assertThat(change.text().in(Locale.FRENCH))
                .isEqualTo(
                        "économise 4medium, coûte 1\u202f500soft\u202f; «\u00a0chaque affectation a un agent\u00a0» (unfilledTour)"
                                + " économise 4medium, «\u00a0les agents servent où ils le souhaitent\u00a0» (preference) coûte 1\u202f500soft");
        assertThat(new ScoreChange(List.of(), HardMediumSoftLongScore.ZERO)
                        .text()
                        .in(Locale.ENGLISH))
                .isEqualTo("makes no difference");
    }

    @Test
    void aTourSaysThatItIsTentativeAndWhatWasNoted() {
        var given = new Given();
        given.tour("T-1", "2025-06-02", 30);
        Problem made = given.problem();
        Problem problem = made.toBuilder()
                .tours(List.of(made.tours().get(0).toBuilder()
                        .tentative(true)
                        .note("it''s <{0}> \"for now\"")
                        .build()))
                .build();
        var plan = Given.plan(Plan.Row.empty("T-1"));
        var explainer = new Explainer(problem, plan);

        assertThat(lines(explainer.tour("T-1"), Locale.ENGLISH))
                .startsWith(
                        "Tentative: it awaits approval. It counts in every rule, but is not published.",
                        "Note: it''s <{0}> \"for now\"");
        assertThat(lines(explainer.tour("T-1"), Locale.FRENCH))
                .anyMatch(line -> line.startsWith("À approuver\u00a0: elle attend une approbation."));
        ExplanationDocument document =
                new ExplanationDocuments(explainer.verdict(), Locale.ENGLISH).of(explainer.tour("T-1"));
        assertThat(JsonText.ofKnown(document))
                .contains("\"tentative\" : true", "\"note\" : \"it''s <{0}> \\\"for now\\\"\"");
    }

    @Test
    void whomTheMissionDoesNotTakeIsCounted() {
        var given = new Given();
        given.with(Given.officer("O-3", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        Problem made = given.problem();
        Problem problem = made.toBuilder()
                .tours(List.of(made.tours().get(0).toBuilder()
                        .shortlist(List.of("O-1"))
                        .excludedOfficers(List.of("O-3"))
                        .build()))
                .build();

        var explainer = new Explainer(problem, Given.plan(Plan.Row.empty("T-1")));

        assertThat(explainer.funnel(problem.tours().get(0)).steps())
                .containsExactly(new Funnel.Step(Rule.SHORTLIST, 1, 2));
        assertThat(explainer.officer("O-3").excluded()).isEqualTo(Map.of(Rule.SHORTLIST, 1));
    }

    @Test
    void whatIsNotThereCannotBeExplained() {
        var explainer = new Explainer(new Given().problem(), Given.plan());

        assertThatIllegalArgumentException().isThrownBy(() -> explainer.tour("T-9"));
        assertThatIllegalArgumentException().isThrownBy(() -> explainer.officer("O-9"));
    }
}
