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

/** Builds the roster, so that deployed and announced officers respect the caps and blackouts of their agencies. */
final class RosterBuilder {

    private final Scenario scenario;
    private final int size;
    private final Chance chance;
    private final OfficerMaker maker;
    private final List<Officer> officers = new ArrayList<>();
    private final Map<Agency, DailyCapacity> capacityByAgency = new HashMap<>();
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
     * Adds an officer who is already deployed: of an agency that sends to the mission, otherwise of one whose volunteers speak
     * the languages, otherwise of any.
     *
     * @throws IllegalStateException if every agency has reached its cap
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

    /** Adds an officer for an announced tour, who meets every requirement; null: no agency has capacity in its window. */
    @Nullable
    Officer announced(MissionLine line, Position position, Period window) {
        Period absence = absence(position, window);
        return sent(position, window, sender -> {
            boolean needed = sender.agency().blackouts().stream()
                    .anyMatch(blackout -> blackout.period().touches(absence));
            return needed ? 0 : weight(line.weight(sender), position, sender);
        });
    }

    /** Adds volunteers until the roster has its size; returns the roster by id. */
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

    /** Draws agencies by weight until one has capacity; null: none has. */
    private @Nullable Officer sent(Position position, Period window, ToIntFunction<Sender> weight) {
        Period absence = absence(position, window);
        var senders = new ArrayList<>(scenario.senders());
        senders.removeIf(sender -> weight.applyAsInt(sender) == 0);
        while (!senders.isEmpty()) {
            Sender sender = chance.oneOf(senders, weight);
            DailyCapacity capacity =
                    capacityByAgency.computeIfAbsent(sender.agency(), agency -> new DailyCapacity(agency.maxAway()));
            if (capacity.take(absence)) {
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

    /** The weight reduced to the share of the agency's volunteers who speak the languages of a position. */
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
