package rotation.solve;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the search goes on after construction: the phases of a solver configuration in XML. A strategy comes with the program, by
 * name, or is a file of the user's.
 *
 * @param name its name, or the path of its file
 * @param config the configuration; only its phases count
 */
public record Strategy(String name, SolverConfig config) {

    /** The strategy that won. */
    public static final String DEFAULT = "annealing";

    /** The strategies that come with the program, the default first. */
    public static final List<String> NAMES =
            List.of(DEFAULT, "late-acceptance", "hill-climbing", "tabu", "construction");

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
            throw new IllegalArgumentException("no strategy: " + nameOrFile, e);
        }
    }

    /** Fails if the solver cannot make a search of it. */
    private void tryOut() {
        SolverConfig whole = RotationSolver.baseConfig(EnvironmentMode.NO_ASSERT);
        whole.setPhaseConfigList(phases());
        SolverFactory.create(whole).buildSolver();
    }

    /** The phases after construction; each a new copy. */
    @SuppressWarnings("rawtypes")
    List<PhaseConfig> phases() {
        List<PhaseConfig> phases = config.getPhaseConfigList();
        return phases == null
                ? List.of()
                : phases.stream().<PhaseConfig>map(Strategy::copy).toList();
    }

    private static PhaseConfig<?> copy(PhaseConfig<?> phase) {
        return phase instanceof LocalSearchPhaseConfig search ? search.copyConfig() : phase;
    }
}
