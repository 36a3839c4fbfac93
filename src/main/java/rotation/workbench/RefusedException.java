package rotation.workbench;

import java.util.List;

/** What was asked for is not done, for a reason that people can do something about. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final transient List<Told> told;

    /**
     * @param kind a word for programs: {@code rules}, {@code files}, {@code busy}, {@code stale}, {@code nothing}
     * @param told why, and what to do; at least one
     */
    RefusedException(String kind, List<Told> told) {
        super(told.get(0).en());
        this.kind = kind;
        this.told = List.copyOf(told);
    }

    /** A word for programs. */
    String kind() {
        return kind;
    }

    /** Why, and what to do. */
    List<Told> told() {
        return told;
    }
}
