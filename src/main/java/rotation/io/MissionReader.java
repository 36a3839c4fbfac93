package rotation.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.Json;
import rotation.json.Place;
import rotation.json.Range;
import rotation.json.Value;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Position;

/** Reads missions and their positions. */
final class MissionReader extends EntryReader {

    private static final Range PRIORITY = new Range(1, 5, say("hint.priority", 1, 5));

    private final List<NeededSite> neededSites = new ArrayList<>();

    /** A site at which a mission needs somebody. */
    private record NeededSite(Place place, String mission, String site) {}

    MissionReader(InputErrors errors, ProblemIds ids) {
        super(errors, ids);
    }

    Mission mission(Fields f, String id, Policy policy) {
        if (f.isEmpty("course")) {
            ids.withoutCourse.add(id);
        }
        return Mission.builder(id)
                .name(f.text("name", id))
                .organization(f.optionalText("organization"))
                .country(f.optionalText("country"))
                .mandate(f.openPeriod("mandateFrom", "mandateTo"))
                .course(f.optionalReference("course", ids.courses))
                .handoverDays(f.whole("handoverDays", Range.NUMBER, 0))
                .leaveDays(f.whole("leaveDays", Range.DAYS, 0))
                .restDays(f.whole("restDays", Range.NUMBER, policy.restDays()))
                .ceiling(f.optionalWhole("ceiling", Range.NUMBER))
                .pairWomen(f.flag("pairWomen"))
                .womenPercent(f.whole("womenPercent", Range.PERCENT, 0))
                .experiencedPercent(f.whole("experiencedPercent", Range.PERCENT, 0))
                .maxAgencySharePercent(f.whole("maxAgencySharePercent", Range.PERCENT, 100))
                .maxArrivalsPercent(f.whole("maxArrivalsPercent", Range.PERCENT, 100))
                .siteNeeds(f.objects("siteNeeds", n -> siteNeed(n, id)))
                .dailyCost(f.amount("dailyCost", Range.MONEY, 0))
                .tourCost(f.amount("tourCost", Range.MONEY, 0))
                .note(f.optionalText("note"))
                .build();
    }

    private Mission.SiteNeed siteNeed(Fields f, String mission) {
        String site = f.optionalWord("site");
        Map<String, LanguageLevel> languages = f.choices("languages", LEVELS);
        List<String> skills = f.list("skills", Value::word);
        Gender gender = f.optionalChoice("gender", GENDERS);
        int min = f.whole("min", Range.NUMBER, 1);
        if (f.isEmpty("languages") && f.isEmpty("skills") && f.isEmpty("gender")) {
            f.refuse(say("siteNeed.empty"), say("hint.siteNeed.empty"));
        }
        if (site != null) {
            neededSites.add(new NeededSite(f.place("site"), mission, site));
        }
        return new Mission.SiteNeed(site, languages, skills, gender, min);
    }

    @Nullable
    Position position(Fields f, String id) {
        Mission mission = f.reference("mission", ids.missions);
        String title = f.text("title", id);
        String site = f.optionalWord("site");
        Integer low = f.optionalReference("minRank", ids.ranks);
        Integer high = f.optionalReference("maxRank", ids.ranks);
        int minRank = low == null ? 0 : low;
        int maxRank = high == null ? ids.ranks.all().size() - 1 : high;
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
        Period coverage = f.optionalObject("coverage", EntryReader::period);
        String note = f.optionalText("note");
        if (mission == null) {
            ids.strayPosition = true;
        } else if (site != null) {
            ids.sites
                    .computeIfAbsent(mission.id(), key -> new LinkedHashSet<>())
                    .add(site);
        }
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
                        .note(note)
                        .build();
    }

    /** Refuses needs at sites at which their missions have no position; to be called when all positions are read. */
    void checkSites() {
        if (!ids.positions.isComplete() || ids.strayPosition) {
            return;
        }
        for (NeededSite needed : neededSites) {
            Set<String> sites = ids.sites.getOrDefault(needed.mission, Set.of());
            if (!sites.contains(needed.site)) {
                errors.add(
                        needed.place,
                        Json.text(needed.site),
                        say("siteNeed.site", Json.text(needed.mission)),
                        sites.isEmpty()
                                ? say("hint.siteNeed.noSite")
                                : say("hint.siteNeed.site", String.join(", ", sites)));
            }
        }
    }
}
