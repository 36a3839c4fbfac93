package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Subject;
import rotation.model.Plan;
import rotation.model.Problem;

/** What holds of everything that is told. */
class AttentionListTest {

    private static List<Attention> all(long seed) {
        Problem problem = RandomProblems.problem(seed);
        return AttentionList.of(problem, RandomProblems.plan(problem, seed));
    }

    @Test
    void idsAreToldOnceKindByKindAndNothingIsPast() {
        var kinds = new TreeSet<Attention.Kind>();
        for (long seed = 0; seed < 400; seed++) {
            int asOf = RandomProblems.problem(seed).asOf();
            List<Attention> all = all(seed);
            assertThat(all).as("seed " + seed).isSortedAccordingTo(Comparator.comparing(Attention::kind));
            assertThat(all).as("seed " + seed).extracting(Attention::id).doesNotHaveDuplicates();
            assertThat(all).as("seed " + seed).allSatisfy(one -> {
                assertThat(one.days() == null || one.days().from() >= asOf).isTrue();
                assertThat(one.number() == null || one.number() >= 0).isTrue();
            });
            all.forEach(one -> kinds.add(one.kind()));
        }
        assertThat(kinds).containsExactly(Attention.Kind.values());
    }

    @Test
    void whatIsNamedIsInTheData() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.problem(seed);
            for (Attention one : all(seed)) {
                String tour = one.about(Subject.TOUR);
                assertThat(tour == null || problem.tour(tour) != null)
                        .as("seed " + seed)
                        .isTrue();
                var agencies = new ArrayList<String>();
                problem.agencies().forEach(agency -> agencies.add(agency.id()));
                String agency = one.about(Subject.AGENCY);
                assertThat(agency == null || agencies.contains(agency))
                        .as("seed " + seed)
                        .isTrue();
            }
        }
    }

    @Test
    void theSamePlanIsToldTheSame() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(all(seed)).as("seed " + seed).isEqualTo(all(seed));
        }
    }

    @Test
    void everySentenceCanBeSaidInBothLanguages() {
        for (long seed = 0; seed < 400; seed++) {
            for (Attention one : all(seed)) {
                assertThat(one.sentence(Locale.ENGLISH)).endsWith(".").doesNotContain("{", "}");
                assertThat(one.sentence(Locale.FRENCH)).endsWith(".").isNotEqualTo(one.sentence(Locale.ENGLISH));
            }
        }
    }

    @Test
    void anEmptyPlanNeedsNoSpecialCare() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(AttentionList.of(RandomProblems.problem(seed), new Plan(List.of(), null)))
                    .as("seed " + seed)
                    .noneMatch(one -> one.kind() == Attention.Kind.NO_STANDBY);
        }
    }
}
