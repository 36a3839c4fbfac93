package rotation.bench;

/** Another benchmark is at work in the same directory. */
public final class DirectoryBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    DirectoryBusyException() {
        super("busy");
    }
}
