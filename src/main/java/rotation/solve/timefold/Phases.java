package rotation.solve.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionOrder;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.PreviewFeature;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.config.util.ConfigUtils;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The phases of a search after construction: those of a solver configuration in XML, of which nothing else counts. */
public final class Phases {

    /** What files that were made before the class moved call {@link RotationMoves}. */
    private static final Pattern FORMER_MOVES = Pattern.compile("\\brotation\\.solve\\.RotationMoves\\b");

    private final SolverConfig config;

    private Phases(SolverConfig config) {
        this.config = config;
    }

    /** Those of a strategy that comes with the program. */
    public static Phases named(String name) {
        return new Phases(SolverConfig.createFromXmlResource(
                "rotation/solve/timefold/strategies/" + name + ".xml", Phases.class.getClassLoader()));
    }

    /**
     * Those in a file.
     *
     * @throws IOException if it cannot be read
     * @throws SAXParseException if it is no XML
     * @throws RuntimeException if the engine cannot make a search of it, or the search could move what must stay
     */
    public static Phases read(Path file) throws IOException, SAXParseException {
        String now = FORMER_MOVES.matcher(text(file)).replaceAll(RotationMoves.class.getName());
        checkXml(now);
        var phases = new Phases(SolverConfig.createFromXmlReader(new StringReader(now)));
        phases.tryOut();
        return phases;
    }

    /** As the engine reads files: what is no UTF-8 is replaced. */
    private static String text(Path file) throws IOException {
        // Unlike that of Files, its exception says why a file cannot be read.
        try (var bytes = new FileInputStream(file.toFile())) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Fails if a text is no XML: the engine would, too, but not before it is printed on standard error. */
    private static void checkXml(String text) throws IOException, SAXParseException {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(text)), new NothingElse());
        } catch (SAXParseException e) {
            throw e;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many there are. */
    public int count() {
        return all().size();
    }

    /**
     * One of them, made ready for a plan: what it says relative to a small loss is said in points. To that end, a thousand moves are
     * drawn and scored, and none is made.
     *
     * @param phase its place
     * @param start the plan that it begins with
     * @param seed of the random numbers
     */
    public PreparedPhase prepared(int phase, RotationSolution start, long seed) {
        return prepared(phase, moves -> MoveSample.of(start, moves, seed));
    }

    private PreparedPhase prepared(int phase, Function<RotationMoves, MoveSample> sample) {
        LocalSearchPhaseConfig config = ((LocalSearchPhaseConfig) all().get(phase)).copyConfig();
        LocalSearchAcceptorConfig acceptor = config.getAcceptorConfig();
        String temperature = acceptor == null ? null : acceptor.getSimulatedAnnealingStartingTemperature();
        if (acceptor != null && temperature != null && StartingTemperature.isInPercent(temperature)) {
            acceptor.setSimulatedAnnealingStartingTemperature(StartingTemperature.parse(temperature)
                    .points(sample.apply(moves(config)))
                    .toString());
        }
        return new PreparedPhase(config);
    }

    /** The moves of a phase, set as the engine would. */
    private static RotationMoves moves(LocalSearchPhaseConfig phase) {
        var config = (MoveIteratorFactoryConfig) Objects.requireNonNull(phase.getMoveSelectorConfig());
        var moves = new RotationMoves();
        ConfigUtils.applyCustomProperties(
                moves,
                "moveIteratorFactoryClass",
                config.getMoveIteratorFactoryCustomProperties(),
                "moveIteratorFactoryCustomProperties");
        return moves;
    }

    @SuppressWarnings("rawtypes") // The engine's configuration knows no type parameters.
    private List<PhaseConfig> all() {
        return Objects.requireNonNullElse(config.getPhaseConfigList(), List.of());
    }

    /** Fails if the engine cannot make a search of it, or the search could move what must stay. */
    private void tryOut() {
        for (PhaseConfig<?> phase : all()) {
            if (!(phase instanceof LocalSearchPhaseConfig search) || !movesTours(search)) {
                throw new IllegalArgumentException(
                        "every phase must be a localSearch whose moveIteratorFactoryClass is "
                                + RotationMoves.class.getName()
                                + ", in random order: other moves would change deployed and locked tours");
            }
            if (neverCools(search)) {
                throw new IllegalArgumentException(
                        "a phase of simulated annealing cannot end by diminishedReturns or unimprovedStepCountLimit: the"
                                + " temperature would not fall steadily to nothing; give it a time or a number of moves");
            }
        }
        // One by one: how long each lasts is known only when the search begins.
        for (int i = 0; i < count(); i++) {
            SolverFactory.create(baseConfig(EnvironmentMode.NO_ASSERT)
                            .withPhases(prepared(i, moves -> MoveSample.NONE).config()))
                    .buildSolver();
        }
    }

    private static boolean movesTours(LocalSearchPhaseConfig phase) {
        return phase.getMoveSelectorConfig() instanceof MoveIteratorFactoryConfig moves
                && moves.getMoveIteratorFactoryClass() == RotationMoves.class
                && (moves.getSelectionOrder() == null || moves.getSelectionOrder() == SelectionOrder.RANDOM);
    }

    /** Whether a phase anneals, and has a limit of which nobody knows how near it is. */
    private static boolean neverCools(LocalSearchPhaseConfig phase) {
        LocalSearchAcceptorConfig acceptor = phase.getAcceptorConfig();
        return acceptor != null
                && acceptor.getSimulatedAnnealingStartingTemperature() != null
                && endsAnyTime(phase.getTerminationConfig());
    }

    private static boolean endsAnyTime(@Nullable TerminationConfig limit) {
        return limit != null
                && (limit.getDiminishedReturnsConfig() != null
                        || limit.getUnimprovedStepCountLimit() != null
                        || Objects.requireNonNullElse(limit.getTerminationConfigList(), List.<TerminationConfig>of())
                                .stream()
                                .anyMatch(Phases::endsAnyTime));
    }

    /** Throws what cannot be parsed, and fetches no other file that the text names. */
    private static final class NothingElse extends DefaultHandler {
        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }
    }

    /** What every use of the engine has in common. */
    static SolverConfig baseConfig(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(RotationSolution.class)
                .withEntityClasses(TourEntity.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(RotationScoreCalculator.class))
                .withPreviewFeature(PreviewFeature.DIVERSIFIED_LATE_ACCEPTANCE)
                .withEnvironmentMode(mode);
    }
}
