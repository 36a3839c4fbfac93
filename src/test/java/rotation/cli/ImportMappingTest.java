package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.model.LanguageLevel;

/** What {@code import} makes of headings and sheets that it does not know, and the mapping file in which that stands. */
class ImportMappingTest extends Importing {

    ImportMappingTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void theMappingFileSaysWhatWasNotKnownAndTheNextImportGoesByIt() throws Exception {
        Path source = csv("hr.csv", "No,Home force,Grade,French\nN-1,Mounties,MAJOR,BBB\n");

        Run first = into(source);
        assertThat(first.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(first.out()).contains(mapping + " says now what was guessed and what was not (null)");
        assertThat(Files.readString(mapping)).contains("\"Home force\" : null", "\"MAJOR\" : null", "\"BBB\" : null");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Commands.run("schema", "mapping").out())
                        .validate(new ObjectMapper().readTree(Files.readString(mapping))))
                .isEmpty();

        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("\"Home force\" : null", "\"Home force\" : \"agency\"")
                        .replace("\"MAJOR\" : null", "\"MAJOR\" : \"INSPECTOR\"")
                        .replace("\"BBB\" : null", "\"BBB\" : \"B2\""));
        Run second = into(source);
        assertThat(second.err()).contains("\"Mounties\" is no agency").doesNotContain("MAJOR");
        assertThat(second.out()).contains(mapping + " was read, and has new lines");

        Files.writeString(mapping, Files.readString(mapping).replace("\"Mounties\" : null", "\"Mounties\" : \"RCMP\""));
        Run third = into(source);
        assertThat(third.exitCode()).as(third.err()).isZero();
        assertThat(third.out()).contains(mapping + " was read.");
        assertThat(officer("N-1").rank()).isEqualTo(4);
        assertThat(officer("N-1").agency().id()).isEqualTo("RCMP");
        assertThat(officer("N-1").languages()).containsEntry("fr", LanguageLevel.B2);
    }

    @Test
    void theMappingFileOfThePageIsOne() throws Exception {
        String page = Files.readString(Path.of("docs", "spreadsheets.md"));
        Path own = csv("own.json", page.split("(?m)^```json$", -1)[1].split("(?m)^```$", -1)[0]);
        Path source =
                csv("Feuil1.csv", "Id,Home force,Rank,Civilian,Languages\nN-1,Mounties,Major,granted,Créole:BBB\n");

        Run run = into(source, "--mapping", own);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(own + " was read.");
        assertThat(officer("N-1").civilian()).isTrue();
        assertThat(officer("N-1").languages()).containsEntry("ht", LanguageLevel.B2);
    }

    @Test
    void aColumnThatIsThereTwiceIsRefusedUntilOneIsPassedOver() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank,Name,Full name\nN-1,RCMP,SERGEANT,Roy,Luc Roy\n");

        Run run = into(source);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("hr!E1: \"Full name\" is the same column as hr!D1.", "write null for it");

        Files.writeString(
                mapping, "{\"format\": \"rotation-mapping/1\", \"headings\": {\"officers\": {\"Name\": null}}}");
        assertThat(into(source).exitCode()).isZero();
        assertThat(officer("N-1").name()).isEqualTo("Luc Roy");
    }

    /** Two headings that are known do not make a list of officers. */
    @Test
    void aSheetOfSomethingElseIsPassedOver() throws Exception {
        Path lists = Files.createDirectory(directory.resolve("lists"));
        Files.writeString(lists.resolve("hr.csv"), "Id,Agency,Rank\nN-1,RCMP,SERGEANT\n");
        Files.writeString(lists.resolve("calls.csv"), "Id,Note\nN-1,called twice\n");

        Run run = into(lists);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("hr: Officers", "Passed over, none of our sheets: calls");
        assertThat(Files.readString(mapping)).contains("\"calls\" : null");
    }

    @Test
    void aMappingFileThatIsWrongIsRefusedByPlace() throws Exception {
        Path own = csv(
                "own.json",
                "{\"format\": \"rotation-mapping/1\", \"sheets\": {\"A\": \"officer\"},"
                        + " \"headings\": {\"officers\": {\"B\": \"medicalto\"}, \"crew\": {}}, \"genders\": {\"Mme\": \"W\"}, \"x\": {}}");
        Path source = csv("hr.csv", "Id,Agency,Rank\nN-1,RCMP,SERGEANT\n");

        Run run = into(source, "--mapping", own);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("/sheets/A: \"officer\" may not stand here. Did you mean \"officers\"?")
                .contains("/headings/officers/B: \"medicalto\" may not stand here. Did you mean \"medicalTo\"?")
                .contains("/headings/crew: \"crew\" is no sheet.", "/genders/Mme", "There is no key \"x\" here.");
    }

    @Test
    void idsThatAreNearlyThoseOfTheSeasonAreToldAndWhatTheMappingPassesOverIs() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank,Shoe size\no 5,RCMP,SERGEANT,42\n");

        Run run = into(source);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("in case, blanks or hyphens alone: \"o 5\" = \"O-5\"?")
                .contains("hr!D1 \"Shoe size\". Which column one is can be said in " + mapping);
        assertThat(mapping).exists();

        Files.writeString(mapping, "{\"format\": \"rotation-mapping/1\", \"sheets\": {\"hr\": null}}");
        assertThat(into(source).out())
                .contains("Passed over, because " + mapping + " says null for them, under \"sheets\": hr");
    }

    @Test
    void aMappingFileThatAHintNamesIsThere() throws Exception {
        into(csv("hr.csv", "Id,Agency\nN-1,RCMP\n"));

        assertThat(mapping).exists();
    }

    @Test
    void familyNameAndGivenNameAreOneName() throws Exception {
        Path source = csv(
                "hr.csv",
                """
                N°,Corps policier,Grade,Nom,Prénom,H/F,Niveau anglais,Expiration médicale
                N-1,RCMP,SERGEANT,Roy,Luc,H,B2,2027-01-31
                """);

        Run run = into(source);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("N-1").name()).isEqualTo("Luc Roy");
        assertThat(officer("N-1").languages()).containsEntry("en", LanguageLevel.B2);
        assertThat(run.out()).doesNotContain("Passed over");
    }

    @Test
    void aRowOfDataIsNotTakenForHeadingsSoThatNobodyIsNamedInTheMapping() throws Exception {
        Path source = csv("Officers.csv", "Clé,Qui,Où,Quoi\nN-1,Luc Roy,RCMP,French\n");

        Run run = into(source);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("Officers: No row of this sheet has headings that are known.");
        assertThat(Files.readString(mapping)).doesNotContain("Luc Roy");
    }
}
