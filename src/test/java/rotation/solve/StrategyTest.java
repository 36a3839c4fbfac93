package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTest {

    private static final Path OWN = Path.of("src/main/resources/rotation/solve/timefold/strategies");

    static final List<String> NAMES = Strategy.NAMES;

    private final Path directory;

    StrategyTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("own.xml"), text).toString();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aCopyOfAStrategyOfTheProgramIsAStrategy(String name) throws IOException {
        String text = Files.readString(OWN.resolve(name + ".xml"));

        Strategy copy = Strategy.of(file(text));

        assertThat(copy.phases().count()).isEqualTo(Strategy.of(name).phases().count());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aCopyThatWasMadeWhenTheMovesHadTheirFormerNameIsAStrategy(String name) throws IOException {
        String text = Files.readString(OWN.resolve(name + ".xml"))
                .replace("rotation.solve.timefold.RotationMoves", "rotation.solve.RotationMoves");

        Strategy copy = Strategy.of(file(text));

        assertThat(copy.phases().count()).isEqualTo(Strategy.of(name).phases().count());
    }

    private static String search(String moves) {
        return "<solver xmlns=\"https://timefold.ai/xsd/solver\"><localSearch>" + moves
                + "<acceptor><lateAcceptanceSize>9</lateAcceptanceSize></acceptor></localSearch></solver>";
    }

    private static String moves(String theClass, String more) {
        return "<moveIteratorFactory>" + more + "<moveIteratorFactoryClass>" + theClass
                + "</moveIteratorFactoryClass></moveIteratorFactory>";
    }

    @Test
    void aFormerNameWithSpaceAroundItIsRead() throws IOException {
        assertThat(Strategy.of(file(search(moves("\n  rotation.solve.RotationMoves\n", ""))))
                        .phases()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<changeMoveSelector/>",
                "<moveIteratorFactory/>",
                "",
                "<moveIteratorFactory><selectionOrder>ORIGINAL</selectionOrder><moveIteratorFactoryClass>"
                        + "rotation.solve.RotationMoves</moveIteratorFactoryClass></moveIteratorFactory>"
            })
    void aSearchThatCouldMoveWhatMustStayIsRefused(String moves) throws IOException {
        String strategy = file(search(moves));

        assertThatThrownBy(() -> Strategy.of(strategy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every phase must be a localSearch whose moveIteratorFactoryClass is "
                        + "rotation.solve.timefold.RotationMoves, in random order");
    }

    @Test
    void aSettingThatTheMovesDoNotHaveIsRefused() throws IOException {
        String strategy = file(search("<moveIteratorFactory><moveIteratorFactoryClass>rotation.solve.RotationMoves"
                + "</moveIteratorFactoryClass><moveIteratorFactoryCustomProperties><property name=\"hurryPercent\""
                + " value=\"1\"/></moveIteratorFactoryCustomProperties></moveIteratorFactory>"));

        assertThatThrownBy(() -> Strategy.of(strategy)).hasMessageContaining("hurryPercent");
    }

    @Test
    void neitherAStrategyNorAFileIsRefused() {
        assertThatThrownBy(() -> Strategy.of("haste")).hasMessage("no strategy and no file: haste");
    }

    private static String annealing(String temperature, String limit) {
        return "<solver xmlns=\"https://timefold.ai/xsd/solver\"><localSearch>" + limit
                + moves("rotation.solve.timefold.RotationMoves", "")
                + "<acceptor><simulatedAnnealingStartingTemperature>" + temperature
                + "</simulatedAnnealingStartingTemperature></acceptor></localSearch></solver>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"0hard/2medium/60soft", "0hard/100%medium/400%soft", "0hard/2medium/400%soft"})
    void aTemperatureIsInPointsOrPercent(String temperature) throws IOException {
        assertThat(Strategy.of(file(annealing(temperature, ""))).phases().count())
                .isEqualTo(1);
    }

    @Test
    void aTemperatureThatIsNoneIsRefusedWithAnExample() throws IOException {
        String strategy = file(annealing("400%", ""));

        assertThatThrownBy(() -> Strategy.of(strategy))
                .hasMessageContaining("simulatedAnnealingStartingTemperature is 400%")
                .hasMessageContaining("0hard/100%medium/400%soft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<diminishedReturns/>",
                "<unimprovedStepCountLimit>900</unimprovedStepCountLimit>",
                "<termination><unimprovedStepCountLimit>900</unimprovedStepCountLimit></termination>"
            })
    void anAnnealingOfWhichNobodyKnowsHowNearItsEndIsRefused(String limit) throws IOException {
        String strategy = file(annealing("0hard/2medium/60soft", "<termination>" + limit + "</termination>"));

        assertThatThrownBy(() -> Strategy.of(strategy))
                .hasMessageContaining("cannot end by diminishedReturns or unimprovedStepCountLimit")
                .hasMessageContaining("give it a time or a number of moves");
    }

    @Test
    void anotherSearchMayEndWhenStepsNoLongerImproveThePlan() throws IOException {
        String limit = "<termination><unimprovedStepCountLimit>900</unimprovedStepCountLimit></termination>";
        String moves = moves("rotation.solve.timefold.RotationMoves", "");

        assertThat(Strategy.of(file(search(limit + moves))).phases().count()).isEqualTo(1);
    }
}
