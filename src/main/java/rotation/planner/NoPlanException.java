package rotation.planner;

/** A search had to end before it knew who may go where, so that it has no plan at all. */
public final class NoPlanException extends Exception {

    private static final long serialVersionUID = 1L;

    NoPlanException() {
        super("the search had to end before it knew who may go where");
    }
}
