package rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * A pre-deployment training. Two courses are the same if their ids are.
 *
 * @param id unique among courses
 * @param bufferDays full days that must lie between the end of an intake and the start of a tour
 * @param validDays days after the end of an intake up to which a tour may start
 */
public record Course(String id, int bufferDays, int validDays) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Course course && course.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id alone. */
    @Override
    public String toString() {
        return id;
    }
}
