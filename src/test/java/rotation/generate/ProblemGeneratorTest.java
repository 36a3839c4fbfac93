package rotation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Status;

class ProblemGeneratorTest {

    @ParameterizedTest
    @EnumSource(names = "GLOBAL", mode = EnumSource.Mode.EXCLUDE)
    void hasTheToursAndOfficersOfItsPreset(Preset preset) {
        Problem problem = ProblemGenerator.generate(preset, 1);

        assertThat(problem.tours()).hasSize(preset.tours());
        assertThat(problem.officers()).hasSize(preset.officers());
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "CPA", "SURGE"})
    void theSameSeedMakesTheSameBytes(Preset preset) throws IOException {
        assertThat(bytes(ProblemGenerator.generate(preset, 7))).isEqualTo(bytes(ProblemGenerator.generate(preset, 7)));
        assertThat(bytes(ProblemGenerator.generateRich(preset, 7)))
                .isEqualTo(bytes(ProblemGenerator.generateRich(preset, 7)))
                .isNotEqualTo(bytes(ProblemGenerator.generateRich(preset, 8)));
    }

    @Test
    void anotherSeedMakesAnotherSeason() throws IOException {
        assertThat(bytes(ProblemGenerator.generate(Preset.CPA, 7)))
                .isNotEqualTo(bytes(ProblemGenerator.generate(Preset.CPA, 8)));
    }

    @Test
    void theCanadianMissionsRotateAsManyAsTheAnnualReportSays() {
        var rotated = new LinkedHashMap<String, Integer>();
        for (Tour tour : ProblemGenerator.generate(Preset.CPA, 1).tours()) {
            rotated.merge(tour.mission().id(), 1, Integer::sum);
        }

        assertThat(rotated)
                .containsOnly(
                        entry("IACCC", 4),
                        entry("ICC", 13),
                        entry("CPMU", 22),
                        entry("UNITAR", 5),
                        entry("PICP", 1),
                        entry("UNMIK", 2),
                        entry("EUPOL-COPPS", 3),
                        entry("PROTEUS", 35),
                        entry("BINUH", 2),
                        entry("HAITI-SUPPORT", 40),
                        entry("PRMNY", 1),
                        entry("UN-GRATIS", 2),
                        entry("MONUSCO", 17),
                        entry("UN-LEADERSHIP-ZAMBIA", 4));
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "CPA", "SURGE", "UN"})
    void readsBackFromItsFile(Preset preset, @TempDir Path directory) throws Exception {
        assertReadsBack(ProblemGenerator.generate(preset, 3), directory);
    }

    @Test
    void aRichSeasonReadsBackFromItsFile(@TempDir Path directory) throws Exception {
        assertReadsBack(ProblemGenerator.generateRich(Preset.CPA, 3), directory);
    }

    private static void assertReadsBack(Problem problem, Path directory) throws Exception {
        Path file = directory.resolve("season.json");
        ProblemWriter.write(problem, file);

        assertThat(bytes(ProblemReader.read(file).problem())).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFewPostsStayEmpty(long seed) {
        var eligibility = new Eligibility(ProblemGenerator.generate(Preset.CPA, seed));

        // Of 151, before caps and intakes take their share.
        assertThat(eligibility.fillableTours()).isBetween(136, 149);
    }

    @ParameterizedTest
    @CsvSource({"CPA, 28", "UN, 25"})
    void womenAreScarce(Preset preset, int percent) {
        var officers = ProblemGenerator.generate(preset, 1).officers();
        long women = officers.stream().filter(Officer::isWoman).count();

        assertThat((int) (100 * women / officers.size())).isCloseTo(percent, within(4));
        assertThat(officers).extracting(Officer::gender).contains(Gender.X, (Gender) null);
    }

    @ParameterizedTest
    @CsvSource({"TINY, 10", "CPA, 5", "SURGE, 1", "UN, 1"})
    void whatIsAnnouncedBreaksNoHardRule(Preset preset, int seeds) {
        for (int seed = 0; seed < seeds; seed++) {
            assertNothingAnnouncedIsBroken(ProblemGenerator.generate(preset, seed), preset + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({"TINY, 20", "CPA, 5", "SURGE, 1", "UN, 1"})
    void whatIsAnnouncedInARichSeasonBreaksNoHardRuleEither(Preset preset, int seeds) {
        for (int seed = 0; seed < seeds; seed++) {
            assertNothingAnnouncedIsBroken(ProblemGenerator.generateRich(preset, seed), preset + ", seed " + seed);
        }
    }

    private static void assertNothingAnnouncedIsBroken(Problem problem, String which) {
        for (Set<Status> kept : List.of(Set.of(Status.DEPLOYED), Set.of(Status.DEPLOYED, Status.PUBLISHED))) {
            Verdict verdict = new Judge(problem).judge(kept(problem, kept));
            assertThat(verdict.irregularities()).as("%s, kept %s", which, kept).isEmpty();
            assertThat(verdict.score().hardScore())
                    .as("%s, kept %s", which, kept)
                    .isZero();
        }
    }

    /** Nobody is sent but those of these tours, as they were told, and those that are locked. */
    private static Plan kept(Problem problem, Set<Status> statuses) {
        var judge = new Judge(problem);
        var rows = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            boolean locked = judge.isLocked(tour);
            if (told == null || !(statuses.contains(tour.status()) || locked)) {
                rows.add(Plan.Row.empty(tour.id()));
                continue;
            }
            Officer officer = Objects.requireNonNull(problem.officer(told.officer()));
            List<Intake> serving =
                    problem.intakes(tour, locked, officer, told.window().from());
            String intake = serving.isEmpty() ? null : serving.get(0).id();
            if (told.intake() != null) {
                // Who was told an intake needs it, and it can serve.
                intake = told.intake();
            }
            rows.add(new Plan.Row(tour.id(), told.officer(), told.window(), intake));
        }
        return new Plan(rows, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "CPA"})
    void aRichSeasonIsTheSameSeason(Preset preset) {
        Problem plain = ProblemGenerator.generate(preset, 3);
        Problem rich = ProblemGenerator.generateRich(preset, 3);

        assertThat(rich.tours())
                .usingRecursiveFieldByFieldElementComparatorOnFields(
                        "id", "follows", "starts", "days", "preferredDays", "status", "pinned")
                .isEqualTo(plain.tours());
        assertThat(rich.officers())
                .usingRecursiveFieldByFieldElementComparatorOnFields(
                        "id", "name", "unit", "rank", "gender", "languages", "serviceFrom", "medicalTo", "lastReturn")
                .isEqualTo(plain.officers());
        assertThat(rich.positions())
                .usingRecursiveFieldByFieldElementComparatorOnFields("id", "site", "skills", "priority", "coverage")
                .isEqualTo(plain.positions());
        assertThat(rich.intakes()).containsAll(plain.intakes());
    }

    @Test
    void aRichSeasonStatesMoreAsOftenAsPlannersDo() {
        Problem rich = ProblemGenerator.generateRich(Preset.CPA, 1);
        List<Tour> ahead =
                rich.tours().stream().filter(tour -> !tour.isDeployed()).toList();
        List<Tour> listed =
                ahead.stream().filter(tour -> !tour.shortlist().isEmpty()).toList();
        List<Tour> told = ahead.stream()
                .filter(tour -> tour.assignment() != null && tour.assignment().intake() != null)
                .toList();

        assertThat(percent(listed, ahead)).isBetween(6, 15);
        assertThat(listed)
                .allSatisfy(tour -> assertThat(tour.shortlist())
                        .anySatisfy(id -> assertThat(rich.officer(id)).isNotNull()))
                .anySatisfy(tour -> assertThat(tour.shortlist())
                        .anySatisfy(id -> assertThat(rich.officer(id)).isNull()));
        assertThat(ahead).anyMatch(tour -> !tour.excludedOfficers().isEmpty()).anyMatch(Tour::tentative);
        assertThat(told).isNotEmpty().allSatisfy(tour -> {
            Tour.Assignment assignment = Objects.requireNonNull(tour.assignment());
            Officer officer = Objects.requireNonNull(rich.officer(assignment.officer()));
            assertThat(rich.intakes(tour, false, officer, assignment.window().from()))
                    .extracting(Intake::id)
                    .contains(assignment.intake());
        });
        assertThat(rich.intakes())
                .anyMatch(intake -> intake.period().from() < rich.asOf()
                        && told.stream()
                                .map(Tour::assignment)
                                .anyMatch(assignment ->
                                        assignment != null && intake.id().equals(assignment.intake())));
        assertThat(rich.agencies()).anyMatch(agency -> !agency.caps().isEmpty());
        assertThat(rich.missions()).anyMatch(mission -> !mission.siteNeeds().isEmpty());
        assertThat(rich.missions()).allMatch(mission -> mission.dailyCost() > 0 && mission.tourCost() > 0);
        assertThat(rich.officers()).allMatch(officer -> officer.lastMission() == null || officer.lastReturn() != null);
        assertThat(rich.officers()).anyMatch(officer -> officer.lastMission() != null);
        assertThat(rich.pairs()).extracting(OfficerPair::kind).contains(OfficerPair.Kind.values());
        assertThat(rich.policy().toursPerOfficer()).isEqualTo(1);
        assertThat(rich.officers()).anyMatch(officer -> officer.note() != null);
    }

    @Test
    void theBudgetIsALittleLessThanAllToursCost() {
        Problem rich = ProblemGenerator.generateRich(Preset.CPA, 1);
        long cost = rich.tours().stream()
                .mapToLong(tour -> tour.mission().cost(Period.ofDays(0, tour.preferredDays())))
                .sum();

        assertThat(Objects.requireNonNull(rich.policy().budget())).isBetween(cost * 95 / 100, cost * 96 / 100);
    }

    private static int percent(List<?> some, List<?> all) {
        return 100 * some.size() / all.size();
    }

    /** A season that was made before is made again, byte for byte. */
    @ParameterizedTest
    @CsvSource({
        "TINY, 1, 032ec00d6bc87befb8f3ac3af195f7bd55e9d1a898dfdd1981c4e9b7d1202aa6",
        "CPA, 1, d557a9f2e96dd4bab32691a5a57c04281af1a8f5aad3d6d13db1c0ae108a6d07",
        "SURGE, 1, 5028bcc93e68ef76f9403996f9016e751dc419d7726925b223b12609f38cbc0b",
        "UN, 1, 9b13938003f341b5d5f3ab78477bea5e428a75492a5b850ef78e6f1d4f23ee05"
    })
    void aSeasonStaysWhatItWas(Preset preset, long seed, String sha256) throws Exception {
        byte[] bytes = bytes(ProblemGenerator.generate(preset, seed));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(sha256);
    }

    private static byte[] bytes(Problem problem) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ProblemWriter.write(problem, bytes);
        return bytes.toByteArray();
    }
}
