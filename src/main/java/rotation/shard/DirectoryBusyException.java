package rotation.shard;

import org.jspecify.annotations.Nullable;

/** Another run has locked the directory. */
public final class DirectoryBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String process;

    /** Another run has locked the directory. */
    public DirectoryBusyException(@Nullable String process) {
        super("busy");
        this.process = process;
    }

    /** The id of the process that has locked it; null: not known. */
    public @Nullable String process() {
        return process;
    }
}
