package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.change.Reason.Kind;
import rotation.text.Messages;

class ReasonTest {

    @Test
    void onlyWhatIsNewOrChosenIsNotForced() {
        assertThat(Arrays.stream(Kind.values()).filter(kind -> !Reason.of(kind).forced()))
                .containsExactly(Kind.POST_NEW, Kind.CHOSEN);
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
