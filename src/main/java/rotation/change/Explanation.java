package rotation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.text.Sentence;

/**
 * Why a tour is not as it was, and what is to be said of that.
 *
 * @param reason why
 * @param clause the same in words; null: nothing need be said
 * @param findings where the rules are broken that are the reason; empty: there are none, or the clause says enough
 * @param alternative what it would cost to keep the officer later, a sentence of its own; null: that cannot be, or was not asked
 */
record Explanation(Reason reason, @Nullable Sentence clause, List<Finding> findings, @Nullable Sentence alternative) {

    Explanation {
        findings = List.copyOf(findings);
    }
}
