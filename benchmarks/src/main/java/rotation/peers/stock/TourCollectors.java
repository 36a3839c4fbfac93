package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/**
 * What groups of filled tours add up to. Each keeps its sum up to date as tours come and go, in time that does not depend on
 * the size of the group.
 */
final class TourCollectors {

    private TourCollectors() {}

    /**
     * Officer-days above a limit.
     *
     * @param limit of a day, the same for all tours of the group; asked of a tour as it comes, since the tour may have become empty,
     *     or another agency's, when the day is looked at again
     */
    static UniConstraintCollector<StockTour, ?, Long> daysAbove(
            Function<StockTour, IntUnaryOperator> limit, Function<StockTour, Period> period) {
        return new Collector<>(
                CappedDays::new, (days, tour) -> days.add(limit.apply(tour), period.apply(tour)), CappedDays::cost);
    }

    /** Officer-days that lack those who are needed among those who are there. */
    static UniConstraintCollector<StockTour, ?, Long> needsMissed() {
        return new Collector<>(NeedsMissed::new, NeedsMissed::add, NeedsMissed::days);
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

        Runnable add(IntUnaryOperator limit, Period period) {
            if (days == null) {
                days = DayCounts.above(limit);
            }
            DayCounts counts = days;
            counts.add(period);
            return () -> counts.remove(period);
        }

        long cost() {
            return days == null ? 0 : days.cost();
        }
    }

    /** By the needs of one mission, in their order. */
    private static final class NeedsMissed {

        private final List<Presence> presences = new ArrayList<>();
        private List<Mission.SiteNeed> needs = List.of();

        Runnable add(StockTour tour) {
            needs = tour.mission().siteNeeds();
            Period window = tour.period();
            List<Runnable> undo = new ArrayList<>();
            for (int i = 0; i < needs.size(); i++) {
                if (i == presences.size()) {
                    presences.add(new Presence());
                }
                if (needs.get(i).looksAt(tour.position())) {
                    int last = Math.min(window.to(), needs.get(i).metTo(tour.officer()));
                    Period met = last < window.from() ? null : new Period(window.from(), last);
                    Presence presence = presences.get(i);
                    presence.add(window, met);
                    undo.add(() -> presence.remove(window, met));
                }
            }
            return () -> undo.forEach(Runnable::run);
        }

        long days() {
            long days = 0;
            for (int i = 0; i < presences.size(); i++) {
                days += presences.get(i).lacking(needs.get(i).min());
            }
            return days;
        }
    }

    /** Who is there on which days, and who of them has what is needed. */
    private static final class Presence {

        private final List<Period> there = new ArrayList<>();
        private final List<Period> meeting = new ArrayList<>();

        void add(Period window, @Nullable Period met) {
            there.add(window);
            if (met != null) {
                meeting.add(met);
            }
        }

        void remove(Period window, @Nullable Period met) {
            there.remove(window);
            if (met != null) {
                meeting.remove(met);
            }
        }

        long lacking(int min) {
            long lacking = 0;
            for (Period days : Period.joined(there)) {
                int[] changes = new int[days.days() + 1];
                for (Period met : meeting) {
                    if (days.contains(met)) {
                        changes[met.from() - days.from()]++;
                        changes[met.to() + 1 - days.from()]--;
                    }
                }
                int present = 0;
                for (int i = 0; i < days.days(); i++) {
                    present += changes[i];
                    lacking += Math.max(0, min - present);
                }
            }
            return lacking;
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
                    daysByFloor.add(DayCounts.above(floors.get(i)::slack));
                }
                int last = Math.min(period.to(), officer.skilledTo(floors.get(i).skill()));
                if (last < period.from()) {
                    continue;
                }
                var missed = new Period(period.from(), last);
                if (comes) {
                    daysByFloor.get(i).add(missed);
                } else {
                    daysByFloor.get(i).remove(missed);
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
