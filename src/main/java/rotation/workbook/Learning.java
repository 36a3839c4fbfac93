package rotation.workbook;

import org.jspecify.annotations.Nullable;
import rotation.json.Tree;

/** Makes the words of a draft known to the sheets that come later. */
final class Learning {

    private final Draft draft;
    private final Words words;

    private Learning(Draft draft, Words words) {
        this.draft = draft;
        this.words = words;
    }

    /** Makes the words of one sheet known. */
    static void learn(Layout layout, Draft draft, Words words) {
        new Learning(draft, words).learn(layout);
    }

    private void learn(Layout layout) {
        switch (layout.id()) {
            case "ranks" ->
                draft.root.child("ranks").elements().forEach(rank -> know(Vocabulary.RANKS, rank.text(), null));
            case "agencies" -> {
                learn(Vocabulary.AGENCIES, "agencies");
                draft.list("agencies").forEach(agency -> agency.object
                        .child("keepHome")
                        .elements()
                        .forEach(skill -> know(Vocabulary.SKILLS, skill.text("skill"), null)));
            }
            case "courses" -> learn(Vocabulary.COURSES, "courses");
            case "missions" -> learn(Vocabulary.MISSIONS, "missions");
            case "positions" -> draft.list("positions").forEach(position -> learnNeeds(position.object));
            case "siteNeeds" ->
                draft.list("missions")
                        .forEach(mission ->
                                mission.object.child("siteNeeds").elements().forEach(this::learnNeeds));
            default -> {}
        }
    }

    private void learn(Vocabulary vocabulary, String list) {
        draft.list(list).forEach(entry -> know(vocabulary, entry.id(), entry.object.text("name")));
    }

    private void learnNeeds(Tree needs) {
        needs.child("languages").keys().forEach(language -> know(Vocabulary.LANGUAGES, language, null));
        needs.child("skills").elements().forEach(skill -> know(Vocabulary.SKILLS, skill.text(), null));
    }

    private void know(Vocabulary vocabulary, @Nullable String word, @Nullable String name) {
        if (word != null) {
            words.know(vocabulary, word, name);
        }
    }
}
