package rotation.attention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * What lapses of officers who are there, before they are to come home as agreed. Rules that look at the first day alone say nothing
 * here, for that day is past; nor do blackouts, in which nobody leaves, but nobody is fetched home either.
 */
final class Lapses {

    private final Situation situation;

    private Lapses(Situation situation) {
        this.situation = situation;
    }

    static List<Attention> of(Situation situation) {
        Map<String, List<Finding>> byTour = situation.facts().stream()
                .filter(fact -> fact.rule().theme() == Rule.Theme.ELIGIBILITY)
                .collect(Collectors.groupingBy(fact -> fact.ids(Subject.TOUR).get(0)));
        var lapses = new Lapses(situation);
        return situation.deployed().stream()
                .filter(there -> there.window().to() >= situation.today())
                .flatMap(there -> byTour.getOrDefault(there.tour().id(), List.of()).stream()
                        .map(fact -> lapses.lapse(there, fact)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return null: what it was is past */
    private @Nullable Attention lapse(Posting there, Finding fact) {
        Rule rule = fact.rule();
        Integer last = lastDay(there, fact);
        if (last == null || last >= there.window().to()) {
            return null;
        }
        int today = situation.today();
        Period days = new Period(Math.max(last + 1, today), there.window().to());
        boolean isOver = last < today;
        String tour = there.tour().id();
        Sentence home = isOver
                ? Situation.say("home.now", tour, Day.format(today))
                : Situation.say("home", tour, Day.format(last));
        return new Attention(
                Attention.Kind.LAPSE,
                Situation.id(rule.id(), List.of(tour, there.officer().id())),
                Map.of(Subject.TOUR, tour, Subject.OFFICER, there.officer().id()),
                days,
                (long) days.days(),
                text(there, fact, days, isOver),
                decision(there, rule, last, home));
    }

    /** The last day on which the officer could come home with nothing broken; null: nothing is broken from today on. */
    private @Nullable Integer lastDay(Posting there, Finding fact) {
        int today = situation.today();
        int leave = there.mission().leaveDays();
        return switch (fact.rule()) {
            case MEDICAL -> Integer.valueOf(there.officer().medicalTo());
            case SKILL -> Integer.valueOf(skilledTo(there, fact));
            case MANDATE -> Integer.valueOf(there.mission().mandate().to());
            case RELEASE -> Integer.valueOf(releasedTo(there) - leave);
            case RANK, LANGUAGE, RESERVED_FOR_WOMEN, EXCLUDED_MISSION, SHORTLIST -> Integer.valueOf(today - 1);
            default -> null;
        };
    }

    private static int skilledTo(Posting there, Finding fact) {
        return fact.ids(Subject.SKILL).stream()
                .mapToInt(there.officer()::skilledTo)
                .min()
                .orElse(Day.FOREVER);
    }

    /** The last day of the release that covers today; yesterday, if none does. */
    private int releasedTo(Posting there) {
        return there.officer().releases().stream()
                .filter(release -> release.contains(situation.today()))
                .mapToInt(Period::to)
                .findFirst()
                .orElse(situation.today() - 1);
    }

    private Sentence text(Posting there, Finding fact, Period days, boolean isOver) {
        String tour = there.tour().id();
        String officer = there.officer().id();
        String end = Day.format(there.window().to());
        String absent = Day.format(there.absence().to());
        String agency = there.agency().id();
        return switch (fact.rule()) {
            case MEDICAL ->
                lapse(
                        "lapse.medical",
                        isOver,
                        tour,
                        officer,
                        day(there.officer().medicalTo()),
                        days.days(),
                        end);
            case MANDATE ->
                lapse(
                        "lapse.mandate",
                        isOver,
                        tour,
                        officer,
                        day(there.mission().mandate().to()),
                        days.days(),
                        end,
                        there.mission().id());
            case SKILL -> {
                String skills = String.join(", ", fact.ids(Subject.SKILL));
                int last = skilledTo(there, fact);
                yield last == Day.ALWAYS
                        ? Situation.say("lapse.skill.none", tour, officer, skills, days.days(), end)
                        : lapse("lapse.skill", isOver, tour, officer, day(last), days.days(), end, skills);
            }
            case RELEASE -> {
                int last = releasedTo(there);
                yield lapse(
                        "lapse.release",
                        last < situation.today(),
                        tour,
                        officer,
                        day(last),
                        days.days(),
                        absent,
                        agency);
            }
            default -> fact.text();
        };
    }

    private static Sentence lapse(String key, boolean isOver, Object... arguments) {
        return Situation.say(isOver ? key + ".over" : key, arguments);
    }

    private static String day(int day) {
        return Day.format(Math.max(Day.CALENDAR.from(), Math.min(day, Day.CALENDAR.to())));
    }

    private Sentence decision(Posting there, Rule rule, int last, Sentence home) {
        String key = "lapse." + rule.id() + ".decide";
        return switch (rule) {
            case MEDICAL, SKILL -> Situation.say(key, home);
            case RELEASE -> Situation.say(key, home, there.agency().id());
            case MANDATE ->
                Situation.say(key, home, there.mission().id(), Day.format(Math.max(last, situation.today())));
            default -> Situation.say("lapse.other.decide", home);
        };
    }
}
