package rotation.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/** Finds the people, and sees to it that what is announced keeps within the caps and blackouts of the agencies. */
final class RosterBuilder {

    private final Scenario scenario;
    private final int size;
    private final Chance chance;
    private final OfficerBuilder builder;
    private final List<Officer> officers = new ArrayList<>();
    private final Map<Agency, Integer> announced = new HashMap<>();
    private final List<String> ids;

    RosterBuilder(Scenario scenario, int size, Chance chance) {
        this.scenario = scenario;
        this.size = size;
        this.chance = chance;
        builder = new OfficerBuilder(scenario, size, chance);
        String format = "O-%0" + String.valueOf(size).length() + "d";
        ids = chance.some(
                IntStream.rangeClosed(1, size).mapToObj(format::formatted).toList(), size);
    }

    /**
     * Somebody who is in a seat already.
     *
     * @param window the days for which the agency lets the officer go, without leave
     */
    Officer holder(MissionLine line, Position position, Period window) {
        var senders = scenario.senders().stream()
                .filter(sender -> weight(line, position, sender) > 0)
                .toList();
        var withRoom = senders.stream().filter(this::hasRoom).toList();
        if (withRoom.isEmpty()) {
            throw new IllegalStateException("no agency has room for the holder of " + position);
        }
        return join(line, position, window, withRoom);
    }

    /** Somebody who was told to go, and fits in every way; null: no agency has room. */
    @Nullable
    Officer announced(MissionLine line, Position position, Period window) {
        int leaveDays = position.mission().leaveDays();
        var absence = new Period(window.from(), window.to() + leaveDays);
        var withRoom = scenario.senders().stream()
                .filter(sender -> weight(line, position, sender) > 0)
                .filter(this::hasRoom)
                .filter(sender -> sender.agency().blackouts().stream()
                        .noneMatch(blackout -> blackout.period().touches(absence)))
                .toList();
        return withRoom.isEmpty() ? null : join(line, position, window, withRoom);
    }

    /** The roster: the volunteers join, and all stand in the order of their ids. */
    List<Officer> withVolunteers(List<Tour> tours) {
        var openToCivilians =
                tours.stream().filter(tour -> tour.position().openToCivilians()).toList();
        while (officers.size() < size) {
            Sender sender = chance.oneOf(scenario.senders(), Sender::volunteers);
            boolean civilian = !openToCivilians.isEmpty() && chance.percent(sender.civilianPercent());
            officers.add(
                    builder.volunteer(ids.get(officers.size()), sender, civilian, civilian ? openToCivilians : tours));
        }
        return officers.stream().sorted(Comparator.comparing(Officer::id)).toList();
    }

    private Officer join(MissionLine line, Position position, Period window, List<Sender> senders) {
        Sender sender = chance.oneOf(senders, candidate -> weight(line, position, candidate));
        boolean civilian = position.openToCivilians() && chance.percent(Math.max(30, sender.civilianPercent()));
        Officer officer = builder.fit(ids.get(officers.size()), sender, civilian, position, window);
        announced.merge(sender.agency(), 1, Integer::sum);
        officers.add(officer);
        return officer;
    }

    private boolean hasRoom(Sender sender) {
        Integer cap = sender.agency().maxAway();
        return cap == null || announced.getOrDefault(sender.agency(), 0) < cap;
    }

    /** Agencies send where they have people: the weight falls with every language that few of them speak. */
    private static int weight(MissionLine line, Position position, Sender sender) {
        if (sender.civilianPercent() == 100 && !position.openToCivilians()) {
            return 0;
        }
        int weight = line.weight(sender) * 100;
        for (String language : position.languages().keySet()) {
            weight = weight * sender.speaks().getOrDefault(language, 0) / 100;
        }
        return weight;
    }
}
