package rotation.io;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.json.Document;
import rotation.json.Fields;
import rotation.json.Ids;
import rotation.json.InputErrors;
import rotation.json.InputException;
import rotation.json.Json;
import rotation.json.Place;
import rotation.json.Range;
import rotation.json.Value;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Reads problem files. What is refused is refused here, so that no later check is needed. */
public final class ProblemReader {

    private static final Map<String, LanguageLevel> LEVELS = byName(LanguageLevel.values(), Enum::name);
    private static final Map<String, Gender> GENDERS = byName(Gender.values(), Enum::name);
    private static final Map<String, Tour.Status> STATUSES =
            byName(Tour.Status.values(), status -> status.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Rule> RULES = byName(Rule.values(), Rule::id);
    private static final Pattern WEIGHT = Pattern.compile("([0-9]+)(hard|medium|soft)");
    private static final Range PRIORITY = new Range(1, 5, say("hint.priority", 1, 5));

    private final InputErrors errors;

    private final Ids<Integer> ranks = new Ids<>("ranks");
    private final Ids<Agency> agencies = new Ids<>("agencies");
    private final Ids<Course> courses = new Ids<>("courses");
    private final Ids<Intake> intakes = new Ids<>("intakes");
    private final Ids<Mission> missions = new Ids<>("missions");
    private final Ids<Position> positions = new Ids<>("positions");
    private final Ids<Officer> officers = new Ids<>("officers");
    private final Ids<Tour> tours = new Ids<>("tours");
    private final List<Link> links = new ArrayList<>();

    /** A tour that follows another. */
    private record Link(Place place, String tour, String follows) {}

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
        Document document = Document.read(file);
        var settings = new Settings(set);
        if (Formats.PROBLEM.equals(document.root().text("format"))) {
            settings.apply(document.root());
        }
        var errors = new InputErrors(document, settings::at);
        Problem problem = null;
        Fields fields = Fields.of(errors, ProblemReader.class);
        if (fields != null && fields.isFormat(Formats.PROBLEM, Formats.HINTS)) {
            problem = new ProblemReader(errors).problem(fields);
        }
        errors.throwIfAny();
        if (problem == null) {
            throw new IllegalStateException("no problem, but nothing wrong with it either");
        }
        return new ProblemFile(problem, document.sha256(), set);
    }

    /** Whether a file says that it is a problem; there may be much wrong with it all the same. */
    public static boolean isProblem(Path file) {
        return Formats.PROBLEM.equals(Document.format(file));
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(ProblemReader.class, key, arguments);
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        var map = new LinkedHashMap<String, T>();
        Arrays.stream(values).forEach(value -> map.put(name.apply(value), value));
        return Collections.unmodifiableMap(map);
    }

    /** The problem; null: something is wrong with it. What is referred to is read before what refers to it. */
    private @Nullable Problem problem(Fields f) {
        String name = f.text("name");
        Period season = period(f, "season");
        int asOf = f.day("asOf", season.from());
        List<String> rankNames = f.names("ranks", ranks);
        Policy policy = requireNonNullElse(f.optionalObject("policy", this::policy), Policy.DEFAULT);
        var agencyList = f.entries("agencies", true, agencies, this::agency);
        var courseList = f.entries("courses", false, courses, this::course);
        var intakeList = f.entries("intakes", false, intakes, this::intake);
        var missionList = f.entries("missions", true, missions, (m, id) -> mission(m, id, policy));
        var positionList = f.entries("positions", true, positions, this::position);
        var officerList = f.entries("officers", true, officers, this::officer);
        var tourList = f.entries("tours", true, tours, this::tour);
        f.close();
        checkLinks();
        return errors.isEmpty()
                ? Problem.builder(name, season)
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
                        .build()
                : null;
    }

    private static Period period(Fields f) {
        return f.period("from", "to");
    }

    private static Period period(Fields f, String key) {
        return requireNonNullElse(f.object(key, ProblemReader::period), Period.UNBOUNDED);
    }

    private Policy policy(Fields f) {
        Policy.Builder policy = Policy.builder();
        PolicyKeys.read(f, policy);
        return policy.weights(f.map("weights", ProblemReader::weight)).build();
    }

    private static @Nullable Weight weight(Value value) {
        if (!RULES.containsKey(value.key())) {
            value.refuseKey(say("reference.rules"), value.meant(value.key(), RULES.keySet(), say("hint.rules")));
            return null;
        }
        Matcher parts = WEIGHT.matcher(requireNonNullElse(value.textIfAny(), ""));
        if (!parts.matches()) {
            value.refuse(say("weight"), say("hint.weight"));
            return null;
        }
        String points = parts.group(1).replaceFirst("^0+(?=.)", "");
        if (points.length() > 10 || Long.parseLong(points) > Range.NUMBER.most()) {
            value.refuseAbove(Range.NUMBER);
            return null;
        }
        return new Weight(Level.valueOf(parts.group(2).toUpperCase(Locale.ROOT)), Long.parseLong(points));
    }

    private Agency agency(Fields f, String id) {
        String name = f.text("name", id);
        int strength = f.whole("strength", Range.NUMBER);
        return Agency.builder(id, strength)
                .name(name)
                .share(f.whole("share", Range.NUMBER, strength))
                .maxAway(f.optionalWhole("maxAway", Range.NUMBER))
                .blackouts(f.objects("blackouts", b -> new Agency.Blackout(period(b), b.optionalText("reason"))))
                .keepHome(f.objects(
                        "keepHome", k -> new Agency.KeepHome(orEmpty(k.word("skill")), k.whole("min", Range.NUMBER))))
                .build();
    }

    private static String orEmpty(@Nullable String word) {
        return requireNonNullElse(word, "");
    }

    private Course course(Fields f, String id) {
        return new Course(id, f.whole("bufferDays", Range.NUMBER, 0), f.whole("validDays", Range.NUMBER, 365));
    }

    private @Nullable Intake intake(Fields f, String id) {
        Course course = f.reference("course", courses);
        Period period = period(f);
        int capacity = f.whole("capacity", Range.NUMBER);
        return course == null ? null : new Intake(id, course, period, capacity);
    }

    private Mission mission(Fields f, String id, Policy policy) {
        return Mission.builder(id)
                .name(f.text("name", id))
                .organization(f.optionalText("organization"))
                .country(f.optionalText("country"))
                .mandate(f.openPeriod("mandateFrom", "mandateTo"))
                .course(f.optionalReference("course", courses))
                .handoverDays(f.whole("handoverDays", Range.NUMBER, 0))
                .leaveDays(f.whole("leaveDays", Range.DAYS, 0))
                .restDays(f.whole("restDays", Range.NUMBER, policy.restDays()))
                .ceiling(f.optionalWhole("ceiling", Range.NUMBER))
                .pairWomen(f.flag("pairWomen"))
                .womenPercent(f.whole("womenPercent", Range.PERCENT, 0))
                .experiencedPercent(f.whole("experiencedPercent", Range.PERCENT, 0))
                .maxAgencySharePercent(f.whole("maxAgencySharePercent", Range.PERCENT, 100))
                .maxArrivalsPercent(f.whole("maxArrivalsPercent", Range.PERCENT, 100))
                .build();
    }

    private @Nullable Position position(Fields f, String id) {
        Mission mission = f.reference("mission", missions);
        String title = f.text("title", id);
        String site = f.optionalWord("site");
        Integer low = f.optionalReference("minRank", ranks);
        Integer high = f.optionalReference("maxRank", ranks);
        int minRank = low == null ? 0 : low;
        int maxRank = high == null ? ranks.all().size() - 1 : high;
        if (low != null && high != null && low > high) {
            f.refuse("minRank", say("rank.reversed", f.show("maxRank")), say("hint.rank.reversed"));
        }
        int rankTolerance = f.whole("rankTolerance", Range.NUMBER, 0);
        boolean openToCivilians = f.flag("openToCivilians");
        var languages = f.choices("languages", LEVELS);
        var skills = f.words("skills");
        int minYearsOfService = f.whole("minYearsOfService", Range.NUMBER, 0);
        boolean leadership = f.flag("leadership");
        boolean reservedForWomen = f.flag("reservedForWomen");
        int priority = f.whole("priority", PRIORITY, 3);
        Period coverage = f.optionalObject("coverage", ProblemReader::period);
        return mission == null
                ? null
                : Position.builder(id, mission)
                        .title(title)
                        .site(site)
                        .ranks(minRank, maxRank)
                        .rankTolerance(rankTolerance)
                        .openToCivilians(openToCivilians)
                        .languages(languages)
                        .skills(skills)
                        .minYearsOfService(minYearsOfService)
                        .leadership(leadership)
                        .reservedForWomen(reservedForWomen)
                        .priority(priority)
                        .coverage(coverage)
                        .build();
    }

    private @Nullable Tour tour(Fields f, String id) {
        Position position = f.reference("position", positions);
        String follows = f.optionalId("follows", tours);
        if (follows != null) {
            links.add(new Link(f.place("follows"), id, follows));
        }
        Tour.Starts starts = f.object("starts", s -> new Tour.Starts(period(s), s.whole("everyDays", Range.LENGTH, 1)));
        List<Integer> days = f.wholes("days", Range.LENGTH);
        int preferredDays = f.whole("preferredDays", Range.LENGTH, days.get(0));
        Tour.Status status = f.choice("status", STATUSES, Tour.Status.OPEN);
        boolean pinned = f.flag("locked");
        boolean mayHaveLeft = status == Tour.Status.PUBLISHED && !pinned;
        Tour.Assignment assignment = f.optionalObject("assignment", a -> assignment(a, mayHaveLeft));
        int longest = Collections.max(days);
        if (starts != null && starts.period().to() + longest - 1 > Day.CALENDAR.to()) {
            f.refuse(
                    "days",
                    say("days.calendar", longest, Day.format(starts.period().to())),
                    say("hint.days.calendar"));
        }
        if (status != null && status != Tour.Status.OPEN) {
            f.require("assignment", say("hint.assignment.status", f.show("status")));
        } else if (pinned) {
            f.require("assignment", say("hint.assignment.locked"));
        }
        return position == null || starts == null || status == null
                ? null
                : Tour.builder(id, position, starts, days)
                        .follows(follows)
                        .preferredDays(preferredDays)
                        .status(status)
                        .pinned(pinned)
                        .assignment(assignment)
                        .build();
    }

    /** @param mayHaveLeft whether the officer need not be on the roster: then somebody else must be found */
    private Tour.@Nullable Assignment assignment(Fields f, boolean mayHaveLeft) {
        String officer = mayHaveLeft ? f.word("officer") : f.id("officer", officers);
        Period window = f.period("start", "end");
        return officer == null ? null : new Tour.Assignment(officer, window);
    }

    private @Nullable Officer officer(Fields f, String id) {
        Agency agency = f.reference("agency", agencies);
        String name = f.optionalText("name");
        String unit = f.optionalWord("unit");
        boolean civilian = f.flag("civilian");
        Integer rank = f.optionalReference("rank", ranks);
        if (f.isOff("civilian")) {
            f.require("rank", say("hint.rank"));
        }
        var gender = f.optionalChoice("gender", GENDERS);
        var languages = f.choices("languages", LEVELS);
        var codes = new Ids<Officer.Skill>("skills");
        var skills = f.objects(
                "skills", s -> new Officer.Skill(s.distinctWord("code", codes), s.day("validTo", Day.FOREVER)));
        Integer serviceFrom = f.optionalDay("serviceFrom");
        var releases = f.objects("releases", ProblemReader::period);
        int medicalTo = f.day("medicalTo", Day.FOREVER);
        var trained = f.objects("trained", this::training);
        Integer lastReturn = f.optionalDay("lastReturn");
        int previousTours = f.whole("previousTours", Range.NUMBER, 0);
        var preferences = f.ids("preferences", missions, true);
        var excluded = f.ids("excludedMissions", missions, false);
        return agency == null
                ? null
                : Officer.builder(id, agency)
                        .name(name)
                        .unit(unit)
                        .rank(civilian || rank == null ? Officer.NO_RANK : rank)
                        .gender(gender)
                        .languages(languages)
                        .skills(skills)
                        .serviceFrom(serviceFrom)
                        .releases(releases)
                        .medicalTo(medicalTo)
                        .trained(trained)
                        .lastReturn(lastReturn)
                        .previousTours(previousTours)
                        .preferences(preferences)
                        .excludedMissions(excluded)
                        .build();
    }

    private Officer.@Nullable Training training(Fields f) {
        Course course = f.reference("course", courses);
        int validTo = f.day("validTo", Day.FOREVER);
        return course == null ? null : new Officer.Training(course, validTo);
    }

    /** Refuses chains of tours that cross positions, and loops, each once. */
    private void checkLinks() {
        var inOneSeat = new LinkedHashMap<String, Link>();
        for (Link link : links) {
            Tour tour = tours.get(link.tour);
            Tour before = tours.get(link.follows);
            if (tour != null && before != null && !tour.position().equals(before.position())) {
                errors.add(
                        link.place,
                        Json.text(link.follows),
                        say(
                                "follows.position",
                                Json.text(before.position().id()),
                                Json.text(tour.position().id())),
                        say("hint.follows.position"));
            } else {
                inOneSeat.putIfAbsent(link.tour, link);
            }
        }
        var harmless = new HashSet<String>();
        for (Link first : inOneSeat.values()) {
            var chain = new LinkedHashMap<String, Link>();
            Link link = first;
            while (link != null && !harmless.contains(link.tour) && chain.putIfAbsent(link.tour, link) == null) {
                link = inOneSeat.get(link.follows);
            }
            if (link != null && chain.containsKey(link.tour)) {
                errors.add(link.place, Json.text(link.follows), say("follows.loop"), say("hint.follows.loop"));
            }
            harmless.addAll(chain.keySet());
        }
    }
}
