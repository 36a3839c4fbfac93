package rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * One run of a course. Two intakes are the same if their ids are.
 *
 * @param id unique among intakes
 * @param course what is taught
 * @param period its days
 * @param capacity its seats
 */
public record Intake(String id, Course course, Period period, int capacity) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Intake intake && intake.id.equals(id);
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
