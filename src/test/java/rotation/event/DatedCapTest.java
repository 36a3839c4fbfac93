package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.json.InputException;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Problem;

/** Caps for some days. */
class DatedCapTest {

    private static final Period SUMMER = Period.of("2025-07-01", "2025-08-31");

    private final Given given = new Given();

    private static List<Agency.Cap> caps(Happening happening) {
        Agency agency = happening.problem().agencies().get(0);
        assertThat(happening.problem().officers())
                .allSatisfy(officer -> assertThat(officer.agency().caps()).isEqualTo(agency.caps()));
        return agency.caps();
    }

    private Problem with(Integer maxAway, Agency.Cap... caps) {
        Problem season = Events.season(given);
        return season.toBuilder()
                .replace(season.agencies().get(0).toBuilder()
                        .maxAway(maxAway)
                        .caps(List.of(caps))
                        .build())
                .build();
    }

    @Test
    void aCapIsAddedAndKept() throws Exception {
        Happening happening = Events.once(new DatedCap("A", SUMMER, 1, "festival"), Events.season(given));

        assertThat(caps(happening)).containsExactly(new Agency.Cap(SUMMER, 1));
        assertThat(happening.problem().agencies().get(0).note()).isEqualTo("festival");
        assertThat(Events.told(happening))
                .containsExactly(
                        "A lets at most 1 officer be away at once, 2025-07-01 to 2025-08-31.",
                        "What people were told keeps to that.");
    }

    @Test
    void aCapOfTheSameDaysIsReplacedAndOthersStandBesideIt() throws Exception {
        var june = new Agency.Cap(Period.of("2025-06-01", "2025-07-15"), 2);
        var august = new Agency.Cap(Period.of("2025-08-20", "2025-09-15"), 4);
        Problem season = with(3, new Agency.Cap(SUMMER, 9), june, august);

        Happening happening = Events.once(new DatedCap("A", SUMMER, 4, null), season);

        assertThat(caps(happening)).containsExactly(new Agency.Cap(SUMMER, 4), june, august);
        assertThat(Events.told(happening))
                .containsExactly(
                        "A lets at most 4 officers be away at once, 2025-07-01 to 2025-08-31.",
                        "Its maxAway is lower, and still counts: 3.",
                        "A lower cap still counts, 2025-07-01 to 2025-07-15: 2.",
                        "What people were told keeps to that.");
    }

    @Test
    void whatPeopleWereToldMayBeAboveIt() throws Exception {
        Events.there(given, "M-1/0", given.man(), Period.of("2025-01-01", "2025-07-10"));
        Period july = Period.of("2025-07-05", "2025-07-24");
        Events.told(given, "M-1/1", given.woman(), july, july);

        Happening none = Events.once(new DatedCap("A", SUMMER, 0, null), Events.season(given));
        Happening one = Events.once(new DatedCap("A", SUMMER, 1, null), Events.season(given));
        Happening ever = Events.once(
                new DatedCap("A", new Period(Day.parse("2025-07-25"), Day.CALENDAR.to()), 0, null),
                Events.season(given));

        // O-2 is away from 1 to 10 July, O-1 from 5 to 24 July.
        assertThat(Events.told(none))
                .containsExactly(
                        "A lets at most 0 officers be away at once, 2025-07-01 to 2025-08-31.",
                        "What people were told does not keep to that on 24 days, first on 2025-07-01;"
                                + " the most are on 2025-07-05: 2 away where 0 may be, 1 of them there already.");
        assertThat(Events.told(one))
                .last()
                .isEqualTo("What people were told does not keep to that on 6 days, first on 2025-07-05;"
                        + " the most are on 2025-07-05: 2 away where 1 may be, 1 of them there already.");
        assertThat(Events.told(ever))
                .containsExactly(
                        "A lets at most 0 officers be away at once, from 2025-07-25 on.",
                        "What people were told keeps to that.");
    }

    @Test
    void daysThatAreOverDoNotCount() throws Exception {
        Events.there(given, "M-1/0", given.man(), Period.of("2025-01-01", "2025-01-06"));

        Happening happening =
                Events.once(new DatedCap("A", Period.of("2025-01-01", "2025-12-31"), 0, null), Events.season(given));

        assertThat(Events.told(happening)).last().asString().contains("on 1 day, first on 2025-01-06;");
    }

    @Test
    void anAgencyThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new DatedCap("B", SUMMER, 1, null).applyTo(Events.season(given), null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("AGENCY: \"B\" is no agency of this season.");
    }
}
