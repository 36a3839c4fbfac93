package rotation.solve;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionOrder;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How the search goes on after construction: the phases of a solver configuration in XML. A strategy comes with the program, by
 * name, or is a file of the user's.
 *
 * @param name its name, or the path of its file
 * @param config the configuration; only its phases count
 */
public record Strategy(String name, SolverConfig config) {

    /** What is used unless another is asked for. */
    public static final String DEFAULT = "annealing";

    /** What is used unless another is asked for, where a search begins with a previous plan and makes only needed changes. */
    public static final String DEFAULT_REPAIR = "repair";

    /** The strategies that come with the program, the default first. */
    public static final List<String> NAMES = List.of(
            DEFAULT,
            DEFAULT_REPAIR,
            "ruin-and-recreate",
            "late-acceptance",
            "diversified-late-acceptance",
            "tabu",
            "hill-climbing",
            "construction");

    /**
     * The strategy of that name, or in that file.
     *
     * @throws IllegalArgumentException if there is none, or the solver cannot make a search of the file
     */
    public static Strategy of(String nameOrFile) {
        if (NAMES.contains(nameOrFile)) {
            return new Strategy(
                    nameOrFile,
                    SolverConfig.createFromXmlResource(
                            "rotation/solve/strategies/" + nameOrFile + ".xml", Strategy.class.getClassLoader()));
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no strategy and no file: " + nameOrFile);
        }
        try {
            var strategy = new Strategy(nameOrFile, SolverConfig.createFromXmlFile(new File(nameOrFile)));
            strategy.tryOut();
            return strategy;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    /** Fails if the solver cannot make a search of it, or the search could move what must stay. */
    private void tryOut() {
        List<?> phases = Objects.requireNonNullElse(config.getPhaseConfigList(), List.of());
        for (Object phase : phases) {
            boolean movesTours = phase instanceof LocalSearchPhaseConfig search
                    && search.getMoveSelectorConfig() instanceof MoveIteratorFactoryConfig moves
                    && moves.getMoveIteratorFactoryClass() == RotationMoves.class
                    && (moves.getSelectionOrder() == null || moves.getSelectionOrder() == SelectionOrder.RANDOM);
            if (!movesTours) {
                throw new IllegalArgumentException(
                        "every phase must be a localSearch whose moveIteratorFactoryClass is "
                                + RotationMoves.class.getName()
                                + ", in random order: other moves would change deployed and locked tours");
            }
        }
        // One by one: how long each lasts is known only when the search begins.
        for (PhaseConfig<?> phase : phases()) {
            SolverConfig alone = RotationSolver.baseConfig(EnvironmentMode.NO_ASSERT);
            alone.setPhaseConfigList(List.of(phase));
            SolverFactory.create(alone).buildSolver();
        }
    }

    /** What is at the root of a failure, in a line. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** The phases after construction; each a new copy, so that searches side by side share none. */
    @SuppressWarnings("rawtypes")
    List<PhaseConfig> phases() {
        List<PhaseConfig> phases = config.getPhaseConfigList();
        return phases == null
                ? List.of()
                : phases.stream()
                        .<PhaseConfig>map(phase -> ((LocalSearchPhaseConfig) phase).copyConfig())
                        .toList();
    }
}
