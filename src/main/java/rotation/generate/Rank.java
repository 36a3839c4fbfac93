package rotation.generate;

import java.util.Arrays;
import java.util.List;

/** The ranks of every season that is made, lowest first, and how many of 1,000 volunteers hold each. */
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

    /** As the model counts ranks. */
    int index() {
        return List.of(values()).indexOf(this);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Rank::name).toList();
    }
}
