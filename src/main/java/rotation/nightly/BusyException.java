package rotation.nightly;

/** Another run has locked the directory. */
public final class BusyException extends Exception {

    private static final long serialVersionUID = 1L;
}
