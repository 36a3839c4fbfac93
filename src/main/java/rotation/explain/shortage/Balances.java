package rotation.explain.shortage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import rotation.explain.shortage.Balance.Trait;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** Adds up what tours ask for, and who has it. */
final class Balances {

    private final Problem problem;
    private final ToIntFunction<List<Tour>> takers;
    private final Map<Asked, Demand> demands = new LinkedHashMap<>();

    private record Asked(Trait trait, String value) {}

    private record Demand(BiPredicate<Officer, Tour> isMet, List<Tour> tours) {}

    private Balances(Problem problem, ToIntFunction<List<Tour>> takers) {
        this.problem = problem;
        this.takers = takers;
    }

    /**
     * Those of some tours.
     *
     * @param takers how many officers could take at least one of them
     * @return by trait, the scarcest first; months in their order
     */
    static List<Balance> of(Problem problem, List<Tour> tours, ToIntFunction<List<Tour>> takers) {
        var balances = new Balances(problem, takers);
        tours.forEach(balances::add);
        return balances.all();
    }

    private void add(Tour tour) {
        Position position = tour.position();
        position.languages()
                .forEach((language, level) -> add(
                        tour,
                        Trait.LANGUAGE,
                        language + " " + level,
                        (officer, one) -> officer.speaks(language, level)));
        position.skills().forEach(skill -> add(tour, Trait.SKILL, skill, (officer, one) -> officer.hasSkill(skill)));
        String ranks = ranks(problem, position);
        if (!ranks.isEmpty()) {
            add(tour, Trait.RANK, ranks, (officer, one) -> isInBand(officer, one.position()));
        }
        if (position.reservedForWomen()) {
            add(tour, Trait.WOMEN, Gender.F.name(), (officer, one) -> officer.isWoman());
        }
        String month = Day.format(tour.starts().period().from()).substring(0, 7);
        Period days = days(month);
        add(tour, Trait.MONTH, month, (officer, one) -> officer.releases().stream()
                .anyMatch(release -> release.touches(days)));
    }

    private static boolean isInBand(Officer officer, Position position) {
        return officer.civilian()
                ? position.openToCivilians()
                : position.stepsOutsideBand(officer) <= position.rankTolerance();
    }

    /** The lowest and the highest rank that a position asks for; empty: any rank will do. */
    static String ranks(Problem problem, Position position) {
        if (position.minRank() == 0 && position.maxRank() == problem.ranks().size() - 1) {
            return "";
        }
        String least = problem.ranks().get(position.minRank());
        return position.minRank() == position.maxRank()
                ? least
                : least + " - " + problem.ranks().get(position.maxRank());
    }

    private static Period days(String month) {
        var first = Day.date(Day.parse(month + "-01"));
        return new Period(Day.of(first), Day.of(first.plusMonths(1)) - 1);
    }

    private void add(Tour tour, Trait trait, String value, BiPredicate<Officer, Tour> isMet) {
        demands.computeIfAbsent(new Asked(trait, value), key -> new Demand(isMet, new ArrayList<>()))
                .tours()
                .add(tour);
    }

    /** Who meets it for one of the tours at least. */
    private int holders(Demand demand) {
        return (int) problem.officers().stream()
                .filter(officer ->
                        demand.tours().stream().anyMatch(tour -> demand.isMet().test(officer, tour)))
                .count();
    }

    private List<Balance> all() {
        var all = new ArrayList<Balance>();
        demands.forEach((asked, demand) -> all.add(new Balance(
                asked.trait(),
                asked.value(),
                demand.tours().size(),
                holders(demand),
                takers.applyAsInt(demand.tours()))));
        Comparator<Balance> scarcest = Comparator.comparingInt(one -> one.takers() - one.tours());
        all.sort(Comparator.comparing(Balance::trait)
                .thenComparing((one, other) -> one.trait() == Trait.MONTH ? 0 : scarcest.compare(one, other))
                .thenComparing(Balance::value));
        return all;
    }
}
