package rotation.explain;

import java.util.List;
import rotation.model.Tour;

/** Why a tour is as it is in a plan. */
public sealed interface TourExplanation permits FilledTourExplanation, EmptyTourExplanation {

    /** The tour. */
    Tour tour();

    /** All that there is to say, for people. */
    List<Section> sections();

    /** The same without who else could go, and without what would have to be different. */
    List<Section> reasons();
}
