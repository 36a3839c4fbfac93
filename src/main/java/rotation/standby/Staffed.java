package rotation.standby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** A plan, its filled tours by whatever they have in common. */
final class Staffed {

    private final Problem problem;
    private final Plan plan;
    private final List<Held> all;
    private final Map<Officer, List<Held>> byOfficer = new HashMap<>();
    private final Map<Agency, List<Held>> byAgency = new HashMap<>();
    private final Map<Mission, List<Held>> byMission = new HashMap<>();
    private final Map<Intake, List<Held>> byIntake = new HashMap<>();
    private final Map<Tour, Held> byTour = new HashMap<>();
    private final Map<Agency, List<Officer>> roster = new LinkedHashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Shares women;
    private final Shares leadingWomen;

    Staffed(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        all = Held.all(problem, plan);
        for (Held held : all) {
            add(byOfficer, held.officer(), held);
            add(byAgency, held.officer().agency(), held);
            add(byMission, held.tour().mission(), held);
            if (held.intake() != null) {
                add(byIntake, held.intake(), held);
            }
            byTour.put(held.tour(), held);
            if (held.tour().follows() != null) {
                followed.add(held.tour().follows());
            }
        }
        for (Officer officer : problem.officers()) {
            add(roster, officer.agency(), officer);
        }
        women = Shares.of(all, problem.policy().programWomenPercent(), Officer::isWoman);
        List<Held> leading =
                all.stream().filter(held -> held.tour().position().leadership()).toList();
        leadingWomen = Shares.of(leading, problem.policy().leadershipWomenPercent(), Officer::isWoman);
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    Problem problem() {
        return problem;
    }

    Plan plan() {
        return plan;
    }

    /** In the problem's order, as are all lists below. */
    List<Held> all() {
        return all;
    }

    List<Held> of(Officer officer) {
        return byOfficer.getOrDefault(officer, List.of());
    }

    List<Held> of(Agency agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    List<Held> of(Mission mission) {
        return byMission.getOrDefault(mission, List.of());
    }

    List<Held> of(@Nullable Intake intake) {
        return intake == null ? List.of() : byIntake.getOrDefault(intake, List.of());
    }

    List<Officer> roster(Agency agency) {
        return roster.getOrDefault(agency, List.of());
    }

    /** The filled tour before it in the same seat; null: there is none. */
    @Nullable
    Held before(Tour tour) {
        Tour before = problem.predecessor(tour);
        return before == null ? null : byTour.get(before);
    }

    /** The filled tours that follow it in the same seat. */
    List<Held> after(Tour tour) {
        return followed.contains(tour.id())
                ? of(tour.mission()).stream()
                        .filter(held -> tour.id().equals(held.tour().follows()))
                        .toList()
                : List.of();
    }

    /** The share of women over all filled tours. */
    Shares women() {
        return women;
    }

    /** The share of women over the filled tours in leadership positions. */
    Shares leadingWomen() {
        return leadingWomen;
    }

    static int count(List<Held> tours, Predicate<Officer> those) {
        return (int) tours.stream().filter(held -> those.test(held.officer())).count();
    }
}
