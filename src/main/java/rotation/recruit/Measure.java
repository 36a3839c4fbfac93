package rotation.recruit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import rotation.explain.shortage.Lacking;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.rule.Rule;

/** What is done about a shortage of people, and tried by planning with it. */
sealed interface Measure {

    /** The problem as it would be. */
    Problem applyTo(Problem problem);

    /** Whom it concerns: those who are added, or who learn. */
    List<Officer> officers();

    /**
     * People are added to the roster.
     *
     * @param people what they bring along; one may stand there twice
     * @param officers one for each of them
     */
    record Recruits(List<Profile> people, List<Officer> officers) implements Measure {

        public Recruits {
            people = List.copyOf(people);
            officers = List.copyOf(officers);
        }

        @Override
        public Problem applyTo(Problem problem) {
            var all = new ArrayList<>(problem.officers());
            all.addAll(officers);
            return problem.toBuilder().officers(all).build();
        }
    }

    /**
     * Somebody on the roster learns a language or a skill.
     *
     * @param lacking for a tour that they could take then: a language or a skill alone
     */
    record Lesson(Lacking lacking) implements Measure {

        /** What can be learnt. */
        static boolean isTaught(Rule rule) {
            return rule == Rule.LANGUAGE || rule == Rule.SKILL;
        }

        @Override
        public Problem applyTo(Problem problem) {
            return problem.toBuilder().replace(taught()).build();
        }

        @Override
        public List<Officer> officers() {
            return List.of(lacking.posting().officer());
        }

        private Officer taught() {
            Officer officer = lacking.posting().officer();
            var position = lacking.posting().position();
            if (lacking.rules().get(0) == Rule.LANGUAGE) {
                var languages = new LinkedHashMap<>(officer.languages());
                position.languages().forEach((language, level) -> {
                    if (!officer.speaks(language, level)) {
                        languages.put(language, level);
                    }
                });
                return officer.toBuilder().languages(languages).build();
            }
            var skills = new ArrayList<>(officer.skills());
            for (String code : lacking.things()) {
                skills.removeIf(skill -> skill.code().equals(code));
                skills.add(new Officer.Skill(code, Day.FOREVER));
            }
            return officer.toBuilder().skills(skills).build();
        }
    }

    /** Nothing is done: what all else is compared with. */
    record Nothing() implements Measure {

        @Override
        public Problem applyTo(Problem problem) {
            return problem;
        }

        @Override
        public List<Officer> officers() {
            return List.of();
        }
    }
}
