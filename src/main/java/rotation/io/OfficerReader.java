package rotation.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.Fields;
import rotation.json.Ids;
import rotation.json.InputErrors;
import rotation.json.Place;
import rotation.json.Range;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.OfficerPair;

/** Reads officers, and pairs of them. */
final class OfficerReader extends EntryReader {

    private static final Map<String, OfficerPair.Kind> KINDS = inLowerCase(OfficerPair.Kind.values());

    private final Map<Set<String>, Place> pairs = new HashMap<>();

    OfficerReader(InputErrors errors, ProblemIds ids) {
        super(errors, ids);
    }

    @Nullable
    Officer officer(Fields f, String id) {
        Agency agency = f.reference("agency", ids.agencies);
        String name = f.optionalText("name");
        String unit = f.optionalName("unit");
        boolean civilian = f.flag("civilian");
        Integer rank = f.optionalReference("rank", ids.ranks);
        if (f.isOff("civilian")) {
            f.require("rank", () -> say("hint.rank"));
        }
        var gender = f.optionalChoice("gender", GENDERS);
        var languages = f.choices("languages", LEVELS);
        var codes = new Ids<Officer.Skill>("skills");
        var skills = f.objects(
                "skills", s -> new Officer.Skill(s.distinctWord("code", codes), s.day("validTo", Day.FOREVER)));
        Integer serviceFrom = f.optionalDay("serviceFrom");
        var releases = f.objects("releases", EntryReader::period);
        int medicalTo = f.day("medicalTo", Day.FOREVER);
        var trained = f.objects("trained", this::training);
        Integer lastReturn = f.optionalDay("lastReturn");
        String lastMission = f.optionalId("lastMission", ids.missions);
        int previousTours = f.whole("previousTours", Range.NUMBER, 0);
        var preferences = f.ids("preferences", ids.missions, true);
        var excluded = f.ids("excludedMissions", ids.missions, false);
        String note = f.optionalText("note");
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
                        .lastMission(lastMission)
                        .previousTours(previousTours)
                        .preferences(preferences)
                        .excludedMissions(excluded)
                        .note(note)
                        .build();
    }

    private Officer.@Nullable Training training(Fields f) {
        Course course = f.reference("course", ids.courses);
        int validTo = f.day("validTo", Day.FOREVER);
        return course == null ? null : new Officer.Training(course, validTo);
    }

    @Nullable
    OfficerPair pair(Fields f) {
        List<String> officers = f.twoWords("officers");
        OfficerPair.Kind kind = f.requiredChoice("kind", KINDS);
        if (officers == null) {
            return null;
        }
        Place here = f.place("officers");
        Place first = pairs.putIfAbsent(Set.copyOf(officers), here);
        if (first != null) {
            f.refuse("officers", say("pair.twice", first.pointer()), say("hint.pair.twice"));
        }
        return kind == null ? null : new OfficerPair(officers.get(0), officers.get(1), kind);
    }
}
