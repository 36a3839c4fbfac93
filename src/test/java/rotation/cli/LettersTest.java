package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;

/** The command {@code letters}. */
class LettersTest {

    /** A template of a planner, for both languages. */
    private static final String TEMPLATE =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
            {{#en}}Dear{{/en}}{{#fr}}Bonjour{{/fr}} {{name}}
            {{#tours}}{{start}} {{#relieves}}after {{colleague}}{{/relieves}}{{/tours}}{{#changes}}{{change}}{{/changes}}
            </body></html>
            """;

    private final Path directory;
    private final HandoutSeason given;
    private final Path letters;

    LettersTest(@TempDir Path directory) {
        this.directory = directory;
        given = new HandoutSeason(directory);
        letters = directory.resolve("letters");
    }

    private Run letters(Path plan, Object... more) {
        Object[] command = {"letters", given.season, plan, "-o", letters};
        Object[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return Commands.run(all);
    }

    private Map<String, byte[]> files() throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.list(letters)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private List<String> names() throws IOException {
        return files().keySet().stream()
                .map(name -> name.startsWith("_O_4") ? "O/4:*" : name.replace(".html", ""))
                .sorted()
                .toList();
    }

    private String letter(String officer) throws IOException {
        String name = officer.equals("O/4:*")
                ? files().keySet().stream()
                        .filter(file -> file.startsWith("_O_4__-"))
                        .findFirst()
                        .orElseThrow()
                : officer + ".html";
        return Files.readString(letters.resolve(name));
    }

    /** What a reader sees of a page: without its head and tags. */
    private static String words(String page) {
        return page.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[ \\n]+", " ");
    }

    @Test
    void whoHasATourGetsALetterInTheirStrongerOfficialLanguage() throws Exception {
        Run run = letters(given.first);

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "Saison; d'été, <1>: 3 letters, 1 in English and 2 in French; listed in "
                                + letters.resolve("index.html") + "\n",
                        ""));
        assertThat(names()).containsExactly("O-1", "O-2", "O/4:*", "index");
        // C2 in French and B2 in English; C1 in both; French alone.
        assertThat(letter("O-1")).contains("<html lang=\"fr\">", "Votre affectation");
        assertThat(letter("O-2")).contains("<html lang=\"en\">", "Your tour of duty");
        assertThat(letter("O/4:*")).contains("<html lang=\"fr\">");

        letters(given.first, "--lang", "en");
        assertThat(letter("O-1")).contains("<html lang=\"en\">");
        letters(given.first, "--lang", "fr");
        assertThat(letter("O-2")).contains("<html lang=\"fr\">");
    }

    @Test
    void aLetterSaysEverythingOfTheTour() throws Exception {
        letters(given.first);

        assertThat(words(letter("O-2")))
                .contains("As of 2025-02-03", "B. Two CONSTABLE, O-2 Police B")
                .contains("Post Mentor, \\ &lt;i&gt; (P), tour T-2 Mission Mission, M; &lt;M&gt;, COD Site Goma; Est")
                .contains("Course PDT, I-5: 2025-05-05 to 2025-05-16")
                .contains("In theatre 2025-08-25 to 2025-11-22 , both included (90 days)")
                .contains("Leave 2025-11-23 to 2025-12-06, both included")
                .contains(
                        "You relieve Zoé &quot;Ana&quot; O&#39;Neill; fils, \\n &lt;b&gt;&amp;amp;&lt;/b&gt;\\r\\nX-EVIL:1"
                                + " (Sûreté, &lt;A&gt;; &amp; co), in the post until 2025-08-30")
                .contains("ask the coordinator for peace operations of Police B")
                .doesNotContain("You are relieved by", "New:", "{{");
        assertThat(words(letter("O-1")))
                .contains("SERGEANT, O-1 Unité &lt;7&gt;, Sûreté")
                .contains("du 2025-06-02 au 2025-08-30 , les deux inclus (90\u00a0jours)")
                .contains("Votre relève B. Two (Police B), en poste à partir du 2025-08-25");
        assertThat(words(letter("O/4:*"))).contains("Encore à approuver").doesNotContain("Congé", "Formation", "Lieu");
    }

    @Test
    void noPageHoldsMarkupOfANameOrANote() throws Exception {
        letters(given.first);

        assertThat(files().values()).allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("<b>&", "<i>", "<A>", "<7>", "<M>", "secret note"));
        assertThat(letter("index"))
                .contains("<a href=\"O-1.html\">", "Zoé &quot;Ana&quot; O&#39;Neill", "<a href=\"_O_4__-");
    }

    @Test
    void sinceAnEarlierPlanThoseForWhomSomethingIsNewGetALetterAndNoOthers() throws Exception {
        Run run = letters(given.second, "--previous", given.first);

        assertThat(run.out()).contains("3 letters, 2 in English and 1 in French");
        // O/4:* goes as before.
        assertThat(names()).containsExactly("O-1", "O-2", "O-3", "index");
        assertThat(words(letter("O-1")))
                .contains(
                        "Nouveau\u00a0: Vous ne partez plus pour l&#39;affectation T-1, Mentor, \\ &lt;i&gt;, Goma; Est,"
                                + " Mission, M; &lt;M&gt;, du 2025-06-02 au 2025-08-30.")
                .doesNotContain("En mission");
        assertThat(words(letter("O-3"))).contains("New: You go on tour T-1, ", ", from 2025-06-02 to 2025-08-30.");
        assertThat(words(letter("O-2")))
                .contains(
                        "New: Your tour T-2 is from 2025-09-01 to 2025-11-29; before, it was from 2025-08-25 to 2025-11-22.")
                .contains(
                        "New: Who is in the post before your tour T-2: O-3 (Police B), until 2025-08-30; before, it was Zoé ")
                .doesNotContain("course I-");
    }

    @Test
    void anotherCourseAndAnotherReliefAreNew() throws Exception {
        Path other = HandoutSeason.write(
                directory.resolve("other.json"),
                HandoutSeason.plan(
                        HandoutSeason.row("T-1", "O-1", "2025-06-02", "2025-08-30", "I-4"),
                        HandoutSeason.row("T-2", "O-2", "2025-09-01", "2025-11-29", "I-5"),
                        HandoutSeason.row("T-3", "O/4:*", "2025-06-02", "2025-07-31", null)));

        letters(other, "--previous", given.first, "--lang", "en");

        assertThat(words(letter("O-1")))
                .contains(
                        "New: Before tour T-1 you attend course I-4 (2025-04-07 to 2025-04-18); before, it was I-5 (2025-05-05"
                                + " to 2025-05-16).")
                .contains(
                        "New: Who comes after your tour T-1: B. Two (Police B), from 2025-09-01; before, it was B. Two"
                                + " (Police B), from 2025-08-25.");
    }

    @Test
    void whereNothingIsNewNothingIsWritten() {
        Run run = letters(given.first, "--previous", given.first);

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "Saison; d'été, <1>: nothing is new for anybody since the plan before, so there is no letter to write.\n",
                        ""));
        assertThat(letters).doesNotExist();
    }

    @Test
    void whoHasLeftTheRosterIsNamedSinceNoLetterCanBeWritten() throws Exception {
        Path before = HandoutSeason.write(
                directory.resolve("before.json"), Files.readString(given.first).replace("O-2", "O-22"));

        Run run = letters(given.first, "--previous", before);

        assertThat(run.err())
                .isEqualTo(
                        "Warning: something is new for 1 officer who is not on the roster; no letter is written to them, so"
                                + " tell them yourself: O-22.\n");
        assertThat(names()).containsExactly("O-1", "O-2", "index");
    }

    @Test
    void ofManyWhoHaveLeftTheRosterFiveAreNamedAndTheOthersCounted() throws Exception {
        String[] rows = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> HandoutSeason.row("X-" + i, "L-" + i, "2025-06-02", "2025-08-30", null))
                .toArray(String[]::new);
        Path before = HandoutSeason.write(directory.resolve("before.json"), HandoutSeason.plan(rows));

        assertThat(letters(given.first, "--previous", before, "--force").err())
                .contains("for 8 officers who are not", "tell them yourself: L-1, L-2, L-3, L-4, L-5 and 3 more.")
                .doesNotContain("L-6");
        assertThat(letters(given.first, "--previous", before, "--force", "--lang", "fr")
                        .err())
                .contains(
                        "aucune lettre ne leur est écrite, à vous de leur dire ce qui change\u00a0: L-1, L-2, L-3, L-4, L-5 et 3 de plus.");
        HandoutSeason.write(before, HandoutSeason.plan(rows[0]));
        assertThat(letters(given.first, "--previous", before, "--force", "--lang", "fr")
                        .err())
                .contains("aucune lettre ne lui est écrite, à vous de lui dire ce qui change\u00a0: L-1.");
    }

    @Test
    void redactedLettersHoldNoNamesAndOthersAreForTheirOwnerAlone() throws Exception {
        letters(given.first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letters)))
                .isEqualTo("rwx------");
        assertThat(letters.toFile().listFiles()).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath())))
                .isEqualTo("rw-------"));

        Path redacted = directory.resolve("redacted");
        Commands.run("letters", given.season, given.first, "-o", redacted, "--redact");
        assertThat(redacted.toFile().listFiles()).hasSize(4).allSatisfy(file -> assertThat(file)
                .content(StandardCharsets.UTF_8)
                .doesNotContain("Zoé", "B. Two", "éé", "Unité", "secret"));
    }

    @Test
    void theSameInputMakesTheSameBytes() throws Exception {
        letters(given.second, "--previous", given.first);
        Map<String, byte[]> once = files();
        Run again = letters(given.second, "--previous", given.first);

        assertThat(again.err()).isEmpty();
        assertThat(files()).containsExactlyEntriesOf(once);
    }

    @Test
    void pagesOfAnEarlierPlanAreLeftAndTold() throws Exception {
        letters(given.first);
        Run run = letters(given.second, "--previous", given.first);

        assertThat(run.err())
                .isEqualTo("Warning: 1 other page is in " + letters
                        + ", perhaps letters of an earlier plan. Hand on those alone that the list names.\n");
    }

    @Test
    void aTemplateOfOnesOwnServesBothLanguages() throws Exception {
        Path template = HandoutSeason.write(directory.resolve("mine.html"), "\ufeff" + TEMPLATE);

        assertThat(letters(given.second, "--previous", given.first, "--template", template)
                        .exitCode())
                .isZero();

        assertThat(words(letter("O-2"))).contains("Dear B. Two", "2025-09-01 after O-3", "Your tour T-2 is");
        assertThat(words(letter("O-1"))).contains("Bonjour Zoé", "Vous ne partez plus");
        assertThat(letter("O-2")).startsWith("<!DOCTYPE html>");
    }

    /** What a planner can break, and a word of what is said of it and of what to do, in each language. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{{name}} | {{nam}} | :2: {{nam}} is no placeholder. Did you mean {{name}}? | Vouliez-vous dire {{name}}\u202f?",
                "{{name}} | {{xyzzy}} | :2: {{xyzzy}} is no placeholder. There are: agency, | Il y a\u00a0: agency,",
                "{{name}} | {{name | :2: {{name is no placeholder | Écrivez-la comme {{name}}",
                "{{name}} | {{end}} | :2: {{end}} is said of each row of a list, and this is none. Put it between {{#tours}} and {{/tours}}. | Mettez-la entre {{#tours}} et {{/tours}}.",
                "{{name}} | {{tours}} | :2: {{tours}} is a list | Écrivez {{#tours}} avant",
                "{{/tours}} | ^ ^ | :3: {{#tours}} is opened and never closed. Write {{/tours}} where | Écrivez {{/tours}} où",
                "{{/tours}} | {{/changes}} | :3: {{/changes}} closes what is not open there. | Fermez les parties",
                "{{#relieves}} | {{#tours}} | :3: {{#tours}} stands within a part of the same name. | Enlevez l'une des deux.",
                "{{name}} | <a href=\"{{name}}\">x</a> | :2: {{name}} stands within a tag | Mettez-la où il y a du texte",
                "charset=\"utf-8\" | name=\"x\" | The template does not say that it is in UTF-8 | <meta charset=\"utf-8\">.",
                "{{name}} | you | The template names nobody | Dites {{name}} ou {{officer}}",
                "{{name}} | {{#rank}}{{name}}{{/rank}} | The template names nobody | Dites {{name}} ou {{officer}}",
                "{{name}} | {{#fr}}{{name}}{{/fr}} | The template names nobody | Dites {{name}} ou {{officer}}",
                "{{name}} | {{#tours}}{{name}}{{/tours}} | The template names nobody | Dites {{name}} ou {{officer}}",
                "{{name}} | <!-- {{name}} --> | :2: {{name}} stands within a tag, a comment | Mettez-la où il y a du texte",
                "{{start}} {{#relieves}}after {{colleague}}{{/relieves}} | ^ ^ | The template says nothing of tours | Mettez {{#tours}} et {{/tours}}",
                "{{start}} | ^you go^ | The template says nothing of tours | Mettez {{#tours}} et {{/tours}}",
                "{{change}} | ^news^ | says nothing of what is new | Mettez {{#changes}} et {{/changes}}",
                "<meta charset=\"utf-8\"> | <!-- <meta charset=\"utf-8\"> --> | The template does not say that it is in UTF-8 | <meta charset=\"utf-8\">.",
                "{{#changes}}{{change}}{{/changes}} | ^ ^ | says nothing of what is new | Mettez {{#changes}} et {{/changes}}"
            })
    void aBrokenTemplateIsRefusedWithPlaceAndHint(String what, String instead, String said, String saidInFrench)
            throws Exception {
        assertThat(TEMPLATE).contains(what);
        Path template = HandoutSeason.write(directory.resolve("mine.html"), TEMPLATE.replace(what, instead));

        Run english = letters(given.second, "--previous", given.first, "--template", template);
        Run french = letters(given.second, "--previous", given.first, "--template", template, "--lang", "fr");

        assertThat(english.exitCode()).isEqualTo(3);
        assertThat(english.err()).contains(template.toString(), said);
        assertThat(french.err()).contains(saidInFrench);
        assertThat(letters).doesNotExist();
    }

    @Test
    void noInputIsOverwrittenByALetter() throws Exception {
        Files.createDirectories(letters);
        for (Path input : List.of(given.season, given.first, given.second)) {
            Path inTheWay = Files.move(input, letters.resolve("index.html"));

            Run run = Commands.run(
                    "letters",
                    input.equals(given.season) ? inTheWay : given.season,
                    input.equals(given.second) ? inTheWay : given.second,
                    "--previous",
                    input.equals(given.first) ? inTheWay : given.first,
                    "-o",
                    letters);

            assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
            assertThat(run.err()).startsWith("The output would overwrite the input ");
            assertThat(letters.toFile().list()).containsExactly("index.html");
            Files.move(inTheWay, input);
        }
    }

    @Test
    void whereOneLetterHasNoPlaceNoneIsWritten() throws Exception {
        Files.createDirectories(letters.resolve("index.html"));

        assertThat(letters(given.first))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("index.html"));
        assertThat(letters.toFile().list()).containsExactly("index.html");
    }

    @Test
    void aTourOfOneDayIsOfOneDay() throws Exception {
        given.change("\"to\": \"2025-06-02\"}, \"days\": [60]", "\"to\": \"2025-06-02\"}, \"days\": [1]");
        Path plan = HandoutSeason.write(
                directory.resolve("day.json"), Files.readString(given.first).replace("2025-07-31", "2025-06-02"));

        letters(plan, "--lang", "en");
        assertThat(words(letter("O/4:*"))).contains("both included (1 day)");
        letters(plan, "--lang", "fr");
        assertThat(words(letter("O/4:*"))).contains("les deux inclus (1\u00a0jour)");
    }

    @Test
    void aTemplateIsNeverOverwrittenByALetter() throws Exception {
        letters(given.first);
        Path template = HandoutSeason.write(letters.resolve("O-1.html"), TEMPLATE);

        Run run = letters(given.first, "--template", template);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("The output would overwrite the input " + template);
        assertThat(template).hasContent(TEMPLATE);
    }

    @Test
    void aTemplateInAnotherEncodingOrThatIsNoneIsRefused() throws Exception {
        Path template = directory.resolve("mine.html");
        Files.write(template, TEMPLATE.replace("Dear", "Chère").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(letters(given.first, "--template", template).err()).contains("is not in UTF-8", "Save it again");

        Files.write(template, new byte[1 << 21]);
        assertThat(letters(given.first, "--template", template).err()).contains("has more than 1,024 KB");

        assertThat(letters(given.first, "--template", directory.resolve("none.html"))
                        .err())
                .contains("There is no such file.");
        assertThat(letters).doesNotExist();
    }

    @Test
    void aPlanThatIsNotLegalAndAPlaceThatIsNoneAreRefused() throws Exception {
        Path illegal = HandoutSeason.write(
                directory.resolve("illegal.json"), Files.readString(given.first).replace("2025-06-02", "2025-06-03"));
        assertThat(letters(illegal))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(4))
                .satisfies(run -> assertThat(run.out()).contains("is not legal. Nothing was written."));
        assertThat(letters).doesNotExist();

        assertThat(Commands.run("letters", given.season, given.first, "-o", given.first))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("a directory is needed here"));
        assertThat(Commands.run(
                                "letters",
                                given.season,
                                given.first,
                                "-o",
                                directory.resolve("a").resolve("b"))
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void nobodyHasATourSoThereIsNoLetter() throws Exception {
        Path empty = HandoutSeason.write(
                directory.resolve("empty.json"),
                HandoutSeason.plan(
                        "{\"tour\": \"T-1\", \"officer\": null}",
                        "{\"tour\": \"T-2\", \"officer\": null}",
                        "{\"tour\": \"T-3\", \"officer\": null}"));

        assertThat(letters(empty).out()).contains("nobody has a tour in this plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.html", "letter_fr.html"})
    void theTemplatesOfTheProgramPassWhatAPlannersMust(String resource) throws Exception {
        Path template = Path.of("src", "main", "resources", "rotation", "handout", "letter", resource);

        assertThat(letters(given.second, "--previous", given.first, "--template", template)
                        .err())
                .isEmpty();
        assertThat(Files.readString(template)).containsPattern("@page \\{ margin: [^};]*; \\}");
    }
}
