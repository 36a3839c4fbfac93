package rotation.workbook;

import java.util.List;
import java.util.Locale;
import rotation.json.Tree;
import rotation.model.Policy;

/** A season that shows how to fill in a template: one object in each list, which is passed over where it is read. */
final class Example {

    private static final String FROM = "2025-04-01";
    private static final String TO = "2026-03-31";

    private Example() {}

    /** By the language, what its objects are called. */
    static Tree season(Locale language) {
        String id = language.equals(Locale.FRENCH) ? "EXEMPLE" : "EXAMPLE";
        Tree root = Tree.object();
        root.put("name", Tree.of(id));
        root.put("season", period(FROM, TO));
        root.put("asOf", Tree.of("2025-03-03"));
        root.put("policy", policy(id));
        root.put("ranks", texts("CONSTABLE", "CORPORAL", "SERGEANT", "STAFF_SERGEANT", "INSPECTOR"));
        root.put("agencies", list(agency(id)));
        root.put("courses", list(object(id, "bufferDays", 7, "validDays", 365)));
        Tree intake = object(id, "course", id, "from", "2025-08-04", "to", "2025-08-22");
        intake.put("capacity", Tree.of(24));
        root.put("intakes", list(intake));
        root.put("missions", list(mission(id)));
        root.put("positions", list(position(id)));
        root.put("officers", list(officer(id)));
        root.put("tours", list(tour(id)));
        Tree pair = Tree.object();
        pair.put("officers", texts(id, "O-2"));
        pair.put("kind", Tree.of("together"));
        root.put("pairs", list(pair));
        return root;
    }

    private static Tree policy(String id) {
        Policy usual = Policy.DEFAULT;
        Tree policy = Tree.object();
        policy.put("restDays", Tree.of(usual.restDays()));
        policy.put("programWomenPercent", Tree.of(usual.programWomenPercent()));
        policy.put("leadershipWomenPercent", Tree.of(usual.leadershipWomenPercent()));
        policy.put("fairSharePercent", Tree.of(usual.fairSharePercent()));
        policy.put("freezeDays", Tree.of(usual.freezeDays()));
        policy.put("shortNoticeDays", Tree.of(usual.shortNoticeDays()));
        policy.put("shortNoticeFactor", Tree.of(usual.shortNoticeFactor()));
        policy.putObject("weights").put(id, Tree.of("20soft"));
        return policy;
    }

    private static Tree agency(String id) {
        Tree agency = object(id, "name", "Service de police", "strength", 4500, "maxAway", 12);
        Tree cap = period("2025-12-15", "2026-01-10");
        cap.put("max", Tree.of(6));
        agency.put("caps", list(cap));
        Tree blackout = period("2025-06-10", "2025-06-20");
        blackout.put("reason", Tree.of("G7"));
        agency.put("blackouts", list(blackout));
        Tree home = Tree.object();
        home.put("skill", Tree.of("SGBV"));
        home.put("min", Tree.of(2));
        agency.put("keepHome", list(home));
        return agency;
    }

    private static Tree mission(String id) {
        Tree mission = object(id, "name", "MONUSCO", "organization", "UN", "country", "COD");
        mission.put("mandateTo", Tree.of("2026-12-20"));
        mission.put("course", Tree.of(id));
        mission.put("handoverDays", Tree.of(7));
        mission.put("leaveDays", Tree.of(21));
        Tree need = Tree.object();
        need.put("site", Tree.of("Goma"));
        need.put("languages", levels("fr", "B2"));
        need.put("min", Tree.of(1));
        mission.put("siteNeeds", list(need));
        return mission;
    }

    private static Tree position(String id) {
        Tree position = object(id, "mission", id, "title", "SGBV mentor", "site", "Goma");
        position.put("minRank", Tree.of("CONSTABLE"));
        position.put("maxRank", Tree.of("SERGEANT"));
        position.put("languages", levels("fr", "B2"));
        position.put("skills", texts("SGBV"));
        position.put("priority", Tree.of(4));
        position.put("coverage", period(FROM, TO));
        return position;
    }

    private static Tree officer(String id) {
        Tree officer = object(id, "agency", id, "name", "A. N.", "unit", "PDQ 21");
        officer.put("rank", Tree.of("SERGEANT"));
        officer.put("gender", Tree.of("F"));
        officer.put("languages", levels("en", "B2", "fr", "C2", "es", "A2"));
        Tree lasting = Tree.object();
        lasting.put("code", Tree.of("MEDIC"));
        Tree lapsing = Tree.object();
        lapsing.put("code", Tree.of("SGBV"));
        lapsing.put("validTo", Tree.of("2026-06-30"));
        officer.put("skills", list(lasting, lapsing));
        officer.put("serviceFrom", Tree.of("2009-05-01"));
        officer.put("releases", list(period("2025-08-01", "2026-02-28"), period("2026-09-01", "2027-03-31")));
        officer.put("medicalTo", Tree.of("2026-12-31"));
        Tree trained = Tree.object();
        trained.put("course", Tree.of(id));
        trained.put("validTo", Tree.of("2026-12-31"));
        officer.put("trained", list(trained));
        officer.put("preferences", texts(id));
        return officer;
    }

    private static Tree tour(String id) {
        Tree tour = object(id, "position", id);
        Tree starts = period("2025-09-01", "2025-09-29");
        starts.put("everyDays", Tree.of(7));
        tour.put("starts", starts);
        Tree days = Tree.list();
        days.add(Tree.of(180));
        days.add(Tree.of(270));
        tour.put("days", days);
        tour.put("preferredDays", Tree.of(270));
        tour.put("status", Tree.of("open"));
        return tour;
    }

    /** @param more keys and their values, in turn */
    private static Tree object(String id, Object... more) {
        Tree object = Tree.object();
        object.put("id", Tree.of(id));
        for (int i = 0; i < more.length; i += 2) {
            object.put(
                    more[i].toString(),
                    more[i + 1] instanceof Integer number ? Tree.of(number) : Tree.of(more[i + 1].toString()));
        }
        return object;
    }

    private static Tree period(String from, String to) {
        Tree period = Tree.object();
        period.put("from", Tree.of(from));
        period.put("to", Tree.of(to));
        return period;
    }

    /** @param more languages and levels, in turn */
    private static Tree levels(String... more) {
        Tree levels = Tree.object();
        for (int i = 0; i < more.length; i += 2) {
            levels.put(more[i], Tree.of(more[i + 1]));
        }
        return levels;
    }

    private static Tree texts(String... texts) {
        return list(List.of(texts).stream().map(Tree::of).toArray(Tree[]::new));
    }

    private static Tree list(Tree... elements) {
        Tree list = Tree.list();
        List.of(elements).forEach(list::add);
        return list;
    }
}
