package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.judge.Judge;
import rotation.model.Gender;
import rotation.model.Mission;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** The section of the page that shows the season before beside its own. */
class LastYearSectionTest {

    /** In 2025-26 O-1, a woman, and O-2, a man, both of A, go to M, and one tour there is empty. */
    private static LastYear before() {
        var given = new Given();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-09-01", 30);
        return lastYear(
                given.problem(),
                Given.plan(
                        Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                        Given.row("T-2", "O-2", "2025-06-02", "2025-07-01"),
                        Plan.Row.empty("T-3")));
    }

    /** Now O-1 goes to M, and O-3, a woman of B, to N; that costs 1,000 dollars each day. */
    private static LastYear now() {
        var given = new Given();
        given.moreAgencies.add(Given.agency("B", 10));
        given.with(Given.officer("O-3", given.moreAgencies.get(0), Gender.F));
        Tour first = given.tour("T-1", "2025-06-02", 30);
        Mission other = Mission.builder("N").dailyCost(1000).build();
        Position seat = Position.builder("N-1", other).build();
        Tour second = given.add(
                Tour.builder("N-1/1", seat, first.starts(), List.of(30)).build());
        Problem problem = given.problem();
        return lastYear(
                problem.toBuilder()
                        .missions(List.of(given.mission(), other))
                        .positions(List.of(given.position(), seat))
                        .build(),
                Given.plan(
                        Given.row(first.id(), "O-1", "2025-06-02", "2025-07-01"),
                        Given.row(second.id(), "O-3", "2025-06-02", "2025-07-01")));
    }

    private static LastYear lastYear(Problem problem, Plan plan) {
        return new LastYear(problem, plan, new Judge(problem).judge(plan));
    }

    private static String page(LastYear now, @Nullable LastYear before) {
        var report = new Report(now.problem(), now.plan(), now.verdict(), null, null, null, false, Locale.ENGLISH);
        if (before != null) {
            report.add(before);
        }
        return new String(report.page().bytes(), StandardCharsets.UTF_8);
    }

    /** The cells of the section in one language, a row on each line. */
    private static String section(LastYear now, LastYear before, String other) {
        String page = page(now, before);
        String from = page.substring(page.indexOf("id=\"lastYear\""));
        return from.substring(0, from.indexOf("</section>"))
                .replaceAll("<span lang=\"" + other + "\">.*?</span>", "")
                .replaceAll("</tr>|</h3>", "\n")
                .replaceAll("</t[hd]>", "|")
                .replaceAll("<[^>]+>", "");
    }

    /** 3 tours of which 2 are filled are 67 %; 2 of 2 are 33 points more. A woman among two is 50 %, two are 100 %. */
    @Test
    void theKeyFiguresOfBothYearsStandBesideEachOther() {
        assertThat(section(now(), before(), "fr").lines().map(String::strip))
                .contains(
                        "Personnel|2|2|0|",
                        "Tours filled, of all tours|100 % (2 of 2)|67 % (2 of 3)|+33 points|",
                        "Women, of filled tours|100 % (2 of 2)|50 % (1 of 2)|+50 points|",
                        "Women in command, of filled tours in leadership positions|–|–||",
                        "Agencies that take part, of those with officers on the roster|100 % (2 of 2)|100 % (1 of 1)|0 points|",
                        // 30 days of 1,000 dollars now; the season before says nothing of money.
                        "Dollars for all filled tours|30,000|–||");
    }

    @Test
    void theMissionsOfEitherYearStandThereOnce() {
        assertThat(section(now(), before(), "fr").lines().map(String::strip))
                .contains(
                        "M|1|2|−1|100 % (1 of 1)|50 % (1 of 2)|+50 points|",
                        "N|1|–||100 % (1 of 1)|–||", "All missions|2|2|0|100 % (2 of 2)|50 % (1 of 2)|+50 points|");
        assertThat(section(before(), now(), "fr").lines().map(String::strip))
                .contains("M|2|1|+1|50 % (1 of 2)|100 % (1 of 1)|−50 points|", "N|–|1||–|100 % (1 of 1)||");
    }

    @Test
    void theAgenciesOfEitherYearStandThereOnce() {
        assertThat(section(now(), before(), "fr").lines().map(String::strip)).contains("A|1|2|−1|", "B|1|–||");
        assertThat(section(before(), now(), "fr").lines().map(String::strip)).contains("A|2|1|+1|", "B|–|1||");
    }

    @Test
    void theSameIsSaidInFrench() {
        assertThat(section(now(), before(), "en").lines().map(String::strip))
                .contains(
                        "Femmes, sur les affectations pourvues|100\u00a0% (2 sur 2)|50\u00a0% (1 sur 2)|+50 points|",
                        "M|1|2|−1|100\u00a0% (1 sur 1)|50\u00a0% (1 sur 2)|+50 points|");
    }

    @Test
    void aPageWithoutASeasonBeforeHasNoSuchSection() {
        assertThat(page(now(), null)).doesNotContain("lastYear");
        assertThat(page(now(), before())).contains("href=\"#lastYear\"", "id=\"lastYear\"");
    }
}
