package rotation.peers;

/** A problem is not for this peer. */
public final class RefusalException extends RuntimeException {

    /** @param reason in a sentence, for people */
    public RefusalException(String reason) {
        super(reason);
    }
}
