package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** Officers who have less of a language, a skill or a medical clearance than is recorded. */
class FailTest {

    private static final Period JULY = Period.of("2025-07-01", "2025-07-31");

    private final Given given = new Given();
    private final Problem season = made();

    /** O-3 speaks fr at B2, holds MEDIC and is there, where both are asked; and was told to go in July, where nothing is. */
    private Problem made() {
        Officer officer = Given.officer("O-3", given.agency, Gender.F).toBuilder()
                .languages(Map.of("fr", LanguageLevel.B2))
                .skills(List.of(
                        new Officer.Skill("MEDIC", Day.parse("2025-12-31")), new Officer.Skill("BOATS", Day.FOREVER)))
                .medicalTo(Day.parse("2025-12-31"))
                .build();
        given.with(officer);
        Tour there = Events.there(given, "M-1/1", officer, Period.of("2024-12-01", "2025-02-28"));
        Events.told(given, "M-1/2", officer, JULY, JULY);
        Problem problem = Events.season(given);
        Position asking = Position.builder("M-2", given.mission())
                .languages(Map.of("fr", LanguageLevel.B1))
                .skills(List.of("MEDIC"))
                .build();
        Tour asked = there.toBuilder().position(asking).build();
        return problem.toBuilder()
                .positions(List.of(given.position(), asking))
                .replace(asked)
                .build();
    }

    private static Officer officer(Happening happening) {
        return Objects.requireNonNull(happening.problem().officer("O-3"));
    }

    @Test
    void aLowerLevelIsRecordedAndNamesTheToursThatAskForMore() throws Exception {
        Happening enough = Events.once(new LanguageResult("O-3", "fr", LanguageLevel.B1, null), season);
        Happening tooLow = Events.once(new LanguageResult("O-3", "fr", LanguageLevel.A2, "test of May"), season);

        assertThat(Events.told(enough)).containsExactly("O-3 has reached fr B1 instead of B2.");
        assertThat(officer(tooLow).languages()).isEqualTo(Map.of("fr", LanguageLevel.A2));
        assertThat(officer(tooLow).note()).isEqualTo("test of May");
        assertThat(Events.told(tooLow))
                .containsExactly(
                        "O-3 has reached fr A2 instead of B2.",
                        "M-1/1: O-3 is there, 2024-12-01 to 2025-02-28, where fr B1 is asked;"
                                + " they stay until \"event return\" says otherwise.");
    }

    @Test
    void aLevelIsNeverRaised() throws Exception {
        assertThat(Events.nothing(new LanguageResult("O-3", "fr", LanguageLevel.C1, "x"), season))
                .isEqualTo("O-3 is recorded with fr B2, which is less than C1: nothing changes."
                        + " The file raises it, or for one run --set officers[O-3].languages.fr=C1.");
        assertThat(Events.nothing(new LanguageResult("O-1", "fr", LanguageLevel.C1, "x"), season))
                .startsWith("No level of fr is recorded for O-1: nothing changes.");
    }

    @Test
    void aLanguageThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> new LanguageResult("O-3", "frr", LanguageLevel.B1, null).applyTo(season, null))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "--language: \"frr\" is no language that an officer of this season speaks or a position asks"
                                + " for. Did you mean \"fr\"?");
    }

    @Test
    void aSkillIsHeldNoMoreAndNamesTheToursThatAskForIt() throws Exception {
        Happening asked = Events.once(new SkillLoss("O-3", "MEDIC", "lapsed"), season);
        Happening other = Events.once(new SkillLoss("O-3", "BOATS", null), season);

        assertThat(officer(asked).skills()).containsExactly(new Officer.Skill("BOATS", Day.FOREVER));
        assertThat(officer(asked).note()).isEqualTo("lapsed");
        assertThat(Events.told(asked))
                .containsExactly(
                        "O-3 does not hold MEDIC any more.",
                        "M-1/1: O-3 is there, 2024-12-01 to 2025-02-28, where MEDIC is asked;"
                                + " they stay until \"event return\" says otherwise.");
        assertThat(other.concerned()).isEmpty();
    }

    @Test
    void aSkillThatIsNotHeldIsNotLostAndOneThatNobodyKnowsIsRefused() throws Exception {
        assertThat(Events.nothing(new SkillLoss("O-1", "MEDIC", "x"), season))
                .isEqualTo("O-1 does not hold MEDIC anyway: nothing changes.");
        assertThatThrownBy(() -> new SkillLoss("O-1", "MEDICS", null).applyTo(season, null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--skill: \"MEDICS\" is no skill ")
                .hasMessageEndingWith("Did you mean \"MEDIC\"?");
    }

    @Test
    void aClearanceEndsEarlierAndNamesTheToursThatLastLonger() throws Exception {
        // The last day of the tour is enough.
        Happening exactly = Events.once(new MedicalResult("O-3", Day.parse("2025-07-31"), null), season);
        Happening short1 = Events.once(new MedicalResult("O-3", Day.parse("2025-07-30"), "x"), season);
        Happening unbounded = Events.once(new MedicalResult("O-1", Day.parse("2025-07-30"), null), season);

        assertThat(Events.told(exactly))
                .containsExactly("The medical clearance of O-3 ends on 2025-07-31 instead of 2025-12-31.");
        assertThat(officer(short1).medicalTo()).isEqualTo(Day.parse("2025-07-30"));
        assertThat(Events.told(short1))
                .containsExactly(
                        "The medical clearance of O-3 ends on 2025-07-30 instead of 2025-12-31.",
                        "M-1/2: O-3 was told to go, 2025-07-01 to 2025-07-31, beyond the clearance;"
                                + " other days or somebody else must be found.");
        assertThat(Events.told(unbounded))
                .containsExactly("The medical clearance of O-1 ends on 2025-07-30; it had no end.");
    }

    @Test
    void aClearanceIsNeverProlonged() throws Exception {
        assertThat(Events.nothing(new MedicalResult("O-3", Day.parse("2026-01-01"), "x"), season))
                .isEqualTo("The medical clearance of O-3 is recorded to 2025-12-31, which is before 2026-01-01: nothing"
                        + " changes. The file prolongs it, or for one run --set officers[O-3].medicalTo=2026-01-01.");
    }
}
