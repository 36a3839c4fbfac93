package rotation.shard;

/** Another run has locked the directory. */
public final class DirectoryBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Another run has locked the directory. */
    public DirectoryBusyException() {
        super("busy");
    }
}
