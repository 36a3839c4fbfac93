package rotation.generate;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;
import rotation.model.Tour.Status;

/**
 * Lays out positions and tours. Where a mission has a ceiling, it must be no lower than the number of its seats besides
 * visitors', and
 * nobody is announced there before the seat is empty, so that what is announced never exceeds it.
 */
final class SeasonBuilder {

    /** How far ahead people are told, in days. */
    private static final int ANNOUNCED_AHEAD = 180;

    private final Scenario scenario;
    private final RosterBuilder roster;
    private final Chance chance;
    private final int seasonFrom;

    private final List<Mission> missions = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Tour> tours = new ArrayList<>();

    /** How many visitors can still be announced in the mission that is laid out, however many of them come at once. */
    private int roomForVisitors;

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
            roomForVisitors = mission.ceiling() == null ? line.tours() : mission.ceiling() - line.standingSeats();
            int number = 0;
            for (SeatLine seats : line.seats()) {
                for (int i = 0; i < seats.seats; i++) {
                    number++;
                    String id = "%s-%02d".formatted(mission.id(), number);
                    Position position = seats.seat(i, id, mission, scenario.season());
                    positions.add(position);
                    switch (seats.pattern) {
                        case ROTATION -> rotation(line, seats, position);
                        case OPENING -> opening(line, seats, position);
                        case VISITS -> visits(line, seats, position);
                    }
                }
            }
        }
    }

    /** The later the holder came, the later the relief; with two reliefs to come, the holder has been there for long. */
    private void rotation(MissionLine line, SeatLine seats, Position position) {
        int lastStart = seats.toursEach > 2 ? seasonFrom - 260 : scenario.asOf() - 14;
        int sometime = chance.between(seasonFrom - 350, lastStart);
        Integer expected = seats.expectedStart(1);
        int start = monday(expected == null ? sometime : expected);
        int extension = seats.toursEach == 1 ? 180 : 90;
        int days = start + 270 > seasonFrom + 14 && chance.percent(20) ? 270 : seats.days;
        var window = Period.ofDays(start, days);
        var extended = Period.ofDays(start, days + extension);
        Officer holder = roster.holder(line, position, chance.percent(50) ? extended : window);
        var tour = new Tour(
                position.id() + "/1",
                position,
                null,
                new Tour.Starts(new Period(start, start), 1),
                List.of(days, days + extension),
                days,
                Status.DEPLOYED,
                false,
                new Tour.Assignment(holder, window));
        tours.add(tour);
        reliefs(line, seats, position, tour, window.to());
    }

    private void opening(MissionLine line, SeatLine seats, Position position) {
        int latest = seats.toursEach > 1 ? 150 : 270;
        int start = monday(chance.between(seasonFrom + 14, seasonFrom + latest));
        int days = seats.toursEach > 1 ? 180 : seats.days;
        Tour tour = planned(line, position, 1, null, start, lengths(days), 6, 30);
        tours.add(tour);
        reliefs(line, seats, position, tour, start + days - 1);
    }

    /** Each relief is planned to arrive when the tour before it is expected to end. */
    private void reliefs(MissionLine line, SeatLine seats, Position position, Tour first, int firstEnd) {
        Mission mission = position.mission();
        int overlap = mission.ceiling() == null ? mission.handoverDays() : 0;
        int days = seats.toursEach > 2 ? 180 : seats.days;
        Tour before = first;
        int end = firstEnd;
        for (int number = 2; number <= seats.toursEach; number++) {
            int start = monday(end + 1 - overlap);
            int announcedPercent = before.isDeployed() ? 70 : 0;
            Tour relief = planned(line, position, number, before, start, lengths(days), 9, announcedPercent);
            tours.add(relief);
            before = relief;
            end = start + days - 1;
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
            Tour visit = planned(line, position, number, null, start, lengths, 3, roomForVisitors > 0 ? 40 : 0);
            roomForVisitors -= visit.isAnnounced() ? 1 : 0;
            tours.add(visit);
        }
    }

    /**
     * A tour that has not begun, with candidate starts around the expected one.
     *
     * @param lengths the candidate lengths, the wanted one first
     * @param weeks how many candidate starts there are, a week apart
     * @param announcedPercent in how many of a hundred cases people were told, if it starts soon
     */
    private Tour planned(
            MissionLine line,
            Position position,
            int number,
            @Nullable Tour before,
            int start,
            List<Integer> lengths,
            int weeks,
            int announcedPercent) {
        int from = Math.max(start - 7 * (weeks / 3), monday(scenario.asOf()));
        var window = Period.ofDays(start, lengths.get(0));
        boolean soon = start < scenario.asOf() + ANNOUNCED_AHEAD;
        Officer officer = soon && chance.percent(announcedPercent) ? roster.announced(line, position, window) : null;
        return new Tour(
                position.id() + "/" + number,
                position,
                before == null ? null : before.id(),
                new Tour.Starts(new Period(from, from + 7 * (weeks - 1)), 7),
                lengths,
                lengths.get(0),
                officer == null ? Status.OPEN : Status.PUBLISHED,
                officer != null && chance.percent(15),
                officer == null ? null : new Tour.Assignment(officer, window));
    }

    private static List<Integer> lengths(int days) {
        return days > 180 ? List.of(days, 270, 180) : List.of(days, 150, 240);
    }

    /** The first Monday that is not before the day. */
    private static int monday(int day) {
        return Day.of(Day.date(day).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }
}
