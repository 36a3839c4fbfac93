package rotation.generate;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;
import rotation.model.Tour.Status;

/**
 * Builds the missions, positions and tours of a scenario. Candidate lengths are whole weeks, and candidate starts are a week
 * apart, counted from the day on which a relief must arrive for the wanted handover: every choice of one tour leaves an exactly
 * fitting choice for the next one. The ceiling of a mission must be at least the number of its positions except those for visits.
 */
final class SeasonBuilder {

    /** Tours that start within so many days of the day of planning may be announced. */
    private static final int ANNOUNCED_AHEAD = 180;

    private static final int HALF_A_YEAR = 26 * 7;
    private static final int NINE_MONTHS = 39 * 7;

    private final Scenario scenario;
    private final RosterBuilder roster;
    private final Chance chance;
    private final int seasonFrom;

    private final List<Mission> missions = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Tour> tours = new ArrayList<>();

    /** What the ceiling of the current mission leaves above its standing positions, for visits and handovers. */
    private DailyCapacity spare = new DailyCapacity(null);

    SeasonBuilder(Scenario scenario, RosterBuilder roster, Chance chance) {
        this.scenario = scenario;
        this.roster = roster;
        this.chance = chance;
        seasonFrom = scenario.season().from();
    }

    List<Mission> missions() {
        return missions;
    }

    List<Position> positions() {
        return positions;
    }

    List<Tour> tours() {
        return tours;
    }

    void build() {
        for (MissionLine line : scenario.missions()) {
            Mission mission = line.toMission();
            missions.add(mission);
            spare = new DailyCapacity(mission.ceiling() == null ? null : mission.ceiling() - line.standingSeats());
            int number = 0;
            for (SeatLine seats : line.seats()) {
                for (int i = 0; i < seats.seats; i++) {
                    number++;
                    String id = String.format(Locale.ROOT, "%s-%02d", mission.id(), number);
                    switch (seats.pattern) {
                        case ROTATION -> {
                            Period window = holderWindow(seats);
                            rotation(line, seats, seat(seats.seat(i, id, mission, coverage(seats, window))), window);
                        }
                        case OPENING -> opening(line, seats, seat(seats.seat(i, id, mission, null)));
                        case VISITS -> visits(line, seats, seat(seats.seat(i, id, mission, null)));
                    }
                }
            }
        }
    }

    private Position seat(Position position) {
        positions.add(position);
        return position;
    }

    /** The window of the officer already deployed; earlier where two reliefs follow. */
    private Period holderWindow(SeatLine seats) {
        int lastStart = seats.toursEach > 2 ? seasonFrom - 260 : scenario.asOf() - 14;
        int sometime = chance.between(seasonFrom - 345, lastStart);
        Integer expected = seats.expectedStart(1);
        int start = monday(expected == null ? sometime : expected);
        boolean shorter = start + NINE_MONTHS > seasonFrom + 14 && chance.percent(20);
        return Period.ofDays(start, shorter ? NINE_MONTHS : seats.days);
    }

    /** The season; without a relief, up to the end of the deployed officer's window. */
    private Period coverage(SeatLine seats, Period holderWindow) {
        Period season = scenario.season();
        return new Period(seasonFrom, seats.toursEach > 1 ? season.to() : Math.min(season.to(), holderWindow.to()));
    }

    /** Adds the tour of the officer already deployed, then the reliefs. */
    private void rotation(MissionLine line, SeatLine seats, Position position, Period window) {
        Officer holder = roster.holder(line, position, window);
        int days = window.days();
        int extension = seats.toursEach == 1 ? HALF_A_YEAR : 28;
        var tour = Tour.builder(
                        position.id() + "/1",
                        position,
                        new Tour.Starts(new Period(window.from(), window.from()), 1),
                        List.of(days, days + extension))
                .preferredDays(days)
                .status(Status.DEPLOYED)
                .assignment(new Tour.Assignment(holder.id(), window, null))
                .build();
        tours.add(tour);
        reliefs(line, seats, position, tour, window.to());
    }

    private void opening(MissionLine line, SeatLine seats, Position position) {
        int latest = seats.toursEach > 1 ? 150 : 270;
        int start = monday(chance.between(seasonFrom + 14, seasonFrom + latest));
        int days = seats.toursEach > 1 ? HALF_A_YEAR : seats.days;
        Tour tour = planned(line, position, 1, null, start, lengths(position, start, days), 6, 30, null);
        tours.add(tour);
        reliefs(line, seats, position, tour, start + tour.preferredDays() - 1);
    }

    /** Adds tours that each start in time for the handover from the tour before. */
    private void reliefs(MissionLine line, SeatLine seats, Position position, Tour first, int firstEnd) {
        int overlap = position.mission().handoverDays();
        int days = seats.toursEach > 2 ? HALF_A_YEAR : seats.days;
        Tour before = first;
        int end = firstEnd;
        for (int number = 2; number <= seats.toursEach; number++) {
            int start = end + 1 - overlap;
            var handover = overlap == 0 ? null : new Period(start, end);
            int announcedPercent = before.isDeployed() ? 70 : 0;
            var lengths = lengths(position, start, days);
            Tour relief = planned(line, position, number, before, start, lengths, 9, announcedPercent, handover);
            tours.add(relief);
            before = relief;
            end = start + relief.preferredDays() - 1;
        }
    }

    private void visits(MissionLine line, SeatLine seats, Position position) {
        int slot = scenario.season().days() / seats.toursEach;
        var lengths = seats.days > 14
                ? List.of(seats.days, seats.days - 14, seats.days + 14)
                : List.of(seats.days, seats.days + 7);
        for (int number = 1; number <= seats.toursEach; number++) {
            int earliest = seasonFrom + (number - 1) * slot + 14;
            int sometime = chance.between(earliest, earliest + Math.max(0, slot - 60));
            Integer expected = seats.expectedStart(number);
            int start = monday(expected == null ? sometime : expected);
            var stay = Period.ofDays(start, seats.days);
            tours.add(planned(line, position, number, null, start, lengths, 3, 40, stay));
        }
    }

    /**
     * A tour that has not begun, with candidate starts around the expected one.
     *
     * @param before the tour that it follows; null: none
     * @param start the expected first day
     * @param lengths the candidate lengths in days, the preferred one first
     * @param weeks the number of candidate starts, a week apart
     * @param announcedPercent probability that the tour is announced, in percent, if it starts soon
     * @param besides the days on which it needs spare capacity under the ceiling; null: none
     */
    private Tour planned(
            MissionLine line,
            Position position,
            int number,
            @Nullable Tour before,
            int start,
            List<Integer> lengths,
            int weeks,
            int announcedPercent,
            @Nullable Period besides) {
        int from = start - 7 * (weeks / 3);
        var window = Period.ofDays(start, lengths.get(0));
        boolean soon = start < scenario.asOf() + ANNOUNCED_AHEAD;
        boolean told = soon && chance.percent(announcedPercent) && (besides == null || spare.take(besides));
        Officer officer = told ? roster.announced(line, position, window) : null;
        return Tour.builder(
                        position.id() + "/" + number,
                        position,
                        new Tour.Starts(new Period(from, from + 7 * (weeks - 1)), 7),
                        lengths)
                .follows(before == null ? null : before.id())
                .preferredDays(lengths.get(0))
                .status(officer == null ? Status.OPEN : Status.PUBLISHED)
                .pinned(officer != null && chance.percent(15))
                .assignment(officer == null ? null : new Tour.Assignment(officer.id(), window, null))
                .build();
    }

    /** The candidate lengths that end within the mandate, the preferred one first; all, where none does. */
    private static List<Integer> lengths(Position position, int start, int days) {
        var all = days > HALF_A_YEAR
                ? List.of(days, NINE_MONTHS, HALF_A_YEAR)
                : List.of(HALF_A_YEAR, HALF_A_YEAR - 28, HALF_A_YEAR + 56);
        var lasting = all.stream()
                .filter(length -> position.mission().mandate().contains(Period.ofDays(start, length)))
                .toList();
        return lasting.isEmpty() ? all : lasting;
    }

    /** The first Monday on or after a day. */
    private static int monday(int day) {
        return Day.of(Day.date(day).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }
}
