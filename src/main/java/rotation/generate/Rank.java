package rotation.generate;

import java.util.Arrays;
import java.util.List;

/** The ranks of every generated season, lowest first, with their frequency per 1,000 volunteers. */
enum Rank {
    CONSTABLE(450),
    CORPORAL(250),
    SERGEANT(170),
    STAFF_SERGEANT(80),
    INSPECTOR(30),
    SUPERINTENDENT(15),
    CHIEF_SUPERINTENDENT(5);

    final int perThousand;

    Rank(int perThousand) {
        this.perThousand = perThousand;
    }

    /** The rank as the model numbers it, from 0. */
    int index() {
        return List.of(values()).indexOf(this);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Rank::name).toList();
    }
}
