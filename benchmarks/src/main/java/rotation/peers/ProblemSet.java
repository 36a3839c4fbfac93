package rotation.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.ProblemWriter;
import rotation.json.AtomicFile;
import rotation.json.InputException;

/** The problems of the comparison that have no file of their own: generated seasons, some of them made tighter in one respect. */
@Command(name = "problems", description = "Writes the generated problems of the comparison into a directory.")
final class ProblemSet implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Of the officers who speak French, one in so many still does where it is scarce. */
    private static final int FRENCH_SPEAKERS = 3;

    /** What a cap is where caps are tight, in percent of what it was. */
    private static final int CAP_PERCENT = 60;

    private static final int LONG_HANDOVER_DAYS = 21;

    @Parameters(paramLabel = "DIR", description = "an existing directory")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /**
     * A problem to be made.
     *
     * @param change what is changed of the season that is generated; null: nothing
     */
    private record Recipe(Preset preset, long seed, @Nullable Consumer<JsonNode> change) {

        Recipe(Preset preset, long seed) {
            this(preset, seed, null);
        }
    }

    private static Map<String, Recipe> recipes() {
        var recipes = new LinkedHashMap<String, Recipe>();
        recipes.put("cpa-1", new Recipe(Preset.CPA, 1));
        recipes.put("cpa-scarce-french", new Recipe(Preset.CPA, 3, ProblemSet::makeFrenchScarce));
        recipes.put("cpa-tight-caps", new Recipe(Preset.CPA, 4, ProblemSet::tightenCaps));
        recipes.put("cpa-long-handovers", new Recipe(Preset.CPA, 5, ProblemSet::lengthenHandovers));
        recipes.put("cpa-dense-units", new Recipe(Preset.CPA, 6, ProblemSet::mergeUnits));
        recipes.put("surge-1", new Recipe(Preset.SURGE, 1));
        recipes.put("un-1", new Recipe(Preset.UN, 1));
        recipes.put("global-1", new Recipe(Preset.GLOBAL, 1));
        return recipes;
    }

    @Override
    public Integer call() throws InputException, IOException {
        for (Map.Entry<String, Recipe> entry : recipes().entrySet()) {
            byte[] season = season(entry.getValue());
            AtomicFile.write(directory.resolve(entry.getKey() + ".json"), stream -> stream.write(season));
        }
        return PeerCommand.OK;
    }

    private static byte[] season(Recipe recipe) throws IOException {
        var generated = new ByteArrayOutputStream();
        ProblemWriter.write(ProblemGenerator.generate(recipe.preset(), recipe.seed()), generated);
        if (recipe.change() == null) {
            return generated.toByteArray();
        }
        JsonNode season = JSON.readTree(generated.toByteArray());
        recipe.change().accept(season);
        return JSON.writeValueAsBytes(season);
    }

    /** Who was told to go still speaks it. */
    private static void makeFrenchScarce(JsonNode season) {
        Set<String> told = told(season);
        int speakers = 0;
        for (JsonNode officer : season.get("officers")) {
            boolean speaks = officer.path("languages").has("fr");
            if (speaks && !told.contains(officer.get("id").asText()) && speakers++ % FRENCH_SPEAKERS > 0) {
                ((ObjectNode) officer.get("languages")).remove("fr");
            }
        }
    }

    /** No cap becomes lower than the number of officers who were told to go, and none higher than it was. */
    private static void tightenCaps(JsonNode season) {
        Set<String> told = told(season);
        Map<String, Long> toldOfAgency = elements(season.get("officers"))
                .filter(officer -> told.contains(officer.get("id").asText()))
                .collect(Collectors.groupingBy(officer -> officer.get("agency").asText(), Collectors.counting()));
        for (JsonNode agency : season.get("agencies")) {
            if (agency.has("maxAway")) {
                int cap = agency.get("maxAway").asInt();
                int tight = (cap * CAP_PERCENT + 99) / 100;
                int least = Math.toIntExact(
                        toldOfAgency.getOrDefault(agency.get("id").asText(), 1L));
                ((ObjectNode) agency).put("maxAway", Math.min(cap, Math.max(tight, least)));
            }
        }
    }

    private static void lengthenHandovers(JsonNode season) {
        season.get("missions").forEach(mission -> ((ObjectNode) mission).put("handoverDays", LONG_HANDOVER_DAYS));
    }

    /** All officers of an agency who are of a unit are of the same. */
    private static void mergeUnits(JsonNode season) {
        for (JsonNode officer : season.get("officers")) {
            if (officer.has("unit")) {
                ((ObjectNode) officer).put("unit", "Unit 01");
            }
        }
    }

    /** The officers who were told to go. */
    private static Set<String> told(JsonNode season) {
        return elements(season.get("tours"))
                .filter(tour -> tour.has("assignment"))
                .map(tour -> tour.get("assignment").get("officer").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
