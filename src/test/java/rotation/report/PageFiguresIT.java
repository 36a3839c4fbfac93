package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.judge.Judge;
import rotation.judge.KeyFigures;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.Changes;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** The figures of the page, read back from it, are those of the judge. */
class PageFiguresIT {

    private static final Pattern DAYS = Pattern.compile(
            "<tr><th scope=\"row\"><time>([-0-9]+)</time></th><td><time>([-0-9]+)</time></td><td class=\"n\">(\\d+)</td>"
                    + "<td class=\"n\">([–0-9]+)</td><td class=\"n\">(\\d+)</td>");

    /** What the page says of one day. */
    private record Presence(int all, int women) {}

    @ParameterizedTest
    @ValueSource(strings = {"cpa-2024-25", "scarce-french", "mission-closes-early"})
    void theCurveOfThoseAbroadIsTheJudgesDayByDay(String name) {
        Problem problem = Pages.read(Path.of("problems", name + ".json"));
        Plan plan = plan(problem);
        Map<Integer, Presence> page = presence(page(problem, plan));

        Map<Integer, Presence> counted = new TreeMap<>();
        page.keySet().forEach(day -> counted.put(day, presence(problem, plan, day)));

        assertThat(page).isEqualTo(counted);
        // With a ceiling of 0 the judge takes a point for each officer and day but those who are there already.
        Problem closed = problem.toBuilder()
                .policy(problem.policy().toBuilder().programCeiling(0).build())
                .build();
        long there = page.values().stream().mapToLong(Presence::all).sum();
        long already = page.entrySet().stream()
                .mapToLong(day -> Math.min(day.getValue().all(), already(problem, day.getKey())))
                .sum();
        assertThat(new Judge(closed).judge(plan).points(Rule.PROGRAM_CEILING)).isEqualTo(there - already);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpa-2024-25", "scarce-french", "mission-closes-early"})
    void whatAgenciesCarryAndWhoIsCountedIsWhatTheJudgeCounts(String name) {
        Problem problem = Pages.read(Path.of("problems", name + ".json"));
        Plan plan = plan(problem);
        Verdict verdict = new Judge(problem).judge(plan);
        KeyFigures figures = verdict.keyFigures();

        String page = page(problem, plan);

        assertThat(english(page)).contains("<b>" + figures.filledTours() + "/" + figures.tours() + "</b>");
        assertThat(english(page))
                .contains("Over the whole plan: " + figures.women() + " of " + figures.filledTours() + " filled tour");
        long above = 0;
        long carried = 0;
        for (Agency agency : problem.agencies()) {
            Matcher row = Pattern.compile("<th scope=\"row\"><bdi>" + Pattern.quote(agency.id())
                            + "</bdi>.{0,200}?</th><td class=\"n[ a-z]*\">.*?</td><td class=\"n[ a-z]*\">.*?</td>"
                            + "<td class=\"n[ a-z]*\">(.*?)</td>")
                    .matcher(page);
            assertThat(row.find()).as(agency.id()).isTrue();
            long days = Long.parseLong(english(row.group(1)).replaceAll("\\D", ""));
            carried += days;
            above += Math.max(0, days - problem.allowance(agency));
        }
        assertThat(above).isEqualTo(verdict.points(Rule.AGENCY_FAIR_SHARE));
        assertThat(carried)
                .isEqualTo(new Staffing(problem, plan)
                        .filled().stream()
                                .mapToLong(posting -> posting.absence().days())
                                .sum());
    }

    private static Plan plan(Problem problem) {
        var settings = new SolveSettings(null, null, 2_000L, 1, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
        return new RotationSolver(problem, settings, null, Instant.now())
                .solve()
                .plan();
    }

    private static String page(Problem problem, Plan plan) {
        return new Report(problem, plan, new Judge(problem).judge(plan), null, null, null, false, Locale.ENGLISH)
                .page()
                .text();
    }

    private static Map<Integer, Presence> presence(String page) {
        var days = new TreeMap<Integer, Presence>();
        Matcher row = DAYS.matcher(page);
        while (row.find()) {
            for (int day = Day.parse(row.group(1)); day <= Day.parse(row.group(2)); day++) {
                days.put(day, new Presence(Integer.parseInt(row.group(3)), Integer.parseInt(row.group(5))));
            }
        }
        assertThat(days).hasSizeGreaterThan(365);
        return days;
    }

    private static Presence presence(Problem problem, Plan plan, int day) {
        int all = 0;
        int women = 0;
        for (Plan.Row row : plan.rows()) {
            Period window = row.window();
            Officer officer = row.officer() == null ? null : problem.officer(row.officer());
            if (window != null && officer != null && window.contains(day)) {
                all++;
                women += officer.isWoman() ? 1 : 0;
            }
        }
        return new Presence(all, women);
    }

    /** Those who are there already on a day, as agreed. */
    private static int already(Problem problem, int day) {
        return (int) problem.tours().stream()
                .filter(Tour::isDeployed)
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .filter(own -> own.window().contains(day))
                .count();
    }

    /** The page without what is said in French. */
    private static String english(String page) {
        return page.replaceAll("<span lang=\"fr\">[^<]*</span>", "")
                .replaceAll("<span lang=\"en\">([^<]*)</span>", "$1");
    }
}
