package rotation.explain;

import java.util.List;

/** Why a tour is as it is in a plan. */
public sealed interface TourExplanation permits FilledTourExplanation, EmptyTourExplanation {

    /** The id of the tour. */
    String tour();

    /** All that there is to say, for people. */
    List<Section> sections();
}
