package rotation.workbook;

import static rotation.workbook.Vocabulary.AGENCIES;
import static rotation.workbook.Vocabulary.COURSES;
import static rotation.workbook.Vocabulary.GENDERS;
import static rotation.workbook.Vocabulary.INTAKES;
import static rotation.workbook.Vocabulary.KINDS;
import static rotation.workbook.Vocabulary.LANGUAGES;
import static rotation.workbook.Vocabulary.LEVELS;
import static rotation.workbook.Vocabulary.MISSIONS;
import static rotation.workbook.Vocabulary.OFFICERS;
import static rotation.workbook.Vocabulary.POSITIONS;
import static rotation.workbook.Vocabulary.RANKS;
import static rotation.workbook.Vocabulary.RULES;
import static rotation.workbook.Vocabulary.SKILLS;
import static rotation.workbook.Vocabulary.STATUSES;
import static rotation.workbook.Vocabulary.TOURS;
import static rotation.workbook.Vocabulary.YES_NO;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All sheets of ours: the only place that says which key of the format stands in which sheet and column. */
final class Sheets {

    /** The languages whose levels have a column of their own, in the order in which they are read. */
    static final List<String> OWN_LANGUAGES = List.of("en", "fr");

    /** All sheets, in the order of a template; what is referred to comes before what refers to it. */
    static final List<Layout> ALL = List.of(
            sheet(
                    "season",
                    Layout.Form.OBJECT,
                    "",
                    text("name").required(),
                    day("season/from").named("from").required(),
                    day("season/to").named("to").required(),
                    day("asOf")),
            sheet(
                    "policy",
                    Layout.Form.OBJECT,
                    "policy",
                    whole("restDays"),
                    whole("programCeiling"),
                    percent("programWomenPercent"),
                    percent("leadershipWomenPercent"),
                    whole("fairSharePercent"),
                    whole("onboardingPerWeek"),
                    whole("freezeDays"),
                    whole("shortNoticeDays"),
                    whole("shortNoticeFactor"),
                    whole("toursPerOfficer"),
                    whole("budget")),
            sheet(
                    "weights",
                    Layout.Form.MAP,
                    "policy/weights",
                    owner("rule", RULES),
                    text("value").named("weight").required()),
            sheet("ranks", Layout.Form.WORDS, "ranks", owner("rank", null)),
            sheet(
                    "agencies",
                    Layout.Form.ROWS,
                    "agencies",
                    key(),
                    text("name"),
                    whole("strength").required(),
                    whole("share"),
                    whole("maxAway"),
                    list("keepHome", Kind.COUNTED, SKILLS, "skill", "min"),
                    note()),
            sheet(
                    "caps",
                    Layout.Form.INNER,
                    "agencies/caps",
                    owner("agency", AGENCIES),
                    day("from").required(),
                    day("to").required(),
                    whole("max").required()),
            sheet(
                    "blackouts",
                    Layout.Form.INNER,
                    "agencies/blackouts",
                    owner("agency", AGENCIES),
                    day("from").required(),
                    day("to").required(),
                    text("reason")),
            sheet("courses", Layout.Form.ROWS, "courses", key(), whole("bufferDays"), whole("validDays")),
            sheet(
                    "intakes",
                    Layout.Form.ROWS,
                    "intakes",
                    key(),
                    word("course", COURSES).required(),
                    day("from").required(),
                    day("to").required(),
                    whole("capacity").required()),
            sheet(
                    "missions",
                    Layout.Form.ROWS,
                    "missions",
                    key(),
                    text("name"),
                    text("organization"),
                    text("country"),
                    day("mandateFrom"),
                    day("mandateTo"),
                    word("course", COURSES),
                    whole("handoverDays"),
                    whole("leaveDays"),
                    whole("restDays"),
                    whole("ceiling"),
                    flag("pairWomen"),
                    percent("womenPercent"),
                    percent("experiencedPercent"),
                    percent("maxAgencySharePercent"),
                    percent("maxArrivalsPercent"),
                    whole("dailyCost"),
                    whole("tourCost"),
                    note()),
            sheet(
                    "positions",
                    Layout.Form.ROWS,
                    "positions",
                    key(),
                    word("mission", MISSIONS).required(),
                    text("title"),
                    word("site", null),
                    word("minRank", RANKS),
                    word("maxRank", RANKS),
                    whole("rankTolerance"),
                    flag("openToCivilians"),
                    level("en"),
                    level("fr"),
                    levels(),
                    list("skills", Kind.WORDS, SKILLS),
                    whole("minYearsOfService"),
                    flag("leadership"),
                    flag("reservedForWomen"),
                    whole("priority"),
                    day("coverage/from"),
                    day("coverage/to"),
                    note()),
            sheet(
                    "siteNeeds",
                    Layout.Form.INNER,
                    "missions/siteNeeds",
                    owner("mission", MISSIONS),
                    word("site", null),
                    levels(),
                    list("skills", Kind.WORDS, SKILLS),
                    word("gender", GENDERS),
                    whole("min")),
            sheet(
                    "officers",
                    Layout.Form.ROWS,
                    "officers",
                    key(),
                    word("agency", AGENCIES).required(),
                    text("name"),
                    text("unit"),
                    flag("civilian"),
                    word("rank", RANKS),
                    word("gender", GENDERS),
                    level("en"),
                    level("fr"),
                    levels(),
                    list("skills", Kind.DATED, SKILLS, "code", "validTo"),
                    day("serviceFrom"),
                    day("releases/0/from").named("releaseFrom"),
                    day("releases/0/to").named("releaseTo"),
                    day("medicalTo"),
                    list("trained", Kind.DATED, COURSES, "course", "validTo"),
                    day("lastReturn"),
                    word("lastMission", MISSIONS),
                    whole("previousTours"),
                    list("preferences", Kind.WORDS, MISSIONS),
                    list("excludedMissions", Kind.WORDS, MISSIONS),
                    note()),
            sheet(
                    "releases",
                    Layout.Form.INNER,
                    "officers/releases",
                    owner("officer", OFFICERS),
                    day("from").required(),
                    day("to").required()),
            sheet(
                    "tours",
                    Layout.Form.ROWS,
                    "tours",
                    key(),
                    word("position", POSITIONS).required(),
                    word("follows", TOURS),
                    day("starts/from").required(),
                    day("starts/to").required(),
                    whole("starts/everyDays"),
                    list("days", Kind.WHOLES, null).required(),
                    whole("preferredDays"),
                    word("status", STATUSES),
                    flag("locked"),
                    flag("tentative"),
                    word("assignment/officer", OFFICERS),
                    day("assignment/start"),
                    day("assignment/end"),
                    word("assignment/intake", INTAKES),
                    list("shortlist", Kind.WORDS, OFFICERS),
                    list("excludedOfficers", Kind.WORDS, OFFICERS),
                    note()),
            sheet(
                    "pairs",
                    Layout.Form.PAIRS,
                    "pairs",
                    word("officers/0", OFFICERS).named("first").required(),
                    word("officers/1", OFFICERS).named("second").required(),
                    word("kind", KINDS).required()));

    private Sheets() {}

    /** The sheet of an id; null: there is none. */
    static @Nullable Layout of(String id) {
        return ALL.stream().filter(sheet -> sheet.id().equals(id)).findFirst().orElse(null);
    }

    /** The sheet of an id that is there. */
    static Layout get(String id) {
        return Objects.requireNonNull(of(id));
    }

    private static Layout sheet(String id, Layout.Form form, String path, Column... columns) {
        var own = new ArrayList<Column>();
        for (Column c : columns) {
            own.add(new Column(id, c.name(), c.path(), c.kind(), c.vocabulary(), c.inner(), c.isRequired()));
        }
        return new Layout(id, form, keys(path), List.copyOf(own));
    }

    private static List<String> keys(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/", -1));
    }

    private static Column column(String path, Kind kind, @Nullable Vocabulary vocabulary, String... inner) {
        return new Column("", path.replace('/', '.'), keys(path), kind, vocabulary, List.of(inner), false);
    }

    private static Column owner(String name, @Nullable Vocabulary vocabulary) {
        return column("", Kind.WORD, vocabulary).named(name).required();
    }

    private static Column key() {
        return column("id", Kind.WORD, null).required();
    }

    private static Column note() {
        return text("note");
    }

    private static Column text(String path) {
        return column(path, Kind.TEXT, null);
    }

    private static Column word(String path, @Nullable Vocabulary vocabulary) {
        return column(path, Kind.WORD, vocabulary);
    }

    private static Column whole(String path) {
        return column(path, Kind.WHOLE, null);
    }

    private static Column percent(String path) {
        return column(path, Kind.PERCENT, null);
    }

    private static Column day(String path) {
        return column(path, Kind.DAY, null);
    }

    private static Column flag(String path) {
        return column(path, Kind.FLAG, YES_NO);
    }

    private static Column level(String language) {
        return column("languages/" + language, Kind.WORD, LEVELS);
    }

    private static Column levels() {
        return column("languages", Kind.LEVELS, LANGUAGES);
    }

    private static Column list(String path, Kind kind, @Nullable Vocabulary vocabulary, String... inner) {
        return column(path, kind, vocabulary, inner);
    }
}
