package rotation.generate;

import static rotation.generate.Rank.CHIEF_SUPERINTENDENT;
import static rotation.generate.Rank.CONSTABLE;
import static rotation.generate.Rank.CORPORAL;
import static rotation.generate.Rank.INSPECTOR;
import static rotation.generate.Rank.SERGEANT;
import static rotation.generate.Rank.STAFF_SERGEANT;
import static rotation.generate.Rank.SUPERINTENDENT;
import static rotation.generate.SeatLine.opening;
import static rotation.generate.SeatLine.rotation;
import static rotation.generate.SeatLine.visits;
import static rotation.model.LanguageLevel.B2;
import static rotation.model.LanguageLevel.C1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Policy;

/**
 * Scenarios of international police missions with individual police officers. Missions, languages and sites are real; sizes,
 * positions, intakes and goals are assumed.
 */
final class WorldSeason {

    private static final Period SEASON = Period.of("2025-07-01", "2026-06-30");
    private static final int AS_OF = Day.parse("2025-06-02");

    private static final Course CORE = new Course("CORE", 7, 180);

    /** Acronym, country, language, weight in the share of tours, sites. */
    private static final String UNITED_NATIONS =
            """
            MINUSCA CAF fr 20 Bangui,Bouar,Bria,Bambari,Kaga-Bandoro
            UNMISS SSD en 24 Juba,Malakal,Bor,Wau,Bentiu,Yambio
            MONUSCO COD fr 16 Goma,Beni,Bunia,Kinshasa
            UNISFA SDN en 8 Abyei,Gok-Machar
            UNFICYP CYP en 6 Nicosia,Pyla,Famagusta
            UNVMC COL es 4 Bogotá,Cali,Medellín,Quibdó
            UNSMIL LBY ar 3 Tripoli,Benghazi
            UNTMIS SOM en 4 Mogadishu,Garowe,Baidoa
            BINUH HTI fr 4 Port-au-Prince
            UNAMI IRQ en 2 Baghdad,Erbil
            UNMIK XKX en 2 Pristina,Mitrovica
            UNMHA YEM ar 2 Hodeidah
            UNIFIL LBN fr 2 Naqoura
            UNAMA AFG en 1 Kabul
            """;

    private static final String OTHERS =
            """
            EULEX XKX en 8 Pristina,Mitrovica
            EUAM-UKRAINE UKR en 8 Kyiv,Lviv,Odesa
            EUAM-IRAQ IRQ en 3 Baghdad
            EUAM-RCA CAF fr 3 Bangui
            EUCAP-SOMALIA SOM en 4 Mogadishu,Berbera
            EUCAP-SAHEL MLI fr 4 Bamako
            EUPOL-COPPS PSE en 3 Ramallah
            EUBAM-RAFAH PSE en 2 Rafah
            EUBAM-LIBYA LBY ar 2 Tripoli
            EUMM GEO en 5 Tbilisi,Gori,Zugdidi
            EUMA ARM en 5 Yeghegnadzor,Goris
            EUPM MDA en 2 Chisinau
            AUSSOM SOM en 14 Mogadishu,Kismayo,Baidoa
            MISAC CAF fr 2 Bangui
            ECOMIG GMB en 4 Banjul
            MSS HTI fr 14 Port-au-Prince,Gonaïves
            MAPP COL es 4 Bogotá,Cali
            OSCE-BIH BIH en 2 Sarajevo
            RAPPP SLB en 5 Honiara
            PNG-APP PNG en 4 Port Moresby,Lae
            TLPDP TLS en 3 Dili
            PROTEUS PSE en 5 Jericho,Ramallah
            """;

    private static final Set<String> RARE_SKILLS =
            Set.of("FORENSICS", "FINANCIAL_CRIME", "PUBLIC_ORDER", "PLANNING", "SGBV");

    private WorldSeason() {}

    static Scenario unitedNations(int tours, int officers) {
        return scenario("UN police 2025-26", UNITED_NATIONS, tours, officers);
    }

    static Scenario all(int tours, int officers) {
        return scenario("International police 2025-26", UNITED_NATIONS + OTHERS, tours, officers);
    }

    private static Scenario scenario(String name, String table, int tours, int officers) {
        var missions = missions(table, tours);
        int standing = missions.stream().mapToInt(MissionLine::standingSeats).sum();
        var policy = Policy.builder()
                .programCeiling(standing + standing / 20)
                .programWomenPercent(28)
                .leadershipWomenPercent(25)
                .onboardingPerWeek(tours / 90)
                .freezeDays(30)
                .build();
        return new Scenario(
                name,
                SEASON,
                AS_OF,
                policy,
                Countries.all(officers, SEASON),
                List.of(CORE),
                intakes(tours),
                missions,
                25,
                RARE_SKILLS,
                2);
    }

    /** Distributes the tours over the missions by weight. The first mission takes the remainder of rounding. */
    private static List<MissionLine> missions(String table, int tours) {
        var rows = table.lines().map(row -> row.split(" ", 5)).toList();
        int weights = rows.stream().mapToInt(row -> Integer.parseInt(row[3])).sum();
        var shares = new ArrayList<Integer>();
        for (String[] row : rows) {
            shares.add(tours * Integer.parseInt(row[3]) / weights);
        }
        int given = shares.stream().mapToInt(Integer::intValue).sum();
        shares.set(0, shares.get(0) + tours - given);
        var missions = new ArrayList<MissionLine>();
        for (int i = 0; i < rows.size(); i++) {
            missions.add(mission(rows.get(i), shares.get(i)));
        }
        return missions;
    }

    private static MissionLine mission(String[] row, int tours) {
        String organization = UNITED_NATIONS.contains(row[0] + " ") ? "UN" : row[0].startsWith("EU") ? "EU" : "other";
        var line = MissionLine.mission(row[0], row[0], organization, row[1])
                .trainedBy(CORE)
                .handover(7)
                .leaveAndRest(21, 365)
                .pairWomen()
                .goals(28, 20)
                .limits(20, 20)
                .seats(seats(tours, row[2], List.of(row[4].split(","))));
        int standing = line.standingSeats();
        return line.ceiling(standing + standing / 16 + 1);
    }

    /** The positions of a police component: command and specialists, then patrol mentors for the remaining tours. */
    private static SeatLine[] seats(int tours, String language, List<String> sites) {
        var lines = new ArrayList<SeatLine>();
        lines.add(rotation(1, "Head of the police component", 2)
                .ranks(SUPERINTENDENT, CHIEF_SUPERINTENDENT)
                .tolerant()
                .leadership()
                .speaks(language, C1)
                .years(15)
                .priority(5));
        lines.add(rotation(share(tours, 20), "Sector commander", 2)
                .ranks(INSPECTOR, SUPERINTENDENT)
                .tolerant()
                .leadership()
                .speaks(language, C1)
                .years(12)
                .priority(4));
        lines.add(rotation(share(tours, 50), "Team site leader", 2)
                .ranks(STAFF_SERGEANT, INSPECTOR)
                .tolerant()
                .speaks(language, B2)
                .years(10)
                .priority(4));
        lines.add(rotation(share(tours, 100), "Community policing adviser", 2)
                .ranks(CONSTABLE, SERGEANT)
                .speaks(language, B2)
                .skills("COMMUNITY_POLICING"));
        lines.add(rotation(share(tours, 100), "Judicial police mentor", 2)
                .ranks(CORPORAL, STAFF_SERGEANT)
                .tolerant()
                .speaks(language, B2)
                .skills("MAJOR_CRIME")
                .years(8));
        lines.add(rotation(share(tours, 80), "SGBV mentor", 2)
                .ranks(CONSTABLE, STAFF_SERGEANT)
                .speaks(language, B2)
                .skills("SGBV")
                .reserved(share(tours, 20))
                .priority(4));
        lines.add(rotation(share(tours, 110), "Police trainer", 2)
                .ranks(CORPORAL, STAFF_SERGEANT)
                .tolerant()
                .speaks(language, B2)
                .skills("TRAINER"));
        lines.add(rotation(share(tours, 60), "Border police adviser", 2)
                .ranks(CONSTABLE, SERGEANT)
                .speaks(language, B2)
                .skills("BORDER"));
        lines.add(rotation(share(tours, 50), "Transnational crime investigator", 2)
                .ranks(CORPORAL, STAFF_SERGEANT)
                .speaks(language, C1)
                .skills("FINANCIAL_CRIME"));
        lines.add(opening(share(tours, 40), "Public order adviser", 2)
                .ranks(SERGEANT, INSPECTOR)
                .tolerant()
                .speaks(language, B2)
                .skills("PUBLIC_ORDER"));
        lines.add(rotation(share(tours, 40), "Intelligence analyst", 2)
                .ranks(CONSTABLE, STAFF_SERGEANT)
                .civilians()
                .speaks("en", B2)
                .skills("INTEL_ANALYSIS"));
        lines.add(visits(share(tours, 40), "Forensic expert", 2, 8)
                .ranks(CONSTABLE, STAFF_SERGEANT)
                .civilians()
                .speaks(language, B2)
                .skills("FORENSICS"));
        lines.add(visits(share(tours, 40), "Election security planner", 2, 12)
                .ranks(SERGEANT, INSPECTOR)
                .speaks(language, B2)
                .skills("PLANNING")
                .priority(2));
        int left = tours - lines.stream().mapToInt(SeatLine::tours).sum();
        lines.add(rotation(left / 2, "Patrol mentor", 2)
                .ranks(CONSTABLE, SERGEANT)
                .speaks(language, B2)
                .skills("FIREARMS_CURRENT")
                .years(5));
        lines.add(opening(left % 2, "Patrol mentor", 1)
                .ranks(CONSTABLE, SERGEANT)
                .speaks(language, B2)
                .skills("FIREARMS_CURRENT")
                .years(5));
        lines.forEach(seats -> seats.at(sites));
        return lines.toArray(SeatLine[]::new);
    }

    /** The number of positions, of two tours each, that make up a share of the tours, per thousand. */
    private static int share(int tours, int perThousand) {
        return tours * perThousand / 2_000;
    }

    private static List<Intake> intakes(int tours) {
        var intakes = new ArrayList<Intake>();
        for (int from = Day.parse("2025-06-09"); from <= SEASON.to(); from += 14) {
            intakes.add(new Intake("CORE-" + Day.format(from), CORE, Period.ofDays(from, 12), Math.max(1, tours / 45)));
        }
        return intakes;
    }
}
