package rotation.nightly;

/** Another run is at work in the same directory. */
public final class BusyException extends Exception {

    private static final long serialVersionUID = 1L;
}
