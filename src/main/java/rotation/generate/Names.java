package rotation.generate;

import java.util.List;

/** Random names: a first name and a family name, drawn independently. */
final class Names {

    private static final List<String> FIRST_F = split(
            "Alice Amélie Anna Béatrice Carla Chloé Dana Elena Emma Fatima Grace Hannah Inès Jade Julie Karen Laura Léa Lina"
                    + " Maria Maya Nadia Nina Olivia Priya Rosa Sara Sofia Sophie Zoé");

    private static final List<String> FIRST_M = split(
            "Adam Alex Antoine Ben Carlos Daniel David Éric Felix George Hugo Ian Jacob James Jean Karl Leo Liam Louis Lucas"
                    + " Marc Martin Nathan Omar Paul Peter Samuel Simon Thomas Victor");

    private static final List<String> FAMILY = split(
            "Adams Ahmed Baker Bélanger Bouchard Brown Campbell Chen Clark Côté Cruz Davis Dubois Evans Fortin Gagnon Garcia"
                    + " Gill Girard Green Hall Harris Hill Jones Kaya Kelly Khan King Lavoie Lee Lewis Lopez Martin Mensah Miller"
                    + " Moore Morin Nguyen Ortiz Park Patel Pelletier Reid Roberts Roy Santos Scott Silva Singh Smith Stewart"
                    + " Taylor Tran Tremblay Walker White Wilson Wong Young Zhang");

    private Names() {}

    private static List<String> split(String names) {
        return List.of(names.split(" "));
    }

    static String name(boolean woman, Chance chance) {
        return chance.oneOf(woman ? FIRST_F : FIRST_M) + " " + chance.oneOf(FAMILY);
    }
}
