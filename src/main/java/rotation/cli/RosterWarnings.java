package rotation.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Problem;
import rotation.model.Tour;

/** Warnings of what is odd in the roster: who is not on it, who may be on it twice, what may have been forgotten. */
final class RosterWarnings {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Warnings warnings;
    private final Problem problem;

    RosterWarnings(Warnings warnings, Problem problem) {
        this.warnings = warnings;
        this.problem = problem;
    }

    /** Names officers who are not on the roster, wherever they may stand nevertheless. */
    void warnOfThoseWhoLeft() {
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (tour.status() == Tour.Status.PUBLISHED && told != null && problem.officer(told.officer()) == null) {
                warnings.warn("validate.leftRoster", tour, told.officer());
            }
            warnOfThoseWhoLeft(tour.shortlist(), "validate.leftRoster.shortlist", tour);
            warnOfThoseWhoLeft(tour.excludedOfficers(), "validate.leftRoster.excluded", tour);
        }
        for (OfficerPair pair : problem.pairs()) {
            List<String> two = List.of(pair.first(), pair.second());
            warnOfThoseWhoLeft(two, "validate.leftRoster.pair", String.join(", ", two));
        }
    }

    private void warnOfThoseWhoLeft(List<String> officers, String key, Object where) {
        List<String> left = officers.stream()
                .filter(officer -> problem.officer(officer) == null)
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            warnings.warn(key, where, String.join(", ", left));
        }
    }

    /** Officers of one agency who have the same name but for accents, case and spaces; their names are not printed. */
    void warnOfNamesakes() {
        var byName = new LinkedHashMap<List<String>, List<Officer>>();
        for (Officer officer : problem.officers()) {
            if (officer.name() != null && !officer.name().isBlank()) {
                List<String> name = List.of(officer.agency().id(), plain(officer.name()));
                byName.computeIfAbsent(name, first -> new ArrayList<>()).add(officer);
            }
        }
        List<List<Officer>> namesakes =
                byName.values().stream().filter(same -> same.size() > 1).toList();
        if (warnings.areMany(namesakes.size())) {
            warnings.warnOf(namesakes.size(), "validate.sameName.many", namesakes.size());
            return;
        }
        for (List<Officer> same : namesakes) {
            String ids = same.stream().map(Officer::id).collect(Collectors.joining(", "));
            warnings.warn("validate.sameName", same.get(0).agency(), ids);
        }
    }

    private static String plain(String name) {
        String letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** How many officers have no date of medical clearance, if others have one: it may have been forgotten. */
    void warnOfMissingDates() {
        int officers = problem.officers().size();
        int without = (int) problem.officers().stream()
                .filter(officer -> officer.medicalTo() == Day.FOREVER)
                .count();
        if (without > 0 && without < officers) {
            warnings.warn("validate.medical", without, officers);
        }
    }
}
