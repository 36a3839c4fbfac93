package rotation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Agency;
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
        for (Officer officer : given.problem().officers()) {
            for (Period window : given.problem().windows(tour, given.judge().isLocked(tour))) {
                Posting posting = Posting.of(given.problem(), tour, officer, window);
                Verdict then = given.judged(List.of(posting.row()));
                if (Arrays.stream(Rule.values())
                        .filter(rule -> rule.defaultWeight().isHard())
                        .filter(rule -> rule.weight(given.problem()).isHard())
                        .allMatch(rule -> then.points(rule) <= emptied.points(rule))) {
                    found.add(posting);
                }
            }
        }
        return found;
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
            if (funnel.windows() > 0) {
                assertThat(funnel.remaining()).isEqualTo((int) left);
                int removed =
                        funnel.steps().stream().mapToInt(Funnel.Step::removed).sum();
                assertThat(funnel.officers() - removed).isEqualTo((int) left);
            }
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
                                .firstHardRule(
                                        tour,
                                        officer,
                                        Objects.requireNonNull(service.row().window())))
                        .isNull();
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
        assertThat(release.before()).isEqualTo("2025-04-01..2025-06-29");
        assertThat(release.after()).isEqualTo("2025-04-01..2025-06-30");
        assertThat(release.size()).isOne();
        Unlock cap = empty.unlocks().get(1);
        assertThat(List.of(cap.path(), cap.before(), cap.after())).isEqualTo(List.of("agencies[A].maxAway", "0", "1"));
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
                .contains("Of 2 officers", "at least 2 hard rules", "agencyBlackout, agencyCap");
    }

    @Test
    void whatIsNotThereCannotBeExplained() {
        var explainer = new Explainer(new Given().problem(), Given.plan());

        assertThatIllegalArgumentException().isThrownBy(() -> explainer.tour("T-9"));
        assertThatIllegalArgumentException().isThrownBy(() -> explainer.officer("O-9"));
    }
}
