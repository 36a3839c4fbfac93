package rotation.rollover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** The missions and seats that the next season still has. */
final class NextSeats {

    private final Problem told;
    private final Period season;
    private final List<Mission> missions = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final List<String> keptForRest = new ArrayList<>();
    private final List<String> goneSeats = new ArrayList<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final List<String> prolonged = new ArrayList<>();

    /**
     * Finds them. A mission whose mandate is over goes with its seats, unless a tour needs them, or an officer owes the rest that it
     * earns; then it stays without seats.
     *
     * @param told the season as it is told, on the eve of the next
     * @param officers as the next season has them
     * @param carried the tours that it still has
     */
    NextSeats(Problem told, List<Officer> officers, List<Tour> carried, Period season) {
        this.told = told;
        this.season = season;
        Set<String> needed = carried.stream().map(tour -> tour.mission().id()).collect(Collectors.toSet());
        Set<String> resting = officers.stream()
                .filter(officer -> ServiceRecords.owesRest(told, officer, season.from()))
                .map(Officer::lastMission)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> withoutSeats = new HashSet<>();
        for (Mission mission : told.missions()) {
            if (mission.mandate().to() >= season.from() || needed.contains(mission.id())) {
                missions.add(mission);
            } else if (resting.contains(mission.id())) {
                missions.add(withoutSites(mission));
                keptForRest.add(mission.id());
                withoutSeats.add(mission.id());
            } else {
                gone.add(mission.id());
                withoutSeats.add(mission.id());
            }
        }
        for (Position position : told.positions()) {
            if (withoutSeats.contains(position.mission().id())) {
                goneSeats.add(position.id());
            } else {
                positions.add(position.toBuilder().coverage(coverage(position)).build());
            }
        }
    }

    /** A mission without seats has no sites of which something could be asked. */
    private static Mission withoutSites(Mission mission) {
        return mission.toBuilder()
                .siteNeeds(mission.siteNeeds().stream()
                        .filter(need -> need.site() == null)
                        .toList())
                .build();
    }

    /** The days of the new season on which somebody should be in the seat; null: none. */
    private @Nullable Period coverage(Position position) {
        Period coverage = position.coverage();
        // What begins later is left as it is: it lies beyond the season.
        if (coverage == null || coverage.from() > season.to()) {
            return coverage;
        }
        if (coverage.to() == told.season().to()) {
            prolonged.add(position.id());
            return new Period(Math.max(coverage.from(), season.from()), season.to());
        }
        if (coverage.to() < season.from()) {
            ended.add(position.id());
            return null;
        }
        return coverage.intersection(season);
    }

    /** The missions that it has. */
    List<Mission> missions() {
        return missions;
    }

    /** The seats that it has, with their coverage. */
    List<Position> positions() {
        return positions;
    }

    /** The ids of the missions that are gone. */
    Set<String> gone() {
        return gone;
    }

    /** The ids of the seats that are gone. */
    List<String> goneSeats() {
        return goneSeats;
    }

    /** The ids of the missions that are there without seats, for the rest that they earn. */
    List<String> keptForRest() {
        return keptForRest;
    }

    /** The ids of the seats whose coverage has ended. */
    Set<String> ended() {
        return ended;
    }

    /** The ids of the seats whose coverage lasted to the end of the season before, and so lasts to the end of this one. */
    List<String> prolonged() {
        return prolonged;
    }
}
