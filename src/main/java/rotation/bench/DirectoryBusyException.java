package rotation.bench;

/** Another benchmark has locked the directory. */
public final class DirectoryBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    DirectoryBusyException() {
        super("busy");
    }
}
