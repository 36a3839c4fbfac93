package rotation.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Position;

/** A row of a mission's table: a number of like seats, and the tours that each of them sees. */
final class SeatLine {

    /** How the tours of a seat follow each other. */
    enum Pattern {
        /** Somebody is there and is relieved, once or more. */
        ROTATION,
        /** A new seat: everybody is still to be found. */
        OPENING,
        /** Specialists come for some weeks and leave; nobody waits for a relief. */
        VISITS
    }

    /** In whole weeks. */
    private static final int A_YEAR = 52 * 7;

    final int seats;
    final Pattern pattern;
    final int toursEach;
    /** The wanted length of a tour. */
    final int days;

    private final String title;
    private List<String> sites = List.of();
    private Rank minRank = Rank.CONSTABLE;
    private Rank maxRank = Rank.STAFF_SERGEANT;
    private int rankTolerance = 0;
    private boolean openToCivilians = false;
    private final Map<String, LanguageLevel> languages = new LinkedHashMap<>();
    private List<String> skills = List.of();
    private int years = 5;
    private boolean leadership = false;
    private int reservedSeats = 0;
    private int priority = 3;
    private List<Integer> expected = List.of();

    private SeatLine(int seats, String title, Pattern pattern, int toursEach, int days) {
        this.seats = seats;
        this.title = title;
        this.pattern = pattern;
        this.toursEach = toursEach;
        this.days = days;
    }

    /** Seats whose holder is there already, with so many tours each, the holder's included. */
    static SeatLine rotation(int seats, String title, int toursEach) {
        return new SeatLine(seats, title, Pattern.ROTATION, toursEach, A_YEAR);
    }

    /** Seats that are new in the season. */
    static SeatLine opening(int seats, String title, int toursEach) {
        return new SeatLine(seats, title, Pattern.OPENING, toursEach, A_YEAR);
    }

    /** Seats for visits of some weeks. */
    static SeatLine visits(int seats, String title, int toursEach, int weeks) {
        return new SeatLine(seats, title, Pattern.VISITS, toursEach, 7 * weeks);
    }

    /** The seats take turns at these sites. */
    SeatLine at(List<String> sites) {
        this.sites = sites;
        return this;
    }

    SeatLine at(String site) {
        return at(List.of(site));
    }

    SeatLine ranks(Rank min, Rank max) {
        minRank = min;
        maxRank = max;
        return this;
    }

    /** One step outside the band may serve. */
    SeatLine tolerant() {
        rankTolerance = 1;
        return this;
    }

    SeatLine civilians() {
        openToCivilians = true;
        return this;
    }

    SeatLine speaks(String language, LanguageLevel level) {
        languages.put(language, level);
        return this;
    }

    SeatLine skills(String... codes) {
        skills = List.of(codes);
        return this;
    }

    SeatLine years(int years) {
        this.years = years;
        return this;
    }

    SeatLine leadership() {
        leadership = true;
        return this;
    }

    /** The first so many of the seats are for women. */
    SeatLine reserved(int seats) {
        reservedSeats = seats;
        return this;
    }

    SeatLine priority(int priority) {
        this.priority = priority;
        return this;
    }

    /** When its visits, or its holders' tours, begin; where it is not said, they are spread over the year. */
    SeatLine on(String... isoDates) {
        expected = Arrays.stream(isoDates).map(Day::parse).toList();
        return this;
    }

    /** When the tour of that number, counted from 1, begins; null: not said. */
    @Nullable
    Integer expectedStart(int number) {
        return number <= expected.size() ? expected.get(number - 1) : null;
    }

    /** All its tours. */
    int tours() {
        return seats * toursEach;
    }

    /** One of its seats, counted from 0. */
    Position seat(int index, String id, Mission mission, @Nullable Period coverage) {
        return Position.builder(id, mission)
                .title(title)
                .site(sites.isEmpty() ? null : sites.get(index % sites.size()))
                .ranks(minRank.index(), maxRank.index())
                .rankTolerance(rankTolerance)
                .openToCivilians(openToCivilians)
                .languages(languages)
                .skills(skills)
                .minYearsOfService(years)
                .leadership(leadership)
                .reservedForWomen(index < reservedSeats)
                .priority(priority)
                .coverage(coverage)
                .build();
    }
}
