package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.Given;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;

/** The next 90 days, and the page of one agency, in a season of two. */
class AgendaTest {

    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "two", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-05-01", "ranks": ["LOW"],
             "agencies": [{"id": "A", "strength": 100, "name": "Service A"}, {"id": "B", "strength": 100, "note": "call Noted Person"}],
             "courses": [{"id": "PDT"}],
             "intakes": [{"id": "I-1", "course": "PDT", "from": "2025-05-12", "to": "2025-05-23", "capacity": 9}],
             "missions": [{"id": "M", "course": "PDT", "leaveDays": 10, "handoverDays": 7, "note": "ask Noted Person"}],
             "positions": [
               {"id": "P-1", "mission": "M", "skills": ["MEDIC"], "coverage": {"from": "2025-01-01", "to": "2025-12-31"}},
               {"id": "P-2", "mission": "M"}],
             "tours": [
               {"id": "T-1", "position": "P-1", "starts": {"from": "2024-07-01", "to": "2024-07-01"}, "days": [350],
                "status": "deployed", "assignment": {"officer": "O-1", "start": "2024-07-01", "end": "2025-06-15"}},
               {"id": "T-2", "position": "P-1", "follows": "T-1", "starts": {"from": "2025-06-10", "to": "2025-06-10"}, "days": [180],
                "note": "instead of Noted Person"},
               {"id": "T-3", "position": "P-2", "starts": {"from": "2025-03-01", "to": "2025-04-30"}, "days": [90]},
               {"id": "T-4", "position": "P-2", "starts": {"from": "2025-06-01", "to": "2025-07-01", "everyDays": 30}, "days": [90]}],
             "officers": [
               {"id": "O-1", "name": "Ada One", "agency": "A", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}],
                "medicalTo": "2025-05-20", "skills": [{"code": "MEDIC"}], "note": "wishes to go with O-2"},
               {"id": "O-2", "name": "Bea Two", "agency": "B", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}],
                "skills": [{"code": "MEDIC", "validTo": "2025-12-06"}]},
               {"id": "O-3", "name": "Cyd Three", "agency": "A", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}]}]}
            """;

    private static final Plan PLAN = new Plan(
            List.of(
                    Given.row("T-1", "O-1", "2024-07-01", "2025-06-15"),
                    new Plan.Row("T-2", "O-2", Period.of("2025-06-10", "2025-12-06"), "I-1"),
                    new Plan.Row("T-3", null, null, null),
                    new Plan.Row("T-4", null, null, null)),
            null);

    private final Problem problem;
    private final PageModel model;

    AgendaTest(@TempDir Path directory) throws Exception {
        problem = Pages.read(Files.writeString(directory.resolve("season.json"), SEASON));
        model = new PageModel(problem, PLAN, new Judge(problem).judge(PLAN), null);
    }

    @Test
    void whatHappensIsToldByDayAndWhatIsWrongIsMarked() {
        List<String> told = Agenda.of(model).stream()
                .map(row -> Day.format(row.day()) + " " + row.kind()
                        + (row.entries().get(0).isAlarming() ? " !" : "")
                        + (row.entries().get(0).detail() == null
                                ? ""
                                : " " + row.entries().get(0).detail().in(Locale.ENGLISH)))
                .toList();

        // From 1 May on 90 days: to 29 July. The leave of O-1 ends on 25 June, ten days after the tour.
        assertThat(told)
                .containsExactly(
                        "2025-05-12 COURSE",
                        "2025-05-20 LAPSE ! medical clearance; in theatre to 2025-06-15",
                        "2025-06-10 ARRIVAL",
                        "2025-06-10 HANDOVER ! to 2025-06-15, 6 days of 7 wanted",
                        "2025-06-15 DEPARTURE",
                        "2025-06-26 RETURN",
                        "2025-07-01 EMPTY ! P3");
    }

    @Test
    void aDayLaterItIsNotTheSame() {
        Problem later = problem.toBuilder().asOf(Day.parse("2025-06-10")).build();
        var then = new PageModel(later, PLAN, new Judge(later).judge(PLAN), null);

        assertThat(Agenda.of(then).get(0).kind()).isEqualTo(Agenda.Kind.ARRIVAL);
        // The 90th day is 7 September; the tour of T-2 ends on 6 December, and nobody is in the seat from the 7th on.
        assertThat(Agenda.of(then)).extracting(Agenda.Row::kind).doesNotContain(Agenda.Kind.GAP);
        Problem inAutumn = problem.toBuilder().asOf(Day.parse("2025-09-09")).build();
        var last = new PageModel(inAutumn, PLAN, new Judge(inAutumn).judge(PLAN), null);
        // 9 September and 89 days are 7 December.
        assertThat(Agenda.of(last))
                .filteredOn(row -> row.kind() == Agenda.Kind.GAP)
                .extracting(row -> Day.format(row.day()))
                .containsExactly("2025-12-07");
    }

    @Test
    void postsThatItIsTooLateToFillStandApart() {
        String page = Pages.of(problem, PLAN, null, false, Locale.ENGLISH);

        assertThat(page.indexOf("Can still be filled (1)")).isBetween(0, page.indexOf("Too late to fill (1)"));
        assertThat(page).contains("tours filled, 2 empty, 1 of them too late to fill");
        assertThat(model.lastStart(model.tours().get(2))).isNull();
        assertThat(model.lastStart(model.tours().get(3))).isEqualTo(Day.parse("2025-07-01"));
    }

    @Test
    void anAgencySeesItsOwnOfficersAndNobodyElse() {
        String own = page("A", null);
        String other = page("B", null);

        assertThat(own)
                .contains("O-1", "Ada One", "T-1", "Service A")
                .doesNotContain("O-2", "Bea Two", "bea two", "T-2", "Noted Person", "noted person");
        assertThat(other).contains("O-2", "Bea Two", "T-2").doesNotContain("O-1", "Ada One", "Noted Person");
        // That nobody of the agency is in the seat does not mean that nobody is.
        assertThat(own).doesNotContain("class=\"gap").doesNotContain("id=\"goals\"", "id=\"empty\"");
        assertThat(own).contains("medical clearance").contains("This file names the officers of one agency");
    }

    @Test
    void whatChangesBetweenTwoAgenciesIsToldToEachAsFarAsItConcernsIt() {
        Plan before = PLAN.with(List.of(Given.row("T-2", "O-3", "2025-06-10", "2025-12-06")));

        assertThat(page("A", before))
                .contains("T-2: O-3 does not go any more; it was from 2025-06-10 to 2025-12-06.")
                .doesNotContain("O-2");
        assertThat(page("B", before))
                .contains("T-2: O-2 goes from 2025-06-10 to 2025-12-06.")
                .doesNotContain("O-3");
    }

    private String page(String id, @Nullable Plan previous) {
        Agency agency = problem.agencies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new AgencyReport(problem, PLAN, new Judge(problem).judge(PLAN), previous, agency, false, Locale.ENGLISH)
                .page()
                .text();
    }
}
