package rotation.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Subject;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Tour;

/**
 * Reliefs that were announced and come too late for the handover, since they come later than was announced or those whom they relieve
 * go earlier.
 */
final class Handovers {

    private Handovers() {}

    static List<Attention> of(Situation situation) {
        var found = new ArrayList<Attention>();
        for (Posting relief : situation.staffing().filled()) {
            Posting before = situation.staffing().predecessor(relief.tour());
            Attention late = before == null ? null : handover(situation, before, relief);
            if (late != null) {
                found.add(late);
            }
        }
        return found;
    }

    private static @Nullable Attention handover(Situation situation, Posting before, Posting relief) {
        int wanted = relief.mission().handoverDays();
        int overlap = before.window().overlap(relief.window());
        Period reliefTold = relief.tour().announcedDays();
        if (reliefTold == null) {
            // Such as the tour for the rest after an early return, which nobody was told to begin before.
            return null;
        }
        Period beforeTold = before.tour().announcedDays();
        int told = (beforeTold == null ? before.window() : beforeTold).overlap(reliefTold);
        boolean isPast = before.window().to() < situation.today();
        boolean isGap = relief.window().from() > before.window().to() + 1;
        if (isPast || isGap || overlap >= Math.min(wanted, told)) {
            return null;
        }
        int missing = wanted - overlap;
        String id = relief.tour().id();
        String first = before.tour().id();
        return new Attention(
                Attention.Kind.HANDOVER,
                Situation.id("handover", List.of(id)),
                Map.of(Subject.TOUR, id, Subject.POSITION, relief.position().id()),
                null,
                (long) missing,
                Situation.say("handover", id, first, overlap, wanted, told, missing),
                canStayLonger(before, relief)
                        ? Situation.say("handover.decide", id, first, missing)
                        : Situation.say("handover.decide.open", id));
    }

    /** Whether "extend" helps: it adds its days to what was agreed with who goes first, and the relief is there on them. */
    private static boolean canStayLonger(Posting before, Posting relief) {
        Tour.Assignment told = before.tour().isAnnounced() ? before.tour().assignment() : null;
        return told != null
                && told.isOf(before.officer())
                && told.window().equals(before.window())
                && relief.window().contains(before.window().to() + 1);
    }
}
