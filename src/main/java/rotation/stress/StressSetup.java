package rotation.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rotation.generate.Disruption;
import rotation.shard.ShardManifest;

/**
 * All that the runs of plans follow from, as it is written for other programs.
 *
 * @param problem its name
 * @param sha256 of the problem file's bytes, in lower-case hexadecimal
 * @param options how the problem was read otherwise than its file says, as on a command line; empty: as it says
 * @param withdraw how many of those who are to go withdraw in each season
 * @param withdrawPercent what share of those who are to go, and of the others, withdraw besides
 * @param slip how many of those who are to go are released later
 * @param close how many missions close early
 * @param planned how many runs were asked for
 * @param seed from which, with the number of a run, its own seed follows
 * @param moves after how many moves each search ends
 * @param tested the plans, in the order in which they were named
 */
public record StressSetup(
        String problem,
        String sha256,
        String options,
        int withdraw,
        int withdrawPercent,
        int slip,
        int close,
        int planned,
        long seed,
        long moves,
        List<Tested> tested) {

    /** Copies the list; what names no problem is none. */
    public StressSetup {
        Objects.requireNonNull(problem);
        tested = List.copyOf(tested);
    }

    /**
     * A plan that is put through seasons.
     *
     * @param name of its file
     * @param sha256 of the file's bytes, in lower-case hexadecimal
     * @param filled how many tours it fills
     * @param tours how many tours the problem has
     * @param empty the ids of the others, in the order of the problem
     * @param standbys who stands by for it first, and has no tour of their own; in the order of the roster
     */
    public record Tested(
            String name, String sha256, int filled, int tours, List<String> empty, List<Standby> standbys) {

        /** Copies the lists. */
        public Tested {
            empty = List.copyOf(empty);
            standbys = List.copyOf(standbys);
        }
    }

    /**
     * Somebody who goes if the planned officer cannot.
     *
     * @param officer the id
     * @param agency the id of theirs
     * @param tours the ids of the tours for which they stand by, in the problem's order
     */
    public record Standby(String officer, String agency, List<String> tours) {

        /** Copies the list. */
        public Standby {
            tours = List.copyOf(tours);
        }
    }

    static StressSetup of(String problem, String sha256, String options, StressOptions asked, List<Tested> tested) {
        Disruption disruption = asked.disruption();
        return new StressSetup(
                problem,
                sha256,
                options,
                disruption.withdrawn(),
                disruption.withdrawnPercent(),
                disruption.slipped(),
                disruption.closed(),
                asked.runs(),
                asked.seed(),
                asked.moves(),
                tested);
    }

    /** A digest of all that must be the same for runs to belong together; the names of files are not in it. */
    public String digest() {
        return digest(planned);
    }

    /** Whether runs of another setup are runs of this one: all but how many were asked for is the same. */
    boolean hasRunsOf(StressSetup other) {
        return digest(other.planned).equals(other.digest());
    }

    private String digest(int runs) {
        var input = new ArrayList<>(List.of(sha256, options));
        for (long number : new long[] {withdraw, withdrawPercent, slip, close, runs, seed, moves}) {
            input.add(Long.toString(number));
        }
        tested.forEach(plan -> input.add(plan.sha256()));
        return ShardManifest.digest(input);
    }

    /** Whether a run has as many plans, and a number that was asked for. */
    boolean isOf(RunRow run) {
        return run.run() >= 1 && run.run() <= planned && run.repairs().size() == tested.size();
    }

    /** The names of the runs, as units of work: their numbers from 1. */
    public List<String> units() {
        var units = new ArrayList<String>();
        for (int run = 1; run <= planned; run++) {
            units.add(Integer.toString(run));
        }
        return units;
    }
}
