package rotation.solve;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.solve.ReassignMove.Change;

/**
 * The moves of the search. Each keeps the hard rules that look at one tour alone: an officer comes with a window that suits.
 *
 * <ul>
 *   <li><b>Send:</b> a tour goes to an officer who may serve. If the officer holds another tour that is in the way, that tour
 *       goes to the first tour's officer (exchange), or to a third one, who may have to leave a tour too (chain), or becomes empty.
 *   <li><b>Swap:</b> two tours exchange their officers.
 *   <li><b>Shift:</b> a tour takes another window.
 *   <li><b>Align:</b> a tour takes another window, and its neighbours in the seat follow, so that handover stays.
 *   <li><b>Drop:</b> a tour becomes empty.
 *   <li><b>Make room:</b> somebody is sent to an empty tour, while another tour of the mission or of the agency shifts, goes to
 *       somebody else, or, if it matters less, becomes empty.
 *   <li><b>Restore:</b> a tour goes back to what people were told, or else to what it had when the search began.
 * </ul>
 */
public final class RotationMoves implements MoveIteratorFactory<PlanningSeason, ReassignMove> {

    /** How often the dice may come to nothing before any change will do. */
    private static final int DRAWS = 100;

    /** How many tours are looked at for a swap, and officers for a tour that one has left. */
    private static final int TRIES = 8;

    /** How many tours are looked at to make room for another. */
    private static final int RIVALS = 30;

    /** The most tours that one move gives to somebody else. */
    private static final int CHAIN = 3;

    private int emptyPercent = 10;
    private int roomPercent;
    private int restorePercent;
    private int unsettledPercent;
    private int swapPercent = 20;
    private int shiftPercent = 20;
    private int alignPercent = 20;
    private int dropPercent = 1;

    // The state of a phase.
    private List<PlanningTour> tours = List.of();
    private List<PlanningTour> open = List.of();
    private int[] predecessors = {};
    private int[][] successors = {};
    private @Nullable Holdings holdings;
    private long size;

    /** The tours of all moves proposed since the last step, each once: one of those moves may have been made. */
    private final Set<PlanningTour> proposed = new LinkedHashSet<>();

    /** Called by the solver. */
    public RotationMoves() {}

    /** How often an empty tour is picked, if there is one that somebody could take; else any tour is. */
    public void setEmptyPercent(int emptyPercent) {
        this.emptyPercent = emptyPercent;
    }

    /** How often, when an empty tour is filled, another one of the mission or agency gives way as well. */
    public void setRoomPercent(int roomPercent) {
        this.roomPercent = roomPercent;
    }

    /** How often a tour that is not where it belongs is restored, if there is one. */
    public void setRestorePercent(int restorePercent) {
        this.restorePercent = restorePercent;
    }

    /** How often a tour is picked among those of which nobody expects anything: not announced, or not as people were told. */
    public void setUnsettledPercent(int unsettledPercent) {
        this.unsettledPercent = unsettledPercent;
    }

    /** How often a filled tour swaps. What is left of 100 sends. */
    public void setSwapPercent(int swapPercent) {
        this.swapPercent = swapPercent;
    }

    /** How often a filled tour shifts. */
    public void setShiftPercent(int shiftPercent) {
        this.shiftPercent = shiftPercent;
    }

    /** How often a filled tour aligns. */
    public void setAlignPercent(int alignPercent) {
        this.alignPercent = alignPercent;
    }

    /** How often a filled tour is dropped. */
    public void setDropPercent(int dropPercent) {
        this.dropPercent = dropPercent;
    }

    @Override
    public void phaseStarted(ScoreDirector<PlanningSeason> director) {
        PlanningSeason season = director.getWorkingSolution();
        tours = season.getTours();
        open = tours.stream().filter(tour -> tour.options().isOpen()).toList();
        predecessors = season.eligibility().predecessors();
        successors = season.eligibility().successors();
        size = open.stream()
                .mapToLong(tour ->
                        (long) tour.getOfficers().size() * tour.getWindows().size())
                .sum();
        holdings = new Holdings(season.eligibility(), tours);
        proposed.clear();
    }

    @Override
    public long getSize(ScoreDirector<PlanningSeason> director) {
        return size;
    }

    @Override
    public Iterator<ReassignMove> createOriginalMoveIterator(ScoreDirector<PlanningSeason> director) {
        throw new UnsupportedOperationException("the moves are drawn at random: set selectionOrder to RANDOM");
    }

    @Override
    public Iterator<ReassignMove> createRandomMoveIterator(ScoreDirector<PlanningSeason> director, Random random) {
        if (holdings == null) {
            throw new IllegalStateException("no phase has started");
        }
        for (PlanningTour tour : proposed) {
            holdings.refresh(tour);
        }
        proposed.clear();
        return new Draw(holdings, random);
    }

    private final class Draw implements Iterator<ReassignMove> {

        private final Holdings holdings;
        private final Random random;

        Draw(Holdings holdings, Random random) {
            this.holdings = holdings;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public ReassignMove next() {
            if (open.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<Change> changes = draw();
            for (int i = 0; changes.isEmpty(); i++) {
                changes = i < DRAWS ? draw() : anything();
            }
            changes.forEach(change -> proposed.add(change.tour()));
            return new ReassignMove(changes);
        }

        private List<Change> draw() {
            List<Change> changes = drawAny();
            changes.removeIf(change -> !change.changesAnything());
            return changes;
        }

        /** A change of one tour that can always be made, where the dice come to nothing again and again. */
        private List<Change> anything() {
            PlanningTour tour = open.get(random.nextInt(open.size()));
            if (tour.options().isOfficerFixed()) {
                int next = (tour.getWindows().indexOf(tour.getWindow()) + 1)
                        % tour.getWindows().size();
                return changes(
                        new Change(tour, tour.officer(), tour.getWindows().get(next)));
            }
            if (tour.isFilled()) {
                return drop(tour);
            }
            int sent = random.nextInt(tour.getOfficers().size());
            return changes(new Change(tour, tour.getOfficers().get(sent), window(tour, sent)));
        }

        /** What a move changes; nothing where the dice came to nothing. */
        private List<Change> drawAny() {
            if (!holdings.empty().isEmpty() && random.nextInt(100) < emptyPercent) {
                return fill(holdings.empty().draw(random));
            }
            if (!holdings.astray().isEmpty() && random.nextInt(100) < restorePercent) {
                return restore(holdings.astray().draw(random));
            }
            boolean unsettled = !holdings.unsettled().isEmpty() && random.nextInt(100) < unsettledPercent;
            PlanningTour tour = unsettled ? holdings.unsettled().draw(random) : open.get(random.nextInt(open.size()));
            if (tour.options().isOfficerFixed()) {
                return random.nextBoolean() ? shift(tour) : align(tour);
            }
            if (!tour.isFilled()) {
                return send(tour);
            }
            int dice = random.nextInt(100);
            if ((dice -= dropPercent) < 0) {
                return drop(tour);
            }
            if ((dice -= shiftPercent) < 0) {
                return shift(tour);
            }
            if ((dice -= alignPercent) < 0) {
                return align(tour);
            }
            if ((dice -= swapPercent) < 0) {
                return swap(tour);
            }
            return send(tour);
        }

        /** Somebody is sent to an empty tour; sometimes room is made where mission or agency may be full. */
        private List<Change> fill(PlanningTour empty) {
            List<Change> changes = send(empty);
            if (!changes.isEmpty() && random.nextInt(100) < roomPercent) {
                PlanningTour rival = rival(empty, changes);
                if (rival != null) {
                    int next = successorFor(rival, rival.officer(), false);
                    if (rival.position().priority() < empty.position().priority() && random.nextBoolean()) {
                        changes.addAll(drop(rival));
                    } else if (next >= 0 && random.nextBoolean()) {
                        changes.add(new Change(rival, rival.getOfficers().get(next), window(rival, next)));
                    } else {
                        changes.addAll(shift(rival));
                    }
                }
            }
            return changes;
        }

        /** Another tour of the mission, or of the agency of the officer who is sent; null: none was found. */
        private @Nullable PlanningTour rival(PlanningTour empty, List<Change> changes) {
            PlanningOfficer sent = changes.get(0).officer();
            for (int i = 0; i < RIVALS && sent != null; i++) {
                PlanningTour tour = open.get(random.nextInt(open.size()));
                if (tour.isFilled()
                        && !tour.options().isOfficerFixed()
                        && (tour.mission().equals(empty.mission())
                                || tour.officer().agency().index()
                                        == sent.agency().index())
                        && !Holdings.isChanged(tour, changes)) {
                    return tour;
                }
            }
            return null;
        }

        private List<Change> send(PlanningTour tour) {
            var changes = new ArrayList<Change>(2);
            PlanningOfficer leaving = tour.getOfficer();
            int sent = random.nextInt(tour.getOfficers().size());
            for (int length = 1; ; length++) {
                PlanningOfficer officer = tour.getOfficers().get(sent);
                var change = new Change(tour, officer, window(tour, sent));
                changes.add(change);
                PlanningTour left = holdings.inTheWay(change, changes);
                if (left == null) {
                    return changes;
                }
                if (left.options().isOfficerFixed()) {
                    return changes();
                }
                int exchanged = length == 1 && leaving != null ? indexOf(left, leaving) : -1;
                if (exchanged >= 0) {
                    changes.add(new Change(left, leaving, window(left, exchanged)));
                    return changes;
                }
                int next = length == CHAIN ? -1 : successorFor(left, officer, length + 1 < CHAIN);
                if (next < 0) {
                    changes.add(new Change(left, null, left.getWindow()));
                    return changes;
                }
                tour = left;
                sent = next;
            }
        }

        /** Somebody else for a tour, by place among its officers, at best one who is free; negative: nobody was found. */
        private int successorFor(PlanningTour tour, PlanningOfficer leaving, boolean mayHoldAnother) {
            int busy = -1;
            for (int i = 0; i < TRIES; i++) {
                int index = random.nextInt(tour.getOfficers().size());
                PlanningOfficer officer = tour.getOfficers().get(index);
                if (officer == leaving) {
                    continue;
                }
                if (holdings.of(officer).isEmpty()) {
                    return index;
                }
                busy = index;
            }
            return mayHoldAnother ? busy : -1;
        }

        /**
         * The tour goes where it belongs, and tours that are in its way do so too; one that cannot is given to somebody else or
         * becomes empty.
         */
        private List<Change> restore(PlanningTour tour) {
            List<Change> changes = Restoration.of(tour, holdings);
            Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && last.officer() == null) {
                PlanningTour left = last.tour();
                int next = successorFor(left, left.officer(), false);
                if (next >= 0) {
                    changes.set(
                            changes.size() - 1,
                            new Change(left, left.getOfficers().get(next), window(left, next)));
                }
            }
            return changes;
        }

        private List<Change> swap(PlanningTour tour) {
            PlanningOfficer officer = tour.officer();
            for (int i = 0; i < TRIES; i++) {
                PlanningTour other = open.get(random.nextInt(open.size()));
                if (other == tour || !other.isFilled() || other.options().isOfficerFixed()) {
                    continue;
                }
                int toOther = indexOf(other, officer);
                int toTour = toOther < 0 ? -1 : indexOf(tour, other.officer());
                if (toTour >= 0) {
                    return changes(
                            new Change(tour, other.officer(), window(tour, toTour)),
                            new Change(other, officer, window(other, toOther)));
                }
            }
            return changes();
        }

        private List<Change> drop(PlanningTour tour) {
            return changes(new Change(tour, null, tour.getWindow()));
        }

        private List<Change> shift(PlanningTour tour) {
            return changes(new Change(tour, tour.officer(), randomWindow(windows(tour))));
        }

        /** Another window, and neighbours that follow it as far as they can. */
        private List<Change> align(PlanningTour tour) {
            var changes = shift(tour);
            TourWindow window = changes.get(0).window();
            int handover = tour.mission().handoverDays();
            int predecessor = predecessors[tour.index()];
            PlanningTour before = predecessor < 0 ? tour : tours.get(predecessor);
            if (before != tour && before.isFilled() && random.nextInt(4) > 0) {
                int wantedEnd = window.start() - 1 + handover;
                changes.add(new Change(before, before.officer(), nearest(before, wantedEnd, true)));
            }
            for (int successor : successors[tour.index()]) {
                PlanningTour after = tours.get(successor);
                if (after.isFilled() && random.nextInt(4) > 0) {
                    int wantedStart = window.end() + 1 - handover;
                    changes.add(new Change(after, after.officer(), nearest(after, wantedStart, false)));
                }
            }
            return changes;
        }

        /** The window of a filled tour that starts, or ends, nearest to a day; among equals any. */
        private TourWindow nearest(PlanningTour tour, int day, boolean byEnd) {
            TourWindow nearest = tour.getWindow();
            int distance = Integer.MAX_VALUE;
            int equals = 0;
            for (TourWindow window : windows(tour)) {
                int away = Math.abs((byEnd ? window.end() : window.start()) - day);
                if (away < distance) {
                    distance = away;
                    nearest = window;
                    equals = 1;
                } else if (away == distance && random.nextInt(++equals) == 0) {
                    nearest = window;
                }
            }
            return nearest;
        }

        /** The windows of a filled tour that suit its officer. */
        private List<TourWindow> windows(PlanningTour tour) {
            int index = indexOf(tour, tour.officer());
            return index < 0 ? tour.getWindows() : tour.options().windowsOf(index);
        }

        /** A window that suits an officer, by place: often the tour's own. */
        private TourWindow window(PlanningTour tour, int officerIndex) {
            List<TourWindow> windows = tour.options().windowsOf(officerIndex);
            return random.nextInt(3) > 0 && windows.contains(tour.getWindow())
                    ? tour.getWindow()
                    : randomWindow(windows);
        }

        private TourWindow randomWindow(List<TourWindow> windows) {
            return windows.get(random.nextInt(windows.size()));
        }

        private int indexOf(PlanningTour tour, PlanningOfficer officer) {
            return tour.options().indexOf(officer.index());
        }

        private static List<Change> changes(Change... changes) {
            var list = new ArrayList<Change>(changes.length + 2);
            for (Change change : changes) {
                list.add(change);
            }
            return list;
        }
    }
}
