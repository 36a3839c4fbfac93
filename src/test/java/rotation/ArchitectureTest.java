package rotation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** Who knows whom. */
class ArchitectureTest {

    /** The program without its tests. */
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Java itself, the annotations for null, and the value type of scores. */
    private static final DescribedPredicate<JavaClass> ALLOWED_TO_ALL =
            resideInAnyPackage("java..", "org.jspecify..").or(isTheScore()).as("the JDK, jspecify or the score");

    private static DescribedPredicate<JavaClass> isTheScore() {
        return simpleName(HardMediumSoftLongScore.class.getSimpleName())
                .and(resideInAPackage(HardMediumSoftLongScore.class.getPackageName()));
    }

    @Test
    void thePackagesAreKnown() {
        assertThat(PROGRAM.getPackage("rotation").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrder(
                        "model",
                        "text",
                        "rule",
                        "judge",
                        "solve",
                        "json",
                        "io",
                        "generate",
                        "attention",
                        "change",
                        "event",
                        "explain",
                        "planner",
                        "recruit",
                        "nightly",
                        "html",
                        "report",
                        "rollover",
                        "bench",
                        "shard",
                        "stress",
                        "sweep",
                        "standby",
                        "sheet",
                        "workbook",
                        "handout",
                        "workbench",
                        "cli");
        assertThat(PROGRAM.size()).isGreaterThan(100);
    }

    @Test
    void modelKnowsNobody() {
        onlyKnows("model");
    }

    @Test
    void textKnowsNobody() {
        onlyKnows("text");
    }

    @Test
    void htmlKnowsTextAlone() {
        onlyKnows("html", "text");
    }

    @Test
    void ruleKnowsModelAndText() {
        onlyKnows("rule", "model", "text");
    }

    @Test
    void judgeKnowsTheRulesButNotTheSolver() {
        onlyKnows("judge", "model", "rule", "text");
    }

    @Test
    void generateKnowsModelRuleAndEvents() {
        onlyKnows("generate", "model", "rule", "event", "json");
    }

    @Test
    void changeKnowsTheJudgeButNotTheSolver() {
        onlyKnows("change", "model", "rule", "judge", "json", "text");
    }

    @Test
    void attentionKnowsWhatIsKnownOfPlansButNotTheSolver() {
        onlyKnows("attention", "model", "rule", "judge", "change", "standby", "text");
    }

    @Test
    void eventKnowsWhatStandsOfAPlanButNotTheSolver() {
        onlyKnows("event", "model", "rule", "judge", "change", "json", "text");
    }

    @Test
    void standbyKnowsTheJudgeButNotTheSolver() {
        onlyKnows("standby", "model", "rule", "judge", "text");
    }

    @Test
    void explainKnowsTheJudgeButNotTheSolver() {
        onlyKnows("explain", "model", "rule", "judge", "text");
    }

    @Test
    void insideExplainNobodyKnowsThoseWhoPutItTogether() {
        onlyKnows("explain.choice", "model", "rule", "judge", "text");
        onlyKnows("explain.shortage", "explain", "explain.choice", "model", "rule", "judge", "text");
        onlyKnows("explain.amend", "explain.choice", "model", "rule", "judge", "text");
    }

    @Test
    void onlyTheModelCountsTheArgumentsOfItsRecords() {
        var withBuilder = List.of(
                Agency.class, Mission.class, Officer.class, Policy.class, Position.class, Tour.class, Problem.class);
        DescribedPredicate<JavaClass> hasBuilder =
                describe("have a builder", type -> withBuilder.stream().anyMatch(type::isEquivalentTo));
        noClasses()
                .that()
                .resideOutsideOfPackage("rotation.model")
                .should()
                .callConstructorWhere(target(owner(hasBuilder)))
                .check(PROGRAM);
    }

    @Test
    void plannerComparesJudgeAndSolver() {
        onlyKnows(
                "planner",
                "model",
                "rule",
                "judge",
                "solve",
                "change",
                "attention",
                "explain",
                "explain.shortage",
                "io",
                "json",
                "text");
    }

    @Test
    void recruitSearchesAndJudges() {
        onlyKnows(
                "recruit", "model", "rule", "judge", "solve", "explain", "explain.choice", "explain.shortage", "text");
    }

    @Test
    void nightlyKnowsEverybodyButTheCommands() {
        onlyKnows("nightly", "model", "rule", "judge", "solve", "planner", "change", "attention", "io", "json", "text");
    }

    @Test
    void reportKnowsWhatIsKnownOfPlansButNeitherTheSolverNorTheFiles() {
        onlyKnows("report", "model", "rule", "judge", "change", "attention", "explain..", "standby", "html", "text");
    }

    @Test
    void rolloverKnowsWhatStandsOfAPlanButNotTheSolver() {
        onlyKnows("rollover", "model", "change", "json", "text");
    }

    @Test
    void handoutKnowsWhatIsKnownOfPlansButNeitherTheSolverNorTheFiles() {
        onlyKnows("handout", "model", "rule", "judge", "change", "standby", "html", "sheet", "json", "text");
    }

    @Test
    void shardKnowsJsonAndText() {
        onlyKnows("shard", "json", "text");
    }

    @Test
    void benchKnowsTheJudgeAndTheFilesButNotTheSolver() {
        onlyKnows("bench", "model", "rule", "judge", "shard", "io", "json", "html", "text");
    }

    @Test
    void stressKnowsWhatMakesSeasonsAndPlansButNotTheCommands() {
        onlyKnows(
                "stress",
                "model",
                "rule",
                "judge",
                "solve",
                "planner",
                "change",
                "standby",
                "generate",
                "shard",
                "io",
                "json",
                "text");
    }

    @Test
    void workbenchAloneUsesTheServerAndOnlyTheCommandsKnowIt() {
        DescribedPredicate<JavaClass> isServer =
                resideInAPackage("com.sun.net.httpserver..").as("the JDK's server");
        noClasses()
                .that()
                .resideOutsideOfPackage("rotation.workbench")
                .should()
                .dependOnClassesThat(isServer)
                .check(PROGRAM);
        onlyKnows(
                "workbench",
                isServer,
                "model",
                "rule",
                "judge",
                "solve",
                "planner",
                "change",
                "event",
                "explain..",
                "report",
                "html",
                "shard",
                "io",
                "json",
                "text");
        noClasses()
                .that()
                .resideOutsideOfPackages("rotation.workbench", "rotation.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rotation.workbench")
                .check(PROGRAM);
    }

    @Test
    void sweepKnowsBenchmarksAndWhatTheyKnow() {
        onlyKnows("sweep", "model", "rule", "judge", "bench", "shard", "io", "json", "html", "text");
    }

    private static void onlyKnows(String who, String... known) {
        onlyKnows(who, ALLOWED_TO_ALL, known);
    }

    /** @param more what it may use beside what all may */
    private static void onlyKnows(String who, DescribedPredicate<JavaClass> more, String... known) {
        DescribedPredicate<JavaClass> allowed = ALLOWED_TO_ALL.or(more).or(resideInAPackage("rotation." + who + ".."));
        for (String name : known) {
            allowed = allowed.or(resideInAPackage("rotation." + name));
        }
        classes()
                .that()
                .resideInAPackage("rotation." + who + "..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .check(PROGRAM);
    }

    @Test
    void solveKnowsTheRulesButNotTheJudge() {
        noClasses()
                .that()
                .resideInAPackage("rotation.solve..")
                .should()
                .dependOnClassesThat(resideInAPackage("rotation..")
                        .and(not(resideInAnyPackage("rotation.solve..", "rotation.model", "rotation.rule"))))
                .check(PROGRAM);
    }

    @Test
    void nobodySeesMoreOfSolveThanItsFacade() {
        noClasses()
                .that()
                .resideOutsideOfPackage("rotation.solve..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rotation.solve.*..")
                .check(PROGRAM);
    }

    /** Each package of the search knows only those before it; the facade comes last. */
    @Test
    void theSearchIsBuiltFromTheBottomUp() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("space")
                .definedBy("rotation.solve.space")
                .layer("score")
                .definedBy("rotation.solve.score")
                .layer("plan")
                .definedBy("rotation.solve.plan")
                .layer("price")
                .definedBy("rotation.solve.price")
                .layer("bound")
                .definedBy("rotation.solve.bound")
                .layer("build")
                .definedBy("rotation.solve.build")
                .layer("deal")
                .definedBy("rotation.solve.deal")
                .layer("move")
                .definedBy("rotation.solve.move")
                .layer("timefold")
                .definedBy("rotation.solve.timefold")
                .layer("facade")
                .definedBy("rotation.solve")
                .whereLayer("score")
                .mayOnlyBeAccessedByLayers("plan", "build", "deal", "move", "timefold", "facade")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("build", "deal", "move", "timefold", "facade")
                .whereLayer("price")
                .mayOnlyBeAccessedByLayers("bound", "deal")
                .whereLayer("bound")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("build")
                .mayOnlyBeAccessedByLayers("deal", "facade")
                .whereLayer("deal")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("move")
                .mayOnlyBeAccessedByLayers("timefold")
                .whereLayer("timefold")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("facade")
                .mayNotBeAccessedByAnyLayer()
                .check(PROGRAM);
    }

    @Test
    void timefoldAloneUsesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("rotation.solve.timefold")
                .should()
                .dependOnClassesThat(resideInAPackage("ai.timefold..")
                        .and(not(isTheScore()))
                        .and(not(resideInAPackage("ai.timefold.solver.jackson.."))))
                .check(PROGRAM);
    }

    /** What is no public part of the engine may change with every version of it: so few depend on it, each for a reason. */
    @Test
    void fiveClassesUseWhatIsNoPublicPartOfTheEngine() {
        assertThat(PROGRAM.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("ai.timefold.solver.core.impl")))
                        .map(type -> type.getName().replaceAll("\\$.*", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        // Moves that are drawn at random: there is no public factory of them.
                        "rotation.solve.timefold.RotationMoves",
                        // A move of one's own: its public form needs another kind of search.
                        "rotation.solve.timefold.ReassignMove",
                        // A range that is no list: the engine casts every range of a variable that may be unassigned.
                        "rotation.solve.timefold.OfficerRange",
                        // The same.
                        "rotation.solve.timefold.WindowRange",
                        // The moves tried so far, and a stop that is heard before the start.
                        "rotation.solve.timefold.PhaseSearch");
    }

    @Test
    void jsonAloneUsesJacksonAndKnowsModelAndText() {
        DescribedPredicate<JavaClass> isJackson = resideInAnyPackage("com.fasterxml..", "ai.timefold.solver.jackson..")
                .as("Jackson");
        noClasses()
                .that()
                .resideOutsideOfPackage("rotation.json")
                .should()
                .dependOnClassesThat(isJackson)
                .check(PROGRAM);
        onlyKnows("json", isJackson, "model", "text");
    }

    @Test
    void sheetAloneUsesTheLibrariesForSpreadsheets() {
        DescribedPredicate<JavaClass> areLibraries = resideInAnyPackage(
                        "org.dhatim..", "com.github.miachm..", "javax.xml.stream..")
                .as("the libraries for spreadsheets and XML");
        noClasses()
                .that()
                .resideOutsideOfPackage("rotation.sheet")
                .should()
                .dependOnClassesThat(areLibraries)
                .check(PROGRAM);
        onlyKnows("sheet", areLibraries, "json", "model", "text");
    }

    @Test
    void workbookKnowsSheetsAndTheFormatAndOnlyTheCommandsKnowIt() {
        onlyKnows("workbook", "sheet", "io", "json", "model", "rule", "text");
        noClasses()
                .that()
                .resideOutsideOfPackages("rotation.workbook", "rotation.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rotation.workbook")
                .check(PROGRAM);
    }

    @Test
    void ioKnowsModelAndRule() {
        onlyKnows("io", "model", "rule", "json", "text");
    }

    @Test
    void cliAloneUsesPicocliAndTheStreamsAndEndsTheProgram() {
        var others = noClasses().that().resideOutsideOfPackage("rotation.cli");
        others.should().dependOnClassesThat().resideInAPackage("picocli..").check(PROGRAM);
        others.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(PROGRAM);
        others.should().dependOnClassesThat().belongToAnyOf(PrintStream.class).check(PROGRAM);
        others.should().callMethod(System.class, "exit", int.class).check(PROGRAM);
        others.should().dependOnClassesThat().belongToAnyOf(Runtime.class).check(PROGRAM);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("rotation.(*)..").should().beFreeOfCycles().check(PROGRAM);
        slices().matching("rotation.solve.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }
}
