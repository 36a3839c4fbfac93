package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/**
 * What groups of filled tours add up to. Each keeps its sum up to date as tours come and go, in time that does not depend on
 * the size of the group.
 */
final class TourCollectors {

    private TourCollectors() {}

    /** Officer-days above a cap that is the same for the whole group. */
    static UniConstraintCollector<StockTour, ?, Long> daysAbove(
            ToIntFunction<StockTour> cap, Function<StockTour, Period> period) {
        return new Collector<>(
                CappedDays::new, (days, tour) -> days.add(cap.applyAsInt(tour), period.apply(tour)), CappedDays::cost);
    }

    /** Days on which exactly one of the tours is in theatre. */
    static UniConstraintCollector<StockTour, ?, Long> daysAlone() {
        return new Collector<>(
                DayCounts::alone,
                (days, tour) -> {
                    Period period = tour.period();
                    days.add(period);
                    return () -> days.remove(period);
                },
                DayCounts::cost);
    }

    /** How many tours there are, and how many of them are held by whom a goal counts. */
    static UniConstraintCollector<StockTour, ?, Tally> tally() {
        return new Collector<>(Tally::new, (tally, tour) -> tally.add(tour.officer()), Function.identity());
    }

    /** Tours above the share that one agency should hold of a mission. */
    static UniConstraintCollector<StockTour, ?, Integer> concentration() {
        return new Collector<>(Concentration::new, Concentration::add, Concentration::excess);
    }

    /** The periods of the filled tours among all. */
    static UniConstraintCollector<StockTour, ?, List<Period>> filledPeriods() {
        return new Collector<StockTour, List<Period>, List<Period>>(
                ArrayList::new,
                (periods, tour) -> {
                    if (!tour.isFilled()) {
                        return () -> {};
                    }
                    Period period = tour.period();
                    periods.add(period);
                    return () -> periods.remove(period);
                },
                Function.identity());
    }

    /** Days on which two officers are absent together, for each pair of different officers. */
    static UniConstraintCollector<StockTour, ?, Long> sharedAbsence() {
        return new Collector<>(SharedAbsence::new, SharedAbsence::add, SharedAbsence::days);
    }

    /** Officer-days that an agency lacks in the skills of which some holders should stay. */
    static UniConstraintCollector<StockTour, ?, Long> skillShortage() {
        return new Collector<>(SkillShortage::new, SkillShortage::add, SkillShortage::days);
    }

    private record Collector<A, C, R>(
            Supplier<C> supplier, BiFunction<C, A, Runnable> accumulator, Function<C, R> finisher)
            implements UniConstraintCollector<A, C, R> {}

    private static final class CappedDays {

        private @Nullable DayCounts days;

        Runnable add(int cap, Period period) {
            if (days == null) {
                days = DayCounts.above(cap);
            }
            DayCounts counts = days;
            counts.add(period);
            return () -> counts.remove(period);
        }

        long cost() {
            return days == null ? 0 : days.cost();
        }
    }

    /** Counts by which goals are measured. */
    static final class Tally {

        private int tours;
        private int women;
        private int experienced;

        private Runnable add(Officer officer) {
            count(officer, 1);
            return () -> count(officer, -1);
        }

        private void count(Officer officer, int by) {
            tours += by;
            if (officer.isWoman()) {
                women += by;
            }
            if (officer.previousTours() > 0) {
                experienced += by;
            }
        }

        int womenMissing(int percent) {
            return Math.max(0, Problem.ceilPercent(tours, percent) - women);
        }

        int experiencedMissing(int percent) {
            return Math.max(0, Problem.ceilPercent(tours, percent) - experienced);
        }
    }

    private static final class Concentration {

        private final Map<Agency, Integer> toursByAgency = new HashMap<>();
        private int tours;
        private int sharePercent;

        Runnable add(StockTour tour) {
            sharePercent = tour.mission().maxAgencySharePercent();
            Agency agency = tour.agency();
            tours++;
            toursByAgency.merge(agency, 1, Integer::sum);
            return () -> {
                tours--;
                toursByAgency.computeIfPresent(agency, (key, count) -> count == 1 ? null : count - 1);
            };
        }

        int excess() {
            int limit = Problem.ceilPercent(tours, sharePercent);
            int excess = 0;
            for (int count : toursByAgency.values()) {
                excess += Math.max(0, count - limit);
            }
            return excess;
        }
    }

    private record OfficerAbsence(Officer officer, Period period) {}

    private static final class SharedAbsence {

        private final List<OfficerAbsence> absences = new ArrayList<>();
        private long days;

        Runnable add(StockTour tour) {
            var absence = new OfficerAbsence(tour.officer(), tour.absence());
            days += shared(absence);
            absences.add(absence);
            return () -> {
                absences.remove(absence);
                days -= shared(absence);
            };
        }

        private long shared(OfficerAbsence absence) {
            long shared = 0;
            for (OfficerAbsence other : absences) {
                if (!other.officer().equals(absence.officer())) {
                    shared += other.period().overlap(absence.period());
                }
            }
            return shared;
        }

        long days() {
            return days;
        }
    }

    /** An officer who is absent twice on a day is missed once. */
    private static final class SkillShortage {

        private final List<DayCounts> daysByFloor = new ArrayList<>();
        private final Map<Officer, List<Period>> absencesByOfficer = new HashMap<>();

        Runnable add(StockTour tour) {
            Officer officer = tour.officer();
            List<StockFacts.SkillFloor> floors = tour.facts().floors(officer);
            Period absence = tour.absence();
            List<Period> others = absencesByOfficer.computeIfAbsent(officer, key -> new ArrayList<>(1));
            missed(absence, others).forEach(period -> count(officer, floors, period, true));
            others.add(absence);
            return () -> {
                others.remove(absence);
                missed(absence, others).forEach(period -> count(officer, floors, period, false));
                if (others.isEmpty()) {
                    absencesByOfficer.remove(officer);
                }
            };
        }

        private void count(Officer officer, List<StockFacts.SkillFloor> floors, Period period, boolean comes) {
            for (int i = 0; i < floors.size(); i++) {
                if (i == daysByFloor.size()) {
                    daysByFloor.add(DayCounts.above(floors.get(i).slack()));
                }
                if (!officer.hasSkill(floors.get(i).skill())) {
                    continue;
                }
                if (comes) {
                    daysByFloor.get(i).add(period);
                } else {
                    daysByFloor.get(i).remove(period);
                }
            }
        }

        /** The parts of an absence that no other absence of the officer covers. */
        private static List<Period> missed(Period absence, List<Period> others) {
            var parts = List.of(absence);
            for (Period other : others) {
                var rest = new ArrayList<Period>();
                for (Period part : parts) {
                    if (!part.touches(other)) {
                        rest.add(part);
                        continue;
                    }
                    if (part.from() < other.from()) {
                        rest.add(new Period(part.from(), other.from() - 1));
                    }
                    if (part.to() > other.to()) {
                        rest.add(new Period(other.to() + 1, part.to()));
                    }
                }
                parts = rest;
            }
            return parts;
        }

        long days() {
            long days = 0;
            for (DayCounts counts : daysByFloor) {
                days += counts.cost();
            }
            return days;
        }
    }
}
