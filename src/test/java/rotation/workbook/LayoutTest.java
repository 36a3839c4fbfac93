package rotation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.io.Schemas;
import rotation.sheet.Table;
import rotation.text.Messages;

/** Sheets and columns are those of the format. */
class LayoutTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new key of the format makes this fail until it has a column. */
    @Test
    void everyKeyOfTheFormatHasItsColumnAndNoOther() throws IOException {
        JsonNode schema = JSON.readTree(Schemas.problem());
        var inSchema = new TreeSet<String>();
        leaves(schema, schema, "", inSchema);
        inSchema.remove("format");
        var inLayout = new TreeSet<String>();
        for (Layout layout : Sheets.ALL) {
            layout.columns().forEach(column -> inLayout.addAll(keys(layout, column)));
        }

        assertThat(inLayout).hasSizeGreaterThan(100).isEqualTo(inSchema);
    }

    /** The keys without further keys in them, such as {@code officers[].releases[].from}; of a map, the map. */
    private static void leaves(JsonNode document, JsonNode schema, String path, Set<String> keys) {
        JsonNode at =
                schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
        if (at.has("properties")) {
            at.get("properties")
                    .properties()
                    .forEach(key -> leaves(
                            document, key.getValue(), path.isEmpty() ? key.getKey() : path + "." + key.getKey(), keys));
        } else if (at.path("type").asText().equals("array")) {
            leaves(document, at.get("items"), path + "[]", keys);
        } else {
            keys.add(path);
        }
    }

    private static List<String> keys(Layout layout, Column column) {
        String path = String.join(".", column.path())
                .replace("releases.0", "releases[]")
                .replaceAll("^officers\\.[01]$", "officers[]")
                .replaceAll("^languages\\..*", "languages");
        String list = layout.list();
        boolean isList =
                List.of(Kind.WORDS, Kind.WHOLES, Kind.COUNTED, Kind.DATED).contains(column.kind());
        String row =
                switch (layout.form()) {
                    case OBJECT -> list.isEmpty() ? "" : list + ".";
                    case ROWS, PAIRS -> list + "[].";
                    case INNER -> list + "[]." + layout.innerList() + "[].";
                    case WORDS, MAP -> "";
                };
        if (layout.form() == Layout.Form.WORDS) {
            return List.of(list + "[]");
        }
        if (layout.form() == Layout.Form.MAP) {
            return List.of(list + "." + layout.innerList());
        }
        if (column.isOwner()) {
            return List.of();
        }
        String key = row + path + (isList ? "[]" : "");
        return column.inner().isEmpty()
                ? List.of(key)
                : column.inner().stream().map(inner -> key + "." + inner).toList();
    }

    @Test
    void whatMustBeFilledInIsWhatTheFormatRequires() throws IOException {
        JsonNode schema = JSON.readTree(Schemas.problem());
        for (String list : List.of("agencies", "courses", "intakes", "missions", "positions", "tours")) {
            JsonNode items = schema.at("/properties/" + list + "/items");
            JsonNode object = schema.at(items.get("$ref").textValue().substring(1));
            var required = new TreeSet<String>();
            object.get("required").forEach(key -> required.add(key.textValue()));
            Layout layout = Sheets.get(list);

            var columns = new TreeSet<String>();
            layout.columns().stream()
                    .filter(Column::isRequired)
                    .forEach(column -> columns.add(column.path().get(0)));
            assertThat(columns).as(list).isEqualTo(required);
        }
    }

    /** In one sheet, no heading means two columns; in either language. */
    @Test
    void everyHeadingIsThatOfItsColumnInBothLanguages() {
        for (Locale language : Messages.LANGUAGES) {
            for (Layout layout : Sheets.ALL) {
                assertThat(Headings.sheet(layout.name().in(language))).isEqualTo(layout);
                for (Column column : layout.columns()) {
                    assertThat(Headings.column(layout, column.heading().in(language)))
                            .as("%s in %s", column.key(), language)
                            .isEqualTo(column);
                }
            }
        }
    }

    @Test
    void whatPeopleAlsoWriteIsTheSameColumnInBothLanguages() {
        var seen = new HashMap<String, Column>();
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = Messages.of(Layout.class, language);
            for (Layout layout : Sheets.ALL) {
                for (Column column : layout.columns()) {
                    for (String also : messages.format(column.key() + ".also").split("\\|", -1)) {
                        Column other = seen.putIfAbsent(layout.id() + "/" + Plain.of(also), column);
                        assertThat(other).as("%s of %s", also, column.key()).isIn(null, column);
                        assertThat(Headings.column(layout, also))
                                .as("%s of %s", also, column.key())
                                .isEqualTo(column);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NIVEAU DE FRANCAIS", "niveau de français", " Niveau  de Français ", "French level", "FRENCH"})
    void headingsAreKnownWithOrWithoutAccentsCaseAndBlanks(String heading) {
        Column column = Headings.column(Sheets.get("officers"), heading);

        assertThat(Objects.requireNonNull(column).name()).isEqualTo("languages.fr");
    }

    /** Each remark is a sentence that a spreadsheet shows on the heading. */
    @Test
    void everyColumnOfATemplateHasARemarkInBothLanguages() {
        for (Locale language : Messages.LANGUAGES) {
            var remarks = new ArrayList<String>();
            Template.empty(language)
                    .forEach(table -> table.columns().forEach(column -> remarks.add(String.valueOf(column.remark()))));
            assertThat(remarks)
                    .hasSizeGreaterThan(100)
                    .allMatch(remark -> remark.length() > 10 && !remark.contains("{"));
        }
    }

    @Test
    void whatMayBeChosenIsOffered() {
        Map<String, Table.Column> columns = new HashMap<>();
        Template.empty(Locale.FRENCH).forEach(table -> table.columns()
                .forEach(column -> columns.put(table.name() + "/" + column.heading(), column)));

        assertThat(of(columns, "Agents/Niveau de français").choices())
                .containsExactly("A1", "A2", "B1", "B2", "C1", "C2");
        assertThat(of(columns, "Agents/Civil").choices()).containsExactly("oui", "non");
        assertThat(of(columns, "Affectations/Statut").choices()).containsExactly("ouverte", "annoncée", "en cours");
        assertThat(of(columns, "Agents/Grade").listedIn()).isEqualTo("Grades");
        assertThat(of(columns, "Postes/Mission").listedIn()).isEqualTo("Missions");
        assertThat(of(columns, "Poids/Règle").choices()).contains("unitDepletion");
    }

    private static Table.Column of(Map<String, Table.Column> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }
}
