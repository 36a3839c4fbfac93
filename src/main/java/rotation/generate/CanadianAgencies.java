package rotation.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Agency;
import rotation.model.Period;

/** The partners of the Canadian Police Arrangement. Strengths are approximate public figures; everything else is assumed. */
final class CanadianAgencies {

    /** Skill floors, below the usual number of holders on a roster, so that some holders can go. */
    private static final Map<String, Agency.KeepHome> KEEP_HOME = Map.of(
            "RCMP", new Agency.KeepHome("TACTICAL_TRAINER", 57),
            "SQ", new Agency.KeepHome("SGBV", 3),
            "SPVM", new Agency.KeepHome("SGBV", 3),
            "PRP", new Agency.KeepHome("MAJOR_CRIME", 1));

    private CanadianAgencies() {}

    /**
     * All partners.
     *
     * @param growth factor on the numbers of volunteers and on the caps of 2024-25
     */
    static List<Sender> all(int growth) {
        var g7 = blackout("2025-06-10", "2025-06-20", "G7 summit");
        return List.of(
                english("RCMP", "Royal Canadian Mounted Police", 19_000, 40 * growth, 330, 20, 3),
                english("OPP", "Ontario Provincial Police", 6_000, 6 * growth, 36, 15, 0),
                french("SQ", "Sûreté du Québec", 5_700, 7 * growth, 46),
                english("TPS", "Toronto Police Service", 5_100, 4 * growth, 28, 8, 0),
                french("SPVM", "Service de police de la Ville de Montréal", 4_500, 8 * growth, 44),
                english("PRP", "Peel Regional Police", 2_372, 5 * growth, 30, 8, 0),
                english("CPS", "Calgary Police Service", 2_100, 3 * growth, 14, 6, 0, g7),
                english("EPS", "Edmonton Police Service", 1_900, 3 * growth, 12, 6, 0, g7),
                english("YRP", "York Regional Police", 1_750, 3 * growth, 12, 8, 0),
                english(
                        "OPS",
                        "Ottawa Police Service",
                        1_450,
                        3 * growth,
                        14,
                        45,
                        0,
                        blackout("2024-06-27", "2024-07-03", "Canada Day")),
                english(
                        "VPD",
                        "Vancouver Police Department",
                        1_400,
                        3 * growth,
                        10,
                        6,
                        0,
                        blackout("2025-02-06", "2025-02-17", "Invictus Games")),
                english("WPS", "Winnipeg Police Service", 1_350, 2 * growth, 9, 12, 0),
                english("DRPS", "Durham Regional Police Service", 1_000, 2 * growth, 8, 8, 0),
                french("SPVQ", "Service de police de la Ville de Québec", 850, 5 * growth, 22),
                english("NRPS", "Niagara Regional Police Service", 780, 2 * growth, 8, 10, 0),
                english("HRP", "Halifax Regional Police", 530, 2 * growth, 6, 15, 0),
                english("RPS", "Regina Police Service", 430, 2 * growth, 7, 6, 0),
                french("SPVG", "Service de police de la Ville de Gatineau", 390, growth, 8),
                english("SJPF", "Saint John Police Force", 150, growth, 4, 25, 0),
                english("WVPD", "West Vancouver Police Department", 80, growth, 4, 6, 0),
                english("CSC", "Correctional Service Canada", 0, 4 * growth, 10, 30, 100));
    }

    private static Agency.Blackout blackout(String from, String to, String reason) {
        return new Agency.Blackout(Period.of(from, to), reason);
    }

    private static Sender english(
            String id,
            String name,
            int strength,
            int maxAway,
            int volunteers,
            int frenchPercent,
            int civilianPercent,
            Agency.Blackout... blackouts) {
        var agency = agency(id, name, strength, maxAway, volunteers, List.of(blackouts));
        return new Sender(agency, volunteers, speaks(100, frenchPercent), civilianPercent);
    }

    private static Sender french(String id, String name, int strength, int maxAway, int volunteers) {
        return new Sender(agency(id, name, strength, maxAway, volunteers, List.of()), volunteers, speaks(55, 100), 0);
    }

    /** The fair share is by volunteers, not by strength: small agencies that send many would always exceed theirs. */
    private static Agency agency(
            String id, String name, int strength, int maxAway, int volunteers, List<Agency.Blackout> blackouts) {
        Agency.KeepHome floor = KEEP_HOME.get(id);
        return Agency.builder(id, strength)
                .name(name)
                .share(volunteers)
                .maxAway(maxAway)
                .blackouts(blackouts)
                .keepHome(floor == null ? List.of() : List.of(floor))
                .build();
    }

    private static Map<String, Integer> speaks(int english, int french) {
        var speaks = new LinkedHashMap<String, Integer>();
        speaks.put("en", english);
        speaks.put("fr", french);
        return speaks;
    }
}
