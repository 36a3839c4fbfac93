package rotation.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.Output;
import rotation.json.Tree;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Writes problem files: the keys in the order of the format, a line for each agency, mission, position, tour and officer, and
 * without what has its default. The same problem makes the same bytes.
 */
public final class ProblemWriter {

    private static final Set<String> ROWS =
            Set.of("agencies", "courses", "intakes", "missions", "positions", "tours", "officers", "pairs");

    private final Problem problem;
    private final Output out;

    private ProblemWriter(Problem problem, Output out) {
        this.problem = problem;
        this.out = out;
    }

    /**
     * Writes a problem to a file, which may exist; a new one for its owner alone, since a roster is personal data.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void write(Problem problem, Path file) throws InputException {
        AtomicFile.writeForOwner(file, out -> write(problem, out));
    }

    /** Writes a problem to a stream, which is flushed, but not closed. */
    public static void write(Problem problem, OutputStream stream) throws IOException {
        try (var out = new Output(stream, ROWS)) {
            new ProblemWriter(problem, out).write();
        }
    }

    /** The document that is written for a problem, to be looked at and changed. */
    public static Tree tree(Problem problem) {
        try {
            return Document.parse(problem.name(), bytes(problem)).root();
        } catch (InputException e) {
            throw new IllegalStateException("what is written cannot be read", e);
        }
    }

    /** Whether two problems say the same, to the last key. */
    public static boolean isSame(Problem one, Problem other) {
        return Arrays.equals(bytes(one), bytes(other));
    }

    /** The document that is written for a problem. */
    public static byte[] bytes(Problem problem) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(problem, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write() throws IOException {
        out.text("format", Formats.PROBLEM);
        out.text("name", problem.name());
        out.object("season", problem.season(), this::period);
        out.dayUnless(problem.season().from(), "asOf", problem.asOf());
        out.texts("ranks", problem.ranks());
        if (!problem.policy().equals(Policy.DEFAULT)) {
            out.object("policy", problem.policy(), this::policy);
        }
        out.objects("agencies", problem.agencies(), this::agency);
        out.objectsIfAny("courses", problem.courses(), this::course);
        out.objectsIfAny("intakes", problem.intakes(), this::intake);
        out.objects("missions", problem.missions(), this::mission);
        out.objects("positions", problem.positions(), this::position);
        out.objects("tours", problem.tours(), this::tour);
        out.objects("officers", problem.officers(), this::officer);
        out.objectsIfAny("pairs", problem.pairs(), this::pair);
    }

    private void period(Period period) throws IOException {
        out.day("from", period.from());
        out.day("to", period.to());
    }

    private void policy(Policy policy) throws IOException {
        PolicyKeys.write(policy, out);
        map("weights", policy.weights());
    }

    private void map(String key, Map<String, ?> map) throws IOException {
        if (!map.isEmpty()) {
            out.object(key, map, entries -> {
                for (var entry : entries.entrySet()) {
                    out.text(entry.getKey(), entry.getValue().toString());
                }
            });
        }
    }

    private void agency(Agency agency) throws IOException {
        out.text("id", agency.id());
        out.textUnless(agency.id(), "name", agency.name());
        out.number("strength", agency.strength());
        out.numberUnless(agency.strength(), "share", agency.share());
        out.numberUnless(null, "maxAway", agency.maxAway());
        out.objectsIfAny("caps", agency.caps(), cap -> {
            period(cap.period());
            out.number("max", cap.max());
        });
        out.objectsIfAny("blackouts", agency.blackouts(), blackout -> {
            period(blackout.period());
            out.textUnless(null, "reason", blackout.reason());
        });
        out.objectsIfAny("keepHome", agency.keepHome(), keepHome -> {
            out.text("skill", keepHome.skill());
            out.number("min", keepHome.min());
        });
        out.textUnless(null, "note", agency.note());
    }

    private void course(Course course) throws IOException {
        out.text("id", course.id());
        out.numberUnless(0, "bufferDays", course.bufferDays());
        out.numberUnless(365, "validDays", course.validDays());
    }

    private void intake(Intake intake) throws IOException {
        out.text("id", intake.id());
        out.text("course", intake.course().id());
        period(intake.period());
        out.number("capacity", intake.capacity());
    }

    private void mission(Mission mission) throws IOException {
        out.text("id", mission.id());
        out.textUnless(mission.id(), "name", mission.name());
        out.textUnless(null, "organization", mission.organization());
        out.textUnless(null, "country", mission.country());
        out.dayUnless(Day.ALWAYS, "mandateFrom", mission.mandate().from());
        out.dayUnless(Day.FOREVER, "mandateTo", mission.mandate().to());
        if (mission.course() != null) {
            out.text("course", mission.course().id());
        }
        out.numberUnless(0, "handoverDays", mission.handoverDays());
        out.numberUnless(0, "leaveDays", mission.leaveDays());
        out.numberUnless(problem.policy().restDays(), "restDays", mission.restDays());
        out.numberUnless(null, "ceiling", mission.ceiling());
        out.flagIfSet("pairWomen", mission.pairWomen());
        out.numberUnless(0, "womenPercent", mission.womenPercent());
        out.numberUnless(0, "experiencedPercent", mission.experiencedPercent());
        out.numberUnless(100, "maxAgencySharePercent", mission.maxAgencySharePercent());
        out.numberUnless(100, "maxArrivalsPercent", mission.maxArrivalsPercent());
        out.objectsIfAny("siteNeeds", mission.siteNeeds(), this::siteNeed);
        out.numberUnless(0, "dailyCost", mission.dailyCost());
        out.numberUnless(0, "tourCost", mission.tourCost());
        out.textUnless(null, "note", mission.note());
    }

    private void siteNeed(Mission.SiteNeed need) throws IOException {
        out.textUnless(null, "site", need.site());
        map("languages", need.languages());
        out.textsIfAny("skills", need.skills());
        if (need.gender() != null) {
            out.text("gender", need.gender().name());
        }
        out.numberUnless(1, "min", need.min());
    }

    private void position(Position position) throws IOException {
        int highest = problem.ranks().size() - 1;
        out.text("id", position.id());
        out.text("mission", position.mission().id());
        out.textUnless(position.id(), "title", position.title());
        out.textUnless(null, "site", position.site());
        if (position.minRank() != 0) {
            out.text("minRank", problem.ranks().get(position.minRank()));
        }
        if (position.maxRank() != highest) {
            out.text("maxRank", problem.ranks().get(position.maxRank()));
        }
        out.numberUnless(0, "rankTolerance", position.rankTolerance());
        out.flagIfSet("openToCivilians", position.openToCivilians());
        map("languages", position.languages());
        out.textsIfAny("skills", position.skills());
        out.numberUnless(0, "minYearsOfService", position.minYearsOfService());
        out.flagIfSet("leadership", position.leadership());
        out.flagIfSet("reservedForWomen", position.reservedForWomen());
        out.numberUnless(3, "priority", position.priority());
        if (position.coverage() != null) {
            out.object("coverage", position.coverage(), this::period);
        }
        out.textUnless(null, "note", position.note());
    }

    private void tour(Tour tour) throws IOException {
        out.text("id", tour.id());
        out.text("position", tour.position().id());
        out.textUnless(null, "follows", tour.follows());
        out.object("starts", tour.starts(), starts -> {
            period(starts.period());
            out.numberUnless(1, "everyDays", starts.everyDays());
        });
        out.numbers("days", tour.days());
        out.numberUnless(tour.days().get(0), "preferredDays", tour.preferredDays());
        out.textUnless("open", "status", tour.status().name().toLowerCase(Locale.ROOT));
        out.flagIfSet("locked", tour.pinned());
        out.flagIfSet("tentative", tour.tentative());
        if (tour.assignment() != null) {
            out.object("assignment", tour.assignment(), assignment -> {
                out.text("officer", assignment.officer());
                out.day("start", assignment.window().from());
                out.day("end", assignment.window().to());
                out.textUnless(null, "intake", assignment.intake());
            });
        }
        out.textsIfAny("shortlist", tour.shortlist());
        out.textsIfAny("excludedOfficers", tour.excludedOfficers());
        out.textUnless(null, "note", tour.note());
    }

    private void officer(Officer officer) throws IOException {
        out.text("id", officer.id());
        out.text("agency", officer.agency().id());
        out.textUnless(null, "name", officer.name());
        out.textUnless(null, "unit", officer.unit());
        out.flagIfSet("civilian", officer.civilian());
        if (officer.rank() != Officer.NO_RANK) {
            out.text("rank", problem.ranks().get(officer.rank()));
        }
        if (officer.gender() != null) {
            out.text("gender", officer.gender().name());
        }
        map("languages", officer.languages());
        out.objectsIfAny("skills", officer.skills(), skill -> {
            out.text("code", skill.code());
            out.dayUnless(Day.FOREVER, "validTo", skill.validTo());
        });
        out.dayUnless(null, "serviceFrom", officer.serviceFrom());
        out.objectsIfAny("releases", officer.releases(), this::period);
        out.dayUnless(Day.FOREVER, "medicalTo", officer.medicalTo());
        out.objectsIfAny("trained", officer.trained(), training -> {
            out.text("course", training.course().id());
            out.dayUnless(Day.FOREVER, "validTo", training.validTo());
        });
        out.dayUnless(null, "lastReturn", officer.lastReturn());
        out.textUnless(null, "lastMission", officer.lastMission());
        out.numberUnless(0, "previousTours", officer.previousTours());
        out.textsIfAny("preferences", officer.preferences());
        out.textsIfAny("excludedMissions", officer.excludedMissions());
        out.textUnless(null, "note", officer.note());
    }

    private void pair(OfficerPair pair) throws IOException {
        out.texts("officers", List.of(pair.first(), pair.second()));
        out.text("kind", pair.kind().name().toLowerCase(Locale.ROOT));
    }
}
