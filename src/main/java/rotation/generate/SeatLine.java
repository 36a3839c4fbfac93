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

/** A row of a mission's table: a number of equal positions and their tours. */
final class SeatLine {

    /** How the tours of a position follow each other. */
    enum Pattern {
        /** An officer is deployed when the season begins; reliefs follow without a gap. */
        ROTATION,
        /** A new position without a deployed officer. */
        OPENING,
        /** Independent visits of some weeks, without handover. */
        VISITS
    }

    /** In days, a whole number of weeks. */
    private static final int A_YEAR = 52 * 7;

    final int seats;
    final Pattern pattern;
    final int toursEach;
    /** The preferred length of a tour, in days. */
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

    /** Positions with an officer already deployed. {@code toursEach} counts that officer's tour. */
    static SeatLine rotation(int seats, String title, int toursEach) {
        return new SeatLine(seats, title, Pattern.ROTATION, toursEach, A_YEAR);
    }

    /** Positions that are new in the season. */
    static SeatLine opening(int seats, String title, int toursEach) {
        return new SeatLine(seats, title, Pattern.OPENING, toursEach, A_YEAR);
    }

    /** Positions for visits. */
    static SeatLine visits(int seats, String title, int toursEach, int weeks) {
        return new SeatLine(seats, title, Pattern.VISITS, toursEach, 7 * weeks);
    }

    /** Assigns the sites to the positions in turn. */
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

    /** Accepts ranks one step outside the band. */
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

    /** Reserves the first positions for women. */
    SeatLine reserved(int seats) {
        reservedSeats = seats;
        return this;
    }

    SeatLine priority(int priority) {
        this.priority = priority;
        return this;
    }

    /** The first days of the visits, or of the tours of officers already deployed. Without them, days are drawn at random. */
    SeatLine on(String... isoDates) {
        expected = Arrays.stream(isoDates).map(Day::parse).toList();
        return this;
    }

    /** The given first day of a tour, numbered from 1; null: not given. */
    @Nullable
    Integer expectedStart(int number) {
        return number <= expected.size() ? expected.get(number - 1) : null;
    }

    /** The number of tours of all its positions. */
    int tours() {
        return seats * toursEach;
    }

    /** One of its positions, numbered from 0. */
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
