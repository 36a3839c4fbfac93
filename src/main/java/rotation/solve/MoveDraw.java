package rotation.solve;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.solve.ReassignMove.Change;

/** Draws the moves of one step at random. */
final class MoveDraw implements Iterator<ReassignMove> {

    /** How often the dice may come to nothing before any change will do. */
    private static final int DRAWS = 100;

    /** How many tours are looked at for a swap, and officers for a tour that one has left. */
    private static final int TRIES = 8;

    /** How many tours are looked at to make room for another. */
    private static final int RIVALS = 4;

    /** The most tours that officers leave for one another when one is sent. */
    private static final int CHAIN = 3;

    /** The most tours that one move ruins. */
    private static final int RUINED = 6;

    /** How many officers are tried for each tour that was ruined. */
    private static final int CANDIDATES = 10;

    /** How far apart the tours of a month may start, in days. */
    private static final int MONTH = 30;

    private final RotationMoves settings;
    private final OpenTours open;
    private final Holdings holdings;
    private final Collection<PlanningTour> proposed;
    private final ScoreDirector<PlanningSeason> director;
    private final Random random;

    /** @param proposed receives the tours of each move that is drawn */
    MoveDraw(
            RotationMoves settings,
            OpenTours open,
            Collection<PlanningTour> proposed,
            ScoreDirector<PlanningSeason> director,
            Random random) {
        this.settings = settings;
        this.open = open;
        this.holdings = open.holdings();
        this.proposed = proposed;
        this.director = director;
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

    /** A change of one tour that can always be made, where the dice come to nothing again and again. */
    private List<Change> anything() {
        PlanningTour tour = open.draw(random);
        if (tour.options().isOfficerFixed()) {
            int next = (tour.getWindows().indexOf(tour.getWindow()) + 1)
                    % tour.getWindows().size();
            return changes(new Change(tour, tour.officer(), tour.getWindows().get(next)));
        }
        return tour.isFilled() ? drop(tour) : changes(sent(tour, anybody(tour)));
    }

    /** What a move changes; nothing where the dice came to nothing, or to what breaks a hard rule for certain. */
    private List<Change> draw() {
        List<Change> changes = drawKind();
        changes.removeIf(change -> !change.changesAnything());
        return open.isHopeless(changes) ? changes() : changes;
    }

    private List<Change> drawKind() {
        if (!holdings.empty().isEmpty() && comesTrue(settings.emptyPercent)) {
            return send(holdings.empty().draw(random));
        }
        if (!holdings.astray().isEmpty() && comesTrue(settings.restorePercent)) {
            return restore(holdings.astray().draw(random));
        }
        boolean unsettled = !holdings.unsettled().isEmpty() && comesTrue(settings.unsettledPercent);
        PlanningTour tour = unsettled ? holdings.unsettled().draw(random) : open.draw(random);
        if (tour.options().isOfficerFixed()) {
            return random.nextBoolean() ? shift(tour) : align(tour);
        }
        if (!tour.isFilled()) {
            return send(tour);
        }
        int dice = random.nextInt(100);
        if ((dice -= settings.dropPercent) < 0) {
            return drop(tour);
        }
        if ((dice -= settings.shiftPercent) < 0) {
            return shift(tour);
        }
        if ((dice -= settings.alignPercent) < 0) {
            return align(tour);
        }
        if ((dice -= settings.swapPercent) < 0) {
            return swap(tour);
        }
        if ((dice -= settings.pairPercent) < 0) {
            return pair(tour);
        }
        if ((dice -= settings.ruinPercent) < 0) {
            return ruin(tour);
        }
        return send(tour);
    }

    private boolean comesTrue(int percent) {
        return percent > 0 && random.nextInt(100) < percent;
    }

    /** Somebody is sent; sometimes room is made where mission, agency or intake may be full. */
    private List<Change> send(PlanningTour tour) {
        var changes = new ArrayList<Change>(3);
        if (!send(tour, anybody(tour), changes)) {
            return changes();
        }
        if (comesTrue(settings.roomPercent)) {
            makeRoom(changes.get(0), changes);
        }
        return changes;
    }

    /**
     * Sends an officer, and somebody else to the tour that he leaves.
     *
     * @param first the officer, by place among those of the tour
     * @param changes what changes anyway; what this changes is added
     * @return whether it is possible
     */
    private boolean send(PlanningTour wanted, int first, List<Change> changes) {
        PlanningOfficer leaving = wanted.getOfficer();
        PlanningTour tour = wanted;
        int officer = first;
        for (int length = 1; ; length++) {
            Change sent = sent(tour, officer);
            changes.add(sent);
            PlanningTour left = holdings.inTheWay(sent, changes);
            if (left == null) {
                return true;
            }
            if (left.options().isOfficerFixed()) {
                return false;
            }
            int exchanged = length == 1 && leaving != null ? indexOf(left, leaving) : -1;
            if (exchanged >= 0) {
                changes.add(sent(left, exchanged));
                return true;
            }
            boolean fillsInstead =
                    length == 1 && !wanted.isFilled() && mattersLess(left, wanted) && random.nextInt(3) == 0;
            int next = fillsInstead || length == CHAIN
                    ? -1
                    : successor(left, tour.officers().get(officer), length + 1 < CHAIN);
            if (next < 0) {
                changes.add(emptied(left));
                return true;
            }
            tour = left;
            officer = next;
        }
    }

    private static boolean mattersLess(PlanningTour tour, PlanningTour other) {
        return tour.position().priority() <= other.position().priority();
    }

    /** Another tour that might be in the way of the one sent gives way. */
    private void makeRoom(Change sent, List<Change> changes) {
        PlanningTour rival = rival(sent, changes);
        if (rival == null) {
            return;
        }
        int next = successor(rival, rival.officer(), false);
        if (!sent.tour().isFilled() && mattersLess(rival, sent.tour()) && random.nextBoolean()) {
            changes.add(emptied(rival));
        } else if (next >= 0 && random.nextInt(3) > 0) {
            changes.add(sent(rival, next));
        } else {
            changes.addAll(shift(rival));
        }
    }

    /** Another tour of the mission, of the agency or at the intake; null: none was found. */
    private @Nullable PlanningTour rival(Change sent, List<Change> changes) {
        PlanningOfficer officer = sent.officer();
        if (officer == null) {
            return null;
        }
        int kind = random.nextInt(3);
        int intake = sent.intake();
        List<PlanningTour> rivals;
        if (kind == 0 && intake >= 0) {
            rivals = holdings.byIntake().of(intake);
        } else if (kind == 1) {
            rivals = open.of(sent.tour().options().mission());
        } else {
            rivals = holdings.byAgency().of(officer.agency().index());
        }
        for (int i = 0; i < RIVALS && !rivals.isEmpty(); i++) {
            PlanningTour rival = rivals.get(random.nextInt(rivals.size()));
            if (rival.isFilled()
                    && !rival.options().isOfficerFixed()
                    && rival.absence().touches(sent.tour().options().absence(officer, sent.window()))
                    && !Holdings.isChanged(rival, changes)) {
                return rival;
            }
        }
        return null;
    }

    /** Two tours at one site both go to women, or both to others, so that no woman is alone. */
    private List<Change> pair(PlanningTour tour) {
        List<PlanningTour> atSite = open.pairSite(tour);
        if (atSite.size() < 2) {
            return changes();
        }
        PlanningTour other = atSite.get(random.nextInt(atSite.size()));
        boolean women = random.nextBoolean();
        var changes = new ArrayList<Change>(4);
        return other != tour && hasOrGets(tour, women, changes) && hasOrGets(other, women, changes)
                ? changes
                : changes();
    }

    /** Sees to it that a tour goes to a woman, or to somebody else. */
    private boolean hasOrGets(PlanningTour tour, boolean woman, List<Change> changes) {
        if (Holdings.isChanged(tour, changes)) {
            return false;
        }
        if (tour.isFilled() && tour.officer().isWoman() == woman) {
            return true;
        }
        for (int i = 0; i < TRIES; i++) {
            int officer = anybody(tour);
            if (tour.officers().get(officer).isWoman() == woman) {
                return send(tour, officer, changes);
            }
        }
        return false;
    }

    /** Somebody else for a tour, by place among its officers, at best one who is free; negative: nobody was found. */
    private int successor(PlanningTour tour, PlanningOfficer leaving, boolean mayHoldAnother) {
        int busy = -1;
        for (int i = 0; i < TRIES; i++) {
            int index = anybody(tour);
            PlanningOfficer officer = tour.officers().get(index);
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
            int next = successor(left, left.officer(), false);
            if (next >= 0) {
                changes.set(changes.size() - 1, sent(left, next));
            }
        }
        return changes;
    }

    private List<Change> swap(PlanningTour tour) {
        PlanningOfficer officer = tour.officer();
        for (int i = 0; i < TRIES; i++) {
            PlanningTour other = open.draw(random);
            if (other == tour || !other.isFilled() || other.options().isOfficerFixed()) {
                continue;
            }
            int toOther = indexOf(other, officer);
            int toTour = toOther < 0 ? -1 : indexOf(tour, other.officer());
            if (toTour >= 0) {
                return changes(sent(tour, toTour), sent(other, toOther));
            }
        }
        return changes();
    }

    private static List<Change> drop(PlanningTour tour) {
        return changes(emptied(tour));
    }

    private List<Change> shift(PlanningTour tour) {
        return changes(new Change(tour, tour.officer(), any(windows(tour))));
    }

    /** Another window, and neighbours that follow it as far as they can. */
    private List<Change> align(PlanningTour tour) {
        List<Change> changes = shift(tour);
        TourWindow window = changes.get(0).window();
        int handover = tour.mission().handoverDays();
        PlanningTour before = open.predecessor(tour);
        if (before != null && before.isFilled() && random.nextInt(4) > 0) {
            int wantedEnd = window.start() - 1 + handover;
            changes.add(new Change(before, before.officer(), nearest(before, wantedEnd, true)));
        }
        for (PlanningTour after : open.successors(tour)) {
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

    /** Some tours become empty, and are filled again in any order, each with the best of some officers who are free. */
    private List<Change> ruin(PlanningTour tour) {
        List<PlanningTour> ruined = random.nextBoolean() ? someOfTheMission(tour) : someOfTheMonth(tour);
        List<Change> before = ruined.stream().map(Change::toPresent).toList();
        ruined.forEach(one -> apply(emptied(one)));
        for (PlanningTour one : ruined) {
            apply(ScarcityConstruction.best(one, CANDIDATES, director, holdings, random));
        }
        List<Change> after = changes(ruined.stream().map(Change::toPresent).toArray(Change[]::new));
        before.forEach(this::apply);
        director.triggerVariableListeners();
        return after;
    }

    private List<PlanningTour> someOfTheMission(PlanningTour tour) {
        return some(tour, open.of(tour.options().mission()), Integer.MAX_VALUE);
    }

    private List<PlanningTour> someOfTheMonth(PlanningTour tour) {
        return some(tour, open.all(), MONTH);
    }

    private List<PlanningTour> some(PlanningTour tour, List<PlanningTour> among, int apart) {
        var some = new ArrayList<>(List.of(tour));
        int wanted = 2 + random.nextInt(RUINED - 1);
        for (int i = 0; i < RUINED * TRIES && some.size() < wanted; i++) {
            PlanningTour other = among.get(random.nextInt(among.size()));
            if (Math.abs(other.getWindow().start() - tour.getWindow().start()) <= apart
                    && !other.options().isOfficerFixed()
                    && !some.contains(other)) {
                some.add(other);
            }
        }
        return some;
    }

    private void apply(Change change) {
        change.apply(director);
        holdings.refresh(change.tour());
    }

    /** The windows of a filled tour that suit its officer. */
    private static List<TourWindow> windows(PlanningTour tour) {
        int index = indexOf(tour, tour.officer());
        return index < 0 ? tour.getWindows() : tour.options().windowsOf(index);
    }

    private int anybody(PlanningTour tour) {
        return random.nextInt(tour.officers().size());
    }

    /** An officer, by place among those of the tour, with a window that suits: often the tour's own. */
    private Change sent(PlanningTour tour, int officer) {
        List<TourWindow> windows = tour.options().windowsOf(officer);
        TourWindow window =
                random.nextInt(3) > 0 && windows.contains(tour.getWindow()) ? tour.getWindow() : any(windows);
        return new Change(tour, tour.officers().get(officer), window);
    }

    private TourWindow any(List<TourWindow> windows) {
        return windows.get(random.nextInt(windows.size()));
    }

    private static Change emptied(PlanningTour tour) {
        return new Change(tour, null, tour.getWindow());
    }

    private static int indexOf(PlanningTour tour, PlanningOfficer officer) {
        return tour.options().indexOf(officer.index());
    }

    private static List<Change> changes(Change... changes) {
        return new ArrayList<>(List.of(changes));
    }
}
