package rotation.io;

import org.jspecify.annotations.Nullable;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.Range;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;

/** Reads courses and their intakes. */
final class CourseReader extends EntryReader {

    CourseReader(InputErrors errors, ProblemIds ids) {
        super(errors, ids);
    }

    Course course(Fields f, String id) {
        return new Course(id, f.whole("bufferDays", Range.NUMBER, 0), f.whole("validDays", Range.NUMBER, 365));
    }

    @Nullable
    Intake intake(Fields f, String id) {
        Course course = f.reference("course", ids.courses);
        Period period = period(f);
        int capacity = f.whole("capacity", Range.NUMBER);
        return course == null ? null : new Intake(id, course, period, capacity);
    }
}
