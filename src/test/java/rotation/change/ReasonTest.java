package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.change.Reason.Cause;
import rotation.change.Reason.Kind;
import rotation.text.Messages;

class ReasonTest {

    @Test
    void whatThePlannerAskedForIsEditedAndWhatIsNewOrMakesRoomIsChosen() {
        assertThat(kinds(Cause.EDITED)).containsExactly(Kind.LOCKED, Kind.SHORTLIST, Kind.EDITED_PLAN);
        assertThat(kinds(Cause.CHOSEN)).containsExactly(Kind.POST_NEW, Kind.MAKES_ROOM, Kind.CHOSEN);
    }

    private static List<Kind> kinds(Cause cause) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.cause() == cause)
                .toList();
    }

    @Test
    void everyReasonButTheChoiceHasASentenceInBothLanguages() {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CHOSEN) {
                String english = Messages.of(Reason.class, Locale.ENGLISH).format(kind.id(), "a", "b", "c");
                String french = Messages.of(Reason.class, Locale.FRENCH).format(kind.id(), "a", "b", "c");
                assertThat(french).isNotBlank().isNotEqualTo(english);
            }
        }
    }
}
