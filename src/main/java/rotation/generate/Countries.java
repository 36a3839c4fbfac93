package rotation.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Agency;
import rotation.model.Period;

/** A hundred countries whose national police serve abroad. Only the names are real; all numbers are invented. */
final class Countries {

    /** ISO code, main language ({@code xx}: none that a mission works in), weight among volunteers, name. */
    private static final String TABLE =
            """
            BGD xx 14 Bangladesh
            IND xx 12 India
            NPL xx 13 Nepal
            PAK xx 12 Pakistan
            LKA xx 5 Sri Lanka
            BTN xx 3 Bhutan
            MDV xx 1 Maldives
            GHA en 12 Ghana
            NGA en 10 Nigeria
            KEN en 6 Kenya
            UGA en 5 Uganda
            ZMB en 6 Zambia
            ZWE en 5 Zimbabwe
            MWI en 4 Malawi
            NAM en 3 Namibia
            ZAF en 5 South Africa
            GMB en 5 Gambia
            SLE en 4 Sierra Leone
            LBR en 2 Liberia
            TZA en 5 Tanzania
            BWA en 2 Botswana
            LSO en 1 Lesotho
            SWZ en 1 Eswatini
            ETH xx 5 Ethiopia
            RWA fr 13 Rwanda
            SEN fr 13 Senegal
            CMR fr 10 Cameroon
            BFA fr 9 Burkina Faso
            TGO fr 8 Togo
            BEN fr 8 Benin
            CIV fr 8 Côte d'Ivoire
            NER fr 7 Niger
            TCD fr 5 Chad
            GIN fr 5 Guinea
            MLI fr 3 Mali
            BDI fr 5 Burundi
            COG fr 4 Congo
            GAB fr 2 Gabon
            DJI fr 3 Djibouti
            MDG fr 3 Madagascar
            EGY ar 11 Egypt
            JOR ar 10 Jordan
            TUN fr 8 Tunisia
            MAR fr 4 Morocco
            DZA fr 2 Algeria
            MRT ar 4 Mauritania
            YEM ar 2 Yemen
            BHR ar 1 Bahrain
            QAT ar 1 Qatar
            OMN ar 1 Oman
            ARG es 4 Argentina
            CHL es 3 Chile
            URY es 3 Uruguay
            PER es 2 Peru
            PRY es 2 Paraguay
            BOL es 1 Bolivia
            ECU es 1 Ecuador
            MEX es 3 Mexico
            GTM es 1 Guatemala
            SLV es 2 El Salvador
            DOM es 1 Dominican Republic
            HND es 1 Honduras
            ESP es 4 Spain
            BRA xx 4 Brazil
            PRT xx 3 Portugal
            AGO xx 2 Angola
            CPV xx 1 Cabo Verde
            TLS xx 1 Timor-Leste
            CHN xx 7 China
            MNG xx 3 Mongolia
            IDN xx 8 Indonesia
            MYS xx 5 Malaysia
            PHL en 4 Philippines
            THA xx 4 Thailand
            KHM xx 2 Cambodia
            VNM xx 2 Viet Nam
            FJI en 4 Fiji
            WSM en 2 Samoa
            VUT en 1 Vanuatu
            PNG en 1 Papua New Guinea
            TUR xx 6 Türkiye
            UKR xx 3 Ukraine
            ROU xx 4 Romania
            BGR xx 2 Bulgaria
            SRB xx 2 Serbia
            BIH xx 2 Bosnia and Herzegovina
            MNE xx 1 Montenegro
            MDA xx 1 Moldova
            DEU xx 5 Germany
            SWE xx 5 Sweden
            NOR xx 4 Norway
            FIN xx 4 Finland
            DNK xx 2 Denmark
            NLD xx 3 Netherlands
            ITA xx 4 Italy
            FRA fr 6 France
            CHE fr 2 Switzerland
            IRL en 3 Ireland
            CAN en 5 Canada
            USA en 4 United States
            """;

    private Countries() {}

    /**
     * The national police of all countries.
     *
     * @param officers the size of the roster; an agency's cap is one sixth of its officers on it
     * @param season in which every seventh country has a blackout for an election
     */
    static List<Sender> all(int officers, Period season) {
        var rows = TABLE.lines().map(row -> row.split(" ", 4)).toList();
        int weights = rows.stream().mapToInt(row -> Integer.parseInt(row[2])).sum();
        return rows.stream()
                .map(row -> {
                    int weight = Integer.parseInt(row[2]);
                    int index = rows.indexOf(row);
                    int volunteers = officers * weight / weights;
                    return new Sender(
                            agency(row[0], row[3], weight, index, volunteers, season), weight, speaks(row[1]), 2);
                })
                .toList();
    }

    private static Agency agency(String id, String name, int weight, int index, int volunteers, Period season) {
        int election = season.from() + 40 + index * 3;
        var blackouts = index % 7 == 0
                ? List.of(new Agency.Blackout(Period.ofDays(election, 14), "election"))
                : List.<Agency.Blackout>of();
        // About 40 % of the volunteers have the skill.
        int floor = volunteers * 3 / 10 - 2;
        var keepHome = index % 3 == 0 && floor > 0
                ? List.of(new Agency.KeepHome("FIREARMS_CURRENT", floor))
                : List.<Agency.KeepHome>of();
        int strength = 4_000 * weight;
        return Agency.builder(id, strength)
                .name("National police of " + name)
                .maxAway(Math.max(2, volunteers / 6))
                .blackouts(blackouts)
                .keepHome(keepHome)
                .build();
    }

    private static Map<String, Integer> speaks(String language) {
        var speaks = new LinkedHashMap<String, Integer>();
        speaks.put("en", language.equals("xx") ? 85 : 40);
        speaks.put("fr", 8);
        if (language.equals("ar") || language.equals("es")) {
            speaks.put("en", 55);
        }
        if (!language.equals("xx")) {
            speaks.put(language, 100);
        }
        return speaks;
    }
}
