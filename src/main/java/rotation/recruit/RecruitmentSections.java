package rotation.recruit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.explain.Section;
import rotation.explain.choice.Phrases;
import rotation.explain.shortage.Lacking;
import rotation.model.Problem;
import rotation.recruit.Measure.Lesson;
import rotation.rule.Periods;
import rotation.text.Sentence;

/** Whom to recruit, in words. */
public final class RecruitmentSections {

    private final Recruitment recruitment;
    private final Problem problem;

    private RecruitmentSections(Recruitment recruitment) {
        this.recruitment = recruitment;
        problem = recruitment.problem();
    }

    /** What was tried, then each profile, lessons, and people together. */
    public static List<Section> of(Recruitment recruitment) {
        return new RecruitmentSections(recruitment).all();
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(RecruitmentSections.class, key, arguments);
    }

    private List<Section> all() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(say("tried"), tried()));
        List<Advice> people = recruitment.people();
        for (int i = 0; i < people.size(); i++) {
            sections.add(new Section(
                    say("person", i + 1, profile(people.get(i)), gain(people.get(i))), lines(people.get(i))));
        }
        sections.add(new Section(say("lessons"), lessons()));
        sections.add(new Section(say("together"), together()));
        // Stopped before anything was known of it.
        sections.removeIf(section -> section.lines().isEmpty());
        return sections;
    }

    private List<Sentence> tried() {
        Outcome without = recruitment.without();
        int tours = problem.tours().size();
        var lines = new ArrayList<Sentence>();
        lines.add(say(
                "tried.without",
                tours - recruitment.plan().assignments().size(),
                tours,
                tours - without.filled(),
                without.score(),
                without.isProvenMost() ? 1 : 0));
        RecruitmentSettings settings = recruitment.settings();
        lines.add(say(
                "tried.measures",
                recruitment.profiles(),
                recruitment.lessons(),
                recruitment.sets(),
                RecruitmentSettings.SEARCHES,
                settings.moves(),
                Long.toString(settings.seed()),
                Long.toString(settings.seed() + RecruitmentSettings.SEARCHES - 1)));
        if (without.worst().mediumScore() == without.score().mediumScore()) {
            lines.add(say(
                    "tried.noise", without.score().softScore() - without.worst().softScore()));
        } else {
            lines.add(say("tried.noisyPosts", without.worst(), without.score()));
        }
        if (recruitment.people().isEmpty()) {
            lines.add(say("tried.nobody"));
        }
        return lines;
    }

    private Sentence profile(Advice advice) {
        return advice.people().get(0).sentence(problem);
    }

    /** Who is in a set: by number, if they are told above. */
    private Sentence people(Advice advice) {
        List<Profile> told =
                recruitment.people().stream().map(one -> one.people().get(0)).toList();
        Map<Profile, Long> counts = advice.people().stream()
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> {
                    Profile one = entry.getKey();
                    Sentence who = told.contains(one)
                            ? say("together.told", told.indexOf(one) + 1)
                            : say("together.other", one.sentence(problem));
                    return entry.getValue() == 1 ? who : say("together.times", entry.getValue(), who);
                })
                .reduce((one, other) -> say("together.and", one, other))
                .orElseThrow();
    }

    private static Sentence gain(Advice advice) {
        return say("gain", advice.filled(), advice.score(), advice.isProvenMost() ? 1 : 0);
    }

    private List<Sentence> lines(Advice advice) {
        var lines = new ArrayList<Sentence>();
        if (!advice.fills().isEmpty()) {
            lines.add(say("fills", String.join(", ", advice.fills())));
        }
        lines.add(advice.postings().isEmpty() ? say("person.stays") : say("person.goes", postings(advice)));
        Senders senders = advice.senders();
        if (senders != null) {
            lines.add(say(
                    "person.from",
                    Periods.list(senders.releases()),
                    senders.best().id(),
                    senders.possible(),
                    problem.agencies().size()));
            lines.addAll(woman(senders.womanGain()));
        }
        return lines;
    }

    private static List<Sentence> woman(@Nullable Long gain) {
        return gain == null || gain == 0 ? List.of() : List.of(say("person.woman", Math.abs(gain), gain > 0 ? 1 : 0));
    }

    private static Sentence postings(Advice advice) {
        return Phrases.list(advice.postings().stream()
                .map(posting -> say("posting", posting.tour().id(), Periods.one(posting.window())))
                .toList());
    }

    private List<Sentence> lessons() {
        if (recruitment.taught().isEmpty()) {
            return recruitment.isComplete() ? List.of(say("lessons.none", recruitment.lessons())) : List.of();
        }
        return recruitment.taught().stream()
                .map(advice -> {
                    Lacking lacking = ((Lesson) advice.measure()).lacking();
                    return say(
                            "lesson",
                            lacking.posting().officer().id(),
                            lacking.posting().agency().id(),
                            String.join(", ", lacking.things()),
                            gain(advice),
                            String.join(", ", advice.fills()));
                })
                .toList();
    }

    private List<Sentence> together() {
        var lines = new ArrayList<Sentence>();
        for (Together together : recruitment.together()) {
            Advice advice = together.advice();
            lines.add(say(
                    "together.people",
                    people(advice),
                    gain(advice),
                    together.apart(),
                    advice.filled() > together.apart() ? 1 : 0));
            lines.add(say("together.goes", postings(advice)));
        }
        if (lines.isEmpty() && recruitment.isComplete()) {
            lines.add(say("together.none", recruitment.sets()));
        }
        return lines;
    }
}
