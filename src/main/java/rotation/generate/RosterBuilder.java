package rotation.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
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
    private final OfficerMaker maker;
    private final List<Officer> officers = new ArrayList<>();
    private final Map<Agency, Room> roomByAgency = new HashMap<>();
    private final List<String> ids;

    RosterBuilder(Scenario scenario, int size, Chance chance) {
        this.scenario = scenario;
        this.size = size;
        this.chance = chance;
        maker = new OfficerMaker(scenario, size, chance);
        String format = "O-%0" + String.valueOf(size).length() + "d";
        ids = chance.some(
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> String.format(Locale.ROOT, format, number))
                        .toList(),
                size);
    }

    /**
     * Somebody who is in a seat already: of an agency that is usual there, else of one that speaks the language, else of any.
     */
    Officer holder(MissionLine line, Position position, Period window) {
        Officer officer = sent(position, window, sender -> weight(line.weight(sender), position, sender));
        if (officer == null) {
            officer = sent(position, window, sender -> weight(sender.volunteers(), position, sender));
        }
        if (officer == null) {
            officer = sent(position, window, Sender::volunteers);
        }
        if (officer == null) {
            throw new IllegalStateException("no agency has room for the holder of " + position);
        }
        return officer;
    }

    /** Somebody who was told to go, and fits in every way; null: no agency can spare anybody. */
    @Nullable
    Officer announced(MissionLine line, Position position, Period window) {
        Period absence = absence(position, window);
        return sent(position, window, sender -> {
            boolean needed = sender.agency().blackouts().stream()
                    .anyMatch(blackout -> blackout.period().touches(absence));
            return needed ? 0 : weight(line.weight(sender), position, sender);
        });
    }

    /** The roster: the volunteers join, and all stand in the order of their ids. */
    List<Officer> withVolunteers(List<Tour> tours) {
        var advertised = tours.stream()
                .filter(tour -> !tour.isDeployed() && !tour.pinned())
                .toList();
        var openToCivilians = advertised.stream()
                .filter(tour -> tour.position().openToCivilians())
                .toList();
        while (officers.size() < size) {
            Sender sender = chance.oneOf(scenario.senders(), Sender::volunteers);
            boolean civilian = !openToCivilians.isEmpty() && chance.percent(sender.civilianPercent());
            officers.add(maker.volunteer(
                    ids.get(officers.size()), sender, civilian, civilian ? openToCivilians : advertised));
        }
        return officers.stream().sorted(Comparator.comparing(Officer::id)).toList();
    }

    /** Asks one agency after another. */
    private @Nullable Officer sent(Position position, Period window, ToIntFunction<Sender> weight) {
        Period absence = absence(position, window);
        var senders = new ArrayList<>(scenario.senders());
        senders.removeIf(sender -> weight.applyAsInt(sender) == 0);
        while (!senders.isEmpty()) {
            Sender sender = chance.oneOf(senders, weight);
            Room room = roomByAgency.computeIfAbsent(sender.agency(), agency -> new Room(agency.maxAway()));
            if (room.take(absence)) {
                boolean civilian = position.openToCivilians() && chance.percent(Math.max(30, sender.civilianPercent()));
                Officer officer = maker.fit(ids.get(officers.size()), sender, civilian, position, window);
                officers.add(officer);
                return officer;
            }
            senders.remove(sender);
        }
        return null;
    }

    private static Period absence(Position position, Period window) {
        return new Period(window.from(), window.to() + position.mission().leaveDays());
    }

    /** Agencies send where they have people: the weight falls with every language that few of them speak. */
    private static int weight(int base, Position position, Sender sender) {
        if (sender.civilianPercent() == 100 && !position.openToCivilians()) {
            return 0;
        }
        int weight = base * 100;
        for (String language : position.languages().keySet()) {
            weight = weight * sender.speaks().getOrDefault(language, 0) / 100;
        }
        return weight;
    }
}
