package rotation.explain.amend;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.explain.choice.Displacement;
import rotation.model.Plan;
import rotation.text.Sentence;

/**
 * A single change to the problem that lets an empty tour be filled: with it there is a plan in which somebody goes, that is
 * otherwise the same but for one other tour at most, and that breaks no hard rule more than the plan does now. Made and judged,
 * not guessed.
 *
 * @param kind what is changed
 * @param path where it stands in the problem, as a setting for one run wants it: {@code officers[O-0123].medicalTo}
 * @param before what stands there, in the words of the format: a text, a number, whether, or a list or map of these
 * @param after what would stand there, in the same words: with path and value as a setting the problem is the one with the change
 * @param size how large the change is, in the unit of its kind; where that is persons, the same as {@code admitted}
 * @param admitted how many officers could go then
 * @param row who would go, when, and after which intake: the best of them
 * @param displacement the other tour of that officer, and who takes it instead; null: no other tour changes
 * @param text the change and who would go, for people
 */
public record Unlock(
        Kind kind,
        String path,
        Object before,
        Object after,
        int size,
        int admitted,
        Plan.Row row,
        @Nullable Displacement displacement,
        Sentence text) {

    /** In what a change is counted, in the order in which changes are told. */
    public enum Unit {
        /** Days earlier or later. The fewest come first. */
        DAYS,
        /** Steps of rank, levels of a language or years of service. The fewest come first. */
        STEPS,
        /** Seats, or officers away at once. The fewest come first. */
        SEATS,
        /** Something is not asked any more. What admits most officers comes first. */
        PERSONS;

        /** As in files: {@code days}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All rows of the plan that would change. */
    public List<Plan.Row> rows() {
        return displacement == null ? List.of(row) : List.of(row, displacement.row());
    }

    /** What can be changed, in the order in which changes of equal size are told. */
    public enum Kind {
        /** An officer is released for longer. */
        RELEASE("release", Unit.DAYS),
        /** An officer's medical clearance lasts longer. */
        MEDICAL("medical", Unit.DAYS),
        /** An officer's skill lapses later. */
        SKILL_VALIDITY("skillValidity", Unit.DAYS),
        /** Less rest is owed since the last tour. */
        REST_SINCE_LAST_TOUR("restSinceLastTour", Unit.DAYS),
        /** Less rest is owed after a tour in a mission. */
        MISSION_REST("missionRest", Unit.DAYS),
        /** An intake is held earlier or later. */
        INTAKE_DATES("intakeDates", Unit.DAYS),
        /** An agency's blackout is shorter, or is dropped. */
        BLACKOUT("blackout", Unit.DAYS),
        /** A mandate begins earlier or ends later. */
        MANDATE("mandate", Unit.DAYS),
        /** A language is asked at a lower level. */
        LANGUAGE_LEVEL("languageLevel", Unit.STEPS),
        /** Ranks further outside the band are tolerated. */
        RANK_TOLERANCE("rankTolerance", Unit.STEPS),
        /** Fewer years of service are asked. */
        YEARS_OF_SERVICE("yearsOfService", Unit.STEPS),
        /** An intake has more seats. */
        INTAKE_SEATS("intakeSeats", Unit.SEATS),
        /** An agency may have more officers away. */
        AGENCY_CAP("agencyCap", Unit.SEATS),
        /** An agency may have more officers away on the days of one of its other caps. */
        AGENCY_CAP_OF_DAYS("agencyCapOfDays", Unit.SEATS),
        /** A mission may have more officers in theatre. */
        MISSION_CEILING("missionCeiling", Unit.SEATS),
        /** The programme may have more officers in theatre. */
        PROGRAM_CEILING("programCeiling", Unit.SEATS),
        /** A language is not asked. */
        LANGUAGE_DROPPED("languageDropped", Unit.PERSONS),
        /** A skill is not asked. */
        SKILL_DROPPED("skillDropped", Unit.PERSONS),
        /** The position is open to civilians. */
        OPEN_TO_CIVILIANS("openToCivilians", Unit.PERSONS),
        /** The position is not reserved for women. */
        OPEN_TO_ALL("openToAll", Unit.PERSONS),
        /** A mission takes an officer whom it did not name, or whom it had excluded: it is the one to be asked. */
        SHORTLIST("shortlist", Unit.PERSONS);

        private final String id;
        private final Unit unit;

        Kind(String id, Unit unit) {
            this.id = id;
            this.unit = unit;
        }

        /** In what the size of the change is counted. */
        public Unit unit() {
            return unit;
        }

        /** As in files and messages: {@code release}. */
        @Override
        public String toString() {
            return id;
        }
    }
}
