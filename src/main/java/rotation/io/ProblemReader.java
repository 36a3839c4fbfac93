package rotation.io;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.json.Document;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.InputException;
import rotation.json.Range;
import rotation.json.Value;
import rotation.model.Level;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;

/** Reads problem files. What is refused is refused here, so that no later check is needed. */
public final class ProblemReader {

    private static final Map<String, Rule> RULES = EntryReader.byName(Rule.values(), Rule::id);
    private static final Pattern WEIGHT = Pattern.compile("([0-9]+)(hard|medium|soft)");

    private final InputErrors errors;
    private final ProblemIds ids = new ProblemIds();

    private ProblemReader(InputErrors errors) {
        this.errors = errors;
    }

    /**
     * Reads a problem.
     *
     * @throws InputException with everything that is wrong, if the file cannot be read or is no problem of this format
     */
    public static ProblemFile read(Path file) throws InputException {
        return read(file, List.of());
    }

    /**
     * Reads a problem in which some values are others than in the file.
     *
     * @param set each a path, an equals sign and a value, such as {@code agencies[SPVM].maxAway=14}; where the value is null, the
     *     key counts as left out
     * @throws InputException with everything that is wrong, if the file cannot be read or is no problem of this format, or if a
     *     setting does not fit it
     */
    public static ProblemFile read(Path file, List<String> set) throws InputException {
        return read(file, set, "--set");
    }

    /**
     * The same with settings that were given otherwise.
     *
     * @param option by which they were given, for messages
     * @throws InputException with everything that is wrong, if the file cannot be read or is no problem of this format, or if a
     *     setting does not fit it
     */
    public static ProblemFile read(Path file, List<String> set, String option) throws InputException {
        return read(Document.read(file), set, option);
    }

    /**
     * The same of a document that was read before; what is set is written into it.
     *
     * @param option by which the settings were given, for messages
     * @throws InputException with everything that is wrong, if it is no problem of this format, or if a setting does not fit it
     */
    public static ProblemFile read(Document document, List<String> set, String option) throws InputException {
        var settings = new Settings(set, option);
        if (Formats.PROBLEM.equals(document.root().text("format"))) {
            settings.apply(document.root());
        }
        var errors = new InputErrors(document, settings::at);
        Problem problem = read(errors);
        errors.throwIfAny();
        if (problem == null) {
            throw new IllegalStateException("no problem, but nothing wrong with it either");
        }
        return new ProblemFile(problem, document.content(), set);
    }

    /**
     * Reads the problem that a document says.
     *
     * @param errors of that document; everything that is wrong with it is added to them
     * @return null: something is wrong
     */
    public static @Nullable Problem read(InputErrors errors) {
        Fields fields = Fields.of(errors, ProblemReader.class);
        Problem problem = fields != null && fields.isFormat(Formats.PROBLEM, Formats.HINTS)
                ? new ProblemReader(errors).problem(fields)
                : null;
        return errors.isEmpty() ? problem : null;
    }

    /** Whether a file says that it is a problem; there may be much wrong with it all the same. */
    public static boolean isProblem(Path file) {
        return Formats.PROBLEM.equals(Document.format(file));
    }

    /** The problem; null: something is wrong with it. What is referred to is read before what refers to it. */
    private @Nullable Problem problem(Fields f) {
        var agencies = new AgencyReader(errors, ids);
        var courses = new CourseReader(errors, ids);
        var missions = new MissionReader(errors, ids);
        var officers = new OfficerReader(errors, ids);
        var tours = new TourReader(errors, ids);
        String name = f.text("name");
        Period season = requireNonNullElse(f.object("season", EntryReader::period), Period.UNBOUNDED);
        int asOf = f.day("asOf", season.from());
        List<String> rankNames = f.names("ranks", ids.ranks);
        Policy policy = requireNonNullElse(f.optionalObject("policy", ProblemReader::policy), Policy.DEFAULT);
        var agencyList = f.entries("agencies", true, ids.agencies, agencies::agency);
        var courseList = f.entries("courses", false, ids.courses, courses::course);
        var intakeList = f.entries("intakes", false, ids.intakes, courses::intake);
        var missionList = f.entries("missions", true, ids.missions, (m, id) -> missions.mission(m, id, policy));
        var positionList = f.entries("positions", true, ids.positions, missions::position);
        var officerList = f.entries("officers", true, ids.officers, officers::officer);
        var tourList = f.entries("tours", true, ids.tours, tours::tour);
        var pairList = f.objects("pairs", officers::pair);
        f.close();
        missions.checkSites();
        tours.checkLinks();
        if (!errors.isEmpty()) {
            return null;
        }
        Problem problem = Problem.builder(name, season)
                .asOf(asOf)
                .ranks(rankNames)
                .policy(policy)
                .agencies(agencyList)
                .courses(courseList)
                .intakes(intakeList)
                .missions(missionList)
                .positions(positionList)
                .tours(tourList)
                .officers(officerList)
                .pairs(pairList)
                .build();
        checkLimits(problem);
        return problem;
    }

    /** Refuses what is too much as a whole. */
    private void checkLimits(Problem problem) {
        ProblemLimits.excesses(problem)
                .forEach(excess -> errors.add(excess.place(), excess.value(), excess.expected(), excess.hint()));
    }

    private static Policy policy(Fields f) {
        Policy.Builder policy = Policy.builder();
        PolicyKeys.read(f, policy);
        return policy.weights(f.map("weights", ProblemReader::weight)).build();
    }

    private static @Nullable Weight weight(Value value) {
        if (!RULES.containsKey(value.key())) {
            value.refuseKey(
                    EntryReader.say("reference.rules"),
                    value.meant(value.key(), RULES.keySet(), EntryReader.say("hint.rules")));
            return null;
        }
        Matcher parts = WEIGHT.matcher(requireNonNullElse(value.textIfAny(), ""));
        if (!parts.matches()) {
            value.refuse(EntryReader.say("weight"), EntryReader.say("hint.weight"));
            return null;
        }
        String points = parts.group(1).replaceFirst("^0+(?=.)", "");
        if (points.length() > 10 || Long.parseLong(points) > Range.NUMBER.most()) {
            value.refuseAbove(Range.NUMBER);
            return null;
        }
        return new Weight(Level.valueOf(parts.group(2).toUpperCase(Locale.ROOT)), Long.parseLong(points));
    }
}
