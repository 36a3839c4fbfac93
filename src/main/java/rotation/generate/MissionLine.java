package rotation.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Period;

/** A row of a scenario's table of missions: a mission and its positions. Everything not set has a default. */
final class MissionLine {

    private final String id;
    private final String name;
    private final String organization;
    private final String country;
    private int mandateTo = Day.FOREVER;
    private @Nullable Course course;
    private int handoverDays = 0;
    private int leaveDays = 0;
    private int restDays = 365;
    private @Nullable Integer ceiling;
    private boolean pairWomen = false;
    private int womenPercent = 0;
    private int experiencedPercent = 0;
    private int maxAgencySharePercent = 100;
    private int maxArrivalsPercent = 100;
    private final Map<String, Integer> sentBy = new LinkedHashMap<>();
    private final List<SeatLine> seats = new ArrayList<>();

    private MissionLine(String id, String name, String organization, String country) {
        this.id = id;
        this.name = name;
        this.organization = organization;
        this.country = country;
    }

    static MissionLine mission(String id, String name, String organization, String country) {
        return new MissionLine(id, name, organization, country);
    }

    MissionLine mandateTo(String isoDate) {
        mandateTo = Day.parse(isoDate);
        return this;
    }

    MissionLine trainedBy(Course course) {
        this.course = course;
        return this;
    }

    MissionLine handover(int days) {
        handoverDays = days;
        return this;
    }

    /** Days of leave after a tour, and of rest before the next one. */
    MissionLine leaveAndRest(int leaveDays, int restDays) {
        this.leaveDays = leaveDays;
        this.restDays = restDays;
        return this;
    }

    MissionLine ceiling(int officers) {
        ceiling = officers;
        return this;
    }

    MissionLine pairWomen() {
        pairWomen = true;
        return this;
    }

    /** The wanted percentages of tours held by women and by officers who have served abroad. */
    MissionLine goals(int womenPercent, int experiencedPercent) {
        this.womenPercent = womenPercent;
        this.experiencedPercent = experiencedPercent;
        return this;
    }

    /** The highest percentages of tours that one agency may hold, and that may start in one month. */
    MissionLine limits(int maxAgencySharePercent, int maxArrivalsPercent) {
        this.maxAgencySharePercent = maxAgencySharePercent;
        this.maxArrivalsPercent = maxArrivalsPercent;
        return this;
    }

    /** Names an agency that sends officers, with its weight. Without any named agency, all send, by their volunteers. */
    MissionLine sentBy(String agency, int weight) {
        sentBy.put(agency, weight);
        return this;
    }

    MissionLine seats(SeatLine... lines) {
        seats.addAll(List.of(lines));
        return this;
    }

    /** The weight of an agency among those that send officers; 0: it sends none. */
    int weight(Sender sender) {
        return sentBy.isEmpty()
                ? sender.volunteers()
                : sentBy.getOrDefault(sender.agency().id(), 0);
    }

    String id() {
        return id;
    }

    List<SeatLine> seats() {
        return seats;
    }

    int tours() {
        return seats.stream().mapToInt(SeatLine::tours).sum();
    }

    /** The number of positions except those for visits. */
    int standingSeats() {
        return seats.stream()
                .filter(line -> line.pattern != SeatLine.Pattern.VISITS)
                .mapToInt(line -> line.seats)
                .sum();
    }

    Mission toMission() {
        return Mission.builder(id)
                .name(name)
                .organization(organization)
                .country(country)
                .mandate(new Period(Day.ALWAYS, mandateTo))
                .course(course)
                .handoverDays(handoverDays)
                .leaveDays(leaveDays)
                .restDays(restDays)
                .ceiling(ceiling)
                .pairWomen(pairWomen)
                .womenPercent(womenPercent)
                .experiencedPercent(experiencedPercent)
                .maxAgencySharePercent(maxAgencySharePercent)
                .maxArrivalsPercent(maxArrivalsPercent)
                .build();
    }
}
