package rotation.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.judge.Subject;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * Something of which only so many officers may be away, or in theatre, on a day.
 *
 * @param rule that says so
 * @param about what it is; empty: the programme
 * @param concerned the tours that count
 * @param span the days on which one counts
 * @param cap of a day, before those who are there already are thought of; null: none
 * @param capDays periods within which the cap stays the same, as it does between them
 */
record Limited(
        Rule rule,
        Map<Subject, String> about,
        Predicate<Posting> concerned,
        Function<Posting, Period> span,
        IntFunction<@Nullable Integer> cap,
        List<Period> capDays) {

    /** All agencies, missions and the programme, as far as they have a cap or a ceiling. */
    static List<Limited> all(Problem problem) {
        var all = new ArrayList<Limited>();
        for (Agency agency : problem.agencies()) {
            if (agency.hasCap()) {
                all.add(new Limited(
                        Rule.AGENCY_CAP,
                        Map.of(Subject.AGENCY, agency.id()),
                        posting -> posting.agency().equals(agency),
                        Posting::absence,
                        agency::cap,
                        agency.caps().stream().map(Agency.Cap::period).toList()));
            }
        }
        for (Mission mission : problem.missions()) {
            Integer ceiling = mission.ceiling();
            if (ceiling != null) {
                all.add(new Limited(
                        Rule.MISSION_CEILING,
                        Map.of(Subject.MISSION, mission.id()),
                        posting -> posting.mission().equals(mission),
                        Posting::window,
                        day -> ceiling,
                        List.of()));
            }
        }
        Integer ceiling = problem.policy().programCeiling();
        if (ceiling != null) {
            all.add(new Limited(
                    Rule.PROGRAM_CEILING, Map.of(), posting -> true, Posting::window, day -> ceiling, List.of()));
        }
        return all;
    }

    /** The ids of what it is; none: the programme. */
    List<String> ids() {
        return List.copyOf(about.values());
    }

    /** Its id; empty: the programme. */
    String name() {
        return String.join("", about.values());
    }

    /** The days on which some of these postings count. */
    List<Period> days(List<Posting> postings) {
        return postings.stream().filter(concerned).map(span).toList();
    }
}
