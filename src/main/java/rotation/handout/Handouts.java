package rotation.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.handout.Tables.StandbyRow;
import rotation.handout.Tables.TourRow;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.sheet.Table;
import rotation.standby.Standbys;

/** What people are told of a plan: who goes where and when, what has changed, and who stands by. */
public final class Handouts {

    private final Problem problem;
    private final Staffing staffing;
    private final @Nullable PlanChanges changes;
    private final Map<Agency, List<TourChange>> changesByAgency;
    private final @Nullable List<StandbyRow> standbys;
    private final Tables tables;
    private final Readership everybody;

    /**
     * @param problem without names, where none may be shown
     * @param plan legal for the problem
     * @param previous the earlier plan to compare with; null: none
     * @param standbys null: none were named
     * @param language of headings and sentences: French, otherwise English
     */
    public Handouts(Problem problem, Plan plan, @Nullable Plan previous, @Nullable Standbys standbys, Locale language) {
        this.problem = problem;
        staffing = new Staffing(problem, plan);
        changes = previous == null ? null : PlanChanges.between(problem, previous, plan);
        changesByAgency = changes == null ? Map.of() : changes.byAgency();
        tables = new Tables(problem, staffing, changes, language);
        this.standbys = standbys == null ? null : tables.standbyRows(standbys);
        everybody = new Readership(problem, language);
    }

    /** The name of the season. */
    public String season() {
        return problem.name();
    }

    /**
     * All of the plan, for those who may see everybody.
     *
     * @param by in which order the tours come; empty ones come last in that of agencies and of officers
     */
    public Handout whole(Grouping by) {
        List<TourRow> rows = problem.tours().stream()
                .map(tour -> new TourRow(tour, staffing.of(tour)))
                .sorted(order(by))
                .toList();
        return handout(problem.name(), everybody, rows, all(), row -> true);
    }

    /**
     * One for each agency or mission, or for each officer who goes or was to go. Those of agencies and of officers name nobody of
     * another agency.
     */
    public List<Handout> each(Grouping by) {
        return switch (by) {
            case AGENCY -> problem.agencies().stream().map(this::of).toList();
            case MISSION -> problem.missions().stream().map(this::of).toList();
            case OFFICER -> ofOfficers();
        };
    }

    /** The ids of all that could have a file of their own. */
    public List<String> ids(Grouping by) {
        return switch (by) {
            case AGENCY -> problem.agencies().stream().map(Agency::id).toList();
            case MISSION -> problem.missions().stream().map(Mission::id).toList();
            case OFFICER -> problem.officers().stream().map(Officer::id).toList();
        };
    }

    /** The ids of those for whom something has changed and who are not on the roster, so that neither they nor their agency get a file. */
    public List<String> unknown() {
        return all().stream()
                .map(TourChange::before)
                .flatMap(Stream::ofNullable)
                .map(Tour.Assignment::officer)
                .filter(officer -> problem.officer(officer) == null)
                .distinct()
                .toList();
    }

    private Handout of(Agency agency) {
        return handout(
                agency.id(),
                everybody.of(agency),
                rows(staffing.of(agency)),
                changesByAgency.getOrDefault(agency, List.of()),
                row -> {
                    Officer concerned = row.standby() == null
                            ? row.planned().officer()
                            : row.standby().officer();
                    return concerned.agency().equals(agency);
                });
    }

    private Handout of(Mission mission) {
        List<TourRow> rows = problem.tours().stream()
                .filter(tour -> tour.mission().equals(mission))
                .map(tour -> new TourRow(tour, staffing.of(tour)))
                .sorted(order(Grouping.MISSION))
                .toList();
        List<TourChange> ofMission = all().stream()
                .filter(change -> {
                    Tour tour = problem.tour(change.tour());
                    return tour != null && tour.mission().equals(mission);
                })
                .toList();
        return handout(mission.id(), everybody, rows, ofMission, row -> row.planned()
                .mission()
                .equals(mission));
    }

    private List<Handout> ofOfficers() {
        Map<String, List<TourChange>> byOfficer = new HashMap<>();
        for (TourChange change : all()) {
            Stream.of(change.before(), change.after())
                    .flatMap(Stream::ofNullable)
                    .map(Tour.Assignment::officer)
                    .distinct()
                    .forEach(id -> byOfficer
                            .computeIfAbsent(id, first -> new ArrayList<>())
                            .add(change));
        }
        return problem.officers().stream()
                .filter(officer -> !staffing.of(officer).isEmpty() || byOfficer.containsKey(officer.id()))
                .map(officer -> handout(
                        officer.id(),
                        everybody.of(officer.agency()),
                        rows(staffing.of(officer)),
                        byOfficer.getOrDefault(officer.id(), List.of()),
                        row -> officer.equals(row.officer())))
                .toList();
    }

    private Handout handout(
            String id,
            Readership readership,
            List<TourRow> tours,
            List<TourChange> changed,
            Predicate<StandbyRow> standsBy) {
        var all = new LinkedHashMap<String, Table>();
        all.put("tours", tables.tours(tours, readership));
        if (changes != null) {
            all.put("changes", tables.changes(changed, readership));
        }
        if (standbys != null) {
            all.put(
                    "standbys",
                    tables.standbys(standbys.stream().filter(standsBy).toList(), readership));
        }
        return new Handout(id, all);
    }

    private List<TourChange> all() {
        return changes == null ? List.of() : changes.all();
    }

    /** The earliest first. */
    private static List<TourRow> rows(List<Posting> postings) {
        return postings.stream()
                .sorted(Posting.EARLIER_FIRST)
                .map(posting -> new TourRow(posting.tour(), posting))
                .toList();
    }

    /** What is empty comes last in that of agencies and of officers, and in each seat. */
    private Comparator<TourRow> order(Grouping by) {
        Map<Object, Integer> places = new HashMap<>();
        Stream.of(problem.agencies(), problem.missions(), problem.positions(), problem.officers())
                .flatMap(List::stream)
                .forEach(thing -> places.put(thing, places.size()));
        ToIntFunction<@Nullable Object> place = thing -> places.getOrDefault(thing, Integer.MAX_VALUE);
        Comparator<TourRow> byGroup =
                switch (by) {
                    case AGENCY ->
                        Comparator.comparingInt(row -> row.posting() == null
                                ? Integer.MAX_VALUE
                                : place.applyAsInt(row.posting().agency()));
                    case MISSION ->
                        Comparator.<TourRow>comparingInt(
                                        row -> place.applyAsInt(row.tour().mission()))
                                .thenComparingInt(
                                        row -> place.applyAsInt(row.tour().position()));
                    case OFFICER -> Comparator.comparingInt(row -> place.applyAsInt(row.officer()));
                };
        return byGroup.thenComparingInt(row -> row.posting() == null
                ? Integer.MAX_VALUE
                : row.posting().window().from());
    }
}
