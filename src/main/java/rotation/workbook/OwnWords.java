package rotation.workbook;

import java.util.Set;
import rotation.text.Sentence;

/** Where a sentence of the format speaks of JSON, the same sentence for those who see cells. */
final class OwnWords {

    /** The keys of these sentences; ours have {@code in.} before them. */
    static final Set<String> KEYS = Set.of(
            "hint.required",
            "hint.rank",
            "hint.known",
            "hint.add.ranks",
            "hint.add.agencies",
            "hint.add.courses",
            "hint.add.intakes",
            "hint.add.missions",
            "hint.add.positions",
            "hint.add.tours",
            "hint.add.officers",
            "hint.list.two.officers",
            "hint.intake.course",
            "hint.intake.none",
            "hint.tentative",
            "hint.siteNeed.empty",
            "siteNeed.empty",
            "pair.twice",
            "hint.windows",
            "hint.windows.days",
            "hint.windows.all",
            "hint.type.text",
            "hint.text.empty");

    private OwnWords() {}

    /** The sentence itself, or ours. */
    static Sentence of(Sentence sentence) {
        return KEYS.contains(sentence.key())
                ? new Sentence(OwnWords.class, "in." + sentence.key(), sentence.arguments())
                : sentence;
    }
}
