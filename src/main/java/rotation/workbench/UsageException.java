package rotation.workbench;

/** The arguments of a step do not fit together, as a command line would say. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Told told;

    /** @param told what is wrong */
    public UsageException(Told told) {
        super(told.en());
        this.told = told;
    }

    /** What is wrong. */
    public Told told() {
        return told;
    }
}
